"""The records of when cards last changed: `record.json` in each folder of banks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from prep.cli.files import read_bytes, shipped, write_bytes
from prep.deck.record import Record, beyond, read, update, write
from prep.model import Library

NAME = "record.json"


def now() -> datetime:
    """The present moment, UTC."""
    return datetime.now(UTC)


def load(folder: Path) -> Record:
    """The record of a folder of banks; empty where it has none yet."""
    path = folder / NAME
    return read(read_bytes(str(path)).decode("utf-8", "replace"), str(path)) if path.is_file() else {}


def load_all(extra: Iterable[str]) -> Record:
    """The shipped record and those of the user's folders, as one."""
    records = [load(shipped("question_banks")), *(load(Path(folder)) for folder in extra)]
    return {key: entry for record in records for key, entry in record.items()}


def keep(record: Record, extra: Iterable[str], library: Library) -> None:
    """Keep what `record` knows of each user folder's cards beside them, if that is news."""
    fresh = beyond(record, load(shipped("question_banks")))
    places = {card.key: Path(card.location.path) for card in library.cards()}
    for name in extra:
        folder = Path(name)
        mine = {key: e for key, e in fresh.items() if key in places and places[key].is_relative_to(folder)}
        old = load(folder)
        if {**old, **mine} != old:
            write_bytes(folder / NAME, write({**old, **mine}).encode())


def renew(library: Library) -> bool:
    """Bring the shipped record up to date with the banks; whether anything had changed."""
    folder = shipped("question_banks")
    old = load(folder)
    fresh = update(old, library, now())
    if fresh == old:
        return False
    write_bytes(folder / NAME, write(fresh).encode())
    return True
