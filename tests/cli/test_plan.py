"""`prep plan`: the days until the interview, and readiness for each line of the posting."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from prep.cli import plan, progress
from prep.cli.study import open_history
from prep.quiz.scheduler import Grade, answer, day_of
from prep.quiz.session import Answered
from tests.make import card

TODAY = day_of(datetime.now())
SOON = str(date.fromordinal(TODAY) + timedelta(days=6))
LATER = str(date.fromordinal(TODAY) + timedelta(days=12))


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREP_STATE_DIR", str(tmp_path / "state"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(plan.command, arguments, catch_exceptions=False)


def record(*arguments: str) -> dict[str, Any]:
    return dict(json.loads(run(*arguments, "--json").stdout))


def know(posting: dict[str, Any], number: int) -> None:
    """Answer the first cards of a plan, yesterday."""
    store = open_history()
    for key in posting["days"][0]["learn"][:number]:
        after = answer(None, Grade.EASY, TODAY - 1)
        assert store.record(Answered(card(key), Grade.EASY, None, after), 1)
    store.close()


def test_every_day_until_the_interview_is_planned_and_none_after(stream_posting: str) -> None:
    days = record(stream_posting, "--interview", SOON, "--minutes", "10")["days"]
    assert [day["day"] for day in days] == [str(date.fromordinal(TODAY + number)) for number in range(6)]
    assert all(day["minutes"] <= 10 for day in days)


def test_another_date_or_other_minutes_make_another_plan(stream_posting: str) -> None:
    base = record(stream_posting, "--interview", SOON, "--minutes", "2")
    more = record(stream_posting, "--minutes", "4")
    later = record(stream_posting, "--minutes", "2", "--interview", LATER)
    assert more["days"] != base["days"] != later["days"]
    assert base["readiness"]["follow"] < more["readiness"]["follow"]
    assert len(later["left_out"]) < len(base["left_out"])


def test_what_will_not_fit_is_named(stream_posting: str) -> None:
    told = run(stream_posting, "--interview", SOON, "--minutes", "1").stdout
    assert "Will not fit: " in told
    assert "Kafka operations (" in told.partition("Will not fit: ")[2]
    assert "Everything fits" in run(stream_posting, "--interview", LATER, "--minutes", "600").stdout


def test_readiness_is_told_for_each_line_of_the_posting_now_and_with_the_plan(tmp_path: Path) -> None:
    path = tmp_path / "two.txt"
    text = "Engineer\n\nRequirements\n\n- Operate Kafka clusters with tiered storage\n- A valid forklift licence\n"
    path.write_text(text, encoding="utf-8")
    first = record(str(path), "--interview", SOON, "--minutes", "30")
    kafka, licence = first["requirements"]
    assert (kafka["stop_now"], licence["stop_now"], licence["follow"]) == (0.0, None, None)
    assert 0 < kafka["follow"] <= 1
    assert first["readiness"] == {"stop_now": 0.0, "follow": pytest.approx(kafka["follow"], abs=0.2)}
    know(first, 3)
    assert record(str(path))["requirements"][0]["stop_now"] > 0
    told = run(str(path)).stdout
    assert "no cards   A valid forklift licence" in told
    assert "if you stop now" in told


def test_progress_tells_the_same_readiness_as_the_plan(stream_posting: str) -> None:
    first = record(stream_posting, "--interview", SOON)
    know(first, 5)
    planned = record("stream-engineer")
    shown = CliRunner().invoke(progress.command, ["--role", "stream-engineer", "--json"], catch_exceptions=False)
    role = json.loads(shown.stdout)["role"]
    assert role["readiness"] == planned["readiness"]["stop_now"] > 0
    assert role["requirements"][0]["readiness"] == planned["requirements"][0]["stop_now"]


def test_a_cap_on_cards_is_kept_and_the_others_are_named(stream_posting: str) -> None:
    told = run(stream_posting, "--interview", LATER, "--minutes", "60", "--max-cards", "5").stdout
    assert "5 of " in told
    assert "Will not fit: " in told


def test_without_a_date_four_weeks_are_assumed_and_said(stream_posting: str) -> None:
    assert "no interview date: four weeks assumed · 28 days" in run(stream_posting).stdout
