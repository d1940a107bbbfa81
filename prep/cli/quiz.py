"""`prep quiz`: answer a role's cards in the terminal."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from prep.cli.files import load_library, read_bytes, state_folder
from prep.cli.options import banks_option, budget_options
from prep.errors import PrepError
from prep.mapping import Mapper
from prep.model import Budget, StudyPlan
from prep.plan import make_plan
from prep.postings import read_posting
from prep.quiz.scheduler import day_of
from prep.quiz.session import Session, queue
from prep.quiz.store import Store, open_store

HISTORY = "history.sqlite"


@click.command("quiz", short_help="Answer a role's cards in the terminal.")
@click.argument("posting", metavar="POSTING|SLUG")
@click.option("--limit", type=click.IntRange(min=1), default=30, show_default=True, help="Cards in this sitting.")
@budget_options
@banks_option
def command(posting: str, limit: int, budget: Budget, banks: tuple[str, ...]) -> None:
    """Answer the cards that `prep build` would choose: those due first, then new ones.

    Each answer is kept at once, under your user's state folder; a posting once opened is known by its slug.

    \b
    Example:
      prep quiz posting.txt --interview 2026-12-18
      prep quiz stripe-staff-software-engineer-stream-infrastructure --limit 10
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("the quiz needs a terminal; run it in one, without pipes")
    store = open_store(state_folder() / HISTORY)
    try:
        plan, titles = _plan(posting, store, budget, banks)
        _sit(plan, titles, store, limit)
    finally:
        store.close()


def _plan(given: str, store: Store, budget: Budget, banks: tuple[str, ...]) -> tuple[StudyPlan, dict[str, str]]:
    """The plan for a posting file or a slug known from before, and the titles of its topics."""
    name, data, known_date = _posting(given, store)
    library = load_library(banks)
    role = Mapper(library).map(read_posting(data, name))
    store.keep_role(role.posting.slug, name, data, budget.interview)
    budget = replace(budget, interview=budget.interview or known_date)
    answered: Counter[str] = Counter()
    for card, _origin, count in store.tally():
        answered[card] += count
    plan = make_plan(role, library, budget, answered)
    if not plan.choices:
        raise PrepError(f"{name}: no card fits; see what was read with: prep map {given}")
    return plan, {topic: bank.title for topic, bank in library.banks.items()}


def _posting(given: str, store: Store) -> tuple[str, bytes, date | None]:
    """Name, bytes and interview date of a posting: a file if there is one, else one known by this slug."""
    if not Path(given).exists():
        if kept := store.role(given):
            name, data, interview = kept
            return name, data, interview if interview and interview > date.today() else None
        known = ", ".join(store.slugs()) or "none yet"
        raise PrepError(f"{given}: no such file, nor a posting opened before (known: {known})")
    return Path(given).name, read_bytes(given), None


def _sit(plan: StudyPlan, titles: dict[str, str], store: Store, limit: int) -> None:
    from prep.quiz.face import Face, now_ms  # noqa: PLC0415 - only once there is something to show
    from prep.quiz.keys import Stopped  # noqa: PLC0415 - likewise

    cards = [choice.card for choice in plan.choices]
    day = day_of(datetime.now())
    memories = store.memories(card.key for card in cards)
    session = Session(queue(cards, memories, day, limit), memories, day)
    due = sum(1 for memory in memories.values() if memory.due <= day)
    click.echo(f"{plan.role.posting.title}: {len(cards)} cards, {len(memories)} begun, {due} due today\n")
    if not session.left:
        click.echo("Nothing is due today. Come back tomorrow, or take more cards with --max-cards.")
        return
    face = Face(
        session, titles, click.echo, lambda a: store.record(a, now_ms()), lambda a: _take_back(store, a.card.key)
    )
    try:
        face.run()
    except Stopped as stop:
        click.echo(f"\nStopped; all {len(session.answered)} answers are kept.")
        raise click.exceptions.Exit(stop.code) from None


def _take_back(store: Store, key: str) -> None:
    store.undo(key)
