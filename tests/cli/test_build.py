"""`prep build`, from postings to files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from prep.cli.build import command
from prep.deck.held import places

LINES = ["- Operate Kafka clusters with tiered storage", "- Mentor engineers", "- Cut cloud cost"]


@pytest.fixture
def postings(tmp_path: Path) -> list[str]:
    """Two postings that share a topic."""
    for name, lines in (("one", LINES[:2]), ("two", LINES)):
        text = "\n".join([f"Engineer {name}", "", "Requirements", "", *lines, ""])
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return [str(tmp_path / "one.txt"), str(tmp_path / "two.txt")]


def build(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, [*arguments, "-o", str(folder)], catch_exceptions=False)


def held(path: Path) -> Mapping[str, str]:
    return places(path.read_bytes())


def test_each_posting_gets_a_deck_and_a_guide(postings: list[str], tmp_path: Path) -> None:
    done = build(tmp_path / "out", *postings)
    assert done.exit_code == 0, done.output
    made = ["engineer-one.apkg", "engineer-one.md", "engineer-two.apkg", "engineer-two.md"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == made
    assert f"{len(held(tmp_path / 'out' / made[0]))} cards on" in done.stdout


def test_combined_makes_one_deck_over_all_postings_and_a_guide_for_each(postings: list[str], tmp_path: Path) -> None:
    done = build(tmp_path / "out", *postings, "--combined")
    assert done.exit_code == 0, done.output
    made = ["combined.apkg", "engineer-one.md", "engineer-two.md"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == made
    build(tmp_path / "each", *postings)
    each = [held(tmp_path / "each" / f"engineer-{name}.apkg") for name in ("one", "two")]
    assert set(held(tmp_path / "out" / "combined.apkg")) == set(each[0]) | set(each[1])
    assert "cards for 2 roles, each card once" in done.stdout


def test_practice_questions_are_off_by_default_and_come_in_a_subdeck(postings: list[str], tmp_path: Path) -> None:
    build(tmp_path, postings[0])
    assert not any(deck.endswith("::Practice") for deck in held(tmp_path / "engineer-one.apkg").values())
    build(tmp_path, postings[0], "--practice")
    practice = [key for key, deck in held(tmp_path / "engineer-one.apkg").items() if deck.endswith("::Practice")]
    assert len(practice) >= 3


def test_a_build_over_an_earlier_one_says_what_anki_keeps_of_it(postings: list[str], tmp_path: Path) -> None:
    build(tmp_path, postings[0], "--max-cards", "6")
    first = held(tmp_path / "engineer-one.apkg")
    done = build(tmp_path, postings[0], "--max-cards", "5")
    (gone,) = first.keys() - held(tmp_path / "engineer-one.apkg").keys()
    assert "1 card is no longer in this plan" in done.stderr
    assert f'"tag:prep::role::engineer-one" ("Key:{gone}")' in done.stderr


def test_a_question_that_left_a_user_s_own_banks_is_said_to_be_gone(postings: list[str], tmp_path: Path) -> None:
    bank = tmp_path / "mine" / "streaming-data" / "kafka-operations.md"
    bank.parent.mkdir(parents=True)
    card = '## mine\n\n```toml\nkind = "concept"\nlevel = "senior"\npriority = 1\nsources = ["kafka-docs: Design"]\n'
    head = '+++\ntitle = "Kafka operations"\nsummary = "Mine."\n+++\n\n'
    body = 'as_of = "2026-11"\n```\n\nWhat is mine?\n\n---\n\nThis is.\n\nWhy: I wrote it.\n'
    bank.write_text(head + card + body, encoding="utf-8")
    built = build(tmp_path / "out", postings[0], "--banks", str(tmp_path / "mine"))
    assert built.exit_code == 0, built.output
    done = build(tmp_path / "out", postings[0])
    assert "no longer in the question banks" in done.stderr
    assert '("Key:kafka-operations/mine")' in done.stderr


def test_a_draft_writes_nothing(postings: list[str], tmp_path: Path) -> None:
    done = build(tmp_path / "out", *postings, "--draft", "--combined")
    assert done.exit_code == 0
    assert not (tmp_path / "out").exists()
    assert "draft, nothing written" in done.stdout
