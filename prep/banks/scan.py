"""A bank file cut into its parts by line: the head, and for each card its TOML, front, back and labels.

Cutting needs only headings, fences, `---` and labelled paragraphs, all at the start of a line. A full
Markdown parse of every bank would cost some twenty times as much at each start of each command.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)$")
LABELS = (
    "Why",
    "Trap",
    "Wrong turn",
    "Reversal",
    "Check",
    "Mitigation",
    "Fix",
    "Verify",
    "Abort if",
    "Blast radius",
    "So what",
    "Senior",
    "Staff",
    "Red flags",
    "Numbers",
    "Follow-ups",
    "Probes",
    "Worksheet",
)
_HEAD_END = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE)
_MARKS = re.compile(r"\n(?:## | {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*))")
_LABEL = re.compile(r"([A-Z][A-Za-z-]*(?: [a-z]+){0,2}):(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a bank file; `inert` lines stand inside a code fence and mark nothing."""

    number: int
    text: str
    inert: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text and the line it begins on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class RawCard:
    """A card as written: nothing is checked yet. `back` is None where no `---` was found."""

    id: str
    line: int
    head: Part | None
    front: Part
    back: Part | None
    labels: tuple[tuple[str, Part], ...]


@dataclass(frozen=True, slots=True)
class RawBank:
    """A bank file as written: its head's TOML (None if missing or unclosed), and what follows from a line on."""

    head: Part | None
    body: str
    line: int

    def lines(self) -> tuple[Line, ...]:
        """The lines of the body, numbered as in the file."""
        return tuple(_fenced(self.body.split("\n"), self.line))

    def count(self) -> int:
        """How many cards there are, without reading them."""
        fence, cards = "", 0
        for mark in _MARKS.finditer(f"\n{self.body}"):
            if not mark["fence"]:
                cards += not fence
            elif not fence:
                fence = mark["fence"]
            elif mark["fence"].startswith(fence) and not mark["info"].strip():
                fence = ""
        return cards


def split_bank(text: str) -> RawBank:
    """The head between the `+++` lines, and what follows it with the lines still to be numbered."""
    first, _, rest = text.partition("\n")
    if first.rstrip() != "+++":
        return RawBank(None, text, 1)
    end = _HEAD_END.search(rest)
    if end is None:
        return RawBank(None, "", 1)
    head = rest[: end.start()]
    return RawBank(Part(head, 2), rest[end.end() :], 2 + head.count("\n"))


def split_cards(body: tuple[Line, ...]) -> Iterator[RawCard]:
    """The cards: each begins at a `## id` heading."""
    starts = [i for i, line in enumerate(body) if not line.inert and line.text.startswith("## ")]
    for start, end in pairwise([*starts, len(body)]):
        yield _card(body[start:end])


def stray_text(body: tuple[Line, ...]) -> Part | None:
    """Text between the head and the first card, where none belongs."""
    for line in body:
        if line.text.startswith("## ") and not line.inert:
            return None
        if line.text.strip():
            return Part(line.text.strip(), line.number)
    return None


def _fenced(rows: list[str], first: int) -> Iterator[Line]:
    """Lines with their numbers, marking those from an opening fence to its closing one."""
    fence = ""
    for number, row in enumerate(rows, first):
        mark = _FENCE.match(row)
        if fence:
            yield Line(number, row, inert=True)
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif mark:
            fence = mark[1]
            yield Line(number, row, inert=True)
        else:
            yield Line(number, row)


def _card(lines: tuple[Line, ...]) -> RawCard:
    heading, rest = lines[0], lines[1:]
    head, rest = _take_head(rest)
    rule = next((i for i, line in enumerate(rest) if not line.inert and line.text.rstrip() == "---"), None)
    front = rest if rule is None else rest[:rule]
    back = None if rule is None else rest[rule + 1 :]
    answer, labels = _take_labels(back or ())
    return RawCard(
        id=heading.text[3:].strip(),
        line=heading.number,
        head=head,
        front=_part(front, heading.number),
        back=None if back is None else _part(answer, rest[rule or 0].number),
        labels=labels,
    )


def _take_head(lines: tuple[Line, ...]) -> tuple[Part | None, tuple[Line, ...]]:
    """The TOML fence right under the heading, and the lines after it."""
    start = next((i for i, line in enumerate(lines) if line.text.strip()), None)
    if start is None or lines[start].text.strip() != "```toml":
        return None, lines
    end = next((i for i in range(start + 1, len(lines)) if lines[i].text.strip() == "```"), None)
    if end is None:
        return None, lines
    toml = "\n".join(line.text for line in lines[start + 1 : end])
    return Part(toml, lines[start].number + 1), lines[end + 1 :]


def _take_labels(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[tuple[str, Part], ...]]:
    """The answer before the first labelled paragraph, and the labelled ones in order."""
    answer = next((i for i, line in enumerate(lines) if line.text.strip()), 0)
    starts = [i for i in range(len(lines)) if _opens_label(lines, i, answer=i == answer)]
    labels = []
    for start, end in pairwise([*starts, len(lines)]):
        label = _LABEL.match(lines[start].text)
        assert label  # noqa: S101 - `starts` holds only lines that match; this tells the type checker
        first = Line(lines[start].number, lines[start].text[label.end() :])
        labels.append((label[1], _part((first, *lines[start + 1 : end]), first.number)))
    return lines[: starts[0]] if starts else lines, tuple(labels)


def _opens_label(lines: tuple[Line, ...], i: int, *, answer: bool) -> bool:
    """Whether a labelled paragraph begins at line `i`; the answer's own first words are none, whatever they are."""
    if lines[i].inert or (i and lines[i - 1].text.strip() and not lines[i - 1].inert):
        return False
    label = _LABEL.match(lines[i].text)
    return label is not None and (label[1] in LABELS or not answer)


def _part(lines: tuple[Line, ...], fallback: int) -> Part:
    """The lines without the blank ones around them."""
    filled = [i for i, line in enumerate(lines) if line.text.strip()]
    if not filled:
        return Part("", fallback)
    kept = lines[filled[0] : filled[-1] + 1]
    return Part("\n".join(line.text.rstrip() for line in kept).strip(), kept[0].number)
