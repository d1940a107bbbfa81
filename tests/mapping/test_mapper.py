"""A posting and a library give a role map, with evidence for every topic."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.mapping import Mapper
from prep.model import Posting, Section, Unit, Years
from tests.make import bank, library

KAFKA = bank("kafka", signals={"kafka": 3, "kafka clusters": 3, "brokers": 1, "partitions": 1, "tiered storage": 3})
FLINK = bank("flink", signals={"flink": 3, "stream processing": 3, "kafka streams": 3})
SECURITY = bank("security", signals={"security": 2, "security clearance": 0})
MENTORING = bank("mentoring", signals={"mentor * engineers": 3, "mentoring": 3}, kind="people")
LIBRARY = library(KAFKA, FLINK, SECURITY, MENTORING)
MAPPER = Mapper(LIBRARY)


def topics(text: str) -> list[str]:
    """The topics that a line calls for, strongest first."""
    return [match.topic for match in MAPPER.matches(text)]


def posting(*lines: tuple[Section, str], title: str = "Engineer") -> Posting:
    """A posting of these lines."""
    units = tuple(Unit(text, section, number) for number, (section, text) in enumerate(lines, 1))
    return Posting("p.txt", "p", title, "Acme", "senior", "", Years(), units)


def test_a_line_calls_for_the_topics_whose_phrases_it_contains() -> None:
    assert topics("Stream processing, and mentoring on the side") == ["flink", "mentoring"]


def test_a_hint_needs_company() -> None:
    assert topics("Work with brokers") == []
    assert topics("Work with brokers and partitions") == ["kafka"]


def test_a_hint_said_twice_is_still_one_hint() -> None:
    assert topics("Brokers meet brokers") == []


def test_a_shield_keeps_its_words_from_counting() -> None:
    assert topics("Security clearance") == []
    assert topics("Security clearance and security reviews") == ["security"]


def test_what_is_denied_is_not_called_for() -> None:
    assert topics("No Kafka experience required, Flink is our engine") == ["flink"]


def test_more_evidence_gives_a_higher_score_and_exactly_one_match_is_primary() -> None:
    kafka, security = MAPPER.matches("Tiered storage for Kafka clusters, and security")
    assert (kafka.topic, security.topic) == ("kafka", "security")
    assert kafka.score > security.score
    assert (kafka.primary, security.primary) == (True, False)


def test_nearness_to_a_banks_words_breaks_ties() -> None:
    near = bank("near", signals={"engine": 3}, summary="Valves and pistons.")
    far = bank("far", signals={"engine": 3}, summary="Sails and rudders.")
    (first, second) = Mapper(library(far, near)).matches("An engine with valves")
    assert (first.topic, second.topic) == ("near", "far")


def test_evidence_names_the_phrase_and_the_lines_own_words() -> None:
    (match,) = MAPPER.matches("You mentor our younger engineers.")
    assert [(e.phrase, e.text) for e in match.evidence] == [("mentor * engineers", "mentor our younger engineers")]


def test_units_keep_their_order_and_those_without_a_topic_stay() -> None:
    role = MAPPER.map(posting(("about", "We bake bread"), ("minimum", "Kafka")))
    assert [[match.topic for match in unit.matches] for unit in role.units] == [[], ["kafka"]]


def test_requirements_no_bank_covers_are_uncovered_but_prose_and_bare_lines_are_not() -> None:
    role = MAPPER.map(
        posting(("about", "We bake bread"), ("minimum", "Expert in ABAP"), ("minimum", "5+ years of experience"))
    )
    assert [unit.text for unit in role.uncovered] == ["Expert in ABAP"]


def test_a_requirement_weighs_more_than_prose_on_the_work_and_that_more_than_a_wish() -> None:
    role = MAPPER.map(posting(("preferred", "Security"), ("about", "Flink"), ("minimum", "Kafka")))
    assert [topic.topic for topic in role.topics] == ["kafka", "flink", "security"]


def test_a_mere_example_weighs_less() -> None:
    role = MAPPER.map(posting(("minimum", "Flink (e.g. with Kafka)")))
    assert [topic.topic for topic in role.topics] == ["flink", "kafka"]
    even = MAPPER.map(posting(("minimum", "Flink with Kafka")))
    assert even.topics[-1].weight > role.topics[-1].weight


def test_the_title_adds_weight() -> None:
    lines: tuple[tuple[Section, str], ...] = (("minimum", "Flink"), ("minimum", "Kafka"))
    assert MAPPER.map(posting(*lines, title="Kafka Engineer")).topics[0].topic == "kafka"
    assert MAPPER.map(posting(*lines, title="Flink Engineer")).topics[0].topic == "flink"


def test_a_library_without_banks_maps_to_nothing() -> None:
    role = Mapper(library()).map(posting(("minimum", "Kafka")))
    assert role.topics == ()
    assert [unit.text for unit in role.uncovered] == ["Kafka"]


def test_a_very_long_line_is_mapped_in_one_pass() -> None:
    assert topics("mentor kafka not is a degree in " * 20_000) == ["mentoring", "kafka"]


LINES = st.lists(
    st.sampled_from("kafka Kafka streams security clearance mentor our engineers no not required , . e.g. ( )".split()),
    max_size=25,
).map(" ".join)


@given(LINES | st.text(max_size=300))
def test_every_match_has_evidence_from_the_line_and_a_sound_score(text: str) -> None:
    matches = MAPPER.matches(text)
    assert sum(match.primary for match in matches) == bool(matches)
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)
    for match in matches:
        assert 0 < match.score <= 1
        assert match.evidence
        for evidence in match.evidence:
            assert evidence.text in text
            assert evidence.phrase in LIBRARY.banks[match.topic].signals


@given(st.permutations(list(LIBRARY.banks)), LINES)
def test_the_order_of_banks_makes_no_difference(order: list[str], text: str) -> None:
    shuffled = replace(LIBRARY, banks={topic: LIBRARY.banks[topic] for topic in order})
    role = posting(("minimum", text), ("preferred", "Kafka Streams and security"))
    assert Mapper(shuffled).map(role) == MAPPER.map(role)


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "…" * 1000, "a" * 100_000, "no " * 5_000, "not " * 5_000])
def test_odd_texts_map_to_nothing(text: str) -> None:
    assert topics(text) == []
