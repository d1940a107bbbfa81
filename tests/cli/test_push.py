"""`prep push` against AnkiConnect's protocol before a real collection."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from prep.cli import push
from prep.deck import BuiltDeck, build_combined
from prep.errors import PrepError
from prep.model import Card
from tests.deck.anki import Anki
from tests.deck.samples import THIS_YEAR, build, card, cloze, library, plan

from .ankiconnect import Actions, serving

CARDS = (card("log"), cloze("offset"), card("isr"), card("window", "flink"))
Push = Callable[..., Result]


@pytest.fixture
def actions(tmp_path: Path) -> Iterator[Actions]:
    """A user's new collection behind the protocol."""
    anki = Anki(tmp_path)
    yield Actions(anki)
    anki.collection.close()


@pytest.fixture
def pushed(actions: Actions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Push]:
    """A function that writes a deck and pushes it; `says` is what a person answers to each question."""
    with serving(actions) as url:

        def run(deck: BuiltDeck, *options: str, says: str | None = None) -> Result:
            path = tmp_path / "pushed deck.apkg"
            path.write_bytes(deck.package)
            monkeypatch.setattr(push, "interactive", lambda: says is not None)
            arguments = [str(path), "--url", url, *options]
            return CliRunner().invoke(push.command, arguments, input=says, catch_exceptions=True)

        yield run


def keys(actions: Actions) -> set[str]:
    return {row[0].split("\x1f")[9] for row in actions.anki.rows("SELECT flds FROM notes")}


def deck(cards: Sequence[Card] = CARDS) -> BuiltDeck:
    return build(cards)


def test_a_deck_arrives_as_by_anki_s_own_import(pushed: Push, actions: Actions) -> None:
    done = pushed(deck())
    assert done.exit_code == 0, done.output
    assert done.stdout.endswith("imported; 4 of 4 cards are new to Anki\n")
    assert actions.anki.decks() == {"Acme – Engineer::All about kafka": 3, "Acme – Engineer::All about flink": 1}


def test_the_same_deck_again_asks_nothing_and_changes_nothing(pushed: Push, actions: Actions) -> None:
    pushed(deck())
    before = actions.anki.scheduling()
    done = pushed(deck(), says="")
    assert done.stdout.endswith("imported; 0 of 4 cards are new to Anki\n")
    assert actions.anki.scheduling() == before


def test_notes_that_the_deck_no_longer_has_are_named_and_deleted_only_after_a_yes(
    pushed: Push, actions: Actions
) -> None:
    pushed(deck())
    pushed(build(CARDS, slug="globex", company="Globex"))
    refused = pushed(deck(CARDS[1:]), says="n\n")
    assert "1 note is in Anki that this deck no longer has:\n  kafka/log  (in Acme" in refused.stdout
    assert "Delete them, with their reviews? [y/N]" in refused.stdout
    assert "deleteNotes" not in actions.asked
    pushed(deck(CARDS[1:]), says="y\n")
    roles = actions.anki.rows("SELECT tags FROM notes WHERE flds LIKE '%kafka/log%'")
    assert len(roles) == 1
    assert "prep::role::globex" in roles[0][0]


def test_a_user_s_own_note_with_the_role_s_tag_is_never_touched(pushed: Push, actions: Actions) -> None:
    basic, deck_of_mine = actions.collection.models.by_name("Basic"), actions.collection.decks.id("Mine")
    assert basic is not None
    assert deck_of_mine is not None
    note = actions.collection.new_note(basic)
    note["Front"], note.tags = "mine", ["prep::role::acme-engineer"]
    actions.collection.add_note(note, deck_of_mine)
    done = pushed(deck(), says="y\ny\n")
    assert done.exit_code == 0
    assert "[y/N]" not in done.stdout
    assert actions.anki.decks()["Mine"] == 1


