"""A card of a bank as the fields and tags of an Anki note, whatever the role."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prep.deck.cloze import cloze_html
from prep.deck.names import tag
from prep.deck.text import blank, rich, verbatim
from prep.errors import BankError, Problem
from prep.model import Card, Citation, Library, Source

# Raised when the same card is to arrive anew because this file or the markup shows it otherwise than before.
FORM = 1

_TRAPS = ("Trap", "Wrong turn")


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card shows in Anki: its fields by name, empty ones left out, and its tags."""

    cloze: bool
    fields: Mapping[str, str]
    tags: tuple[str, ...]


def said(card: Card, library: Library) -> list[object]:
    """All that `card_text` is made from, as plain values; whatever else changes, the card says the same."""
    sources = [library.sources.get(citation.source) for citation in card.citations]
    return [
        FORM,
        (card.key, card.kind, card.level, card.as_of, card.versions, library.banks[card.topic].title),
        (card.front, card.back, list(card.fields.items()), sorted(card.tags)),
        [(citation.source, citation.locator) for citation in card.citations],
        [source and (source.title, source.url) for source in sources],
    ]


def card_text(card: Card, library: Library) -> CardText:
    """The card's text; BankError, with the card's place and key, where Anki could make no card of it.

    Labelled paragraphs without a field of their own are part of the answer, in the order in which they stand.
    """
    answer = [rich(card.back)] if card.back.strip() else []
    answer += [_part(label, text) for label, text in card.fields.items() if label not in ("Why", *_TRAPS)]
    fields = {
        "Question": _question(card),
        "Answer": "\n".join(answer),
        "Why": rich(card.fields.get("Why", "")),
        "Trap": "\n".join(rich(card.fields[label]) for label in _TRAPS if label in card.fields),
        "Source": _sources(card, library.sources),
        "Topic": verbatim(library.banks[card.topic].title),
        "Level": card.level,
        "Kind": card.kind,
        "Key": card.key,
    }
    tags = (
        tag("prep", "topic", card.topic),
        tag("prep", "kind", card.kind),
        tag("prep", "level", card.level),
        *(tag("prep", "about", word) for word in sorted(card.tags)),
    )
    return CardText(card.kind == "cloze", {name: html for name, html in fields.items() if html}, tags)


def _question(card: Card) -> str:
    try:
        question = cloze_html(card.front) if card.kind == "cloze" else rich(card.front)
    except ValueError as error:
        raise BankError((Problem(card.location, "cloze", f"{card.key}: {error}"),)) from error
    if blank(question):
        message = f"{card.key}: the front shows no words, and Anki makes no card without them"
        raise BankError((Problem(card.location, "front", message),))
    return question


def _part(label: str, markdown: str) -> str:
    return f'<div class="part"><span class="label">{verbatim(label)}</span>{rich(markdown)}</div>'


def _sources(card: Card, registry: Mapping[str, Source]) -> str:
    items = [f"<li>{_cited(citation, registry.get(citation.source))}</li>" for citation in card.citations]
    checked = _listed(f"checked {card.as_of}" if card.as_of else "", card.versions)
    return (f"<ul>{''.join(items)}</ul>" if items else "") + (f"<p>{verbatim(checked)}</p>" if checked else "")


def _cited(citation: Citation, source: Source | None) -> str:
    if source is None:
        return verbatim(_listed(citation.source, citation.locator))
    title = verbatim(source.title)
    # A registry is a user's file too: only a web address becomes a link.
    if source.url.startswith(("https://", "http://")):
        title = f'<a href="{verbatim(source.url)}">{title}</a>'
    return title + (f", {verbatim(citation.locator)}" if citation.locator else "")


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
