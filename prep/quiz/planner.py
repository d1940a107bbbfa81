"""Which cards to answer on which day, so that recall is best on the day of the interview. Pure.

A hybrid rule, chosen by simulation (tests/quiz/test_planner.py repeats it). Everything is to be introduced within
the first 70 % of the days. While the share of new cards that this takes, and what is due, fit the daily minutes,
FSRS decides: due cards, longest overdue first, then that share. When they no longer fit, and always on the
last two days, the card comes first whose answer is expected to raise recall on the day of the interview most,
by weight and second. Capping intervals at the interview, which is the popular way, gave less.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from prep.quiz.scheduler import Grade, Memory, retrievability, review

INTRODUCE = 0.7  # of the days, to meet every card once
FINAL = 2  # days before the interview on which expected gain alone decides
SMALLEST = 0.025  # gain of recall below which an answer is not worth asking for
# How first answers go: the shares that FSRS's own simulator assumes by default, to two digits.
_FIRST: Mapping[Grade, float] = {Grade.AGAIN: 0.24, Grade.HARD: 0.09, Grade.GOOD: 0.50, Grade.EASY: 0.17}


@dataclass(frozen=True, slots=True)
class Item:
    """A card as the planner and filters see it: its weight for the role, the seconds of an answer."""

    key: str
    weight: float
    seconds: int
    kind: str = ""
    level: str = ""

    @property
    def topic(self) -> str:
        """The topic that its key begins with."""
        return self.key.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Goal:
    """Recall on the day `interview`, studying from the day `start` on, so many minutes a day."""

    start: int
    interview: int
    minutes: int

    @property
    def introduced(self) -> int:
        """The day before which every card is to be met once."""
        return self.start + max(1, round(INTRODUCE * (self.interview - self.start)))


@dataclass(frozen=True, slots=True)
class Outlook:
    """What an answer today is expected to leave: the memory, its recall on the day, the seconds that it takes."""

    memory: Memory
    recall: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Day:
    """What a day of the plan asks for, by key, and the seconds that it is expected to take."""

    day: int
    new: tuple[str, ...]
    review: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """The days of a plan; recall on the day of the interview by key, stopping now and following the plan."""

    days: tuple[Day, ...]
    stopped: Mapping[str, float]
    followed: Mapping[str, float]
    left_out: tuple[str, ...]  # cards that are never reached


def agenda(items: Sequence[Item], memories: Mapping[str, Memory], day: int, goal: Goal) -> list[Item]:
    """What to answer on a day, in order. `memories` are those at its beginning: so it is the same all day long."""
    fresh = _outlook(None, day, goal.interview)
    new = [item for item in items if item.key not in memories]
    due = [item for item in items if item.key in memories and memories[item.key].due <= day]
    share = new[: ceil(len(new) / max(1, goal.introduced - day))]
    hoped = {item.key: _outlook(memories.get(item.key), day, goal.interview) for item in due} | {
        item.key: fresh for item in share
    }
    cost = sum(item.seconds * hoped[item.key].seconds for item in (*due, *share))
    if goal.interview - day > FINAL and cost <= goal.minutes * 60:
        return [*sorted(due, key=lambda item: memories[item.key].due), *share]
    return _by_gain(items, memories, day, goal)


def forecast(items: Sequence[Item], memories: Mapping[str, Memory], day: int, goal: Goal) -> Forecast:
    """The plan from a day to the eve of the interview, every answer going as expected."""
    known = dict(memories)
    days = []
    for number in range(day, goal.interview):
        asked = agenda(items, known, number, goal)
        outlooks = {item.key: _outlook(known.get(item.key), number, goal.interview) for item in asked}
        days.append(
            Day(
                number,
                tuple(item.key for item in asked if item.key not in known),
                tuple(item.key for item in asked if item.key in known),
                sum(item.seconds * outlooks[item.key].seconds for item in asked),
            )
        )
        known |= {key: outlook.memory for key, outlook in outlooks.items()}
    return Forecast(
        tuple(days),
        recalls(items, memories, goal.interview),
        recalls(items, known, goal.interview),
        tuple(item.key for item in items if item.key not in known),
    )


def recalls(items: Iterable[Item], memories: Mapping[str, Memory], day: int) -> dict[str, float]:
    """The probability of recall on a day by key; 0 for a card never met."""
    return {item.key: retrievability(memories[item.key], day) if item.key in memories else 0.0 for item in items}


def readiness(items: Iterable[Item], recall: Mapping[str, float]) -> float:
    """Weighted mean of recall; 0 for a card that `recall` lacks, and where there are no items."""
    pairs = [(item.weight, recall.get(item.key, 0.0)) for item in items]
    total = sum(weight for weight, _ in pairs)
    return sum(weight * value for weight, value in pairs) / total if total else 0.0


def _by_gain(items: Sequence[Item], memories: Mapping[str, Memory], day: int, goal: Goal) -> list[Item]:
    """As many cards as fit the minutes, by weight × gain of recall on the day of the interview ÷ seconds."""
    ranked = []
    fresh = _outlook(None, day, goal.interview)
    for item in items:
        memory = memories.get(item.key)
        if memory is not None and memory.last >= day and memory.due > day:
            continue  # answered today already
        hoped = _outlook(memory, day, goal.interview) if memory else fresh
        gain = hoped.recall - (retrievability(memory, goal.interview) if memory else 0.0)
        seconds = item.seconds * hoped.seconds
        if gain >= SMALLEST:
            ranked.append((item.weight * gain / seconds, seconds, item))
    ranked.sort(key=lambda entry: -entry[0])  # stable: study order among equals
    chosen, left = [], goal.minutes * 60.0
    for _, seconds, item in ranked:
        if seconds <= left:
            left -= seconds
            chosen.append(item)
    return chosen


def _outlook(memory: Memory | None, day: int, target: int) -> Outlook:
    """The mean over how an answer may go; `seconds` counts in answers, a miss being asked once more the same day."""
    known = retrievability(memory, day) if memory else 0.0
    chances = {Grade.AGAIN: 1 - known, Grade.GOOD: known} if memory else _FIRST
    stability, difficulty, recall = 1.0, 0.0, 0.0
    for grade, chance in chances.items():
        after = review(memory, grade, day)
        if grade is Grade.AGAIN:
            after = review(after, Grade.GOOD, day)
        stability *= after.stability**chance
        difficulty += chance * after.difficulty
        recall += chance * retrievability(after, target)
    due = day + max(1, round(stability))
    return Outlook(Memory(stability, difficulty, day, due), recall, 1 + chances[Grade.AGAIN])
