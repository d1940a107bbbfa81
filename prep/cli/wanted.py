"""Options of what kind of deck is made. Apart from the others: whoever imports this loads the deck room."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import click

from prep.deck import Extras


@dataclass(frozen=True, slots=True)
class Wanted:
    """What `prep build` is to make: `draft` writes nothing, `combined` makes one deck of all postings."""

    draft: bool
    combined: bool
    extras: Extras


def deck_options(command: Callable[..., None]) -> Callable[..., None]:
    """What kind of deck is made; the command gets it as one `wanted`."""

    @functools.wraps(command)
    def with_wanted(*, draft: bool, combined: bool, practice: bool, presets: bool, **others: Any) -> None:
        command(wanted=Wanted(draft, combined, Extras(practice, presets)), **others)

    wrapped: Callable[..., None] = with_wanted
    for name, text in (
        ("--draft", "Show what would be made and write nothing."),
        ("--presets", "Put a deck preset into the package: new cards a day, retention, study order."),
        ("--combined", "One deck over all postings, each card once, tagged with every role."),
        ("--practice", "Add design, behavioural and long failure questions in a subdeck of their own."),
    ):
        wrapped = click.option(name, is_flag=True, help=text)(wrapped)
    return wrapped
