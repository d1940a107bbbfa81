"""A card as written → a Card, or the problems that keep it from being one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from prep.banks.scan import LABELS, RawCard
from prep.banks.toml import CODE, Table
from prep.errors import Location, Problem
from prep.model import KINDS, LEVELS, PRACTICE_KINDS, Card, Citation, Estimate, Kind, Level

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FIELDS = (
    "kind, level, priority, sources, as_of, versions, practice, feeds, follow_ups, see_also, tags, waive, "
    "inputs, expr, result, unit, tolerance"
)


def read_card(raw: RawCard, topic: str, path: str, problems: list[Problem]) -> Card | None:
    """The card, or None where its head cannot be read at all; faults go to `problems`."""
    location = Location(path, raw.line)

    def complain(message: str, line: int = raw.line) -> None:
        problems.append(Problem(Location(path, line), CODE, message))

    if not ID.fullmatch(raw.id):
        complain(f"card id {raw.id!r}: use lower-case words joined by hyphens")
    if raw.head is None:
        complain(f"{raw.id}: a ```toml block must follow the heading")
        return None
    table = Table(raw.head, path, problems)
    if table.broken:
        return None
    kind = cast(Kind, table.text("kind", required=True, choices=KINDS) or "concept")
    card = Card(
        topic=topic,
        id=raw.id,
        kind=kind,
        level=cast(Level, table.text("level", required=True, choices=LEVELS) or "senior"),
        priority=table.whole("priority", 1, 3, required=True),
        front=raw.front.text,
        back=raw.back.text if raw.back else "",
        location=location,
        fields=_labels(raw, complain),
        citations=_citations(table),
        as_of=table.text("as_of"),
        versions=table.text("versions"),
        feeds=_keys(table, "feeds"),
        follow_ups=_keys(table, "follow_ups"),
        see_also=_keys(table, "see_also"),
        tags=_tags(table),
        estimate=_estimate(table, kind),
        waive=_reasons(table),
        practice=table.flag("practice") or kind in PRACTICE_KINDS,
    )
    table.finish(_FIELDS)
    if not card.front:
        complain(f"{card.id}: the front is empty", raw.front.line)
    if card.kind != "cloze" and raw.back is None:
        complain(f"{card.id}: no line `---` between front and back")
    elif card.kind != "cloze" and not card.back:
        complain(f"{card.id}: the back is empty", raw.back.line if raw.back else raw.line)
    return card


def _labels(raw: RawCard, complain: Any) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for label, part in raw.labels:
        if label not in LABELS:
            complain(
                f"unknown label '{label}:'; word it without the colon, or use one of {', '.join(LABELS)}",
                part.line,
            )
        elif label in found:
            complain(f"label '{label}:' stands twice", part.line)
        elif not part.text:
            complain(f"label '{label}:' has no text", part.line)
        found.setdefault(label, part.text)
    return found


def _citations(table: Table) -> tuple[Citation, ...]:
    found = []
    for entry in table.texts("sources"):
        key, _, locator = entry.partition(":")
        found.append(Citation(key.strip(), locator.strip()))
    return tuple(found)


def _keys(table: Table, field: str) -> tuple[str, ...]:
    keys = table.texts(field)
    for key in keys:
        topic, slash, card = key.partition("/")
        if not (slash and ID.fullmatch(topic) and ID.fullmatch(card)):
            table.complain(field, f'{field}: {key!r} is no card; write "topic/id"')
    return keys


def _tags(table: Table) -> tuple[str, ...]:
    tags = table.texts("tags")
    for tag in tags:
        if not ID.fullmatch(tag):
            table.complain("tags", f"tag {tag!r}: use lower-case words joined by hyphens")
    return tags


def _reasons(table: Table) -> Mapping[str, str]:
    reasons = table.table("waive")
    for code, reason in reasons.items():
        if not (isinstance(reason, str) and len(reason.split()) >= 3):
            table.complain("waive", f"waive.{code} needs a reason of three words or more")
    return {code: str(reason) for code, reason in reasons.items()}


def _estimate(table: Table, kind: Kind) -> Estimate | None:
    given = {
        "inputs": dict(table.table("inputs")),
        "expr": table.text("expr"),
        "result": table.number("result"),
        "unit": table.text("unit"),
        "tolerance": table.number("tolerance"),
    }
    if kind != "estimation":
        if any(given.values()):
            table.complain("expr", "inputs, expr, result and unit belong to estimation cards only")
        return None
    missing = [name for name in ("inputs", "expr", "result", "unit") if given[name] in (None, "", {})]
    if missing:
        table.complain("kind", f"an estimation needs {', '.join(missing)}")
        return None
    return Estimate(
        inputs=cast(Mapping[str, str | int | float], given["inputs"]),
        expr=cast(str, given["expr"]),
        result=cast(float, given["result"]),
        unit=cast(str, given["unit"]),
        tolerance=cast(float, given["tolerance"]) if given["tolerance"] is not None else 0.01,
    )
