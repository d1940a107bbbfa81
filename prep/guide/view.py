"""What a guide's template sees: the plan arranged for reading, nothing left to compute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prep.guide.text import counted, joined, percent
from prep.markup import split_cloze
from prep.model import Card, Choice, Library, MappedUnit, RoleMap, Section, StudyPlan, TopicWeight, Years

SECTION_TITLES: dict[Section, str] = {
    "responsibilities": "What you would do",
    "minimum": "What they require",
    "preferred": "What they would like",
    "about": "What the team says of itself",
}
_ANSWER = ("Check", "Mitigation", "Fix", "Verify", "Abort if", "Blast radius", "So what", "Reversal")
_BESIDE = ("Why", "Trap", "Wrong turn")
_RUBRIC = ("Senior", "Staff", "Red flags", "Numbers", "Follow-ups", "Probes", "Worksheet")
_QUOTES = 3  # lines of the posting shown under a topic


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the role at a glance."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A topic that a line of the posting asks for, and the words that say so."""

    title: str
    anchor: str
    words: tuple[str, ...]
    cards: int


@dataclass(frozen=True, slots=True)
class Ask:
    """A line of the posting and the topics that answer it; no reasons means that nothing does."""

    text: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class AskGroup:
    """The lines of one section of the posting."""

    title: str
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as cited."""

    title: str
    author: str
    url: str
    locator: str


@dataclass(frozen=True, slots=True)
class Question:
    """A card as printed: texts are Markdown."""

    key: str
    kind: str
    level: str
    practice: bool
    front: str
    back: str
    labelled: tuple[tuple[str, str], ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class TopicPart:
    """A topic with its questions, its weight in the role, and the lines that ask for it."""

    title: str
    anchor: str
    summary: str
    share: str
    kind: str
    quotes: tuple[str, ...]
    questions: tuple[Question, ...]
    practice: tuple[Question, ...]
    available: int


@dataclass(frozen=True, slots=True)
class GuideView:
    """Everything that a guide shows."""

    title: str
    company: str
    facts: tuple[Fact, ...]
    gist: tuple[str, ...]
    groups: tuple[AskGroup, ...]
    notes: tuple[str, ...]
    topics: tuple[TopicPart, ...]
    uncovered: tuple[str, ...]
    empty_topics: tuple[str, ...]
    warnings: tuple[str, ...]
    cards: int


def view(plan: StudyPlan, library: Library) -> GuideView:
    """The plan arranged for reading."""
    role = plan.role
    parts = tuple(_topic(plan, library, topic) for topic in role.topics)
    return GuideView(
        title=role.posting.title or role.posting.slug,
        company=role.posting.company,
        facts=tuple(_facts(plan)),
        gist=tuple(_gist(role, library)),
        groups=tuple(_groups(plan, library)),
        notes=plan.notes,
        topics=tuple(part for part in parts if part.questions or part.practice),
        uncovered=tuple(unit.text for unit in role.uncovered),
        empty_topics=tuple(part.title for part in parts if not (part.questions or part.practice)),
        warnings=role.posting.warnings,
        cards=len(plan.choices),
    )


def years_text(years: Years) -> str:
    """Years of experience in words, "" where the posting does not say."""
    if years.min is None:
        return f"up to {counted(years.max, 'year')}" if years.max else ""
    return f"{years.min}–{years.max} years" if years.max else f"{years.min}+ years"


def _facts(plan: StudyPlan) -> Iterator[Fact]:
    posting = plan.role.posting
    asked = [mapped for mapped in plan.role.units if mapped.unit.section != "about"]
    answered = sum(1 for mapped in asked if mapped.matches)
    facts = {
        "Company": posting.company,
        "Level": posting.level,
        "Experience": years_text(posting.years),
        "Place": posting.location,
        "Interview": f"{plan.budget.interview:%A %d %B %Y}" if plan.budget.interview else "",
        "Coverage": f"{answered} of {len(asked)} lines of the posting reach a question bank",
        "Questions": f"{counted(len(plan.choices), 'card')}, {counted(len(plan.practice), 'practice question')}",
    }
    yield from (Fact(name, value) for name, value in facts.items() if value)


def _gist(role: RoleMap, library: Library) -> Iterator[str]:
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


def _groups(plan: StudyPlan, library: Library) -> Iterator[AskGroup]:
    chosen = {share.topic.topic: share.chosen for share in plan.shares}
    for section, title in SECTION_TITLES.items():
        asks = [
            Ask(mapped.unit.text, tuple(_reasons(mapped, library, chosen)))
            for mapped in plan.role.units
            if mapped.unit.section == section and (mapped.matches or section != "about")
        ]
        if asks:
            yield AskGroup(title, tuple(asks))


def _reasons(mapped: MappedUnit, library: Library, chosen: dict[str, int]) -> Iterator[Reason]:
    for match in mapped.matches:
        said = dict.fromkeys(evidence.text for evidence in match.evidence)
        words = tuple(text for text in said if not any(text != other and text in other for other in said))
        yield Reason(library.banks[match.topic].title, match.topic, words, chosen.get(match.topic, 0))


def _topic(plan: StudyPlan, library: Library, topic: TopicWeight) -> TopicPart:
    bank = library.banks[topic.topic]
    quotes = [plan.role.units[i].unit.text for i in topic.units[:_QUOTES]]
    share = next(share for share in plan.shares if share.topic.topic == topic.topic)
    return TopicPart(
        title=bank.title,
        anchor=bank.topic,
        summary=bank.summary,
        share=percent(topic.weight),
        kind=topic.kind,
        quotes=tuple(dict.fromkeys(quotes)),
        questions=tuple(_questions(plan.choices, topic.topic, library)),
        practice=tuple(_questions(plan.practice, topic.topic, library)),
        available=share.available,
    )


def _questions(choices: Iterable[Choice], topic: str, library: Library) -> Iterator[Question]:
    for choice in choices:
        card = choice.card
        if card.topic != topic:
            continue
        labels = (*_ANSWER, *_RUBRIC, *_BESIDE)
        yield Question(
            key=card.key,
            kind=card.kind,
            level=card.level,
            practice=card.practice,
            front=_front(card),
            back=_back(card),
            labelled=tuple((label, card.fields[label]) for label in labels if label in card.fields),
            references=tuple(
                Reference(source.title, source.author, source.url, citation.locator)
                for citation in card.citations
                if (source := library.sources.get(citation.source))
            ),
        )


def _front(card: Card) -> str:
    if card.kind != "cloze":
        return card.front
    parts = split_cloze(card.front)
    return f"{parts.before}**[{parts.hint or '…'}]**{parts.after}"


def _back(card: Card) -> str:
    """The answer; a cloze's begins with the words that were hidden."""
    return f"**{split_cloze(card.front).deletion}**\n\n{card.back}".strip() if card.kind == "cloze" else card.back
