"""How fast to study: new cards a day and desired retention, fitted to the day of the interview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from prep.model import Budget

# Recall on one day counts, not the fewest reviews over the years: the nearer the day, the surer every card
# has to be. Above 95 % reviews multiply; 90 % is what Anki itself begins with.
_RETENTION = ((14, 95), (42, 93))  # up to so many days: per cent
_USUAL = 90


@dataclass(frozen=True, slots=True)
class Pace:
    """`retention` in per cent; `new` cards a day show every card by `seen`, both None without a date."""

    retention: int
    new: int | None = None
    seen: date | None = None


def pace(cards: int, budget: Budget) -> Pace:
    """The pace for so many cards; the last week is for reviews alone, or the second half of less than two."""
    if budget.interview is None or budget.interview <= budget.today:
        return Pace(_USUAL)
    days = (budget.interview - budget.today).days
    learning = days - 7 if days > 14 else max(1, days // 2)
    retention = next((percent for limit, percent in _RETENTION if days <= limit), _USUAL)
    return Pace(retention, -(-cards // learning), budget.today + timedelta(days=learning))
