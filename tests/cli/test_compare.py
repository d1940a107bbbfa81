"""`prep compare`, from postings to a table and a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from prep.cli.compare import command

LINES = ["- Operate Kafka clusters with tiered storage", "- Mentor engineers", "- Cut cloud cost"]


@pytest.fixture
def postings(tmp_path: Path) -> list[str]:
    """Three postings: all ask for Kafka, two for mentoring, one for cost."""
    for name, lines in (("one", LINES[:1]), ("two", LINES[:2]), ("three", LINES)):
        text = "\n".join([f"Engineer <b>{name}</b>", "", "Requirements", "", *lines, ""])
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return [str(tmp_path / f"{name}.txt") for name in ("one", "two", "three")]


def compare(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def section(text: str, title: str) -> str:
    return text.partition(f"### {title}\n")[2].partition("\n#")[0]


def test_topics_stand_under_the_roles_that_ask_for_them(postings: list[str]) -> None:
    done = compare(*postings)
    assert done.exit_code == 0, done.output
    assert "| **B** | Engineer \\<b\\>two\\</b\\> |" in done.output
    assert "| Kafka operations | ███" in section(done.output, "All of them ask for")
    assert re.search(
        r"^\| Mentoring \| – \| █+ 100% \| █+ 100% \| \d+ \|$", section(done.output, "Some of them ask for"), re.M
    )
    assert "| Cost efficiency | – | – | █" in section(done.output, "Only C asks for")


def test_the_common_plan_keeps_to_the_budget(postings: list[str]) -> None:
    done = compare(*postings, "--max-cards", "7")
    assert "\n7 cards; " in done.output
    cards = sum(int(number) for number in re.findall(r"█ .*\| (\d+) \|$", done.output, re.M))
    assert cards == 7


def test_html_writes_a_page_without_scripts_that_shows_the_same_rows(postings: list[str], tmp_path: Path) -> None:
    done = compare(*postings, "--html", str(tmp_path / "both.html"))
    assert done.exit_code == 0, done.output
    page = (tmp_path / "both.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "script-src 'none'" in page
    assert "<b>" not in page.partition("</style>")[2].partition('class="calendar"')[0]
    assert page.count("<rect") == page.count("%</td>") > 4


def test_one_posting_alone_is_wrong_usage_and_one_that_asks_for_nothing_an_error(
    postings: list[str], tmp_path: Path
) -> None:
    assert compare(postings[0]).exit_code == 2
    (tmp_path / "none.txt").write_text("Juggler\n\nRequirements\n\n- Juggle five clubs blindfolded\n", encoding="utf-8")
    assert "no line of it reaches a question bank" in str(compare(*postings, str(tmp_path / "none.txt")).exception)
