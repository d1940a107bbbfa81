"""The role at a glance: its facts, and what the job is about in three lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prep.guide.text import counted, joined, percent
from prep.model import Library, RoleMap, StudyPlan, Years


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the role at a glance."""

    name: str
    value: str


def facts(plan: StudyPlan) -> Iterator[Fact]:
    """What the posting and the plan say in a word each; what is unknown is left out."""
    posting = plan.role.posting
    asked = [mapped for mapped in plan.role.units if mapped.unit.section != "about"]
    answered = sum(1 for mapped in asked if mapped.matches)
    rows = {
        "Company": posting.company,
        "Level": posting.level,
        "Experience": years_text(posting.years),
        "Place": posting.location,
        "Interview": f"{plan.budget.interview:%A %d %B %Y}" if plan.budget.interview else "",
        "Coverage": f"{answered} of {len(asked)} lines of the posting reach a question bank",
        "Questions": f"{counted(len(plan.choices), 'card')}, {counted(len(plan.practice), 'prompt')} to speak to",
    }
    yield from (Fact(name, value) for name, value in rows.items() if value)


def gist(role: RoleMap, library: Library) -> Iterator[str]:
    """What the job is about, in up to three sentences drawn from the weights."""
    technical = [topic for topic in role.topics if topic.kind == "technical"]
    people = [topic for topic in role.topics if topic.kind == "people"]
    if technical:
        named = [f"{library.banks[t.topic].title} ({percent(t.weight)})" for t in technical[:3]]
        yield f"At its heart: {joined(named)} of the technical weight."
    if technical[3:]:
        yield f"Then {joined(library.banks[t.topic].title for t in technical[3:9])}."
    if people:
        yield f"On the people side: {joined(library.banks[t.topic].title for t in people[:4])}."


def years_text(years: Years) -> str:
    """Years of experience in words, "" where the posting does not say."""
    if years.min is None:
        return f"up to {counted(years.max, 'year')}" if years.max else ""
    return f"{years.min}–{years.max} years" if years.max else f"{years.min}+ years"
