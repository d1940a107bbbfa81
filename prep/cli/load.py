"""What `map`, `build` and `quiz` share: posting files in, role maps out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from prep.cli.files import read_bytes
from prep.errors import PrepError
from prep.mapping import Mapper
from prep.model import Library, RoleMap
from prep.postings import read_posting

STDIN = "standard input"


def each_role(paths: Iterable[str], library: Library) -> Iterator[tuple[str, RoleMap | PrepError]]:
    """Every posting read and mapped, or the error that says why one cannot be."""
    mapper = Mapper(library)
    for path in paths:
        try:
            yield path, read_role(path, mapper)
        except PrepError as error:
            yield path, error


def read_role(path: str, mapper: Mapper) -> RoleMap:
    """The posting at `path` ("-" is standard input); PrepError with one line where it cannot be read."""
    return mapper.map(read_posting(read_bytes(path), STDIN if path == "-" else path))
