"""One sitting: what comes next, what an answer does, what is taken back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prep.quiz.scheduler import Grade, Memory
from prep.quiz.session import GAP, Session, queue
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


def test_a_skipped_card_comes_last_and_the_only_card_cannot_be_skipped() -> None:
    session = Session(CARDS[:2], {}, DAY)
    assert session.skip()
    assert session.card == CARDS[1]
    session.grade(Grade.EASY)
    assert not session.skip()


def test_nothing_is_taken_back_before_the_first_answer() -> None:
    assert Session(CARDS, {}, DAY).undo() is None


@given(st.lists(st.sampled_from([*Grade, "skip"]), max_size=30))
def test_taking_everything_back_restores_the_beginning(moves: list[Grade | str]) -> None:
    session = Session(CARDS, {}, DAY)
    for move in moves:
        if isinstance(move, Grade) and session.card:
            session.grade(move)
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


def test_due_cards_come_before_new_ones_and_the_longest_overdue_first() -> None:
    memories = {
        CARDS[3].key: Memory(3, 5, DAY - 9, DAY - 1),
        CARDS[5].key: Memory(3, 5, DAY - 9, DAY - 4),
        CARDS[6].key: Memory(3, 5, DAY - 1, DAY + 4),
    }
    assert queue(CARDS, memories, DAY, 4) == [CARDS[5], CARDS[3], CARDS[0], CARDS[1]]
