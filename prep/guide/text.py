"""Words for people: Markdown made safe, lists and numbers written out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

_MARKS = re.compile(r"([\\`*_\[\]<>|~&])")
_ITEM = re.compile(r"(?:[-*+]|\d+[.)])\s")
_LINE_MARK = re.compile(r"^([#+-]+(?=\s|$|-)|\d+(?=[.)](?:\s|$)))")


def literal(text: str) -> str:
    """Text that Markdown shows as it is written, on one line."""
    return _LINE_MARK.sub(_disarmed, _MARKS.sub(r"\\\1", " ".join(text.split())))


def _disarmed(mark: re.Match[str]) -> str:
    """The start of a heading, list or rule, so written that it is none."""
    return f"{mark[0]}\\" if mark[0].isdigit() else f"\\{mark[0]}"


def quoted(text: str) -> str:
    """Markdown inside a block quote."""
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def labelled(label: str, text: str) -> str:
    """A text under its label; a list begins on a line of its own."""
    gap = "\n\n" if _ITEM.match(text) else " "
    return f"**{label}:**{gap}{text}"


def joined(words: Iterable[str]) -> str:
    """Words as a person lists them: "a", "a and b", "a, b and c"."""
    listed: Sequence[str] = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} and {listed[-1]}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 card", "2 cards"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def percent(share: float) -> str:
    """A share as a whole per cent; a small one is not rounded away."""
    return f"{share:.0%}" if share >= 0.01 or share == 0 else "under 1%"


def web_address(url: str) -> str:
    """The address as a link may hold it, "" for anything but http and https."""
    if not url.lower().startswith(("http://", "https://")):
        return ""
    return quote(url, safe="/:?#[]@!$&'*+,;=%~")
