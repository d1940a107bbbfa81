"""No more than twice the time of plain genanki at 2,000 notes: check 16 of the design."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.deck import SIDES, notes, seconds

from .anki import rows


def test_two_thousand_notes_take_less_than_twice_the_time_of_plain_genanki() -> None:
    """The better of up to three rounds, for a neighbour on the machine may spoil one of them."""
    ratios = []
    for _ in range(3):
        taken = seconds(2_000, runs=3)
        ratios.append(taken["prep"] / taken["genanki"])
        if ratios[-1] < 2:
            break
    assert min(ratios) < 2


def test_the_benchmark_gives_both_sides_the_same_notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    query = "SELECT guid, flds FROM notes ORDER BY guid"
    for name, write in SIDES.items():
        write(notes(50), tmp_path / f"{name}.apkg")
    written = [rows((tmp_path / f"{name}.apkg").read_bytes(), query) for name in SIDES]
    assert written[0] == written[1]
    assert len(written[0]) == 50
