"""The banks' signal phrases as a trie: which of them stand in a text, longest first.

A phrase is a row of words. `*` between two of them stands for up to five words of any kind. A phrase word
with a capital letter wants a capital in the text: `Go` is a language, `go` is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from prep.mapping import stems
from prep.mapping.stems import Words

GAP = 5
"""How many words `*` may stand for; a comma counts as one of them."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A phrase as a bank states it, and its weight for that bank's topic: 3, 2, 1, or 0 to shield."""

    topic: str
    phrase: str
    weight: int


@dataclass(frozen=True, slots=True)
class Hit:
    """Signals found in a text, and the indexes of the words they were found in."""

    signals: tuple[Signal, ...]
    places: tuple[int, ...]


@dataclass(slots=True)
class _Node:
    nodes: dict[str, _Node] = field(default_factory=dict)
    gap: _Node | None = None
    ends: dict[tuple[int, ...], tuple[Signal, ...]] | None = None  # by the words that want a capital


class Phrases:
    """All signals of all banks, ready to be found."""

    def __init__(self, signals: Iterable[Signal]) -> None:
        self._root = _Node()
        for signal in signals:
            self._add(signal)

    @classmethod
    def of(cls, banks: Mapping[str, Mapping[str, int]]) -> Phrases:
        """From signals by topic. The order of topics and of phrases makes no difference."""
        return cls(
            Signal(topic, phrase, weight)
            for topic, signals in sorted(banks.items())
            for phrase, weight in sorted(signals.items())
        )

    def _add(self, signal: Signal) -> None:
        node = self._root
        capitals: list[int] = []
        length = 0
        for part in signal.phrase.split("*"):
            words = stems.read(part)
            if length and words.stems:
                node.gap = node.gap or _Node()
                node = node.gap
            for index, stem in enumerate(words.stems):
                if stem in (stems.COMMA, stems.STOP):
                    continue
                if words.capital(index):
                    capitals.append(length)
                length += 1
                node = node.nodes.setdefault(stem, _Node())
        if length:
            node.ends = node.ends or {}
            key = tuple(capitals)
            node.ends[key] = (*node.ends.get(key, ()), signal)

    def find(self, words: Words) -> list[Hit]:
        """Every phrase in the text that is not part of a longer one, in the order they stand."""
        hits: list[Hit] = []
        nodes = self._root.nodes
        for index, stem in enumerate(words.stems):
            node = nodes.get(stem)
            if node is not None:
                _walk(words, node, index + 1, (index,), hits)
        return _longest(hits)


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
    if len(hits) < 2:
        return hits
    masks = [sum(1 << place for place in hit.places) for hit in hits]
    return [
        hit
        for hit, mask in zip(hits, masks, strict=True)
        if not any(mask | other == other != mask for other in masks)
    ]
