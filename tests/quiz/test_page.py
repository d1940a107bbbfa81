"""Cards on a terminal of any width."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.quiz.page import back, front, shown
from prep.quiz.wrap import width_of
from tests.make import card

TABLE = """
| store | cost of one gigabyte |
|---|---|
| `disk` | little, and it grows with the years of keeping |
| RAM | much |
"""


def bare(line: str) -> str:
    """A line as it looks, without the codes of its colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", line)


def test_an_answer_shows_its_labels_apart_and_no_blank_line_twice() -> None:
    lines = back(card(back="One.\n\n\n- a\n- b", fields={"Why": "because", "Follow-ups": "- x\n- y"}), 60)
    assert lines == ["  One.", "", "  - a", "  - b", "", "  Why: because", "", "  Follow-ups:", "  - x", "  - y"]


def test_code_is_not_folded_and_is_highlighted_where_colour_is_wanted() -> None:
    text = "Run:\n\n```sh\nexport A=" + "x" * 90 + "\n```"
    assert front(card(front=text), 40) == ["  Run:", "", "    export A=" + "x" * 90]
    coloured = front(card(front=text), 40, colour=True)
    assert coloured[2] != "    export A=" + "x" * 90 == bare(coloured[2])


def test_a_table_is_laid_out_in_columns_and_folded_into_the_width() -> None:
    assert shown(TABLE, 80) == [
        "  store   cost of one gigabyte",
        "  ──────  " + "─" * 46,
        "  `disk`  little, and it grows with the years of keeping",
        "  RAM     much",
    ]
    folded = shown(TABLE, 34)
    assert folded[2:5] == ["  `disk`  little, and it grows", "          with the years of", "          keeping"]


def test_a_table_too_wide_for_columns_tells_its_cells_one_by_one() -> None:
    wide = "| first column | second column | third |\n|---|---|---|\n| alpha | beta gamma | delta |"
    assert shown(wide, 24) == ["  first column: alpha", "  second column: beta", "  gamma", "  third: delta"]


def test_colour_changes_no_letter_and_no_break_of_a_table() -> None:
    assert [bare(line) for line in shown(TABLE.replace("`", ""), 34, colour=True)] == shown(TABLE.replace("`", ""), 34)


def test_numbers_of_lists_stay_and_their_lines_hang_under_the_first_word() -> None:
    text = "9. one two three four five\n10. six"
    assert shown(text, 20) == ["  9. one two three", "     four five", "  10. six"]


def test_a_cloze_hides_its_words_and_then_shows_them() -> None:
    gap = card(kind="cloze", front="It leaves after {{a while::how long}} without news.", back="", fields={})
    assert front(gap, 60) == ["  It leaves after [how long] without news."]
    assert back(gap, 60) == ["  It leaves after [a while] without news."]


@pytest.mark.parametrize(("text", "cells"), [("abc", 3), ("中文", 4), ("e\u0301", 1)])
def test_width_is_counted_in_cells(text: str, cells: int) -> None:
    assert width_of(text) == cells


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


# Without the marks of code, entities, links and images, whose names Markdown rightly leaves out.
PROSE = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="`|~&[]<"), max_size=300)


@given(PROSE, st.integers(24, 120), st.booleans())
def test_no_word_is_lost_and_prose_stays_within_the_width(text: str, width: int, colour: bool) -> None:
    lines = [bare(line) for line in front(card(front=text), width, colour=colour)]
    longest = max((width_of(word) for word in text.split()), default=0)
    assert letters("".join(lines)) == letters(text)
    assert all(width_of(line) <= max(width, longest + 20) for line in lines)
