"""Days between answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fsrs import Card, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from prep.quiz.scheduler import Grade, Memory, answer, day_of, outcomes, retrievability

ROOT = Path(__file__).resolve().parents[2]
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


def test_intervals_up_to_90_days_are_those_of_the_official_anki_library_in_995_of_1000() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.quiz.anki_intervals", "150", "7", "1"],
        capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["compared"] > 1000
    assert found["equal"] >= 0.995 * found["compared"]


TICKS = "2026-10-24T23:30 2026-10-25T02:30 2026-10-25T03:59 2026-10-25T04:00 2026-10-26T03:59".split()


@pytest.mark.parametrize(
    ("zone", "moments", "days"),
    [
        ("Europe/Berlin", TICKS, [0, 0, 0, 1, 1]),  # clocks go back at 03:00
        (
            "America/New_York",
            ["2026-03-07T22:00", "2026-03-08T01:59", "2026-03-08T03:01", "2026-03-08T04:00"],
            [0, 0, 0, 1],
        ),
        ("Pacific/Apia", ["2026-11-20T23:59", "2026-11-21T03:59", "2026-11-21T04:00"], [0, 0, 1]),
    ],
)
def test_an_evening_and_the_morning_before_four_are_one_day_also_where_clocks_change(
    zone: str, moments: list[str], days: list[int]
) -> None:
    """What the quiz reads, the local clock, and what it reads back, milliseconds of an answer, say the same day."""
    code = (
        "import sys; from datetime import datetime; from prep.quiz.history import Answer; "
        "from prep.quiz.scheduler import Grade, day_of\n"
        "for text in sys.argv[1:]:\n"
        "    moment = datetime.fromisoformat(text)\n"
        "    print(day_of(moment), Answer(int(moment.timestamp() * 1000), Grade.GOOD).day)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *moments],
        capture_output=True, text=True, check=True, env={"TZ": zone, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    pairs = [tuple(map(int, line.split())) for line in done.stdout.splitlines()]
    assert [(day - pairs[0][0], again - pairs[0][0]) for day, again in pairs] == [(day, day) for day in days]


def test_an_evening_review_and_one_the_next_morning_lie_one_day_apart_across_a_change_of_clocks() -> None:
    evening, morning = day_of(datetime(2026, 10, 24, 23, 30)), day_of(datetime(2026, 10, 25, 7, 0))
    across = answer(answer(None, Grade.GOOD, evening), Grade.GOOD, morning)
    plain = answer(answer(None, Grade.GOOD, DAY), Grade.GOOD, DAY + 1)
    assert morning - evening == 1
    assert (across.stability, across.due - morning) == (plain.stability, plain.due - (DAY + 1))
