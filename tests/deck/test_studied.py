"""Reviews and memory come back out of what Anki exports, in every form that it has."""

from __future__ import annotations

import json
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from anki.collection import ExportAnkiPackageOptions
from anki.decks import DeckId

from prep.deck.studied import Studied, studied
from prep.errors import PrepError
from prep.quiz.scheduler import day_of

from .anki import Anki
from .samples import SMALL, build

FORMS = ("legacy.apkg", "current.apkg", "legacy.colpkg", "current.colpkg")


def export(anki: Anki, form: str, *, scheduling: bool = True) -> bytes:
    """What Anki's File → Export writes; a whole collection has to be opened again afterwards."""
    path = anki.folder / form
    legacy = form.startswith("legacy")
    if form.endswith("colpkg"):
        anki.collection.export_collection_package(str(path), include_media=False, legacy=legacy)
        anki.collection.reopen()
    else:
        options = ExportAnkiPackageOptions(with_scheduling=scheduling, legacy=legacy)
        anki.collection.export_anki_package(out_path=str(path), options=options, limit=None)
    return path.read_bytes()


def read(content: bytes) -> dict[str, Studied]:
    return {card.key: card for card in studied(BytesIO(content), "deck.apkg")}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_that_anki_exports_gives_back_reviews_memory_and_day(anki: Anki, form: str) -> None:
    anki.load(build(SMALL).package)
    anki.collection.set_config("fsrs", True)
    anki.review("Acme – Engineer", 3)
    found = read(export(anki, form))
    cards = {
        row[0]: row[1:] for row in anki.rows("SELECT n.flds, c.ivl, c.data FROM cards c JOIN notes n ON n.id = c.nid")
    }
    times = {row[0] for row in anki.rows("SELECT id FROM revlog")}
    assert len(found) == 3
    assert {at for card in found.values() for at, _grade in card.reviews} == times
    for fields, (interval, data) in cards.items():
        key = next(card.key for card in SMALL if f"\x1f{card.key}\x1f" in fields)
        if key not in found:
            continue
        card = found[key]
        assert [grade for _at, grade in card.reviews] == [4]
        assert card.memory == (json.loads(data)["s"], json.loads(data)["d"])
        assert card.due is not None
        assert day_of(datetime.fromtimestamp(card.due)) == day_of(datetime.now()) + interval


def test_without_fsrs_there_are_reviews_and_no_memory(anki: Anki) -> None:
    anki.load(build(SMALL).package)
    anki.collection.set_config("fsrs", False)
    anki.review("Acme – Engineer", 2)
    assert [(len(card.reviews), card.memory) for card in read(export(anki, "current.apkg")).values()] == [(1, None)] * 2


def test_a_card_still_being_learned_is_due_on_no_day(anki: Anki) -> None:
    anki.load(build(SMALL).package)
    anki.review("Acme – Engineer", 1, grade="again")
    (card,) = read(export(anki, "current.apkg")).values()
    assert (card.reviews[0][1], card.due) == (1, None)


def test_a_date_set_by_hand_is_no_review(anki: Anki) -> None:
    anki.load(build(SMALL).package)
    cards = list(anki.collection.find_cards(""))
    anki.collection.sched.set_due_date(cards, "3")
    assert anki.rows("SELECT count() FROM revlog") == [[4]]
    assert read(export(anki, "current.apkg")) == {}


def crammed(anki: Anki, *, reschedule: bool) -> None:
    """A filtered deck with all cards of the role, as by Anki's Custom Study."""
    filtered = anki.collection.sched.get_or_create_filtered_deck(DeckId(0))
    filtered.name = "Cram"
    filtered.config.reschedule = reschedule
    filtered.config.search_terms[0].search = "tag:prep::role::acme-engineer"
    anki.collection.sched.add_or_update_filtered_deck(filtered)


def test_cramming_that_counts_for_nothing_in_anki_counts_for_nothing_here(anki: Anki) -> None:
    anki.load(build(SMALL[:1]).package)
    anki.review("Acme – Engineer", 1)
    crammed(anki, reschedule=False)
    anki.review("Cram", 1, grade="again")
    assert anki.rows("SELECT count() FROM revlog") == [[2]]
    assert [grade for _at, grade in read(export(anki, "current.apkg"))["kafka/log"].reviews] == [4]


def test_a_card_that_is_in_a_filtered_deck_for_now_keeps_the_day_on_which_it_is_due(anki: Anki) -> None:
    anki.load(build(SMALL[:1]).package)
    anki.review("Acme – Engineer", 1)
    before = read(export(anki, "current.colpkg"))["kafka/log"].due
    crammed(anki, reschedule=True)
    assert anki.rows("SELECT odid > 0, due <> odue FROM cards") == [[1, 1]]
    assert read(export(anki, "current.colpkg"))["kafka/log"].due == before is not None


def test_a_card_in_two_roles_decks_is_one_card_with_all_its_reviews(anki: Anki) -> None:
    for role in ("acme", "globex"):
        anki.load(build(SMALL[:1], slug=role, company=role).package)
        anki.review(f"{role} – Engineer", 1)
    (card,) = read(export(anki, "current.apkg")).values()
    assert card.key == "kafka/log"
    assert len(card.reviews) == 2
    assert card.reviews == tuple(sorted(card.reviews))


def test_notes_that_are_not_ours_are_none_of_our_business(anki: Anki) -> None:
    basic, deck = anki.collection.models.by_name("Basic"), anki.collection.decks.id("Theirs")
    assert basic is not None
    assert deck is not None
    note = anki.collection.new_note(basic)
    note["Front"] = "theirs"
    anki.collection.add_note(note, deck)
    anki.review("Theirs", 1)
    assert read(export(anki, "current.apkg")) == {}


def test_an_export_without_scheduling_holds_no_reviews(anki: Anki) -> None:
    anki.load(build(SMALL).package)
    anki.review("Acme – Engineer", 1)
    assert read(export(anki, "current.apkg", scheduling=False)) == {}


def test_our_own_deck_which_nobody_studied_holds_none() -> None:
    assert read(build(SMALL).package) == {}


def test_a_damaged_file_is_named_in_one_line(anki: Anki) -> None:
    anki.load(build(SMALL).package)
    whole = export(anki, "current.apkg")
    half = whole.replace(b"\x28\xb5\x2f\xfd", b"\0\0\0\0")
    for content in (b"", b"no package", whole[: len(whole) // 2], half):
        with pytest.raises(PrepError, match=r"^deck\.apkg: [^\n]*$"):
            read(content)
    assert Path(anki.folder / "current.apkg").read_bytes() == whole
