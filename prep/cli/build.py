"""`prep build`: a deck and a guide for each posting."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from prep.cli import records
from prep.cli.files import load_library, read_bytes, write_bytes
from prep.cli.guides import GuideWanted, template_folders, write_guides
from prep.cli.load import each_role
from prep.cli.options import banks_option, budget_options
from prep.cli.wanted import Wanted, deck_options
from prep.deck import BuiltDeck, build_combined, build_deck
from prep.deck.held import places
from prep.deck.left import left_behind
from prep.errors import PrepError
from prep.model import Budget, Library, RoleMap, StudyPlan
from prep.plan import make_plan

COMBINED = "combined.apkg"


@click.command("build", short_help="Make an Anki deck and a study guide for each posting.")
@click.argument("postings", nargs=-1, required=True, metavar="POSTING...")
@click.option("-o", "--output", default=".", metavar="DIR", help="Folder for the results; this folder by default.")
@budget_options()
@deck_options
@banks_option
def command(postings: tuple[str, ...], output: str, budget: Budget, wanted: Wanted, banks: tuple[str, ...]) -> None:
    """Make DIR/<slug>.apkg and DIR/<slug>.md for each posting, with --html DIR/<slug>.html too.

    Cards are chosen by what the posting asks for, within the time until the interview; the guide says why.

    \b
    Example:
      prep build posting.txt
      prep build postings/* -o decks --interview 2026-12-18 --minutes 30
      prep build posting.txt --draft
      prep build one.txt two.txt --combined --practice
    """
    shows_bar = len(postings) >= 4 and sys.stderr.isatty()
    report = _Report(hold=shows_bar)
    maker = _Maker(load_library(banks), banks, Path(output), wanted, report)
    with click.progressbar(postings, label="Building", file=sys.stderr, hidden=not shows_bar) as progress:
        for path, role in each_role(progress, maker.library):
            try:
                maker.take(path, role, budget)
            except PrepError as error:
                report.fault(error)
    maker.combine()
    report.release()
    raise click.exceptions.Exit(1 if report.failed else 0)


class _Report:
    """Lines for the reader; held back while a progress bar is on the screen, which they would cut through."""

    def __init__(self, *, hold: bool) -> None:
        self._held: list[tuple[str, bool]] | None = [] if hold else None
        self.failed = False

    def line(self, text: str, *, err: bool = False) -> None:
        """Something that was made, or on the error stream something to know."""
        if self._held is None:
            click.echo(text, err=err)
        else:
            self._held.append((text, err))

    def fault(self, error: PrepError) -> None:
        """Something that went wrong; the exit code will tell."""
        self.failed = True
        self.line(f"prep: {error}", err=True)

    def release(self) -> None:
        """Say what was held back, and hold no more."""
        held, self._held = self._held or [], None
        for text, err in held:
            click.echo(text, err=err)


class _Maker:
    """Makes what is wanted of each role, and of all of them together."""

    def __init__(self, library: Library, banks: tuple[str, ...], folder: Path, wanted: Wanted, report: _Report) -> None:
        self.library = library
        self._banks, self._folder, self._wanted, self._report = banks, folder, wanted, report
        self._guides = GuideWanted(wanted.full, wanted.html, template_folders(wanted.templates))
        self._record = records.load_all(banks)
        self._plans: dict[str, StudyPlan] = {}
        self._paths: dict[str, str] = {}

    def take(self, path: str, role: RoleMap | PrepError, budget: Budget) -> None:
        """The guide of a role, and its deck unless all roles share one; PrepError where there is none."""
        if isinstance(role, PrepError):
            raise role
        for warning in role.posting.warnings:
            self._report.line(f"prep: {path}: {warning}", err=True)
        slug = role.posting.slug
        other = self._paths.setdefault(slug, path)
        if other != path:
            raise PrepError(
                f"{path}: has the company and title of {other}; build it alone, into another folder with -o"
            )
        plan = make_plan(role, self.library, budget)
        if not plan.choices:
            reason = "no card fits the time" if role.topics else "no line of it reaches a question bank"
            raise PrepError(f"{path}: {reason}; see what was read with: prep map {path}")
        self._plans[slug] = plan
        stem = self._folder / slug
        if self._wanted.draft:
            self._report.line("\n".join(_draft(plan, self.library, stem)))
            return
        deck = None if self._wanted.combined else self._deck(plan, stem.with_name(f"{slug}.apkg"))
        made = write_guides(plan, self.library, stem, self._guides)
        topics = sum(1 for share in plan.shares if share.chosen)
        files = ", ".join([".apkg", *made] if deck else made)
        count = deck.cards if deck else len(plan.choices)
        self._report.line(f"{stem}{files}: {count} cards on {topics} topics")

    def combine(self) -> None:
        """One deck over all roles taken, where that is wanted."""
        if not (self._wanted.combined and self._plans) or self._wanted.draft:
            return
        path = self._folder / COMBINED
        deck = self._deck(None, path)
        self._report.line(f"{path}: {deck.cards} cards for {len(self._plans)} roles, each card once")

    def _deck(self, plan: StudyPlan | None, path: Path) -> BuiltDeck:
        """Write the deck of a plan, or of all; say what Anki will not do with it by itself."""
        extras, now = self._wanted.extras, records.now()
        if plan:
            deck = build_deck(plan, self.library, self._record, now=now, extras=extras)
        else:
            deck = build_combined(list(self._plans.values()), self.library, self._record, now=now, extras=extras)
        before = places(read_bytes(str(path))) if path.is_file() else {}
        # Before the deck: a deck whose times nobody kept would get other times in the next build.
        records.keep(deck.record, self._banks, self.library)
        self._record = deck.record
        write_bytes(path, deck.package)
        for line in left_behind(before, deck, self.library):
            self._report.line(f"prep: {path}: {line}", err=True)
        return deck


def _draft(plan: StudyPlan, library: Library, stem: Path) -> Iterator[str]:
    """What would be made, for reading."""
    yield click.style(f"{stem}.apkg, .md: {len(plan.choices)} cards (draft, nothing written)", bold=True)
    for share in plan.shares:
        bank = library.banks[share.topic.topic]
        yield f"{share.topic.weight:>6.1%}  {bank.title:<30} {share.chosen:>3} of {share.available} cards"
    for note in plan.notes:
        yield f"  {note}"
