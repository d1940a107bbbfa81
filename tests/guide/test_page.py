"""The HTML pages of the four sample postings, as text: whole, lean, and closed to what a posting would run."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from prep.guide import render_page
from prep.guide.questions import is_number
from prep.mapping import Mapper
from prep.model import Budget
from prep.plan import make_plan
from prep.postings import read_posting

from ..make import bank, card, library
from .sample import POSTINGS, ROOT, SEEDS, TEMPLATES, TODAY, guide, plan, real

each_seed = pytest.mark.parametrize("seed", POSTINGS, ids=lambda seed: seed.stem)
HOSTILE = """<script>alert(1)</script> & "Engineer" <img src=x onerror=alert(2)>

Requirements

- Operate Kafka clusters </td><script>alert(3)</script> "onmouseover="alert(4)
- [Kafka](javascript:alert(5)) {{ guide.slug }} {% raw %}
"""


class Page(HTMLParser):
    """What a page is made of: ids, links, elements with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def values(self, name: str) -> list[str]:
        return [str(attributes[name]) for _tag, attributes in self.elements if name in attributes]


def html(seed: Path) -> str:
    return render_page(guide(plan(seed, real()), real(), full=True), TEMPLATES)


@each_seed
def test_a_page_is_one_file_under_a_megabyte_that_fetches_nothing(seed: Path) -> None:
    text = html(seed)
    assert len(text.encode()) < 1_000_000
    page = Page(text)
    assert not page.values("src")
    assert {tag for tag, _attributes in page.elements} & {"link", "img", "iframe", "object", "base"} == set()
    assert "url(" not in text.partition("</style>")[0]
    assert "@import" not in text


@each_seed
def test_every_link_of_a_page_leads_somewhere_and_every_id_is_there_once(seed: Path) -> None:
    page = Page(html(seed))
    ids = Counter(page.values("id"))
    assert set(ids.values()) == {1}
    links = page.values("href")
    assert {link for link in links if not link.startswith(("#", "http"))} == set()
    assert {link for link in links if link.startswith("#") and link[1:] not in ids} == set()
    assert len(links) > 200


@each_seed
def test_a_page_names_every_line_of_the_posting_and_asks_every_question_once(seed: Path) -> None:
    made, text = plan(seed, real()), html(seed)
    lines = Counter(re.findall(r'id="line-(\d+)"', text))
    asked = [mapped for mapped in made.role.units if mapped.matches or mapped.unit.section != "about"]
    assert len(lines) == len(asked)
    for mapped in asked:
        assert unescape(text).count(f"<td>{mapped.unit.text}</td>") == 1
    keys = Counter(re.findall(r'type="checkbox" value="([^"]*)"', text))
    assert set(keys.values()) == {1}
    chosen = {c.card.key for c in (*made.choices, *made.practice)}
    numbers = {choice.card.key for choice in made.choices if is_number(choice.card)}
    assert set(keys) == chosen - numbers
    empty = [row for row in re.findall(r"</h(\d)>\s*<(?:/section|h(\d))", text) if row[1] <= row[0]]
    assert empty == [], "a heading without anything below it"


def test_the_only_script_that_may_run_is_the_page_s_own() -> None:
    text = html(SEEDS[1])
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert f"script-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def hostile() -> str:
    """The page of a posting and a bank that would run scripts."""
    evil = card(
        "kafka-operations/evil",
        front="Why <script>alert(6)</script> [x](javascript:alert(7))?",
        back="<img src=x onerror=alert(8)> ![y](https://evil.example/y.png)\n\n```html\n</code></pre><script>alert(9)</script>\n```",
        fields={"Why": "</div><svg onload=alert(10)>", "Trap": '"><script>alert(11)</script>'},
    )
    banks = library(bank("kafka-operations", (evil,), title='<b onclick="x">Kafka</b>', signals={"kafka": 3}))
    made = make_plan(Mapper(banks).map(read_posting(HOSTILE.encode(), "evil<script>.txt")), banks, Budget(TODAY))
    return render_page(guide(made, banks, full=True), TEMPLATES)


def test_a_hostile_posting_or_bank_adds_no_element_that_acts() -> None:
    page = Page(hostile())
    tags = Counter(tag for tag, _attributes in page.elements)
    assert tags["script"] == 1
    assert ("b", {"onclick": "x"}) not in page.elements
    assert {name for _tag, attributes in page.elements for name in attributes if name.startswith("on")} == set()
    assert [link for link in page.values("href") if "script" in link] == []


def test_templates_trust_nothing_but_what_markup_made() -> None:
    """`safe` follows `markdown` or `inline`, which escape HTML, or stands at the page's own style and script."""
    found = []
    for path in (ROOT / "templates").glob("*.html.j2"):
        found += re.findall(r"([\w.]+(?: \| \w+)*) \| safe", path.read_text(encoding="utf-8"))
    assert len(found) > 8
    assert {row for row in found if not row.endswith(("| markdown", "| inline"))} == {"page.style", "page.script"}
