"""`prep push`: a deck into a running Anki, with what an import leaves undone."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from prep.cli.connect import URL, Anki
from prep.cli.files import read_bytes
from prep.deck.apart import NoteThere, apart
from prep.deck.held import held
from prep.deck.left import literal

_SHOWN = 10  # cards named before "and so many more"


@click.command("push", short_help="Send a deck to a running Anki.")
@click.argument("files", nargs=-1, required=True, metavar="FILE.apkg...")
@click.option("--url", default=URL, show_default=True, envvar="ANKICONNECT_URL", help="Where AnkiConnect listens.")
@click.option("--key", envvar="ANKICONNECT_KEY", help="AnkiConnect's apiKey, if you have set one.")
def command(files: tuple[str, ...], url: str, key: str | None) -> None:
    """Import decks that `prep build` made into the Anki that is open, through its add-on AnkiConnect.

    Anki's import never moves a card and never deletes one. Cards that belong in another deck now, and notes that
    the deck no longer has, are shown first; nothing happens to them unless you say yes.

    \b
    Example:
      prep push stripe-staff-engineer.apkg
      prep push decks/*.apkg
    """
    packages = {name: held(read_bytes(name), name) for name in files}
    anki = Anki(url, key)
    anki.greet()
    for name, package in packages.items():
        search = f'"tag:{literal(package.tag)}"'
        before = {note.key for note in anki.notes(search)}
        anki.import_package(Path(name))
        found = apart(package, anki.notes(search))
        new = len(package.places.keys() - before)
        click.echo(f"{name}: imported; {new} of {len(package.places)} cards are new to Anki")
        for tag, notes in found.tags.items():
            anki.tag([note.id for note in notes], tag)
        for deck, cards in found.moves.items():
            _show(f"{_count(cards, 'card')} in another deck in Anki than “{deck}”", [note for _card, note in cards])
            if _agreed("Move them there?"):
                anki.move([card for card, _note in cards], deck)
        if found.gone:
            _show(f"{_count(found.gone, 'note')} in Anki that this deck no longer has", found.gone)
            if _agreed("Delete them, with their reviews?"):
                anki.delete([note.id for note in found.gone])


def _show(title: str, notes: Sequence[NoteThere]) -> None:
    """Name what is about to be asked for, with the decks that it is in now."""
    click.echo(f"{title}:")
    for note in notes[:_SHOWN]:
        click.echo(f"  {note.key}  (in {', '.join(sorted(set(note.decks.values())))})")
    if len(notes) > _SHOWN:
        click.echo(f"  and {len(notes) - _SHOWN} more")


def _agreed(question: str) -> bool:
    """Whether a person says yes; without one nothing is moved or deleted."""
    if not interactive():
        click.echo(f"{question} Nobody to ask here: left as they are. Run prep push in a terminal to be asked.")
        return False
    return click.confirm(question)


def interactive() -> bool:
    """Whether there is a person to ask."""
    return sys.stdin.isatty()


def _count(things: Sequence[object], noun: str) -> str:
    return f"1 {noun} is" if len(things) == 1 else f"{len(things)} {noun}s are"
