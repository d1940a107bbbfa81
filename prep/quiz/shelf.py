"""Cards set aside, and cards asked for: what a reader says about a card beside grading it."""

from __future__ import annotations

from collections.abc import Iterable

from prep.quiz.database import Database


class Shelf:
    """Buried, suspended and wanted cards of a history."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, card: str, until: int | None) -> None:
        """Ask this card again from a study day on, or never again where that is None."""
        with self._db.write() as db:
            db.execute("INSERT OR REPLACE INTO aside VALUES (?, ?)", (card, until))

    def take(self, card: str) -> None:
        """Ask this card again as if it had never been set aside."""
        with self._db.write() as db:
            db.execute("DELETE FROM aside WHERE card = ?", (card,))

    def hidden(self, day: int) -> set[str]:
        """The cards that are not to be asked on a study day."""
        return {row[0] for row in self._db.execute("SELECT card FROM aside WHERE until IS NULL OR until > ?", (day,))}

    def suspended(self) -> list[str]:
        """The cards that are never to be asked."""
        return [row[0] for row in self._db.execute("SELECT card FROM aside WHERE until IS NULL ORDER BY card")]

    def want(self, cards: Iterable[str], at: int) -> None:
        """Ask these cards first, until each has been answered after this time (milliseconds since 1970)."""
        with self._db.write() as db:
            db.executemany("INSERT OR REPLACE INTO wanted VALUES (?, ?)", [(card, at) for card in cards])

    def wanted(self) -> list[str]:
        """The cards asked for and not answered since, in the order in which they were asked for."""
        rows = self._db.execute(
            "SELECT card FROM wanted WHERE NOT EXISTS (SELECT 1 FROM review WHERE review.card = wanted.card"
            " AND review.at >= wanted.at AND undone = 0) ORDER BY at, rowid"
        )
        return [row[0] for row in rows]
