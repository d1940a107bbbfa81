"""Cards are chosen in proportion to weight, by priority and level, within the budget."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.model import LEVELS, Budget, Card, Kind, Level, StudyPlan
from prep.plan import cost, days_left, make_plan
from tests.make import bank, card, library, role

TODAY = date(2026, 11, 20)


def cards(
    topic: str, number: int, kind: Kind = "concept", level: Level = "senior", priority: int = 1
) -> tuple[Card, ...]:
    return tuple(
        card(f"{topic}/{kind}-{level}-{priority}-{i}", kind=kind, level=level, priority=priority) for i in range(number)
    )


def taken(plan: StudyPlan) -> Counter[str]:
    return Counter(choice.card.topic for choice in plan.choices)


def test_cards_go_to_topics_in_proportion_to_their_weight() -> None:
    books = library(bank("a", cards("a", 50)), bank("b", cards("b", 50)), bank("c", cards("c", 50)))
    plan = make_plan(role({"a": 0.5, "b": 0.3, "c": 0.2}), books, Budget(TODAY, max_cards=20))
    assert taken(plan) == {"a": 10, "b": 6, "c": 4}


def test_a_topic_that_runs_out_leaves_its_place_to_the_others() -> None:
    books = library(bank("a", cards("a", 2)), bank("b", cards("b", 50)))
    plan = make_plan(role({"a": 0.9, "b": 0.1}), books, Budget(TODAY, max_cards=10))
    assert taken(plan) == {"a": 2, "b": 8}


def test_people_topics_together_get_their_fixed_part() -> None:
    books = library(bank("a", cards("a", 100)), bank("p", cards("p", 100), kind="people"))
    plan = make_plan(role({"a": 1.0, "p": 1.0}, people=("p",)), books, Budget(TODAY, max_cards=100))
    assert taken(plan) == {"a": 85, "p": 15}


def test_first_priority_comes_first_and_topics_alternate() -> None:
    books = library(
        bank("a", cards("a", 2) + cards("a", 2, priority=2)), bank("b", cards("b", 2) + cards("b", 2, priority=2))
    )
    plan = make_plan(role({"a": 0.6, "b": 0.4}), books, Budget(TODAY))
    assert [(choice.card.topic, choice.card.priority) for choice in plan.choices] == [
        ("a", 1), ("b", 1), ("a", 1), ("b", 1), ("a", 2), ("b", 2), ("a", 2), ("b", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(("level", "kinds"), [("foundation", {"foundation", "senior"}), ("staff", set(LEVELS))])
def test_a_level_asked_for_leaves_out_what_is_far_above_it(level: Level, kinds: set[str]) -> None:
    every = tuple(c for one in LEVELS for c in cards("a", 3, level=one))
    plan = make_plan(role({"a": 1.0}), library(bank("a", every)), Budget(TODAY, level=level))
    assert {choice.card.level for choice in plan.choices} == kinds
    assert plan.level == level


@pytest.mark.parametrize(
    ("said", "level"), [("staff", "staff"), ("principal", "staff"), ("junior", "foundation"), ("", "senior")]
)
def test_the_level_is_read_from_the_posting_and_senior_where_it_is_unknown(said: str, level: str) -> None:
    assert make_plan(role({"a": 1.0}, level=said), library(bank("a")), Budget(TODAY)).level == level


def test_time_until_the_interview_limits_the_cards() -> None:
    books = library(bank("a", cards("a", 500)))
    plan = make_plan(role({"a": 1.0}), books, Budget(TODAY, TODAY + timedelta(days=7), minutes=20))
    assert len(plan.choices) == 7 * 20 * 60 // cost(books.banks["a"].cards[0])
    assert "7 days until 2026-11-27, 20 minutes a day." in plan.notes


def test_practice_stands_apart_from_recall() -> None:
    mixed = cards("a", 3) + tuple(replace(c, practice=True) for c in cards("a", 2, kind="design"))
    plan = make_plan(role({"a": 1.0}), library(bank("a", mixed)), Budget(TODAY))
    assert {choice.card.kind for choice in plan.choices} == {"concept"}
    assert {choice.card.kind for choice in plan.practice} == {"design"}
    assert plan.shares[0].available == 3


def test_a_role_without_topics_gives_an_empty_plan() -> None:
    plan = make_plan(role({}), library(), Budget(TODAY))
    assert plan.choices == plan.practice == ()


def test_without_a_date_four_weeks_are_assumed_and_said() -> None:
    plan = make_plan(role({"a": 1.0}), library(bank("a")), Budget(TODAY))
    assert days_left(plan.budget) == 28
    assert "28 days assumed, as no interview date was given, 20 minutes a day (assumed)." in plan.notes


WEIGHTS = st.dictionaries(st.sampled_from("abcdef"), st.floats(0.01, 1.0), min_size=1)


@given(WEIGHTS, st.integers(1, 60), st.integers(0, 9))
def test_the_choice_is_the_same_each_time_and_never_over_the_cap(
    weights: dict[str, float], cap: int, size: int
) -> None:
    books = library(*(bank(topic, cards(topic, size, priority=1 + size % 3)) for topic in weights))
    first = make_plan(role(weights), books, Budget(TODAY, max_cards=cap))
    again = make_plan(role(weights), books, Budget(TODAY, max_cards=cap))
    assert first == again
    assert len(first.choices) == min(cap, size * len(weights))
    assert len({choice.card.key for choice in first.choices}) == len(first.choices)


@given(WEIGHTS, st.integers(1, 40))
def test_a_larger_cap_keeps_what_a_smaller_one_chose(weights: dict[str, float], cap: int) -> None:
    books = library(*(bank(topic, cards(topic, 10)) for topic in weights))
    small = make_plan(role(weights), books, Budget(TODAY, max_cards=cap))
    large = make_plan(role(weights), books, Budget(TODAY, max_cards=cap + 1))
    assert {c.card.key for c in small.choices} <= {c.card.key for c in large.choices}
