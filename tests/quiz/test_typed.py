"""A typed answer beside the right one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prep.quiz.typed import Piece, compare, expected, found
from tests.make import card

TEXT = st.text(alphabet="ab c.", max_size=30)


def test_words_are_same_missing_or_extra_whatever_their_case_and_punctuation() -> None:
    assert compare("Replicas fall behind", "The replicas, behind") == [
        Piece("The", "missing"),
        Piece("replicas,", "same"),
        Piece("fall", "extra"),
        Piece("behind", "same"),
    ]


def test_only_telling_words_count_and_their_order_does_not() -> None:
    assert found("throttle of the leader", "The leader has a throttle and a cap") == (2, 3)
    assert found("", "") == (0, 0)


def test_a_cloze_expects_its_hidden_words_and_other_cards_their_answer() -> None:
    assert expected(card(kind="cloze", front="After {{a while::how long}}.", back="More.")) == "a while"
    assert expected(card(back="One *two*.")) == "One two."


@given(TEXT, TEXT)
def test_both_answers_can_be_read_out_of_the_comparison(typed: str, right: str) -> None:
    pieces = compare(typed, right)
    assert [piece.word for piece in pieces if piece.kind != "extra"] == right.split()
    assert len([piece for piece in pieces if piece.kind != "missing"]) == len(typed.split())
