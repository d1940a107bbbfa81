"""A mock interview: which questions, what is ticked for them, and which grade that gives. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from prep.model import Card, Choice, Kind, Level
from prep.quiz.scheduler import Grade

# Minutes a question takes when it is asked by a person; practice cards of other kinds are long failures.
MINUTES: Mapping[Kind, int] = {"design": 25, "behavioural": 5}
LONG = 10
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_ANSWERS = ("Check", "Mitigation", "Fix", "Verify", "Abort if", "Blast radius")
# Shares of the points from which a grade is given.
_STEPS = ((0.85, Grade.EASY), (0.6, Grade.GOOD), (0.4, Grade.HARD))


@dataclass(frozen=True, slots=True)
class Rubric:
    """What is ticked: points that a good answer has, faults that it has not, follow-ups to be answered."""

    points: tuple[str, ...]
    faults: tuple[str, ...]
    follow_ups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ticks:
    """What was ticked of a rubric, by place."""

    points: frozenset[int] = frozenset()
    faults: frozenset[int] = frozenset()
    follow_ups: frozenset[int] = frozenset()


def draw(practice: Sequence[Choice], minutes: int, asked: Mapping[str, int]) -> list[Card]:
    """Questions that fit the minutes, or the shortest one: those asked least often first, then by the role's weights.

    `practice` stands in the order of requirement weight and level in which the plan drew it. One design at the most is
    drawn for each half hour begun, so that an interview has more than one kind of question where it can.
    """
    order = sorted(practice, key=lambda choice: asked.get(choice.card.key, 0))  # stable: the plan's order among equals
    designs, left, drawn = -(-minutes // 30), minutes, list[Card]()
    for choice in order:
        card = choice.card
        length = length_of(card)
        if length <= left and (card.kind != "design" or designs):
            designs -= card.kind == "design"
            left -= length
            drawn.append(card)
    return drawn or sorted((choice.card for choice in order), key=length_of)[:1]


def length_of(card: Card) -> int:
    """Minutes for an answer to this question."""
    return MINUTES.get(card.kind, LONG)


def rubric(card: Card, level: Level) -> Rubric:
    """A question's rubric for a level: what is expected of staff engineers counts only for them."""
    points = [*_listed(card, "Senior"), *(_listed(card, "Staff") if level == "staff" else [])]
    if not points:
        points = [
            card.back.split("\n\n")[0],
            *(f"{label}: {card.fields[label]}" for label in _ANSWERS if label in card.fields),
        ]
    faults = _listed(card, "Red flags") or _listed(card, "Wrong turn")
    follow_ups = [*_listed(card, "Follow-ups"), *_listed(card, "Probes")]
    return Rubric(tuple(points), tuple(faults), tuple(follow_ups))


def grade(sheet: Rubric, ticks: Ticks) -> Grade:
    """The grade: the share of points and follow-ups ticked, each fault taking one away."""
    of = len(sheet.points) + len(sheet.follow_ups)
    got = len(ticks.points) + len(ticks.follow_ups) - len(ticks.faults)
    return next((value for share, value in _STEPS if of and got >= share * of), Grade.AGAIN)


def queued(graded: Iterable[tuple[Card, Grade]], there: Collection[str]) -> list[str]:
    """The recall cards to ask first now: what the questions that went badly draw on, as far as it is there."""
    missed = [card for card, value in graded if value <= Grade.HARD]
    return list(dict.fromkeys(key for card in missed for key in card.feeds if key in there))


def _listed(card: Card, label: str) -> list[str]:
    """The items of a labelled list; a paragraph is one item."""
    items: list[str] = []
    for line in card.fields.get(label, "").splitlines():
        if _ITEM.match(line) or not items:
            items.append(_ITEM.sub("", line))
        elif line.strip():
            items[-1] += " " + line.strip()
    return [item for item in items if item]
