"""`prep progress`: what was studied, here and in Anki."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from statistics import mean

import click

from prep.cli.files import load_library
from prep.cli.options import banks_option
from prep.cli.study import open_history
from prep.deck.studied import Studied, studied
from prep.errors import PrepError
from prep.model import Library
from prep.quiz.history import Answer
from prep.quiz.scheduler import Grade, Memory, day_of, retrievability
from prep.quiz.store import Store


@click.group("progress", invoke_without_command=True, short_help="Show what was studied, here and in Anki.")
@banks_option
@click.pass_context
def command(context: click.Context, banks: tuple[str, ...]) -> None:
    """Show by topic what was studied: cards begun, answers, how many are due, and the chance of recall today.

    \b
    Example:
      prep progress
      prep progress import "My decks.apkg"
    """
    if context.invoked_subcommand:
        return
    library = load_library(banks, cards=False)
    store = open_history()
    try:
        click.echo("\n".join(_table(store, library, day_of(datetime.now()))))
    finally:
        store.close()


@command.command("import", short_help="Read reviews back from Anki.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def take_in(files: tuple[str, ...]) -> None:
    """Read the reviews of prep's cards from packages that Anki exported: FILE.apkg or FILE.colpkg.

    In Anki: File → Export, with "Include scheduling information". The same file again changes nothing.

    \b
    Example:
      prep progress import "My decks.apkg"
    """
    store = open_history()
    failed = False
    try:
        for name in files:
            try:
                click.echo(f"{name}: {_merged(store, _read(name))}")
            except PrepError as error:
                click.echo(f"prep: {error}", err=True)
                failed = True
    finally:
        store.close()
    raise click.exceptions.Exit(1 if failed else 0)


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


def _table(store: Store, library: Library, day: int) -> Iterator[str]:
    """A line for each topic begun, and one for all."""
    answers: dict[str, int] = defaultdict(int)
    in_anki: dict[str, int] = defaultdict(int)
    cards: dict[str, None] = {}
    for card, origin, count in store.tally():
        topic = card.partition("/")[0]
        cards[card] = None
        answers[topic] += count
        in_anki[topic] += count if origin == "anki" else 0
    if not cards:
        yield "Nothing studied yet. Begin with: prep quiz POSTING, or: prep progress import FILE.apkg"
        return
    memories: dict[str, list[Memory]] = defaultdict(list)
    for card, memory in store.memories(cards).items():
        memories[card.partition("/")[0]].append(memory)
    titles = {topic: library.banks[topic].title if topic in library.banks else topic for topic in answers}
    width = max(len("all"), *map(len, titles.values()))
    yield f"{'topic':<{width}}  {'begun':>9}  {'answers':>7}  {'in Anki':>7}  {'due':>4}  recall today"
    for topic in sorted(answers, key=lambda topic: titles[topic]):
        size = library.banks[topic].size if topic in library.banks else len(memories[topic])
        row = _row(memories[topic], f"{len(memories[topic])} of {size}", answers[topic], in_anki[topic], day)
        yield f"{titles[topic]:<{width}}  {row}"
    everything = [memory for group in memories.values() for memory in group]
    row = _row(everything, str(len(everything)), sum(answers.values()), sum(in_anki.values()), day)
    yield f"{'all':<{width}}  {row}"


def _row(memories: list[Memory], begun: str, answers: int, in_anki: int, day: int) -> str:
    due = sum(1 for memory in memories if memory.due <= day)
    recall = mean(retrievability(memory, day) for memory in memories)
    return f"{begun:>9}  {answers:>7}  {in_anki:>7}  {due:>4}  {recall:>7.0%}"
