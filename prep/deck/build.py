"""A study plan as an Anki package: one deck for the role, a subdeck for each topic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from prep.deck.description import description
from prep.deck.ids import guid
from prep.deck.names import deck_name, role_name, tag
from prep.deck.note import card_text
from prep.deck.record import NOTE_TYPES, Entry, Record, dated, digest, note_types_digest
from prep.deck.text import verbatim
from prep.errors import BankError, Problem
from prep.model import Choice, Library, RoleMap, Section, StudyPlan

_SECTIONS: dict[Section, str] = {
    "responsibilities": "responsibilities",
    "minimum": "minimum qualifications",
    "preferred": "preferred qualifications",
    "about": "about the role",
}


@dataclass(frozen=True, slots=True)
class BuiltDeck:
    """A role's deck: its name in Anki, the .apkg file, its number of cards, the record that knows them."""

    name: str
    package: bytes
    cards: int
    record: Record


def build_deck(
    plan: StudyPlan, library: Library, record: Record, *, now: datetime, practice: bool = False
) -> BuiltDeck:
    """The plan's cards in study order, `Company – Title::Topic title`; `practice` adds `…::Practice`.

    `record` says since when each card says what it says. Cards that it does not know, or knew otherwise, get
    `now` and stand in the returned record, which belongs beside the user's own banks (`beyond`); with nothing
    new, `now` has no effect and the same plan gives the same bytes. BankError gathers the cards that Anki
    could not show.
    """
    # Imported here: nothing but a build needs genanki, which is slow to start.
    from prep.deck.package import NoteRow, pack  # noqa: PLC0415

    role, slug = role_name(plan.role.posting), plan.role.posting.slug
    top = deck_name(role)
    decks = {top: description(plan, library)}
    known: dict[str, Entry] = {NOTE_TYPES: dated(record.get(NOTE_TYPES), note_types_digest(), now)}
    notes: list[NoteRow] = []
    faults: list[Problem] = []
    for choice, title, about in _placed(plan, library, practice=practice):
        card = choice.card
        try:
            text = card_text(card, library)
        except BankError as error:
            faults += error.problems
            continue
        known[card.key] = entry = dated(record.get(card.key), digest(card, library), now)
        deck = deck_name(role, title)
        decks.setdefault(deck, verbatim(about))
        fields = {**text.fields, "Context": _context(choice, plan.role)}
        tags = (*text.tags, tag("prep", "role", slug))
        notes.append(NoteRow(guid(slug, card.key), text.cloze, fields, tags, deck, entry.changed))
    if faults:
        raise BankError(tuple(faults))
    return BuiltDeck(top, pack(decks, notes, known[NOTE_TYPES].changed), len(notes), {**record, **known})


def _placed(plan: StudyPlan, library: Library, *, practice: bool) -> Iterable[tuple[Choice, str, str]]:
    """Every card to be written, with the title of its subdeck and what to say about that."""
    for choice in plan.choices:
        bank = library.banks[choice.card.topic]
        yield choice, bank.title, bank.summary
    if practice:
        for choice in plan.practice:
            yield choice, "Practice", "Questions to rehearse aloud, with what a listener hopes to hear."


def _context(choice: Choice, role: RoleMap) -> str:
    """The line of the posting that asks for the card's topic most strongly; "" if none does."""
    if not choice.units:
        return ""
    unit = role.units[choice.units[0]].unit
    return f"<p>{verbatim(f'“{unit.text}”')} ({_SECTIONS[unit.section]}, line {unit.line})</p>"
