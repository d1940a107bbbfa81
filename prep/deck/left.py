"""What Anki keeps of an earlier build: it never deletes a note that a package lacks, nor moves a card."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from io import BytesIO

from prep.deck.build import BuiltDeck
from prep.deck.notetype import CLOZE, FIELDS, QUESTION
from prep.deck.opened import opened
from prep.errors import PrepError
from prep.model import Library

_KEY = list(FIELDS).index("Key")
_FEW = 12  # keys that a line on a terminal can name


def places(package: bytes) -> dict[str, str]:
    """Key and full deck name of every card in a package that prep made; nothing for any other file."""
    try:
        with opened(BytesIO(package), "") as collection:
            rows = collection.execute(
                "SELECT n.flds, c.did FROM notes n JOIN cards c ON c.nid = n.id WHERE n.mid IN (?, ?)",
                (QUESTION.id, CLOZE.id),
            ).fetchall()
            decks = json.loads(collection.execute("SELECT decks FROM col").fetchone()[0]) if rows else {}
    except PrepError:
        return {}
    return {fields.split("\x1f")[_KEY]: decks[str(deck)]["name"] for fields, deck in rows}


def left_behind(before: Mapping[str, str], deck: BuiltDeck, library: Library) -> list[str]:
    """What to do by hand in Anki after importing `deck` over one with the places `before`; a line for each."""
    gone = [key for key in before if key not in deck.places]
    known = {card.key for card in library.cards()}
    retired = [key for key in gone if key not in known]
    unplanned = [key for key in gone if key in known]
    lines = []
    if retired:
        lines.append(
            f"{_cards(retired)} no longer in the question banks; Anki keeps them. To delete them, search in the"
            f" Browser: {search(deck.tag, retired)}"
        )
    if unplanned:
        how = f"search in the Browser: {search(deck.tag, unplanned)}" if len(unplanned) <= _FEW else "use: prep push"
        lines.append(f"{_cards(unplanned)} no longer in this plan; Anki keeps them. To remove them, {how}")
    moved: dict[str, list[str]] = {}
    for key, name in deck.places.items():
        if before.get(key, name) != name:
            moved.setdefault(name, []).append(key)
    for name, keys in moved.items():
        lines.append(
            f"{_cards(keys)} now in the deck “{name}”; Anki leaves them where they are. To move them, search in the"
            f" Browser: {search(deck.tag, keys)}"
        )
    return lines


def search(tag: str, keys: Iterable[str]) -> str:
    """A search for Anki's Browser that finds a deck's notes with these keys, and no others."""
    wanted = " OR ".join(f'"Key:{_literal(key)}"' for key in keys)
    return f'"tag:{_literal(tag)}" ({wanted})'


def _literal(text: str) -> str:
    """Text in which Anki's search sees no wildcard."""
    return "".join(f"\\{char}" if char in '\\*_"' else char for char in text)


def _cards(keys: list[str]) -> str:
    return "1 card is" if len(keys) == 1 else f"{len(keys)} cards are"
