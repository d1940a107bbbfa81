"""What Anki keeps of an earlier build: it never deletes a note that a package lacks, nor moves a card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from prep.deck.build import BuiltDeck
from prep.model import Library

_FEW = 12  # keys that a line on a terminal can name


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
    wanted = " OR ".join(f'"Key:{literal(key)}"' for key in keys)
    return f'"tag:{literal(tag)}" ({wanted})'


def literal(text: str) -> str:
    """Text in which Anki's search sees no wildcard."""
    return "".join(f"\\{char}" if char in '\\*_"' else char for char in text)


def _cards(keys: list[str]) -> str:
    return "1 card is" if len(keys) == 1 else f"{len(keys)} cards are"
