"""Rules on what a bank is made of: kinds and levels in the proportions of the authoring standard.

The proportions are those of a bank of any size; a card cannot be split, so each share may be off by the
standard's points and by one card.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeVar

from prep.banks.rules import BankRule
from prep.model import KINDS, Bank, Kind, Level, Library

Name = TypeVar("Name", bound=str)

GROWN = 12  # cards from which a bank's shares mean something
_KIND_SLACK, _LEVEL_SLACK = 0.05, 0.07
_OPERATIONS = frozenset(
    "kafka-operations incident-management disaster-recovery deployment-release capacity-planning "
    "cost-efficiency".split()
)
_THEORY = frozenset("ml-fundamentals bandits experimentation programming-languages".split())
_LEVELS: Mapping[Level, float] = {"foundation": 0.20, "senior": 0.45, "staff": 0.35}


def _row(*percent: int) -> Mapping[Kind, float]:
    return {kind: share / 100 for kind, share in zip(KINDS, percent, strict=True)}


# concept, cloze, mechanism, compare, failure, estimation, operation, design, behavioural
_DEFAULT = _row(14, 6, 18, 15, 18, 11, 11, 5, 2)
_OPERATIONS_MIX = _row(8, 4, 12, 12, 24, 14, 18, 6, 2)
_THEORY_MIX = _row(22, 8, 24, 18, 12, 12, 0, 2, 2)
_PEOPLE_MIX = _row(14, 2, 0, 14, 16, 0, 0, 0, 54)


def wanted(bank: Bank) -> Mapping[Kind, float]:
    """The share of each kind in a bank like this."""
    if bank.kind == "people":
        return _PEOPLE_MIX
    if bank.topic in _OPERATIONS:
        return _OPERATIONS_MIX
    return _THEORY_MIX if bank.topic in _THEORY else _DEFAULT


def kinds(bank: Bank, _: Library) -> Iterator[str]:
    """The kinds of a grown bank are mixed as the standard says."""
    found = Counter(card.kind for card in bank.cards)
    yield from _off(found, wanted(bank), len(bank.cards), _KIND_SLACK)


def levels(bank: Bank, _: Library) -> Iterator[str]:
    """The levels of a grown bank are mixed as the standard says."""
    found = Counter(card.level for card in bank.cards)
    yield from _off(found, _LEVELS, len(bank.cards), _LEVEL_SLACK)


def hands_on(bank: Bank, _: Library) -> Iterator[str]:
    """A grown technical bank has enough failures, estimations and operations, and few clozes."""
    total = len(bank.cards)
    if total < GROWN or bank.kind == "people":
        return
    found = Counter(card.kind for card in bank.cards)
    share = (found["failure"] + found["estimation"] + found["operation"]) / total
    least = 0.2 if bank.topic in _THEORY else 0.3
    if share < least:
        yield f"{share:.0%} are failures, estimations and operations; it needs {least:.0%}"
    if found["cloze"] > 0.15 * total:
        yield f"{found['cloze']} of {total} cards are clozes; at most 15 % may be"


def _off(found: Counter[Name], shares: Mapping[Name, float], total: int, slack: float) -> Iterator[str]:
    if total < GROWN:
        return
    for name, share in shares.items():
        if abs(found[name] - share * total) > slack * total + 1:
            yield f"{found[name]} of {total} cards are {name}; about {share * total:.0f} ({share:.0%}) should be"


RULES = (
    BankRule("kinds", kinds),
    BankRule("levels", levels),
    BankRule("hands-on", hands_on),
)
