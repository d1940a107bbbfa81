"""The front matter of a Markdown file: its top-level `key: value` lines, no YAML beyond that."""

from __future__ import annotations

from prep.postings.pattern import Pattern

_FENCE = Pattern(r"\s*(---|\+\+\+)[ \t]*\n")
_FIELD = Pattern(r"([A-Za-z_][\w-]{0,40})\s*[:=]\s*(.*)")
_MAX_LINES = 400


def split(text: str) -> tuple[dict[str, str], str]:
    """The fields and the text with the front matter blanked out, so that line numbers stay true."""
    opening = _FENCE.match(text)
    if not opening:
        return {}, text
    before = text.count("\n", 0, opening.end())
    rows = text[opening.end() :].split("\n", _MAX_LINES)
    end = next((index for index, row in enumerate(rows) if row.rstrip() in (opening[1], "...")), None)
    if end is None or not any(_FIELD.match(row) for row in rows[:end]):
        return {}, text
    fields: dict[str, str] = {}
    for row in rows[:end]:
        if found := _FIELD.match(row):
            fields[found[1].lower()] = found[2].strip().strip("'\"")
    return fields, "\n" * (before + end + 1) + "\n".join(rows[end + 1 :])
