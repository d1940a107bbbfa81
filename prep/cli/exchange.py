"""`prep progress import` and `export`: the history out of Anki, and out of and into files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import click

from prep.cli.files import read_bytes, write_bytes
from prep.cli.study import open_history
from prep.deck.studied import Studied, studied
from prep.errors import PrepError
from prep.quiz.history import Answer
from prep.quiz.scheduler import Grade, Memory, day_of
from prep.quiz.store import Store


@click.command("import", short_help="Read reviews back from Anki, or from an export.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def take_in(files: tuple[str, ...]) -> None:
    """Read reviews from packages that Anki exported, FILE.apkg or FILE.colpkg, or from a whole history
    that `prep progress export` wrote, FILE.jsonl.

    In Anki: File → Export, with "Include scheduling information". The same file again changes nothing.

    \b
    Example:
      prep progress import "My decks.apkg"
      prep progress import history.jsonl
    """
    store = open_history()
    failed = False
    try:
        for name in files:
            try:
                click.echo(f"{name}: {_restored(store, name) if _is_export(name) else _merged(store, _read(name))}")
            except PrepError as error:
                click.echo(f"prep: {error}", err=True)
                failed = True
    finally:
        store.close()
    raise click.exceptions.Exit(1 if failed else 0)


@click.command("export", short_help="Write the whole history to a file.")
@click.argument("file", metavar="FILE.jsonl")
def give_out(file: str) -> None:
    """Write every answer, posting and card set aside to FILE, a line of JSON each; "-" is standard output.

    \b
    Example:
      prep progress export history.jsonl
    """
    store = open_history()
    try:
        lines = list(store.lines())
    finally:
        store.close()
    if file == "-":
        for line in lines:
            click.echo(line)
        return
    write_bytes(Path(file), "".join(f"{line}\n" for line in lines).encode())
    click.echo(f"{file}: {len(lines)} lines")


def _is_export(name: str) -> bool:
    return name.lower().endswith((".jsonl", ".json", ".ndjson"))


def _restored(store: Store, name: str) -> str:
    new = store.take_in(read_bytes(name).decode("utf-8", "replace").splitlines(), name)
    return f"{new} new answers" if new else "nothing new"


def _read(name: str) -> list[Studied]:
    try:
        with Path(name).open("rb") as file:
            cards = studied(file, name)
    except FileNotFoundError:
        raise PrepError(f"{name}: no such file; check the name") from None
    except OSError as error:
        raise PrepError(f"{name}: cannot be read ({(error.strerror or str(error)).lower()})") from None
    if not cards:
        hint = 'export again with "Include scheduling information"'
        raise PrepError(f"{name}: holds no reviews of prep's cards; if there are some in Anki, {hint}")
    return cards


def _merged(store: Store, cards: Iterable[Studied]) -> str:
    """Take every card's reviews into the history, and say how many there were."""
    count = new = reviews = 0
    for card in cards:
        answers = [Answer(at, Grade(grade)) for at, grade in card.reviews]
        new += store.merge(card.key, answers, _known(card, answers[-1]))
        reviews, count = reviews + len(answers), count + 1
    return f"{reviews} reviews of {count} cards, {new} of them new"


def _known(card: Studied, last: Answer) -> dict[int, Memory]:
    """What Anki says that a card's memory was after its last review; nothing where it did not use FSRS."""
    if card.memory is None:
        return {}
    due = last.day if card.due is None else day_of(datetime.fromtimestamp(card.due))
    return {last.at: Memory(*card.memory, last.day, due)}
