"""Small banks, records and plans of our own making."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from prep.deck import BuiltDeck, Extras, Record, build_deck, update
from prep.deck.build import NOTHING
from prep.errors import Location
from prep.model import (
    PRACTICE_KINDS,
    Bank,
    Budget,
    Card,
    Choice,
    Citation,
    Library,
    MappedUnit,
    Posting,
    RoleMap,
    Source,
    StudyPlan,
    TopicShare,
    TopicWeight,
    Unit,
    Years,
)

# Both lie before any import these tests make, as the commits of a released bank do.
LAST_YEAR = datetime(2025, 3, 1, 12, tzinfo=UTC)
THIS_YEAR = datetime(2026, 2, 1, 12, tzinfo=UTC)

SOURCES = {
    "docs": Source(
        "docs",
        "Docs & notes",
        "Its makers",
        "living",
        "https://example.org/?a=[1]&b={2}",
        True,
        None,
        Location("s"),
    )
}


def card(ident: str, topic: str = "kafka", **changes: Any) -> Card:
    """A complete card; `changes` replace its parts."""
    made = Card(
        topic=topic,
        id=ident,
        kind="concept",
        level="senior",
        priority=1,
        front=f"What is *{ident}*?",
        back=f"The answer to {ident}.",
        location=Location(f"{topic}.md", 7),
        fields={"Why": "It is so.", "Trap": "It looks otherwise."},
        citations=(Citation("docs", "section 2"),),
        as_of="2026-11",
        versions="Apache Kafka 4.x",
    )
    return replace(made, **changes)


def cloze(ident: str, topic: str = "kafka", **changes: Any) -> Card:
    """A complete cloze card."""
    return card(ident, topic, **{"kind": "cloze", "front": f"The {{{{word}}}} of {ident}.", "fields": {}} | changes)


def library(*cards: Card) -> Library:
    """A library with a bank for each topic of the cards, in their order."""
    topics = dict.fromkeys(card.topic for card in cards)
    banks = {
        topic: Bank(
            topic=topic,
            domain="streaming-data",
            title=f"All about {topic}",
            summary=f"What {topic} is for.",
            kind="technical",
            signals={topic: 3},
            cards=tuple(card for card in cards if card.topic == topic),
            size=sum(card.topic == topic for card in cards),
            location=Location(f"{topic}.md"),
        )
        for topic in topics
    }
    return Library(banks, SOURCES)


def plan(
    cards: Sequence[Card], slug: str = "acme-engineer", company: str = "Acme", title: str = "Engineer"
) -> StudyPlan:
    """A plan of all cards in their order, for a posting that asks for each topic in a line of its own."""
    topics = list(dict.fromkeys(card.topic for card in cards))
    units = tuple(Unit(f"Experience with {topic}", "minimum", line) for line, topic in enumerate(topics, 10))
    weights = [TopicWeight(topic, 1 / len(topics), "technical", (index,)) for index, topic in enumerate(topics)]
    choices = [Choice(card, 1.0, (topics.index(card.topic),)) for card in cards]
    recall = tuple(choice for choice in choices if choice.card.kind not in PRACTICE_KINDS)
    taken = {topic: sum(choice.card.topic == topic for choice in recall) for topic in topics}
    posting = Posting("posting.txt", slug, title, company, "senior", "Berlin", Years(5), units)
    role = RoleMap(posting, tuple(MappedUnit(unit, ()) for unit in units), tuple(weights), ())
    return StudyPlan(
        role=role,
        budget=Budget(date(2026, 11, 20)),
        level="senior",
        choices=recall,
        practice=tuple(choice for choice in choices if choice.card.kind in PRACTICE_KINDS),
        shares=tuple(TopicShare(weight, taken[weight.topic], taken[weight.topic]) for weight in weights),
    )


SMALL = (card("log"), cloze("offset"), card("window", "flink"), card("isr"))


def build(cards: Sequence[Card], record: Record | None = None, *, extras: Extras = NOTHING, **role: str) -> BuiltDeck:
    """The deck of all cards, whose record (if not given) dates them to last year."""
    banks = library(*cards)
    known = update({}, banks, LAST_YEAR) if record is None else record
    return build_deck(plan(cards, **role), banks, known, now=THIS_YEAR, extras=extras)
