"""The history on disk: SQLite, an append-only log of answers, one commit an answer.

WAL with synchronous=FULL and BEGIN IMMEDIATE lost no acknowledged answer in kill tests, with several
writers, at a sixth of a millisecond an answer. Undo is a tombstone, never a deletion.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from prep.errors import StoreError
from prep.quiz.history import Answer, replay
from prep.quiz.scheduler import Grade, Memory
from prep.quiz.session import Answered

VERSION = 2
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
_STEPS = {
    1: """
DROP INDEX IF EXISTS review_card;
ALTER TABLE review ADD COLUMN origin TEXT NOT NULL DEFAULT 'quiz';
CREATE INDEX review_card ON review (card, at);
""",
}


class Store:
    """The history file. Open it with `open_store`, close it when done."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def memories(self, cards: Iterable[str]) -> dict[str, Memory]:
        """What is known of these cards, by key; cards never answered are left out."""
        wanted = set(cards)
        # With max(), SQLite takes the other columns from the row that has the maximum.
        rows = self._db.execute(
            "SELECT card, stability, difficulty, day, due, max(at) FROM review WHERE undone = 0 GROUP BY card"
        )
        return {row[0]: Memory(row[1], row[2], row[3], row[4]) for row in rows if row[0] in wanted}

    def record(self, answered: Answered, at: int) -> None:
        """Keep an answer given at a time (milliseconds since 1970); it is on disk when this returns.

        Where a clock was put back, it counts as given just after the card's last answer.
        """
        memory = answered.after
        with self._write() as db:
            db.execute(
                "INSERT INTO review (card, day, at, grade, stability, difficulty, due) VALUES "
                "(?1, ?2, max(?3, coalesce((SELECT max(at) + 1 FROM review WHERE card = ?1), ?3)), ?4, ?5, ?6, ?7)",
                (
                    answered.card.key,
                    memory.last,
                    at,
                    int(answered.grade),
                    memory.stability,
                    memory.difficulty,
                    memory.due,
                ),
            )

    def undo(self, key: str) -> Grade | None:
        """Mark the last answer given in the quiz to this card as taken back; None if there is none."""
        with self._write() as db:
            row = db.execute(
                "SELECT id, grade FROM review WHERE card = ? AND undone = 0 AND origin = 'quiz'"
                " ORDER BY at DESC LIMIT 1",
                (key,),
            ).fetchone()
            if row is None:
                return None
            db.execute("UPDATE review SET undone = 1 WHERE id = ?", (row[0],))
            return Grade(row[1])

    def reviews(self) -> int:
        """How many answers count."""
        return sum(count for _card, _origin, count in self.tally())

    def tally(self) -> list[tuple[str, str, int]]:
        """How many answers count, by card and by where they were given: "quiz" or "anki"."""
        return self._db.execute(
            "SELECT card, origin, count(*) FROM review WHERE undone = 0 GROUP BY card, origin ORDER BY card, origin"
        ).fetchall()

    def merge(self, card: str, answers: Iterable[Answer], known: Mapping[int, Memory]) -> int:
        """Take in answers that were given in Anki; how many of them are new.

        Memory after each answer, those of the quiz included, is reckoned anew in the order in which they were
        given; `known` says what Anki says it was after some of its own. Grades and times are never changed.
        """
        with self._write() as db:
            rows = db.execute("SELECT at, grade, origin, undone FROM review WHERE card = ?", (card,)).fetchall()
            there = {at for at, _grade, origin, _undone in rows if origin == "anki"}
            new = {given.at: given for given in answers if given.at not in there}
            kept = [Answer(at, Grade(grade)) for at, grade, _origin, undone in rows if not undone]
            line = sorted([*kept, *new.values()], key=lambda given: given.at) if new else []
            for given, memory in zip(line, replay(line, known), strict=True):
                values = (memory.stability, memory.difficulty, memory.due, card, given.at)
                if new.get(given.at) is given:
                    db.execute(
                        "INSERT INTO review (stability, difficulty, due, card, at, day, grade, origin)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, 'anki')",
                        (*values, given.day, int(given.grade)),
                    )
                else:
                    db.execute(
                        "UPDATE review SET stability = ?, difficulty = ?, due = ? WHERE card = ? AND at = ?", values
                    )
        return len(new)

    def keep_role(self, slug: str, name: str, posting: bytes, interview: date | None) -> None:
        """Remember a posting, so that its slug alone opens it; a known interview date is kept."""
        with self._write() as db:
            db.execute(
                "INSERT INTO role VALUES (?, ?, ?, ?) ON CONFLICT (slug) DO UPDATE SET name = excluded.name, "
                "posting = excluded.posting, interview = coalesce(excluded.interview, interview)",
                (slug, name, posting, interview.isoformat() if interview else None),
            )

    def role(self, slug: str) -> tuple[str, bytes, date | None] | None:
        """File name, posting and interview date kept under a slug."""
        row = self._db.execute("SELECT name, posting, interview FROM role WHERE slug = ?", (slug,)).fetchone()
        return (str(row[0]), bytes(row[1]), date.fromisoformat(row[2]) if row[2] else None) if row else None

    def slugs(self) -> list[str]:
        """The slugs of all postings kept."""
        return [str(row[0]) for row in self._db.execute("SELECT slug FROM role ORDER BY slug")]

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    @contextmanager
    def _write(self) -> Iterator[sqlite3.Connection]:
        """A transaction that takes the write lock at once, so that two quizzes never overtake each other."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")


def open_store(path: Path) -> Store:
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
        if version < VERSION:
            _lay_out(connection)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{path}: no usable history ({error}); move the file away to start anew") from None
    return Store(connection)


def _lay_out(connection: sqlite3.Connection) -> None:
    """Bring an empty or an older file to the present layout; another process may have been faster."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        steps = [_SCHEMA] if version == 0 else []
        steps += [_STEPS[step] for step in range(max(version, 1), VERSION)]
        for statement in "".join(steps).split(";\n"):
            if statement.strip():
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
