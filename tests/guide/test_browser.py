"""A page in a real Chromium: read, folded, filtered, ticked, printed, and by those who do not use a mouse or eyes."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest

from prep.days import lay_out
from prep.guide import render_page
from prep.guide.compare import compare_view, render_comparison_page
from prep.mapping import merge
from prep.model import Budget
from prep.plan import make_plan

from ..deck.chromium import CHROMIUM
from .browser import Browser, browser
from .sample import SEEDS, TEMPLATES, TODAY, guide, plan, real
from .test_page import hostile

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
AXE = Path(sys.prefix) / "axe" / "axe_playwright_python" / "axe.min.js"
SHOWN = "[...document.querySelectorAll('#questions article')].filter(a => a.checkVisibility()).length"
OPEN = "document.querySelectorAll('#questions details[open]').length"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The pages of the four sample postings."""
    folder = tmp_path_factory.mktemp("pages")
    texts = [render_page(guide(plan(seed, real()), real(), full=True), TEMPLATES) for seed in SEEDS]
    paths = [folder / f"{i}.html" for i in range(4)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.fixture
def tab(tmp_path: Path) -> Iterator[Browser]:
    """A tab of a new user; whatever a page asks for beside itself, or whatever goes wrong in it, is a failure."""
    with browser(tmp_path) as made:
        yield made
        assert {address.partition("#")[0][:5] for address in made.requests} <= {"file:"}
        assert made.faults == []


def pick(tab: Browser, name: str, value: str) -> None:
    """Choose in a filter as a user would."""
    tab.run(f"(() => {{ const s = document.querySelector('[name={name}]'); s.value = {value!r};"
            " s.dispatchEvent(new Event('input', {bubbles: true})); })()")  # fmt: skip


def test_questions_are_filtered_by_topic_kind_level_and_words(pages: list[Path], tab: Browser) -> None:
    tab.open(pages[3])
    everything = tab.run(SHOWN)
    assert everything > 100
    pick(tab, "topic", "Kafka operations")
    of_topic = tab.run(SHOWN)
    pick(tab, "kind", "failure")
    of_kind = tab.run(SHOWN)
    pick(tab, "level", "staff")
    assert everything > of_topic > of_kind > tab.run(SHOWN) > 0
    sections = tab.run("[...document.querySelectorAll('#questions section:not([hidden])')].map(s => s.id)")
    assert sections == ["topics", "kafka-operations", "long-cases"]
    for name in ("topic", "kind", "level"):
        pick(tab, name, "")
    tab.run("document.querySelector('#search').focus()")
    tab.type("mirrormaker offset")
    assert 0 < tab.run(SHOWN) < 10
    assert tab.run("document.querySelector('output').textContent").startswith(f"{tab.run(SHOWN)} of {everything} ")
    pick(tab, "search", "")
    assert tab.run(SHOWN) == everything


def test_all_that_is_shown_is_unfolded_and_folded(pages: list[Path], tab: Browser) -> None:
    tab.open(pages[0])
    assert tab.run(OPEN) == 0
    pick(tab, "kind", "design")
    tab.run("document.querySelector('#unfold').click()")
    assert 0 < tab.run(OPEN) == tab.run(SHOWN)
    tab.run("document.querySelector('#fold').click()")
    assert tab.run(OPEN) == 0


def test_ticks_stories_and_theme_are_remembered(pages: list[Path], tmp_path: Path) -> None:
    with browser(tmp_path) as first:
        first.open(pages[0])
        first.run("document.querySelectorAll('article > input')[2].click()")
        first.run("document.querySelector('#story-1').focus()")
        first.type("I led a thing.")
        first.run("document.querySelector('#theme').click()")
    with browser(tmp_path) as later:
        later.open(pages[0])
        assert later.run("[...document.querySelectorAll('article > input')].findIndex(box => box.checked)") == 2
        assert later.run("document.querySelector('output').textContent").endswith(" 1 known")
        assert later.run("document.querySelector('#story-1').value") == "I led a thing."
        assert later.run("document.documentElement.dataset.theme") == "dark"
        everything = later.run(SHOWN)
        later.run("document.querySelector('[name=open]').click()")
        assert later.run(SHOWN) == everything - 1
        later.open(pages[1])
        assert later.run("document.querySelectorAll('article > input:checked').length") == 0, "another role's ticks"


def test_a_printed_page_shows_the_answers_and_not_the_tools(pages: list[Path], tab: Browser) -> None:
    made = plan(SEEDS[1], real())
    tab.open(pages[1])
    words = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(tab.pdf())).pages)
    joined = "".join(words.split())
    back = next(
        choice.card.back for choice in made.choices if choice.card.back.isascii() and "`" not in choice.card.back
    )
    assert "".join(back.split()) in joined
    assert "Unfoldall" not in joined
    assert "Onlyunknown" not in joined
    assert tab.run(OPEN) == 0, "what was folded is folded again after printing"


