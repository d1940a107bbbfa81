"""StudyPlan → Anki package: `build_deck`, and the record of when each card last changed.

How the rim uses the two (`own` is the record beside the folder of `--banks`, empty without one):

    built = build_deck(plan, library, {**shipped, **own}, now=datetime.now(UTC))
    news = beyond(built.record, shipped)  # written beside that folder, and first: then times stay put
    path.write_bytes(built.package)

`prep check` finds the cards that a record is behind on with `beyond(update(record, library, now), record)`;
`prep check --record` writes the updated record.
"""

from prep.deck.build import BuiltDeck, Extras, build_combined, build_deck
from prep.deck.record import Entry, Record, beyond, digest, update

__all__ = ["BuiltDeck", "Entry", "Extras", "Record", "beyond", "build_combined", "build_deck", "digest", "update"]
