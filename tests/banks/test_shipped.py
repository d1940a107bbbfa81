"""The banks that come with prep: complete, clean, and with every id ever published."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from prep.banks.lint import lint
from prep.cli.files import load_library, shipped
from prep.cli.records import load
from prep.deck.record import NOTE_TYPES, update
from prep.model import Library

GROWN = {
    "kafka-operations", "kafka-fundamentals", "distributed-systems", "resilience-patterns",
    "ml-serving", "experimentation", "cost-efficiency", "technical-leadership",
}  # fmt: skip


@cache
def library() -> Library:
    return load_library()


def test_every_topic_of_the_taxonomy_has_its_bank_in_its_domain(shared: Path) -> None:
    domain, wanted = "", set()
    for line in (shared / "taxonomy.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            domain = line[3:].strip()
        elif line.startswith("| ") and "---" not in line and not line.startswith("| id "):
            wanted.add((domain, line.split("|")[1].strip()))
    assert {(bank.domain, bank.topic) for bank in library().banks.values()} == wanted
    assert len(wanted) == 52


def test_every_bank_has_title_summary_signals_and_cards() -> None:
    for bank in library().banks.values():
        assert bank.title and bank.summary and bank.signals, bank.topic
        assert len(bank.cards) >= (12 if bank.topic in GROWN else 3), bank.topic


def test_the_linter_finds_no_fault() -> None:
    refused, _ = lint(library(), date(2026, 11, 20))
    assert [str(problem) for problem in refused] == []


def test_no_published_card_has_vanished() -> None:
    published = set(load(shipped("question_banks"))) - {NOTE_TYPES}
    assert len(published) >= 200
    assert published - {card.key for card in library().cards()} == set()


def test_the_record_of_changes_is_up_to_date() -> None:
    record = load(shipped("question_banks"))
    assert update(record, library(), datetime(2099, 1, 1, tzinfo=UTC)) == record, "run: prep check --record"


def test_every_source_of_the_registry_is_cited_by_a_card() -> None:
    cited = {citation.source for card in library().cards() for citation in card.citations}
    assert set(library().sources) - cited == set()
