"""`prep topics`: the question banks and how many cards each holds."""

from __future__ import annotations

from itertools import groupby

import click

from prep.cli.files import load_library
from prep.cli.options import banks_option


@click.command("topics", short_help="List the question banks and their cards.")
@banks_option
def command(banks: tuple[str, ...]) -> None:
    """List every topic by domain with its number of cards.

    \b
    Example:
      prep topics
    """
    library = load_library(banks, cards=False)
    width = max(len(topic) for topic in library.banks)
    for domain, group in groupby(library.banks.values(), key=lambda bank: bank.domain):
        members = list(group)
        click.echo(f"{domain}  ({sum(bank.size for bank in members)} cards)")
        for bank in members:
            click.echo(f"  {bank.topic:<{width}}  {bank.size:>4}  {bank.title}")
    total = sum(bank.size for bank in library.banks.values())
    click.echo(f"{len(library.banks)} topics, {total} cards")
