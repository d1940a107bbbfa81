"""SQLite databases as bytes, in memory where Python's SQLite can."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

# Python leaves both methods out where its SQLite is built without them; then through a file, soon gone.


def content(database: sqlite3.Connection) -> bytes:
    """The database as the bytes of a file."""
    if hasattr(database, "serialize"):
        return database.serialize()
    with TemporaryDirectory() as folder:
        path = Path(folder, "database")
        copy = sqlite3.connect(path)
        database.backup(copy)
        copy.close()
        return path.read_bytes()


def database(image: bytes) -> sqlite3.Connection:
    """A file's bytes as a database in memory; sqlite3.Error if they are none."""
    # Bytes 18 and 19 say "write-ahead log", which only a file on disk can have; read as a plain database.
    image = image[:18] + b"\x01\x01" + image[20:]
    memory = sqlite3.connect(":memory:")
    try:
        _load(image, memory)
        memory.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        memory.close()
        raise
    return memory


def _load(image: bytes, memory: sqlite3.Connection) -> None:
    if hasattr(memory, "deserialize"):
        memory.deserialize(image)
        return
    with TemporaryDirectory() as folder:
        path = Path(folder, "database")
        path.write_bytes(image)
        file = sqlite3.connect(path)
        try:
            file.backup(memory)
        finally:
            file.close()
