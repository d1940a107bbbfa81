"""A plan laid over the days until the interview."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from prep.days import Day, lay_out
from prep.model import Budget, StudyPlan
from prep.plan import make_plan

from .make import bank, card, library, role

TODAY = date(2026, 11, 20)


def plan(cards: int = 60, days: int = 14, minutes: int = 20) -> StudyPlan:
    """A plan over a heavy and a light topic with a behavioural prompt each."""
    banks = [
        bank(
            topic, (*(card(f"{topic}/{i}") for i in range(cards)), card(f"{topic}/tell", practice=True, kind="design"))
        )
        for topic in ("heavy", "light")
    ]
    budget = Budget(TODAY, TODAY + timedelta(days=days), minutes)
    return make_plan(role({"heavy": 0.8, "light": 0.2}), library(*banks), budget)


def keys(days: tuple[Day, ...]) -> list[str]:
    return [choice.card.key for day in days for choice in day.new]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 80), st.integers(1, 60), st.integers(3, 90))
def test_every_card_is_met_once_within_the_first_seventy_per_cent_of_the_days(
    cards: int, days: int, minutes: int
) -> None:
    made = plan(cards, days, minutes)
    laid = lay_out(made)
    assert [day.date for day in laid] == [TODAY + timedelta(days=i) for i in range(days)]
    assert sorted(keys(laid)) == sorted(choice.card.key for choice in made.choices)
    assert not any(day.new for day in laid[max(1, int(days * 0.7)) :])
    assert sum(len(day.prompts) for day in laid) == len(made.practice) == 2


def test_the_last_two_days_hold_the_heaviest_topic_and_nothing_new() -> None:
    laid = lay_out(plan(cards=60, minutes=5))
    assert [day.last for day in laid] == [False] * 12 + [True] * 2
    for day in laid[-2:]:
        assert day.new == ()
        assert {choice.card.topic for choice in day.again} == {"heavy"}
    eve, before = ({choice.card.key for choice in day.again} for day in laid[:-3:-1])
    assert eve and before and not eve & before


def test_what_is_known_worst_comes_first_on_the_last_days() -> None:
    made = plan(cards=10)
    recall = {choice.card.key: 0.9 for choice in made.choices} | {"light/3": 0.0}
    assert lay_out(made, recall)[-2].again[0].card.key == "light/3"


def test_cards_begun_before_are_reviewed_and_not_met_anew() -> None:
    made = plan(cards=10)
    laid = lay_out(made, {"heavy/1": 0.7})
    assert "heavy/1" not in keys(laid)
    assert [choice.card.key for choice in laid[0].again] == ["heavy/1"]


def test_reviews_come_at_growing_gaps_and_keep_within_the_minutes() -> None:
    laid = lay_out(plan(cards=30, days=28, minutes=10))
    first = laid[0].new[0]
    assert [i for i, day in enumerate(laid[:-2]) if first in day.again][:3] == [1, 4, 11]
    assert max(day.minutes for day in laid) <= 10


def test_one_day_is_enough_for_a_plan() -> None:
    (day,) = lay_out(plan(cards=3, days=1))
    assert day.new
    assert not day.last
    assert day.prompt_minutes == 50
