"""When a card is due again: FSRS on whole days, as Anki counts them. The home of the `fsrs` package.

Days begin at 04:00 local time, so that an evening's and the next morning's answers lie one day apart.
FSRS is fed midnights of day numbers, without fuzz and without learning steps (the session repeats a missed
card itself); Hard, Good and Easy are forced at least a day apart. So intervals agree with Anki's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fsrs import Scheduler

ROLLOVER = timedelta(hours=4)
RETENTION = 0.9  # desired probability of recall on the due day
LONGEST = 36_500  # days


class Grade(IntEnum):
    """How an answer went, numbered as in Anki and FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of a card's memory: stability in days, difficulty 1–10, days as ordinal numbers."""

    stability: float
    difficulty: float
    last: int
    due: int


def day_of(moment: datetime) -> int:
    """The ordinal number of the study day that a local time belongs to."""
    return (moment - ROLLOVER).toordinal()


def answer(memory: Memory | None, grade: Grade, day: int) -> Memory:
    """The memory after an answer on a day; a missed card is due the same day again."""
    return outcomes(memory, day)[grade]


def outcomes(memory: Memory | None, day: int) -> dict[Grade, Memory]:
    """The memory that each grade would leave."""
    raw = {grade: review(memory, grade, day) for grade in Grade}
    result = {Grade.AGAIN: _due(raw[Grade.AGAIN], day)}
    shortest = day
    for grade in (Grade.HARD, Grade.GOOD, Grade.EASY):
        shortest = max(raw[grade].due, shortest + 1)
        result[grade] = _due(raw[grade], shortest)
    return result


def retrievability(memory: Memory, day: int) -> float:
    """The probability of recall on a day: (1 + F·t/S)^D, the forgetting curve of FSRS-6 (tested against it)."""
    factor, decay = _curve()
    return float((1 + factor * max(0, day - memory.last) / memory.stability) ** decay)


def review(memory: Memory | None, grade: Grade, day: int) -> Memory:
    """What FSRS makes of one answer, the grades' intervals not yet forced apart."""
    from fsrs import Rating  # noqa: PLC0415 - 27 ms to import: after the first card is on screen

    card, _ = _scheduler().review_card(_card(memory), Rating(int(grade)), _moment(day))
    return Memory(float(card.stability or 0), float(card.difficulty or 0), day, card.due.toordinal())


def _card(memory: Memory | None):  # type: ignore[no-untyped-def] # its type would load fsrs
    from fsrs import Card, State  # noqa: PLC0415 - see review

    if memory is None:
        return Card(card_id=1)  # an id of its own: without one Card() sleeps a millisecond
    return Card(
        card_id=1,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_moment(memory.due),
        last_review=_moment(memory.last),
    )


@cache
def _curve() -> tuple[float, float]:
    """Factor and exponent of the forgetting curve: recall is 90 % after as many days as the stability."""
    decay = -_scheduler().parameters[20]
    return 0.9 ** (1 / decay) - 1, decay


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler  # noqa: PLC0415 - see review

    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )


def _moment(day: int) -> datetime:
    return datetime.fromordinal(day).replace(tzinfo=UTC)


def _due(memory: Memory, day: int) -> Memory:
    return Memory(memory.stability, memory.difficulty, memory.last, day)
