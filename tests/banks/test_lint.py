"""Each rule of the linter refuses what it is for, and lets a sound card pass."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from prep.banks.lint import CODES, lint
from prep.banks.rules import mix, whole
from prep.model import Card, Citation, Estimate, Library, Source
from tests.make import HERE, bank, card

TODAY = date(2026, 11, 20)
FAILURE: dict[str, Any] = {
    "kind": "failure",
    "front": "At two each night the followers of one broker fall behind and come back within minutes. Its disk is busy "
    "while its network is idle. Which check tells you where to look first?",
    "back": "A nightly job reads old segments and evicts the page cache.",
    "fields": {"Check": "Disk reads rise with it.", "Wrong turn": "Adding threads.", "Why": "Reads miss the cache."},
}
ESTIMATE = Estimate({"rate": "10 MB/s", "time": "100 s"}, "rate * time", 1.0, "GB", 0.01)
BEHAVIOURAL: dict[str, Any] = {
    "kind": "behavioural",
    "practice": True,
    "front": "Tell of a technical direction that you set and that other teams then followed without being told to.",
    "back": "Graded: whether others changed what they did.",
    "feeds": ("kafka-operations/card-0", "kafka-operations/card-1"),
    "fields": {
        "Senior": "- a\n- b\n- c",
        "Staff": "- a\n- b\n- c",
        "Red flags": "- a",
        "Probes": "- a\n- b\n- c\n- d",
        "Worksheet": "Who had to change?",
    },
}


def library_with(*cards: Card, seen: date | None = date(2026, 11, 20)) -> Library:
    source = Source("docs", "The manual", "Authors", "living", "https://example.org", True, seen, HERE)
    made = bank(cards=2)
    return Library({"kafka-operations": bank(cards=(*made.cards, *cards))}, {"docs": source})


def codes(*cards: Card, seen: date | None = date(2026, 11, 20)) -> list[str]:
    refused, _ = lint(library_with(*cards, seen=seen), TODAY)
    return [problem.code for problem in refused]


def test_a_sound_card_of_each_kind_passes() -> None:
    sound = [
        card(front="Which replica may become leader once the in-sync set of a partition has run empty?"),
        card(
            "kafka-operations/gap",
            kind="cloze",
            front="A follower leaves the in-sync set after {{replica.lag.time.max.ms}} without having caught up.",
            back="",
            fields={},
        ),
        card("kafka-operations/night", **FAILURE),
        card(
            "kafka-operations/sum",
            kind="estimation",
            front="A consumer reads ten megabytes a second for one hundred seconds without a pause; how much data has "
            "it read when the time is up, in decimal gigabytes?",
            estimate=ESTIMATE,
        ),
        card("kafka-operations/lead", **BEHAVIOURAL),
    ]
    assert lint(library_with(*sound), TODAY)[0] == ()


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("length", {"front": "Why so slow?"}),
        ("length", {"front": "What " + "very " * 40 + "slow disk does this to a follower?"}),
        ("length", {"back": "word " * 80}),
        ("yes-no", {"front": "A follower lags behind its leader. Does it leave the in-sync set?"}),
        ("two-questions", {"front": "Why does a follower lag behind its leader? And what then?"}),
        ("vague", {"front": "What is the in-sync set?"}),
        ("vague", {"front": "Explain how a follower catches up with its leader."}),
        ("long-list", {"back": "- a\n- b\n- c\n- d\n- e"}),
        (
            "leak",
            {"front": "Why is the slow disk of a follower the cause here?", "back": "The slow disk of a follower."},
        ),
        ("cloze", {"kind": "cloze", "front": "A {{b}} in the in-sync set has {{c}} behind its leader for long."}),
        (
            "cloze",
            {"kind": "cloze", "front": "The in-sync set holds {{all those who have caught up in time}} with it."},
        ),
        ("leak", {"kind": "cloze", "front": "The quorum is a majority, as any {{quorum}} in a cluster of nodes is."}),
        ("placeholder", {"back": "TODO later."}),
        ("required", {"fields": {}}),
        ("required", FAILURE | {"fields": {"Why": "x"}}),
        (
            "required",
            {"kind": "compare", "front": "One large cluster or ten small ones for forty tenants of unequal size?"},
        ),
        ("rubric", BEHAVIOURAL | {"feeds": ()}),
        ("rubric", BEHAVIOURAL | {"fields": {**BEHAVIOURAL["fields"], "Probes": "- a"}}),
        ("staff", {"level": "staff", "back": "Because it is so.", "fields": {"Why": "It just is."}}),
        ("story", BEHAVIOURAL | {"back": "I once led a migration of everything."}),
        ("story", BEHAVIOURAL | {"back": "Costs fell by 40 % within a quarter."}),
        ("markup", {"back": "It leaves the set.<br>Then it returns."}),
        ("markup", {"back": "![picture](x.png) shows it leaving the set."}),
        ("source", {"citations": ()}),
        ("source", {"citations": (Citation("unknown", "p. 1"),)}),
        ("source", {"citations": (Citation("docs", ""),)}),
        ("dated", {"as_of": ""}),
        ("dated", {"as_of": "last year"}),
        ("dated", {"back": "Kafka then drops the replica from the set."}),
        ("stale", {"back": "The controller asks ZooKeeper who lives.", "versions": "Apache Kafka 4.3"}),
        ("old", {"as_of": "2025-04", "versions": "Apache Kafka 4.0"}),
        ("old", {"as_of": "2025-Q1", "versions": "Apache Kafka 4.0"}),
        ("link", {"see_also": ("kafka-operations/nowhere",)}),
        ("link", {"see_also": ("kafka-operations/slow-disk",)}),
        ("waive", {"waive": {"no-such-rule": "for a good reason"}}),
        ("sum", {"kind": "estimation", "estimate": Estimate({"a": "1 s"}, "a", 2.0, "s", 0.01)}),
        ("sum", {"kind": "estimation", "estimate": Estimate({"a": "1 s"}, "a", 1.0, "GB", 0.01)}),
        ("sum", {"kind": "estimation", "estimate": Estimate({"a": "1 s", "b": 2}, "a", 1.0, "s", 0.01)}),
        ("sum", {"kind": "estimation", "estimate": Estimate({"a": "1 s"}, "a + c", 1.0, "s", 0.01)}),
    ],
)
def test_a_rule_refuses_what_it_is_for(code: str, changes: dict[str, Any]) -> None:
    assert code in codes(card(**changes))


def test_a_source_that_nobody_has_opened_cannot_be_cited() -> None:
    assert "source" in codes(seen=None)


def test_nearly_the_same_question_twice_is_refused_wherever_it_stands() -> None:
    first = card(front="Which replica may become leader once the in-sync set of a partition has run empty?")
    again = card(
        "kafka-operations/again",
        front="Which replica may become the leader once the in-sync set of one partition has run quite empty?",
    )
    assert codes(first, again) == ["repeat"]


def test_a_waiver_with_a_reason_silences_one_rule_on_one_card() -> None:
    assert codes(card(back="word " * 80)) == ["length"]
    assert codes(card(back="word " * 80, waive={"length": "a table of figures"})) == []


def test_unqualified_absolutes_only_warn() -> None:
    refused, warned = lint(library_with(card(back="The leader always answers first.")), TODAY)
    assert refused == ()
    assert [problem.code for problem in warned] == ["absolute"]


def test_a_fact_is_looked_at_again_after_a_year() -> None:
    year_old = card(as_of="2025-10", versions="Apache Kafka 4.0")
    assert [p.code for p in lint(library_with(year_old), TODAY)[1]] == ["ageing"]
    assert lint(library_with(card(as_of="2015-10")), TODAY) == ((), ())  # no product, no age


def test_rules_have_names_of_their_own() -> None:
    assert len(CODES) > 15


def grown(sources: list[str], fronts: list[str] | None = None) -> list[str]:
    keys = sorted(set(sources))
    registry = {
        key: Source(key, key, "A", "2020", f"https://example.org/{key}", key != "blog", date(2026, 11, 20), HERE)
        for key in keys
    }
    cards = tuple(
        card(
            f"kafka-operations/n{i}",
            front=(fronts or [])[i] if fronts else f"Word{i} other{i} third{i} makes what of a follower number {i}?",
            citations=(Citation(key, "p. 1"),),
        )
        for i, key in enumerate(sources)
    )
    made = bank(cards=cards)
    return [rule.code for rule in whole.RULES if list(rule.check(made, Library({"kafka-operations": made}, registry)))]


def test_a_grown_bank_rests_on_several_sources_most_of_them_primary() -> None:
    assert grown(["a", "b", "c", "d"] * 3) == []
    assert grown(["a", "b", "c"] * 4) == ["spread"]
    assert grown(["a"] * 5 + ["b", "c", "d"] * 2 + ["e"]) == ["spread"]
    assert grown(["blog"] * 4 + ["a", "b", "c"] * 2 + ["d", "d"]) == []
    assert grown(["blog"] * 5 + ["a", "b"] * 3 + ["c"]) == ["spread", "primary"]


def test_a_grown_bank_varies_its_openings() -> None:
    same = [f"Every night at {i} o'clock what{i} happens{i} to follower{i} and disk{i} there{i}?" for i in range(12)]
    assert grown(["a", "b", "c", "d"] * 3, same) == ["openings"]


def test_a_grown_bank_mixes_kinds_and_levels_and_has_work_for_the_hands() -> None:
    kinds = ["concept"] * 2 + ["mechanism"] * 3 + ["compare"] * 2 + ["failure"] * 3 + ["estimation"] + ["operation"]
    levels = ["foundation"] * 3 + ["senior"] * 6 + ["staff"] * 5
    mixed = [card(f"x/n{i}", kind=k, level=level) for i, (k, level) in enumerate(zip(kinds, levels, strict=False))]
    same = [card(f"x/n{i}") for i in range(12)]
    codes = {
        rule.code: [list(rule.check(bank("x", tuple(cards)), library_with())) for cards in (mixed, same)]
        for rule in mix.RULES
    }
    assert {code: found[0] for code, found in codes.items()} == {"kinds": [], "levels": [], "hands-on": []}
    assert codes["hands-on"][1] == ["0% are failures, estimations and operations; it needs 30%"]
    assert "12 of 12 cards are concept; about 2 (14%) should be" in codes["kinds"][1]
    assert "12 of 12 cards are senior; about 5 (45%) should be" in codes["levels"][1]


def test_where_subtopics_are_listed_every_card_has_one_and_each_has_a_card() -> None:
    cards = (card("x/a", tags=("quotas",)), card("x/b", tags=("other",)))
    found = list(whole.subtopics(bank("x", cards, subtopics=("quotas", "upgrades")), library_with()))
    assert found == ["no card is tagged with the subtopics upgrades", "cards tagged with none of the subtopics: b"]
