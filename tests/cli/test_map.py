"""`prep map`, for reading and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.test_errors import prep

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds").iterdir())


def test_the_json_form_has_every_key_of_the_contract() -> None:
    done = prep("map", "--json", *SEEDS)
    assert done.returncode == 0
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["path"] for row in rows] == SEEDS
    for row in rows:
        keys = "path slug title company level location years units topics uncovered warnings"
        assert set(row) == set(keys.split())
        for unit in row["units"]:
            assert set(unit) == {"text", "section", "line", "topics"}
            assert sum(topic["primary"] for topic in unit["topics"]) == bool(unit["topics"])
            for topic in unit["topics"]:
                assert 0 < topic["score"] <= 1
                assert all(evidence["text"] in unit["text"] for evidence in topic["evidence"])
                assert topic["evidence"]
        for kind in ("technical", "people"):
            weights = [topic["weight"] for topic in row["topics"] if topic["kind"] == kind]
            assert abs(sum(weights) - 1) < 0.01
            assert weights == sorted(weights, reverse=True)


def test_two_runs_print_the_same_bytes_whatever_the_hash_seed() -> None:
    assert prep("map", "--json", *SEEDS).stdout == prep("map", "--json", *SEEDS).stdout


def test_the_sample_postings_tell_their_facts() -> None:
    rows = [json.loads(line) for line in prep("map", "--json", *SEEDS).stdout.splitlines()]
    assert {row["company"] for row in rows} == {"Stripe"}
    assert sorted((row["level"], row["years"]["min"]) for row in rows) == [
        ("", 3),
        ("staff", 10),
        ("staff", 10),
        ("staff", 15),
    ]


def test_a_posting_without_units_says_which_lines_it_read(tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    path.write_text("Hello there\n\nWe bake bread.\n", encoding="utf-8")
    done = prep("map", path)
    assert done.returncode == 0
    assert "no duty or requirement found in the 2 lines of text read (lines 1–3)" in done.stderr
    assert "– none" in done.stdout


def test_what_no_topic_covers_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "baker.txt"
    path.write_text("Baker\n\nRequirements\n\n- Bake bread with sourdough\n", encoding="utf-8")
    done = prep("map", path)
    assert "NOT COVERED BY ANY TOPIC\n   5  Bake bread with sourdough" in done.stdout
    built = prep("build", path, "-o", tmp_path)
    assert (built.returncode, built.stderr.count("\n")) == (1, 1)
    assert "no line of it reaches a question bank" in built.stderr
