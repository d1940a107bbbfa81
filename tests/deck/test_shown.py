"""Whatever a card says is shown as written, rendered by Anki itself: check 13 of the design."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.deck.note import CardText, card_text
from prep.deck.text import clean
from prep.markup import plain
from prep.model import KINDS, Kind

from .anki import Anki, shown
from .samples import build, card, cloze, library

HOSTILE = (
    "std::vector",
    '{"a": {"b": 1}}',
    "[$]x[/$]",
    "[$$]x[/$$]",
    "[sound:a]",
    "[anki:tts lang=en_US]x[/anki:tts]",
    "[latex]x[/latex]",
    "[[type:Question]]",
    "a<b && c>d",
    "List<String>",
    "{{x}}",
    "{{c1::x}}",
    "{{c1::x::y}}",
    "}} {{",
    "<%x%>",
    "&#91;sound:a&#93;",
    "100 % :: \\ done",
)
BLOCKS = (
    "```\n{{x}} [sound:a] std::vector\n```",
    '```json\n{"a": {"b": {{x}}}}\n```',
    "```cpp\nstd::vector<int> v{{1, 2}};  // [$]x[/$]\n```",
    "```jinja\n{% if x %}{{ x }}{% endif %}\n```",
    "| a | b |\n|---|---|\n| `{{x}}` | [sound:a] |",
    "- `a::b`\n- {{c1::x}}",
    "    [latex] in an indented block [/latex]",
)
# A lone surrogate is no text that a file in UTF-8 can hold.
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
LINES = st.one_of(st.sampled_from(HOSTILE), ANYTHING.map(lambda text: " ".join(text.split())))
TEXTS = st.lists(st.one_of(LINES, st.sampled_from(BLOCKS)), min_size=1, max_size=4).map("\n\n".join)


@pytest.fixture(scope="module")
def render(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[CardText], tuple[str, str]]]:
    """A function from a card's text to the HTML of its two sides, as Anki renders them."""
    anki = Anki(tmp_path_factory.mktemp("anki"))
    anki.load(build([card("log"), cloze("offset")]).package)
    types = {bool(kind["type"]): kind for kind in anki.collection.models.all() if kind["name"].startswith("prep")}

    def sides(text: CardText) -> tuple[str, str]:
        note = anki.collection.new_note(types[text.cloze])
        for name, html in text.fields.items():
            note[name] = html
        made = note.ephemeral_card()
        assert not made.question_av_tags() + made.answer_av_tags()
        return made.question(), made.answer()

    yield sides
    anki.collection.close()


def test_the_note_types_have_arrived(render: Callable[[CardText], tuple[str, str]]) -> None:
    question, answer = render(card_text(cloze("offset"), library(cloze("offset"))))
    assert "[...]" in shown(question)
    assert "word" in shown(answer)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", HOSTILE + BLOCKS)
def test_every_field_of_every_kind_of_card_is_shown_as_written(
    render: Callable[[CardText], tuple[str, str]], kind: Kind, text: str
) -> None:
    assert_shown(render, kind, text)


@settings(max_examples=300, deadline=None)
@given(kind=st.sampled_from(KINDS), text=TEXTS)
def test_any_text_is_shown_as_written(render: Callable[[CardText], tuple[str, str]], kind: Kind, text: str) -> None:
    assert_shown(render, kind, text)


def assert_shown(render: Callable[[CardText], tuple[str, str]], kind: Kind, text: str) -> None:
    """The text stands in every field (of a cloze: in all but the front) and is shown once for each."""
    front = "The {{word}}." if kind == "cloze" else f"Front\n\n{text}"
    fields = {"Check": text, "Why": text, "Trap": text}
    made = card("c", kind=kind, front=front, back=text, fields=fields, versions=text, tags=("a b", text))
    sides = [bare(shown(side)) for side in render(card_text(made, library(made)))]
    words = bare(plain(clean(text)))
    if kind != "cloze":
        assert words in sides[0]
    assert sides[1].count(words) >= (4 if kind == "cloze" else 5) or not words
    assert bare(clean(text)) in sides[1]  # the versions, which are no Markdown


@settings(max_examples=200, deadline=None)
@given(
    before=LINES,
    deletion=st.sampled_from([text for text in HOSTILE if text != "}} {{"]),  # no deletion can say that
    hint=st.sampled_from(["", "a hint", "[sound:a]", "`a:b`"]),
)
def test_a_deletion_in_backticks_is_hidden_and_shown_as_written(
    render: Callable[[CardText], tuple[str, str]], before: str, deletion: str, hint: str
) -> None:
    before = before.replace("{{", "").replace("`", "")
    end = f"::{hint}" if hint else ""
    made = cloze("c", front=f"{before} is {{{{`{deletion}`{end}}}}} to be.", back="")
    question, answer = (shown(side) for side in render(card_text(made, library(made))))
    assert f"is[{bare(plain(hint)) or '...'}]tobe." in bare(question)
    assert f"is{bare(deletion)}tobe." in bare(answer)
    assert bare(plain(clean(before))) in bare(answer)


@pytest.mark.parametrize("maths", [r"\\(x\\)", r"\\[x\\]", r"`\(x\)`", r"`\[x\]`", r"[a](b '\\(')"])
def test_maths_are_never_typeset_since_no_one_wrote_any(
    render: Callable[[CardText], tuple[str, str]], maths: str
) -> None:
    made = card("c", front=f"See {maths}")
    question, _answer = render(card_text(made, library(made)))
    assert plain(made.front) in shown(question)
    reader = Reader()
    reader.feed(question)
    assert not any(mark in piece for piece in reader.pieces for mark in (r"\(", r"\)", r"\[", r"\]"))


class Reader(HTMLParser):
    """The texts between tags, entities decoded: where MathJax looks for maths."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def bare(text: str) -> str:
    """Without white space: blocks are set apart by the style sheet, not by characters."""
    return "".join(text.split())
