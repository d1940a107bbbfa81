"""Cards that ask the same thing twice, anywhere in the library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from prep.banks.rules.words import content
from prep.model import Card, Library

CODE = "repeat"
_ALIKE = 0.8  # Jaccard similarity of two fronts' content words from which they are near duplicates


def repeats(library: Library) -> Iterator[tuple[Card, str]]:
    """Each later card whose front says nearly what an earlier one says, and the message about it."""
    holders: dict[str, list[int]] = defaultdict(list)
    cards = list(library.cards())
    words = [content(card.front) for card in cards]
    for i, card in enumerate(cards):
        rarest = sorted(words[i], key=lambda word: (len(holders[word]), word))
        # Two sets this alike share a word among any (1 - .8) of the first one's words, plus one.
        probes = rarest[: int(len(rarest) * (1 - _ALIKE)) + 1]
        for j in sorted({j for word in probes for j in holders[word]}):
            union = len(words[i] | words[j])
            if union and len(words[i] & words[j]) / union >= _ALIKE:
                yield card, f"the front nearly repeats {cards[j].key} ({cards[j].location})"
        for word in words[i]:
            holders[word].append(i)
