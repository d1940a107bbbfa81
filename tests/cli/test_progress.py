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
    assert lines[-1].split() == ["all", "6", "6", "6", "0", "100%"]
    begun = [line.split(" of ")[0].split()[-1] for line in lines[1:-1]]
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
