"""The history on disk loses nothing and touches nothing that it cannot read."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from prep.errors import StoreError
from prep.model import Card
from prep.quiz.scheduler import Grade, Memory, answer
from prep.quiz.session import Answered
from prep.quiz.store import VERSION, Given, KeptRole, open_store
from tests.make import card

DAY = 739_940
CARD = card()


def answered(grade: Grade = Grade.GOOD, before: Memory | None = None, of: Card = CARD) -> Answered:
    return Answered(of, grade, before, answer(before, grade, DAY))


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
    first, second = answered(Grade.GOOD), answered(Grade.AGAIN, answered(Grade.GOOD).after)
    assert store.record(first, 1)
    assert store.record(second, 2)
    assert store.undo(CARD.key, second.after) is Grade.AGAIN
    assert store.memories([CARD.key])[CARD.key] == first.after
    assert store.undo(CARD.key, second.after) is None  # somebody has done that already
    assert store.undo(CARD.key, first.after) is Grade.GOOD
    assert store.undo(CARD.key, first.after) is None
    assert (store.reviews(), store.memories([CARD.key])) == (0, {})
    store.close()
    rows = sqlite3.connect(tmp_path / "h.sqlite")
    assert rows.execute("SELECT count(*) FROM review").fetchone() == (2,)
    rows.close()


def test_two_quizzes_at_once_lose_nothing(tmp_path: Path) -> None:
    one, two = open_store(tmp_path / "h.sqlite"), open_store(tmp_path / "h.sqlite")
    for at in range(10):
        assert (one if at % 2 else two).record(answered(of=card(f"kafka-operations/card-{at}")), at)
    assert one.reviews() == two.reviews() == 10
    one.close()
    two.close()


def test_a_card_that_another_quiz_has_graded_meanwhile_is_not_graded_twice(tmp_path: Path) -> None:
    one, two = open_store(tmp_path / "h.sqlite"), open_store(tmp_path / "h.sqlite")
    assert one.record(answered(Grade.EASY), 1)
    assert not two.record(answered(Grade.AGAIN), 2)
    assert two.memory(CARD.key) == answered(Grade.EASY).after
    one.close()
    two.close()


def test_todays_answers_are_told_in_order_with_the_memory_before_each(tmp_path: Path) -> None:
    store = open_store(tmp_path / "h.sqlite")
    other = card("kafka-operations/other")
    first, second = answered(Grade.AGAIN), answered(Grade.GOOD, answered(Grade.AGAIN).after)
    taken_back = answered(Grade.EASY, of=other)
    for at, one in enumerate((first, taken_back, second)):
        assert store.record(one, at)
    store.undo(other.key, taken_back.after)
    assert store.given([CARD.key, other.key], DAY) == [
        Given(CARD.key, one.grade, one.before, one.after) for one in (first, second)
    ]
    assert store.given([CARD.key], DAY + 1) == store.given([other.key], DAY) == []
    assert store.memories([CARD.key], before=DAY) == {}
    store.close()


def test_a_posting_is_known_by_its_slug_and_keeps_its_date_and_minutes(tmp_path: Path) -> None:
    store = open_store(tmp_path / "h.sqlite")
    store.keep_role("acme", KeptRole("a.txt", b"old", date(2026, 12, 4), DAY, 30))
    kept = KeptRole("b.txt", b"new", date(2026, 12, 4), DAY, 30)
    assert store.keep_role("acme", KeptRole("b.txt", b"new", None, DAY + 1, None)) == kept
    assert store.role("acme") == kept
    assert store.role("nobody") is None
    assert store.slugs() == ["acme"]
    store.close()


def test_a_plan_begins_on_the_day_its_date_is_first_given(tmp_path: Path) -> None:
    store = open_store(tmp_path / "h.sqlite")
    given = [(None, DAY), (date(2026, 12, 4), DAY + 1), (date(2026, 12, 4), DAY + 2), (date(2026, 12, 9), DAY + 3)]
    since = [store.keep_role("acme", KeptRole("a.txt", b"", when, day, None)).since for when, day in given]
    assert since == [DAY, DAY + 1, DAY + 1, DAY + 3]
    store.close()


def test_cards_set_aside_come_back_on_their_day_or_when_they_are_taken(tmp_path: Path) -> None:
    store = open_store(tmp_path / "h.sqlite")
    store.shelf.put("t/buried", DAY + 1)
    store.shelf.put("t/suspended", None)
    assert store.shelf.hidden(DAY) == {"t/buried", "t/suspended"}
    assert store.shelf.hidden(DAY + 1) == {"t/suspended"} == set(store.shelf.suspended())
    store.shelf.take("t/suspended")
    assert store.shelf.hidden(DAY + 1) == set()
    store.close()


def test_a_wanted_card_is_wanted_until_it_is_answered(tmp_path: Path) -> None:
    store = open_store(tmp_path / "h.sqlite")
    store.record(answered(), 1)
    store.shelf.want([CARD.key, "t/other"], at=5)
    assert store.shelf.wanted() == [CARD.key, "t/other"]
    store.record(answered(Grade.GOOD, answered().after), 6)
    assert store.shelf.wanted() == ["t/other"]
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