def test_cards_that_belong_elsewhere_now_are_named_and_moved_only_after_a_yes(pushed: Push, actions: Actions) -> None:
    pushed(deck())
    actions.anki.review("Acme – Engineer", 2)
    elsewhere = actions.collection.decks.id("Mine")
    assert elsewhere is not None
    actions.collection.set_deck([actions.anki.note("kafka/log").card_ids()[0]], elsewhere)
    reviews = actions.anki.rows("SELECT * FROM revlog")
    refused = pushed(deck(), says="\n")
    assert "1 card is in another deck in Anki than “Acme – Engineer::All about kafka”:" in refused.stdout
    assert "  kafka/log  (in Mine)" in refused.stdout
    assert actions.anki.decks()["Mine"] == 1
    pushed(deck(), says="y\n")
    assert "Mine" not in actions.anki.decks()
    assert actions.anki.rows("SELECT * FROM revlog") == reviews


def test_without_a_person_to_ask_nothing_is_moved_or_deleted(pushed: Push, actions: Actions) -> None:
    pushed(deck())
    done = pushed(deck(CARDS[1:]))
    assert done.exit_code == 0
    assert "Nobody to ask here: left as they are" in done.stdout
    assert "kafka/log" in keys(actions)
    assert not {"deleteNotes", "changeDeck"} & set(actions.asked)


def test_very_many_cards_are_counted_and_only_ten_named(pushed: Push, actions: Actions) -> None:
    many = [card(f"c{number:02}") for number in range(30)]
    pushed(deck(many))
    done = pushed(deck(many[:1]), says="y\n")
    assert "29 notes are in Anki that this deck no longer has:" in done.stdout
    assert "and 19 more" in done.stdout
    assert keys(actions) == {"kafka/c00"}


def test_a_role_added_to_a_combined_deck_reaches_the_cards_that_anki_has_already(
    pushed: Push, actions: Actions
) -> None:
    banks = library(*CARDS)
    acme, globex = plan(CARDS, slug="acme"), plan(CARDS[:1], slug="globex")
    pushed(build_combined([acme], banks, {}, now=THIS_YEAR))
    pushed(build_combined([acme, globex], banks, {}, now=THIS_YEAR))
    tags = actions.anki.note("kafka/log").tags
    assert {"prep::combined::acme", "prep::combined::globex"} <= set(tags)
    assert "prep::combined::globex" not in actions.anki.note("kafka/isr").tags


def test_an_api_key_is_asked_for_by_name_and_then_used(pushed: Push, actions: Actions) -> None:
    actions.key = "secret"
    refused = pushed(deck())
    assert str(refused.exception).endswith("valid api key must be provided; give it with --key")
    assert pushed(deck(), "--key", "secret").exit_code == 0


def test_an_add_on_that_is_too_old_is_named(pushed: Push, actions: Actions) -> None:
    actions.api_version = 5
    assert "AnkiConnect is too old (version 5)" in str(pushed(deck()).exception)


def test_without_anki_one_line_says_what_to_open(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    path = tmp_path / "deck.apkg"
    path.write_bytes(deck().package)
    done = CliRunner().invoke(push.command, [str(path), "--url", url])
    hint = "open Anki with the add-on AnkiConnect (2055492159), then try again"
    assert str(done.exception) == f"{url}: no Anki answers; {hint}"


@pytest.mark.parametrize("answer", [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", b"nonsense\r\n\r\n", b""])
def test_a_stranger_at_the_address_is_no_anki(answer: bytes, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(deck().package)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def reply() -> None:
            connection, _address = server.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(answer)

        thread = threading.Thread(target=reply)
        thread.start()
        url = f"127.0.0.1:{server.getsockname()[1]}"
        done = CliRunner().invoke(push.command, [str(path), "--url", url])
        thread.join()
    assert isinstance(done.exception, PrepError)
    assert str(done.exception).startswith(f"{url}: ")


@pytest.mark.parametrize("url", ["ftp://x", "http://", "https://127.0.0.1"])
def test_an_address_that_can_be_none_is_refused(url: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(deck().package)
    done = CliRunner().invoke(push.command, [str(path), "--url", url])
    assert "is no address of AnkiConnect" in str(done.exception)


def test_a_file_that_prep_did_not_make_is_never_sent(pushed: Push, actions: Actions, tmp_path: Path) -> None:
    path = tmp_path / "other.apkg"
    path.write_bytes(b"other")
    done = CliRunner().invoke(push.command, [str(path)])
    assert str(done.exception).startswith(f"{path}: is no Anki package")
    assert actions.asked == []
