"""Topics in order of weight: why the role asks for each, its questions, traps, numbers, follow-ups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from prep.guide.coverage import LineGroup
from prep.guide.questions import Question, front, is_number, numbers, question, words
from prep.guide.text import percent
from prep.model import Choice, Library, StudyPlan, TopicShare
from prep.plan import MINUTES, days_left

_READING = 0.06  # of the study time goes into reading answers in the guide; the rest belongs to the cards
_SPEED = 200  # words a minute
_WHY = 5  # reasons named under a topic


@dataclass(frozen=True, slots=True)
class Why:
    """Words of the posting that ask for a topic, and the numbers of the lines in which they stand."""

    words: tuple[str, ...]
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A sentence to know by heart, Markdown, and the question that it comes from; None where it stands alone."""

    text: str
    question: int | None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What an interviewer may ask after the question of that number, and this guide asks nowhere else."""

    after: int
    front: str


@dataclass(frozen=True, slots=True)
class TopicPart:
    """A topic with its weight in the role, the lines that ask for it, and its questions in study order.

    `questions` are those whose answers are printed, `listed` the others of the plan.
    """

    title: str
    anchor: str
    summary: str
    share: str
    kind: str
    whys: tuple[Why, ...]
    questions: tuple[Question, ...]
    listed: tuple[Question, ...]
    numbers: tuple[Number, ...]
    follow_ups: tuple[FollowUp, ...]
    chosen: int
    available: int


def topics(
    plan: StudyPlan, library: Library, lines: Iterable[LineGroup], *, full: bool = False
) -> tuple[TopicPart, ...]:
    """Every topic of which the plan has cards; with `full` all answers, else those there is time to read."""
    printed = {choice.card.key for choice in (plan.choices if full else _readable(plan))}
    whys = _whys(lines)
    found = (_topic(share, plan, library, whys.get(share.topic.topic, ()), printed) for share in plan.shares)
    return tuple(part for part in found if part.chosen)


def _readable(plan: StudyPlan) -> Iterator[Choice]:
    """First-priority cards in study order, as many as can be read in the part of the time that is for reading."""
    left = days_left(plan.budget) * (plan.budget.minutes or MINUTES) * _READING * _SPEED
    for choice in plan.choices:
        left -= words(choice.card)
        if left < 0 or choice.card.priority > 1:
            return
        yield choice


def _whys(lines: Iterable[LineGroup]) -> Mapping[str, tuple[Why, ...]]:
    """By topic, the surest words first."""
    rows = [(reason, line.number) for group in lines for line in group.lines for reason in line.reasons]
    found: dict[str, dict[tuple[str, ...], tuple[int, ...]]] = {}
    for reason, number in sorted(rows, key=lambda row: -row[0].score):
        said = found.setdefault(reason.topic, {})
        said[reason.words[:2]] = (*said.get(reason.words[:2], ()), number)
    return {topic: tuple(Why(said, where) for said, where in whys.items()) for topic, whys in found.items()}


def _topic(share: TopicShare, plan: StudyPlan, library: Library, whys: tuple[Why, ...], printed: Set[str]) -> TopicPart:
    bank = library.banks[share.topic.topic]
    technical = bank.kind == "technical"  # elsewhere a default is a habit, not a number
    cards = [choice.card for choice in plan.choices if choice.card.topic == bank.topic]
    asked = [card for card in cards if not is_number(card)]
    ordered = sorted(asked, key=lambda card: card.key not in printed)  # stable: study order within each half
    questions = [question(card, i, library, full=card.key in printed) for i, card in enumerate(ordered, 1)]
    elsewhere = {choice.card.key for choice in (*plan.choices, *plan.practice)}
    return TopicPart(
        title=bank.title,
        anchor=bank.topic,
        summary=bank.summary,
        share=percent(share.topic.weight),
        kind=share.topic.kind,
        whys=whys[:_WHY],
        questions=tuple(q for q in questions if q.full),
        listed=tuple(q for q in questions if not q.full),
        numbers=(
            *(Number(text, None) for card in cards if is_number(card) for text in numbers(card)),
            *(Number(text, i) for i, card in enumerate(ordered, 1) if technical for text in numbers(card)),
        ),
        follow_ups=tuple(
            FollowUp(i, front(other))
            for i, card in enumerate(ordered, 1)
            for key in card.follow_ups
            if key not in elsewhere and (other := library.card(key))
        ),
        chosen=share.chosen,
        available=share.available,
    )
