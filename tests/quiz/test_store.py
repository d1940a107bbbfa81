"""The history on disk loses nothing and touches nothing that it cannot read."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from prep.errors import StoreError
from prep.quiz.scheduler import Grade, answer
from prep.quiz.session import Answered
from prep.quiz.store import VERSION, open_store
from tests.make import card

DAY = 739_940
CARD = card()


def answered(grade: Grade = Grade.GOOD) -> Answered:
    return Answered(CARD, grade, None, answer(None, grade, DAY))


def test_an_answer_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "history.sqlite"
    store = open_store(path)
    store.record(answered(), 1)
    store.close()
    again = open_store(path)
    assert again.memories([CARD.key]) == {CARD.key: answered().after}
    assert again.memories(["other/card"]) == {}
    again.close()


def test_undo_marks_the_last_answer_and_deletes_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path / "h.sqlite")
    store.record(answered(Grade.GOOD), 1)
    store.record(answered(Grade.AGAIN), 2)
    assert store.undo(CARD.key) is Grade.AGAIN
    assert store.memories([CARD.key])[CARD.key] == answered(Grade.GOOD).after
    assert store.undo(CARD.key) is Grade.GOOD
    assert store.undo(CARD.key) is None
    assert (store.reviews(), store.memories([CARD.key])) == (0, {})
    store.close()
    rows = sqlite3.connect(tmp_path / "h.sqlite")
    assert rows.execute("SELECT count(*) FROM review").fetchone() == (2,)
    rows.close()


def test_two_quizzes_at_once_lose_nothing(tmp_path: Path) -> None:
    one, two = open_store(tmp_path / "h.sqlite"), open_store(tmp_path / "h.sqlite")
    for at in range(10):
        (one if at % 2 else two).record(answered(), at)
    assert one.reviews() == two.reviews() == 10
    one.close()
    two.close()


def test_a_posting_is_known_by_its_slug_and_keeps_its_date(tmp_path: Path) -> None:
    store = open_store(tmp_path / "h.sqlite")
    store.keep_role("acme", "a.txt", b"old", date(2026, 12, 4))
    store.keep_role("acme", "b.txt", b"new", None)
    assert store.role("acme") == ("b.txt", b"new", date(2026, 12, 4))
    assert store.role("nobody") is None
    assert store.slugs() == ["acme"]
    store.close()


@pytest.mark.parametrize("content", [b"this is no database at all, but it is long enough to look at", b"\0" * 5000])
def test_a_file_that_is_no_history_is_named_and_left_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "h.sqlite"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"no usable history \(.*\); move the file away"):
        open_store(path)
    assert path.read_bytes() == content


def test_a_newer_history_is_named_and_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "h.sqlite"
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.execute("CREATE TABLE x (y)")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="written by a newer prep"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="no usable history"):
        open_store(tmp_path / "file" / "h.sqlite")
