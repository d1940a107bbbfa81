"""Small records of our own making, for tests."""

from __future__ import annotations

from typing import Any

from prep.errors import Location
from prep.model import (
    Bank,
    Card,
    Citation,
    Library,
    MappedUnit,
    Match,
    Posting,
    RoleMap,
    Source,
    TopicWeight,
    Unit,
    Years,
)

HERE = Location("made-up.md", 1)


def card(key: str = "kafka-operations/slow-disk", **changes: Any) -> Card:
    """A sound card; any field can be changed."""
    topic, _, name = key.partition("/")
    fields: dict[str, Any] = {
        "kind": "concept",
        "level": "senior",
        "priority": 1,
        "front": f"Which effect has {name} on a follower that lags behind its leader?",
        "back": "The replica falls out of the set that acknowledgements wait for.",
        "fields": {"Why": "Only in-sync replicas count."},
        "citations": (Citation("docs", "Replication"),),
        "as_of": "2026-11",
        "location": HERE,
    }
    return Card(topic=topic, id=name, **{**fields, **changes})


def bank(topic: str = "kafka-operations", cards: int | tuple[Card, ...] = 3, **changes: Any) -> Bank:
    """A bank of these cards, or of so many."""
    made = cards if isinstance(cards, tuple) else tuple(card(f"{topic}/card-{number}") for number in range(cards))
    fields: dict[str, Any] = {
        "domain": "streaming-data",
        "title": topic.replace("-", " ").capitalize(),
        "summary": f"All about {topic}.",
        "kind": "technical",
        "signals": {topic.replace("-", " "): 3},
        "cards": made,
        "location": HERE,
    }
    fields |= changes
    return Bank(topic=topic, size=len(fields["cards"]), **fields)


def library(*banks: Bank) -> Library:
    """A library of these banks with one source, `docs`."""
    source = Source("docs", "The manual", "Its authors", "living", "https://example.org/manual", True, None, HERE)
    return Library({b.topic: b for b in banks}, {"docs": source})


def role(weights: dict[str, float], people: tuple[str, ...] = (), **changes: Any) -> RoleMap:
    """A role that asks for each topic in one line of its own."""
    units = tuple(
        MappedUnit(Unit(f"Work on {topic}", "minimum", line), (Match(topic, 1.0, True, ()),))
        for line, topic in enumerate(weights, 1)
    )
    facts: dict[str, Any] = {
        "path": "posting.txt",
        "slug": "acme-engineer",
        "title": "Engineer",
        "company": "Acme",
        "level": "senior",
        "location": "",
        "years": Years(5),
        "units": tuple(mapped.unit for mapped in units),
    }
    topics = tuple(
        TopicWeight(topic, weight, "people" if topic in people else "technical", (i,))
        for i, (topic, weight) in enumerate(weights.items())
    )
    return RoleMap(Posting(**{**facts, **changes}), units, topics, ())
