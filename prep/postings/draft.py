"""A posting between its format and its meaning: lines, and the facts that its fields gave."""

from __future__ import annotations

from typing import NamedTuple

from prep.postings.lines import Line


class Draft(NamedTuple):
    """What a reader of a format hands on; facts are "" where the format has no field for them."""

    lines: list[Line]
    title: str = ""
    company: str = ""
    location: str = ""
    warnings: tuple[str, ...] = ()
