"""What `quiz`, `plan`, `mock` and `progress` share: a posting, its cards, and what the history says of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from prep.cli.cache import Cache, Cards, name_of
from prep.cli.files import OWN, load_library, read_bytes, shipped, state_folder
from prep.errors import PrepError
from prep.model import Budget, Library, StudyPlan
from prep.plan import HORIZON, MINUTES, SECONDS, make_plan
from prep.quiz.planner import Goal
from prep.quiz.queue import Known
from prep.quiz.requirements import items
from prep.quiz.scheduler import day_of
from prep.quiz.store import KeptRole, Store, open_store

HISTORY = "history.sqlite"
CACHE = "cache.sqlite"
_LONG = timedelta(days=365)  # long enough for every card to fit
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Study:
    """A role under study on a study day; `dated` where an interview date is known, else four weeks are assumed."""

    cards: Cards
    goal: Goal
    known: Known
    dated: bool

    @property
    def days(self) -> int:
        """Days of study left, today included."""
        return self.goal.interview - self.known.day


@dataclass(frozen=True, slots=True)
class Read:
    """A posting read and planned in full, without limit of time: that is the planner's business.

    The cut that make_plan makes for a deck, five answers a card, would leave much of the time unused (14 days of
    20 minutes: readiness .56 with that cut, .93 without).
    """

    plan: StudyPlan
    library: Library


def open_history() -> Store:
    """The history of this user."""
    return open_store(state_folder() / HISTORY)


def open_quick(given: str, store: Store, budget: Budget, banks: tuple[str, ...]) -> Study:
    """The study of a posting file or of a slug known from before; PrepError where there is nothing to study.

    The date and the minutes a day are remembered with the posting. Banks are read only where something has changed.
    """
    file, data = _posting(given, store)
    folders = [_PACKAGE, shipped("question_banks"), state_folder() / OWN, *map(Path, banks)]
    cache, name = Cache(state_folder() / CACHE), name_of(data, folders, budget.max_cards)
    cards = cache.get(name)
    if cards is None:
        cards = _cards(_read(given, file, data, budget, banks), budget)
        cache.put(name, cards)
    return _study(cards, store, KeptRole(file, data, budget.interview, None, budget.minutes))


def open_study(given: str, store: Store, budget: Budget, banks: tuple[str, ...]) -> tuple[Study, Read]:
    """The same, with the posting's lines and the whole library."""
    file, data = _posting(given, store)
    read = _read(given, file, data, budget, banks)
    return _study(_cards(read, budget), store, KeptRole(file, data, budget.interview, None, budget.minutes)), read


def _read(given: str, file: str, data: bytes, budget: Budget, banks: tuple[str, ...]) -> Read:
    from prep.mapping import Mapper  # noqa: PLC0415 - slow to start, and not wanted where the cards are known
    from prep.postings import read_posting  # noqa: PLC0415 - likewise

    library = load_library(banks)
    role = Mapper(library).map(read_posting(data, file))
    plan = make_plan(role, library, _unlimited(budget, budget.max_cards))
    if not plan.choices:
        raise PrepError(f"{file}: no card fits; see what was read with: prep map {given}")
    return Read(plan, library)


def _unlimited(budget: Budget, max_cards: int | None) -> Budget:
    return Budget(budget.today, budget.today + _LONG, 24 * 60, max_cards, budget.level)


def _cards(read: Read, budget: Budget) -> Cards:
    plan, library = read.plan, read.library
    every = make_plan(plan.role, library, _unlimited(budget, None)) if budget.max_cards else plan
    whole = {item.key: item for item in items(every, SECONDS)}
    posting = plan.role.posting
    return Cards(
        posting.slug,
        posting.title,
        {topic: library.banks[topic].title for topic in {item.key.partition("/")[0] for item in whole.values()}},
        [whole[choice.card.key] for choice in plan.choices],
        list(whole.values()),
        {choice.card.key: choice.card for choice in every.choices},
    )


def _study(cards: Cards, store: Store, given: KeptRole) -> Study:
    day = day_of(datetime.now())
    given = KeptRole(given.name, given.posting, given.interview, day, given.minutes)
    kept = store.keep_role(cards.slug, given)
    interview = kept.interview if kept.interview and kept.interview.toordinal() > day else None
    keys = [item.key for item in cards.whole]
    known = Known(
        day,
        store.memories(keys, before=day),
        store.memories(keys),
        frozenset(store.shelf.hidden(day)),
        tuple(store.shelf.wanted()),
    )
    start = kept.since if interview and kept.since else day
    goal = Goal(start, interview.toordinal() if interview else day + HORIZON.days, kept.minutes or MINUTES)
    return Study(cards, goal, known, interview is not None)


def today() -> date:
    """The date of the present study day, which begins at four in the morning."""
    return date.fromordinal(day_of(datetime.now()))


def _posting(given: str, store: Store) -> tuple[str, bytes]:
    """Name and bytes of a posting: a file or an address if it is one, else one known by this slug."""
    if Path(given).exists() or "://" in given:
        return Path(given).name, read_bytes(given)
    if kept := store.role(given):
        return kept.name, kept.posting
    known = ", ".join(store.slugs()) or "none yet"
    raise PrepError(f"{given}: no such file, nor a posting opened before (known: {known})")
