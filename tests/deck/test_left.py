"""What Anki keeps of an earlier build is said, with a search that finds exactly that: check 11 of the design."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prep.deck import build_combined, build_deck
from prep.deck.held import held, places
from prep.deck.left import left_behind, search
from prep.model import Library

from .anki import Anki
from .samples import THIS_YEAR, build, card, cloze, library, plan

CARDS = (card("log"), cloze("offset"), card("log-2"), card("window", "flink"))
BANKS = library(*CARDS)


def found(anki: Anki, line: str) -> set[str]:
    """Keys and roles of the notes that the search at the end of a line finds."""
    notes = [anki.collection.get_note(note) for note in anki.collection.find_notes(line.partition("Browser: ")[2])]
    return {f"{note['Key']} {next(tag for tag in note.tags if 'role' in tag)}" for note in notes}


def test_a_package_of_ours_tells_which_cards_it_holds_and_in_which_decks() -> None:
    built = build(CARDS)
    assert places(built.package) == built.places
    assert set(built.places.values()) == {"Acme – Engineer::All about kafka", "Acme – Engineer::All about flink"}


def test_a_package_tells_the_tag_that_all_of_its_notes_have_and_no_others() -> None:
    role = build(CARDS)
    roles = [plan(CARDS[:2], slug="acme"), plan(CARDS[2:], slug="globex")]
    combined = build_combined(roles, BANKS, {}, now=THIS_YEAR)
    assert [held(deck.package, "").tag for deck in (role, combined)] == [role.tag, combined.tag]
    assert (role.tag, combined.tag) == ("prep::role::acme-engineer", "prep::combined")


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + bytes(18)])
def test_any_other_file_holds_no_cards_of_ours(content: bytes) -> None:
    assert places(content) == {}


def test_the_same_build_again_leaves_nothing_behind() -> None:
    assert left_behind(build(CARDS).places, build(CARDS), BANKS) == []


def test_a_question_that_left_the_banks_is_found_by_the_search_that_the_build_prints(anki: Anki) -> None:
    """Other roles' notes with the same key, and keys that begin alike, are not found."""
    for role in ("acme", "acme-two"):
        anki.load(build(CARDS, slug=role, company=role).package)
    kept = CARDS[1:]
    (line,) = left_behind(build(CARDS, slug="acme").places, build(kept, slug="acme"), library(*kept))
    assert line.startswith("1 card is no longer in the question banks")
    assert found(anki, line) == {"kafka/log prep::role::acme"}


def test_a_card_that_is_no_longer_planned_is_told_apart_from_one_that_no_longer_exists(anki: Anki) -> None:
    anki.load(build(CARDS).package)
    (line,) = left_behind(build(CARDS).places, build(CARDS[:2]), BANKS)
    assert line.startswith("2 cards are no longer in this plan")
    assert found(anki, line) == {f"{key} prep::role::acme-engineer" for key in ("kafka/log-2", "flink/window")}


def test_very_many_cards_are_counted_and_not_listed() -> None:
    many = [card(f"c{number}") for number in range(20)]
    (line,) = left_behind(build(many).places, build(many[:1]), library(*many))
    assert line == "19 cards are no longer in this plan; Anki keeps them. To remove them, use: prep push"


def test_a_card_whose_topic_has_a_new_title_is_said_to_have_moved(anki: Anki) -> None:
    before = build(CARDS)
    anki.load(before.package)
    titled = Library({**BANKS.banks, "flink": replace(BANKS.banks["flink"], title="Flink")}, BANKS.sources)
    (line,) = left_behind(before.places, build_deck(plan(CARDS), titled, {}, now=THIS_YEAR), titled)
    assert line.startswith("1 card is now in the deck “Acme – Engineer::Flink”; Anki leaves them where they are")
    assert found(anki, line) == {"flink/window prep::role::acme-engineer"}


def test_the_search_of_a_role_s_deck_never_finds_a_combined_deck_s_notes(anki: Anki) -> None:
    combined = build_combined([plan(CARDS)], BANKS, {}, now=THIS_YEAR)
    role = build(CARDS)
    anki.load(combined.package)
    anki.load(role.package)
    both = [set(anki.collection.find_notes(search(deck.tag, ["kafka/log"]))) for deck in (combined, role)]
    assert [len(notes) for notes in both] == [1, 1]
    assert not both[0] & both[1]


def test_wildcards_of_anki_s_search_in_a_user_s_own_names_mean_themselves(anki: Anki) -> None:
    anki.load(build([card("log"), card("lug")], slug="a_c*").package)
    anki.load(build([card("log")], slug="abcd", company="B").package)
    assert len(anki.collection.find_notes(search("prep::role::a_c*", ["kafka/log"]))) == 1
    assert len(anki.collection.find_notes(search("prep::role::a_c*", ["kafka/l_g"]))) == 0
