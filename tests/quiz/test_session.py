"""One sitting: what comes next, what an answer does, what is taken back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from prep.quiz.scheduler import Grade
from prep.quiz.session import GAP, Session, SetAside
from tests.make import card

DAY = 739_940
CARDS = [card(f"kafka-operations/card-{i}") for i in range(8)]


def test_a_sitting_ends_when_every_card_is_known() -> None:
    session = Session(CARDS, {}, DAY)
    while session.card:
        session.grade(Grade.GOOD)
    assert [answered.card for answered in session.answered] == CARDS
    assert session.missed() == []


def test_a_missed_card_comes_back_a_few_cards_later() -> None:
    session = Session(CARDS, {}, DAY)
    session.grade(Grade.AGAIN)
    seen = [session.grade(Grade.GOOD).card for _ in range(GAP + 1)]
    assert seen[-1] == CARDS[0]
    assert session.missed() == [CARDS[0]]


def test_a_card_set_aside_is_not_asked_and_comes_back_first_when_that_is_undone() -> None:
    session = Session(CARDS[:3], {}, DAY)
    assert session.set_aside(DAY + 1) == SetAside(CARDS[0], DAY + 1)
    assert session.card == CARDS[1]
    session.grade(Grade.GOOD)
    session.undo()
    assert session.undo() == SetAside(CARDS[0], DAY + 1)
    assert (session.card, session.left) == (CARDS[0], 3)


def test_answers_of_an_earlier_sitting_are_taken_back_after_those_of_this_one() -> None:
    first = Session(CARDS[:2], {}, DAY)
    earlier = [first.grade(Grade.GOOD), first.grade(Grade.AGAIN)]
    again = Session(CARDS[1:3], {one.card.key: one.after for one in earlier}, DAY, earlier)
    mine = again.grade(Grade.GOOD)
    assert again.answered == [mine]
    assert [again.undo() for _ in range(4)] == [mine, earlier[1], earlier[0], None]
    assert (again.card, again.left, again.memory) == (CARDS[0], 3, None)
    assert again.answered == again.missed() == []


def test_a_mended_text_changes_neither_history_nor_order() -> None:
    session = Session(CARDS[:2], {}, DAY)
    before = session.previews()
    mended = replace(CARDS[0], front="Better?")
    session.replace(mended)
    assert (session.card, session.left, session.previews()) == (mended, 2, before)
    session.grade(Grade.AGAIN)
    session.undo()
    assert session.card == mended


def test_nothing_is_taken_back_before_the_first_answer() -> None:
    assert Session(CARDS, {}, DAY).undo() is None


@given(st.lists(st.sampled_from([*Grade, "aside"]), max_size=30))
def test_taking_everything_back_restores_the_beginning(moves: list[Grade | str]) -> None:
    session = Session(CARDS, {}, DAY)
    for move in moves:
        if session.card:
            session.grade(move) if isinstance(move, Grade) else session.set_aside(None)
    before = session.previews() if session.card else {}
    left = session.left
    if session.card:
        session.grade(Grade.AGAIN)
        session.undo()
        assert (session.left, session.previews()) == (left, before)
    while session.undo():
        pass
    assert session.left == len(CARDS)
    assert session.card == CARDS[0]
    assert session.answered == []
