"""The whole history as lines of JSON, out and in: for backups, other machines and other programs."""

from __future__ import annotations

import base64
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from prep.errors import StoreError
from prep.quiz.database import Database
from prep.quiz.history import Answer, replay
from prep.quiz.scheduler import Grade

# What of each table goes into a line; `card`, `at` and `origin` name an answer, the first columns name the others.
COLUMNS = {
    "review": ("card", "at", "origin", "day", "grade", "stability", "difficulty", "due", "undone"),
    "role": ("slug", "name", "posting", "interview", "since", "minutes"),
    "aside": ("card", "until"),
    "wanted": ("card", "at"),
    "mock": ("slug", "sitting", "place", "card", "seconds", "grade", "took", "ticks", "answer"),
}
_TEXTS = frozenset({"card", "origin", "slug", "name", "posting", "interview", "ticks", "answer"})
_MAYBE = frozenset({"interview", "since", "minutes", "until", "grade", "took", "ticks", "answer"})  # null is a value


def lines(database: Database) -> Iterator[str]:
    """Every row of the history, a line each; answers taken back are marked, not left out."""
    for table, columns in COLUMNS.items():
        for row in database.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY rowid"):  # noqa: S608 - our own names
            values = dict(zip(columns, row, strict=True))
            if table == "role":
                values["posting"] = base64.b64encode(values["posting"]).decode()
            yield json.dumps({"type": table, **values}, ensure_ascii=False)


def take_in(database: Database, given: Iterable[str], name: str) -> int:
    """Add what the lines hold and the history lacks; how many answers are new. All or nothing.

    An answer taken back in either stays taken back. Where both hold answers to a card that the other lacks, its memory
    after each is reckoned anew in the order of time. StoreError names the line that is wrong.
    """
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for number, line in enumerate(given, 1):
        if line.strip():
            values = _read(line, f"{name}:{number}")
            rows[values.pop("type")].append(values)
    reviews: dict[str, dict[tuple[int, str], dict[str, Any]]] = defaultdict(dict)
    for values in rows.pop("review", []):
        reviews[values["card"]][values["at"], values["origin"]] = values
    with database.write() as db:
        new = sum(_merge(database, card, answers) for card, answers in reviews.items())
        for table, found in rows.items():
            marks = ", ".join(f":{column}" for column in COLUMNS[table])
            db.executemany(f"INSERT OR IGNORE INTO {table} ({', '.join(COLUMNS[table])}) VALUES ({marks})", found)  # noqa: S608 - our own names
    return new


def _merge(database: Database, card: str, given: dict[tuple[int, str], dict[str, Any]]) -> int:
    columns = COLUMNS["review"]
    here = {
        (row[1], row[2]): dict(zip(columns, row, strict=True))
        for row in database.execute(f"SELECT {', '.join(columns)} FROM review WHERE card = ?", (card,))  # noqa: S608 - our own names
    }
    new = {ident: values for ident, values in given.items() if ident not in here}
    revoked = [ident for ident in here if ident in given and given[ident]["undone"] and not here[ident]["undone"]]
    for values in new.values():
        marks = ", ".join(f":{column}" for column in columns)
        database.execute(f"INSERT INTO review ({', '.join(columns)}) VALUES ({marks})", values)  # noqa: S608 - our own names
    for at, origin in revoked:
        database.execute("UPDATE review SET undone = 1 WHERE card = ? AND at = ? AND origin = ?", (card, at, origin))
    if (new and not here.keys() <= given.keys()) or revoked:
        _reckon(database, card)
    return len(new)


def _reckon(database: Database, card: str) -> None:
    kept = database.execute(
        "SELECT id, at, grade FROM review WHERE card = ? AND undone = 0 ORDER BY at", (card,)
    ).fetchall()
    memories = replay([Answer(at, Grade(grade)) for _, at, grade in kept], {})
    for (ident, _at, _grade), memory in zip(kept, memories, strict=True):
        values = (memory.stability, memory.difficulty, memory.last, memory.due, ident)
        database.execute("UPDATE review SET stability = ?, difficulty = ?, day = ?, due = ? WHERE id = ?", values)


def _read(line: str, place: str) -> dict[str, Any]:
    """A line's values, checked; StoreError says what is wrong with it."""
    try:
        values = json.loads(line)
    except ValueError:
        raise StoreError(f"{place}: is no line of JSON; give a file that prep progress export wrote") from None
    if not isinstance(values, dict) or values.get("type") not in COLUMNS:
        raise StoreError(f"{place}: has no type that prep knows ({', '.join(COLUMNS)}); is it prep's?")
    wanted = COLUMNS[values["type"]]
    if set(values) != {"type", *wanted}:
        raise StoreError(f"{place}: a {values['type']} has the fields {', '.join(wanted)}")
    for column in wanted:
        value = values[column]
        kinds: tuple[type, ...] = (str,) if column in _TEXTS else (int, float)
        empty = value is None and column in _MAYBE and (values["type"], column) != ("review", "grade")
        if not empty and (not isinstance(value, kinds) or isinstance(value, bool)):
            raise StoreError(f"{place}: {column} is {value!r}, which cannot be")
    if values["type"] == "review" and (values["grade"] not in (1, 2, 3, 4) or values["stability"] <= 0):
        raise StoreError(f"{place}: grade goes from 1 to 4, stability is above 0")
    if values["type"] == "role":
        try:
            values["posting"] = base64.b64decode(values["posting"], validate=True)
        except ValueError:
            raise StoreError(f"{place}: the posting is no base64") from None
    return values
