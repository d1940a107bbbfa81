"""Words of a card's texts, counted and compared the same way by every rule."""

from __future__ import annotations

import re
from functools import lru_cache

from prep.model import Card

ANSWER_LABELS = ("Check", "Mitigation", "Fix")
_WORD = re.compile(r"[^\W_]+(?:[.'’/_-][^\W_]+)*")
_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1\s*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(`+).+?\1")
_STOP = frozenset(
    "a an and are as at be but by can do does each for from has have how if in into is it its more no not of on or "
    "one out over per so than that the their then there these they this to two under until up was were what when "
    "where which while who why will with without you your".split()
)


def count(text: str) -> int:
    """Words of a Markdown text; a code block's words count, table rules and marks do not."""
    return len(_WORD.findall(text))


def answer(card: Card) -> str:
    """The part of the back that is recalled: the answer with its check, mitigation and fix."""
    return "\n\n".join([card.back, *(card.fields[label] for label in ANSWER_LABELS if label in card.fields)])


def prose(text: str) -> str:
    """The text without code blocks and code spans."""
    return _CODE.sub(" ", _FENCE.sub(" ", text))


@lru_cache(maxsize=8192)
def content(text: str) -> frozenset[str]:
    """The words that carry meaning, lower-case."""
    return frozenset(_WORD.findall(text.lower())) - _STOP
