"""A card's Markdown as lines for a terminal of a given width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from prep.markup import Token, split_cloze, terminal_code, tokens
from prep.model import Card
from prep.quiz.table import table
from prep.quiz.wrap import Run, plain_runs, width_of, wrap

_INDENT = "  "
_LABELS = (
    "Check",
    "Mitigation",
    "Fix",
    "Verify",
    "Abort if",
    "Blast radius",
    "So what",
    "Reversal",
    "Why",
    "Trap",
    "Wrong turn",
    "Senior",
    "Staff",
    "Red flags",
    "Numbers",
    "Follow-ups",
    "Probes",
    "Worksheet",
)
_LISTS = ("bullet_list_open", "ordered_list_open")


def front(card: Card, width: int, *, colour: bool = False) -> list[str]:
    """The question; a cloze shows a gap."""
    return shown(_gapped(card) if card.kind == "cloze" else card.front, width, colour=colour)


def back(card: Card, width: int, *, colour: bool = False) -> list[str]:
    """The answer with its labelled parts; a cloze shows its sentence filled in."""
    parts = []
    if card.kind == "cloze":
        cloze = split_cloze(card.front)
        parts.append(f"{cloze.before}**[{cloze.deletion}]**{cloze.after}")
    parts += [card.back] if card.back else []
    lines = [shown(text, width, colour=colour) for text in parts]
    lines += [labelled(label, card.fields[label], width, colour=colour) for label in _LABELS if label in card.fields]
    return _tidy(chain.from_iterable([*block, ""] for block in lines))


def labelled(label: str, text: str, width: int, *, colour: bool = False) -> list[str]:
    """A labelled part: its label before the first words, or above a list or code."""
    alone = tokens(text)[:1]
    gap = " " if alone and alone[0].type == "paragraph_open" else "\n\n"
    lines = shown(f"**{label}:**{gap}{text}", width, colour=colour)
    return [line for place, line in enumerate(lines) if line or gap == " " or place != 1]


def shown(text: str, width: int, *, colour: bool = False) -> list[str]:
    """Markdown as lines: prose folded to the width, tables laid out in it, code as it stands and highlighted."""
    lines = _blocks(tokens(text), max(20, width - len(_INDENT)), colour)
    return _tidy(f"{_INDENT}{line}" if line else "" for line in lines)


def _tidy(lines: Iterable[str]) -> list[str]:
    """No blank line at the ends and never two in a row."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept[:-1] if kept and not kept[-1] else kept


def _gapped(card: Card) -> str:
    parts = split_cloze(card.front)
    return f"{parts.before}**[{parts.hint or '…'}]**{parts.after}"


def _blocks(stream: list[Token], width: int, colour: bool) -> Iterator[str]:
    """The lines of a run of block tokens; a blank one after each block."""
    place = 0
    while place < len(stream):
        token = stream[place]
        end = _end(stream, place)
        inner = stream[place + 1 : end]
        if token.type in ("fence", "code_block"):
            code = terminal_code(token.content, token.info.split()[0] if token.info.split() else "", colour=colour)
            yield from (f"{_INDENT}{line}" for line in code.rstrip("\n").split("\n"))
        elif token.type == "table_open":
            yield from table([[_runs(cell) for cell in row] for row in _rows(inner)], width, colour=colour)
        elif token.type in _LISTS:
            yield from _items(inner, width, colour)
        elif token.type == "blockquote_open":
            yield from (f"│ {line}".rstrip() for line in _blocks(inner, width - 2, colour))
        elif token.type == "hr":
            yield "─" * width
        elif token.type == "inline":
            yield from wrap(_runs(token), width, colour=colour)
        else:
            yield from _blocks(inner, width, colour)
        if not token.hidden and token.type != "inline":
            yield ""
        place = end + 1


def _end(stream: list[Token], place: int) -> int:
    """Where the block that opens at `place` closes; the place itself for a block of one token."""
    if stream[place].nesting != 1:
        return place
    depth = 0
    for at in range(place, len(stream)):
        depth += stream[at].nesting
        if depth == 0:
            return at
    return len(stream) - 1


def _items(inner: list[Token], width: int, colour: bool) -> Iterator[str]:
    place = 0
    while place < len(inner):
        end = _end(inner, place)
        item = inner[place]
        mark = f"{item.info}{item.markup} " if item.info else f"{item.markup} "
        hang = " " * width_of(mark)
        lines = _tidy(_blocks(inner[place + 1 : end], max(10, width - len(hang)), colour)) or [""]
        yield from (f"{hang if number else mark}{line}".rstrip() for number, line in enumerate(lines))
        place = end + 1


def _rows(inner: list[Token]) -> list[list[Token]]:
    rows: list[list[Token]] = []
    for token in inner:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(token)
    return rows


def _runs(inline: Token) -> list[Run]:
    """The words of a paragraph with their styles: "b" strong, "i" emphasis, "c" code."""
    runs: list[Run] = []
    style, links = "", [""]
    for child in inline.children or []:
        match child.type:
            case "strong_open" | "em_open":
                style += child.type[0].replace("s", "b").replace("e", "i")
            case "strong_close" | "em_close":
                style = style[:-1]
            case "code_inline":
                runs.append((child.content, "c"))
            case "softbreak" | "hardbreak":
                runs.append((" ", style))
            case "link_open":
                links.append(str(child.attrs.get("href", "")))
            case "link_close":
                target = links.pop()
                written = "".join(text for text, _ in runs)
                runs += [] if written.endswith(target.removeprefix("mailto:")) else plain_runs(f" ({target})")
            case _:
                runs.append((child.content, style))
    return runs
