"""Bank files → a Library, or every problem in them at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from prep.banks.cards import ID, read_card
from prep.banks.registry import read_sources
from prep.banks.scan import Line, Part, split_bank, split_cards, stray_text
from prep.banks.toml import CODE, Table
from prep.errors import Location, Problem
from prep.model import Bank, Card, Library, Source, TopicKind

SOURCES = "sources.toml"
_SIGNAL = re.compile(r'^"([^"\\]+)" = ([0-3])$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class BankFile:
    """A file of a bank folder: its path as shown to people, and what it says.

    `folder` is the folder it stands in ("reliability"), `name` its file name.
    """

    path: str
    folder: str
    name: str
    text: str


def read_library(
    files: Iterable[BankFile], *, cards: bool = True, base: Library | None = None
) -> tuple[Library, tuple[Problem, ...]]:
    """The library that the files make, added to `base` if there is one, and all their problems.

    With `cards=False` only the heads of banks are read: enough to map a posting, and some ten times as fast.
    """
    problems: list[Problem] = []
    banks = dict(base.banks) if base else {}
    sources: dict[str, Source] = dict(base.sources) if base else {}
    fresh: dict[str, Bank] = {}
    for file in sorted(files, key=lambda file: file.path):
        text = file.text.removeprefix("\ufeff").replace("\r\n", "\n")
        if file.name == SOURCES:
            sources |= read_sources(text, file.path, problems) if cards else {}
            continue
        bank = _read_bank(file, text, banks, cards, problems)
        if bank.topic in fresh:
            message = f"topic {bank.topic!r} stands in {fresh[bank.topic].location.path} as well"
            problems.append(Problem(bank.location, CODE, message))
        fresh[bank.topic] = bank
    banks |= fresh
    order = sorted(banks.values(), key=lambda bank: (bank.domain, bank.topic))
    return Library({bank.topic: bank for bank in order}, sources), tuple(sorted(problems))


def _read_bank(file: BankFile, text: str, known: Mapping[str, Bank], cards: bool, problems: list[Problem]) -> Bank:
    raw = split_bank(text)
    topic = file.name.removesuffix(".md")
    if not ID.fullmatch(topic):
        message = f"file name {file.name!r}: a bank is named after its topic, lower-case words joined by hyphens"
        problems.append(Problem(Location(file.path), CODE, message))
    if raw.head is None:
        problems.append(Problem(Location(file.path, 1), CODE, "a bank begins with a head between two lines +++"))
    older = known.get(topic)
    bank = _read_head(raw.head or Part("", 1), topic, file, older, problems)
    if not cards:
        return replace(bank, size=raw.count() + (older.size if older else 0))
    body = raw.lines()
    if (stray := stray_text(body)) and raw.head:
        message = "text before the first card; cards begin with '## id'"
        problems.append(Problem(Location(file.path, stray.line), CODE, message))
    fresh = _read_cards(body, topic, file.path, problems)
    every = {card.id: card for card in (*(older.cards if older else ()), *fresh)}  # a new version keeps its place
    return replace(bank, cards=tuple(every.values()), size=len(every))


def _read_head(part: Part, topic: str, file: BankFile, older: Bank | None, problems: list[Problem]) -> Bank:
    """The head; what it leaves out is taken from the bank that it adds to."""
    part, plain = _split_signals(part)
    table = Table(part, file.path, problems)
    kind = table.text("kind", choices=("technical", "people")) or (older.kind if older else "technical")
    bank = Bank(
        topic=topic,
        domain=older.domain if older else file.folder,
        title=table.text("title", required=older is None) or (older.title if older else topic),
        summary=table.text("summary", required=older is None) or (older.summary if older else ""),
        kind=cast(TopicKind, kind),
        signals={**(older.signals if older else {}), **plain, **_signals(table)},
        cards=(),
        size=0,
        location=Location(file.path, 1),
        subtopics=table.texts("subtopics") or (older.subtopics if older else ()),
    )
    table.finish("title, summary, kind, subtopics, signals")
    return bank


def _split_signals(part: Part) -> tuple[Part, dict[str, int]]:
    """The head without its plain signal lines, and those lines read.

    There are thousands of them, and a TOML parser takes ten times as long over them; a line in any other form,
    or a phrase that stands twice, leaves all of them to the parser.
    """
    before, mark, rows = part.text.partition("[signals]\n")
    found = dict(_SIGNAL.findall(rows))
    if not mark or len(found) != sum(1 for row in rows.splitlines() if row.strip() and not row.startswith("#")):
        return part, {}
    return Part(before + mark, part.line), {phrase: int(weight) for phrase, weight in found.items()}


def _signals(table: Table) -> Mapping[str, int]:
    signals = table.table("signals")
    for phrase, weight in signals.items():
        if weight not in (0, 1, 2, 3) or isinstance(weight, bool):
            table.complain(phrase, f"signal {phrase!r} has weight {weight!r}; use 3, 2, 1, or 0 to shield its words")
    return {phrase: weight for phrase, weight in signals.items() if weight in (0, 1, 2, 3)}


def _read_cards(body: tuple[Line, ...], topic: str, path: str, problems: list[Problem]) -> list[Card]:
    found: dict[str, Card] = {}
    for raw in split_cards(body):
        card = read_card(raw, topic, path, problems)
        if card is None:
            continue
        if card.id in found:
            message = f"card id {card.id!r} stands twice (first at line {found[card.id].location.line})"
            problems.append(Problem(card.location, CODE, message))
        found[card.id] = card
    return list(found.values())
