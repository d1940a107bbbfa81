"""A mock interview: questions drawn, ticks made a grade, misses queued, a cut-off interview taken up again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.model import Card, Choice, Kind
from prep.quiz.mock import LONG, MINUTES, Rubric, Ticks, draw, grade, length_of, queued, rubric
from prep.quiz.mocks import Asked, Mocks
from prep.quiz.scheduler import Grade
from prep.quiz.store import Store, open_store
from tests.make import card

FIELDS = {
    "Senior": "- Names the key\n  and the skew\n- Sizes it",
    "Staff": "1. Prices it",
    "Red flags": "- Dual writes",
    "Follow-ups": "- Why?\n- How long?",
}


def practice(*kinds: Kind) -> list[Choice]:
    made = (card(f"t/{kind}-{place}", kind=kind, practice=True) for place, kind in enumerate(kinds))
    return [Choice(one, 1.0, ()) for one in made]


def keys(cards: list[Card]) -> list[str]:
    return [one.key for one in cards]


def test_questions_are_drawn_in_the_order_of_the_plan_as_far_as_the_minutes_go() -> None:
    drawn = draw(practice("design", "failure", "behavioural", "failure"), 45, {})
    assert keys(drawn) == ["t/design-0", "t/failure-1", "t/behavioural-2"]
    assert keys(draw(practice("design", "design", "failure"), 30, {})) == ["t/design-0"]
    assert keys(draw(practice("design", "design", "failure"), 60, {})) == ["t/design-0", "t/design-1", "t/failure-2"]
    assert keys(draw(practice("design", "failure"), 5, {})) == ["t/failure-1"]  # the shortest, where none fits
    assert draw([], 45, {}) == []


def test_questions_asked_before_come_last() -> None:
    assert keys(draw(practice("behavioural", "behavioural"), 5, {"t/behavioural-0": 1})) == ["t/behavioural-1"]


def test_what_is_expected_of_staff_counts_only_for_them() -> None:
    asked = card(kind="design", fields=FIELDS)
    staff = rubric(asked, "staff")
    assert staff == Rubric(
        ("Names the key and the skew", "Sizes it", "Prices it"), ("Dual writes",), ("Why?", "How long?")
    )
    assert rubric(asked, "senior").points == ("Names the key and the skew", "Sizes it")


def test_a_long_failure_is_ticked_by_its_parts() -> None:
    asked = card(
        kind="failure", back="A throttle.\n\nMore.", fields={"Check": "configs", "Wrong turn": "More threads."}
    )
    assert rubric(asked, "senior") == Rubric(("A throttle.", "Check: configs"), ("More threads.",), ())


@pytest.mark.parametrize(
    ("points", "faults", "expected"),
    [(10, 0, Grade.EASY), (9, 0, Grade.EASY), (8, 0, Grade.GOOD), (6, 0, Grade.GOOD), (5, 0, Grade.HARD),
     (4, 0, Grade.HARD), (3, 0, Grade.AGAIN), (6, 1, Grade.HARD), (10, 4, Grade.GOOD), (0, 2, Grade.AGAIN)],
)  # fmt: skip
def test_ticks_make_a_grade_and_a_red_flag_costs_a_point(points: int, faults: int, expected: Grade) -> None:
    sheet = Rubric(tuple("abcdefg"), tuple("xyzw"), tuple("uvw"))
    ticks = Ticks(frozenset(range(min(points, 7))), frozenset(range(faults)), frozenset(range(max(0, points - 7))))
    assert grade(sheet, ticks) is expected


@given(st.sets(st.integers(0, 6)), st.integers(0, 6))
def test_another_point_never_lowers_the_grade(ticked: set[int], more: int) -> None:
    sheet = Rubric(tuple("abcdefg"), (), ())
    assert grade(sheet, Ticks(frozenset(ticked | {more}))) >= grade(sheet, Ticks(frozenset(ticked)))


def test_the_cards_that_a_miss_draws_on_are_queued_once_and_only_where_they_are_there() -> None:
    one, two = card("t/one", feeds=("t/a", "t/b")), card("t/two", feeds=("t/b", "t/c", "t/gone"))
    there = {"t/a", "t/b", "t/c"}
    assert queued([(one, Grade.AGAIN), (two, Grade.HARD)], there) == ["t/a", "t/b", "t/c"]
    assert queued([(one, Grade.GOOD), (two, Grade.EASY)], there) == []


def test_every_kind_has_a_length() -> None:
    assert [length_of(c.card) for c in practice("design", "behavioural", "failure")] == [*MINUTES.values(), LONG]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "h.sqlite")
    yield opened
    opened.close()


def test_an_interview_cut_off_goes_on_with_the_first_open_question(store: Store) -> None:
    mocks: Mocks = store.mocks
    mocks.begin("acme", 5, [("t/a", 300), ("t/b", 600)])
    done = Asked(0, "t/a", 300, Grade.GOOD, 42, Ticks(frozenset({1}), frozenset(), frozenset({0})), "My answer")
    mocks.write_answer("acme", 5, 0, "My answer")
    mocks.finish("acme", 5, done)
    assert mocks.unfinished("acme") == 5
    assert mocks.questions("acme", 5) == [done, Asked(1, "t/b", 600)]
    mocks.finish("acme", 5, Asked(1, "t/b", 600, Grade.AGAIN, 700, Ticks()))
    assert mocks.unfinished("acme") is None
    assert mocks.unfinished("nobody") is None
    assert mocks.times("acme") == {"t/a": 1, "t/b": 1}


def test_an_interview_given_up_keeps_what_was_answered(store: Store) -> None:
    store.mocks.begin("acme", 5, [("t/a", 300), ("t/b", 600)])
    store.mocks.finish("acme", 5, Asked(0, "t/a", 300, Grade.GOOD, 42, Ticks()))
    store.mocks.give_up("acme", 5)
    assert [one.card for one in store.mocks.questions("acme", 5)] == ["t/a"]
    assert store.mocks.unfinished("acme") is None
