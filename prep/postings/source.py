"""Strings of any format → lines: escapes undone, HTML or text told apart, lines found again in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from prep.postings import html, lines
from prep.postings.decoding import repair
from prep.postings.lines import Line
from prep.postings.pattern import Pattern

MAX_TEXT = 400_000  # characters of a posting's text; the longest real ones have 20,000

_NEAR = 100_000  # characters within which a line's text must follow the line before it

_ESCAPED = Pattern(r"\\u([0-9a-fA-F]{4})")
_ENTITY = Pattern(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,24});")


def unescaped(text: str) -> str:
    """The text with `\\u003C` and with HTML entities undone, were they escaped twice; tags stay tags."""
    if "\\u" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    for _ in range(3):
        if "<" in text and html.is_html(text):
            break
        if not ("&" in text and _ENTITY.search(text)):
            break
        text = _unescape(text)
    return text


def _unescape(text: str) -> str:
    from html import unescape  # noqa: PLC0415 - its entity table takes 2 ms to load

    return unescape(text)


def lines_of(text: str) -> list[Line]:
    """The lines of a string that may be HTML, Markdown or plain text."""
    text = repair(unescaped(text[: MAX_TEXT * 4]))
    if html.is_html(text):
        found = html.read(text)
        if any("&" in line.text and _ENTITY.search(line.text) for line in found):
            found = [
                line._replace(text=lines.clean(_unescape(line.text))) if "&" in line.text else line for line in found
            ]
        return found
    return list(lines.read(text[:MAX_TEXT]))


def located(found: Iterable[Line], source: str) -> list[Line]:
    """Lines of a nested format with the numbers of the file's lines where their text begins."""
    position, number, counted = 0, 1, 0
    result: list[Line] = []
    for line in found:
        if line.number or line.kind == "blank":
            result.append(line)
            continue
        place = source.find(_snippet(line.text), position, position + _NEAR)
        if place >= 0:
            number += source.count("\n", counted, place)
            position = counted = place
        result.append(line._replace(number=number))
    return result


def _snippet(text: str) -> str:
    """The longest start of a text that a format hardly writes otherwise: no quotes, entities, accents."""
    found = re.match(r"[A-Za-z0-9 ,.()-]{1,24}", text)
    return found[0].rstrip() if found else text[:12]