@pytest.mark.parametrize("width", [360, 768, 1200])
def test_no_page_scrolls_sideways_with_every_answer_open(pages: list[Path], tab: Browser, width: int) -> None:
    for page in pages:
        tab.open(page, width)
        tab.run("document.querySelector('#unfold').click()")
        assert tab.run("document.documentElement.scrollWidth") == width, page


def test_a_phone_can_see_the_picture_s_last_column_by_scrolling_it(pages: list[Path], tab: Browser) -> None:
    tab.open(pages[3], 360)
    assert (
        tab.run("(() => { const w = document.querySelector('.wide'); w.scrollLeft = 9999; return w.scrollLeft })()")
        > 100
    )


@pytest.mark.parametrize(("width", "dark"), [(360, True), (1200, False)], ids=["phone-dark", "desktop-light"])
def test_axe_finds_nothing(pages: list[Path], tab: Browser, width: int, dark: bool) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not in this environment; `make test` installs it")
    tab.open(pages[1], width, dark=dark)
    assert faults(tab) == {}
    tab.run("document.querySelector('#unfold').click()")
    assert faults(tab) == {}


def faults(tab: Browser) -> dict[str, Any]:
    """What axe-core finds in the page as it stands: its rules with the first element that breaks each."""
    tab.run(AXE.read_text(encoding="utf-8") + "; 0")
    found = tab.run("axe.run({resultTypes: ['violations']}).then(result => result.violations)")
    return {fault["id"]: (fault["impact"], fault["nodes"][0]["html"][:200]) for fault in found}


@pytest.mark.parametrize(("width", "dark"), [(360, True), (1200, False)], ids=["phone-dark", "desktop-light"])
def test_axe_finds_nothing_in_a_comparison_either(tab: Browser, tmp_path: Path, width: int, dark: bool) -> None:
    page = tmp_path / "compare.html"
    page.write_text(comparison(), encoding="utf-8")
    tab.open(page, width, dark=dark)
    assert tab.run("document.documentElement.scrollWidth") == width
    if not AXE.is_file():
        pytest.skip("axe-core is not in this environment; `make test` installs it")
    assert faults(tab) == {}


def comparison() -> str:
    """The page of the four sample postings side by side."""
    roles = [plan(seed, real()).role for seed in SEEDS]
    made = make_plan(merge(roles), real(), Budget(TODAY))
    return render_comparison_page(compare_view(roles, made, real(), lay_out(made)), TEMPLATES)


def test_axe_sees_a_fault_where_there_is_one(pages: list[Path], tab: Browser) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not in this environment; `make test` installs it")
    tab.open(pages[1])
    tab.run("document.querySelector('#search').parentElement.replaceWith(document.querySelector('#search'))")
    assert "label" in faults(tab)


def test_the_page_is_used_with_keys_alone(pages: list[Path], tab: Browser) -> None:
    tab.open(pages[1])
    tab.press("Tab")
    assert tab.run("document.activeElement.className") == "skip"
    tab.press("/")
    assert tab.run("document.activeElement.id") == "search"
    for _ in range(7):
        tab.press("Tab")
    first = tab.run("document.querySelector('#questions article').id")
    while tab.run("document.activeElement.closest('article')?.id") != first:
        tab.press("Tab")
    tab.press(" ")
    assert tab.run("document.activeElement.checked") is True
    tab.press("Tab")
    tab.press("Enter")
    assert tab.run(OPEN) == 1


def test_the_contents_follow_the_reader(pages: list[Path], tab: Browser) -> None:
    tab.open(pages[3])
    current = "document.querySelector('nav [aria-current]').hash"
    assert tab.run(current) == "#role"
    for place in ("plan", "resilience-patterns", "sources"):
        tab.run(f"document.getElementById('{place}').scrollIntoView()")
        tab.run("new Promise(done => setTimeout(done, 150))")
        assert tab.run(current) == f"#{place}"


def test_a_hostile_page_runs_nothing_and_fetches_nothing(tmp_path: Path) -> None:
    page = tmp_path / "hostile.html"
    page.write_text(hostile(), encoding="utf-8")
    with browser(tmp_path) as tab:
        tab.send("Page.addScriptToEvaluateOnNewDocument", source="window.alert = () => { window.hit = true }")
        tab.open(page)
        tab.run("document.querySelector('#unfold').click()")
        tab.run("new Promise(done => setTimeout(done, 200))")
        assert tab.run("typeof hit") == "undefined"
        assert "<script>alert(1)</script>" in tab.run("document.title + document.querySelector('h1').textContent")
        assert [address[:5] for address in tab.requests] == ["file:"]
        (refused,) = tab.faults
        assert "evil.example/y.png' violates the following Content Security Policy" in refused
