"""`prep mock` in a real terminal."""

from __future__ import annotations

import signal
from pathlib import Path

import pexpect
import pytest

from prep.quiz.store import open_store
from tests.cli.terminal import Quiz

WAITS = "answer aloud, then space"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "state"
    folder.mkdir()
    return folder


def tick(mock: Quiz, key: str) -> None:
    """Answer a question at once, and give every tick the same key."""
    mock.child.expect_exact(WAITS)
    mock.child.send(" ")
    while mock.child.expect(["y / n", r"points[^\r\n]*: (again|hard|good|easy)\r\n"]) == 0:
        mock.child.send(key)


def test_an_interview_shows_a_clock_a_rubric_and_a_grade_and_queues_what_was_missed(
    home: Path, stream_posting: str
) -> None:
    mock = Quiz(home, stream_posting, "--minutes", "5", command="mock")
    mock.child.expect_exact("Question 1 of 1 · ")
    mock.child.expect_exact("0:01 of ")  # the clock runs while nothing is typed
    tick(mock, "n")
    mock.child.expect_exact("Debrief")
    mock.child.expect_exact("missing: ")
    mock.child.expect_exact("Queued, first in the next prep quiz stream-engineer:\r\n  ")
    mock.child.expect(r"(\S+/\S+)\r\n")
    first = str(mock.child.after).strip()
    assert mock.end() == 0
    store = open_store(home / "history.sqlite")
    assert store.shelf.wanted()[0] == first
    store.close()
    quiz = Quiz(home, "stream-engineer")
    quiz.answer("3")
    quiz.leave()
    store = open_store(home / "history.sqlite")
    assert first not in store.shelf.wanted()
    assert store.memory(first) is not None
    store.close()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, None], ids=str)
def test_an_interview_killed_in_the_middle_goes_on_with_its_next_question(
    home: Path, stream_posting: str, number: signal.Signals | None
) -> None:
    mock = Quiz(home, stream_posting, "--minutes", "60", command="mock")
    tick(mock, "y")
    mock.child.expect_exact("Question 2 of")
    mock.child.expect_exact(WAITS)
    if number:
        mock.child.kill(number)
        mock.child.expect(pexpect.EOF)
        mock.child.close()
    else:
        assert mock.quit() == 0
    again = Quiz(home, "stream-engineer", command="mock")
    again.child.expect_exact("Going on with the interview that was cut off")
    again.child.expect_exact("Question 2 of")
    again.child.expect_exact(WAITS)
    again.child.send("q")
    again.child.expect_exact("the answers so far are kept")
    assert again.end() == 0


def test_a_written_answer_is_kept_when_the_editor_closes(home: Path, stream_posting: str, tmp_path: Path) -> None:
    script = tmp_path / "editor.sh"
    script.write_text('#!/bin/sh\necho "By cells." >> "$1"\n', encoding="utf-8")
    script.chmod(0o755)
    mock = Quiz(home, stream_posting, command="mock", EDITOR=str(script), VISUAL="")
    mock.child.expect_exact(WAITS)
    mock.child.send("e")
    mock.child.expect_exact(WAITS)
    mock.child.kill(signal.SIGKILL)
    mock.child.expect(pexpect.EOF)
    store = open_store(home / "history.sqlite")
    sitting = store.mocks.unfinished("stream-engineer")
    assert sitting
    assert store.mocks.questions("stream-engineer", sitting)[0].answer.strip() == "By cells."
    store.close()
