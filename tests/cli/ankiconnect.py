"""A stand-in for AnkiConnect: its protocol over the loopback, before a real collection of Anki's own library."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

from anki.cards import CardId
from anki.decks import DeckId
from anki.notes import NoteId

from tests.deck.anki import Anki


class Actions:
    """The actions that prep uses, as the add-on answers them in version 6; `asked` names all that were asked."""

    def __init__(self, anki: Anki) -> None:
        self.anki, self.collection = anki, anki.collection
        self.asked: list[str] = []
        self.api_version = 6
        self.key: str | None = None

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        self.asked.append(request["action"])
        if self.key and request.get("key") != self.key:
            return {"result": None, "error": "valid api key must be provided"}
        action = getattr(self, f"do_{request['action']}", None)
        if action is None:
            return {"result": None, "error": "unsupported action"}
        try:
            return {"result": action(**request.get("params", {})), "error": None}
        except Exception as error:  # the add-on answers any error with its text
            return {"result": None, "error": str(error)}

    def do_version(self) -> int:
        return self.api_version

    def do_importPackage(self, path: str) -> bool:  # noqa: N802 - the protocol's name
        with open(path, "rb") as file:  # noqa: PTH123 - as the add-on would
            self.anki.load(file.read())
        return True

    def do_findNotes(self, query: str) -> list[int]:  # noqa: N802 - the protocol's name
        return [int(note) for note in self.collection.find_notes(query)]

    def do_notesInfo(self, notes: list[int]) -> list[dict[str, Any]]:  # noqa: N802 - the protocol's name
        found = [self.collection.get_note(NoteId(note)) for note in notes]
        return [
            {
                "noteId": note.id,
                "tags": note.tags,
                "fields": {name: {"value": value, "order": order} for order, (name, value) in enumerate(note.items())},
                "cards": [int(card) for card in note.card_ids()],
            }
            for note in found
        ]

    def do_getDecks(self, cards: list[int]) -> dict[str, list[int]]:  # noqa: N802 - the protocol's name
        decks: dict[str, list[int]] = {}
        for card in cards:
            decks.setdefault(self.collection.decks.name(self.collection.get_card(CardId(card)).did), []).append(card)
        return decks

    def do_changeDeck(self, cards: list[int], deck: str) -> None:  # noqa: N802 - the protocol's name
        target = self.collection.decks.id(deck)
        assert target is not None
        self.collection.set_deck([CardId(card) for card in cards], DeckId(target))

    def do_deleteNotes(self, notes: list[int]) -> None:  # noqa: N802 - the protocol's name
        self.collection.remove_notes([NoteId(note) for note in notes])

    def do_addTags(self, notes: list[int], tags: str) -> None:  # noqa: N802 - the protocol's name
        self.collection.tags.bulk_add([NoteId(note) for note in notes], tags)


@contextmanager
def serving(actions: Actions) -> Iterator[str]:
    """The address of a server that answers until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            content = json.dumps(actions.answer(json.loads(body))).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
