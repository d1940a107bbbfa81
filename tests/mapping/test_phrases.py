"""Signal phrases are found in a text, longest first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.mapping.phrases import GAP, Phrases
from prep.mapping.stems import read


def found(signals: dict[str, int], text: str) -> list[str]:
    """The phrases of one bank that a text contains."""
    return [signal.phrase for hit in Phrases.of({"topic": signals}).find(read(text)) for signal in hit.signals]


def test_a_phrase_is_found_in_any_light_form_of_its_words() -> None:
    assert found({"kafka cluster": 3}, "Operating Kafka clusters daily") == ["kafka cluster"]


def test_the_longest_phrase_hides_those_inside_it() -> None:
    signals = {"training": 1, "distributed training": 3, "distributed": 1}
    assert found(signals, "distributed training") == ["distributed training"]


def test_a_hidden_phrase_counts_again_where_it_stands_alone() -> None:
    signals = {"kafka": 3, "kafka streams": 3}
    assert found(signals, "Kafka Streams on Kafka") == ["kafka streams", "kafka"]


def test_phrases_that_merely_overlap_both_count() -> None:
    assert found({"data platform": 3, "platform team": 2}, "the data platform team") == [
        "data platform",
        "platform team",
    ]


def test_a_shield_is_found_like_any_phrase_so_that_it_hides_shorter_ones() -> None:
    assert found({"security": 2, "security clearance": 0}, "a security clearance") == ["security clearance"]


@pytest.mark.parametrize("text", ["batch-processing", "batch/processing", "batch “processing”", "Batch  Processing"])
def test_hyphens_slashes_and_quotes_do_not_part_a_phrase(text: str) -> None:
    assert found({"batch processing": 3}, text) == ["batch processing"]


@pytest.mark.parametrize("text", ["data, pipelines", "data. Pipelines", "data (pipelines)", "data – pipelines"])
def test_a_comma_bracket_dash_or_full_stop_parts_a_phrase(text: str) -> None:
    assert found({"data pipelines": 3}, text) == []


def test_a_gap_holds_up_to_five_words_and_commas_but_no_sentence_end() -> None:
    signals = {"partner * teams": 2}
    assert found(signals, "partner teams")
    assert found(signals, "partner with product, data teams")
    assert found(signals, "partner " + "x " * GAP + "teams")
    assert not found(signals, "partner " + "x " * (GAP + 1) + "teams")
    assert not found(signals, "partner up. Our teams")


def test_the_words_in_a_gap_belong_to_nobody() -> None:
    assert found({"partner * teams": 2, "kafka": 3}, "partner with Kafka teams") == ["partner * teams", "kafka"]


def test_a_capital_in_a_phrase_wants_a_capital_in_the_text() -> None:
    assert found({"Go": 3}, "services in Go") == ["Go"]
    assert found({"Go": 3}, "GO AND RUST") == ["Go"]
    assert found({"Go": 3}, "we go far") == []
    assert found({"kafka": 3}, "KAFKA") == ["kafka"]


def test_one_phrase_may_stand_in_several_banks() -> None:
    hits = Phrases.of({"b": {"debezium": 2}, "a": {"debezium": 3}}).find(read("Debezium"))
    assert [(s.topic, s.weight) for hit in hits for s in hit.signals] == [("a", 3), ("b", 2)]


def test_a_phrase_without_words_is_never_found() -> None:
    assert found({"*": 3, "  ": 3, "--": 3, "* *": 3}, "any * text -- at all") == []


WORDS = st.sampled_from(["kafka", "data", "team", "Go", "go", "pipelines", ",", ".", "partner", "*"])


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), max_size=8), st.lists(WORDS, max_size=30))
def test_no_hit_lies_within_another_one(phrases: list[str], words: list[str]) -> None:
    hits = Phrases.of({"topic": dict.fromkeys(phrases, 2)}).find(read(" ".join(words)))
    for one in hits:
        assert not any(set(one.places) < set(other.places) for other in hits)


@given(st.lists(WORDS, max_size=40), st.permutations(["data", "data pipelines", "partner * team", "Go", "kafka data"]))
def test_the_order_of_phrases_makes_no_difference(words: list[str], order: list[str]) -> None:
    def places(phrases: list[str]) -> list[tuple[str, tuple[int, ...]]]:
        hits = Phrases.of({"topic": dict.fromkeys(phrases, 2)}).find(read(" ".join(words)))
        return sorted((signal.phrase, hit.places) for hit in hits for signal in hit.signals)

    assert places(order) == places(sorted(order))
