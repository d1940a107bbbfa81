"""The days of study as a calendar: whole weeks, Monday to Sunday."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from prep.days import Day
from prep.model import Library

_NAMED = 3  # topics named for a day


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the calendar: how many cards are new and known, which topics they are of most, prompts, minutes."""

    date: date
    new: int
    again: int
    topics: tuple[str, ...]
    prompts: tuple[str, ...]
    minutes: int
    prompt_minutes: int
    last: bool


@dataclass(frozen=True, slots=True)
class Week:
    """Seven places from Monday to Sunday; None where there is no day of study."""

    monday: date
    cells: tuple[DayCell | None, ...]

    @property
    def days(self) -> tuple[DayCell, ...]:
        """The days of study in it."""
        return tuple(cell for cell in self.cells if cell)


def weeks(days: Sequence[Day], library: Library) -> tuple[Week, ...]:
    """The days as weeks, the first and the last perhaps with empty places."""
    cells = {day.date: _cell(day, library) for day in days}
    return tuple(
        Week(monday, tuple(cells.get(monday + timedelta(days=i)) for i in range(7)))
        for monday in _mondays(days[0].date, days[-1].date)
    )


def _mondays(first: date, last: date) -> Iterator[date]:
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        yield monday
        monday += timedelta(days=7)


def _cell(day: Day, library: Library) -> DayCell:
    cards = day.new or day.again
    named = Counter(choice.card.topic for choice in cards).most_common(_NAMED)
    return DayCell(
        date=day.date,
        new=len(day.new),
        again=len(day.again),
        topics=tuple(library.banks[topic].title for topic, _count in named),
        prompts=tuple(f"{choice.card.kind}: {library.banks[choice.card.topic].title}" for choice in day.prompts),
        minutes=day.minutes,
        prompt_minutes=day.prompt_minutes,
        last=day.last,
    )
