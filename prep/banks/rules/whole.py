"""Rules over a whole bank: where its facts come from and how varied it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from prep.banks.rules import BankRule
from prep.model import Bank, Library

_GROWN = 12  # cards from which a bank's shares mean something


def spread(bank: Bank, _: Library) -> Iterator[str]:
    """A grown bank rests on at least four sources, none of them above 35 % of its citations."""
    if len(bank.cards) < _GROWN:
        return
    cited = Counter(citation.source for card in bank.cards for citation in card.citations)
    total = cited.total()
    if len(cited) < 4:
        yield f"rests on {len(cited)} sources; it needs at least four"
    for key, times in cited.most_common(1):
        if times > 0.35 * total:
            yield f"{times} of {total} citations are of {key!r}; none may have more than 35 %"


def primary(bank: Bank, library: Library) -> Iterator[str]:
    """At least 60 % of a grown bank's citations are of primary sources."""
    cited = [citation.source for card in bank.cards for citation in card.citations]
    if len(bank.cards) < _GROWN or not cited:
        return
    first_hand = sum(library.sources[key].primary for key in cited if key in library.sources)
    if first_hand < 0.6 * len(cited):
        yield f"{first_hand} of {len(cited)} citations are of primary sources; it needs 60 %"


def openings(bank: Bank, _: Library) -> Iterator[str]:
    """No three words open more than 12 % of a grown bank's fronts (two may share them in any bank)."""
    if len(bank.cards) < _GROWN:
        return
    opened = Counter(" ".join(card.front.lower().split()[:3]) for card in bank.cards)
    for words, times in opened.most_common(1):
        if times > max(2, 0.12 * len(bank.cards)):
            yield f"{times} of {len(bank.cards)} fronts open with {words!r}; at most 12 % may"


def subtopics(bank: Bank, _: Library) -> Iterator[str]:
    """Where a bank lists its subtopics, every card is tagged with one, and each has a card."""
    listed = set(bank.subtopics)
    tagged = {tag for card in bank.cards for tag in card.tags}
    if listed - tagged:
        yield f"no card is tagged with the subtopics {', '.join(sorted(listed - tagged))}"
    loose = [card.id for card in bank.cards if listed and not listed & set(card.tags)]
    if loose:
        yield f"cards tagged with none of the subtopics: {', '.join(loose)}"


RULES = (
    BankRule("spread", spread),
    BankRule("primary", primary),
    BankRule("openings", openings),
    BankRule("subtopics", subtopics),
)
