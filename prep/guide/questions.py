"""A card as printed: front, answer, labelled paragraphs, numbers and sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prep.guide.text import web_address
from prep.markup import plain, split_cloze
from prep.model import Card, Library

_ANSWER = ("Check", "Mitigation", "Fix", "Verify", "Abort if", "Blast radius", "So what", "Reversal")
_RUBRIC = ("Senior", "Staff", "Red flags", "Numbers", "Follow-ups", "Probes", "Worksheet")
_BESIDE = ("Why", "Wrong turn")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z`])")
# Stands alone: begins as a sentence does, and not by pointing to the one before.
_ALONE = re.compile(r"(?!(?:They|It|None|That|This|These|All|Each|Here|Then)\b)[A-Z`]")
_DEFAULT = re.compile(r"\d.*\bdefaults?\b|\bdefaults?\b.*\d")


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as cited: its key in the guide's list of sources, title, address ("" for none), place in it."""

    key: str
    title: str
    url: str
    locator: str


@dataclass(frozen=True, slots=True)
class Question:
    """A card as printed: texts are Markdown; `number` counts within its topic or its list of prompts.

    `trap` is what tempts and fails, "" where the card names none; `full` says whether the answer is printed too.
    """

    key: str
    anchor: str
    number: int
    kind: str
    level: str
    practice: bool
    topic: str
    front: str
    back: str
    labelled: tuple[tuple[str, str], ...]
    trap: str
    references: tuple[Reference, ...]
    full: bool


def question(card: Card, number: int, library: Library, *, full: bool = True) -> Question:
    """The card as the question of that number."""
    labels = (*_ANSWER, *_RUBRIC, *_BESIDE)
    return Question(
        key=card.key,
        anchor=anchor(card.key),
        number=number,
        kind=card.kind,
        level=card.level,
        practice=card.practice,
        topic=library.banks[card.topic].title,
        front=front(card),
        back=f"**{split_cloze(card.front).deletion}**\n\n{card.back}".strip() if card.kind == "cloze" else card.back,
        labelled=tuple((label, card.fields[label]) for label in labels if label in card.fields),
        trap=card.fields.get("Trap", ""),
        references=tuple(
            Reference(source.key, source.title, web_address(source.url), citation.locator)
            for citation in card.citations
            if (source := library.sources.get(citation.source))
        ),
        full=full,
    )


def anchor(key: str) -> str:
    """The name of a card's place in a guide; topics have names without two hyphens in a row."""
    return key.replace("/", "--")


def front(card: Card) -> str:
    """The question as Markdown; a cloze shows its hint where the words are hidden."""
    if card.kind != "cloze":
        return card.front
    parts = split_cloze(card.front)
    return f"{parts.before}**[{parts.hint or '…'}]**{parts.after}"


def is_number(card: Card) -> bool:
    """Whether a cloze hides a number: then it is something to know by heart."""
    return card.kind == "cloze" and any(sign.isdigit() for sign in split_cloze(card.front).deletion)


def numbers(card: Card) -> Iterator[str]:
    """Sentences with a number to know by heart, as Markdown: a cloze that hides one, defaults that answers name."""
    if is_number(card):
        parts = split_cloze(card.front)
        yield f"{parts.before}**{parts.deletion}**{parts.after}"
    elif card.kind not in ("cloze", "estimation") and not card.practice:
        for text in (card.back, *(card.fields.get(label, "") for label in ("Mitigation", "Fix", "Why"))):
            if not re.search(r"^(?:[-*|]|\d+\.)\s", text, re.MULTILINE):
                yield from (s for s in _SENTENCE.split(text) if _ALONE.match(s) and _DEFAULT.search(plain(s)))


def words(card: Card) -> int:
    """How many words a card has with its answer."""
    return len(" ".join((card.front, card.back, *card.fields.values())).split())
