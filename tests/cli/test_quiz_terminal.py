"""The quiz in a real terminal: signals, kills, pipes, colours, sizes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pexpect
import pytest

from prep.cli.study import open_history, open_quick
from prep.model import Budget
from prep.quiz.queue import Wish, queue
from prep.quiz.store import open_store
from tests.cli.terminal import HINT, ROOT, Quiz

KILLS = 30  # of a process that records answers; the checks were also run with 100
QUIZ_KILLS = 3  # of a whole quiz in its terminal


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


def test_the_slug_alone_opens_a_posting_seen_before_with_its_date_and_minutes(quiz: Quiz, stream_posting: str) -> None:
    quiz.leave()
    assert Quiz(quiz.home, stream_posting, "--interview", "2099-01-01", "--minutes", "7").leave() == 0
    Path(stream_posting).unlink()
    again = Quiz(quiz.home, "stream-engineer")
    again.child.expect_exact("days left")
    again.child.expect_exact("of 7 min")
    assert again.leave() == 0


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_no_colour_codes_where_they_are_not_wanted_and_every_key_is_labelled(
    tmp_path: Path, stream_posting: str, environment: dict[str, str]
) -> None:
    (tmp_path / "state").mkdir()
    quiz = Quiz(tmp_path / "state", stream_posting, **environment)
    quiz.answer("3")
    quiz.child.expect_exact(HINT)
    assert "\x1b[" not in str(quiz.child.before)
    quiz.child.expect_exact("t: type it   b: bury   s: suspend   e: edit   u: undo   ?: keys   q: end")
    quiz.child.send("q")
    assert quiz.end() == 0


def test_an_answer_acknowledged_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    """A process records answers and acknowledges each; it is killed (SIGKILL) after a random time, again and again."""
    history, chance, acknowledged = tmp_path / "h.sqlite", random.Random(7), 0  # noqa: S311 - no secret
    for turn in range(KILLS):
        command = [sys.executable, "-c", _RECORDER, str(history), str(turn)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env={"PYTHONPATH": str(ROOT)}) as child:
            assert child.stdout
            child.stdout.readline()
            acknowledged += 1
            time.sleep(chance.uniform(0, 0.02))
            child.kill()
            acknowledged += child.stdout.read().count(b"\n")
        store = open_store(history)
        kept = store.reviews()
        store.close()
        assert acknowledged <= kept <= acknowledged + turn + 1  # the last of each may be kept and not yet acknowledged


_RECORDER = """
import sys
from pathlib import Path
from prep.quiz.scheduler import Grade, Memory
from prep.quiz.session import Answered
from prep.quiz.store import open_store
from tests.make import card
store, turn = open_store(Path(sys.argv[1])), sys.argv[2]
for at in range(100_000):
    store.record(Answered(card(f"t/{turn}-{at}"), Grade.GOOD, None, Memory(1.0, 5.0, 739_940, 739_941)), at)
    print(at, flush=True)
"""


def test_after_a_kill_the_next_start_goes_on_with_the_same_queue(
    tmp_path: Path, stream_posting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "state"
    home.mkdir()
    monkeypatch.setenv("PREP_STATE_DIR", str(home))
    before = _today(stream_posting)
    answered = 0
    for turn in range(1, QUIZ_KILLS + 1):
        quiz = Quiz(home, stream_posting)
        for _ in range(turn):
            quiz.answer("3")
        quiz.child.expect_exact("good: again")
        quiz.child.kill(signal.SIGKILL)
        quiz.child.close(force=True)
        answered += turn
        assert quiz.reviews() == answered
        assert _today(stream_posting) == before[answered:]


def _today(posting: str) -> list[str]:
    """The keys that a quiz would ask now, in order."""
    store = open_history()
    study = open_quick(posting, store, Budget(date.today(), date.today() + timedelta(days=7), 600), ())
    store.close()
    return [item.key for item in queue(study.cards.items, study.known, study.goal, Wish(), lambda _item: True)]


def test_two_quizzes_at_once_never_grade_a_card_twice_unnoticed(quiz: Quiz) -> None:
    other = Quiz(quiz.home, quiz.posting, "--new")
    for one in (quiz, other):
        one.child.expect_exact(HINT)
        one.child.send(" ")
        one.child.expect_exact("4 easy")
    quiz.child.send("3")
    quiz.child.expect_exact("good: again")
    other.child.send("1")
    other.child.expect_exact("another quiz answered this card meanwhile")
    quiz.answer("3")
    quiz.child.expect_exact("good: again")
    assert quiz.leave() == 0
    other.answer("4")  # it shows that one still
    other.child.expect_exact("another quiz answered this card meanwhile")
    other.answer("4")
    other.child.expect_exact("easy: again")
    other.child.expect_exact(HINT)
    other.child.send("q")
    other.child.expect_exact("1 answer kept")
    other.end()
    assert other.reviews() == 3


def test_a_new_size_of_the_window_folds_the_card_anew_and_shows_all_of_it(quiz: Quiz) -> None:
    quiz.child.expect_exact(HINT)
    quiz.child.send(" ")
    quiz.child.expect_exact("4 easy")
    answer = quiz.screen().rpartition("q: end")[2].partition("1 again")[0]
    quiz.child.setwinsize(40, 50)
    quiz.child.expect_exact("4 easy")
    reflowed = quiz.screen()
    assert max(map(len, reflowed.splitlines()[1:])) <= 50
    assert " ".join(answer.split()) in " ".join(reflowed.split())
    quiz.child.send("3")
    quiz.child.expect_exact("good: again")
    assert quiz.leave() == 0


def plain(home: Path, posting: str, lines: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "prep", "quiz", posting, "--plain", "--new", *arguments],
        input=lines, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PREP_STATE_DIR": str(home)},
    )  # fmt: skip


def test_line_mode_takes_its_lines_from_a_pipe_and_draws_nothing(tmp_path: Path, stream_posting: str) -> None:
    lines = "\n3\nt it is slow\n1\nb\nnonsense\ne\nu\ns\n\n2\n"
    done = plain(tmp_path, stream_posting, lines)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert "──" not in done.stdout
    moves = ["good: again", "telling words", "again: again in this sitting", "buried", "no terminal to edit in"]
    moves += ["took the card back", "suspended", "hard: again tomorrow"]
    for said in (*moves, "3 answers kept", "Missed at least once:"):
        assert said in done.stdout, said
    store = open_store(tmp_path / "history.sqlite")
    assert store.reviews() == 3
    store.close()


def test_line_mode_undoes_after_its_last_card(tmp_path: Path, stream_posting: str) -> None:
    done = plain(tmp_path, stream_posting, "\n4\nu\n\n3\nq\n", "--limit", "1")
    assert done.stdout.count("That was the last card") == 2
    assert "took back “easy”" in done.stdout
    assert "1 answer kept, 0 cards left" in done.stdout
