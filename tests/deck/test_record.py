"""The record of changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from prep.deck import beyond, digest, update
from prep.deck.note import card_text
from prep.deck.record import NOTE_TYPES, Entry, read, write
from prep.errors import Location, PrepError
from prep.model import Citation, Library

from .samples import LAST_YEAR, SOURCES, THIS_YEAR, card, cloze, library

CARDS = (card("log"), cloze("offset"))
RECORD = update({}, library(*CARDS), LAST_YEAR)

CHANGES: dict[str, Any] = {
    "kind": "compare",
    "level": "staff",
    "priority": 3,
    "front": "Else?",
    "back": "Else.",
    "location": Location("elsewhere.md", 99),
    "fields": {"Trap": "It looks otherwise.", "Why": "It is else."},
    "citations": (Citation("docs", "section 3"),),
    "as_of": "2026-12",
    "versions": "Apache Kafka 5.x",
    "feeds": ("kafka/offset",),
    "follow_ups": ("kafka/offset",),
    "see_also": ("kafka/offset",),
    "tags": ("kip-1",),
    "waive": {"a": "b"},
    "practice": True,
}


@pytest.mark.parametrize("part", CHANGES)
def test_a_digest_changes_when_and_only_when_the_card_s_text_or_tags_do(part: str) -> None:
    before, after = card("log"), card("log", **{part: CHANGES[part]})
    looks = [card_text(item, library(item)) for item in (before, after)]
    digests = [digest(item, library(item)) for item in (before, after)]
    assert (digests[0] == digests[1]) == (looks[0] == looks[1])


@pytest.mark.parametrize("part", ["title", "url", "author", "seen"])
def test_a_source_changes_a_card_only_by_what_the_card_shows_of_it(part: str) -> None:
    before = library(card("log"))
    else_: dict[str, Any] = {part: "https://example.org/else"}
    changed = {"docs": replace(SOURCES["docs"], **else_)}
    after = Library(before.banks, changed)
    assert (digest(card("log"), before) == digest(card("log"), after)) == (part in ("author", "seen"))


def test_only_what_changed_gets_a_new_time_and_what_left_is_remembered() -> None:
    later = update(RECORD, library(card("log", back="Else."), card("new")), THIS_YEAR)
    times = {key: entry.changed for key, entry in later.items()}
    assert times == {
        NOTE_TYPES: LAST_YEAR,
        "kafka/log": THIS_YEAR,
        "kafka/offset": LAST_YEAR,
        "kafka/new": THIS_YEAR,
    }


def test_a_clock_that_runs_behind_still_moves_a_change_forward() -> None:
    later = update(RECORD, library(card("log", back="Else.")), LAST_YEAR - timedelta(days=9))
    assert later["kafka/log"].changed == LAST_YEAR + timedelta(seconds=1)


def test_times_are_kept_in_whole_seconds_of_universal_time() -> None:
    tokyo = datetime(2026, 1, 1, 9, 0, 0, 999, tzinfo=timezone(timedelta(hours=9)))
    assert update({}, library(card("log")), tokyo)["kafka/log"].changed == datetime(2026, 1, 1, tzinfo=UTC)


def test_a_record_is_read_as_it_was_written_one_line_a_card() -> None:
    text = write(RECORD)
    assert read(text, "record.json") == RECORD
    assert len(text.splitlines()) == len(RECORD) + 2
    assert write(read(text, "record.json")) == text
    assert read(write({}), "record.json") == {}


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1}', '{"a": ["b", "yesterday"]}', '{"a": ["b", 5]}', '"a"'])
def test_a_file_that_is_no_record_is_refused_by_name(text: str) -> None:
    with pytest.raises(PrepError, match=r"^my/record\.json: "):
        read(text, "my/record.json")


def test_a_user_s_own_record_holds_only_what_the_shipped_one_does_not() -> None:
    own = {"mine/card": Entry("1234", THIS_YEAR), "kafka/log": Entry("5678", THIS_YEAR)}
    assert beyond({**RECORD, **own}, RECORD) == own
    assert beyond(RECORD, RECORD) == {}
