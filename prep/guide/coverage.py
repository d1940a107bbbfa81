"""The posting line by line: which topics answer each, with what words and cards; and what nothing answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from prep.guide.text import percent
from prep.model import Library, MappedUnit, Section, StudyPlan, Unit

SECTION_TITLES: dict[Section, str] = {
    "responsibilities": "What you would do",
    "minimum": "What they require",
    "preferred": "What they would like",
    "about": "What the team says of itself",
}
# What to do about a line that no bank covers, by what it speaks of; the last one fits any.
_ADVICE = (
    (r"\byears?\b", "Write your dates on one line, by field, and have the total ready; nobody will ask for more."),
    (r"\b(?:degree|bachelor|master|phd|diploma)", "Have the degree, or the work that stands for one, in one sentence."),
    (r"\b(?:visa|travel|relocat|on-?site|office|remote|time ?zone|clearance)", "Settle this with the recruiter early."),
    (r"", "Prepare one example from your own work, and ask the recruiter how this will be examined."),
)


@dataclass(frozen=True, slots=True)
class Reason:
    """A topic that a line asks for: the words that say so, how surely (0-1), and whether it is the line's main one.

    `anchor` is the topic's place in the guide, "" where the plan has no card of it.
    """

    topic: str
    anchor: str
    title: str
    words: tuple[str, ...]
    score: float
    primary: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the posting, numbered through all sections; no reasons means that no bank covers it.

    `cards` counts the cards of its topics in the plan; `recall` is how ready one is for the line, "" where
    nothing is known; `advice` says what to do where nothing covers it.
    """

    number: int
    text: str
    start: str
    reasons: tuple[Reason, ...]
    cards: int
    recall: str
    advice: str


@dataclass(frozen=True, slots=True)
class LineGroup:
    """The lines of one section of the posting."""

    title: str
    lines: tuple[Line, ...]


def groups(plan: StudyPlan, library: Library, ready: Mapping[Unit, float]) -> tuple[LineGroup, ...]:
    """Every responsibility and requirement, and of the team's own words those that ask for something."""
    found: list[LineGroup] = []
    number = 0
    for section, title in SECTION_TITLES.items():
        lines = []
        for mapped in plan.role.units:
            if mapped.unit.section == section and (mapped.matches or section != "about"):
                number += 1
                lines.append(_line(number, mapped, plan, library, ready))
        if lines:
            found.append(LineGroup(title, tuple(lines)))
    return tuple(found)


def _line(number: int, mapped: MappedUnit, plan: StudyPlan, library: Library, ready: Mapping[Unit, float]) -> Line:
    topics = {match.topic for match in mapped.matches}
    return Line(
        number=number,
        text=mapped.unit.text,
        start=_start(mapped.unit.text),
        reasons=tuple(_reasons(mapped, plan, library)),
        cards=sum(choice.card.topic in topics for choice in plan.choices),
        recall=percent(ready[mapped.unit]) if mapped.unit in ready else "",
        advice="" if mapped.matches else _advice(mapped.unit.text),
    )


def _reasons(mapped: MappedUnit, plan: StudyPlan, library: Library) -> Iterator[Reason]:
    printed = {choice.card.topic for choice in plan.choices}
    for match in mapped.matches:
        said = dict.fromkeys(evidence.text for evidence in match.evidence)
        words = tuple(text for text in said if not any(text != other and text in other for other in said))
        anchor = match.topic if match.topic in printed else ""
        yield Reason(match.topic, anchor, library.banks[match.topic].title, words, match.score, match.primary)


def _start(text: str) -> str:
    """The first words of a line, enough to know it by: never all of it."""
    words = text.split()
    return f"{' '.join(words[: max(1, min(6, len(words) // 2))])} …"


def _advice(text: str) -> str:
    return next(advice for pattern, advice in _ADVICE if re.search(pattern, text, re.IGNORECASE))
