"""What somebody did with our cards in Anki, read out of a package that Anki exported."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import BinaryIO

from prep.deck.notetype import CLOZE, FIELDS, QUESTION
from prep.deck.opened import opened
from prep.errors import PrepError

_KEY = list(FIELDS).index("Key")
_DAY = 86_400
_REVIEW = 2  # cards.type of a card that is due on a day, not in minutes

_CARDS = """
SELECT n.flds, c.id, c.type, CASE WHEN c.odid THEN c.odue ELSE c.due END, c.data
FROM cards c JOIN notes n ON n.id = c.nid WHERE n.mid IN (?, ?)
"""
# Left out: answers that are none (a date set by hand, type 4 and 5, ease 0) and cramming in a filtered deck
# that counts for nothing (type 3, factor 0); Anki's own FSRS leaves out the same.
_REVIEWS = """
SELECT r.cid, r.id, r.ease FROM revlog r
WHERE r.ease BETWEEN 1 AND 4 AND r.type <= 3 AND NOT (r.type = 3 AND r.factor = 0) ORDER BY r.id
"""


@dataclass(frozen=True, slots=True)
class Studied:
    """A card's reviews, oldest first: milliseconds since 1970 and grade 1–4, as Anki numbers them.

    `memory` is stability in days and difficulty 1–10 after the last of them, where Anki used FSRS; `due` is noon
    of the day on which Anki will ask again, in seconds since 1970, None for a card still being learned.
    """

    key: str
    reviews: tuple[tuple[int, int], ...]
    memory: tuple[float, float] | None
    due: float | None


def studied(file: BinaryIO, name: str) -> list[Studied]:
    """Every card of ours that was answered, once, however many decks it is in; PrepError names the file."""
    with opened(file, name) as collection:
        try:
            return _studied(collection)
        except (sqlite3.Error, ValueError, TypeError, IndexError, AttributeError) as error:
            raise PrepError(f"{name}: its collection cannot be read ({error}); export it again") from None


def _studied(collection: sqlite3.Connection) -> list[Studied]:
    (created,) = collection.execute("SELECT crt FROM col").fetchone()
    reviews: dict[int, list[tuple[int, int]]] = {}
    for card, at, ease in collection.execute(_REVIEWS):
        reviews.setdefault(card, []).append((at, ease))
    found: dict[str, Studied] = {}
    for fields, card, kind, due, data in collection.execute(_CARDS, (QUESTION.id, CLOZE.id)):
        if card in reviews:
            key = fields.split("\x1f")[_KEY]
            # The day turns at four o'clock; noon is on the same day even where clocks are put back.
            noon = float(created + due * _DAY + _DAY // 3) if kind == _REVIEW else None
            one = Studied(key, tuple(reviews[card]), _memory(data), noon)
            found[key] = _both(found[key], one) if key in found else one
    return list(found.values())


def _memory(data: str) -> tuple[float, float] | None:
    values = json.loads(data) if data else {}
    return (float(values["s"]), float(values["d"])) if "s" in values and "d" in values else None


def _both(one: Studied, other: Studied) -> Studied:
    """The same card in two decks: all its reviews, and the memory that the later one left."""
    later = max(one, other, key=lambda card: card.reviews[-1])
    return Studied(one.key, tuple(sorted({*one.reviews, *other.reviews})), later.memory, later.due)
