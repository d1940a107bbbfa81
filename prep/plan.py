"""RoleMap × budget → StudyPlan: which cards, in which order, and why. Pure and deterministic.

Cards are given to topics one at a time, each time to the topic with the highest quotient
weight × worth of its next card ÷ (2 × cards it has + 1). For equal worth this is Webster's (Sainte-Laguë)
method of apportionment: shares in proportion to weight, whatever the budget.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from prep.model import Bank, Budget, Card, Choice, Library, RoleMap, StudyPlan, TopicShare, TopicWeight
from prep.model import Kind as CardKind
from prep.model import Level as CardLevel

HORIZON = timedelta(days=28)  # how long to study where no interview date is given
MINUTES = 20  # a day, where the reader does not say
REVIEWS = 5  # answers a card takes on the way to the interview, the first one included
PEOPLE_SHARE = 0.15  # of the cards go to people topics where a role asks for both kinds
PRACTICE = 12  # design and behavioural questions at the most

# Seconds an answer takes, read and graded; estimations are worked out on paper.
SECONDS: Mapping[CardKind, int] = {
    "concept": 12,
    "cloze": 8,
    "mechanism": 15,
    "compare": 15,
    "failure": 20,
    "estimation": 60,
    "operation": 20,
    "design": 1500,
    "behavioural": 300,
}
_PRIORITY_WORTH = {1: 1.0, 2: 0.5, 3: 0.25}
_LEVEL_WORTH: Mapping[CardLevel, Mapping[CardLevel, float]] = {
    "foundation": {"foundation": 1.0, "senior": 0.6, "staff": 0.0},
    "senior": {"foundation": 0.8, "senior": 1.0, "staff": 0.6},
    "staff": {"foundation": 0.6, "senior": 1.0, "staff": 1.0},
}
_LEVEL_OF: Mapping[str, CardLevel] = {
    "intern": "foundation",
    "junior": "foundation",
    "mid": "foundation",
    "senior": "senior",
    "staff": "staff",
    "lead": "staff",
    "principal": "staff",
    "distinguished": "staff",
    "architect": "staff",
    "manager": "staff",
    "director": "staff",
}


@dataclass(frozen=True, slots=True)
class _Queue:
    """A topic's cards in the order in which they would be taken, and its share of the budget."""

    topic: TopicWeight
    share: float
    cards: tuple[Card, ...]

    def quotient(self, taken: int, worth: Mapping[str, float]) -> float:
        """Webster's quotient of this topic's next card; 0 where it has no more."""
        if taken == len(self.cards):
            return 0.0
        return self.share * worth[self.cards[taken].key] / (2 * taken + 1)


def make_plan(role: RoleMap, library: Library, budget: Budget) -> StudyPlan:
    """The cards for a role within a budget, in study order, with the practice questions beside them."""
    level = budget.level or _LEVEL_OF.get(role.posting.level, "senior")
    shares = _shares(role.topics)
    recall = [_queue(topic, shares, library, level, practice=False) for topic in role.topics]
    costs = {card.key: cost(card) for queue in recall for card in queue.cards}
    chosen = _draw(recall, _limit(budget), _seconds(budget), level, costs)
    practice = _draw(
        [_queue(topic, shares, library, level, practice=True) for topic in role.topics], PRACTICE, None, level
    )
    taken = Counter(choice.card.topic for choice in chosen)
    return StudyPlan(
        role=role,
        budget=budget,
        level=level,
        choices=tuple(_study_order(chosen)),
        practice=tuple(practice),
        shares=tuple(TopicShare(queue.topic, taken[queue.topic.topic], len(queue.cards)) for queue in recall),
        notes=tuple(_notes(recall, chosen, budget, level, costs)),
    )


def days_left(budget: Budget) -> int:
    """Days of study from today to the day before the interview; the default horizon without a date."""
    return max(1, ((budget.interview - budget.today) if budget.interview else HORIZON).days)


def _limit(budget: Budget) -> int:
    return budget.max_cards if budget.max_cards is not None else 1_000_000


def _seconds(budget: Budget) -> int:
    return days_left(budget) * (budget.minutes or MINUTES) * 60


