"""Cards that ask the same thing twice, anywhere in the library."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from prep.banks.rules.words import content
from prep.model import Card, Library

CODE = "repeat"
_JACCARD = 0.8  # share of common content words from which two fronts say the same
_COSINE = 0.85  # likewise for words weighed by how rare they are (TF-IDF)


def repeats(library: Library) -> Iterator[tuple[Card, str]]:
    """Each later card whose front says nearly what an earlier one says, and the message about it."""
    cards = list(library.cards())
    words = [content(card.front) for card in cards]
    weights = _weights(words)
    lengths = [math.sqrt(sum(weights[word] ** 2 for word in said)) for said in words]
    holders: dict[str, list[int]] = defaultdict(list)
    for i, card in enumerate(cards):
        common: Counter[int] = Counter()
        for word in words[i]:
            for j in holders[word]:
                common[j] += 1
        for j in sorted(j for j, shared in common.items() if 2 * shared >= len(words[i])):
            shared = words[i] & words[j]
            cosine = sum(weights[word] ** 2 for word in shared) / (lengths[i] * lengths[j])
            if len(shared) >= _JACCARD * len(words[i] | words[j]) or cosine >= _COSINE:
                yield card, f"the front nearly repeats {cards[j].key} ({cards[j].location})"
        for word in words[i]:
            holders[word].append(i)


def _weights(fronts: list[frozenset[str]]) -> Mapping[str, float]:
    """Inverse document frequency of each word: ln(1 + fronts ÷ fronts with it)."""
    counts = Counter(word for said in fronts for word in said)
    return {word: math.log(1 + len(fronts) / count) for word, count in counts.items()}
