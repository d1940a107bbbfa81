"""Options of what kind of deck and guide is made. Apart from the others: whoever imports this loads the deck room."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

import click

from prep.cli.guides import templates_option
from prep.deck import Extras


@dataclass(frozen=True, slots=True)
class Wanted:
    """What `prep build` is to make.

    `draft` writes nothing, `combined` makes one deck of all postings, `html` makes a page of each guide, `full`
    prints all its answers, `templates` is a folder of the user's own.
    """

    draft: bool
    combined: bool
    html: bool
    full: bool
    templates: str | None
    extras: Extras


def deck_options(command: Callable[..., None]) -> Callable[..., None]:
    """What kind of deck and guide is made; the command gets it as one `wanted`."""

    @functools.wraps(command)
    def with_wanted(**given: Any) -> None:
        extras = Extras(given.pop("practice"), given.pop("presets"))
        own = {field.name: given.pop(field.name) for field in fields(Wanted) if field.name != "extras"}
        command(wanted=Wanted(**own, extras=extras), **given)

    wrapped: Callable[..., None] = templates_option(with_wanted)
    for name, text in (
        ("--html", "Make the guide an HTML page too: folds, filters, remembers what you know."),
        ("--full", "Print every answer in the guide, not only those there is time to read."),
        ("--draft", "Show what would be made and write nothing."),
        ("--presets", "Put a deck preset into the package: new cards a day, retention, study order."),
        ("--combined", "One deck over all postings, each card once, tagged with every role."),
        ("--practice", "Add design, behavioural and long failure questions in a subdeck of their own."),
    ):
        wrapped = click.option(name, is_flag=True, help=text)(wrapped)
    return wrapped
