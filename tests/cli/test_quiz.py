"""The quiz in a real terminal."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from prep.quiz.scheduler import Grade
from prep.quiz.store import open_store

ROOT = Path(__file__).resolve().parents[2]
HINT = "space: answer"


class Quiz:
    """A quiz running in a terminal of its own, and the history that it writes."""

    def __init__(self, home: Path, posting: str, *arguments: str, **environment: str) -> None:
        self.home = home
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "prep", "quiz", posting, *arguments],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PREP_STATE_DIR": str(home), "TERM": "xterm", **environment},
            encoding="utf-8",
            dimensions=(40, 100),
            timeout=20,
            cwd=str(home),
        )

    def answer(self, grade: str) -> None:
        self.child.expect_exact(HINT)
        self.child.send(" ")
        self.child.expect("4 easy")
        self.child.send(grade)

    def end(self) -> int:
        """The exit code: of the process, or 128 + the signal that it reported."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)

    def reviews(self) -> int:
        store = open_store(self.home / "history.sqlite")
        try:
            return store.reviews()
        finally:
            store.close()


@pytest.fixture
def posting(tmp_path: Path) -> str:
    path = tmp_path / "posting.txt"
    lines = ["Stream Engineer", "", "Requirements", "", "- Operate Kafka clusters with tiered storage"]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


@pytest.fixture
def quiz(tmp_path: Path, posting: str) -> Iterator[Quiz]:
    running = Quiz(tmp_path / "state", posting)
    yield running
    running.child.close(force=True)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()


def test_answers_are_kept_one_by_one_and_counted_at_the_end(quiz: Quiz) -> None:
    for grade in "321":
        quiz.answer(grade)
    quiz.child.expect_exact(HINT)
    assert quiz.reviews() == 3
    quiz.child.send("q")
    quiz.child.expect_exact("3 answers kept")
    quiz.child.expect_exact("Missed at least once:")
    assert quiz.end() == 0


def test_an_answer_is_taken_back_with_u(quiz: Quiz) -> None:
    quiz.answer("4")
    quiz.child.expect_exact(HINT)
    quiz.child.send("u")
    quiz.child.expect_exact("took back “easy”")
    quiz.child.expect_exact(HINT)
    quiz.child.send("q")
    assert quiz.end() == 0
    assert quiz.reviews() == 0


def test_keys_typed_ahead_are_not_lost(quiz: Quiz) -> None:
    quiz.child.expect_exact(HINT)
    quiz.child.send(" 3" * 20)
    for _ in range(20):
        quiz.child.expect_exact("good: again")
    quiz.child.expect_exact(HINT)
    quiz.child.send("q")
    assert quiz.end() == 0
    assert quiz.reviews() == 20


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)], ids=str
)
def test_a_signal_keeps_the_answers_and_gives_the_terminal_back(quiz: Quiz, number: signal.Signals, code: int) -> None:
    quiz.answer("3")
    quiz.child.expect_exact(HINT)
    quiz.child.kill(number)
    quiz.child.expect_exact("Stopped; all 1 answers are kept")
    assert quiz.end() == code
    assert quiz.reviews() == 1


def test_ctrl_c_from_the_keyboard_gives_130_and_the_echo_back(quiz: Quiz) -> None:
    quiz.child.expect_exact(HINT)
    assert not quiz.child.getecho()
    quiz.child.sendintr()
    quiz.child.expect_exact("Stopped;")
    quiz.child.expect(pexpect.EOF)
    assert quiz.child.wait() == 130


def test_the_slug_alone_opens_a_posting_seen_before(quiz: Quiz, posting: str) -> None:
    quiz.answer("3")
    quiz.child.expect_exact(HINT)
    quiz.child.send("q")
    quiz.end()
    Path(posting).unlink()
    again = Quiz(quiz.home, "stream-engineer")
    again.child.expect_exact("1 begun")
    again.child.expect_exact(HINT)
    again.child.send("q")
    assert again.end() == 0


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_no_colour_codes_where_they_are_not_wanted(tmp_path: Path, posting: str, environment: dict[str, str]) -> None:
    quiz = Quiz(tmp_path / "state", posting, **environment)
    quiz.answer("3")
    quiz.child.expect_exact(HINT)
    assert "\x1b[" not in str(quiz.child.before)
    quiz.child.send("q")
    assert quiz.end() == 0


def test_the_grades_on_the_keys_are_those_of_the_scheduler() -> None:
    assert [grade.value for grade in Grade] == [1, 2, 3, 4]
