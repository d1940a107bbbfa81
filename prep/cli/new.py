"""`prep new`: the skeleton of a card."""

from __future__ import annotations

from datetime import date
from typing import cast

import click

from prep.banks.skeleton import skeleton
from prep.cli.files import load_library
from prep.errors import PrepError
from prep.model import KINDS, Kind


@click.command("new", short_help="Print the skeleton of a new card.")
@click.argument("topic")
@click.argument("kind", type=click.Choice(KINDS))
def command(topic: str, kind: str) -> None:
    """Print a card of KIND for TOPIC to be filled in: `prep check` finds every blank that is left.

    \b
    Example:
      prep new kafka-operations failure >> question_banks/streaming-data/kafka-operations.md
    """
    if topic not in load_library(cards=False).banks:
        raise PrepError(f"{topic}: no such topic; see them with: prep topics")
    click.echo("\n" + skeleton(topic, cast(Kind, kind), date.today()), nl=False)
