"""An Anki package as bytes: genanki's schema and rows, in memory, the same bytes for the same notes.

This is the only file that needs genanki; it is imported by the build alone, for it takes a tenth of a second.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import genanki

from prep.deck.ids import deck_id
from prep.deck.notetype import CLOZE, FIELDS, QUESTION, TEMPLATE_NAME, NoteType, style

# Ids of notes and cards count up from here, in milliseconds (the start of 2026), so that the Browser's
# "Created" is study order. Anki knows notes by GUID and gives another id where one is taken.
_FIRST_ID = 1_767_225_600_000


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note ready to be written: `fields` by name, `deck` by full name, `changed` in UTC."""

    guid: str
    cloze: bool
    fields: Mapping[str, str]
    tags: tuple[str, ...]
    deck: str
    changed: datetime


def pack(decks: Mapping[str, str], notes: Sequence[NoteRow], revised: datetime) -> bytes:
    """The package with these decks (full name → description) and these notes, new, in study order.

    `revised` is when the note types last changed. The same arguments give the same bytes in every process.
    """
    database = sqlite3.connect(":memory:")
    try:
        _Package(decks, notes).write_to_db(database.cursor(), revised.timestamp(), count(_FIRST_ID))
        database.commit()
        return _zipped({"collection.anki2": _content(database), "media": b"{}"})
    finally:
        database.close()


class _Note(genanki.Note):  # type: ignore[misc] # genanki has no types
    """A note with a modification time of its own."""

    def __init__(self, row: NoteRow, model: genanki.Model, due: int) -> None:
        fields = [row.fields.get(name, "") for name in FIELDS]
        super().__init__(model, fields, tags=row.tags, guid=row.guid, due=due)
        self.row = row

    def write_to_db(self, cursor: sqlite3.Cursor, _timestamp: float, deck: int, ids: Iterator[int]) -> None:
        super().write_to_db(cursor, self.row.changed.timestamp(), deck, ids)

    def _check_invalid_html_tags_in_fields(self) -> None:
        """Nothing to check: the HTML comes from a renderer, and genanki's warning cannot name a card."""


class _Package(genanki.Package):  # type: ignore[misc] # genanki has no types
    """Writes all decks and note types at once; genanki reads and writes all of them again for each deck."""

    def __init__(self, decks: Mapping[str, str], notes: Sequence[NoteRow]) -> None:
        super().__init__([])
        self.texts = decks
        self.rows = notes

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        super().write_to_db(cursor, timestamp, id_gen)
        decks = json.loads(cursor.execute("SELECT decks FROM col").fetchone()[0])
        decks |= {
            str(deck_id(name)): genanki.Deck(deck_id(name), name, text).to_json() for name, text in self.texts.items()
        }
        models = {note_type.cloze: _model(note_type) for note_type in (QUESTION, CLOZE)}
        types = {str(model.model_id): model.to_json(timestamp, None) for model in models.values()}
        cursor.execute("UPDATE col SET decks = ?, models = ?", (json.dumps(decks), json.dumps(types)))
        for due, row in enumerate(self.rows, start=1):
            _Note(row, models[row.cloze], due).write_to_db(cursor, timestamp, deck_id(row.deck), id_gen)


def _model(note_type: NoteType) -> genanki.Model:
    template = {
        "name": TEMPLATE_NAME,
        "id": note_type.template,
        "qfmt": note_type.front,
        "afmt": note_type.back,
    }
    return genanki.Model(
        note_type.id,
        note_type.name,
        fields=[{"name": name, "id": ident, "font": "Arial"} for name, ident in FIELDS.items()],
        templates=[template],
        css=style(),
        model_type=genanki.Model.CLOZE if note_type.cloze else genanki.Model.FRONT_BACK,
    )


def _content(database: sqlite3.Connection) -> bytes:
    if hasattr(database, "serialize"):
        return database.serialize()
    # Python leaves the method out where its SQLite is built without it; then through a file, soon gone.
    with TemporaryDirectory() as folder:
        path = Path(folder, "collection.anki2")
        copy = sqlite3.connect(path)
        database.backup(copy)
        copy.close()
        return path.read_bytes()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip without the day or the system it was made on."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            info = ZipInfo(name)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, content, ZIP_DEFLATED)
    return buffer.getvalue()
