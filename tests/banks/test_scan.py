"""Cutting a bank file into its parts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prep.banks.scan import RawCard, split_bank, split_cards

CARD = """## slow-disk

```toml
kind = "concept"
```

Front, first line.

| a | b |
|---|---|

---

The answer.

- one
- two

Why: because
it goes on.

Trap: beware.

- still the trap
"""


def cards(text: str) -> list[RawCard]:
    return list(split_cards(split_bank(text).lines()))


def test_a_card_falls_into_head_front_back_and_labels() -> None:
    (raw,) = cards(CARD)
    assert raw.id == "slow-disk"
    assert raw.head is not None
    assert raw.head.text == 'kind = "concept"'
    assert raw.front.text == "Front, first line.\n\n| a | b |\n|---|---|"
    assert raw.back is not None
    assert raw.back.text == "The answer.\n\n- one\n- two"
    assert [(label, part.text) for label, part in raw.labels] == [
        ("Why", "because\nit goes on."),
        ("Trap", "beware.\n\n- still the trap"),
    ]


def test_line_numbers_stay_true_below_the_head() -> None:
    (raw,) = cards('+++\ntitle = "x"\n+++\n\n' + CARD)
    assert (raw.line, raw.head and raw.head.line, raw.front.line) == (5, 8, 11)
    assert [part.line for _, part in raw.labels] == [23, 26]


def test_marks_inside_a_code_fence_mean_nothing() -> None:
    text = "## a\n\nfront\n\n```text\n## not a card\n---\nWhy: not a label\n```\n\n---\n\nback\n"
    (raw,) = cards(text)
    assert "## not a card" in raw.front.text
    assert raw.back is not None
    assert raw.back.text == "back"
    assert raw.labels == ()


def test_a_label_begins_a_paragraph_and_is_not_found_inside_one() -> None:
    (raw,) = cards("## a\n\nf\n\n---\n\nThe cause is this:\nWhy: inside\n\nNote that: too")
    assert raw.labels[0][0] == "Note that"
    assert raw.back is not None
    assert "Why: inside" in raw.back.text


def test_an_answer_may_open_with_words_that_look_like_a_label() -> None:
    (raw,) = cards("## a\n\nf\n\n---\n\nNone: it belongs to nobody.\n\nWyh: a slip")
    assert raw.back is not None
    assert raw.back.text == "None: it belongs to nobody."
    assert [label for label, _ in raw.labels] == ["Wyh"]


def test_a_head_that_is_not_closed_is_no_head() -> None:
    assert split_bank('+++\ntitle = "x"\n').head is None


@given(st.text(alphabet=st.sampled_from("#+-`~\n aW:hy|toml"), max_size=400))
def test_any_text_is_cut_without_an_error_and_counted_alike(text: str) -> None:
    assert len(cards(text)) == split_bank(text).count()


@given(st.text(max_size=200))
def test_no_line_of_a_front_is_lost(text: str) -> None:
    clean = "\n".join(line for line in text.split("\n") if not line.startswith(("## ", "---", "`", "~", "+++")))
    (raw,) = cards(f"## a\n\nx {clean.strip()}\n")
    assert raw.front.text.split() == f"x {clean}".split()
