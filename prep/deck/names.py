"""Names of decks and tags that mean the same before and after Anki has tidied them."""

from __future__ import annotations

import re
from functools import lru_cache

from prep.deck.text import clean
from prep.model import Posting

# Quotes and backslashes need escaping in Anki's search, and older versions drop quotes from names.
_LOOKALIKES = str.maketrans({'"': "”", "\\": "/"})


def deck_name(*parts: str) -> str:
    """A deck's full name, one part for each level; a part never opens a level of its own."""
    return "::".join(_level(part) for part in parts)


def tag(*parts: str) -> str:
    """A tag, one part for each level of its tree, without the spaces that would make two of it."""
    return "::".join(re.sub(r"[\s\u3000]+", "-", _level(part)) for part in parts)


def role_name(posting: Posting) -> str:
    """The role as people say it, `Company – Title`; the slug where the posting says neither."""
    return " – ".join(part for part in (posting.company.strip(), posting.title.strip()) if part) or posting.slug


@lru_cache(maxsize=1024)  # every card has the tags and the deck of its neighbours
def _level(part: str) -> str:
    tidy = re.sub(r"::+", ":", clean(part).translate(_LOOKALIKES))
    return " ".join(tidy.split()).strip(": ") or "untitled"
