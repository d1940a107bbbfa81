"""What a package holds that prep made: read from the file alone, without banks or posting."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from prep.deck.notetype import CLOZE, FIELDS, QUESTION
from prep.deck.opened import opened
from prep.errors import PrepError

_KEY = list(FIELDS).index("Key")
_OWN = ("prep::role::", "prep::combined::")  # how the tags begin that tell one deck's notes from another's


@dataclass(frozen=True, slots=True)
class Held:
    """A deck's cards by key: the full name of each one's subdeck, and those of its tags that no other deck has."""

    places: Mapping[str, str]
    tags: Mapping[str, tuple[str, ...]]

    @property
    def tag(self) -> str:
        """The tag that finds all notes of this deck in Anki, and no others."""
        first = next(tag for tags in self.tags.values() for tag in tags)
        return "prep::combined" if first.startswith(_OWN[1]) else first


def held(package: bytes, name: str) -> Held:
    """The cards of a package; PrepError says that `name` is no package, or none that prep made."""
    with opened(BytesIO(package), name) as collection:
        rows = collection.execute(
            "SELECT n.flds, n.tags, c.did FROM notes n JOIN cards c ON c.nid = n.id WHERE n.mid IN (?, ?)",
            (QUESTION.id, CLOZE.id),
        ).fetchall()
        decks = json.loads(collection.execute("SELECT decks FROM col").fetchone()[0] or "{}")
    keys = [fields.split("\x1f")[_KEY] for fields, _tags, _deck in rows]
    own = [tuple(tag for tag in tags.split() if tag.startswith(_OWN)) for _fields, tags, _deck in rows]
    names = [decks.get(str(deck), {}).get("name", "") for _fields, _tags, deck in rows]
    if not (rows and all(own) and all(names)):
        raise PrepError(f"{name}: is no deck that prep made; make one with: prep build POSTING")
    return Held(dict(zip(keys, names, strict=True)), dict(zip(keys, own, strict=True)))


def places(package: bytes) -> Mapping[str, str]:
    """Key and full deck name of every card in a package that prep made; nothing for any other file."""
    try:
        return held(package, "").places
    except PrepError:
        return {}
