"""The record of when each card last changed: `record.json`, beside the banks it speaks of.

Anki updates a note only where the package's modification time is newer than the note's own, and a user's
edit makes the note's own time "now". So a card's time has to move when what it says has changed, and at no
other time: "now" in every build would overwrite the user's edits, one fixed time would bring no update. A
build cannot know what a card said before; the record can. It is committed with the banks, so that a card has
the same time on every machine:

- `question_banks/record.json` is kept by `prep check --record`; a test fails while it is behind the banks;
- a folder given with `--banks` has its own, which `prep build` keeps by itself; it travels with the folder.

Two things are left out of a card's digest on purpose. What depends on the role (the line of the posting, the
role's tag): the same card has one time in every role, and a reworded posting never overwrites what a user
wrote. And the HTML itself: another version of Pygments is no news about the card.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from prep.deck.note import said
from prep.deck.notetype import CLOZE, FIELDS, QUESTION, TEMPLATE_NAME, style
from prep.errors import PrepError
from prep.model import Card, Library

NOTE_TYPES = "note types"  # the entry of templates and style sheet; no card's key has a space
_TIME = "%Y-%m-%dT%H:%M:%S%z"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a card said when somebody last looked, as a digest, and since when; UTC, whole seconds."""

    digest: str
    changed: datetime


Record = Mapping[str, Entry]


def digest(card: Card, library: Library) -> str:
    """A name for all that the card says in Anki, tags included, whatever the role."""
    return _digest(said(card, library))


def note_types_digest() -> str:
    """A name for all that makes the note types: fields, templates and style."""
    return _digest([list(FIELDS.items()), TEMPLATE_NAME, astuple(QUESTION), astuple(CLOZE), style()])


def update(record: Record, library: Library, now: datetime) -> Record:
    """The record brought up to date: what is new or has changed gets `now`, all else keeps its time.

    Cards that left the banks stay: ids are never used again, and a card that comes back as it was is no news.
    """
    fresh = {card.key: dated(record.get(card.key), digest(card, library), now) for card in library.cards()}
    return {**record, NOTE_TYPES: dated(record.get(NOTE_TYPES), note_types_digest(), now), **fresh}


def dated(entry: Entry | None, digest: str, now: datetime) -> Entry:
    """The entry itself where the digest is the same, else a new one; time never goes back with a clock."""
    if entry and entry.digest == digest:
        return entry
    now = now.astimezone(UTC).replace(microsecond=0)
    return Entry(digest, max(now, entry.changed + timedelta(seconds=1)) if entry else now)


def beyond(record: Record, shipped: Record) -> Record:
    """What `record` knows and the shipped record does not: the part that belongs beside a user's banks."""
    return {key: entry for key, entry in record.items() if shipped.get(key) != entry}


def write(record: Record) -> str:
    """The record as a file: JSON, sorted, one line a card, so that two branches seldom touch one line."""
    lines = (
        f"{json.dumps(key)}: {json.dumps([entry.digest, entry.changed.strftime(_TIME)])}"
        for key, entry in sorted(record.items())
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def read(text: str, path: str) -> Record:
    """The record in a file's text; PrepError names `path` if it is none."""
    try:
        return {
            key: Entry(str(digest), datetime.strptime(changed, _TIME).astimezone(UTC))
            for key, (digest, changed) in json.loads(text).items()
        }
    except (ValueError, TypeError, AttributeError) as error:
        hint = "restore it, or delete it and run `prep check --record`"
        raise PrepError(f"{path}: this is no record of changes ({error}); {hint}") from error


def _digest(content: object) -> str:
    return sha256(json.dumps(content).encode()).hexdigest()[:16]
