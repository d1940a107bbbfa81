"""What `prep build` writes beside the deck."""

from __future__ import annotations

import re
from pathlib import Path
from time import time_ns

import pytest
from click.testing import CliRunner, Result

from prep.cli.build import command
from prep.cli.study import HISTORY, open_history
from prep.quiz.history import Answer
from prep.quiz.scheduler import Grade


@pytest.fixture
def posting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PREP_STATE_DIR", str(tmp_path / "state"))
    path = tmp_path / "posting.txt"
    path.write_text("Engineer\n\nRequirements\n\n- Operate Kafka clusters with tiered storage\n", encoding="utf-8")
    return str(path)


def build(posting: str, *arguments: str) -> Result:
    return CliRunner().invoke(command, [posting, "-o", str(Path(posting).parent), *arguments])


def guide(posting: str, *arguments: str) -> str:
    done = build(posting, *arguments)
    assert done.exit_code == 0, done.output
    return (Path(posting).parent / "engineer.md").read_text(encoding="utf-8")


def test_full_prints_every_answer(posting: str) -> None:
    fitted, full = guide(posting, "--minutes", "5"), guide(posting, "--minutes", "5", "--full")
    assert "`--full` prints them all" in fitted
    assert "This guide prints every answer." in full
    assert full.count("<details>") > fitted.count("<details>")


def test_html_makes_a_page_with_every_answer_beside_the_guide(posting: str) -> None:
    done = build(posting, "--minutes", "5", "--html")
    assert ".apkg, .md, .html: " in done.output
    page = (Path(posting).parent / "engineer.html").read_text(encoding="utf-8")
    assert "<h4>Also in your deck</h4>" not in page


def test_a_page_that_would_grow_too_large_prints_what_there_is_time_to_read(
    posting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prep.cli.guides.PAGE_LIMIT", 50_000)
    build(posting, "--minutes", "5", "--html")
    page = Path(posting).parent / "engineer.html"
    assert "<h4>Also in your deck</h4>" in page.read_text(encoding="utf-8")
    build(posting, "--minutes", "5", "--html", "--full")
    assert "<h4>Also in your deck</h4>" not in page.read_text(encoding="utf-8")


def test_readiness_is_shown_once_there_is_history(posting: str, tmp_path: Path) -> None:
    assert "| Ready |" not in guide(posting)
    assert not (tmp_path / "state" / HISTORY).exists()
    store = open_history()
    store.merge("kafka-operations/failover-loses-group-positions", [Answer(time_ns() // 1_000_000, Grade.GOOD)], {})
    store.close()
    assert re.search(r"tiered storage \|.* \| [1-9]%", guide(posting))


def test_a_user_s_template_comes_before_the_shipped_one(posting: str, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "guide.md.j2").write_text("Mine: {{ guide.title | literal }}", encoding="utf-8")
    assert guide(posting, "--templates", str(own)) == "Mine: Engineer\n"


def test_a_folder_of_templates_without_any_is_an_error_that_names_them(posting: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = build(posting, "--templates", str(tmp_path / "empty"))
    assert "holds none of the templates" in str(done.exception)
    assert "guide.md.j2" in str(done.exception)
    assert "no such folder of templates" in str(build(posting, "--templates", str(tmp_path / "none")).exception)
