"""Lines that ask for nothing are not reported as uncovered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.mapping.bare import is_bare


@pytest.mark.parametrize(
    "text",
    [
        "5+ years of relevant professional experience",
        "At least three years in a similar role",
        "Mehrjährige Berufserfahrung",
        "Bachelor’s degree in engineering or equivalent",
        "Right to work in the EU",
        "Fluent German",
        "Sehr gute Deutschkenntnisse",
        "Willing to travel up to 20 %",
        "Qualifications:",
        "—",
        "",
    ],
)
def test_a_count_of_years_a_degree_a_right_to_work_or_a_language_is_bare(text: str) -> None:
    assert is_bare(text)


@pytest.mark.parametrize(
    "text",
    ["8 years of ABAP", "Experience with SAP", "Know your way around AutoCAD", "Build the best checkout in town"],
)
def test_a_line_that_asks_for_something_is_not_bare(text: str) -> None:
    assert not is_bare(text)


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert is_bare(text) in (True, False)
