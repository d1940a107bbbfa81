"""`prep quiz`: answer a role's cards in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Sequence
from typing import Any

import click

from prep.cli.options import banks_option, budget_options
from prep.cli.study import Study, open_history, open_quick
from prep.model import KINDS, LEVELS, Budget, Card
from prep.quiz.planner import Item, readiness, recalls
from prep.quiz.queue import Wish, queue
from prep.quiz.session import Answered, Session
from prep.quiz.store import Store


@click.command("quiz", short_help="Answer a role's cards in the terminal.")
@click.argument("posting", metavar="POSTING|SLUG")
@click.option("--topic", "topics", multiple=True, metavar="TOPIC", help="Only cards of this topic. May be repeated.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only cards of this kind. Likewise.")
@click.option("--level", "levels", multiple=True, type=click.Choice(LEVELS), help="Only cards of this level. Likewise.")
@click.option("--weak", is_flag=True, help="Cards you would probably not recall today, or find hard.")
@click.option("--new", is_flag=True, help="Cards never answered.")
@click.option("--cram", is_flag=True, help="Everything, whether due or not, weakest first.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many cards in this sitting.")
@click.option("--plain", is_flag=True, help="Line by line: for screen readers and pipes.")
@budget_options(level=False)
@banks_option
def command(posting: str, budget: Budget, banks: tuple[str, ...], plain: bool, **wanted: Any) -> None:
    """Answer what the plan asks for today: see `prep plan`.

    Each answer is kept at once, under your user's state folder; a posting once opened is known by its slug, with its
    interview date and minutes a day.

    \b
    Example:
      prep quiz posting.txt --interview 2026-12-18 --minutes 30
      prep quiz stripe-staff-software-engineer-stream-infrastructure --weak --limit 10
    """
    if not (plain or (sys.stdin.isatty() and sys.stdout.isatty())):
        raise click.UsageError("the quiz needs a terminal; run it in one, or use --plain in pipes")
    store = open_history()
    try:
        study = open_quick(posting, store, budget, banks)
        among = _filter(study, wanted.pop("topics"), wanted.pop("kinds"), wanted.pop("levels"))
        asked = queue(study.cards.items, study.known, study.goal, Wish(**wanted), among)
        click.echo(_status(study, asked) + "\n")
        if not asked and not plain and not _earlier(store, study):
            click.echo(_nothing(study))
            return
        _sit(study, [study.cards.texts[item.key] for item in asked], store, banks, plain=plain)
    finally:
        store.close()


def _status(study: Study, asked: Sequence[Item]) -> str:
    """Days left, minutes today, readiness; one line."""
    new = sum(item.key not in study.known.now for item in asked)
    minutes = round(sum(item.seconds for item in asked) / 60)
    left = f"{study.days} days left" if study.dated else "no interview date (--interview)"
    now = readiness(study.cards.whole, recalls(study.cards.whole, study.known.now, study.goal.interview))
    today = f"today {minutes} of {study.goal.minutes} min, {len(asked)} cards ({new} new)"
    return f"{left} · {today} · readiness {now:.0%}"


def _nothing(study: Study) -> str:
    return (
        "Nothing is left for today. Come back tomorrow; or go on with --cram, --new, or more --minutes."
        if len(study.known.now) > len(study.known.hidden)
        else "No card matches. Drop a filter, or see what there is with: prep plan"
    )


def _earlier(store: Store, study: Study) -> list[Answered]:
    """The answers given today before this sitting, which can still be taken back."""
    given = store.given([item.key for item in study.cards.items], study.known.day)
    return [Answered(study.cards.texts[one.card], one.grade, one.before, one.after) for one in given]


def _sit(study: Study, asked: list[Card], store: Store, banks: tuple[str, ...], *, plain: bool) -> None:
    from prep.quiz.desk import Desk  # noqa: PLC0415 - only once there is something to show
    from prep.quiz.sitting import Sitting  # noqa: PLC0415 - likewise

    session = Session(asked, study.known.now, study.known.day, _earlier(store, study))

    def edit(card: Card) -> Card | str:
        from prep.cli.edit import edited  # noqa: PLC0415 - seldom wanted, and it reads all banks

        return edited(card, banks) if sys.stdin.isatty() else "no terminal to edit in; nothing is changed"

    sitting = Sitting(session, Desk(store, edit), study.cards.titles, study.goal.interview)
    if plain:
        from prep.quiz.plain import PlainFace  # noqa: PLC0415 - likewise

        PlainFace(sitting, iter(sys.stdin.readline, ""), click.echo).run()
        return
    from prep.quiz.face import Face  # noqa: PLC0415 - likewise
    from prep.quiz.keys import Keys, Stopped  # noqa: PLC0415 - likewise

    try:
        Face(sitting, Keys(), click.echo).run()
    except Stopped as stop:
        click.echo(f"\nStopped; all {sitting.answers} answers are kept.")
        raise click.exceptions.Exit(stop.code) from None


def _filter(
    study: Study, topics: Collection[str], kinds: Collection[str], levels: Collection[str]
) -> Callable[[Item], bool]:
    """Which items are wanted; an empty filter lets everything through. A topic not in the plan is a usage error."""
    there = {item.topic for item in study.cards.items} if topics else set()
    if strange := [topic for topic in topics if topic not in there]:
        message = f"{strange[0]!r} is not in this plan; it has {', '.join(sorted(there))}"
        raise click.BadParameter(message, param_hint="--topic")

    def among(item: Item) -> bool:
        pairs = ((topics, item.topic), (kinds, item.kind), (levels, item.level))
        return all(not wanted or value in wanted for wanted, value in pairs)

    return among