def _shares(topics: Iterable[TopicWeight]) -> Mapping[str, float]:
    """Each topic's share of all cards: people topics together get a fixed part of them."""
    kinds = {topic.kind for topic in topics}
    part = {"people": PEOPLE_SHARE, "technical": 1 - PEOPLE_SHARE} if len(kinds) > 1 else dict.fromkeys(kinds, 1.0)
    return {topic.topic: topic.weight * part[topic.kind] for topic in topics}


def _queue(
    topic: TopicWeight, shares: Mapping[str, float], library: Library, level: CardLevel, *, practice: bool
) -> _Queue:
    bank: Bank | None = library.banks.get(topic.topic)
    cards = [card for card in (bank.cards if bank else ()) if card.practice == practice and _worth(card, level)]
    # sorted() is stable: cards of equal worth keep the order in which their bank tells them.
    return _Queue(topic, shares[topic.topic], tuple(sorted(cards, key=lambda card: -_worth(card, level))))


def _worth(card: Card, level: CardLevel) -> float:
    return _PRIORITY_WORTH[card.priority] * _LEVEL_WORTH[level][card.level]


def _draw(
    queues: list[_Queue],
    limit: int,
    seconds: int | None,
    level: CardLevel,
    costs: Mapping[str, int] = MappingProxyType({}),
) -> list[Choice]:
    """Cards by highest quotient until the limit is reached or the next one no longer fits the time."""
    worth = {card.key: _worth(card, level) for queue in queues for card in queue.cards}
    taken: Counter[str] = Counter()
    chosen: list[Choice] = []
    left = float("inf") if seconds is None else float(seconds)
    while queues and len(chosen) < limit:
        best = max(queues, key=lambda queue: queue.quotient(taken[queue.topic.topic], worth))
        if not best.quotient(taken[best.topic.topic], worth):
            break
        card = best.cards[taken[best.topic.topic]]
        left -= costs.get(card.key, 0)
        if left < 0:
            break
        chosen.append(Choice(card, best.share, best.topic.units))
        taken[best.topic.topic] += 1
    return chosen


def cost(card: Card) -> int:
    """Seconds that a recall card takes before the interview, with all its reviews."""
    return SECONDS[card.kind] * REVIEWS


def _study_order(chosen: list[Choice]) -> list[Choice]:
    """Priority first; within a priority the topics are spread evenly, the heavier ones leading."""
    seen: Counter[tuple[int, str]] = Counter()
    total = Counter((choice.card.priority, choice.card.topic) for choice in chosen)
    place: dict[str, float] = defaultdict(float)
    for choice in chosen:
        group = (choice.card.priority, choice.card.topic)
        place[choice.card.key] = (seen[group] + 0.5) / total[group]
        seen[group] += 1
    return sorted(chosen, key=lambda c: (c.card.priority, place[c.card.key], -c.weight, c.card.key))


def _notes(
    queues: list[_Queue], chosen: list[Choice], budget: Budget, level: CardLevel, costs: Mapping[str, int]
) -> Iterable[str]:
    available = sum(len(queue.cards) for queue in queues)
    hours = sum(costs[choice.card.key] for choice in chosen) / 3600
    where = "asked for with --level" if budget.level else "read from the posting"
    yield f"Level {level} ({where}); cards far from it count less."
    when = f"until {budget.interview:%Y-%m-%d}" if budget.interview else "assumed, as no interview date was given"
    minutes = f"{budget.minutes} minutes a day" if budget.minutes else f"{MINUTES} minutes a day (assumed)"
    yield f"{days_left(budget)} days {when}, {minutes}."
    yield f"{len(chosen)} of {available} cards on this role's topics fit; about {hours:.1f} hours with all reviews."
    if budget.max_cards is not None and len(chosen) == budget.max_cards < available:
        yield f"Capped at {budget.max_cards} cards with --max-cards."
    yield (
        "Cards go to topics in proportion to their weight in the posting; within a topic, by priority and level. "
        f"People topics together get {PEOPLE_SHARE:.0%} of the cards."
    )
