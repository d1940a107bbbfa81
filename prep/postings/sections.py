"""Lines → sections: which lines are headings, what they mean, and what an unknown one's list shows it to be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from prep.postings import wording
from prep.postings.headings import Hit, Meaning, is_phrase, meaning
from prep.postings.lines import Line

KINDS = ("responsibilities", "minimum", "preferred")
_SUBLEVEL = 7  # below every marked heading: bold lines, lines that end with a colon, plain lines


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading; a meaning of None stands for a heading that nothing explains."""

    meaning: Meaning | None
    title: str
    number: int
    level: int
    lines: tuple[Line, ...] = field(default=())

    @property
    def bullets(self) -> tuple[Line, ...]:
        """The list items."""
        return tuple(line for line in self.lines if line.kind == "bullet")

    @property
    def texts(self) -> tuple[Line, ...]:
        """The paragraphs outside lists."""
        return tuple(line for line in self.lines if line.kind == "text")


def split(lines: Sequence[Line], title: str = "") -> list[Section]:
    """The posting cut at its headings; `title` is the job's, never a section's."""
    head: tuple[Hit | None, str, int, int] = (None, "", 1, 0)
    body: list[Line] = []
    found: list[Section] = []

    def close() -> None:
        hit, name, number, level = head
        found.append(Section(hit.meaning if hit else None, name, number, level, tuple(body)))
        body.clear()

    for index, line in enumerate(lines):
        if line.kind == "blank":
            continue
        parts = [line] if line.text == title else _lead_in(line)
        if line.text != title and (hit := _heading(parts[0], lines, index)) is not None:
            close()
            head = (
                hit if hit.words else None,
                parts[0].text,
                line.number,
                line.depth if line.kind == "heading" else _SUBLEVEL,
            )
            body.extend(parts[1:])
        else:
            body.append(line)
    close()
    return _resolve(found)


_UNKNOWN = Hit("other", 0.0, 0)
_ENDS_SENTENCE = re.compile(r"[.!;,]$|[.!?]\s")


def _heading(line: Line, lines: Sequence[Line], index: int) -> Hit | None:
    """What the line means as a heading; a hit of no words for an unknown heading; None if it is none."""
    text = line.text
    count = text.count(" ") + 1
    if line.kind == "bullet":
        known = is_phrase(text)
        if known and (text.endswith(":") or known != "about"):
            return Hit(known, 1.0, count)
        hit = meaning(text) if text.endswith(":") and count <= 8 else None
        return hit if hit and hit.cover >= 0.5 else None
    if line.kind == "heading" or (line.strong and count <= 14):
        return (
            (meaning(text) or _UNKNOWN) if count <= 16 and not _ENDS_SENTENCE.search(text) else meaning(text)
        )
    if text.endswith((":", "…", "...")) and count <= 40:
        last = re.split(r"[.!?]\s", text.rstrip(".… "))[-1]
        hit = meaning(" ".join(last.split()[-12:]))
        if hit and (hit.cover >= 0.3 or hit.words > 8) and hit.meaning != "about":
            return hit
        return hit or (_UNKNOWN if count <= 10 and text.endswith(":") else None)
    if count > 9 or _ENDS_SENTENCE.search(text) or text[0].islower():
        return None
    hit = meaning(text.rstrip("?"))
    if hit and hit.cover >= (1.0 if hit.words == 1 else 0.6):
        return hit
    return _UNKNOWN if _stands_alone(lines, index) else None


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether a short plain line heads a list: a list or blank before it, a list right after it."""
    after = next((line for line in lines[index + 1 : index + 4] if line.kind != "blank"), None)
    before = lines[index - 1] if index else None
    return bool(after and after.kind == "bullet" and (before is None or before.kind in ("blank", "bullet")))


def _lead_in(line: Line) -> list[Line]:
    """A line cut behind a heading that stands at its start: "Requirements: five years …"."""
    if line.kind == "text" and ":" in line.text[:60]:
        first, _, rest = line.text.partition(":")
        if rest.strip() and is_phrase(first):
            return [replace(line, text=first + ":"), replace(line, text=rest.strip(), strong=False)]
    return [line]


def _resolve(sections: Sequence[Section]) -> list[Section]:
    listed = [section for section in sections if section.bullets]
    firm = any(section.meaning == "minimum" for section in listed)
    wishes = [section for section in listed if section.meaning == "preferred"]
    if (
        len(wishes) > 1 and not firm
    ):  # "Desirable skills", then "Bonus points": the first are what is asked for
        sections = [replace(s, meaning="minimum") if s is wishes[0] else s for s in sections]
    result: list[Section] = []
    before: Section | None = None
    seen: set[Meaning | None] = set()
    for section in sections:
        value = section.meaning
        if value in (None, "about") and section.lines:
            value = _by_content(section, before, seen)
        elif (
            value == "preferred" and "preferred" in seen and before is not None and before.meaning == "other"
        ):
            value = "other"  # what sets the *company* apart, told after its benefits
        section = replace(section, meaning=value)
        seen.add(value if section.lines else None)
        if section.title:
            before = section
        result.append(section)
    return result


def _by_content(section: Section, before: Section | None, seen: set[Meaning | None]) -> Meaning | None:
    """The meaning of a section whose heading says nothing about its list."""
    items = section.bullets or (section.texts if section.meaning is None and are_items(section.texts) else ())
    above = before.meaning if before and section.meaning is None else None
    if not items:
        return section.meaning or ("other" if above == "other" else "about")
    if above and before and above != "about" and before.level < section.level < _SUBLEVEL:
        return above
    votes = Counter(wording.sense(item.text) for item in items)
    for value in ("other", "minimum", "responsibilities"):
        if votes[value] * 2 >= len(items) and votes[value] >= max(
            votes["minimum"], votes["responsibilities"], votes["other"]
        ):
            if above in ("minimum", "preferred") and (value == "minimum" or "responsibilities" in seen):
                return above if value != "other" else value  # a group within the requirements
            return value
    if above and above != "about":
        return above
    best = max(("responsibilities", "minimum"), key=lambda value: votes[value])
    return best if votes[best] else section.meaning


def are_items(texts: Sequence[Line]) -> bool:
    """Whether paragraphs are the items of a list whose marks were lost rather than prose."""
    if len(texts) < 2:
        return False
    loose = [line.text for line in texts if not wording.is_noise(line.text)] or [""]
    whole = sum(not re.search(r"[.!?]\s+[A-Z]", text) and len(text) < 400 for text in loose)
    openers = sum(wording.starts_with_verb(text) or wording.starts_requirement(text) for text in loose)
    unended = sum(not text.endswith((".", "!", "?", ":")) for text in loose)
    prose = sum(
        bool(re.match(r"(?:You(?:[’']ll| will)|We\b|As an?\b|The\b|This\b|In this\b|Our\b|At\b)", text))
        for text in loose
    )
    size = len(loose)
    return whole >= size * 0.7 and prose * 2 < size and (unended >= size * 0.5 or openers >= size * 0.6)
