"""The quiz in a real terminal: its keys and filters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminal import HINT, Quiz


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


def test_undo_works_after_the_last_card_after_a_restart_and_twice(quiz: Quiz, stream_posting: str) -> None:
    quiz.leave()
    short = Quiz(quiz.home, stream_posting, "--new", "--limit", "2")
    short.answer("3")
    short.answer("4")
    short.child.expect_exact("That was the last card")
    short.child.send("u")
    short.child.expect_exact("took back “easy”")
    short.answer("2")
    short.child.expect_exact("That was the last card")
    short.child.send("q")
    assert (short.end(), short.reviews()) == (0, 2)
    again = Quiz(quiz.home, stream_posting)
    again.child.expect_exact(HINT)
    again.child.send("uu")
    again.child.expect_exact("took back “hard”")
    again.child.expect_exact("took back “good”")
    again.child.expect_exact(HINT)
    again.child.send("u")
    again.child.expect_exact("nothing to take back today")
    assert (again.leave(), again.reviews()) == (0, 0)


def test_a_card_buried_or_suspended_is_not_asked_again_today_and_comes_back_with_u(quiz: Quiz) -> None:
    quiz.child.expect_exact(HINT)
    first = quiz.question()
    quiz.child.send("b")
    quiz.child.expect_exact("buried until tomorrow")
    quiz.child.expect_exact(HINT)
    second = quiz.question()
    quiz.child.send("s")
    quiz.child.expect_exact("suspended")
    quiz.child.send("uu")
    quiz.child.expect_exact("took the card back")
    quiz.child.expect_exact(HINT)
    assert quiz.question() == second
    quiz.child.expect_exact(HINT)
    assert quiz.question() == first
    quiz.child.send("b")
    quiz.child.expect_exact("buried")
    quiz.leave()
    again = Quiz(quiz.home, quiz.posting, "--new")
    again.child.expect_exact(HINT)
    assert again.question() == second
    again.quit()


def test_a_typed_answer_is_compared_with_the_right_one(quiz: Quiz) -> None:
    quiz.child.expect_exact(HINT)
    quiz.child.send("tthe wrong words\x7f\n")
    quiz.child.expect(r"\d+ of \d+ telling words")
    quiz.child.expect_exact("4 easy")
    quiz.child.send("1")
    quiz.child.expect_exact("again: again in this sitting")
    assert quiz.leave() == 0


def test_an_edited_card_is_kept_beside_the_shipped_banks_and_shown_from_then_on(
    tmp_path: Path, stream_posting: str
) -> None:
    home = tmp_path / "state"
    home.mkdir()
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\nfile = Path(sys.argv[1])\ntext = file.read_text()\n"
        "head, fence, rest = text.partition('\\n```\\n')\nrest = rest[rest.index('\\n---'):]\n"
        "file.write_text(head + fence + '\\nMended by hand?\\n' + rest)\n",
        encoding="utf-8",
    )
    quiz = Quiz(home, stream_posting, "--new", EDITOR=f"python3 {script}", VISUAL="")
    quiz.answer("3")
    quiz.child.expect_exact(HINT)
    quiz.child.send("u")
    quiz.child.expect_exact(HINT)
    quiz.child.send("e")
    quiz.child.expect_exact("your text is kept")
    quiz.child.expect_exact("Mended by hand?")
    quiz.answer("3")
    assert (quiz.leave(), quiz.reviews()) == (0, 1)
    again = Quiz(home, stream_posting, "--cram")
    again.child.expect_exact("Mended by hand?")
    again.leave()
    assert len(list((home / "banks").rglob("*.md"))) == 1


def test_a_faulty_edit_is_refused_with_its_line_and_the_draft_is_kept(tmp_path: Path, stream_posting: str) -> None:
    home = tmp_path / "state"
    home.mkdir()
    script = tmp_path / "editor.sh"
    script.write_text('#!/bin/sh\necho "## other" > "$1"\n', encoding="utf-8")
    script.chmod(0o755)
    quiz = Quiz(home, stream_posting, "--new", EDITOR=str(script), VISUAL="")
    quiz.child.expect_exact(HINT)
    quiz.child.send("e")
    quiz.child.expect_exact("not kept: ")
    assert quiz.leave() == 0
    assert [path.suffix for path in (home / "banks").rglob("*.*")] == [".draft"]


@pytest.mark.parametrize("arguments", [["--topic", "kafka-operations"], ["--kind", "failure"], ["--level", "senior"]])
def test_a_filter_asks_only_what_it_names(quiz: Quiz, arguments: list[str]) -> None:
    quiz.leave()
    filtered = Quiz(quiz.home, quiz.posting, "--new", *arguments)
    wanted = {"kafka-operations": "Kafka operations"}.get(arguments[1], arguments[1])
    for _ in range(4):
        filtered.child.expect_exact(HINT)
        assert wanted in filtered.screen().partition("──")[2].splitlines()[0]
        filtered.child.send("b")
    filtered.leave()


def test_a_topic_that_the_plan_lacks_is_named_with_those_it_has(quiz: Quiz) -> None:
    quiz.leave()
    wrong = Quiz(quiz.home, quiz.posting, "--topic", "cooking")
    assert wrong.end() == 2
    assert "'cooking' is not in this plan; it has" in wrong.screen()


def test_weak_asks_what_was_missed_and_nothing_else(quiz: Quiz) -> None:
    quiz.answer("3")
    quiz.child.expect_exact(HINT)
    missed = quiz.question()
    for _ in range(2):
        quiz.child.send(" ")
        quiz.child.expect_exact("4 easy")
        quiz.child.send("1")
        quiz.child.expect_exact(HINT)
    quiz.child.send("q")
    quiz.end()
    weak = Quiz(quiz.home, quiz.posting, "--weak")
    weak.child.expect_exact(HINT)
    assert "2 left" in weak.screen()
    assert weak.question() == missed
    weak.quit()
