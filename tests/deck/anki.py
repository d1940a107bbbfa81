"""Anki itself, as far as these tests look at it: the official library with a real collection."""

from __future__ import annotations

import re
import sqlite3
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any, Literal
from zipfile import ZipFile

import anki.collection  # noqa: F401 # first: Anki's modules import one another in circles
from anki.cards import CardId
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.models import NotetypeId
from anki.scheduler.v3 import CardAnswer, Scheduler

__all__ = ["Anki", "NotetypeId", "rows", "shown"]

OUTCOMES = (
    "new",
    "updated",
    "duplicate",
    "conflicting",
    "first_field_match",
    "missing_notetype",
    "missing_deck",
)


class Anki:
    """A user's collection."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def load(self, package: bytes, options: ImportAnkiPackageOptions | None = None) -> dict[str, int]:
        """Import a package, with Anki's default options if none are given; how many notes had each outcome."""
        path = self.folder / "deck.apkg"
        path.write_bytes(package)
        request = ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = self.collection.import_anki_package(request).log
        return {name: len(getattr(log, name)) for name in OUTCOMES if getattr(log, name)}

    def rows(self, query: str, *arguments: str | int) -> list[list[Any]]:
        database = self.collection.db
        assert database is not None
        return [list(row) for row in database.all(query, *arguments)]

    def note(self, key: str) -> Any:
        """The note of a card, by its key."""
        found = self.collection.find_notes(f'"Key:{key}"')
        assert len(found) == 1, key
        return self.collection.get_note(found[0])

    def decks(self) -> dict[str, int]:
        """The number of cards in each deck that has any."""
        rows = self.rows("SELECT did, count() FROM cards GROUP BY did")
        return {self.collection.decks.name(did): cards for did, cards in rows}

    def asked(self, deck: str, count: int) -> list[str]:
        """The keys of a deck's next cards, each answered as by `review`."""
        return [self.review(deck, 1) for _ in range(count)]

    def review(self, deck: str, count: int, grade: Literal["again", "easy"] = "easy") -> str:
        """Answer a deck's next cards, "Easy" giving each an interval of days; the key of the last."""
        scheduler = self.collection.sched
        assert isinstance(scheduler, Scheduler)
        ident = self.collection.decks.id_for_name(deck)
        assert ident is not None
        self.collection.decks.select(ident)
        rating = CardAnswer.EASY if grade == "easy" else CardAnswer.AGAIN
        key = ""
        for _ in range(count):
            queued = scheduler.get_queued_cards().cards[0]
            answered = self.collection.get_card(CardId(queued.card.id))
            key = dict(answered.note().items()).get("Key", "")
            answered.start_timer()
            answer = scheduler.build_answer(card=answered, states=queued.states, rating=rating)
            scheduler.answer_card(answer)
        return key

    def scheduling(self) -> list[list[Any]]:
        """All that Anki knows of what the user did, by GUID."""
        cards = "SELECT n.guid, c.due, c.ivl, c.factor, c.reps, c.lapses, c.type, c.queue, c.data, c.did"
        return self.rows(f"{cards} FROM cards c JOIN notes n ON n.id = c.nid ORDER BY n.guid") + self.rows(
            "SELECT * FROM revlog ORDER BY id"
        )


def rows(package: bytes, query: str) -> list[Any]:
    """What a query finds in a package."""
    database = sqlite3.connect(":memory:")
    database.deserialize(ZipFile(BytesIO(package)).read("collection.anki2"))
    try:
        return database.execute(query).fetchall()
    finally:
        database.close()


def shown(html: str) -> str:
    """The text of a rendered card, as a reader sees it, with white space collapsed."""
    html = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())
