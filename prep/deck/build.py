"""Study plans as an Anki package: one deck for a role or for several, a subdeck for each topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from prep.deck.description import combined_description, description
from prep.deck.ids import guid
from prep.deck.layout import Place, layout
from prep.deck.names import deck_name, role_name, tag
from prep.deck.note import card_text
from prep.deck.pace import Pace, pace
from prep.deck.record import NOTE_TYPES, Entry, Record, dated, digest, note_types_digest
from prep.deck.text import verbatim
from prep.errors import BankError, Problem
from prep.model import Library, StudyPlan

COMBINED = "Combined roles"
_COMBINED_OWNER = "combined roles"  # in the place of a slug, which never has a space


@dataclass(frozen=True, slots=True)
class Extras:
    """What a deck has only on request: `practice` questions in a subdeck, a deck preset (`presets`).

    Anki takes a preset only where its user ticks that in the import dialog.
    """

    practice: bool = False
    presets: bool = False


NOTHING = Extras()


@dataclass(frozen=True, slots=True)
class BuiltDeck:
    """A deck and what its maker has to know of it.

    `name` is its full name in Anki, `tag` stands on each of its notes and on no others, `places` gives the full
    name of the subdeck of each card by key, in study order, and `record` knows when each of them changed.
    """

    name: str
    tag: str
    package: bytes
    places: Mapping[str, str]
    record: Record

    @property
    def cards(self) -> int:
        """How many cards it holds."""
        return len(self.places)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What tells one deck from another: its name and text, whose GUIDs it has, and its tags."""

    name: str
    about: str
    owner: str
    tag: tuple[str, ...]
    pace: Pace
    preset: bool

    def tags(self, place: Place) -> list[str]:
        """A role's own deck has the role's tag; a combined one a tag for each role that asks for the card."""
        if self.owner != _COMBINED_OWNER:
            return [tag(*self.tag)]
        return [tag(*self.tag, slug) for slug in place.roles]


def build_deck(
    plan: StudyPlan, library: Library, record: Record, *, now: datetime, extras: Extras = NOTHING
) -> BuiltDeck:
    """The plan's cards in study order, `Company – Title::Topic title`, and `…::Practice` among the extras.

    `record` says since when each card says what it says. Cards that it does not know, or knew otherwise, get
    `now` and stand in the returned record, which belongs beside the user's own banks (`beyond`); with nothing
    new, `now` has no effect and the same plan gives the same bytes. BankError gathers the cards that Anki could
    not show.
    """
    posting = plan.role.posting
    frame = _Frame(
        name=deck_name(role_name(posting)),
        about=description(plan, library),
        owner=posting.slug,
        tag=("prep", "role", posting.slug),
        pace=pace(len(plan.choices), plan.budget),
        preset=extras.presets,
    )
    return _built(frame, layout([plan], library, practice=extras.practice), library, record, now)


def build_combined(
    plans: Sequence[StudyPlan], library: Library, record: Record, *, now: datetime, extras: Extras = NOTHING
) -> BuiltDeck:
    """One deck for all plans, each card once with a tag for every role that asks for it; else as `build_deck`.

    Its notes have GUIDs of their own: in one collection it stands beside the roles' decks, and shares nothing.
    """
    places = layout(plans, library, practice=extras.practice)
    cards = sum(not place.card.practice for place in places)
    frame = _Frame(
        name=COMBINED,
        about=combined_description(plans, cards),
        owner=_COMBINED_OWNER,
        tag=("prep", "combined"),
        pace=pace(cards, plans[0].budget),
        preset=extras.presets,
    )
    return _built(frame, places, library, record, now)


def _built(frame: _Frame, places: Sequence[Place], library: Library, record: Record, now: datetime) -> BuiltDeck:
    # Imported here: nothing but a build needs genanki, which is slow to start.
    from prep.deck.package import DeckRow, NoteRow, pack  # noqa: PLC0415

    decks = {frame.name: DeckRow(frame.about, frame.pace)}
    known: dict[str, Entry] = {NOTE_TYPES: dated(record.get(NOTE_TYPES), note_types_digest(), now)}
    notes: list[NoteRow] = []
    faults: list[Problem] = []
    for place in places:
        card = place.card
        try:
            text = card_text(card, library)
        except BankError as error:
            faults += error.problems
            continue
        known[card.key] = entry = dated(record.get(card.key), digest(card, library), now)
        deck = f"{frame.name}::{deck_name(place.title)}"
        decks.setdefault(deck, DeckRow(verbatim(place.about), frame.pace))
        fields = {**text.fields, "Context": place.context}
        tags = (*text.tags, *frame.tags(place))
        notes.append(NoteRow(guid(frame.owner, card.key), text.cloze, fields, tags, deck, entry.changed))
    if faults:
        raise BankError(tuple(faults))
    return BuiltDeck(
        name=frame.name,
        tag=tag(*frame.tag),
        package=pack(decks, notes, known[NOTE_TYPES].changed, preset=frame.name if frame.preset else None),
        places={note.fields["Key"]: note.deck for note in notes},
        record={**record, **known},
    )
