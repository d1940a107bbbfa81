"""What `map`, `build` and `quiz` share: posting files in, role maps out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from prep.cli.files import read_bytes
from prep.errors import PrepError
from prep.mapping import Mapper
from prep.model import Library, RoleMap
from prep.postings import read_posting

STDIN = "standard input"


def each_role(paths: Iterable[str], library: Library) -> Iterator[tuple[str, RoleMap | None]]:
    """Every posting read and mapped; None after an error line for one that cannot be."""
    mapper = Mapper(library)
    for path in paths:
        try:
            role = read_role(path, mapper)
        except PrepError as error:
            click.echo(f"prep: {error}", err=True)
            yield path, None
            continue
        for warning in role.posting.warnings:
            click.echo(f"prep: {path}: {warning}", err=True)
        yield path, role


def read_role(path: str, mapper: Mapper) -> RoleMap:
    """The posting at `path` ("-" is standard input); PrepError with one line where it cannot be read."""
    return mapper.map(read_posting(read_bytes(path), STDIN if path == "-" else path))
