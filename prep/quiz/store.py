"""The history: an append-only log of answers, one commit an answer, and the roles studied.

Undo is a tombstone, never a deletion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from prep.quiz import archive
from prep.quiz.database import VERSION, Database, open_database
from prep.quiz.history import Answer, replay
from prep.quiz.mocks import Mocks
from prep.quiz.scheduler import Grade, Memory
from prep.quiz.session import Answered
from prep.quiz.shelf import Shelf

__all__ = ["VERSION", "Given", "KeptRole", "Store", "open_store"]

_ALWAYS = 10_000_000  # a study day after all others


@dataclass(frozen=True, slots=True)
class Given:
    """An answer in the history: the card's key, its grade, and the memory before and after."""

    card: str
    grade: Grade
    before: Memory | None
    after: Memory


@dataclass(frozen=True, slots=True)
class KeptRole:
    """A posting opened before: its file name and bytes, the date and minutes a day last given for it.

    `since` is the study day on which the plan for this date began.
    """

    name: str
    posting: bytes
    interview: date | None
    since: int | None
    minutes: int | None


class Store:
    """The history file. Open it with `open_store`, close it when done."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.shelf = Shelf(database)
        self.mocks = Mocks(database)

    def memories(self, cards: Iterable[str], before: int = _ALWAYS) -> dict[str, Memory]:
        """What is known of these cards, by key, or was before a study day; cards never answered are left out."""
        wanted = set(cards)
        # With max(), SQLite takes the other columns from the row that has the maximum.
        rows = self._db.execute(
            "SELECT card, stability, difficulty, day, due, max(at) FROM review"
            " WHERE undone = 0 AND day < ? GROUP BY card",
            (before,),
        )
        return {row[0]: Memory(row[1], row[2], row[3], row[4]) for row in rows if row[0] in wanted}

    def memory(self, card: str) -> Memory | None:
        """What is known of one card."""
        row = self._db.execute(
            "SELECT stability, difficulty, day, due FROM review WHERE card = ? AND undone = 0 ORDER BY at DESC LIMIT 1",
            (card,),
        ).fetchone()
        return Memory(*row) if row else None

    def record(self, answered: Answered, at: int) -> bool:
        """Keep an answer given at a time (milliseconds since 1970); it is on disk when this returns True.

        False, and nothing kept, where the card's memory is no longer the one before this answer: another quiz has
        graded it meanwhile. Where a clock was put back, it counts as given just after the card's last answer.
        """
        key, memory = answered.card.key, answered.after
        with self._db.write() as db:
            if self.memory(key) != answered.before:
                return False
            db.execute(
                "INSERT INTO review (card, day, at, grade, stability, difficulty, due) VALUES "
                "(?1, ?2, max(?3, coalesce((SELECT max(at) + 1 FROM review WHERE card = ?1), ?3)), ?4, ?5, ?6, ?7)",
                (key, memory.last, at, int(answered.grade), memory.stability, memory.difficulty, memory.due),
            )
        return True

    def given(self, cards: Iterable[str], day: int) -> list[Given]:
        """The answers given in the quiz to these cards on a study day, in order, without those taken back."""
        wanted = set(cards)
        rows = self._db.execute(
            "SELECT r.card, r.grade, r.stability, r.difficulty, r.day, r.due,"
            " b.stability, b.difficulty, b.day, b.due FROM review r LEFT JOIN review b ON b.id ="
            " (SELECT id FROM review WHERE card = r.card AND undone = 0 AND at < r.at ORDER BY at DESC LIMIT 1)"
            " WHERE r.day = ? AND r.undone = 0 AND r.origin = 'quiz' ORDER BY r.id",
            (day,),
        )
        return [
            Given(row[0], Grade(row[1]), None if row[6] is None else Memory(*row[6:10]), Memory(*row[2:6]))
            for row in rows
            if row[0] in wanted
        ]

    def undo(self, card: str, after: Memory) -> Grade | None:
        """Mark the last answer given in the quiz to this card as taken back, its grade.

        None where there is none, or where it is not the one that left this memory: another quiz was faster.
        """
        with self._db.write() as db:
            row = db.execute(
                "SELECT id, grade, stability, difficulty, day, due FROM review"
                " WHERE card = ? AND undone = 0 AND origin = 'quiz' ORDER BY at DESC LIMIT 1",
                (card,),
            ).fetchone()
            if row is None or Memory(*row[2:]) != after:
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
        with self._db.write() as db:
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

    def lines(self) -> Iterator[str]:
        """The whole history as lines of JSON."""
        return archive.lines(self._db)

    def take_in(self, lines: Iterable[str], name: str) -> int:
        """Add what such lines hold, all or nothing; how many answers are new. StoreError names a wrong line."""
        return archive.take_in(self._db, lines, name)

    def by_day(self, since: int) -> dict[int, int]:
        """How many answers were given on each study day from one on."""
        rows = self._db.execute("SELECT day, count(*) FROM review WHERE undone = 0 AND day >= ? GROUP BY day", (since,))
        return dict(rows.fetchall())

    def keep_role(self, slug: str, role: KeptRole) -> KeptRole:
        """Remember a posting, so that its slug alone opens it; what is not given (None) stays as it was.

        `since` counts only where the interview date is new: the plan for a date begins on the day it is first given.
        """
        with self._db.write() as db:
            db.execute(
                "INSERT INTO role (slug, name, posting, interview, since, minutes) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (slug) DO UPDATE SET name = excluded.name, posting = excluded.posting,"
                " since = iif(since IS NULL OR coalesce(excluded.interview <> coalesce(interview, ''), 0),"
                " excluded.since, since), interview = coalesce(excluded.interview, interview),"
                " minutes = coalesce(excluded.minutes, minutes)",
                (
                    slug,
                    role.name,
                    role.posting,
                    role.interview.isoformat() if role.interview else None,
                    role.since,
                    role.minutes,
                ),
            )
        kept = self.role(slug)
        assert kept  # noqa: S101 - written a moment ago; this tells the type checker
        return kept

    def role(self, slug: str) -> KeptRole | None:
        """The posting kept under a slug."""
        row = self._db.execute(
            "SELECT name, posting, interview, since, minutes FROM role WHERE slug = ?", (slug,)
        ).fetchone()
        if row is None:
            return None
        return KeptRole(str(row[0]), bytes(row[1]), date.fromisoformat(row[2]) if row[2] else None, row[3], row[4])

    def slugs(self) -> list[str]:
        """The slugs of all postings kept."""
        return [str(row[0]) for row in self._db.execute("SELECT slug FROM role ORDER BY slug")]

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


def open_store(path: Path) -> Store:
    """The history at `path`, made if it is not there; StoreError, and the file untouched, if unusable."""
    return Store(open_database(path))
