"""Days between answers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from fsrs import Card, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from prep.quiz.scheduler import Grade, Memory, answer, day_of, outcomes, retrievability

DAY = datetime(2026, 11, 20).toordinal()
GRADES = st.lists(st.tuples(st.sampled_from(list(Grade)), st.integers(0, 40)), max_size=12)


def test_a_day_begins_at_four_in_the_morning() -> None:
    assert day_of(datetime(2026, 11, 21, 3, 59)) == DAY
    assert day_of(datetime(2026, 11, 21, 4, 0)) == DAY + 1


def test_a_new_card_known_well_comes_back_later_than_one_known_badly() -> None:
    due = {grade: memory.due - DAY for grade, memory in outcomes(None, DAY).items()}
    assert due[Grade.AGAIN] == 0
    assert 0 < due[Grade.HARD] < due[Grade.GOOD] < due[Grade.EASY]


@given(GRADES)
def test_grades_are_forced_at_least_a_day_apart_after_any_history(history: list[tuple[Grade, int]]) -> None:
    memory: Memory | None = None
    day = DAY
    for grade, later in history:
        day += later
        memory = answer(memory, grade, day)
    due = [outcomes(memory, day)[grade].due for grade in Grade]
    assert due[0] == day
    assert due[1] < due[2] < due[3]


def test_recall_fades_to_the_desired_retention_on_the_due_day() -> None:
    memory = answer(answer(None, Grade.GOOD, DAY), Grade.GOOD, DAY + 2)
    assert retrievability(memory, memory.last) == 1
    assert retrievability(memory, memory.due) == pytest.approx(0.9, abs=0.02)


@given(GRADES, st.integers(0, 400))
def test_recall_is_what_the_fsrs_package_says(history: list[tuple[Grade, int]], later: int) -> None:
    memory, day = answer(None, Grade.GOOD, DAY), DAY
    for grade, gap in history:
        day += gap
        memory = answer(memory, grade, day)
    there = Card(card_id=1, stability=memory.stability, last_review=datetime.fromordinal(day).replace(tzinfo=UTC))
    moment = datetime.fromordinal(day + later).replace(tzinfo=UTC)
    assert retrievability(memory, day + later) == pytest.approx(Scheduler().get_card_retrievability(there, moment))
