"""Ids that are the same in every build, on every machine."""

from __future__ import annotations

from base64 import b32encode
from hashlib import sha256


def guid(role: str, key: str) -> str:
    """The id by which Anki knows a role's copy of a card for ever; `role` is the posting's slug.

    The role is part of it because a card lives in one deck only: with one id in two role decks, the second
    would miss the card, and deleting the first would take it away for good.
    """
    # A slug and a key hold no NUL, so no two pairs run together.
    return b32encode(sha256(f"{role}\0{key}".encode()).digest()[:10]).decode().lower()


def deck_id(name: str) -> int:
    """A deck's id within a package, from its name without regard to case; Anki matches decks by name."""
    return 2**41 + int.from_bytes(sha256(name.casefold().encode()).digest()[:5], "big")


def preset_id(name: str) -> int:
    """A deck preset's id, from its name; above all ids of decks."""
    return deck_id(name) + 2**42
