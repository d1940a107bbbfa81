"""Where a running Anki and a package are apart after an import, for Anki's import never moves, deletes or tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from prep.deck.held import Held


@dataclass(frozen=True, slots=True)
class NoteThere:
    """A note in Anki: its id, the key of its card, its tags, and the full name of each of its cards' decks."""

    id: int
    key: str
    tags: tuple[str, ...]
    decks: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Apart:
    """What would make Anki's deck the package's: cards to move by deck, notes to delete, notes to tag by tag."""

    moves: Mapping[str, tuple[tuple[int, NoteThere], ...]]
    gone: tuple[NoteThere, ...]
    tags: Mapping[str, tuple[NoteThere, ...]]


def apart(package: Held, there: Iterable[NoteThere]) -> Apart:
    """What differs between the package and the notes that have its tag in Anki."""
    moves: dict[str, list[tuple[int, NoteThere]]] = {}
    tags: dict[str, list[NoteThere]] = {}
    gone = []
    for note in there:
        deck = package.places.get(note.key)
        if deck is None:
            gone.append(note)
            continue
        for card, name in note.decks.items():
            if name != deck:
                moves.setdefault(deck, []).append((card, note))
        for tag in set(package.tags[note.key]) - set(note.tags):
            tags.setdefault(tag, []).append(note)
    return Apart(
        {deck: tuple(cards) for deck, cards in sorted(moves.items())},
        tuple(gone),
        {tag: tuple(notes) for tag, notes in sorted(tags.items())},
    )
