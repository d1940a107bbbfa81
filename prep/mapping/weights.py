"""How much a role asks for a topic, from where and how often its posting does so.

The figures were set on real postings: a requirement says more than a duty, and a wish least. A title names the
team as often as the work, so it counts no more than one line; prose on what the team does names the work
outright. Each further unit on a topic counts 0.8 of the one before: what is told again and again is the heart
of the role, and yet one theme told ten times does not drown the rest. People topics are ranked apart from
technical ones: every posting asks for communication, and in one common ranking that would outweigh what tells
roles apart.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from prep.model import Section, TopicKind, TopicWeight

TITLE = 0.8
SECTIONS: Mapping[Section, float] = {
    "minimum": 1.0,
    "responsibilities": 0.9,
    "preferred": 0.5,
    "about": 0.7,
}
REPEAT = 0.8
BESIDE = 0.7
"""A topic that a unit calls for beside its primary one."""
EXAMPLE = 0.7
"""A topic that a unit names only as an example ("e.g. Kafka")."""


class Mention(NamedTuple):
    """A topic asked for once: how strongly, and by which unit (an index; None is the title)."""

    topic: str
    strength: float
    unit: int | None


def rank(mentions: Iterable[Mention], kinds: Mapping[str, TopicKind]) -> tuple[TopicWeight, ...]:
    """Topics by weight, technical before people; within each kind the weights sum to 1.

    A topic that stands in the title alone has no unit to show for itself and is left out, unless no unit
    calls for anything at all.
    """
    by_topic: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_topic.setdefault(mention.topic, []).append(mention)
    shown = {topic: ms for topic, ms in by_topic.items() if any(m.unit is not None for m in ms)}
    totals = {topic: _total(ms) for topic, ms in (shown or by_topic).items()}
    sums = {
        kind: math.fsum(total for topic, total in totals.items() if kinds[topic] == kind)
        for kind in set(kinds.values())
    }
    ranked = sorted(totals, key=lambda topic: (kinds[topic] == "people", -totals[topic], topic))
    return tuple(
        TopicWeight(topic, totals[topic] / sums[kinds[topic]], kinds[topic], _units(by_topic[topic]))
        for topic in ranked
    )


def _total(mentions: Iterable[Mention]) -> float:
    strengths = sorted((mention.strength for mention in mentions), reverse=True)
    return math.fsum(strength * REPEAT**n for n, strength in enumerate(strengths))


def _units(mentions: Iterable[Mention]) -> tuple[int, ...]:
    by_strength = sorted((-m.strength, m.unit) for m in mentions if m.unit is not None)
    return tuple(unit for _, unit in by_strength)
