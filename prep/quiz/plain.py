"""The quiz line by line: for pipes, screen readers and terminals that can do nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

from prep.quiz.face import GRADES
from prep.quiz.sitting import Look, Sitting

_HINT = "Enter: answer, t TEXT: compare, b: bury, s: suspend, e: edit, u: undo, q: end"


class PlainFace:
    """Shows a sitting and takes a line for each move; nothing is drawn, nothing coloured.

    `lines` are what the reader enters; `say` writes a text and a line end.
    """

    def __init__(self, sitting: Sitting, lines: Iterator[str], say: Callable[[str], None]) -> None:
        self._sitting, self._lines, self._say = sitting, lines, say

    def run(self) -> None:
        """Ask until the queue or the input ends."""
        while self._one():
            pass
        for line in self._sitting.summary():
            self._say(line)

    def _one(self) -> bool:
        if self._sitting.card is None:
            self._say("That was the last card. u: undo, q: end")
            return self._next() == "u" and self._told(self._sitting.undo())
        self._say(f"\n{self._sitting.place()}\n")
        self._show(self._sitting.question(_look()), _HINT)
        shown = False
        while (line := self._next()) not in (None, "q"):
            word, _, typed = line.partition(" ")
            if word in ("b", "s"):
                return self._told(self._sitting.set_aside(for_good=word == "s"))
            if word == "u":
                return self._told(self._sitting.undo())
            if word == "e":
                return self._told(self._sitting.edit())
            if word in GRADES and shown:
                return self._told(self._sitting.grade(GRADES[word]))
            if word in ("", "t") and not shown:
                self._show(
                    [*self._sitting.compared(typed, _look()), "", *self._sitting.answer(_look())],
                    self._sitting.choices(),
                )
                shown = True
            else:
                self._say(self._sitting.choices() if shown else _HINT)
        return False

    def _show(self, lines: list[str], then: str) -> None:
        self._say("\n".join([*lines, "", then]))

    def _told(self, said: str) -> bool:
        self._say(said)
        return True

    def _next(self) -> str | None:
        line = next(self._lines, None)
        return None if line is None else line.strip()


def _look() -> Look:
    return Look(shutil.get_terminal_size().columns, colour=False)
