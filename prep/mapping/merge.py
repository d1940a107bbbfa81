"""Several roles as one, so that one plan can serve all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from prep.model import Posting, RoleMap, TopicKind, TopicWeight, Years


def merge(roles: Sequence[RoleMap]) -> RoleMap:
    """One role that asks for what all of these ask for; each counts the same, whatever its length.

    Level and company are those on which all agree, else "".
    """
    weights: dict[str, float] = defaultdict(float)
    asking: dict[str, list[int]] = defaultdict(list)
    kinds: dict[str, TopicKind] = {}
    first = 0
    for role in roles:
        for topic in role.topics:
            weights[topic.topic] += topic.weight / len(roles)
            asking[topic.topic] += [first + i for i in topic.units]
            kinds[topic.topic] = topic.kind
        first += len(role.units)
    totals: dict[TopicKind, float] = defaultdict(float)
    for name, weight in weights.items():
        totals[kinds[name]] += weight
    topics = [TopicWeight(t, w / totals[kinds[t]], kinds[t], tuple(asking[t])) for t, w in weights.items()]
    postings = [role.posting for role in roles]
    units = tuple(mapped for role in roles for mapped in role.units)
    return RoleMap(
        Posting(
            path="",
            slug="together",
            title=" + ".join(posting.title or posting.slug for posting in postings),
            company=_common([posting.company for posting in postings]),
            level=_common([posting.level for posting in postings]),
            location="",
            years=Years(),
            units=tuple(mapped.unit for mapped in units),
        ),
        units,
        tuple(sorted(topics, key=lambda topic: (topic.kind == "people", -topic.weight, topic.topic))),
        tuple(unit for role in roles for unit in role.uncovered),
    )


def _common(values: Sequence[str]) -> str:
    return values[0] if len(set(values)) == 1 else ""
