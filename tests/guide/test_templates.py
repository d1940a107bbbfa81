"""A user's own templates: what they see is documented, and what they get wrong is said clearly."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from prep.errors import PrepError
from prep.guide import calendar, compare, coverage, glance, page, prompts, questions, reading, render_page, topics
from prep.guide.render import render

from .sample import ROOT, SEEDS, TEMPLATES, guide, made_up, plan

DOCUMENTED = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")


def records(module: ModuleType) -> list[Any]:
    return [made for made in vars(module).values() if is_dataclass(made) and made.__module__ == module.__name__]


@pytest.mark.parametrize(
    "module",
    [import_module("prep.guide.view"), glance, coverage, calendar, topics, questions, prompts, reading, page, compare],
)
def test_every_field_that_a_template_sees_is_documented(module: ModuleType) -> None:
    seen = {field.name for record in records(module) for field in fields(record)}
    assert seen
    assert seen - set(re.findall(r"`(\w+)`", DOCUMENTED)) == set()


def test_every_shipped_template_is_documented() -> None:
    table = DOCUMENTED.partition("| file |")[2].partition("\n\n")[0]
    assert {path.name for path in TEMPLATES[0].iterdir()} == set(re.findall(r"`([\w.]+\.(?:j2|css|js))`", table))


def test_a_slip_in_a_page_s_template_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "coverage.html.j2").write_text("<p>\n{{ guide.colour }}\n</p>", encoding="utf-8")
    with pytest.raises(PrepError, match=r"coverage\.html\.j2:2: .*has no attribute 'colour'"):
        render_page(guide(plan(SEEDS[0], made_up()), made_up()), [tmp_path, *TEMPLATES])


@pytest.mark.parametrize("text", ["{% if %}", "{{ guide.title", "{% include 'gone.j2' %}", "{{ guide.title | shout }}"])
def test_whatever_is_wrong_with_a_template_is_one_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "guide.md.j2").write_text(text, encoding="utf-8")
    with pytest.raises(PrepError) as told:
        render("guide.md.j2", [tmp_path], guide=guide(plan(SEEDS[0], made_up()), made_up()))
    assert "\n" not in str(told.value)
    assert re.search(r"guide\.md\.j2:1: |gone\.j2: no such template", str(told.value))


@pytest.mark.parametrize("text", ["{{ 1 / 0 }}", "{{ guide.cards + 'x' }}", "{{ guide.title[5000].x }}"])
def test_a_sum_that_goes_wrong_in_a_template_is_told_too(tmp_path: Path, text: str) -> None:
    (tmp_path / "guide.md.j2").write_text(text, encoding="utf-8")
    with pytest.raises(PrepError, match=r"guide\.md\.j2:1: "):
        render("guide.md.j2", [tmp_path], guide=guide(plan(SEEDS[0], made_up()), made_up()))
