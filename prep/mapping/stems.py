"""Text → words with light stems, each still knowing where in the text it stands.

Only plural, -ing and -ed are taken off. Stronger stemmers merge words that a mapper must tell apart:
Snowball makes one stem of "experience" and "experiment". A few words in -ing name a craft of their own
and keep it: who asks for programming does not ask for programs.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

COMMA = ","
"""Stands among the stems where the text has a comma, a bracket or a spaced dash."""
STOP = "."
"""Stands among the stems where a sentence ends."""

_WORD = re.compile(
    r"""( [^\W_]+ (?:[\u0300-\u036f][^\W_]*)* (?:\+\+|\#)? | \.[nN][eE][tT]\b ) (?:['’]s\b)?
      | ( [.!?;](?=\s|$) | [\n\r•·▪|] )   # a stop
      | ( [,:()\[\]—…] | \s[-–]\s )      # a comma
    """,
    re.VERBOSE,
)
_SIGNED = ("c++", "c#", "f#")
"""Names that are not made of letters alone."""
_VOWEL = re.compile("[aeiouy]")
_CRAFTS = frozenset(
    "accounting banking billing coding embedding engineering learning lending marketing networking pricing "
    "programming scoping scripting tooling trading writing".split()
)
_LONGEST = 40
"""No word of any language in a posting is longer; longer runs are tokens, hashes, noise."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as four columns of one length; COMMA and STOP stand among the stems."""

    text: str
    stems: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def capital(self, index: int) -> bool:
        """Whether this word begins with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def between(self, first: int, last: int) -> str:
        """The text's own words from one word to another, both included."""
        return self.text[self.starts[first] : self.ends[last]]


def read(text: str) -> Words:
    """Split a text into words, with a COMMA or STOP where punctuation parts them."""
    stems: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _WORD.finditer(text):
        kind = found.lastindex or 0  # 1 word, 2 stop, 3 comma
        start, end = found.span(kind)
        if kind == 1 and text[end - 1] in "+#" and text[start:end].lower() not in _SIGNED:
            end -= len(text[start:end]) - len(text[start:end].rstrip("+#"))
        stems.append(stem(text[start:end]) if kind == 1 else COMMA if kind == 3 else STOP)
        starts.append(start)
        ends.append(end)
    return Words(text, tuple(stems), tuple(starts), tuple(ends))


@lru_cache(maxsize=20_000)
def plain(chunk: str) -> tuple[tuple[str, bool], ...]:
    """The words of a text without spaces: each one's stem, and whether it begins with a capital.

    The banks' phrases are read chunk by chunk: most chunks come back many times, and are remembered.
    """
    if chunk.isalpha() and chunk.isascii():  # most of them: one word and nothing else
        return ((stem(chunk), chunk[0].isupper()),)
    words = read(chunk)
    return tuple((stem, words.capital(index)) for index, stem in enumerate(words.stems) if stem not in (COMMA, STOP))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Fold case and accents, then take off plural, -ing and -ed: "Caches", "caching" → "cach"."""
    word = word[:_LONGEST].lower()
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    if len(word) <= 3 or not word.isalpha():  # "aws", "dns", "p99", "k8s"
        return word
    word = _singular(word)
    if word in _CRAFTS:
        return word
    word = _ending(word)
    if len(word) > 3 and word[-1] == "e":  # "scale" must meet "scaling"
        word = word[:-1]
    if word.endswith("isation"):  # British spelling
        word = word[:-6] + "zation"
    elif word.endswith("is") and len(word) > 6 and not word.endswith("ysis"):  # "optimise", its e taken off
        word = word[:-1] + "z"
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":  # "run" must meet "running"
        word = word[:-1]
    return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _ending(word: str) -> str:
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and _VOWEL.search(root) and not word.endswith("eed"):
            return root
    return word
