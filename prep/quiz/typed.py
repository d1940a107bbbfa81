"""A typed answer beside the right one, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from prep.markup import plain, split_cloze
from prep.model import Card

_WORD = re.compile(r"\S+")
_CORE = re.compile(r"^\W+|\W+$")
# Words that say nothing by themselves: an answer that shares only these with the right one shares nothing.
_SMALL = frozenset(
    "a an and are as at be but by each for from has have if in into is it its not of on or so than that the their then "
    "there this to was what when where which while who will with".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of either answer: in both, missing from what was typed, or extra in it."""

    word: str
    kind: Literal["same", "missing", "extra"]


def expected(card: Card) -> str:
    """What a typed answer is held against: a cloze's hidden words, else the answer's text."""
    return split_cloze(card.front).deletion if card.kind == "cloze" else plain(card.back)


def compare(typed: str, right: str) -> list[Piece]:
    """Both answers in one line; case and punctuation around words count for nothing."""
    mine, theirs = _WORD.findall(typed), _WORD.findall(right)
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, _cores(mine), _cores(theirs), autojunk=False).get_opcodes():
        if tag == "equal":
            pieces += [Piece(word, "same") for word in theirs[c:d]]
        else:
            pieces += [Piece(word, "extra") for word in mine[a:b]]
            pieces += [Piece(word, "missing") for word in theirs[c:d]]
    return pieces


def found(typed: str, right: str) -> tuple[int, int]:
    """How many of the right answer's telling words were typed, in whatever order, and how many there are."""
    telling = {word for word in _cores(_WORD.findall(right)) if word and word not in _SMALL}
    return len(telling & set(_cores(_WORD.findall(typed)))), len(telling)


def _cores(words: list[str]) -> list[str]:
    return [_CORE.sub("", word).casefold() or word for word in words]
