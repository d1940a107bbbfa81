"""The history file: SQLite, its layout by version, and transactions that two quizzes can share.

WAL with synchronous=FULL and BEGIN IMMEDIATE lost no acknowledged answer in kill tests, with several
writers, at a sixth of a millisecond an answer.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prep.errors import StoreError

VERSION = 3
_SCHEMA = """
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  card TEXT NOT NULL,          -- topic/id
  day INTEGER NOT NULL,        -- study day as an ordinal number
  at INTEGER NOT NULL,         -- milliseconds since 1970, UTC
  grade INTEGER NOT NULL,      -- 1 again, 2 hard, 3 good, 4 easy
  stability REAL NOT NULL,     -- days, after the answer
  difficulty REAL NOT NULL,    -- 1-10, after the answer
  due INTEGER NOT NULL,        -- study day, after the answer
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE role (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL,          -- the posting's file name
  posting BLOB NOT NULL,       -- the posting as it was read
  interview TEXT               -- year-month-day, or NULL
) STRICT;
"""
# What each version added to the one before; a new file takes all steps too, so that there is one layout.
# 1 → 2: `origin` is 'quiz', or 'anki' where an answer was given there (no comments in SQL here: SQLite keeps them).
# 2 → 3: `since` is the study day on which the plan of a role began, `minutes` those a day; `aside` holds cards buried
# until a study day, or suspended (NULL); `wanted` those that a mock interview showed to be missing; `mock` one row
# a question drawn, `sitting` the time its interview began; `grade` is NULL until it is answered.
_STEPS = {
    1: """
DROP INDEX IF EXISTS review_card;
ALTER TABLE review ADD COLUMN origin TEXT NOT NULL DEFAULT 'quiz';
CREATE INDEX review_card ON review (card, at);
""",
    2: """
ALTER TABLE role ADD COLUMN since INTEGER;
ALTER TABLE role ADD COLUMN minutes INTEGER;
CREATE TABLE aside (card TEXT PRIMARY KEY, until INTEGER) STRICT;
CREATE TABLE wanted (card TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
CREATE TABLE mock (
  slug TEXT NOT NULL,
  sitting INTEGER NOT NULL,
  place INTEGER NOT NULL,
  card TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  grade INTEGER,
  took INTEGER,
  ticks TEXT,
  answer TEXT,
  PRIMARY KEY (slug, sitting, place)
) STRICT;
""",
}


class Database:
    """An open history file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.execute = connection.execute

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """A transaction that takes the write lock at once, so that two quizzes never overtake each other."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield self._connection
        except BaseException:
            self.execute("ROLLBACK")
            raise
        self.execute("COMMIT")


def open_database(path: Path) -> Database:
    """The history at `path`, made if it is not there; StoreError, and the file untouched, if unusable."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=10, isolation_level=None)
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > VERSION:
            connection.close()
            raise StoreError(f"{path}: written by a newer prep (format {version}); update prep to read it")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        database = Database(connection)
        if version < VERSION:
            _lay_out(database)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{path}: no usable history ({error}); move the file away to start anew") from None
    return database


def _lay_out(database: Database) -> None:
    """Bring an empty or an older file to the present layout; another process may have been faster."""
    with database.write() as db:
        version = int(db.execute("PRAGMA user_version").fetchone()[0])
        steps = [_SCHEMA] if version == 0 else []
        steps += [_STEPS[step] for step in range(max(version, 1), VERSION)]
        for statement in "".join(steps).split(";\n"):
            if statement.strip():
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {VERSION}")
