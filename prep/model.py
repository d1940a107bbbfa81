"""The records that travel: Posting → RoleMap → StudyPlan, and the banks they are made from.

Every record is frozen. A card is known everywhere by its key, `topic/id`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from prep.errors import Location

Kind = Literal[
    "concept", "cloze", "mechanism", "compare", "failure", "estimation", "operation", "design", "behavioural"
]
Level = Literal["foundation", "senior", "staff"]
Section = Literal["responsibilities", "minimum", "preferred", "about"]
TopicKind = Literal["technical", "people"]

LEVELS: tuple[Level, ...] = ("foundation", "senior", "staff")
RECALL_KINDS: tuple[Kind, ...] = (
    "concept",
    "cloze",
    "mechanism",
    "compare",
    "failure",
    "estimation",
    "operation",
)
PRACTICE_KINDS: tuple[Kind, ...] = ("design", "behavioural")
KINDS: tuple[Kind, ...] = RECALL_KINDS + PRACTICE_KINDS

_NOTHING: Mapping[str, str] = MappingProxyType({})


# --- question banks -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Source:
    """A published work that cards cite; `seen` is the day somebody opened it, None if nobody has."""

    key: str
    title: str
    author: str
    year: str
    url: str
    primary: bool
    seen: date | None
    location: Location


@dataclass(frozen=True)
class Citation:
    """A source and the place in it (section, proposal, page) that says what the card says."""

    source: str
    locator: str


@dataclass(frozen=True)
class Estimate:
    """The sum behind an estimation card: `expr` over `inputs` gives `result` in `unit`."""

    inputs: Mapping[str, str | int | float]
    expr: str
    result: float
    unit: str
    tolerance: float


@dataclass(frozen=True)
class Card:
    """One question of a bank. Texts are Markdown; `fields` holds the labelled paragraphs by label."""

    topic: str
    id: str
    kind: Kind
    level: Level
    priority: int
    front: str
    back: str
    location: Location
    fields: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    citations: tuple[Citation, ...] = ()
    as_of: str = ""
    versions: str = ""
    feeds: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    estimate: Estimate | None = None
    waive: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    practice: bool = False

    @property
    def key(self) -> str:
        """The card's permanent name across all banks."""
        return f"{self.topic}/{self.id}"


@dataclass(frozen=True)
class Bank:
    """All cards of one topic, and the phrases with which a posting asks for it.

    `size` counts the cards even where only the heads of the banks were read and `cards` is empty.
    """

    topic: str
    domain: str
    title: str
    summary: str
    kind: TopicKind
    signals: Mapping[str, int]
    cards: tuple[Card, ...]
    size: int
    location: Location
    subtopics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Library:
    """Every bank by topic id, and the registry of sources they cite."""

    banks: Mapping[str, Bank]
    sources: Mapping[str, Source]

    def cards(self) -> Iterator[Card]:
        """All cards, bank by bank in the banks' own order."""
        for bank in self.banks.values():
            yield from bank.cards

    def card(self, key: str) -> Card | None:
        """The card with this key, or None."""
        bank = self.banks.get(key.partition("/")[0])
        return next((card for card in bank.cards if card.key == key), None) if bank else None


# --- postings -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Years:
    """Years of experience asked for; None where the posting does not say."""

    min: int | None = None
    max: int | None = None


@dataclass(frozen=True)
class Unit:
    """One responsibility or requirement as the posting states it; `line` counts from 1."""

    text: str
    section: Section
    line: int


@dataclass(frozen=True)
class Posting:
    """A posting read: its facts ("" where unknown) and its units in the order they stand."""

    path: str
    slug: str
    title: str
    company: str
    level: str
    location: str
    years: Years
    units: tuple[Unit, ...]
    warnings: tuple[str, ...] = ()


# --- mapping ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Evidence:
    """Why a unit calls for a topic: the signal phrase, and the words of the unit that match it."""

    phrase: str
    text: str


@dataclass(frozen=True)
class Match:
    """A topic that a unit calls for; score in (0, 1], one match of a unit is its primary one."""

    topic: str
    score: float
    primary: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class MappedUnit:
    """A unit and the topics it calls for, strongest first; no matches means no bank covers it."""

    unit: Unit
    matches: tuple[Match, ...]


@dataclass(frozen=True)
class TopicWeight:
    """How much a role asks for a topic: its share among the role's topics of the same kind."""

    topic: str
    weight: float
    kind: TopicKind
    units: tuple[int, ...]  # indexes into RoleMap.units, strongest first


@dataclass(frozen=True)
class RoleMap:
    """A posting read against the banks: what it asks for, how much, and what nobody covers."""

    posting: Posting
    units: tuple[MappedUnit, ...]
    topics: tuple[TopicWeight, ...]  # heaviest first, technical before people
    uncovered: tuple[Unit, ...]


# --- study plan ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Budget:
    """What the reader can give: days until the interview, minutes a day, a cap on cards, a level."""

    today: date
    interview: date | None = None
    minutes: int | None = None
    max_cards: int | None = None
    level: Level | None = None


@dataclass(frozen=True)
class Choice:
    """A card chosen for a role, and the units that ask for its topic (indexes into RoleMap.units)."""

    card: Card
    weight: float
    units: tuple[int, ...]


@dataclass(frozen=True)
class TopicShare:
    """What a plan takes from a topic: `chosen` of `available` recall cards, and why not the rest."""

    topic: TopicWeight
    chosen: int
    available: int


@dataclass(frozen=True)
class StudyPlan:
    """The cards for a role in study order, and the practice questions that go with them."""

    role: RoleMap
    budget: Budget
    level: Level
    choices: tuple[Choice, ...]  # recall cards, in study order
    practice: tuple[Choice, ...]
    shares: tuple[TopicShare, ...]
    notes: tuple[str, ...] = ()  # how the choice was made, one sentence each
