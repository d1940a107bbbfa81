"""The linter's rules: one function a rule, one file a concern. A rule yields a message for each fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from prep.model import Bank, Card, Library


@dataclass(frozen=True, slots=True)
class CardRule:
    """A rule over one card, in the library that it stands in."""

    code: str
    check: Callable[[Card, Library], Iterator[str]]
    warns: bool = False


@dataclass(frozen=True, slots=True)
class BankRule:
    """A rule over a whole bank."""

    code: str
    check: Callable[[Bank, Library], Iterator[str]]
    warns: bool = False
