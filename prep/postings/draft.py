"""A posting between its format and its meaning: lines, and the facts that its fields gave."""

from __future__ import annotations

from dataclasses import dataclass, field

from prep.postings.lines import Line


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader of a format hands on; facts are "" where the format has no field for them."""

    lines: list[Line]
    title: str = ""
    company: str = ""
    location: str = ""
    warnings: tuple[str, ...] = field(default=())
