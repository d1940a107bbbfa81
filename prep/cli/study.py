"""What `quiz`, `plan`, `mock` and `progress` share: a posting, its plan, and what the history says of its cards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from prep.cli.files import load_library, read_bytes, state_folder
from prep.errors import PrepError
from prep.mapping import Mapper
from prep.model import Budget, Library, StudyPlan
from prep.plan import HORIZON, MINUTES, SECONDS, make_plan
from prep.postings import read_posting
from prep.quiz.planner import Goal, Item
from prep.quiz.queue import Known
from prep.quiz.requirements import items
from prep.quiz.scheduler import day_of
from prep.quiz.store import KeptRole, Store, open_store

HISTORY = "history.sqlite"
_LONG = timedelta(days=365)  # long enough for every card to fit


@dataclass(frozen=True, slots=True)
class Study:
    """A role under study on a study day; `dated` where an interview date is known, else four weeks are assumed.

    `whole` are all recall cards on the role's topics, in study order: readiness is measured against these. `items` are
    those of them that may be asked: the planner finds out which fit the time, so only --max-cards makes them fewer.
    """

    plan: StudyPlan
    library: Library
    items: list[Item]
    whole: list[Item]
    goal: Goal
    known: Known
    dated: bool

    @property
    def days(self) -> int:
        """Days of study left, today included."""
        return self.goal.interview - self.known.day


def open_history() -> Store:
    """The history of this user."""
    return open_store(state_folder() / HISTORY)


def open_study(given: str, store: Store, budget: Budget, banks: tuple[str, ...]) -> Study:
    """The study of a posting file or of a slug known from before; PrepError where there is nothing to study.

    The date and the minutes a day are remembered with the posting.
    """
    day = day_of(datetime.now())
    name, data = _posting(given, store)
    library = load_library(banks)
    role = Mapper(library).map(read_posting(data, name))
    kept = store.keep_role(role.posting.slug, KeptRole(name, data, budget.interview, day, budget.minutes))
    interview = kept.interview if kept.interview and kept.interview.toordinal() > day else None
    budget = replace(budget, today=date.fromordinal(day), interview=interview, minutes=kept.minutes)
    # Time is the planner's business: the cut that make_plan makes for a deck, five answers a card, leaves much of it
    # unused (14 days of 20 minutes: readiness .56 with that cut, .93 without).
    unlimited = replace(budget, interview=budget.today + _LONG, minutes=24 * 60)
    plan = make_plan(role, library, unlimited)
    if not plan.choices:
        raise PrepError(f"{name}: no card fits; see what was read with: prep map {given}")
    every = make_plan(role, library, replace(unlimited, max_cards=None)) if budget.max_cards else plan
    whole = {item.key: item for item in items(every, SECONDS)}
    asked = [whole[choice.card.key] for choice in plan.choices]
    keys = list(whole)
    known = Known(
        day,
        store.memories(keys, before=day),
        store.memories(keys),
        frozenset(store.shelf.hidden(day)),
        tuple(store.shelf.wanted()),
    )
    start = kept.since if interview and kept.since else day
    goal = Goal(start, interview.toordinal() if interview else day + HORIZON.days, kept.minutes or MINUTES)
    return Study(plan, library, asked, list(whole.values()), goal, known, interview is not None)


def _posting(given: str, store: Store) -> tuple[str, bytes]:
    """Name and bytes of a posting: a file or an address if it is one, else one known by this slug."""
    if Path(given).exists() or "://" in given:
        return Path(given).name, read_bytes(given)
    if kept := store.role(given):
        return kept.name, kept.posting
    known = ", ".join(store.slugs()) or "none yet"
    raise PrepError(f"{given}: no such file, nor a posting opened before (known: {known})")
