"""What a guide's templates see: the plan arranged for reading, nothing left to compute (docs/templates.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from prep.days import Day
from prep.guide.calendar import Week, weeks
from prep.guide.coverage import Line, LineGroup, groups
from prep.guide.glance import Fact, facts, gist
from prep.guide.prompts import Asking, PromptList, Story, asking, prompts, stories
from prep.guide.questions import Reference
from prep.guide.reading import Shelf, shelves
from prep.guide.topics import TopicPart, topics
from prep.model import Library, StudyPlan, Unit

_WORKS = 6  # sources named for a topic, the most cited ones
_NOTHING: Mapping[Unit, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class GuideView:
    """Everything that a guide shows."""

    slug: str
    title: str
    company: str
    facts: tuple[Fact, ...]
    gist: tuple[str, ...]
    warnings: tuple[str, ...]
    groups: tuple[LineGroup, ...]
    gaps: tuple[Line, ...]  # lines that no bank covers
    left_out: tuple[str, ...]  # titles of topics asked for of which no card fits
    with_recall: bool  # whether there is history to speak of
    weeks: tuple[Week, ...]
    notes: tuple[str, ...]
    topics: tuple[TopicPart, ...]
    prompts: tuple[PromptList, ...]
    stories: tuple[Story, ...]
    asking: tuple[Asking, ...]
    shelves: tuple[Shelf, ...]
    references: tuple[Reference, ...]  # every source named above, once
    cards: int
    printed: int  # questions whose answers are printed


def view(
    plan: StudyPlan,
    library: Library,
    days: Sequence[Day],
    ready: Mapping[Unit, float] = _NOTHING,
    *,
    full: bool = False,
) -> GuideView:
    """The plan and its days arranged for reading.

    `ready` says how ready one is for lines of the posting, 0 to 1, where there is history; `full` prints every answer,
    not only as many as there is time to read.
    """
    role = plan.role
    lines = groups(plan, library, ready)
    parts = topics(plan, library, lines, full=full)
    there = {part.anchor for part in parts}
    asked = prompts(plan, library)
    printed = [*(q for part in parts for q in part.questions), *(q for listed in asked for q in listed.prompts)]
    read = shelves(plan, library, None if full else _WORKS)
    cited = [reference for question in printed for reference in question.references]
    cited += [Reference(work.key, work.title, work.url, "") for shelf in read for work in shelf.works]
    return GuideView(
        slug=role.posting.slug,
        title=role.posting.title or role.posting.slug,
        company=role.posting.company,
        facts=tuple(facts(plan)),
        gist=tuple(gist(role, library)),
        warnings=role.posting.warnings,
        groups=lines,
        gaps=tuple(line for group in lines for line in group.lines if not line.reasons),
        left_out=tuple(library.banks[topic.topic].title for topic in role.topics if topic.topic not in there),
        with_recall=bool(ready),
        weeks=weeks(days, library),
        notes=plan.notes,
        topics=parts,
        prompts=asked,
        stories=stories(plan, library, lines),
        asking=asking(plan, library, lines),
        shelves=read,
        references=tuple({reference.key: reference for reference in cited}.values()),
        cards=len(plan.choices),
        printed=sum(len(part.questions) for part in parts),
    )
