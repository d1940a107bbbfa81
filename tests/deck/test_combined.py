"""One deck over several roles, beside a deck for each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prep.deck import BuiltDeck, Extras, build_combined, update
from prep.model import StudyPlan

from .anki import Anki, rows
from .samples import LAST_YEAR, THIS_YEAR, build, card, cloze, library, plan

LOG, OFFSET, WINDOW, RARE = card("log"), cloze("offset"), card("window", "flink"), card("rare", priority=3)
CARDS = (LOG, OFFSET, WINDOW, RARE, card("design", kind="design", practice=True))
BANKS = library(*CARDS)
ACME = plan([LOG, OFFSET, RARE], slug="acme", company="Acme")
GLOBEX = plan([WINDOW, LOG], slug="globex", company="Globex")


def combined(*plans: StudyPlan, extras: Extras = Extras()) -> BuiltDeck:  # noqa: B008 - a frozen record
    return build_combined(plans, BANKS, update({}, BANKS, LAST_YEAR), now=THIS_YEAR, extras=extras)


def test_each_card_comes_once_with_a_tag_for_every_role_that_asks_for_it(anki: Anki) -> None:
    built = combined(ACME, GLOBEX)
    assert anki.load(built.package) == {"new": 4}
    assert anki.decks() == {"Combined roles::All about kafka": 3, "Combined roles::All about flink": 1}
    tags = {key: [tag for tag in anki.note(key).tags if "combined" in tag] for key in built.places}
    assert tags == {
        "kafka/log": ["prep::combined::acme", "prep::combined::globex"],
        "kafka/offset": ["prep::combined::acme"],
        "kafka/rare": ["prep::combined::acme"],
        "flink/window": ["prep::combined::globex"],
    }
    assert anki.collection.fix_integrity() == ("Database rebuilt and optimized.", True)


def test_a_card_names_the_line_of_each_posting_that_asks_for_it() -> None:
    fields = dict(rows(combined(ACME, GLOBEX).package, "SELECT guid, flds FROM notes"))
    (log,) = (text for text in fields.values() if "\x1fkafka/log\x1f" in text)
    assert "“Experience with kafka” (Acme – Engineer, minimum qualifications, line 10)" in log
    assert "“Experience with kafka” (Globex – Engineer, minimum qualifications, line 11)" in log


def test_the_order_is_by_priority_first_and_then_as_early_as_any_role_has_a_card() -> None:
    assert list(combined(ACME, GLOBEX).places) == ["kafka/log", "flink/window", "kafka/offset", "kafka/rare"]


@pytest.mark.parametrize("first", [0, 1])
def test_it_shares_nothing_with_the_roles_own_decks(anki: Anki, first: int) -> None:
    packages = [combined(ACME, GLOBEX).package, build([LOG, OFFSET, RARE], slug="acme", company="Acme").package]
    for package in (packages[first], packages[1 - first]):
        assert set(anki.load(package)) == {"new"}
    whole = anki.collection.decks.id_for_name("Combined roles")
    assert whole is not None
    anki.collection.decks.remove([whole])
    assert anki.decks() == {"Acme – Engineer::All about kafka": 3}


def test_practice_questions_of_all_roles_share_a_subdeck_on_request() -> None:
    both = replace(GLOBEX, practice=plan([CARDS[-1]]).practice)
    assert combined(ACME, both).places.keys() == combined(ACME, GLOBEX).places.keys()
    with_practice = combined(ACME, both, extras=Extras(practice=True))
    assert list(with_practice.places.items())[-1] == ("kafka/design", "Combined roles::Practice")


def test_it_says_which_roles_it_is_for(anki: Anki) -> None:
    anki.load(combined(ACME, GLOBEX).package)
    deck = anki.collection.decks.by_name("Combined roles")
    assert deck is not None
    assert "4 cards for 2 roles, each card once, made on 2026-11-20." in deck["desc"]
    assert "Acme – Engineer: 3 cards<br>Globex – Engineer: 2 cards" in deck["desc"]
