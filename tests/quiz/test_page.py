"""Cards on a terminal of any width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prep.quiz.page import back, front
from tests.make import card


def test_an_answer_shows_its_labels_apart_and_no_blank_line_twice() -> None:
    shown = back(card(back="One.\n\n\n- a\n- b", fields={"Why": "because", "Follow-ups": "- x\n- y"}), 60)
    assert shown == ["  One.", "", "  - a", "  - b", "", "  Why: because", "", "  Follow-ups:", "  - x", "  - y"]


def test_code_and_tables_are_not_folded() -> None:
    text = "Run:\n\n```sh\n" + "x" * 90 + "\n```\n\n| a | b |\n|---|---|"
    assert front(card(front=text), 40) == ["  Run:", "", "    " + "x" * 90, "", "  | a | b |", "  |---|---|"]


def test_a_cloze_hides_its_words_and_then_shows_them() -> None:
    gap = card(kind="cloze", front="It leaves after {{a while::how long}} without news.", back="", fields={})
    assert front(gap, 60) == ["  It leaves after [how long] without news."]
    assert back(gap, 60) == ["  It leaves after [a while] without news."]


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="`|~"), max_size=300), st.integers(24, 120))
def test_no_word_is_lost_and_prose_stays_within_the_width(text: str, width: int) -> None:
    shown = front(card(front=text), width)
    longest = max((len(word) for word in text.split()), default=0)
    assert letters("".join(shown)) == letters(text)
    assert all(len(line) <= max(width, longest + 10) for line in shown)
