"""Several roles side by side: what they share, where they differ, and the one plan that serves all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_uppercase

from prep.days import Day
from prep.guide.calendar import Week, weeks
from prep.guide.glance import years_text
from prep.guide.page import parts
from prep.guide.render import render, tidy
from prep.guide.text import percent
from prep.model import Library, RoleMap, StudyPlan

MARKDOWN, PAGE = "compare.md.j2", "compare.html.j2"
_BAR = 8  # blocks of the longest bar in the table


@dataclass(frozen=True, slots=True)
class RoleHead:
    """A role in a word each, under the letter that stands for it; `covered` of its `lines` reach a bank."""

    letter: str
    title: str
    company: str
    level: str
    years: str
    place: str
    lines: int
    covered: int


@dataclass(frozen=True, slots=True)
class Share:
    """How much a role asks for a topic: in words ("" for not at all), and as a bar of blocks.

    `length` is the share's part, 0 to 1, of the largest share that any role gives to a topic of this kind.
    """

    letter: str
    length: float
    text: str
    bar: str


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic in each role, and the cards that the common plan takes from it."""

    title: str
    kind: str
    shares: tuple[Share, ...]
    cards: int


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Topics that all roles ask for, or some, or one alone; heaviest first."""

    title: str
    rows: tuple[TopicRow, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything that a comparison shows; `overlap` is the share of the common plan's cards that all roles want."""

    roles: tuple[RoleHead, ...]
    groups: tuple[RowGroup, ...]
    cards: int
    overlap: str
    notes: tuple[str, ...]
    weeks: tuple[Week, ...]


def compare_view(roles: Sequence[RoleMap], plan: StudyPlan, library: Library, days: Sequence[Day]) -> CompareView:
    """The roles side by side; `plan` is the one for all of them together, and `days` are its days."""
    letters = [ascii_uppercase[i] if i < 26 else str(i + 1) for i in range(len(roles))]
    asked = [{topic.topic: topic.weight for topic in role.topics} for role in roles]
    longest = {
        kind: max(topic.weight for role in roles for topic in role.topics if topic.kind == kind)
        for kind in {topic.kind for role in roles for topic in role.topics}
    }
    found: dict[str, list[TopicRow]] = {title: [] for title in _titles(letters)}
    common = 0
    for share in plan.shares:
        topic = share.topic.topic
        who = tuple(i for i, weights in enumerate(asked) if topic in weights)
        common += share.chosen if len(who) == len(roles) else 0
        cells = tuple(
            _share(letter, weights.get(topic, 0.0), longest[share.topic.kind])
            for letter, weights in zip(letters, asked, strict=True)
        )
        found.setdefault(_title(who, letters), []).append(
            TopicRow(library.banks[topic].title, share.topic.kind, cells, share.chosen)
        )
    return CompareView(
        roles=tuple(_head(letter, role) for letter, role in zip(letters, roles, strict=True)),
        groups=tuple(RowGroup(title, tuple(rows)) for title, rows in found.items() if rows),
        cards=len(plan.choices),
        overlap=percent(common / max(1, len(plan.choices))),
        notes=plan.notes,
        weeks=weeks(days, library),
    )


def render_comparison(shown: CompareView, templates: Sequence[Path]) -> str:
    """The comparison in Markdown, from `compare.md.j2`; PrepError as for guides."""
    return tidy(render(MARKDOWN, templates, compare=shown))


def render_comparison_page(shown: CompareView, templates: Sequence[Path]) -> str:
    """The comparison as one HTML page without any script, from `compare.html.j2`; PrepError as for guides."""
    return render(PAGE, templates, compare=shown, page=parts(templates, with_script=False))


def _share(letter: str, weight: float, longest: float) -> Share:
    blocks = max(1, round(_BAR * weight / longest)) if weight else 0
    return Share(letter, weight / longest, percent(weight) if weight else "", "█" * blocks)


def _head(letter: str, role: RoleMap) -> RoleHead:
    posting = role.posting
    asked = [mapped for mapped in role.units if mapped.unit.section != "about"]
    covered = sum(1 for mapped in asked if mapped.matches)
    title = posting.title or posting.slug
    years = years_text(posting.years)
    return RoleHead(letter, title, posting.company, posting.level, years, posting.location, len(asked), covered)


def _titles(letters: Sequence[str]) -> Iterator[str]:
    """The groups in the order in which they are shown."""
    yield "All of them ask for"
    yield "Some of them ask for"
    yield from (f"Only {letter} asks for" for letter in letters)


def _title(who: tuple[int, ...], letters: Sequence[str]) -> str:
    everyone, some, *alone = _titles(letters)
    return everyone if len(who) == len(letters) else alone[who[0]] if len(who) == 1 else some
