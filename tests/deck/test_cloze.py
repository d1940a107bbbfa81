"""The front of a cloze."""

from __future__ import annotations

import pytest

from prep.deck.cloze import cloze_html
from prep.errors import BankError

from .samples import build, card, cloze


@pytest.mark.parametrize(
    ("front", "html"),
    [
        ("A {{b}} c.", "<p>A {{c1::b}} c.</p>"),
        ("A {{b::hint}} c.", "<p>A {{c1::b::hint}} c.</p>"),
        ("Set `acks={{all}}`.", "<p>Set <code>acks={{c1::all}}</code>.</p>"),
        ("A {{**b** c}}.", "<p>A {{c1::<strong>b</strong> c}}.</p>"),
        ("**{{b}}**", "<p><strong>{{c1::b}}</strong></p>"),
        ("A {{`b::c`}}.", "<p>A {{c1::<code>b&#58;&#58;c</code>}}.</p>"),
        ("A {{b::c::hint}}.", "<p>A {{c1::b&#58;&#58;c::hint}}.</p>"),
        ("A {{b:::hint}}.", "<p>A {{c1::b&#58;::hint}}.</p>"),
        ("A {{<b>}}.", "<p>A {{c1::&lt;b&gt;}}.</p>"),
        ("A {{{1}}}.", "<p>A {{c1::&#123;1&#125;}}.</p>"),
        (
            '{"a": {"b": 1}} {{c}}',
            "<p>&#123;&quot;a&quot;&#58; &#123;&quot;b&quot;&#58; 1&#125;&#125; {{c1::c}}</p>",
        ),
        ("Not \\{\\{a}} but {{b}}", "<p>Not &#123;&#123;a&#125;&#125; but {{c1::b}}</p>"),
    ],
)
def test_the_deletion_becomes_anki_s_and_everything_else_is_only_text(front: str, html: str) -> None:
    assert cloze_html(front) == html


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("No deletion.", "no {{deletion}}"),
        ("A {{b} c.", "no {{deletion}}"),
        ("{{a}} and {{b}}", "more than one"),
        ("A {{}} b", "empty"),
        ("A {{ ::hint}} b", "empty"),
        ("**a {{b** c}}", "cuts through"),
        ("[a](http://{{b}}.org)", "link's address"),
        ("```json\n{{a}}\n```\n\n[x]: {{b}}", "more than one"),
    ],
)
def test_a_broken_cloze_is_an_error_that_says_why(front: str, message: str) -> None:
    with pytest.raises(ValueError, match=message.replace("{", r"\{")):
        cloze_html(front)


def test_a_build_names_every_card_that_anki_could_not_show_and_where_it_stands() -> None:
    cards = [
        cloze("offset", front="None."),
        card("log"),
        card("empty", front="[a]: b"),
        cloze("two", front="{{a}} {{b}}"),
    ]
    with pytest.raises(BankError) as caught:
        build(cards)
    assert [str(problem).split(": ")[:2] for problem in caught.value.problems] == [
        ["kafka.md:7", "cloze kafka/offset"],
        ["kafka.md:7", "front kafka/empty"],
        ["kafka.md:7", "cloze kafka/two"],
    ]
