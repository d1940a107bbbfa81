"""What is read of a posting and its cards, and what is kept of it for a quick start."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from prep.cli import study as module
from prep.cli.study import CACHE, Study, open_history, open_quick, open_study
from prep.model import Budget

HEAD = '+++\ntitle = "Forklifts"\nsummary = "Driving them."\nkind = "technical"\n[signals]\n"forklift" = 3\n+++\n'
CARD = '\n## tip\n\n```toml\nkind = "concept"\nlevel = "senior"\npriority = 1\n```\n\n{}\n\n---\n\nIt tips over.\n'


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREP_STATE_DIR", str(tmp_path / "state"))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine" / "warehouse" / "forklifts.md"
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + CARD.format("Why slowly?"), encoding="utf-8")
    return path


@pytest.fixture
def posting(tmp_path: Path) -> str:
    path = tmp_path / "driver.txt"
    path.write_text("Driver\n\nRequirements\n\n- Forklift licence\n- Kafka clusters\n", encoding="utf-8")
    return str(path)


def quick(posting: str, bank: Path, max_cards: int | None = None) -> Study:
    store = open_history()
    try:
        return open_quick(posting, store, Budget(date.today(), max_cards=max_cards), (str(bank.parent.parent),))
    finally:
        store.close()


def reading_fails(*_: object) -> None:
    raise AssertionError("the banks were read")


def test_cards_read_before_are_the_same_and_are_not_read_again(
    posting: str, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = quick(posting, mine)
    monkeypatch.setattr(module, "load_library", reading_fails)
    again = quick(posting, mine)
    assert (again.cards.items, again.cards.whole) == (first.cards.items, first.cards.whole)
    assert (again.cards.title, again.cards.titles) == (first.cards.title, first.cards.titles)
    for item in first.cards.whole[:20]:
        kept, read = again.cards.texts[item.key], first.cards.texts[item.key]
        assert (kept.key, kept.front, kept.back, kept.fields) == (read.key, read.front, read.back, read.fields)
        assert kept.location == read.location


def test_a_bank_that_changed_is_read_again(posting: str, mine: Path) -> None:
    quick(posting, mine)
    mine.write_text(HEAD + CARD.format("Why never fast?"), encoding="utf-8")
    os.utime(mine, (1, 1))
    assert quick(posting, mine).cards.texts["forklifts/tip"].front == "Why never fast?"


def test_another_cap_on_cards_is_another_plan_of_the_same_whole(posting: str, mine: Path) -> None:
    every, few = quick(posting, mine), quick(posting, mine, max_cards=3)
    assert len(few.cards.items) == 3 < len(every.cards.items)
    assert {item.key for item in few.cards.whole} == {item.key for item in every.cards.whole}


def test_a_damaged_cache_costs_time_and_nothing_else(posting: str, mine: Path, tmp_path: Path) -> None:
    first = quick(posting, mine)
    (tmp_path / "state" / CACHE).write_bytes(b"no database, though long enough to look like a file of one\n" * 40)
    assert quick(posting, mine).cards.items == first.cards.items


def test_the_quick_way_and_the_whole_way_give_the_same_study(posting: str, mine: Path) -> None:
    first = quick(posting, mine)
    store = open_history()
    whole, _read = open_study(posting, store, Budget(date.today()), (str(mine.parent.parent),))
    store.close()
    assert (whole.cards.items, whole.goal, whole.known) == (first.cards.items, first.goal, first.known)
