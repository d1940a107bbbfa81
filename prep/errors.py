"""What a user sees when something is wrong: one root class, one line a fault."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A line of a file; lines count from 1, line 0 means the file as a whole."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in something that a person wrote: where it is, its code, and how to mend it."""

    location: Location
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.location}: {self.code} {self.message}"


class PrepError(Exception):
    """Root of every error that a user may see; its text is one line: what, where, how to mend."""


class BankError(PrepError):
    """Faults in question banks, all of them at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class PostingError(PrepError):
    """A posting that cannot be read at all."""


class StoreError(PrepError):
    """A history file that cannot be used; it is left untouched."""
