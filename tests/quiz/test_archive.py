"""The history goes out as lines of JSON and comes in again, losing nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from prep.errors import StoreError
from prep.quiz.history import Answer
from prep.quiz.scheduler import Grade, answer
from prep.quiz.session import Answered
from prep.quiz.store import KeptRole, Store, open_store
from tests.make import card

DAY = 739_940
NOON = 1_795_176_000_000  # milliseconds, on that day
CARD = card()


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Callable[[str], Store]]:
    opened: list[Store] = []

    def make(name: str) -> Store:
        opened.append(open_store(tmp_path / f"{name}.sqlite"))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


def give(store: Store, grade: Grade, at: int, key: str = CARD.key) -> None:
    before = store.memory(key)
    after = answer(before, grade, Answer(at, grade).day)
    assert store.record(Answered(card(key), grade, before, after), at)


def filled(store: Store) -> Store:
    give(store, Grade.GOOD, NOON)
    give(store, Grade.AGAIN, NOON + 3 * 86_400_000)
    give(store, Grade.EASY, NOON, "t/taken-back")
    store.undo("t/taken-back", answer(None, Grade.EASY, Answer(NOON, Grade.EASY).day))
    store.merge("t/anki", [Answer(NOON, Grade.GOOD)], {})
    store.keep_role("acme", KeptRole("a.txt", b"\xff posting", date(2026, 12, 4), DAY, 30))
    store.shelf.put("t/suspended", None)
    store.shelf.want(["t/wanted"], NOON)
    return store


def test_a_history_comes_out_and_into_an_empty_one_as_it_was(new: Callable[[str], Store]) -> None:
    lines = list(filled(new("old")).lines())
    other = new("new")
    assert other.take_in(lines, "x.jsonl") == 4
    assert list(other.lines()) == lines
    assert other.take_in(lines, "x.jsonl") == 0
    assert list(other.lines()) == lines


def test_two_histories_become_one_in_the_order_of_time(new: Callable[[str], Store]) -> None:
    one, two, whole = new("one"), new("two"), new("whole")
    give(one, Grade.GOOD, NOON)
    give(two, Grade.HARD, NOON + 2 * 86_400_000)
    give(whole, Grade.GOOD, NOON)
    give(whole, Grade.HARD, NOON + 2 * 86_400_000)
    assert two.take_in(one.lines(), "x.jsonl") == 1
    assert two.memory(CARD.key) == whole.memory(CARD.key)


def test_an_answer_taken_back_in_either_stays_taken_back(new: Callable[[str], Store]) -> None:
    one, two = new("one"), new("two")
    give(one, Grade.GOOD, NOON)
    two.take_in(one.lines(), "x.jsonl")
    before = list(two.lines())
    last = two.memory(CARD.key)
    assert last
    two.undo(CARD.key, last)
    assert two.take_in(before, "x.jsonl") == 0
    assert two.memory(CARD.key) is None
    one.take_in(two.lines(), "x.jsonl")
    assert one.memory(CARD.key) is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "is no line of JSON"),
        ("[]", "has no type that prep knows"),
        ('{"type": "review"}', "a review has the fields card, at"),
        ({"grade": 7}, "grade goes from 1 to 4"),
        ({"stability": 0}, "stability is above 0"),
        ({"at": "noon"}, "at is 'noon', which cannot be"),
        ({"due": True}, "due is True, which cannot be"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_taken_in(
    new: Callable[[str], Store], line: str | dict[str, object], said: str
) -> None:
    source = new("source")
    give(source, Grade.GOOD, NOON)
    good = next(source.lines())
    bad = line if isinstance(line, str) else json.dumps({**json.loads(good), **line})
    store = new("target")
    with pytest.raises(StoreError, match=r"^x\.jsonl:2: ") as error:
        store.take_in([good, bad], "x.jsonl")
    assert said in str(error.value)
    assert store.reviews() == 0
