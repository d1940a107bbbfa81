"""Tables for a terminal: columns within the width, or one cell below the other where they cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from prep.quiz.wrap import Run, plain_runs, styled, width_of, wrap

_GAP = "  "
_NARROWEST = 8  # cells of a column, below which the rows are told one cell a line

Cell = list[Run]


def table(rows: Sequence[Sequence[Cell]], width: int, *, colour: bool) -> Iterator[str]:
    """A table whose first row is its head."""
    natural = [max(_size(cell) for cell in column) for column in zip(*rows, strict=True)]
    widths = _fitted(natural, width - len(_GAP) * (len(natural) - 1))
    if widths is None:
        yield from _told(rows, width, colour)
        return
    head = [[(text, style + "b" if "c" not in style else style) for text, style in cell] for cell in rows[0]]
    yield from _row(head, widths, colour)
    yield _GAP.join("─" * size for size in widths)
    folded = sum(natural) > sum(widths)
    for number, row in enumerate(rows[1:]):
        if number and folded:
            yield ""  # rows of several lines need room between them
        yield from _row(row, widths, colour)


def _size(cell: Cell) -> int:
    return sum(width_of(styled(text, style, colour=False)) for text, style in cell)


def _fitted(natural: list[int], room: int) -> list[int] | None:
    """Widths that sum up to no more than `room`: narrow columns whole, wide ones cut to an equal part."""
    left, widths = room, dict[int, int]()
    for rank, column in enumerate(sorted(range(len(natural)), key=natural.__getitem__)):
        widths[column] = min(natural[column], left // (len(natural) - rank))
        left -= widths[column]
    if any(widths[column] < min(natural[column], _NARROWEST) for column in widths):
        return None
    return [widths[column] for column in range(len(natural))]


def _row(row: Sequence[Cell], widths: Sequence[int], colour: bool) -> Iterator[str]:
    cells = [wrap(cell, size, colour=colour) for cell, size in zip(row, widths, strict=True)]
    bare = [wrap(cell, size) if not colour else _bare(cell, size) for cell, size in zip(row, widths, strict=True)]
    for parts, plain in zip(zip_longest(*cells, fillvalue=""), zip_longest(*bare, fillvalue=""), strict=True):
        padded = (part + " " * (size - width_of(text)) for part, text, size in zip(parts, plain, widths, strict=True))
        yield _GAP.join(padded).rstrip()


def _bare(cell: Cell, size: int) -> list[str]:
    """The lines of a coloured cell without their codes, to measure them."""
    return wrap([(text, style.replace("c", "")) for text, style in cell], size)


def _told(rows: Sequence[Sequence[Cell]], width: int, colour: bool) -> Iterator[str]:
    for number, row in enumerate(rows[1:]):
        if number:
            yield ""
        for name, cell in zip(rows[0], row, strict=True):
            yield from wrap([*name, *plain_runs(": "), *cell], width, colour=colour)
