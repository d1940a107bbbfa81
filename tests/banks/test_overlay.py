"""A card's part of a bank file, taken out and put back."""

from __future__ import annotations

import pytest

from prep.banks import BankFile, read_library
from prep.banks.overlay import new_bank, section, with_section
from tests.make import bank

FILE = "+++\ntitle = 'A'\n+++\n\n## one\n\n```sh\n## no heading\n```\n\nend\n\n## two\n\nlast\n"


def test_a_part_runs_from_its_heading_to_the_next_one_outside_of_code() -> None:
    assert section(FILE, "one") == "## one\n\n```sh\n## no heading\n```\n\nend\n"
    assert section(FILE, "two") == "## two\n\nlast\n"
    assert section(FILE, "no heading") == section("+++\n+++\n", "one") == ""


@pytest.mark.parametrize("card", ["one", "two", "three"])
def test_a_part_put_back_is_found_again_and_the_others_stay(card: str) -> None:
    new = f"## {card}\n\nnew text\n"
    whole = with_section(FILE, card, new)
    assert section(whole, card) == new
    for other in {"one", "two"} - {card}:
        assert section(whole, other) == section(FILE, other)
    assert with_section(whole, card, new) == whole


def test_an_own_version_takes_the_place_of_the_shipped_card() -> None:
    made = bank(title='Say "a" \\ b', cards=3)
    head = 'kind = "concept"\nlevel = "senior"\npriority = 1'
    parts = "".join(f"## {c.id}\n\n```toml\n{head}\n```\n\nA?\n\n---\n\nB.\n\n" for c in made.cards)
    shipped, problems = read_library([BankFile("s.md", made.domain, f"{made.topic}.md", new_bank(made) + "\n" + parts)])
    assert problems == ()
    own = with_section(new_bank(made), "card-1", section(parts, "card-1").replace("A?", "Better?"))
    both, problems = read_library([BankFile("o.md", made.domain, f"{made.topic}.md", own)], base=shipped)
    assert problems == ()
    assert [card.id for card in both.cards()] == [card.id for card in shipped.cards()]
    assert [card.front for card in both.cards()] == ["A?", "Better?", "A?"]
    assert both.banks[made.topic].title == made.title
