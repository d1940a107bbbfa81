"""StudyPlan → Anki package: `build_deck`, and the record of when each card last changed."""

from prep.deck.build import BuiltDeck, build_deck
from prep.deck.file import write_atomically
from prep.deck.record import Entry, Record, beyond, digest, update

__all__ = ["BuiltDeck", "Entry", "Record", "beyond", "build_deck", "digest", "update", "write_atomically"]
