"""The shipped banks' signals as a whole."""

from __future__ import annotations

import pytest

from prep.cli.files import load_library
from prep.mapping import Mapper
from prep.mapping.stems import plain
from prep.model import Library


@pytest.fixture(scope="module")
def shipped() -> Library:
    return load_library((), cards=False)


def test_every_bank_can_be_reached(shipped: Library) -> None:
    """Each has at least ten phrases that stand alone."""
    for topic, bank in shipped.banks.items():
        assert sum(weight >= 2 for weight in bank.signals.values()) >= 10, topic


def test_no_phrase_is_longer_than_six_words(shipped: Library) -> None:
    long = [
        phrase
        for bank in shipped.banks.values()
        for phrase in bank.signals
        if sum(len(plain(chunk)) for chunk in phrase.split()) > 6
    ]
    assert long == []


def test_no_bank_states_a_phrase_twice_in_other_forms(shipped: Library) -> None:
    for topic, bank in shipped.banks.items():
        rows = [tuple(plain(chunk) if chunk != "*" else chunk for chunk in phrase.split()) for phrase in bank.signals]
        assert len(rows) == len(set(rows)), topic


@pytest.mark.parametrize(
    "text",
    [
        "Communication between services",
        "Supports our product teams",
        "A strong network of partners",
        "Security clearance",
        "Go the extra mile, go to market",
        "Robust neural partnerships with vendors",
        "Our platform serves millions of customers",
        "Competitive salary and health insurance",
    ],
)
def test_generic_words_fire_no_technical_topic(shipped: Library, text: str) -> None:
    technical = [m.topic for m in Mapper(shipped).matches(text) if shipped.banks[m.topic].kind == "technical"]
    assert technical == []


@pytest.mark.parametrize("text", ["Communication between services", "Supports our product teams", "Support"])
def test_generic_words_fire_no_people_topic(shipped: Library, text: str) -> None:
    assert Mapper(shipped).matches(text) == ()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Erfahrung mit verteilten Systemen", "distributed-systems"),
        ("Conocimiento de sistemas distribuidos", "distributed-systems"),
        ("Experiência com sistemas distribuídos", "distributed-systems"),
        ("Une bonne connaissance des systèmes distribués", "distributed-systems"),
        ("Datenbanken wie PostgreSQL", "databases-storage"),
        ("Metodologias ágeis", "project-delivery"),
        ("Trabajo en equipo", "cross-functional-collaboration"),
        ("Intégration continue", "deployment-release"),
    ],
)
def test_the_commonest_topics_are_found_in_other_languages(shipped: Library, text: str, topic: str) -> None:
    assert topic in [match.topic for match in Mapper(shipped).matches(text)]
