"""A card's Markdown as lines for a terminal of a given width."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from prep.markup import split_cloze
from prep.model import Card

_INDENT = "  "
_ITEM = re.compile(r"^(\s*(?:[-*+]|\d+[.)])\s+)")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_LABELS = (
    "Check",
    "Mitigation",
    "Fix",
    "Verify",
    "Abort if",
    "Blast radius",
    "So what",
    "Reversal",
    "Why",
    "Trap",
    "Wrong turn",
    "Senior",
    "Staff",
    "Red flags",
    "Numbers",
    "Follow-ups",
    "Probes",
    "Worksheet",
)


def front(card: Card, width: int) -> list[str]:
    """The question; a cloze shows a gap."""
    return _tidy(_wrapped(_gapped(card) if card.kind == "cloze" else card.front, width))


def back(card: Card, width: int) -> list[str]:
    """The answer with its labelled parts; a cloze shows its sentence filled in."""
    lines: list[str] = []
    if card.kind == "cloze":
        parts = split_cloze(card.front)
        lines += _wrapped(f"{parts.before}[{parts.deletion}]{parts.after}", width)
    if card.back:
        lines += _wrapped(card.back, width)
    for label in _LABELS:
        if label in card.fields:
            text = card.fields[label]
            gap = "\n" if _ITEM.match(text) else " "
            lines += ["", *_wrapped(f"{label}:{gap}{text}", width)]
    return _tidy(lines)


def _tidy(lines: Iterable[str]) -> list[str]:
    """No blank line at the ends and never two in a row."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept[:-1] if kept and not kept[-1] else kept


def _gapped(card: Card) -> str:
    parts = split_cloze(card.front)
    return f"{parts.before}[{parts.hint or '…'}]{parts.after}"


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Paragraphs and list items folded to the width; code and tables stay as they are."""
    paragraph: list[str] = []
    fenced = False
    for line in [*text.splitlines(), ""]:
        fence = line.lstrip().startswith(("```", "~~~"))
        as_is = fenced or fence or line.startswith("|") or not line.strip()
        if paragraph and (as_is or _ITEM.match(line)):
            yield from _fold(" ".join(paragraph), width)
            paragraph = []
        if fence:
            fenced = not fenced
        elif fenced or line.startswith("|"):
            yield f"{_INDENT}{_INDENT if fenced else ''}{line}"
        elif not line.strip():
            yield ""
        else:
            paragraph.append(line.strip() if paragraph else line.rstrip())


def _fold(text: str, width: int) -> list[str]:
    mark = _ITEM.match(text)
    hang = " " * len(mark[1]) if mark else ""
    plain = _EMPHASIS.sub(r"\2", text)
    return textwrap.wrap(
        plain,
        max(20, width - len(_INDENT)),
        initial_indent=_INDENT,
        subsequent_indent=_INDENT + hang,
        break_on_hyphens=False,
    )
