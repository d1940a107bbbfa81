"""Which cards a deck holds, in which order, in which subdeck, and which lines of which postings ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from prep.deck.names import role_name
from prep.deck.text import verbatim
from prep.model import Card, Choice, Library, RoleMap, Section, StudyPlan

_SECTIONS: dict[Section, str] = {
    "responsibilities": "responsibilities",
    "minimum": "minimum qualifications",
    "preferred": "preferred qualifications",
    "about": "about the role",
}
_PRACTICE = ("Practice", "Questions to rehearse aloud, with what a listener hopes to hear.")


@dataclass(frozen=True, slots=True)
class Place:
    """A card in a deck: the title of its subdeck and what that is, its context as HTML, the slugs that ask."""

    card: Card
    title: str
    about: str
    context: str
    roles: tuple[str, ...]


def layout(plans: Sequence[StudyPlan], library: Library, *, practice: bool) -> list[Place]:
    """Every card of the plans once, in study order: priority first, then as early as any plan has it."""
    places = []
    for asked in _asked([plan.choices for plan in plans]):
        bank = library.banks[asked[0][1].card.topic]
        places.append(_place(asked, plans, bank.title, bank.summary))
    for asked in _asked([plan.practice for plan in plans]) if practice else ():
        places.append(_place(asked, plans, *_PRACTICE))
    return places


def _asked(lists: Sequence[Sequence[Choice]]) -> Iterable[list[tuple[int, Choice]]]:
    """For each card, who asks for it: the index of the plan and its choice, the plans in their order."""
    asked: dict[str, list[tuple[int, Choice]]] = {}
    order: dict[str, tuple[int, float]] = {}
    for index, choices in enumerate(lists):
        for number, choice in enumerate(choices):
            key, rank = choice.card.key, (choice.card.priority, number / len(choices))
            asked.setdefault(key, []).append((index, choice))
            order[key] = min(order.get(key, rank), rank)
    # sorted() is stable: what two plans have equally early stays in the order of the plans.
    return [asked[key] for key in sorted(asked, key=lambda key: order[key])]


def _place(asked: Sequence[tuple[int, Choice]], plans: Sequence[StudyPlan], title: str, about: str) -> Place:
    roles = [plans[index].role for index, _choice in asked]
    lines = [_context(choice, role, named=len(plans) > 1) for role, (_index, choice) in zip(roles, asked, strict=True)]
    return Place(asked[0][1].card, title, about, "".join(lines), tuple(role.posting.slug for role in roles))


def _context(choice: Choice, role: RoleMap, *, named: bool) -> str:
    """The line of the posting that asks for the card's topic most strongly; "" if none does."""
    if not choice.units:
        return ""
    unit = role.units[choice.units[0]].unit
    place = f"{_SECTIONS[unit.section]}, line {unit.line}"
    if named:
        place = f"{verbatim(role_name(role.posting))}, {place}"
    return f"<p>{verbatim(f'“{unit.text}”')} ({place})</p>"
