"""A study plan as the planner weighs it, and how ready one is for each line of the posting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prep.model import Kind, StudyPlan, Unit
from prep.quiz.planner import Item, readiness

_PRIORITY = {1: 1.0, 2: 0.5, 3: 0.25}  # a first-priority card counts twice as much as one of the second


@dataclass(frozen=True, slots=True)
class Ready:
    """Readiness for a line of the posting or a topic: 0–1, and how many of its cards were ever answered."""

    name: str
    value: float
    begun: int
    cards: int


def items(plan: StudyPlan, seconds: Mapping[Kind, int]) -> list[Item]:
    """The plan's cards in study order, weighed: each topic's share of the role, divided by priority.

    A topic's weight is thus counted once, however many cards it has. `seconds` an answer takes, by kind.
    """
    total: dict[str, float] = defaultdict(float)
    for choice in plan.choices:
        total[choice.card.topic] += _PRIORITY[choice.card.priority]
    return [
        Item(
            choice.card.key,
            choice.weight * _PRIORITY[choice.card.priority] / total[choice.card.topic],
            seconds[choice.card.kind],
            choice.card.kind,
            choice.card.level,
        )
        for choice in plan.choices
    ]


def by_topic(asked: Sequence[Item], recall: Mapping[str, float], begun: Mapping[str, object]) -> dict[str, Ready]:
    """Readiness for each topic that has cards, heaviest first."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in asked:
        groups[item.topic].append(item)
    order = sorted(groups, key=lambda topic: -sum(item.weight for item in groups[topic]))
    return {topic: _ready(topic, groups[topic], recall, begun) for topic in order}


def by_requirement(plan: StudyPlan, topics: Mapping[str, Ready]) -> list[tuple[Unit, Ready | None]]:
    """Readiness for each line that asks something: its topics' readiness, weighed by how well they match it.

    None for a line whose topics have no card in the plan, or that no bank covers.
    """
    lines: list[tuple[Unit, Ready | None]] = []
    for mapped in plan.role.units:
        if mapped.unit.section == "about":
            continue
        found = [(match.score, topics[match.topic]) for match in mapped.matches if match.topic in topics]
        total = sum(score for score, _ in found)
        ready = Ready(
            mapped.unit.text,
            sum(score * topic.value for score, topic in found) / total if total else 0.0,
            sum(topic.begun for _, topic in found),
            sum(topic.cards for _, topic in found),
        )
        lines.append((mapped.unit, ready if found else None))
    return lines


def _ready(name: str, group: Sequence[Item], recall: Mapping[str, float], begun: Mapping[str, object]) -> Ready:
    return Ready(name, readiness(group, recall), sum(item.key in begun for item in group), len(group))
