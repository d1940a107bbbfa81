"""What a heading means: its words looked up in the lexicon, longest phrase first."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from prep.postings import lexicon
from prep.postings.pattern import Pattern

Meaning = Literal["responsibilities", "minimum", "preferred", "other", "about"]

# Of phrases of one length the earlier section wins; `about` yields to all ("Requirements for the role").
_ORDER: tuple[tuple[Meaning, str], ...] = (
    ("preferred", lexicon.PREFERRED),
    ("minimum", lexicon.MINIMUM),
    ("responsibilities", lexicon.RESPONSIBILITIES),
    ("other", lexicon.OTHER),
    ("about", lexicon.ABOUT),
)
_MAX_WORDS = 14
_MAX_LENGTH = 90
_PREFIX = Pattern(r"^(?:our|your|the|key|main|general) ")
_NOT_WORD = Pattern(r"[\W_]+")
_NOT_PHRASE = Pattern(r"(?:[^\w|=]|_)+")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´"))


class Hit(NamedTuple):
    """A heading's meaning; `cover` is the share of its words that the lexicon knows, `words` their number."""

    meaning: Meaning
    cover: float
    words: int


def fold(text: str) -> str:
    """The text in lower case without accents, apostrophes and punctuation, words one blank apart."""
    plain = text.lower().translate(_APOSTROPHES).replace("&", " and ")
    if plain.isascii():
        return _NOT_WORD.sub(" ", plain).strip()
    plain = unicodedata.normalize("NFKD", plain)
    return _NOT_WORD.sub(" ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def meaning(text: str) -> Hit | None:
    """What a short text means as a heading; None if the lexicon knows no word of it, or it is too long."""
    words = fold(text).split()
    if not 0 < len(words) <= _MAX_WORDS:
        return None
    whole, parts, longest = _phrases()
    if found := whole.get(" ".join(words)):
        return Hit(found, 1.0, len(words))
    best: Hit | None = None
    for size in range(min(longest, len(words)), 0, -1):
        grams = {" ".join(words[i : i + size]) for i in range(len(words) - size + 1)}
        hits = sorted((parts[gram] for gram in grams if gram in parts), key=_rank)
        found = hits[0] if hits else None
        if found and (best is None or best.meaning == "about" != found):
            best = Hit(found, size / len(words), len(words))
        if best and best.meaning != "about":
            return best
    if best is None and words[0] in ("about", "why") and len(words) <= 6:
        return Hit("other", 1 / len(words), len(words))  # "About Acme", "Why Acme?"
    return best


@lru_cache(maxsize=4096)
def opens_phrase(word: str) -> bool:
    """Whether some phrase of the lexicon begins with this word."""
    return fold(word).partition(" ")[0] in _first_words()


@cache
def _first_words() -> frozenset[str]:
    first = {phrase.partition(" ")[0] for phrase in _phrases()[0]}
    return frozenset(first | {"our", "your", "the", "key", "main", "general"})


def is_phrase(text: str) -> Meaning | None:
    """The meaning of a text that is, as a whole, a phrase of the lexicon; None for any other text."""
    if len(text) > _MAX_LENGTH:
        return None
    whole, folded = _phrases()[0], fold(text)
    return whole.get(folded) or whole.get(_PREFIX.sub("", folded))


def _rank(value: Meaning) -> int:
    return [name for name, _ in _ORDER].index(value)


@cache
def _phrases() -> tuple[dict[str, Meaning], dict[str, Meaning], int]:
    """Phrases that count as the whole heading, phrases that count within one, and the longest one's words."""
    whole: dict[str, Meaning] = {}
    parts: dict[str, Meaning] = {}
    for name, block in _ORDER:
        for phrase in _folded(block):
            bare = phrase.strip("= ")
            if not bare:
                continue
            whole.setdefault(bare, name)
            if "=" not in phrase:
                parts.setdefault(bare, name)
    return whole, parts, max(phrase.count(" ") + 1 for phrase in parts)


def _folded(block: str) -> list[str]:
    """The phrases of a block folded as `fold` does it, all at once: one by one takes four times as long."""
    plain = block.lower().replace("\n", "|").translate(_APOSTROPHES).replace("&", " and ")
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return _NOT_PHRASE.sub(" ", plain).split("|")
