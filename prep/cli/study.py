"""What `quiz`, `plan`, `mock` and `progress` share: a posting, its plan, and what the history says of its cards."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
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


@dataclass(frozen=True, slots=True)
class Study:
    """A role under study on a study day; `dated` where an interview date is known, else four weeks are assumed."""

    plan: StudyPlan
    library: Library
    items: list[Item]
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

    The date and the minutes a day are remembered with the posting. The plan is made from what was answered on earlier
    days, so that it is the same all day long.
    """
    day = day_of(datetime.now())
    name, data = _posting(given, store)
    library = load_library(banks)
    role = Mapper(library).map(read_posting(data, name))
    kept = store.keep_role(role.posting.slug, KeptRole(name, data, budget.interview, day, budget.minutes))
    interview = kept.interview if kept.interview and kept.interview.toordinal() > day else None
    budget = replace(budget, today=date.fromordinal(day), interview=interview, minutes=kept.minutes)
    answered: Counter[str] = Counter()
    for card, _origin, count in store.tally(before=day):
        answered[card] += count
    plan = make_plan(role, library, budget, answered)
    if not plan.choices:
        raise PrepError(f"{name}: no card fits; see what was read with: prep map {given}")
    asked = items(plan, SECONDS)
    keys = [item.key for item in asked]
    known = Known(
        day,
        store.memories(keys, before=day),
        store.memories(keys),
        frozenset(store.shelf.hidden(day)),
        tuple(store.shelf.wanted()),
    )
    start = kept.since if interview and kept.since else day
    goal = Goal(start, interview.toordinal() if interview else day + HORIZON.days, kept.minutes or MINUTES)
    return Study(plan, library, asked, goal, known, interview is not None)


def _posting(given: str, store: Store) -> tuple[str, bytes]:
    """Name and bytes of a posting: a file or an address if it is one, else one known by this slug."""
    if Path(given).exists() or "://" in given:
        return Path(given).name, read_bytes(given)
    if kept := store.role(given):
        return kept.name, kept.posting
    known = ", ".join(store.slugs()) or "none yet"
    raise PrepError(f"{given}: no such file, nor a posting opened before (known: {known})")
