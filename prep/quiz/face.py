"""The quiz on a terminal: plain scrollback, one key an answer."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Mapping

import click

from prep.model import Card
from prep.quiz import page
from prep.quiz.keys import ENDED, raw_keys, read
from prep.quiz.scheduler import Grade
from prep.quiz.session import Answered, Session

_GRADES: Mapping[str, Grade] = {str(int(grade)): grade for grade in Grade}
_REVEAL = (" ", "\r", "\n")
_WIDEST = 92  # columns; longer lines are hard to read
_HELP = """
  space, enter   show the answer        u   take back the last answer
  1 again   2 hard   3 good   4 easy    q   end, keeping every answer
  s   skip this card for now            ?   this help
"""


class Face:
    """Shows a session and takes its answers; `keep` and `take_back` are told of each, before the next card."""

    def __init__(
        self,
        session: Session,
        titles: Mapping[str, str],
        keep: Callable[[Answered], None],
        take_back: Callable[[Answered], None],
    ) -> None:
        self._session, self._titles = session, titles
        self._keep, self._take_back = keep, take_back
        self._total = session.left

    def run(self) -> None:
        """Ask until the queue is empty or the reader ends it; the terminal is given back either way."""
        with raw_keys():
            while (card := self._session.card) is not None:
                self._show_front(card)
                if not self._ask(card):
                    break
        self._summary()

    def _ask(self, card: Card) -> bool:
        """One card from question to grade; False to end the sitting."""
        shown = False
        while True:
            key = read()
            if key in ("q", ENDED, "\x04"):
                return False
            if key == "u":
                if self._undo():
                    return True
            elif key == "?":
                click.echo(_HELP)
            elif key == "s" and self._session.skip():
                click.echo(_dim("  skipped\n"))
                return True
            elif not shown and key in _REVEAL:
                self._show_back(card)
                shown = True
            elif shown and key in _GRADES:
                self._grade(_GRADES[key])
                return True

    def _grade(self, grade: Grade) -> None:
        answered = self._session.grade(grade)
        self._keep(answered)
        days = answered.after.due - self._session.day
        click.echo(f"  {grade.name.lower()}: again {_when(days)}\n")

    def _undo(self) -> bool:
        undone = self._session.undo()
        if undone is None:
            click.echo(_dim("  nothing to take back in this sitting"))
            return False
        self._take_back(undone)
        click.echo(f"  took back “{undone.grade.name.lower()}”\n")
        return True

    def _show_front(self, card: Card) -> None:
        place = self._titles.get(card.topic, card.topic)
        head = f"── {self._session.left} left · {place} · {card.kind} · {card.level} "
        click.echo(_dim(head + "─" * max(0, _width() - len(head))))
        click.echo("\n".join(["", *page.front(card, _width()), ""]))
        click.echo(_dim("  space: answer   s: skip   u: undo   ?: keys   q: end"))

    def _show_back(self, card: Card) -> None:
        click.echo("\n".join(["", *page.back(card, _width()), ""]))
        choices = "   ".join(
            f"{int(grade)} {grade.name.lower()} ({_short(days)})" for grade, days in self._session.previews().items()
        )
        click.echo(f"  {choices}")

    def _summary(self) -> None:
        answered, missed = self._session.answered, self._session.missed()
        if not answered:
            return
        click.echo(f"{len(answered)} answers kept, {self._session.left} cards left.")
        if missed:
            click.echo("Missed at least once:")
        for card in missed:
            click.echo(f"  {card.key}")


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _WIDEST)


def _dim(text: str) -> str:
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return text if plain else click.style(text, dim=True)


def _when(days: int) -> str:
    if days <= 0:
        return "in this sitting"
    return "tomorrow" if days == 1 else f"in {days} days"


def _short(days: int) -> str:
    return "now" if days <= 0 else f"{days} d"


def now_ms() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000
