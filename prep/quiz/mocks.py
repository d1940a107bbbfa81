"""Mock interviews in the history: drawn, answered one by one, taken up again where one was cut off."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from prep.quiz.database import Database
from prep.quiz.mock import Ticks
from prep.quiz.scheduler import Grade


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of an interview: its card's key, the seconds for it, and once it is answered how that went."""

    place: int
    card: str
    seconds: int
    grade: Grade | None = None
    took: int | None = None
    ticks: Ticks | None = None
    answer: str = ""


class Mocks:
    """The mock interviews of a history. `sitting` is the time at which one began, in milliseconds since 1970."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def begin(self, slug: str, sitting: int, questions: Sequence[tuple[str, int]]) -> None:
        """Keep what was drawn: cards and the seconds for each."""
        with self._db.write() as db:
            rows = [(slug, sitting, place, card, seconds) for place, (card, seconds) in enumerate(questions)]
            db.executemany("INSERT INTO mock (slug, sitting, place, card, seconds) VALUES (?, ?, ?, ?, ?)", rows)

    def unfinished(self, slug: str) -> int | None:
        """The last interview for a role where it has questions left, None where it has not."""
        row = self._db.execute(
            "SELECT sitting, sum(grade IS NULL) FROM mock WHERE slug = ?"
            " GROUP BY sitting ORDER BY sitting DESC LIMIT 1",
            (slug,),
        ).fetchone()
        return int(row[0]) if row and row[1] else None

    def give_up(self, slug: str, sitting: int) -> None:
        """Leave the questions of an interview that were not answered; those answered stay."""
        with self._db.write() as db:
            db.execute("DELETE FROM mock WHERE slug = ? AND sitting = ? AND grade IS NULL", (slug, sitting))

    def questions(self, slug: str, sitting: int) -> list[Asked]:
        """The questions of an interview in order."""
        rows = self._db.execute(
            "SELECT place, card, seconds, grade, took, ticks, answer FROM mock"
            " WHERE slug = ? AND sitting = ? ORDER BY place",
            (slug, sitting),
        )
        return [
            Asked(place, card, seconds, Grade(grade) if grade else None, took, _read(ticks), answer or "")
            for place, card, seconds, grade, took, ticks, answer in rows
        ]

    def write_answer(self, slug: str, sitting: int, place: int, answer: str) -> None:
        """Keep what was written so far for a question; it is on disk when this returns."""
        with self._db.write() as db:
            query = "UPDATE mock SET answer = ? WHERE slug = ? AND sitting = ? AND place = ?"
            db.execute(query, (answer, slug, sitting, place))

    def finish(self, slug: str, sitting: int, asked: Asked) -> None:
        """Keep how a question went; it is on disk when this returns."""
        ticks = asked.ticks or Ticks()
        written = json.dumps([sorted(ticks.points), sorted(ticks.faults), sorted(ticks.follow_ups)])
        with self._db.write() as db:
            db.execute(
                "UPDATE mock SET grade = ?, took = ?, ticks = ? WHERE slug = ? AND sitting = ? AND place = ?",
                (asked.grade, asked.took, written, slug, sitting, asked.place),
            )

    def times(self, slug: str) -> Counter[str]:
        """How often each card was answered in interviews for a role."""
        rows = self._db.execute("SELECT card FROM mock WHERE slug = ? AND grade IS NOT NULL", (slug,))
        return Counter(row[0] for row in rows)


def _read(ticks: str | None) -> Ticks | None:
    return Ticks(*map(frozenset, json.loads(ticks))) if ticks else None
