"""`prep progress`: both halves share one history."""

from __future__ import annotations

from pathlib import Path

import pytest
from anki.collection import ExportAnkiPackageOptions
from click.testing import CliRunner, Result

from prep.cli import build, progress
from prep.cli.study import HISTORY
from prep.quiz.store import open_store
from tests.deck.anki import Anki


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's own history, empty."""
    monkeypatch.setenv("PREP_STATE_DIR", str(tmp_path / "state"))
    return tmp_path / "state" / HISTORY


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """A role's deck, six of its cards answered in Anki, exported."""
    posting = tmp_path / "posting.txt"
    posting.write_text("Engineer\n\nRequirements\n\n- Operate Kafka clusters with tiered storage\n", encoding="utf-8")
    CliRunner().invoke(build.command, [str(posting), "-o", str(tmp_path)], catch_exceptions=False)
    anki = Anki(tmp_path)
    anki.load((tmp_path / "engineer.apkg").read_bytes())
    anki.collection.set_config("fsrs", True)
    anki.review("Engineer", 6)
    path = tmp_path / "from Anki.apkg"
    options = ExportAnkiPackageOptions(with_scheduling=True)
    anki.collection.export_anki_package(out_path=str(path), options=options, limit=None)
    anki.collection.close()
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(progress.command, arguments, catch_exceptions=True)


def test_reviews_of_anki_are_imported_once_and_shown_by_topic(exported: Path, state: Path) -> None:
    first = run("import", str(exported))
    assert first.exit_code == 0, first.output
    assert first.stdout == f"{exported}: 6 reviews of 6 cards, 6 of them new\n"
    assert run("import", str(exported)).stdout == f"{exported}: 6 reviews of 6 cards, 0 of them new\n"
    store = open_store(state)
    assert {origin for _card, origin, _count in store.tally()} == {"anki"}
    assert len(store.memories(card for card, _origin, _count in store.tally())) == 6  # which the quiz starts from
    store.close()
    lines = run().stdout.splitlines()
    assert lines[0].split() == ["topic", "begun", "answers", "in", "Anki", "due", "recall", "today"]
    assert lines[lines.index("") - 1].split() == ["all", "6", "6", "6", "0", "100%"]
    begun = [line.split(" of ")[0].split()[-1] for line in lines[1 : lines.index("") - 1]]
    assert sum(map(int, begun)) == 6


def test_with_nothing_studied_it_says_how_to_begin() -> None:
    assert run().stdout.startswith("Nothing studied yet. Begin with: prep quiz POSTING")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.apkg", None, "no such file; check the name"),
        ("text.apkg", b"text", "is no Anki package"),
        ("empty.apkg", b"PK\x05\x06" + bytes(18), "holds no collection"),
    ],
)
def test_a_file_without_reviews_is_named_with_the_way_out(
    name: str, content: bytes | None, said: str, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = run("import", str(tmp_path / name))
    assert done.exit_code == 1
    assert done.stderr.startswith(f"prep: {tmp_path / name}: ")
    assert said in done.stderr


def test_a_deck_that_nobody_studied_says_which_box_to_tick(exported: Path, tmp_path: Path) -> None:
    done = run("import", str(tmp_path / "engineer.apkg"), str(exported))
    assert done.exit_code == 1
    assert "Include scheduling information" in done.stderr
    assert "6 reviews of 6 cards, 6 of them new" in done.stdout


def test_a_history_is_exported_and_imported_elsewhere(
    exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("import", str(exported))
    file = tmp_path / "history.jsonl"
    assert run("export", str(file)).stdout == f"{file}: 6 lines\n"
    assert run("export", "-").stdout == file.read_text(encoding="utf-8")
    shown = run("--json").stdout
    monkeypatch.setenv("PREP_STATE_DIR", str(tmp_path / "elsewhere"))
    assert run("import", str(file)).stdout == f"{file}: 6 new answers\n"
    assert run("import", str(file)).stdout == f"{file}: nothing new\n"
    assert run("--json").stdout == shown


def test_a_file_of_other_lines_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "history.jsonl"
    file.write_text('{"a": 1}\n', encoding="utf-8")
    done = run("import", str(file))
    assert done.exit_code == 1
    assert done.stderr.startswith(f"prep: {file}:1: has no type that prep knows")


def test_reviews_to_come_and_the_last_weeks_are_drawn(exported: Path) -> None:
    run("import", str(exported))
    lines = run().stdout.splitlines()
    ahead = lines.index("Reviews due in the next 14 days, overdue ones today")
    heat = lines.index("Answers in the last 16 weeks, at most 6 a day")
    assert sum(int(line.split()[3]) for line in lines[ahead + 1 : heat - 1]) == 6
    assert [line.split()[0] for line in lines[heat + 1 :]] == "Mon Tue Wed Thu Fri Sat Sun".split()
    assert "".join(lines[heat + 1 :]).count("█") == 2  # today's cell is two wide
