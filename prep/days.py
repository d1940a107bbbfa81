"""StudyPlan → what to do on each day until the interview. Pure and deterministic.

All cards are begun within the first 70 % of the days and come back at growing gaps; the last two days go to
what is weak and heavy. This is the plan on paper: it assumes that answers are right, the quiz follows real ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from types import MappingProxyType

from prep.model import RECALL_KINDS, Choice, StudyPlan
from prep.plan import MINUTES, SECONDS, days_left

BEGUN_BY = 0.7  # of the days, after which no card is new
LONG_CASE = 600  # seconds to talk through a failure that is too long for a card
GAPS = (1, 3, 7, 14)  # days from an answer to the next one
_NOTHING: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Day:
    """A day of study: cards met for the first time, cards seen before, prompts to speak to.

    `last` marks the days before the interview, for what is weak and heavy.
    """

    date: date
    new: tuple[Choice, ...]
    again: tuple[Choice, ...]
    prompts: tuple[Choice, ...]
    last: bool = False

    @property
    def minutes(self) -> int:
        """Minutes for the cards, rounded up."""
        return ceil(sum(_seconds(choice) for choice in (*self.new, *self.again)) / 60)

    @property
    def prompt_minutes(self) -> int:
        """Minutes for the prompts, which come on top."""
        return ceil(sum(_seconds(choice) for choice in self.prompts) / 60)


def lay_out(plan: StudyPlan, recall: Mapping[str, float] = _NOTHING) -> tuple[Day, ...]:
    """The chosen cards and prompts over the days from today to the eve of the interview.

    `recall` gives, by key, the chance of recall of cards begun before: they are reviewed, not met anew.
    """
    count = days_left(plan.budget)
    final = min(2, count // 3)
    learning = max(1, min(int(count * BEGUN_BY), count - final))
    prompts = _spread(plan.practice, count - final)
    studied = _study(plan, recall, learning, count - final)
    reviewed = _last(plan, recall, final)
    rows = [*studied, *(((), again) for again in reviewed)]
    return tuple(
        Day(plan.budget.today + timedelta(days=i), new, again, prompts.get(i, ()), last=i >= count - final)
        for i, (new, again) in enumerate(rows)
    )


def _study(
    plan: StudyPlan, recall: Mapping[str, float], learning: int, count: int
) -> Iterator[tuple[tuple[Choice, ...], tuple[Choice, ...]]]:
    """New and known cards of each day but the last ones: an even share of new ones, then what is due and fits."""
    waiting = [choice for choice in plan.choices if choice.card.key not in recall]
    due = [(0, 0, choice) for choice in plan.choices if choice.card.key in recall]
    for day in range(count):
        share = ceil(len(waiting) / (learning - day)) if day < learning else 0
        new, waiting = waiting[:share], waiting[share:]
        left = _room(plan) - sum(_seconds(choice) for choice in new)
        again: list[Choice] = []
        later: list[tuple[int, int, Choice]] = []
        for when, step, choice in sorted(due, key=lambda row: row[0]):
            if when <= day and _seconds(choice) <= left:
                left -= _seconds(choice)
                again.append(choice)
                if step + 1 < len(GAPS):
                    later.append((day + GAPS[step + 1], step + 1, choice))
            else:
                later.append((when, step, choice))
        due = later + [(day + GAPS[0], 0, choice) for choice in new]
        yield tuple(new), tuple(again)


def _last(plan: StudyPlan, recall: Mapping[str, float], count: int) -> Iterator[tuple[Choice, ...]]:
    """Cards of the last days: those whose topic weighs most and that are known least, as many as fit."""
    ordered = iter(sorted(plan.choices, key=lambda c: (-c.weight * (1 - recall.get(c.card.key, 0.5)), c.card.priority)))
    for _day in range(count):
        left = _room(plan)
        row: list[Choice] = []
        for choice in ordered:
            row.append(choice)
            left -= _seconds(choice)
            if left < max(SECONDS[kind] for kind in RECALL_KINDS):
                break
        yield tuple(row)


def _spread(prompts: Sequence[Choice], count: int) -> Mapping[int, tuple[Choice, ...]]:
    """Prompts by day, evenly over the days after the first third."""
    first = count // 3
    days: dict[int, tuple[Choice, ...]] = {}
    for i, choice in enumerate(prompts):
        day = first + (count - first) * i // len(prompts)
        days[day] = (*days.get(day, ()), choice)
    return days


def _room(plan: StudyPlan) -> int:
    return (plan.budget.minutes or MINUTES) * 60


def _seconds(choice: Choice) -> int:
    if choice.card.practice:
        return max(SECONDS[choice.card.kind], LONG_CASE if choice.card.kind == "failure" else 0)
    return SECONDS[choice.card.kind]
