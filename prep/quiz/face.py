"""The quiz on a terminal: plain scrollback, one key an answer."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Mapping

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
    """Shows a session and takes its answers.

    `say` writes a text to the terminal; `keep` and `take_back` are told of each answer before the next card.
    """

    def __init__(
        self,
        session: Session,
        titles: Mapping[str, str],
        say: Callable[[str], None],
        keep: Callable[[Answered], None],
        take_back: Callable[[Answered], None],
    ) -> None:
        self._session, self._titles, self._say = session, titles, say
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
                self._say(_HELP)
            elif key == "s" and self._session.skip():
                self._say(_dim("  skipped\n"))
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
        self._say(f"  {grade.name.lower()}: again {_when(days)}\n")

    def _undo(self) -> bool:
        undone = self._session.undo()
        if undone is None:
            self._say(_dim("  nothing to take back in this sitting"))
            return False
        self._take_back(undone)
        self._say(f"  took back “{undone.grade.name.lower()}”\n")
        return True

    def _show_front(self, card: Card) -> None:
        place = self._titles.get(card.topic, card.topic)
        head = f"── {self._session.left} left · {place} · {card.kind} · {card.level} "
        self._say(_dim(head + "─" * max(0, _width() - len(head))))
        self._say("\n".join(["", *page.front(card, _width()), ""]))
        self._say(_dim("  space: answer   s: skip   u: undo   ?: keys   q: end"))

    def _show_back(self, card: Card) -> None:
        self._say("\n".join(["", *page.back(card, _width()), ""]))
        choices = "   ".join(
            f"{int(grade)} {grade.name.lower()} ({_short(days)})" for grade, days in self._session.previews().items()
        )
        self._say(f"  {choices}")

    def _summary(self) -> None:
        answered, missed = self._session.answered, self._session.missed()
        if not answered:
            return
        self._say(f"{len(answered)} answers kept, {self._session.left} cards left.")
        if missed:
            self._say("Missed at least once:")
        for card in missed:
            self._say(f"  {card.key}")


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _WIDEST)


def _dim(text: str) -> str:
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return text if plain else f"\x1b[2m{text}\x1b[0m"


def _when(days: int) -> str:
    if days <= 0:
        return "in this sitting"
    return "tomorrow" if days == 1 else f"in {days} days"


def _short(days: int) -> str:
    return "now" if days <= 0 else f"{days} d"


def now_ms() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000
