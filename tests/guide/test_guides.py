"""The Markdown guides of the four sample postings: as they were, and sound from top to bottom."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from prep.errors import PrepError
from prep.guide import render_guide
from prep.guide.text import literal
from prep.markup import plain, tokens
from prep.model import Budget, Library, StudyPlan
from prep.plan import make_plan

from ..make import bank, card, library, role
from .sample import POSTINGS, SEEDS, TEMPLATES, TODAY, guide, made_up, plan, real

each_seed = pytest.mark.parametrize("seed", POSTINGS, ids=lambda seed: seed.stem)


def made_plan(banks: Library, **changes: Any) -> StudyPlan:
    """The plan for a role that asks for the topic `kafka` only."""
    return make_plan(role({"kafka": 1.0}, **changes), banks, Budget(TODAY))


def markdown(seed: Path, *, full: bool = False) -> tuple[StudyPlan, str]:
    """A plan from the shipped banks and its guide."""
    made = plan(seed, real())
    return made, render_guide(guide(made, real(), full=full), TEMPLATES)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_guide_is_as_it_was(seed: Path, golden: Path, update_golden: bool) -> None:
    text = render_guide(guide(plan(seed, made_up()), made_up()), TEMPLATES)
    kept = golden / f"{seed.stem}.md"
    if update_golden:
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")


@each_seed
def test_a_guide_names_every_line_of_the_posting_once(seed: Path) -> None:
    made, text = markdown(seed)
    for mapped in made.role.units:
        if mapped.matches or mapped.unit.section != "about":
            assert text.count(literal(mapped.unit.text)) == 1, mapped.unit.text


@each_seed
def test_no_section_of_a_guide_is_empty(seed: Path) -> None:
    _made, text = markdown(seed)
    shown = re.sub(r"<a id=[^>]*></a>", "", text)
    kinds = [(token.type, token.tag) for token in tokens(shown) if token.level == 0]
    closes = [i for i, kind in enumerate(kinds) if kind[0] == "heading_close"]
    assert len(closes) > 20
    for i in closes:
        following = kinds[i + 1] if i + 1 < len(kinds) else ("heading_open", "h1")
        deeper = following[0] == "heading_open" and following[1] > kinds[i][1]
        assert following[0] != "heading_open" or deeper, f"empty section before block {i}"
    assert not re.search(r"^\*\*[^*\n]+\*\*(?: \(.*\))?\n+(?:\*\*|#|<a)", text, re.MULTILINE), "a label without a text"


@each_seed
@pytest.mark.parametrize("full", [False, True], ids=["fitted", "full"])
def test_a_guide_asks_every_question_of_the_plan_once(seed: Path, full: bool) -> None:
    made, text = markdown(seed, full=full)
    asked = Counter(choice.card.front for choice in (*made.choices, *made.practice) if choice.card.kind != "cloze")
    assert asked
    assert {front: text.count(front) for front in asked} == dict.fromkeys(asked, 1)
    answers = text.count("<details><summary>")
    assert answers == text.count("</details>")
    assert (answers >= len(made.choices) + len(made.practice) - 12) is full  # at most 12 numbers to know by heart


@each_seed
def test_every_link_of_a_guide_leads_somewhere(seed: Path) -> None:
    _made, text = markdown(seed)
    anchors = Counter(re.findall(r'<a id="([^"]*)">', text))
    assert set(anchors.values()) == {1}
    linked = set(re.findall(r"\]\(#([^)]*)\)", text))
    assert len(linked) > 20
    assert linked <= set(anchors)
    defined = Counter(re.findall(r"^\[([\w-]+)\]: https?://\S+$", text, re.MULTILINE))
    assert set(defined.values()) == {1}
    assert set(re.findall(r"\]\[([\w-]+)\]", text)) == set(defined)


def test_the_more_time_there_is_the_more_answers_are_printed() -> None:
    printed = [guide(plan(SEEDS[2], real(), minutes), real()).printed for minutes in (10, 30, 90)]
    assert 0 < printed[0] < printed[1] < printed[2]


def test_with_history_the_coverage_table_says_how_ready_each_line_is() -> None:
    cards = (card("kafka/a"), card("kafka/b"))
    banks = library(bank("kafka", cards))
    made = made_plan(banks)
    text = render_guide(guide(made, banks, {made.role.units[0].unit: 0.45}), TEMPLATES)
    assert "| Cards | Ready |" in text
    assert re.search(r"Work on kafka \|.*\| 2 \| 45% \|$", text, re.MULTILINE)
    assert "Ready" not in render_guide(guide(made, banks), TEMPLATES)


def test_what_no_bank_covers_is_named_with_what_to_do() -> None:
    _made, text = markdown(SEEDS[1])
    gaps = text.partition('<a id="gaps"></a>')[2].partition("\n<a ")[0]
    assert "15 years" in text
    assert "Write your dates on one line" in gaps


def test_words_of_a_bank_and_a_posting_cannot_leave_their_place() -> None:
    banks = library(bank("kafka", (card("kafka/a", front="Why `<b>`?", back="A | b.\n\n</details>\n\n# no"),)))
    text = render_guide(guide(made_plan(banks, title="A | <b>x</b> # [y](z)"), banks), TEMPLATES)
    assert r"# A \| \<b\>x\</b\> # \[y\](z) — Acme" in text
    assert plain(text).count("A | <b>x</b> # [y](z)") == 1


def test_a_template_that_names_something_unknown_gets_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "guide.md.j2").write_text("{{ guide.title }}\n{{ guide.colour }}", encoding="utf-8")
    with pytest.raises(PrepError, match=r"guide\.md\.j2:2: .*has no attribute 'colour'"):
        render_guide(guide(plan(SEEDS[0], made_up()), made_up()), [tmp_path])


def test_a_folder_without_the_template_gets_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(PrepError, match=r"guide\.md\.j2: no such template in"):
        render_guide(guide(plan(SEEDS[0], made_up()), made_up()), [tmp_path])
