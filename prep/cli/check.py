"""`prep check`: every fault in the question banks, one line each."""

from __future__ import annotations

from pathlib import Path

import click

from prep.banks import read_library
from prep.banks.lint import lint
from prep.cli.files import bank_files, shipped
from prep.cli.records import renew
from prep.errors import Problem


@click.command("check", short_help="Find every fault in the question banks.")
@click.argument("folders", nargs=-1, metavar="[DIR]...")
@click.option("--warnings", is_flag=True, help="Show warnings as well as faults.")
@click.option(
    "--record", is_flag=True, help="Note in record.json which cards have changed; for those who edit the banks."
)
def command(folders: tuple[str, ...], warnings: bool, record: bool) -> None:
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
    refused, warned = lint(library)
    faults = sorted({*problems, *_inside(refused, folders)})
    for problem in faults:
        click.echo(str(problem))
    for problem in _inside(warned, folders) if warnings else ():
        click.echo(f"{problem.location}: warning {problem.code} {problem.message}")
    tally = f"{_count(len(faults), 'fault')}, {_count(len(_inside(warned, folders)), 'warning')}"
    cards = sum(1 for _ in library.cards())
    click.echo(f"{_count(len(library.banks), 'bank')}, {_count(cards, 'card')}: {tally}", err=True)
    if record and not faults and renew(read_library(bank_files(shipped("question_banks")))[0]):
        click.echo("record.json is up to date now; commit it with the banks", err=True)
    raise click.exceptions.Exit(1 if faults else 0)


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
