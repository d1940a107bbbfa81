"""Cards on a phone, light and dark, in a real Chromium: check 15 of the design."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from prep.cli.files import load_library
from prep.deck.note import card_text
from prep.deck.pace import Pace
from prep.deck.package import DeckRow, NoteRow, pack
from prep.model import Card, Library

from .anki import Anki
from .chromium import CHROMIUM, THEMES, measure
from .samples import LAST_YEAR, card, library

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

WIDE = "a_very_long_name_that_no_phone_can_show_" * 4
AWKWARD = (
    card("code", front=f"```python\ndef {WIDE}(argument: int = 1) -> str:  # so wide\n    return 'x'\n```"),
    card("word", front=WIDE, back=f"`{WIDE}` **{WIDE}**"),
    card("table", back=f"| a | b | c |\n|---|---|---|\n| {WIDE} | `{WIDE}` | many words in this cell of the table |"),
    card("list", back=f"- one\n  - two\n    - three `{WIDE}`\n\n> {WIDE}"),
    card("fields", fields={"Check": f"`{WIDE}`", "Why": f"    {WIDE}", "Wrong turn": WIDE}, versions=WIDE),
)


def backs(folder: Path, banks: Library, cards: list[Card]) -> Iterator[str]:
    """The answer sides of cards, as Anki renders them."""
    texts = [(card_text(card, banks), card.key) for card in cards]
    notes = [NoteRow(key, text.cloze, text.fields, text.tags, "All", LAST_YEAR) for text, key in texts]
    anki = Anki(folder)
    anki.load(pack({"All": DeckRow("", Pace(90))}, notes, LAST_YEAR))
    for ident in anki.collection.find_cards("", order="n.id"):
        yield anki.collection.get_card(ident).answer()
    anki.collection.close()


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return list(backs(tmp_path_factory.mktemp("awkward"), library(*AWKWARD), list(AWKWARD)))


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """All shipped cards by topic, those of a topic one below the other: frames are slow, long pages are not."""
    banks = load_library()
    cards = list(banks.cards())
    pages: dict[str, str] = {}
    for made, back in zip(cards, backs(tmp_path_factory.mktemp("shipped"), banks, cards), strict=True):
        pages[made.topic] = pages.get(made.topic, "") + back
    return pages


@pytest.mark.parametrize("theme", THEMES)
def test_the_widest_content_never_makes_a_phone_scroll_sideways(awkward: list[str], theme: str, tmp_path: Path) -> None:
    seen = measure(tmp_path, awkward, theme)
    wide = {made.id: place.scroll for made, place in zip(AWKWARD, seen, strict=True)}
    assert wide == dict.fromkeys(wide, 360)
    assert {place.dark for place in seen} == {theme != "light"}


@pytest.mark.parametrize("theme", THEMES)
def test_every_shipped_card_fits_a_phone_and_is_readable(shipped: dict[str, str], theme: str, tmp_path: Path) -> None:
    """WCAG's AA asks for a contrast of 4.5; on a phone nobody reads code of less than 12 pixels."""
    seen = dict(zip(shipped, measure(tmp_path, list(shipped.values()), theme), strict=True))
    assert len(seen) >= 50
    assert [topic for topic, place in seen.items() if place.scroll > 360] == []
    assert [topic for topic, place in seen.items() if min(place.contrast, place.code) < 4.5] == []
    assert min(place.size for place in seen.values()) >= 12


@pytest.mark.parametrize("theme", THEMES)
def test_code_is_coloured_and_its_lines_stay_whole(awkward: list[str], theme: str, tmp_path: Path) -> None:
    (code,) = measure(tmp_path, awkward[:1], theme)
    assert code.colours >= 4
    assert code.wrapped == 0


def test_the_measure_sees_a_card_that_is_too_wide_and_one_that_is_hard_to_read(tmp_path: Path) -> None:
    too_wide = '<style>.card { margin: 0 }</style><div style="width: 500px">x</div>'
    pale = '<style>.card { background: #fff }</style><pre style="color: #ccc; font-size: 9px">x</pre>'
    wide, hard = measure(tmp_path, [too_wide, pale], "light")
    assert wide.scroll == 500
    assert hard.code == pytest.approx(1.6, abs=0.05)
    assert hard.size == 9
