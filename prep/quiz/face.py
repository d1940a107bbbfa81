"""The quiz on a terminal: plain scrollback, one key a move."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping

from prep.quiz.keys import ENDED, RESIZED, Keys
from prep.quiz.scheduler import Grade
from prep.quiz.sitting import Look, Sitting

GRADES: Mapping[str, Grade] = {str(int(grade)): grade for grade in Grade}
_REVEAL = (" ", "\r", "\n")
_END = ("q", "\x04", ENDED)
_WIDEST = 92  # columns; longer lines are hard to read
_KEYS = "space: answer   t: type it   b: bury   s: suspend   e: edit   u: undo   ?: keys   q: end"
_HELP = """
  space, enter   show the answer          u   take back the last move, also an earlier sitting's of today
  1 again        2 hard                   b   bury: not before tomorrow
  3 good         4 easy                   s   suspend: never again
  t   type the answer and compare it      e   edit the text; your version is kept beside the shipped one
  ?   this help                           q   end; every answer is kept already
"""


class Face:
    """Shows a sitting and takes its keys. `say` writes a text and a line end."""

    def __init__(self, sitting: Sitting, keys: Keys, say: Callable[[str], None]) -> None:
        self._sitting, self._keys, self._say = sitting, keys, say

    def run(self) -> None:
        """Ask until the reader ends it; the terminal is given back either way."""
        with self._keys.raw():
            while self._one():
                pass
        for line in self._sitting.summary():
            self._say(line)

    def _one(self) -> bool:
        """One card from question to grade, or the end of the queue; False to end the sitting."""
        if self._sitting.card is None:
            return self._at_the_end()
        shown = False
        self._front()
        while True:
            key = self._keys.read()
            if key in _END:
                return False
            if key == RESIZED:
                self._front()
                self._back(shown)
            elif key == "?":
                self._say(_HELP)
            elif key == "t" and not shown:
                shown = self._typed()
            elif key in _REVEAL and not shown:
                shown = self._back()
            elif key in GRADES and shown:
                return self._told(self._sitting.grade(GRADES[key]))
            elif key in ("b", "s"):
                return self._told(self._sitting.set_aside(for_good=key == "s"))
            elif key == "e":
                with self._keys.lent():
                    said = self._sitting.edit()
                return self._told(said)
            elif key == "u":
                return self._told(self._sitting.undo())

    def _at_the_end(self) -> bool:
        self._say(look_now().dim("  That was the last card.   u: undo   q: end"))
        while True:
            key = self._keys.read()
            if key == "u":
                return self._told(self._sitting.undo())
            if key in (*_END, "\r", "\n"):
                return False

    def _told(self, said: str) -> bool:
        self._say(f"  {said}\n")
        return True

    def _front(self) -> None:
        look = look_now()
        head = f"── {self._sitting.place()} "
        self._say(look.dim(head + "─" * max(0, look.width - len(head))))
        self._say("\n".join(["", *self._sitting.question(look), ""]))
        self._say(look.dim("\n".join(_folded(_KEYS, look.width))))

    def _back(self, wanted: bool = True) -> bool:
        if wanted:
            look = look_now()
            self._say("\n".join(["", *self._sitting.answer(look), ""]))
            self._say("\n".join(_folded(self._sitting.choices(), look.width)))
        return wanted

    def _typed(self) -> bool:
        sys.stdout.write("  your answer: ")
        sys.stdout.flush()
        typed = self._keys.line()
        self._say("\n".join(["", *self._sitting.compared(typed, look_now())]))
        return self._back()


def look_now() -> Look:
    """How to show things on this terminal as it is now."""
    return Look(min(shutil.get_terminal_size().columns, _WIDEST), colours_wanted())


def colours_wanted() -> bool:
    """Whether the terminal and its owner like colours (no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _folded(text: str, width: int) -> list[str]:
    """Labels with three spaces between them, on as many lines as it takes."""
    lines = [""]
    for part in text.split("   "):
        if lines[-1] and len(lines[-1]) + 3 + len(part) > width:
            lines.append("")
        lines[-1] += ("   " if lines[-1] else "  ") + part
    return lines
