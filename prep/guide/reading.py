"""Sources to read, by topic: each with the places that the cards cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prep.guide.text import web_address
from prep.model import Library, Source, StudyPlan


@dataclass(frozen=True, slots=True)
class Work:
    """A source and the places in it to read; `url` is "" where it is no http address.

    `first` marks the place in the guide where the source stands for the first time.
    """

    key: str
    title: str
    author: str
    year: str
    url: str
    primary: bool
    places: tuple[str, ...]
    first: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """What to read on a topic, most cited first; `more` counts the works that are left out."""

    title: str
    anchor: str
    works: tuple[Work, ...]
    more: int


def shelves(plan: StudyPlan, library: Library, most: int | None = None) -> tuple[Shelf, ...]:
    """The sources of all cards and prompts of the plan, topics in order of weight, at most so many a topic."""
    cited: dict[str, dict[str, dict[str, None]]] = {}
    for choice in (*plan.choices, *plan.practice):
        for citation in choice.card.citations:
            cited.setdefault(choice.card.topic, {}).setdefault(citation.source, {})[citation.locator] = None
    seen: set[str] = set()
    return tuple(
        Shelf(library.banks[topic.topic].title, topic.topic, works, len(rows) - len(works))
        for topic in plan.role.topics
        if (rows := _ranked(cited.get(topic.topic, {}), library))
        and (works := tuple(_works(rows[:most], library, seen)))
    )


def _ranked(cited: dict[str, dict[str, None]], library: Library) -> list[tuple[Source, tuple[str, ...]]]:
    """Sources with the places cited, most places first."""
    ranked = sorted(cited.items(), key=lambda row: (-len(row[1]), row[0]))
    return [(library.sources[key], tuple(filter(None, places))) for key, places in ranked if key in library.sources]


def _works(rows: Iterable[tuple[Source, tuple[str, ...]]], library: Library, seen: set[str]) -> Iterator[Work]:
    for source, places in rows:
        address, first = web_address(source.url), source.key not in seen
        yield Work(source.key, source.title, source.author, source.year, address, source.primary, places, first)
        seen.add(source.key)
