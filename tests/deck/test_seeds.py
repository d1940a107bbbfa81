"""The decks of the project's own sample postings, taken in by Anki's own importer."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from prep.cli.files import load_library
from prep.deck import build_deck
from prep.mapping import Mapper
from prep.model import Budget
from prep.plan import make_plan
from prep.postings import read_posting
from tests.deck.anki import Anki

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").iterdir())


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_sample_deck_is_imported_without_a_conflict_with_as_many_cards_as_planned(seed: Path, anki: Anki) -> None:
    library = load_library()
    role = Mapper(library).map(read_posting(seed.read_bytes(), seed.name))
    plan = make_plan(role, library, Budget(date(2026, 11, 20)))
    built = build_deck(plan, library, {}, now=datetime(2026, 11, 20, tzinfo=UTC))
    log = anki.load(built.package)
    assert len(plan.choices) >= 100
    assert built.cards == len(plan.choices)
    assert log == {"new": built.cards}
