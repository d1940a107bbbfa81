"""Checks 1, 4 and 5 on the oldest importer that installs: check 17 of the design (the newest is in test_import)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from prep.deck import Extras, update

from .samples import LAST_YEAR, SMALL, THIS_YEAR, build, library

OLD = Path(sys.prefix) / "old-anki"
GUEST = Path(__file__).with_name("old_anki.py")


@pytest.fixture(scope="module", params=[Extras(), Extras(presets=True)], ids=["plain", "with a preset"])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the old Anki tells after a first import, the same again, and one with an answer edited."""
    if not OLD.is_dir():
        pytest.skip("the old Anki is not in this environment; `make test` installs it")
    folder = tmp_path_factory.mktemp("old")
    record = update({}, library(*SMALL), LAST_YEAR)
    edited = [replace(SMALL[0], back="A better answer."), *SMALL[1:]]
    later = update(record, library(*edited), THIS_YEAR)
    for number, (cards, known) in enumerate([(SMALL, record), (SMALL, record), (edited, later)]):
        deck = build(cards, known, extras=request.param)
        (folder / f"{number}.apkg").write_bytes(deck.package)
    done = subprocess.run(
        [sys.executable, "-P", str(GUEST), str(folder), *(str(folder / f"{number}.apkg") for number in range(3))],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(OLD)},
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def test_a_fresh_import_makes_every_note_with_its_card_in_its_deck_and_nothing_needs_repair(
    told: dict[str, Any],
) -> None:
    first = told["after"][0]
    assert told["version"] == "2.1.36"
    assert (len(first["notes"]), len(first["cards"])) == (4, 4)
    assert first["decks"] == ["Acme – Engineer::All about flink", "Acme – Engineer::All about kafka"]
    assert first["types"] == ["prep cloze", "prep question"]
    assert told["sound"], told["problems"]


def test_the_same_file_again_changes_nothing(told: dict[str, Any]) -> None:
    first, second = ({**state, "log": None} for state in told["after"][:2])
    assert second == first
    assert first["reviews"] >= 4


def test_an_edited_answer_updates_that_note_and_no_progress(told: dict[str, Any]) -> None:
    before, after = told["after"][1:]
    changed = [new for old, new in zip(before["notes"], after["notes"], strict=True) if old != new]
    assert len(changed) == 1
    assert "A better answer." in changed[0][2]
    assert (after["cards"], after["reviews"]) == (before["cards"], before["reviews"])
