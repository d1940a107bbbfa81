"""A running Anki, reached through its add-on AnkiConnect: JSON over HTTP on the loopback."""

from __future__ import annotations

import json
from collections.abc import Iterable
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from prep.deck.apart import NoteThere
from prep.errors import PrepError

URL = "http://127.0.0.1:8765"
_VERSION = 6  # of the protocol: since then every answer is {"result": …, "error": …}
_SECONDS = 300  # an import of ten thousand notes takes a few


class Anki:
    """The Anki at an address; `key` is the add-on's apiKey, if it was given one. PrepError says what is wrong."""

    def __init__(self, url: str = URL, key: str | None = None) -> None:
        parts = urlsplit(url if "//" in url else f"//{url}")
        if parts.hostname is None or parts.scheme not in ("", "http"):
            raise PrepError(f"{url}: is no address of AnkiConnect, such as {URL}")
        self._url, self._key = url, key
        self._place = (parts.hostname, parts.port or 8765)

    def greet(self) -> None:
        """Make sure that something answers that speaks the protocol."""
        version = self._ask("version")
        if not isinstance(version, int) or version < _VERSION:
            raise PrepError(f"{self._url}: AnkiConnect is too old (version {version}); update the add-on in Anki")

    def import_package(self, path: Path) -> None:
        """Import a package as Anki's own File → Import does, with the user's usual choices."""
        if self._ask("importPackage", path=str(path.resolve())) is not True:
            raise PrepError(f"{path}: Anki did not import it; try File → Import in Anki to see why")

    def notes(self, search: str) -> list[NoteThere]:
        """The notes that a search finds, with the decks of their cards; notes without a Key are left out."""
        infos = self._ask("notesInfo", notes=self._ask("findNotes", query=search))
        kept = [info for info in infos if "Key" in info.get("fields", {})]
        cards = [card for info in kept for card in info["cards"]]
        decks = {card: deck for deck, held in self._ask("getDecks", cards=cards).items() for card in held}
        return [
            NoteThere(
                info["noteId"],
                info["fields"]["Key"]["value"],
                tuple(info["tags"]),
                {card: decks[card] for card in info["cards"]},
            )
            for info in kept
        ]

    def move(self, cards: Iterable[int], deck: str) -> None:
        """Move cards into a deck."""
        self._ask("changeDeck", cards=list(cards), deck=deck)

    def delete(self, notes: Iterable[int]) -> None:
        """Delete notes with their cards and reviews."""
        self._ask("deleteNotes", notes=list(notes))

    def tag(self, notes: Iterable[int], tag: str) -> None:
        """Add a tag to notes."""
        self._ask("addTags", notes=list(notes), tags=tag)

    def _ask(self, action: str, **params: Any) -> Any:
        request: dict[str, Any] = {"action": action, "version": _VERSION, "params": params}
        if self._key:
            request["key"] = self._key
        # Not urllib: it would send even this through a proxy that the environment names.
        connection = HTTPConnection(*self._place, timeout=_SECONDS)
        try:
            connection.request("POST", "/", json.dumps(request), {"Content-Type": "application/json"})
            response = connection.getresponse()
            answer = json.loads(response.read())
            result, error = answer["result"], answer["error"]
        except ConnectionRefusedError:
            hint = "open Anki with the add-on AnkiConnect (2055492159), then try again"
            raise PrepError(f"{self._url}: no Anki answers; {hint}") from None
        except (OSError, HTTPException) as failure:
            raise PrepError(
                f"{self._url}: Anki stopped answering ({failure}); look whether it shows a dialog"
            ) from None
        except (ValueError, TypeError, KeyError):
            raise PrepError(f"{self._url}: what answers there is not AnkiConnect; check --url") from None
        finally:
            connection.close()
        if error is not None:
            hint = "; give it with --key" if "api key" in str(error) else ""
            raise PrepError(f"{self._url}: AnkiConnect refused {action}: {error}{hint}")
        return result
