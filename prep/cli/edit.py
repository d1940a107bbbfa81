"""A card's text opened in the reader's editor; the new version goes beside the shipped banks, never into them."""

from __future__ import annotations

from pathlib import Path

import click

from prep.banks import BankFile, read_library
from prep.banks.overlay import new_bank, section, with_section
from prep.cli.files import OWN, load_library, read_bytes, state_folder, write_bytes
from prep.errors import PrepError
from prep.model import Card, Library


def edited(card: Card, banks: tuple[str, ...]) -> Card | str:
    """The card as its reader has mended it, or why it is as it was."""
    try:
        return _edited(card, load_library(banks))
    except (click.ClickException, PrepError) as error:
        return f"not edited: {getattr(error, 'message', error)}"


def _edited(card: Card, library: Library) -> Card | str:
    bank = library.banks[card.topic]
    own = state_folder() / OWN / bank.domain / f"{card.topic}.md"
    draft = own.with_name(f"{card.topic}.{card.id}.draft")
    mine = _text(own) if own.is_file() else ""
    before = section(mine, card.id) or section(_text(Path(card.location.path)), card.id)
    after = click.edit(_text(draft) if draft.is_file() else before, extension=".md", require_save=False)
    if after is None or after.strip() == before.strip():
        return "nothing changed"
    whole = with_section(mine or new_bank(bank), card.id, after)
    changed, problems = read_library([BankFile(str(own), bank.domain, own.name, whole)], base=library)
    mended = changed.card(card.key)
    if problems or mended is None or not section(whole, card.id):
        reason = problems[0] if problems else f"the heading must stay ## {card.id}"
        write_bytes(draft, after.encode())
        return f"not kept: {reason}; press e to mend your draft"
    write_bytes(own, whole.encode())
    draft.unlink(missing_ok=True)
    return mended


def _text(path: Path) -> str:
    return read_bytes(str(path)).decode("utf-8", "replace")
