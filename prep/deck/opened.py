"""The collection inside an Anki package: decks that prep wrote, and what Anki exports, old form and new."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO
from zipfile import BadZipFile, ZipFile

from prep.deck.image import database
from prep.errors import PrepError

_LIMIT = 1 << 30  # bytes; a collection of a million reviews takes a tenth of it
# Newest first: beside a newer form, `collection.anki2` is a stub that asks the reader to update Anki.
_FORMS = ("collection.anki21b", "collection.anki21", "collection.anki2")


@contextmanager
def opened(file: BinaryIO, name: str) -> Iterator[sqlite3.Connection]:
    """The collection of an .apkg or .colpkg as a database; PrepError says what `name` is instead."""
    try:
        with ZipFile(file) as archive:
            form = next((form for form in _FORMS if form in archive.namelist()), None)
            if form is None:
                raise PrepError(f"{name}: holds no collection; export one from Anki: File → Export")
            with archive.open(form) as stored:
                image = _plain(stored, name) if form == _FORMS[0] else stored.read(_LIMIT)
        collection = database(image)
    except (BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, sqlite3.Error) as error:
        raise PrepError(f"{name}: is no Anki package ({error}); export one from Anki: File → Export") from None
    try:
        yield collection
    finally:
        collection.close()


def _plain(stored: IO[bytes], name: str) -> bytes:
    """What a zstandard stream holds."""
    if sys.version_info >= (3, 14):
        from compression import zstd  # noqa: PLC0415 - only current packages need it
    else:
        from backports import zstd  # noqa: PLC0415 - likewise
    try:
        with zstd.open(stored) as plain:
            return bytes(plain.read(_LIMIT))
    except zstd.ZstdError as error:
        raise PrepError(f"{name}: is a damaged Anki package ({error}); export it again") from None
