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
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import genanki

from prep.deck.ids import deck_id, preset_id
from prep.deck.image import content
from prep.deck.notetype import CLOZE, FIELDS, QUESTION, TEMPLATE_NAME, NoteType, style
from prep.deck.pace import Pace

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


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck's description as HTML, and the pace that it advises."""

    about: str
    pace: Pace


def pack(
    decks: Mapping[str, DeckRow], notes: Sequence[NoteRow], revised: datetime, *, preset: str | None = None
) -> bytes:
    """The package with these decks by full name and these notes, new, in study order.

    `revised` is when the note types last changed; `preset`, if any, names a deck preset for all decks. The same
    arguments give the same bytes in every process.
    """
    database = sqlite3.connect(":memory:")
    try:
        package = _Package(decks, notes, preset)
        package.write_to_db(database.cursor(), revised.timestamp(), count(_FIRST_ID))
        database.commit()
        image = content(database)
    finally:
        database.close()
    return _zipped({"collection.anki2": image, "media": b"{}"})


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

    def __init__(self, decks: Mapping[str, DeckRow], notes: Sequence[NoteRow], preset: str | None) -> None:
        super().__init__([])
        self.texts = decks
        self.rows = notes
        self.preset = preset

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        super().write_to_db(cursor, timestamp, id_gen)
        decks, presets = (json.loads(text) for text in cursor.execute("SELECT decks, dconf FROM col").fetchone())
        if self.preset:
            # The deck of the role comes first and names the pace of all.
            chosen = _preset(self.preset, next(iter(self.texts.values())).pace, presets["1"])
            presets[str(chosen["id"])] = chosen
        for name, own in self.texts.items():
            deck = genanki.Deck(deck_id(name), name, own.about).to_json()
            conf = preset_id(self.preset) if self.preset else deck["conf"]
            decks[str(deck_id(name))] = {**deck, "conf": conf, "desiredRetention": own.pace.retention}
        models = {note_type.cloze: _model(note_type) for note_type in (QUESTION, CLOZE)}
        types = {str(model.model_id): model.to_json(timestamp, None) for model in models.values()}
        stored = (json.dumps(value) for value in (decks, presets, types))
        cursor.execute("UPDATE col SET decks = ?, dconf = ?, models = ?", tuple(stored))
        for due, row in enumerate(self.rows, start=1):
            _Note(row, models[row.cloze], due).write_to_db(cursor, timestamp, deck_id(row.deck), id_gen)


def _preset(name: str, pace: Pace, default: Mapping[str, Any]) -> dict[str, Any]:
    """Anki's default preset with the pace's new cards and retention, and new cards in study order."""
    new = {**default["new"], "perDay": pace.new or default["new"]["perDay"]}
    return {
        **default,
        "id": preset_id(name),
        "name": f"prep: {name}",
        "new": new,
        "rev": {**default["rev"], "perDay": 9999},  # an interview does not wait for a backlog
        "desiredRetention": pace.retention / 100,
        "newGatherPriority": 1,  # ascending position: the study order, over all subdecks
        "newSortOrder": 1,  # as gathered
    }


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
