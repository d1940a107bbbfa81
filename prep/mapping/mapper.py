"""Posting × banks → RoleMap: phrases find the topics, nearness to the banks' words orders them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from prep.mapping import bare, negation, stems, weights
from prep.mapping.phrases import Hit, Phrases, Signal
from prep.mapping.stems import Words
from prep.mapping.tfidf import Nearness
from prep.mapping.weights import Mention
from prep.model import Evidence, Library, MappedUnit, Match, Posting, RoleMap, TopicKind

ENOUGH = 2
"""A topic is called for when the weights of its phrases in a unit sum to this: a lone hint is not enough."""
NEARNESS = 0.15
"""Share of a score that nearness decides; the rest is the phrases'. It orders topics, it never adds one."""


class Mapper:
    """Reads postings against a library; built once, it maps any number of them."""

    def __init__(self, library: Library) -> None:
        self._banks = dict(sorted(library.banks.items()))
        self._kinds: dict[str, TopicKind] = {topic: bank.kind for topic, bank in self._banks.items()}
        self._phrases = Phrases.of({topic: bank.signals for topic, bank in self._banks.items()})

    @cached_property
    def _nearness(self) -> Nearness:
        return Nearness({topic: (bank.title, bank.summary, *bank.signals) for topic, bank in self._banks.items()})

    def map(self, posting: Posting) -> RoleMap:
        """What this posting asks for, unit by unit and in all."""
        units = tuple(MappedUnit(unit, self.matches(unit.text)) for unit in posting.units)
        return RoleMap(
            posting=posting,
            units=units,
            topics=weights.rank(self._mentions(posting.title, units), self._kinds),
            uncovered=tuple(
                mapped.unit
                for mapped in units
                if not mapped.matches and mapped.unit.section != "about" and not bare.is_bare(mapped.unit.text)
            ),
        )

    def matches(self, text: str) -> tuple[Match, ...]:
        """The topics that one line calls for, strongest first; the first one is primary."""
        words = stems.read(text)
        found = self._signals(words)
        if not found:
            return ()
        near = self._nearness.of(words, found)
        scores = {topic: (1 - NEARNESS) * _belief(signals) + NEARNESS * near[topic] for topic, signals in found.items()}
        ranked = sorted(scores, key=lambda topic: (-scores[topic], topic))
        return tuple(
            Match(
                topic=topic,
                score=scores[topic],
                primary=topic == ranked[0],
                evidence=tuple(
                    Evidence(signal.phrase, words.between(hit.places[0], hit.places[-1]))
                    for signal, hit in found[topic].values()
                ),
            )
            for topic in ranked
        )

    def _signals(self, words: Words) -> dict[str, dict[str, tuple[Signal, Hit]]]:
        """By topic, the phrases that ask for it; a phrase said twice counts once."""
        hits = self._phrases.find(words)
        unasked = negation.unasked(words) if hits else ()
        found: dict[str, dict[str, tuple[Signal, Hit]]] = {}
        for hit in hits:
            if unasked and negation.within((words.starts[place] for place in hit.places), unasked):
                continue
            for signal in hit.signals:
                if signal.weight:
                    found.setdefault(signal.topic, {}).setdefault(signal.phrase, (signal, hit))
        return {topic: by_phrase for topic, by_phrase in found.items() if _sum(by_phrase) >= ENOUGH}

    def _mentions(self, title: str, units: tuple[MappedUnit, ...]) -> Iterator[Mention]:
        for match in self.matches(title):
            yield Mention(match.topic, weights.TITLE * match.score, None)
        for index, mapped in enumerate(units):
            text = mapped.unit.text
            examples = negation.examples(text) if mapped.matches else ()
            for match in mapped.matches:
                strength = weights.SECTIONS[mapped.unit.section] * match.score
                strength *= 1.0 if match.primary else weights.BESIDE
                only_example = negation.within((text.find(e.text) for e in match.evidence), examples)
                yield Mention(match.topic, strength * (weights.EXAMPLE if only_example else 1.0), index)


def _sum(by_phrase: dict[str, tuple[Signal, Hit]]) -> int:
    return sum(signal.weight for signal, _ in by_phrase.values())


def _belief(by_phrase: dict[str, tuple[Signal, Hit]]) -> float:
    """Each phrase of weight w leaves a doubt of 10^(-w/3), and doubts multiply: weight 3 alone gives 0.9."""
    return 1 - 10 ** (-_sum(by_phrase) / 3)
