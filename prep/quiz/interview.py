"""A mock interview on a terminal: a question, a running clock, follow-ups, the rubric, a grade."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from prep.model import Card, Level
from prep.quiz import page
from prep.quiz.keys import ENDED, Keys
from prep.quiz.mock import Rubric, Ticks, grade, rubric
from prep.quiz.mocks import Asked, Mocks
from prep.quiz.sitting import Look

_DONE = (" ", "\r", "\n")
_YES, _NO, _END = ("y", "j", " "), ("n", "\r", "\n"), ("q", "\x04", ENDED)


class Ended(BaseException):  # like Stopped: no error, and not to be caught as one
    """The reader stopped in the middle; what was answered is kept, and the interview goes on next time."""


class Interview:
    """Asks the questions of one interview that are still open, keeping each as it is answered.

    `write` opens an editor on a text and gives the text back; `say` writes a text, with or without a line end.
    """

    def __init__(self, mocks: Mocks, slug: str, sitting: int, keys: Keys, say: Callable[[str, bool], None]) -> None:
        self._mocks, self._slug, self._sitting, self._keys, self._say = mocks, slug, sitting, keys, say

    def ask(self, asked: Asked, card: Card, level: Level, look: Look, write: Callable[[str], str]) -> Asked:
        """One question from its front to its grade. Ended where the reader stops."""
        sheet = rubric(card, level)
        self._line("\n".join(["", *page.front(card, look.width, colour=look.colour), ""]))
        took = self._answered(asked, write)
        follow_ups = self._ticked("Follow-up", sheet.follow_ups, look, "answered well")
        model = f"{card.back}\n\n**Numbers:** {card.fields['Numbers']}" if "Numbers" in card.fields else card.back
        self._line("\n".join(["", *page.shown(model, look.width, colour=look.colour), ""]))
        points = self._ticked("Point", sheet.points, look, "in your answer")
        faults = self._ticked("Red flag", sheet.faults, look, "in your answer")
        ticks = Ticks(points, faults, follow_ups)
        done = replace(asked, grade=grade(sheet, ticks), took=took, ticks=ticks)
        self._mocks.finish(self._slug, self._sitting, done)
        self._line(f"\n  {tally(sheet, ticks)}: {grade(sheet, ticks).name.lower()}\n")
        return done

    def _answered(self, asked: Asked, write: Callable[[str], str]) -> int:
        """Wait until the answer is given; the seconds that it took."""
        begin, answer = time.monotonic(), asked.answer
        while True:
            took = int(time.monotonic() - begin)
            late = "  over time" if took > asked.seconds else ""
            hint = "answer aloud, then space   e: write it   q: stop, to go on later"
            self._say(f"\r  {clock(took)} of {clock(asked.seconds)}{late}   {hint} ", False)
            key = self._keys.read(timeout=1.0)
            if key in _DONE:
                self._line("")
                return took
            if key in _END:
                raise Ended
            if key == "e":
                self._line("")
                with self._keys.lent():
                    answer = write(answer)
                self._mocks.write_answer(self._slug, self._sitting, asked.place, answer)

    def _ticked(self, name: str, texts: Sequence[str], look: Look, question: str) -> frozenset[int]:
        """Which of these are ticked, one key each."""
        ticked = set()
        for place, text in enumerate(texts):
            lines = page.shown(f"**{name} {place + 1} of {len(texts)}:** {text}", look.width, colour=look.colour)
            self._line("\n".join(lines))
            self._say(f"    {question}?  y / n ", False)
            while (key := self._keys.read()) not in (*_YES, *_NO):
                if key in _END:
                    raise Ended
            self._line("yes" if key in _YES else "no")
            ticked |= {place} if key in _YES else set()
        return frozenset(ticked)

    def _line(self, text: str) -> None:
        self._say(text, True)


def tally(sheet: Rubric, ticks: Ticks) -> str:
    """What was ticked, in words."""
    parts = [f"{len(ticks.points)} of {len(sheet.points)} points"]
    if sheet.follow_ups:
        parts.append(f"{len(ticks.follow_ups)} of {len(sheet.follow_ups)} follow-ups")
    if ticks.faults:
        parts.append(f"{len(ticks.faults)} red flag{'s' if len(ticks.faults) > 1 else ''}")
    return ", ".join(parts)


def clock(seconds: int) -> str:
    """Minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"
