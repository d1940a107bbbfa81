"""`prep check`: every fault in the question banks, one line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from prep.banks import read_library
from prep.banks.lint import lint
from prep.cli.files import bank_files, shipped
from prep.cli.records import renew
from prep.errors import Problem
from prep.model import KINDS, LEVELS, Library


@click.command("check", short_help="Find every fault in the question banks.")
@click.argument("folders", nargs=-1, metavar="[DIR]...")
@click.option("--warnings", is_flag=True, help="Show warnings as well as faults.")
@click.option("--stats", is_flag=True, help="Count each bank's cards by kind, level and priority, and its sources.")
@click.option(
    "--record", is_flag=True, help="Note in record.json which cards have changed; for those who edit the banks."
)
def command(folders: tuple[str, ...], warnings: bool, stats: bool, record: bool) -> None:
    """Check question banks: the shipped ones, or those in DIR as they stand on top of the shipped ones.

    Prints `path:line: CODE message` for each fault; exit code 1 if there is one.

    \b
    Example:
      prep check
      prep check my-banks --warnings
    """
    library, problems = read_library(bank_files(shipped("question_banks")))
    for folder in folders:
        library, more = read_library(bank_files(Path(folder)), base=library)
        problems += more
    refused, warned = lint(library, date.today())
    faults = sorted({*problems, *_inside(refused, folders)})
    for problem in faults:
        click.echo(str(problem))
    for problem in _inside(warned, folders) if warnings else ():
        click.echo(f"{problem.location}: warning {problem.code} {problem.message}")
    for line in _statistics(library) if stats else ():
        click.echo(line)
    tally = f"{_count(len(faults), 'fault')}, {_count(len(_inside(warned, folders)), 'warning')}"
    cards = sum(1 for _ in library.cards())
    click.echo(f"{_count(len(library.banks), 'bank')}, {_count(cards, 'card')}: {tally}", err=True)
    if record and not faults and renew(read_library(bank_files(shipped("question_banks")))[0]):
        click.echo("record.json is up to date now; commit it with the banks", err=True)
    raise click.exceptions.Exit(1 if faults else 0)


def _statistics(library: Library) -> Iterator[str]:
    """A table: a line a bank, kinds in the standard's order, F/S/T for the levels, sources and the most cited one."""
    short = ("con", "clo", "mec", "com", "fai", "est", "ope", "des", "beh")
    width = max(len(topic) for topic in library.banks)
    yield f"{'topic':<{width}} cards recall  {' '.join(short)}   fnd snr stf   p1  p2  p3  sources"
    for bank in library.banks.values():
        kind = Counter(card.kind for card in bank.cards)
        level = Counter(card.level for card in bank.cards)
        priority = Counter(card.priority for card in bank.cards)
        cited = Counter(citation.source for card in bank.cards for citation in card.citations)
        recall = sum(not card.practice for card in bank.cards)
        most = " ".join(f"{key} {times}" for key, times in cited.most_common(1))
        yield (
            f"{bank.topic:<{width}} {len(bank.cards):>5} {recall:>6}  "
            f"{' '.join(f'{kind[k]:>3}' for k in KINDS)}   {' '.join(f'{level[name]:>3}' for name in LEVELS)}  "
            f"{' '.join(f'{priority[p]:>3}' for p in (1, 2, 3))}  {len(cited)} (most: {most})"
        )


def _inside(problems: tuple[Problem, ...], folders: tuple[str, ...]) -> tuple[Problem, ...]:
    """The problems below these folders; all of them where no folder was named."""
    below = tuple(Path(folder) for folder in folders)
    return tuple(
        problem
        for problem in problems
        if not below or any(Path(problem.location.path).is_relative_to(folder) for folder in below)
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
