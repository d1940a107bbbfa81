"""How much a role asks for a topic."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from prep.mapping.weights import REPEAT, Mention, rank
from prep.model import TopicKind

KINDS: dict[str, TopicKind] = {"kafka": "technical", "flink": "technical", "mentoring": "people"}


def test_the_kinds_are_ranked_apart_and_technical_topics_come_first() -> None:
    ranked = rank([Mention("mentoring", 9.0, 0), Mention("kafka", 0.3, 1)], KINDS)
    assert [(t.topic, t.weight) for t in ranked] == [("kafka", 1.0), ("mentoring", 1.0)]


def test_each_repeat_counts_less_than_the_one_before() -> None:
    ranked = rank([Mention("kafka", 1.0, 0), Mention("kafka", 1.0, 1), Mention("flink", 1.0, 2)], KINDS)
    assert math.isclose(ranked[0].weight / ranked[1].weight, 1 + REPEAT)


def test_units_are_listed_strongest_first() -> None:
    (topic,) = rank([Mention("kafka", 0.5, 0), Mention("kafka", 0.9, 3), Mention("kafka", 0.9, 1)], KINDS)
    assert topic.units == (1, 3, 0)


def test_a_title_adds_weight_but_a_topic_in_the_title_alone_is_left_out() -> None:
    ranked = rank([Mention("kafka", 1.5, None), Mention("kafka", 0.5, 0), Mention("flink", 1.5, None)], KINDS)
    assert [topic.topic for topic in ranked] == ["kafka"]


def test_the_title_speaks_where_no_line_does() -> None:
    (topic,) = rank([Mention("kafka", 1.5, None)], KINDS)
    assert (topic.topic, topic.weight, topic.units) == ("kafka", 1.0, ())


def test_no_mentions_no_topics() -> None:
    assert rank([], KINDS) == ()


MENTIONS = st.lists(
    st.builds(Mention, st.sampled_from(sorted(KINDS)), st.floats(0.01, 2), st.none() | st.integers(0, 9)), max_size=30
)


@given(MENTIONS)
def test_weights_sum_to_one_within_each_kind(mentions: list[Mention]) -> None:
    ranked = rank(mentions, KINDS)
    for kind in {topic.kind for topic in ranked}:
        assert math.isclose(math.fsum(topic.weight for topic in ranked if topic.kind == kind), 1.0)


@given(MENTIONS)
def test_the_order_of_mentions_makes_no_difference(mentions: list[Mention]) -> None:
    assert rank(mentions, KINDS) == rank(mentions[::-1], KINDS)
