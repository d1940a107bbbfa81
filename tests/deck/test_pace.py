"""New cards a day and desired retention reach Anki as far as it lets a package carry them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from anki.collection import ImportAnkiPackageOptions

from prep.deck import Extras, build_deck, update
from prep.deck.pace import Pace, pace
from prep.model import Budget

from .anki import Anki
from .samples import LAST_YEAR, SMALL, THIS_YEAR, library, plan

BANKS = library(*SMALL)
TODAY = date(2026, 11, 20)
PLAN = replace(plan(SMALL), budget=Budget(TODAY, date(2026, 11, 24)))
TICKED = ImportAnkiPackageOptions(with_deck_configs=True)


def package(*, presets: bool) -> bytes:
    record = update({}, BANKS, LAST_YEAR)
    return build_deck(PLAN, BANKS, record, now=THIS_YEAR, extras=Extras(presets=presets)).package


@pytest.mark.parametrize(
    ("interview", "expected"),
    [
        (None, Pace(90)),
        (TODAY, Pace(90)),
        (date(2026, 11, 21), Pace(95, 100, date(2026, 11, 21))),
        (date(2026, 12, 4), Pace(95, 15, date(2026, 11, 27))),
        (date(2026, 12, 5), Pace(93, 13, date(2026, 11, 28))),
        (date(2027, 1, 2), Pace(90, 3, date(2026, 12, 26))),
    ],
)
def test_the_nearer_the_interview_the_more_cards_a_day_and_the_surer_each(
    interview: date | None, expected: Pace
) -> None:
    assert pace(100, Budget(TODAY, interview)) == expected


def test_the_desired_retention_arrives_with_every_deck_and_the_preset_stays_the_user_s_own(anki: Anki) -> None:
    before = anki.collection.decks.all_config()
    anki.load(package(presets=True))  # in the package, but not ticked
    for deck in ("Acme – Engineer", "Acme – Engineer::All about kafka"):
        stored = anki.collection.decks.by_name(deck)
        assert stored is not None
        assert (stored["desiredRetention"], stored["conf"]) == (95, 1)
    assert anki.collection.decks.all_config() == before


def test_a_package_carries_a_preset_only_on_request(anki: Anki) -> None:
    before = anki.collection.decks.all_config()
    anki.load(package(presets=False), TICKED)
    assert anki.collection.decks.all_config() == before


def test_a_preset_that_the_user_ticks_sets_new_cards_retention_and_study_order(anki: Anki) -> None:
    anki.load(package(presets=True), TICKED)
    for name in ("Acme – Engineer", "Acme – Engineer::All about kafka"):
        ident = anki.collection.decks.id_for_name(name)
        assert ident is not None
        preset = anki.collection.decks.config_dict_for_deck_id(ident)
        assert preset["name"] == "prep: Acme – Engineer"
        assert (preset["new"]["perDay"], preset["desiredRetention"]) == (2, 0.95)
        assert (preset["newGatherPriority"], preset["newSortOrder"]) == (1, 1)
    assert anki.collection.fix_integrity() == ("Database rebuilt and optimized.", True)


def test_with_the_preset_anki_asks_new_cards_in_study_order_across_subdecks(anki: Anki) -> None:
    """Anki's own default asks deck by deck, by name: then a card of Flink would come first."""
    anki.load(package(presets=True), TICKED)
    assert anki.asked("Acme – Engineer", 2) == [card.key for card in SMALL[:2]]


def test_a_deck_that_anki_has_already_keeps_its_preset_and_its_retention_whatever_comes_later(anki: Anki) -> None:
    """So the deck's description, which does change, names both; and a user's own tuning is safe."""
    anki.load(package(presets=True), TICKED)
    later = replace(PLAN, budget=Budget(date(2026, 11, 21), date(2026, 12, 12)))
    record = update({}, BANKS, LAST_YEAR)
    anki.load(build_deck(later, BANKS, record, now=THIS_YEAR, extras=Extras(presets=True)).package, TICKED)
    deck = anki.collection.decks.by_name("Acme – Engineer")
    assert deck is not None
    assert deck["desiredRetention"] == 95
    assert anki.collection.decks.config_dict_for_deck_id(deck["id"])["desiredRetention"] == 0.95
    assert "a desired retention of 93 % fits" in deck["desc"]
