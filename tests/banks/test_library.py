"""Bank files become a library, or every problem in them at once."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.banks import BankFile, read_library

SOURCES = """
[docs]
title = "The manual"
author = "Its authors"
year = "living"
url = "https://example.org/manual"
primary = true
seen = "2026-11-20"
"""
HEAD = '+++\ntitle = "Kafka operations"\nsummary = "Running clusters."\n[signals]\n"tiered storage" = 3\n+++\n'
CARD = """
## slow-disk

```toml
kind = "concept"
level = "senior"
priority = 1
sources = ["docs: Replication: Quorums"]
as_of = "2026-11"
```

What happens to a follower whose disk is slow?

---

It leaves the in-sync set.

Why: acknowledgements wait for in-sync replicas only.
"""


def file(text: str, name: str = "kafka-operations.md", folder: str = "streaming-data") -> BankFile:
    return BankFile(f"banks/{folder}/{name}", folder, name, textwrap.dedent(text))


def messages(*files: BankFile) -> list[str]:
    return [str(problem) for problem in read_library(files)[1]]


def test_a_sound_bank_is_read_whole() -> None:
    library, problems = read_library([file(HEAD + CARD), file(SOURCES, "sources.toml")])
    assert problems == ()
    card = library.card("kafka-operations/slow-disk")
    assert card is not None
    assert card.citations[0].locator == "Replication: Quorums"
    assert card.fields == {"Why": "acknowledgements wait for in-sync replicas only."}
    assert library.banks["kafka-operations"].signals == {"tiered storage": 3}
    assert library.sources["docs"].primary


def test_heads_alone_tell_how_many_cards_there_are() -> None:
    library, _ = read_library([file(HEAD + CARD + CARD)], cards=False)
    assert library.banks["kafka-operations"].size == 2
    assert library.banks["kafka-operations"].cards == ()


def test_every_fault_is_reported_at_once_with_its_line() -> None:
    broken = (HEAD + CARD).replace("title =", "titel =").replace('"concept"', '"concpt"').replace("Why:", "Wyh:")
    assert messages(file(broken)) == [
        "banks/streaming-data/kafka-operations.md:2: format title is missing",
        "banks/streaming-data/kafka-operations.md:2: format unknown field 'titel'; known: title, summary, kind, "
        "subtopics, signals",
        "banks/streaming-data/kafka-operations.md:11: format kind is 'concpt'; use one of concept, cloze, mechanism, "
        "compare, failure, estimation, operation, design, behavioural",
        "banks/streaming-data/kafka-operations.md:24: format unknown label 'Wyh:'; word it without the colon, or use "
        "one of Why, Trap, Wrong turn, Reversal, Check, Mitigation, Fix, Verify, Abort if, Blast radius, So what, "
        "Senior, Staff, Red flags, Numbers, Follow-ups, Probes, Worksheet",
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("## slow-disk", "## Slow_Disk", "card id 'Slow_Disk': use lower-case words joined by hyphens"),
        ("```toml", "```yaml", "slow-disk: a ```toml block must follow the heading"),
        ("priority = 1", "priority = 4", "priority is 4; use 1 to 3"),
        ("priority = 1", "priority = true", "priority must be a whole number, not True"),
        ("priority = 1", "", "priority is missing"),
        ("priority = 1", "priority = ", "TOML: Invalid value (at line 3, column 12)"),
        ("priority = 1", "priority = 1\nfoo = 2", "unknown field 'foo'"),
        ("priority = 1", 'priority = 1\nfeeds = ["x"]', "feeds: 'x' is no card; write \"topic/id\""),
        ("priority = 1", 'priority = 1\nexpr = "1"', "belong to estimation cards only"),
        ('"concept"', '"estimation"', "an estimation needs inputs, expr, result, unit"),
        ("priority = 1", 'priority = 1\n[waive]\nlength = "because"', "waive.length needs a reason"),
        ("\n---\n", "\n", "slow-disk: no line `---` between front and back"),
        ("It leaves the in-sync set.", "", "slow-disk: the back is empty"),
        ("What happens to a follower whose disk is slow?", "", "slow-disk: the front is empty"),
        ("+++\ntitle", "++\ntitle", "a bank begins with a head between two lines +++"),
        ('"tiered storage" = 3', '"tiered storage" = 5', "signal 'tiered storage' has weight 5"),
        ("\n## slow", "\nstray\n\n## slow", "text before the first card"),
    ],
)
def test_a_fault_names_itself(old: str, new: str, said: str) -> None:
    text = HEAD + CARD
    assert old in text
    assert any(said in message for message in messages(file(text.replace(old, new, 1)))), messages(
        file(text.replace(old, new, 1))
    )


def test_a_card_id_may_not_stand_twice() -> None:
    assert "stands twice (first at line 8)" in messages(file(HEAD + CARD + CARD))[0]


def test_sources_are_checked_and_one_fault_spoils_one_table() -> None:
    faulty = SOURCES.replace('year = "living"', 'year = "soon"') + '\n[Bad Key]\ntitle = 3\n[again]\nurl = "x"\n'
    said = "\n".join(messages(file(faulty, "sources.toml"), file(HEAD)))
    assert "year is 'soon'" in said
    assert "source key 'Bad Key'" in said
    assert "url is 'x'" in said


def test_two_sources_may_not_share_an_address() -> None:
    twice = SOURCES + SOURCES.replace("[docs]", "[manual]")
    assert messages(file(twice, "sources.toml")) == [
        "banks/streaming-data/sources.toml:10: format source 'manual' has the address of 'docs'; keep one of them"
    ]


def test_own_banks_add_to_the_shipped_ones_and_replace_cards_by_key() -> None:
    base, _ = read_library([file(HEAD + CARD), file(SOURCES, "sources.toml")])
    mine = "+++\n+++\n" + CARD.replace("It leaves", "At once it leaves") + CARD.replace("slow-disk", "own-card")
    library, problems = read_library([file(mine, folder="mine")], base=base)
    assert problems == ()
    bank = library.banks["kafka-operations"]
    assert (bank.title, bank.domain, bank.size) == ("Kafka operations", "streaming-data", 2)
    assert [card.back[:2] for card in bank.cards] == ["At", "It"]
    assert bank.signals == {"tiered storage": 3}


def test_a_bank_with_windows_line_ends_and_a_byte_order_mark_reads_the_same() -> None:
    plain, _ = read_library([file(HEAD + CARD)])
    windows, problems = read_library([file("\ufeff" + (HEAD + CARD).replace("\n", "\r\n"))])
    assert problems == ()
    assert windows == plain


@given(st.text(max_size=300))
def test_any_text_gives_a_library_or_problems_and_never_an_error(text: str) -> None:
    read_library([file(text), file(text, "sources.toml")])
    read_library([file(HEAD + "\n## a\n\n```toml\n" + text)])
