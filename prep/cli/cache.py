"""A role's cards as they were read last time, so that the quiz need not read every bank to show its first card.

Kept beside the history under a name made from everything that they depend on. Nothing is lost with it: where it is
absent, damaged or of another name, the banks are read.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from prep import __version__
from prep.errors import Location
from prep.model import Card
from prep.quiz.planner import Item

_SCHEMA = """
CREATE TABLE IF NOT EXISTS role (name TEXT PRIMARY KEY, slug TEXT, title TEXT, titles TEXT, items TEXT);
CREATE TABLE IF NOT EXISTS card (name TEXT, key TEXT, text TEXT, PRIMARY KEY (name, key)) WITHOUT ROWID;
"""
_FIELDS = ("topic", "id", "kind", "level", "priority", "front", "back")


class Texts(Protocol):
    """Where the texts of cards come from."""

    def __getitem__(self, key: str) -> Card:
        """The card of this key."""


@dataclass(frozen=True, slots=True)
class Cards:
    """A role's recall cards as the quiz needs them; `titles` are those of topics.

    `whole` are all cards on the role's topics, in study order: readiness is measured against these. `items` are those
    of them that may be asked: the planner finds out which fit the time, so only --max-cards makes them fewer.
    """

    slug: str
    title: str
    titles: Mapping[str, str]
    items: list[Item]
    whole: list[Item]
    texts: Texts


class Cache:
    """The file of cards read before."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, timeout=5)

    def get(self, name: str) -> Cards | None:
        """The cards kept under a name; None where there are none to be had."""
        try:
            row = self._db.execute("SELECT slug, title, titles, items FROM role WHERE name = ?", (name,)).fetchone()
            if row is None:
                return None
            found = [(Item(*values), asked) for *values, asked in json.loads(row[3])]
            asked_ones = [item for item, asked in found if asked]
            whole = [item for item, _ in found]
            return Cards(row[0], row[1], json.loads(row[2]), asked_ones, whole, _Kept(self._db, name))
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def put(self, name: str, cards: Cards) -> None:
        """Keep cards under a name, instead of what was kept for the same role; a failure means only that it is slow."""
        asked = {item.key for item in cards.items}
        rows = [[i.key, i.weight, i.seconds, i.kind, i.level, i.key in asked] for i in cards.whole]
        try:
            with self._db as db:
                db.executescript(_SCHEMA)
                old = db.execute("SELECT name FROM role WHERE slug = ?", (cards.slug,)).fetchall()
                db.executemany("DELETE FROM role WHERE name = ?", old)
                db.executemany("DELETE FROM card WHERE name = ?", old)
                values = (name, cards.slug, cards.title, json.dumps(dict(cards.titles)), json.dumps(rows))
                db.execute("INSERT OR REPLACE INTO role VALUES (?, ?, ?, ?, ?)", values)
                texts = ((name, item.key, _written(cards.texts[item.key])) for item in cards.whole)
                db.executemany("INSERT OR REPLACE INTO card VALUES (?, ?, ?)", texts)
        except sqlite3.Error:
            return


class _Kept:
    """Texts read one by one, as they are asked for."""

    def __init__(self, db: sqlite3.Connection, name: str) -> None:
        self._db, self._name = db, name

    def __getitem__(self, key: str) -> Card:
        row = self._db.execute("SELECT text FROM card WHERE name = ? AND key = ?", (self._name, key)).fetchone()
        values = json.loads(row[0])
        return Card(**{**values, "location": Location(*values["location"])})


def name_of(posting: bytes, folders: Iterable[Path], max_cards: int | None) -> str:
    """A name for what these make: other bytes, another file's size or time, another prep give another one."""
    digest = hashlib.sha256(f"{__version__} {max_cards}\0".encode() + posting)
    for folder in folders:
        for path, size, time in sorted(_stamps(str(folder))):
            digest.update(f"{path}\0{size}\0{time}\n".encode())
    return digest.hexdigest()


def _stamps(folder: str) -> Iterable[tuple[str, int, int]]:
    """Path, size and time of every bank and module below a folder; nothing where there is none."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _stamps(entry.path) if not entry.name.startswith(("__", ".")) else ()
        elif entry.name.endswith((".md", ".toml", ".py")):
            stat = entry.stat()
            yield entry.path, stat.st_size, stat.st_mtime_ns


def _written(card: Card) -> str:
    values: dict[str, object] = {name: getattr(card, name) for name in _FIELDS}
    values |= {"fields": dict(card.fields), "location": [card.location.path, card.location.line]}
    return json.dumps(values, ensure_ascii=False)
