"""Rules on what a card says is true: sources, dates, versions, sums."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from prep.banks.rules import CardRule
from prep.banks.rules.words import prose
from prep.banks.units import evaluate, names, quantity, unit
from prep.model import Card, Library

_AS_OF = re.compile(r"(?P<year>20\d\d)-(?:(?P<month>0[1-9]|1[0-2])(?:-[0-3]\d)?|Q(?P<quarter>[1-4]))")
_AGEING, _TOO_OLD = 12, 18  # months
_PRODUCT = re.compile(
    r"\b(?:Kafka|Flink|Pulsar|Pinot|Druid|ClickHouse|Spark|Airflow|Temporal|Iceberg|Delta Lake|Kubernetes|etcd|kubelet|"
    r"PostgreSQL|Postgres|MySQL|Redis|Cassandra|DynamoDB|Debezium|Prometheus|Grafana|OpenTelemetry|Terraform|Argo|"
    r"Karpenter|vLLM|Triton|KServe|PyTorch|FSDP|NCCL|Feast|MLflow|SageMaker|Bedrock|Vertex|Databricks|CPython|HotSpot|"
    r"Cruise Control|MirrorMaker|Strimzi|Envoy|Istio|Snowflake|BigQuery|Ray Serve|CUDA)\b"
)
_STALE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bZoo[Kk]eeper\b"), "Kafka 4 has no ZooKeeper; speak of KRaft"),
    (re.compile(r"\bPodSecurityPolic(?:y|ies)\b"), "PodSecurityPolicy left Kubernetes in 1.25"),
    (
        re.compile(r"\bS3\b[^.]{0,60}\beventual(?:ly)? consisten", re.IGNORECASE),
        "S3 has been strongly consistent since 2020",
    ),
)
_PAST = re.compile(
    r"\b(?:removed|dropped|former|formerly|before|until|older|legacy|was|were|no longer|replac\w+|without)\b"
)


def sources(card: Card, library: Library) -> Iterator[str]:
    """Every card cites a source that somebody opened, and where in it."""
    if not card.citations:
        yield "no source"
    for citation in card.citations:
        source = library.sources.get(citation.source)
        if source is None:
            yield f"unknown source {citation.source!r}; add it to sources.toml"
        elif source.seen is None:
            yield f"source {citation.source!r} has not been opened yet (no seen day in sources.toml)"
        if not citation.locator:
            yield f'source {citation.source!r} has no locator; write "{citation.source}: section or page"'


def dated(card: Card, library: Library) -> Iterator[str]:
    """Every card says when its facts were checked; a product's card says for which version."""
    if not card.as_of:
        yield "as_of is missing"
    elif not _AS_OF.fullmatch(card.as_of):
        yield f'as_of is {card.as_of!r}; write a month such as "2026-11"'
    living = any(library.sources[c.source].year == "living" for c in card.citations if c.source in library.sources)
    if not card.versions and living and (found := _PRODUCT.search(f"{card.front} {card.back}")):
        yield f"names {found[0]} after living documentation but has no versions"


def age_rules(today: date) -> tuple[CardRule, ...]:
    """What a card says of a product is looked at again after a year, and refused after a year and a half."""

    def months(card: Card) -> int:
        found = _AS_OF.fullmatch(card.as_of)
        if not found or not card.versions:
            return 0
        month = 3 * int(found["quarter"]) if found["quarter"] else int(found["month"])
        return 12 * (today.year - int(found["year"])) + today.month - month

    def old(card: Card, _: Library) -> Iterator[str]:
        if (age := months(card)) > _TOO_OLD:
            yield f"checked {age} months ago for {card.versions}; check it again and renew as_of"

    def ageing(card: Card, _: Library) -> Iterator[str]:
        if _AGEING < (age := months(card)) <= _TOO_OLD:
            yield f"checked {age} months ago for {card.versions}; soon to be checked again"

    return (CardRule("old", old), CardRule("ageing", ageing, warns=True))


def stale(card: Card, _: Library) -> Iterator[str]:
    """Nothing is taught that has been gone for years."""
    text = prose(f"{card.front} {card.back}")
    for pattern, advice in _STALE:
        for found in pattern.finditer(text):
            around = text[max(0, found.start() - 80) : found.end() + 80]
            if not _PAST.search(around):
                yield f"stale {found[0]!r}: {advice}"


def sums(card: Card, _: Library) -> Iterator[str]:
    """An estimation's result follows from its inputs, with units."""
    estimate = card.estimate
    if estimate is None:
        return
    try:
        inputs = {name: quantity(value) for name, value in estimate.inputs.items()}
        value = evaluate(estimate.expr, inputs)
        one = unit(estimate.unit)
        unused = sorted(set(inputs) - names(estimate.expr))
    except ValueError as error:
        yield f"cannot recompute: {error}"
        return
    if unused:
        yield f"inputs never used in expr: {', '.join(unused)}"
    if value.dims != one.dims:
        yield f"expr gives {value}, which is not in {estimate.unit}"
        return
    got = value.value / one.value
    if abs(got - estimate.result) > estimate.tolerance * max(abs(got), abs(estimate.result)):
        yield f"expr gives {got:.6g} {estimate.unit}, but result is {estimate.result:g}"


def links(card: Card, library: Library) -> Iterator[str]:
    """Cards named by other cards exist."""
    for field, keys in (("feeds", card.feeds), ("follow_ups", card.follow_ups), ("see_also", card.see_also)):
        for key in keys:
            other = library.card(key)
            if other is None:
                yield f"{field}: no card {key!r}"
            elif other is card or (field == "feeds" and other.practice):
                yield f"{field}: {key!r} is not a recall card other than this one"


RULES = (
    CardRule("source", sources),
    CardRule("dated", dated),
    CardRule("stale", stale),
    CardRule("sum", sums),
    CardRule("link", links),
)
