"""Styled words folded to a width, counted in cells of a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

Run = tuple[str, str]  # a text and its style: any of "b" strong, "i" emphasis, "c" code; "" plain

_CODES = {"b": "1", "i": "3", "c": "36"}
_PIECES = re.compile(r"\s+|\S+")


def plain_runs(text: str) -> list[Run]:
    """A text without style."""
    return [(text, "")]


def width_of(text: str) -> int:
    """How many cells a text takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def styled(text: str, style: str, *, colour: bool) -> str:
    """A text with the codes of its style; without colour, code stands in backticks as it was written."""
    if not colour:
        return f"`{text}`" if "c" in style else text
    codes = ";".join(_CODES[mark] for mark in dict.fromkeys(style))
    return f"\x1b[{codes}m{text}\x1b[0m" if codes and text else text


def wrap(runs: Iterable[Run], width: int, *, colour: bool = False) -> list[str]:
    """Lines no wider than `width`, except where a single word is; never none."""
    lines: list[list[Run]] = [[]]
    used = 0
    for word in _words(runs, colour):
        size = sum(width_of(styled(text, style, colour=False)) for text, style in word)
        if used and used + 1 + size > width:
            lines.append([])
            used = 0
        if used:
            lines[-1].append((" ", _shared(lines[-1][-1][1], word[0][1])))
            used += 1
        lines[-1] += word
        used += size
    return ["".join(styled(text, style, colour=colour) for text, style in _joined(line)) for line in lines]


def _words(runs: Iterable[Run], colour: bool) -> list[list[Run]]:
    """What stands between spaces, each a list of runs; without colour a code span stays in one piece."""
    words: list[list[Run]] = [[]]
    for text, style in runs:
        if "c" in style and not colour:
            words[-1].append((text, style))
            continue
        for piece in _PIECES.findall(text):
            if not piece.isspace():
                words[-1].append((piece, style))
            elif words[-1]:
                words.append([])
    return [word for word in words if word]


def _shared(before: str, after: str) -> str:
    return before if before == after else ""


def _joined(line: list[Run]) -> list[Run]:
    """Neighbours of one style made one, so that codes are few."""
    joined: list[Run] = []
    for text, style in line:
        if joined and joined[-1][1] == style and "c" not in style:
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    return joined
