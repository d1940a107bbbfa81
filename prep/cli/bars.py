"""Small drawings in text."""

from __future__ import annotations

_SHADES = "·░▒▓█"


def bar(share: float, width: int) -> str:
    """A bar as long as the share of the width; at least a sliver where there is anything."""
    cells = round(max(0.0, min(1.0, share)) * width)
    return "█" * max(cells, 1) if share > 0 else ""


def shade(value: int, most: int) -> str:
    """A cell as dark as the value beside the most there is; a dot for nothing."""
    return _SHADES[-(-4 * value // most)] if value else _SHADES[0]


def short(text: str, width: int) -> str:
    """A text on one line, cut with … where it is longer than the width."""
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
