"""`prep build`: a deck and a guide for each posting."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from prep.cli import records
from prep.cli.files import load_library, shipped, write_bytes
from prep.cli.load import each_role
from prep.cli.options import banks_option, budget_options
from prep.deck import BuiltDeck, build_deck
from prep.errors import PrepError
from prep.guide import render_guide
from prep.model import Budget, Library, RoleMap, StudyPlan
from prep.plan import make_plan


@click.command("build", short_help="Make an Anki deck and a study guide for each posting.")
@click.argument("postings", nargs=-1, required=True, metavar="POSTING...")
@click.option("-o", "--output", default=".", metavar="DIR", help="Folder for the results; this folder by default.")
@budget_options
@banks_option
@click.option("--draft", is_flag=True, help="Show what would be made and write nothing.")
def command(postings: tuple[str, ...], output: str, budget: Budget, banks: tuple[str, ...], draft: bool) -> None:
    """Make DIR/<slug>.apkg and DIR/<slug>.md for each posting.

    Cards are chosen by what the posting asks for, within the time until the interview; the guide says why.

    \b
    Example:
      prep build posting.txt
      prep build postings/* -o decks --interview 2026-12-18 --minutes 30
      prep build posting.txt --draft
    """
    library = load_library(banks)
    record = records.load_all(banks)
    failed = False
    made: dict[str, str] = {}
    with _progress(postings) as progress:
        for path, role in each_role(progress, library):
            if role is None:
                failed = True
                continue
            try:
                plan = _plan(path, role, library, budget, made)
                stem = Path(output) / role.posting.slug
                if draft:
                    click.echo("\n".join(_draft(plan, library, stem)))
                    continue
                deck = build_deck(plan, library, record, now=records.now())
                # Before the deck: a deck whose times nobody kept would get other times in the next build.
                records.keep(record := deck.record, banks, library)
                _write(deck, plan, library, stem)
            except PrepError as error:
                click.echo(f"prep: {error}", err=True)
                failed = True
    raise click.exceptions.Exit(1 if failed else 0)


def _plan(path: str, role: RoleMap, library: Library, budget: Budget, made: dict[str, str]) -> StudyPlan:
    """The plan for a posting; PrepError where it is empty or would overwrite what this run has made."""
    other = made.setdefault(role.posting.slug, path)
    if other != path:
        raise PrepError(f"{path}: has the company and title of {other}; build it alone, into another folder with -o")
    plan = make_plan(role, library, budget)
    if not plan.choices:
        raise PrepError(f"{path}: no card fits; see what was read with: prep map {path}")
    return plan


def _write(deck: BuiltDeck, plan: StudyPlan, library: Library, stem: Path) -> None:
    """Write one posting's deck and guide."""
    write_bytes(stem.with_name(f"{stem.name}.apkg"), deck.package)
    write_bytes(stem.with_name(f"{stem.name}.md"), render_guide(plan, library, shipped("templates")).encode())
    topics = sum(1 for share in plan.shares if share.chosen)
    click.echo(f"{stem}.apkg, .md: {deck.cards} cards on {topics} topics")


def _draft(plan: StudyPlan, library: Library, stem: Path) -> Iterator[str]:
    """What would be made, for reading."""
    yield click.style(f"{stem}.apkg, .md: {len(plan.choices)} cards (draft, nothing written)", bold=True)
    for share in plan.shares:
        bank = library.banks[share.topic.topic]
        yield f"{share.topic.weight:>6.1%}  {bank.title:<30} {share.chosen:>3} of {share.available} cards"
    for note in plan.notes:
        yield f"  {note}"


def _progress(postings: tuple[str, ...]) -> AbstractContextManager[Iterable[str]]:
    """A progress bar on the error stream where many postings are built before a person's eyes."""
    if len(postings) < 4 or not sys.stderr.isatty():
        return nullcontext(postings)
    return click.progressbar(postings, label="Building", file=sys.stderr)
