"""A new card to fill in: everything that its kind needs, with blanks marked TODO."""

from __future__ import annotations

from datetime import date

from prep.banks.rules.fields import AT_LEAST, needed
from prep.banks.rules.wording import LIMITS
from prep.model import PRACTICE_KINDS, Kind

_TOML = """kind = "{kind}"
level = "senior"
priority = 1
sources = ["TODO-key: TODO section"]
as_of = "{month}"
versions = "TODO, or delete this line"
"""
_ESTIMATE = """inputs = { rate = "200 MB/s", time = "30 day" }
expr = "rate * time"
result = 518.4
unit = "TB"
"""
_FEEDS = 'feeds = ["{topic}/TODO", "{topic}/TODO"]\n'


def skeleton(topic: str, kind: Kind, today: date) -> str:
    """The section of a new card of this kind; its blanks say how many words they take."""
    low, high, usual, _ = LIMITS[kind]
    head = _TOML.format(kind=kind, month=f"{today:%Y-%m}")
    if kind == "estimation":
        head += _ESTIMATE
    if kind in PRACTICE_KINDS:
        head += _FEEDS.format(topic=topic)
    gap = " with one {{deletion}} of one to five words" if kind == "cloze" else ""
    parts = ["## todo-name-the-idea", f"```toml\n{head}```", f"TODO front, {low} to {high} words{gap}."]
    if kind != "cloze":
        parts += ["---", f"TODO back, up to {usual} words."]
    for label in needed(kind):
        items = AT_LEAST.get(label, 0)
        parts.append(f"{label}:\n\n" + "\n".join(["- TODO"] * items) if items else f"{label}: TODO")
    return "\n\n".join(parts) + "\n"
