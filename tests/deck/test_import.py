"""What Anki's own importer makes of a package: checks 1, 2, 4 to 7, 9 and 12 of the design."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from prep.deck import Extras, update
from prep.deck.notetype import CLOZE, QUESTION
from prep.deck.record import NOTE_TYPES, Entry
from prep.model import Card

from .anki import Anki, NotetypeId, rows
from .samples import LAST_YEAR, THIS_YEAR, build, card, cloze, library

CARDS = (
    card("log"),
    cloze("offset"),
    card("isr", kind="failure", fields={"Check": "Look.", "Wrong turn": "Not that."}),
    card("window", "flink", kind="compare", fields={"Reversal": "Else."}),
    card("latency", "flink", kind="design", fields={"Senior": "- a\n- b\n- c"}),
)
RECORD = update({}, library(*CARDS), LAST_YEAR)
CLEAN = ("Database rebuilt and optimized.", True)


def changed(key: str, **changes: Any) -> list[Card]:
    return [replace(card, **changes) if card.key == key else card for card in CARDS]


def test_a_fresh_import_makes_every_note_new_and_leaves_anki_nothing_to_repair(anki: Anki) -> None:
    assert anki.load(build(CARDS).package) == {"new": 4}
    assert anki.collection.fix_integrity() == CLEAN


def test_every_planned_card_arrives_once_in_its_topic_s_deck_and_no_note_is_without_a_card(
    anki: Anki,
) -> None:
    built = build(CARDS)
    anki.load(built.package)
    assert len(built.places) == 4
    assert anki.decks() == {"Acme – Engineer::All about kafka": 3, "Acme – Engineer::All about flink": 1}
    assert anki.rows("SELECT count(), count(DISTINCT guid) FROM notes") == [[4, 4]]
    assert anki.rows("SELECT id FROM notes WHERE id NOT IN (SELECT nid FROM cards)") == []
    assert anki.collection.get_empty_cards().notes == []


def test_anki_stores_every_field_as_the_package_has_it(anki: Anki) -> None:
    """Composed characters and no control characters; the one that parts fields would shift all that follow."""
    made = card("odd", front="A\x1fB \x07 cafe\u0301 \U0001f600", back="a\tb", versions="1\x002")
    package = build([made]).package
    anki.load(package)
    assert anki.rows("SELECT flds FROM notes") == [list(row) for row in rows(package, "SELECT flds FROM notes")]
    assert anki.note("kafka/odd")["Question"] == "<p>AB  café \U0001f600</p>"


def test_practice_questions_come_only_when_asked_for_and_in_a_deck_of_their_own(anki: Anki) -> None:
    anki.load(build(CARDS, extras=Extras(practice=True)).package)
    assert anki.decks()["Acme – Engineer::Practice"] == 1
    assert "Senior" in anki.note("flink/latency")["Answer"]


def test_the_same_file_again_changes_nothing(anki: Anki) -> None:
    package = build(CARDS).package
    anki.load(package)
    before = anki.rows("SELECT guid, mod, flds, tags FROM notes")
    assert anki.load(package) == {"duplicate": 4}
    assert anki.rows("SELECT guid, mod, flds, tags FROM notes") == before


@pytest.mark.parametrize(
    "change", [{"back": "A better answer."}, {"front": "What is the *log*?"}, {"tags": ("kip-405",)}]
)
def test_a_change_to_one_card_updates_that_note_and_touches_no_progress(anki: Anki, change: dict[str, Any]) -> None:
    anki.load(build(CARDS).package)
    anki.review("Acme – Engineer", 3)
    before = anki.scheduling()
    edited = changed("kafka/log", **change)
    assert anki.load(build(edited, update(RECORD, library(*edited), THIS_YEAR)).package) == {
        "updated": 1,
        "duplicate": 3,
    }
    assert anki.scheduling() == before
    assert anki.collection.fix_integrity() == CLEAN


def test_a_change_that_the_record_does_not_know_yet_is_dated_by_the_build_and_returned(anki: Anki) -> None:
    anki.load(build(CARDS).package)
    edited = changed("kafka/log", back="A better answer.")
    built = build(edited, RECORD)
    assert built.record["kafka/log"].changed == THIS_YEAR
    assert {key for key in built.record if built.record[key] != RECORD.get(key)} == {"kafka/log"}
    assert anki.load(built.package) == {"updated": 1, "duplicate": 3}
    assert anki.load(build(edited, built.record).package) == {"duplicate": 4}


def test_a_user_s_own_edit_and_tag_on_an_unchanged_card_survive_the_next_build(anki: Anki) -> None:
    anki.load(build(CARDS).package)
    note = anki.note("flink/window")
    note["Answer"] = "In my words."
    note.tags.append("mine")
    anki.collection.update_note(note)
    edited = changed("kafka/log", back="A better answer.")
    assert anki.load(build(edited, update(RECORD, library(*edited), datetime.now(UTC))).package)["updated"] == 1
    kept = anki.note("flink/window")
    assert kept["Answer"] == "In my words."
    assert "mine" in kept.tags


def test_a_reworded_posting_overwrites_nothing(anki: Anki) -> None:
    anki.load(build(CARDS).package)
    alone = [card for card in CARDS if card.topic == "flink"]  # now asked for in another line
    assert anki.load(build(alone, RECORD).package) == {"duplicate": 1}


@pytest.mark.parametrize("order", [("acme", "globex"), ("globex", "acme")])
def test_two_roles_are_each_complete_in_any_order_and_deleting_one_leaves_the_other_whole(
    anki: Anki, order: tuple[str, str]
) -> None:
    for role in order:
        assert anki.load(build(CARDS, slug=role, company=role.title()).package) == {"new": 4}
    before = anki.rows("SELECT guid, flds FROM notes WHERE tags LIKE '%globex%' ORDER BY guid")
    acme = anki.collection.decks.id_for_name("Acme – Engineer")
    assert acme is not None
    anki.collection.decks.remove([acme])
    assert anki.decks() == {"Globex – Engineer::All about kafka": 3, "Globex – Engineer::All about flink": 1}
    assert anki.rows("SELECT guid, flds FROM notes ORDER BY guid") == before
    assert anki.collection.fix_integrity() == CLEAN


def test_a_new_style_reaches_the_one_note_type_without_a_full_sync(anki: Anki, monkeypatch: pytest.MonkeyPatch) -> None:
    anki.load(build(CARDS).package)
    schema = anki.rows("SELECT scm FROM col")
    monkeypatch.setattr("prep.deck.package.style", lambda: ".card { color: teal }")
    later = {**RECORD, NOTE_TYPES: Entry("other", LAST_YEAR + timedelta(days=1))}
    monkeypatch.setattr("prep.deck.build.note_types_digest", lambda: "other")
    assert anki.load(build(CARDS, later).package) == {"duplicate": 4}
    assert anki.rows("SELECT scm FROM col") == schema
    for note_type in (QUESTION, CLOZE):
        anki.collection.models._clear_cache()
        stored = anki.collection.models.get(NotetypeId(note_type.id))
        assert stored is not None
        assert stored["css"] == ".card { color: teal }"
    assert len([entry for entry in anki.collection.models.all_names_and_ids() if entry.name.startswith("prep")]) == 2
