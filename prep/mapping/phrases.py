"""The banks' signal phrases as a trie: which of them stand in a text, longest first.

A phrase is a row of words. `*` between two of them stands for up to five words of any kind. A phrase word
with a capital letter wants a capital in the text: `Go` is a language, `go` is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from prep.mapping import stems
from prep.mapping.stems import Words

GAP = 5
"""How many words `*` may stand for; a comma counts as one of them."""


class Signal(NamedTuple):
    """A phrase as a bank states it, and its weight for that bank's topic: 3, 2, 1, or 0 to shield."""

    topic: str
    phrase: str
    weight: int


class Hit(NamedTuple):
    """Signals found in a text, and the indexes of the words they were found in."""

    signals: tuple[Signal, ...]
    places: tuple[int, ...]


@dataclass(slots=True)
class _Node:
    nodes: dict[str, _Node] = field(default_factory=dict)
    gap: _Node | None = None
    ends: dict[tuple[int, ...], tuple[Signal, ...]] | None = None  # by the words that want a capital


class Phrases:
    """All signals of all banks, ready to be found.

    The trie grows where a text first touches it: one posting meets half of the six thousand phrases, and
    the other half need not be built for it.
    """

    def __init__(self, signals: Iterable[Signal]) -> None:
        self._roots: dict[str, _Node] = {}
        self._waiting: dict[str, list[Signal]] = {}
        for signal in signals:
            words = (stem for chunk in signal.phrase.split() for stem, _ in stems.plain(chunk))
            first = next(words, None)
            if first is not None:
                self._waiting.setdefault(first, []).append(signal)

    @classmethod
    def of(cls, banks: Mapping[str, Mapping[str, int]]) -> Phrases:
        """From signals by topic, in whatever order the topics come."""
        return cls(
            Signal(topic, phrase, weight)
            for topic, signals in sorted(banks.items())
            for phrase, weight in signals.items()
        )

    def find(self, words: Words) -> list[Hit]:
        """Every phrase in the text that is not part of a longer one, in the order they stand."""
        hits: list[Hit] = []
        for index, stem in enumerate(words.stems):
            if stem in self._waiting:
                self._grow(stem)
            node = self._roots.get(stem)
            if node is not None:
                _walk(words, node, index + 1, (index,), hits)
        return _longest(hits)

    def _grow(self, stem: str) -> None:
        self._roots[stem] = root = _Node()
        for signal in self._waiting.pop(stem):
            _add(root, signal)


def _add(node: _Node, signal: Signal) -> None:
    """Hang a phrase into the trie below the node of its first word."""
    capitals: list[int] = []
    length = 0
    for chunk in signal.phrase.split():
        if chunk == "*" and length:
            node.gap = node.gap or _Node()
            node = node.gap
        for stem, capital in stems.plain(chunk):
            if capital:
                capitals.append(length)
            if length:
                follower = node.nodes.get(stem)
                if follower is None:
                    follower = node.nodes[stem] = _Node()
                node = follower
            length += 1
    node.ends = node.ends or {}
    key = tuple(capitals)
    node.ends[key] = (*node.ends.get(key, ()), signal)


def _walk(words: Words, node: _Node, index: int, places: tuple[int, ...], hits: list[Hit]) -> None:
    """Follow the text from `index` on; `places` are the words that led to `node`."""
    if node.ends is not None:
        for capitals, signals in node.ends.items():
            if all(words.capital(places[n]) for n in capitals):
                hits.append(Hit(signals, places))
    if index < len(words.stems):
        follower = node.nodes.get(words.stems[index])
        if follower is not None:
            _walk(words, follower, index + 1, (*places, index), hits)
    if node.gap is not None:
        for there in range(index, min(index + GAP + 1, len(words.stems))):
            stem = words.stems[there]
            if stem == stems.STOP:
                break
            follower = node.gap.nodes.get(stem)
            if follower is not None:
                _walk(words, follower, there + 1, (*places, there), hits)


def _longest(hits: list[Hit]) -> list[Hit]:
    """Drop each hit all of whose words belong to a longer one; the words in a gap belong to nobody."""
    owners: dict[int, list[tuple[int, ...]]] = {}  # by word: the rows of words that hits have it in
    for hit in hits:
        for place in hit.places:
            owners.setdefault(place, []).append(hit.places)
    return [
        hit
        for hit in hits
        if not any(
            len(longer) > len(hit.places) and set(hit.places).issubset(longer) for longer in owners[hit.places[0]]
        )
    ]
