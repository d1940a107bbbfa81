"""The plan until the interview, tried on simulated learners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.quiz.planner import FINAL, Goal, Item, agenda, forecast, readiness, recalls
from prep.quiz.scheduler import Grade, Memory, answer, retrievability
from tests.quiz.learner import START, items, study

SEEDS = range(6)


def due_order(cards: Sequence[Item], memories: Mapping[str, Memory], day: int, _goal: Goal) -> list[Item]:
    """What a scheduler without a deadline does: due cards, then new ones."""
    due = [item for item in cards if item.key in memories and memories[item.key].due <= day]
    new = [item for item in cards if item.key not in memories]
    return [*sorted(due, key=lambda item: memories[item.key].due), *new]


def test_120_cards_in_7_days_of_20_minutes_are_all_met_and_mean_recall_is_at_least_85_percent() -> None:
    results = [study(agenda, 120, 7, 20, seed) for seed in SEEDS]
    assert {result.met for result in results} == {120}
    assert min(result.recall for result in results) >= 0.85


def test_60_cards_in_30_days_reach_97_percent_in_at_most_300_answers_on_average() -> None:
    results = [study(agenda, 60, 30, 20, seed) for seed in SEEDS]
    assert min(result.recall for result in results) >= 0.97
    assert mean(result.answers for result in results) <= 300


def test_where_time_is_short_the_plan_beats_plain_due_order_by_far() -> None:
    planned = mean(study(agenda, 60, 7, 5, seed).recall for seed in SEEDS)
    plain = mean(study(due_order, 60, 7, 5, seed).recall for seed in SEEDS)
    assert planned > plain + 0.08


def test_nothing_is_planned_on_the_day_of_the_interview_or_after_it() -> None:
    goal = Goal(START, START + 9, 10)
    days = forecast(items(40), {}, START + 2, goal).days
    assert [day.day for day in days] == list(range(START + 2, START + 9))


@pytest.mark.parametrize(("days", "minutes", "better"), [(6, 5, False), (10, 8, True)])
def test_moving_the_date_or_the_minutes_changes_the_plan(days: int, minutes: int, better: bool) -> None:
    cards = items(60)
    base = forecast(cards, {}, START, Goal(START, START + 10, 5))
    moved = forecast(cards, {}, START, Goal(START, START + days, minutes))
    assert moved.days != base.days
    assert (readiness(cards, moved.followed) > readiness(cards, base.followed)) is better


def test_what_will_not_fit_is_named_and_counts_as_nothing() -> None:
    cards = items(200)
    plan = forecast(cards, {}, START, Goal(START, START + 3, 5))
    met = {key for day in plan.days for key in day.new}
    assert set(plan.left_out) == {item.key for item in cards} - met
    assert plan.left_out
    assert {plan.followed[key] for key in plan.left_out} == {0.0}
    assert all(day.seconds <= 5 * 60 for day in plan.days)


def test_with_time_to_spare_everything_is_met_within_seventy_percent_of_the_days() -> None:
    goal = Goal(START, START + 30, 20)
    days = forecast(items(60), {}, START, goal).days
    assert sum(len(day.new) for day in days if day.day < START + 21) == 60
    assert max(len(day.new) for day in days) <= 4  # evenly, not all at once


def test_the_heavier_card_comes_first_in_the_last_days() -> None:
    light, heavy = Item("t/light", 0.1, 15), Item("t/heavy", 0.9, 15)
    day = START + 10 - FINAL
    assert agenda([light, heavy], {}, day, Goal(START, START + 10, 20)) == [heavy, light]


def test_following_the_plan_is_expected_to_end_where_a_learner_ends() -> None:
    plan = forecast(items(120), {}, START, Goal(START, START + 7, 20))
    learned = mean(study(agenda, 120, 7, 20, seed).recall for seed in SEEDS)
    assert readiness(items(120), plan.followed) == pytest.approx(learned, abs=0.02)
    assert readiness(items(120), plan.stopped) == 0


def test_readiness_weighs_recall_and_an_unseen_card_counts_as_nothing() -> None:
    known = answer(None, Grade.GOOD, START)
    cards = [Item("t/known", 3.0, 15), Item("t/unseen", 1.0, 15)]
    recall = recalls(cards, {"t/known": known}, START + 2)
    assert readiness(cards, recall) == pytest.approx(0.75 * retrievability(known, START + 2))
    assert readiness([], {}) == 0


GRADES = st.lists(st.tuples(st.sampled_from(list(Grade)), st.integers(0, 6)), max_size=3)


@settings(max_examples=60)
@given(st.lists(GRADES, min_size=1, max_size=12), st.integers(1, 20), st.integers(1, 30))
def test_an_agenda_never_asks_twice_and_a_forecast_ends_no_worse_than_stopping(
    histories: list[list[tuple[Grade, int]]], days: int, minutes: int
) -> None:
    cards, memories = items(len(histories)), dict[str, Memory]()
    for item, history in zip(cards, histories, strict=True):
        day = START - 20
        for grade, later in history:
            day += later
            memories[item.key] = answer(memories.get(item.key), grade, day)
    goal = Goal(START, START + days, minutes)
    asked = agenda(cards, memories, START, goal)
    assert len({item.key for item in asked}) == len(asked)
    plan = forecast(cards, memories, START, goal)
    assert readiness(cards, plan.followed) >= readiness(cards, plan.stopped) - 0.02
