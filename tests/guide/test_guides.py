"""The guides of the four sample postings, from a few cards of a made-up library."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from prep.banks import read_library
from prep.cli.files import bank_files, shipped
from prep.errors import PrepError
from prep.guide import render_guide
from prep.guide.text import literal
from prep.mapping import Mapper
from prep.markup import tokens
from prep.model import Budget, Library, StudyPlan
from prep.plan import make_plan
from prep.postings import read_posting

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").iterdir())
TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def library() -> Library:
    made, problems = read_library(bank_files(ROOT / "tests" / "golden" / "banks"))
    assert problems == ()
    return made


def plan(seed: Path, library: Library, budget: Budget | None = None) -> StudyPlan:
    role = Mapper(library).map(read_posting(seed.read_bytes(), seed.name))
    return make_plan(role, library, budget or Budget(TODAY, date(2026, 12, 4), minutes=30))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_guide_is_as_it_was(seed: Path, library: Library, golden: Path, update_golden: bool) -> None:
    text = render_guide(plan(seed, library), library, shipped("templates"))
    kept = golden / f"{seed.stem}.md"
    if update_golden:
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_guide_names_every_line_of_the_posting_once_and_has_no_empty_section(seed: Path, library: Library) -> None:
    made = plan(seed, library)
    text = render_guide(made, library, shipped("templates"))
    for mapped in made.role.units:
        if mapped.unit.section != "about":
            assert text.count(f". {literal(mapped.unit.text)}\n") == 1, mapped.unit.text
    kinds = [(token.type, token.tag) for token in tokens(text)]
    headings = [i for i, kind in enumerate(kinds) if kind[0] == "heading_close"]
    for i in headings[1:]:
        following = kinds[i + 1] if i + 1 < len(kinds) else ("heading_open", "h1")
        deeper = following[0] == "heading_open" and following[1] > kinds[i][1]
        assert following[0] != "heading_open" or deeper, f"empty section before block {i}"


def test_every_anchor_that_a_guide_links_to_is_there_once(library: Library) -> None:
    text = render_guide(plan(SEEDS[0], library), library, shipped("templates"))
    linked = {part.split(")")[0] for part in text.split("](#")[1:]}
    assert linked
    for anchor in linked:
        assert text.count(f'<a id="{anchor}"></a>') == 1


def test_a_template_that_names_something_unknown_gets_a_clear_error(library: Library, tmp_path: Path) -> None:
    (tmp_path / "guide.md.j2").write_text("{{ guide.colour }}", encoding="utf-8")
    with pytest.raises(PrepError, match=r"guide\.md\.j2:1: .*has no attribute 'colour'"):
        render_guide(plan(SEEDS[0], library), library, tmp_path)


def test_a_folder_without_the_template_gets_a_clear_error(library: Library, tmp_path: Path) -> None:
    with pytest.raises(PrepError, match=r"guide\.md\.j2"):
        render_guide(plan(SEEDS[0], library), library, tmp_path)
