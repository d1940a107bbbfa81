"""Runs inside the old Anki: imports packages one after another and prints what the collection holds after each.

Arguments: an empty folder, then packages. Between the first and the second package all cards are answered "Easy".
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

tempfile.tempdir = sys.argv[1]

from anki import buildinfo  # noqa: E402 - it asks for its temporary folder when imported
from anki.collection import Collection  # noqa: E402 - likewise
from anki.importing.apkg import AnkiPackageImporter  # noqa: E402 - likewise


def main(folder: Path, *packages: str) -> None:
    collection: Any = Collection(str(folder / "collection.anki2"))
    after = []
    for number, package in enumerate(packages):
        importer = AnkiPackageImporter(collection, package)
        importer.run()
        if number == 0:
            answer_all(collection)
        after.append(state(collection) | {"log": importer.log})
    problems, sound = collection.fixIntegrity()
    print(json.dumps({"version": buildinfo.version, "after": after, "sound": sound, "problems": problems}))  # noqa: T201
    collection.close()


def answer_all(collection: Any) -> None:
    collection.decks.select(collection.decks.id("Acme – Engineer"))
    collection.reset()
    while card := collection.sched.getCard():
        card.startTimer()
        collection.sched.answerCard(card, 4 if card.queue == 2 else 3)
        collection.reset()


def state(collection: Any) -> dict[str, Any]:
    notes = collection.db.all("SELECT guid, mod, flds, tags FROM notes ORDER BY guid")
    cards = collection.db.all("SELECT nid, type, queue, ivl, factor, reps, lapses FROM cards ORDER BY nid")
    decks = {collection.decks.name(did) for did in collection.db.list("SELECT DISTINCT did FROM cards")}
    types = [kind["name"] for kind in collection.models.all() if kind["name"].startswith("prep")]
    return {
        "notes": notes,
        "cards": cards,
        "decks": sorted(decks),
        "types": sorted(types),
        "reviews": collection.db.scalar("SELECT count() FROM revlog"),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
