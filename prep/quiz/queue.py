"""Which cards a sitting asks, in which order: today's agenda or a part of it that the reader wants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from prep.quiz.planner import Goal, Item, agenda
from prep.quiz.scheduler import Memory, retrievability

WEAK = 0.85  # probability of recall below which a card counts as weak
HARD = 7.0  # difficulty (1–10) from which it does


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader asked for: weak cards, new ones, everything whether due or not, so many at the most."""

    weak: bool = False
    new: bool = False
    cram: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What a history says on a study day: memories at its beginning and now, cards hidden and cards wanted first."""

    day: int
    morning: Mapping[str, Memory]
    now: Mapping[str, Memory]
    hidden: frozenset[str] = frozenset()
    wanted: tuple[str, ...] = ()


def queue(items: Sequence[Item], known: Known, goal: Goal, wish: Wish, among: Callable[[Item], bool]) -> list[Item]:
    """The items to ask now, in order; those answered today are left out unless they were missed.

    The agenda is made from the memories of the morning and of all items, so a sitting that was cut off goes on
    where it stopped, and a filter (`among`) shows a part of the day's plan, not another plan.
    """
    shown = [item for item in items if item.key not in known.hidden]
    by_key = {item.key: item for item in shown}
    first = [by_key[key] for key in known.wanted if key in by_key]
    if wish.weak or wish.cram or wish.new:
        order = _by_wish(shown, known, wish)
    else:
        order = agenda(shown, known.morning, known.day, goal)
    unique = {item.key: item for item in (*first, *order)}.values()
    open_ones = [item for item in unique if among(item) and (wish.cram or not _done(item, known))]
    return open_ones[: wish.limit]


def _by_wish(items: Sequence[Item], known: Known, wish: Wish) -> list[Item]:
    begun = [item for item in items if item.key in known.now]
    begun.sort(key=lambda item: retrievability(known.now[item.key], known.day))
    weak = [item for item in begun if _weak(known.now[item.key], known.day)]
    new = [item for item in items if item.key not in known.now]
    if wish.weak or wish.new:
        return [*(weak if wish.weak else ()), *(new if wish.new else ())]
    return [*begun, *new]


def _weak(memory: Memory, day: int) -> bool:
    missed = memory.due <= memory.last
    return missed or retrievability(memory, day) < WEAK or memory.difficulty >= HARD


def _done(item: Item, known: Known) -> bool:
    memory = known.now.get(item.key)
    return memory is not None and memory.last >= known.day and memory.due > known.day
