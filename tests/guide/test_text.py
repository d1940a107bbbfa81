"""Words of a posting stand in a guide as they were written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prep.guide.text import counted, joined, literal, percent, quoted
from prep.markup import plain


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=80))
def test_markdown_shows_literal_text_as_it_was(text: str) -> None:
    assert plain(literal(text)) == " ".join(text.split())


def test_marks_at_the_start_of_a_line_mean_nothing() -> None:
    for text in (
        "# no heading",
        "- no item",
        "+ no item",
        "1. no item",
        "2) no item",
        "---",
        "=== x",
        "| a |",
        "<b>tag</b>",
        "&amp;",
    ):
        assert plain(literal(text)) == text


def test_a_quote_goes_on_over_blank_lines_and_code() -> None:
    assert quoted("a\n\n```\nb\n```") == "> a\n>\n> ```\n> b\n> ```"


def test_words_are_joined_and_counted_as_a_person_does() -> None:
    assert [joined([]), joined(["a"]), joined(["a", "b"]), joined(["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert [counted(1, "card"), counted(0, "card"), counted(2, "card")] == ["1 card", "0 cards", "2 cards"]
    assert [percent(0.314), percent(0.004), percent(0)] == ["31%", "under 1%", "0%"]
