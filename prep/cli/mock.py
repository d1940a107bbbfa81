"""`prep mock`: a mock interview from the practice questions of a role."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

import click

from prep.cli.options import banks_option
from prep.cli.study import Read, Study, open_history, open_study, today
from prep.errors import PrepError
from prep.model import LEVELS, Budget, Card, Level
from prep.quiz.desk import now_ms
from prep.quiz.face import look_now
from prep.quiz.interview import Ended, Interview, clock, tally
from prep.quiz.keys import Keys, Stopped
from prep.quiz.mock import draw, length_of, queued, rubric
from prep.quiz.mocks import Asked
from prep.quiz.store import Store


@click.command("mock", short_help="Hold a mock interview for a posting.")
@click.argument("posting", metavar="POSTING|SLUG")
@click.option("--minutes", type=click.IntRange(5, 480), default=45, show_default=True, help="Length of the interview.")
@click.option("--level", type=click.Choice(LEVELS), help="Pitch of the questions; read from the posting.")
@click.option("--new", is_flag=True, help="Begin anew where an interview was cut off.")
@banks_option
def command(posting: str, minutes: int, level: Level | None, new: bool, banks: tuple[str, ...]) -> None:
    """Ask design, behavioural and long failure questions, drawn by what the posting asks for most.

    Answer aloud or in your editor while the clock runs; then follow-ups, the rubric, a grade. At the end what went
    badly is named, and the cards that it draws on come first in the next `prep quiz`. An interview that was cut off
    goes on where it stopped.

    \b
    Example:
      prep mock posting.txt --minutes 60
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("a mock interview needs a terminal; run it in one, without pipes")
    store = open_history()
    try:
        study, read = open_study(posting, store, Budget(today(), level=level), banks)
        slug, cards = study.cards.slug, {choice.card.key: choice.card for choice in read.plan.practice}
        sitting = _sitting(store, slug, read, minutes, anew=new)
        asked = [one for one in store.mocks.questions(slug, sitting) if one.card in cards or one.grade]
        _hold(store, study, read, sitting, asked)
    finally:
        store.close()


def _sitting(store: Store, slug: str, read: Read, minutes: int, *, anew: bool) -> int:
    """The interview that was cut off, or a new one."""
    before = store.mocks.unfinished(slug)
    if before and not anew:
        left = sum(one.grade is None for one in store.mocks.questions(slug, before))
        click.echo(f"Going on with the interview that was cut off: {left} questions left (--new begins anew).")
        return before
    if before:
        store.mocks.give_up(slug, before)
    drawn = draw(read.plan.practice, minutes, store.mocks.times(slug))
    if not drawn:
        raise PrepError(f"{slug}: no practice question on this role's topics; see: prep topics")
    sitting = now_ms()
    store.mocks.begin(slug, sitting, [(card.key, 60 * length_of(card)) for card in drawn])
    return sitting


def _hold(store: Store, study: Study, read: Read, sitting: int, asked: list[Asked]) -> None:
    cards = {choice.card.key: choice.card for choice in read.plan.practice}
    keys = Keys()
    interview = Interview(store.mocks, study.cards.slug, sitting, keys, lambda text, end: click.echo(text, nl=end))
    try:
        with keys.raw():
            for number, one in enumerate(asked):
                if one.grade is None:
                    card = cards[one.card]
                    title = read.library.banks[card.topic].title
                    head = (
                        f"Question {number + 1} of {len(asked)} · {title} · {card.kind} · {one.seconds // 60} minutes"
                    )
                    click.echo(f"\n── {head}")
                    asked[number] = interview.ask(one, card, read.plan.level, look_now(), _write)
    except Ended:
        click.echo("\n\nStopped; the answers so far are kept, and the same command goes on from here.")
        return
    except Stopped as stop:
        click.echo("\n\nStopped; the answers so far are kept, and the same command goes on from here.")
        raise click.exceptions.Exit(stop.code) from None
    for line in _debrief(asked, cards, read):
        click.echo(line)
    graded = [(cards[one.card], one.grade) for one in asked if one.grade and one.card in cards]
    wanted = queued(graded, {item.key for item in study.cards.items})
    if wanted:
        store.shelf.want(wanted, now_ms())
        click.echo(f"Queued, first in the next prep quiz {study.cards.slug}:")
        for key in wanted:
            click.echo(f"  {key}")


def _debrief(asked: list[Asked], cards: Mapping[str, Card], read: Read) -> Iterator[str]:
    yield "Debrief"
    for one in asked:
        if one.card not in cards or one.grade is None or one.ticks is None:
            continue
        sheet = rubric(cards[one.card], read.plan.level)
        over = ", over time" if (one.took or 0) > one.seconds else ""
        yield f"  {one.grade.name.lower():<5}  {one.card}  ({tally(sheet, one.ticks)}; {clock(one.took or 0)}{over})"
        for place, point in enumerate(sheet.points):
            if place not in one.ticks.points:
                yield f"           missing: {point}"
        for place, fault in enumerate(sheet.faults):
            if place in one.ticks.faults:
                yield f"           red flag: {fault}"


def _write(text: str) -> str:
    """An answer written in the reader's editor; as it was where the editor fails."""
    try:
        return click.edit(text or "\n", extension=".md", require_save=False) or text
    except click.ClickException as error:
        click.echo(f"  no editor: {error.message}; answer aloud, or set EDITOR")
        return text
