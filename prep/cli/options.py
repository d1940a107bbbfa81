"""Options that several commands share, and the reading of what they are given."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from typing import Any

import click

from prep.model import LEVELS, Budget, Level


class Day(click.ParamType[date]):
    """A day written as 2026-12-04."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error that shows the form."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date; write year-month-day, such as 2026-12-04", param, ctx)


def banks_option(command: Callable[..., None]) -> Callable[..., None]:
    """`--banks DIR`, as often as wanted."""
    return click.option(
        "--banks",
        multiple=True,
        metavar="DIR",
        help="A folder of your own question banks, beside the shipped ones. May be repeated.",
    )(command)


def budget_options(*, level: bool = True) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """What a study plan is cut to: date, minutes, cards, level; the command gets them as one `budget`.

    Without `level`, the pitch is read from the posting, and the command may have a --level of its own.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(command)
        def with_budget(*, interview: date | None, minutes: int | None, max_cards: int | None, **others: Any) -> None:
            pitch: Level | None = others.pop("level") if level else None
            today = date.today()
            if interview and interview <= today:
                raise click.BadParameter(f"{interview} is not after today, {today}", param_hint="--interview")
            command(budget=Budget(today, interview, minutes, max_cards, pitch), **others)

        wrapped: Callable[..., None] = with_budget
        options = [
            click.option("--max-cards", type=click.IntRange(min=1), metavar="N", help="At most so many cards."),
            click.option("--minutes", type=click.IntRange(1, 1440), metavar="N", help="Study time a day."),
            click.option("--interview", type=Day(), metavar="DATE", help="Day of the interview, such as 2026-12-04."),
        ]
        if level:
            help_text = "Pitch of the questions; read from the posting."
            options.insert(0, click.option("--level", type=click.Choice(LEVELS), help=help_text))
        for option in options:
            wrapped = option(wrapped)
        return wrapped

    return decorate
