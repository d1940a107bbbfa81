"""Answers given in Anki and in the quiz make one history."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from prep.quiz.history import Answer, replay
from prep.quiz.scheduler import Grade, Memory, answer
from prep.quiz.session import Answered
from prep.quiz.store import VERSION, KeptRole, Store, open_store
from tests.make import card

CARD = card()
MONDAY, TUESDAY, FRIDAY = (int(datetime(2026, 11, day, 20).timestamp() * 1000) for day in (16, 17, 20))
DAY = Answer(MONDAY, Grade.GOOD).day
FIRST = answer(None, Grade.GOOD, DAY)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "h.sqlite")
    yield opened
    opened.close()


def here(store: Store, at: int, grade: Grade = Grade.GOOD) -> Memory:
    """Give an answer in the quiz; the memory that it leaves."""
    before = store.memories([CARD.key]).get(CARD.key)
    after = answer(before, grade, Answer(at, grade).day)
    store.record(Answered(CARD, grade, before, after), at)
    return after


def memory(store: Store) -> Memory:
    return store.memories([CARD.key])[CARD.key]


def test_an_evening_answer_and_one_after_midnight_belong_to_one_study_day() -> None:
    late = int(datetime(2026, 11, 17, 1, 30).timestamp() * 1000)
    assert Answer(late, Grade.GOOD).day == Answer(MONDAY, Grade.GOOD).day == datetime(2026, 11, 16).toordinal()


def test_a_replay_is_what_answering_one_after_the_other_would_have_left() -> None:
    answers = [Answer(MONDAY, Grade.GOOD), Answer(FRIDAY, Grade.HARD)]
    assert replay(answers, {}) == [FIRST, answer(FIRST, Grade.HARD, DAY + 4)]


def test_what_anki_knows_goes_before_what_a_replay_would_say() -> None:
    known = Memory(50.0, 2.0, DAY, DAY + 40)
    answers = [Answer(MONDAY, Grade.GOOD), Answer(FRIDAY, Grade.HARD)]
    assert replay(answers, {MONDAY: known}) == [known, answer(known, Grade.HARD, DAY + 4)]


def test_reviews_from_anki_are_known_to_the_quiz_and_taken_in_once(store: Store) -> None:
    answers = [Answer(MONDAY, Grade.GOOD), Answer(TUESDAY, Grade.AGAIN)]
    assert store.merge(CARD.key, answers, {}) == 2
    assert memory(store) == answer(FIRST, Grade.AGAIN, DAY + 1)
    assert store.merge(CARD.key, answers, {}) == 0
    assert store.merge(CARD.key, [*answers, Answer(FRIDAY, Grade.GOOD)], {}) == 1
    assert store.tally() == [(CARD.key, "anki", 3)]


def test_an_answer_in_anki_before_one_in_the_quiz_changes_what_the_latter_left(store: Store) -> None:
    alone = here(store, FRIDAY)
    store.merge(CARD.key, [Answer(MONDAY, Grade.GOOD)], {})
    assert memory(store) == answer(FIRST, Grade.GOOD, DAY + 4) != alone
    assert store.tally() == [(CARD.key, "anki", 1), (CARD.key, "quiz", 1)]


def test_an_answer_in_anki_after_one_in_the_quiz_is_the_last(store: Store) -> None:
    here(store, MONDAY)
    known = Memory(9.0, 4.0, DAY + 4, DAY + 12)
    store.merge(CARD.key, [Answer(FRIDAY, Grade.GOOD)], {FRIDAY: known})
    assert memory(store) == known


def test_undo_takes_back_what_was_answered_in_the_quiz_and_never_what_was_answered_in_anki(store: Store) -> None:
    given = here(store, MONDAY)
    store.merge(CARD.key, [Answer(FRIDAY, Grade.EASY)], {})
    assert store.undo(CARD.key, given) is Grade.GOOD
    assert store.undo(CARD.key, given) is None
    assert store.tally() == [(CARD.key, "anki", 1)]


def test_an_answer_taken_back_stays_so_when_reviews_come_in(store: Store) -> None:
    store.undo(CARD.key, here(store, MONDAY, Grade.AGAIN))
    store.merge(CARD.key, [Answer(FRIDAY, Grade.GOOD)], {})
    assert memory(store) == answer(None, Grade.GOOD, DAY + 4)


def test_a_clock_put_back_never_makes_the_last_answer_an_earlier_one(store: Store) -> None:
    here(store, FRIDAY)
    last = here(store, MONDAY, Grade.AGAIN)
    assert memory(store) == last


def layout(path: Path) -> list[tuple[str, str]]:
    """The columns of every table of a history."""
    database = sqlite3.connect(path)
    tables = "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'"
    found = database.execute(f"{tables} ORDER BY 1, c.cid").fetchall()
    database.close()
    return found


def test_a_history_of_the_second_layout_keeps_its_roles_and_answers(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    open_store(path).close()
    old = sqlite3.connect(path)
    for table in ("aside", "wanted", "mock"):
        old.execute(f"DROP TABLE {table}")
    for column in ("since", "minutes"):
        old.execute(f"ALTER TABLE role DROP COLUMN {column}")
    old.execute("INSERT INTO role VALUES ('acme', 'a.txt', x'61', '2026-12-04')")
    old.execute("INSERT INTO review VALUES (1, ?, ?, ?, 3, 2.0, 5.0, ?, 0, 'anki')", (CARD.key, DAY, MONDAY, DAY + 2))
    old.execute("PRAGMA user_version = 2")
    old.commit()
    old.close()
    store = open_store(path)
    assert store.role("acme") == KeptRole("a.txt", b"a", date(2026, 12, 4), None, None)
    assert (store.memory(CARD.key), store.tally()) == (Memory(2.0, 5.0, DAY, DAY + 2), [(CARD.key, "anki", 1)])
    store.close()
    open_store(tmp_path / "new.sqlite").close()
    assert layout(path) == layout(tmp_path / "new.sqlite")


def test_a_history_of_the_first_layout_is_brought_up_to_date_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    old = sqlite3.connect(path)
    old.executescript("""
        CREATE TABLE review (id INTEGER PRIMARY KEY, card TEXT NOT NULL, day INTEGER NOT NULL, at INTEGER NOT NULL,
          grade INTEGER NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL, due INTEGER NOT NULL,
          undone INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE INDEX review_card ON review (card, id);
        CREATE TABLE role (slug TEXT PRIMARY KEY, name TEXT NOT NULL, posting BLOB NOT NULL, interview TEXT) STRICT;
        PRAGMA user_version = 1;
    """)
    row = (CARD.key, DAY, MONDAY, 3, FIRST.stability, FIRST.difficulty, FIRST.due)
    old.execute(
        "INSERT INTO review (card, day, at, grade, stability, difficulty, due) VALUES (?, ?, ?, ?, ?, ?, ?)", row
    )
    old.commit()
    old.close()
    store = open_store(path)
    assert memory(store) == FIRST
    assert store.merge(CARD.key, [Answer(FRIDAY, Grade.GOOD)], {}) == 1
    assert store.tally() == [(CARD.key, "anki", 1), (CARD.key, "quiz", 1)]
    store.close()
    new = sqlite3.connect(tmp_path / "new.sqlite")
    open_store(tmp_path / "new.sqlite").close()
    assert layout(path) == layout(tmp_path / "new.sqlite")
    assert new.execute("PRAGMA user_version").fetchone() == (VERSION,)
    new.close()
