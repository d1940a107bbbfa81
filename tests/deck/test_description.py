"""What a deck says of itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from prep.deck.description import description
from prep.model import Unit

from .anki import Anki, shown
from .samples import SMALL, build, library, plan

LIBRARY = library(*SMALL)
PLAN = plan(SMALL)


def test_a_deck_says_its_role_its_date_and_how_much_of_each_topic_it_holds(anki: Anki) -> None:
    anki.load(build(SMALL).package)
    deck = anki.collection.decks.by_name("Acme – Engineer")
    assert deck is not None
    assert "Acme – Engineer" in deck["desc"]
    assert "4 cards on 2 topics, senior level, made on 2026-11-20." in deck["desc"]
    assert "All about kafka: 3 of 3<br>All about flink: 1 of 1" in deck["desc"]
    assert "Say the answer aloud" in deck["desc"]


def test_a_topic_s_deck_says_what_the_topic_is(anki: Anki) -> None:
    anki.load(build(SMALL).package)
    deck = anki.collection.decks.by_name("Acme – Engineer::All about kafka")
    assert deck is not None
    assert deck["desc"] == "What kafka is for."


@pytest.mark.parametrize(
    ("interview", "advice"),
    [
        (None, "made on 2026-11-20."),
        (date(2026, 11, 19), "made on 2026-11-20."),
        (date(2026, 11, 21), "Interview on 2026-11-21: 4 new a day show you every card by 2026-11-21."),
        (date(2026, 11, 24), "Interview on 2026-11-24: 2 new a day show you every card by 2026-11-22."),
        (date(2026, 12, 20), "Interview on 2026-12-20: 1 new a day show you every card by 2026-12-13."),
    ],
)
def test_with_an_interview_ahead_it_says_how_many_new_cards_a_day_are_needed(
    interview: date | None, advice: str
) -> None:
    ahead = replace(PLAN, budget=replace(PLAN.budget, interview=interview))
    text = shown(description(ahead, LIBRARY))
    assert advice in text
    assert ("Interview on" in text) == ("Interview on" in advice)


def test_it_names_what_the_posting_asks_for_and_no_bank_covers_but_not_at_any_length() -> None:
    units = tuple(Unit(f"Skill <{number}>", "minimum", number) for number in range(1, 12))
    role = replace(PLAN.role, uncovered=units)
    text = description(replace(PLAN, role=role), LIBRARY)
    assert "Asked for, but in no bank" in text
    assert "Skill &lt;8&gt;<br>and 3 more" in text
    assert "Skill &lt;9&gt;" not in text
    assert "no bank" not in description(PLAN, LIBRARY)
