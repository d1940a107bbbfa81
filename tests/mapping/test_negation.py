"""What is denied is not asked for; what only sounds like a denial is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.mapping import stems
from prep.mapping.negation import examples, unasked, within


def struck(text: str, word: str) -> bool:
    """Whether this word of the text asks for nothing."""
    return within([text.index(word)], unasked(stems.read(text)))


@pytest.mark.parametrize(
    "text",
    [
        "No prior Kafka experience required",
        "No experience in Kafka needed",
        "You don't need to know Kafka",
        "You do not need to be a Kafka expert",
        "Kafka is not required",
        "Knowing Kafka isn’t strictly necessary",
        "There is no need for Kafka",
        "This is not a Kafka role",
        "Not suitable if you dislike Kafka",
        "You may not be a good fit if Kafka bores you",
        "Please do not apply if Kafka is all you know",
        "Keine Kafka-Erfahrung erforderlich",
        "No se requiere Kafka",
        "Não é necessário conhecer Kafka",
        "Pas besoin de connaître Kafka",
    ],
)
def test_a_denied_demand_asks_for_nothing(text: str) -> None:
    assert struck(text, "Kafka")


@pytest.mark.parametrize(
    "text",
    [
        "Improve cost without compromising Kafka",
        "Not only Kafka but Flink",
        "Kafka is not required but a plus",
        "No Kafka cluster should page you at night",
        "You do not shy away from Kafka",
        "Kafka experience is a must, not a nice extra",
        "Notable Kafka experience",
    ],
)
def test_what_only_sounds_like_a_denial_still_asks(text: str) -> None:
    assert not struck(text, "Kafka")


def test_a_denial_ends_where_its_clause_ends() -> None:
    text = "You don't need to know Rust, but Go is a daily tool"
    assert struck(text, "Rust")
    assert not struck(text, "Go")


@pytest.mark.parametrize(
    "text",
    [
        "Bachelor's degree in Mathematics, Statistics or a related field",
        "PhD in Statistics",
        "B.S. or M.S. in Statistics",
        "Abgeschlossenes Studium der Statistics",
    ],
)
def test_a_field_of_study_asks_for_no_topic(text: str) -> None:
    assert struck(text, "Statistics")


def test_a_degree_ends_where_experience_begins() -> None:
    text = "Degree in Physics with experience in Statistics"
    assert struck(text, "Physics")
    assert not struck(text, "Statistics")


def test_a_high_degree_of_something_is_no_degree() -> None:
    assert unasked(stems.read("A high degree of autonomy")) == ()


def test_examples_run_to_the_end_of_their_bracket() -> None:
    text = "Streaming (e.g. Kafka, Flink) and Spark"
    assert within([text.index("Kafka"), text.index("Flink")], examples(text))
    assert not within([text.index("Spark")], examples(text))


@given(st.text() | st.text(alphabet="not require.d, n'eds", max_size=400))
def test_spans_are_in_order_and_inside_the_text(text: str) -> None:
    for spans in (unasked(stems.read(text)), examples(text)):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)
