"""The same random histories in the official Anki library and here. Run by itself: Anki reads ANKI_TEST_MODE once.

Anki counts days by its own clock, so a day passes by moving what it remembers of each card into the past. Prints one
line of JSON: how many next intervals up to the limit were compared, and how many were equal.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

os.environ["ANKI_TEST_MODE"] = "1"  # no fuzz; set before anki is loaded

import anki.collection  # noqa: F401 - after the line above; and first, as in tests/deck/anki.py
from anki.cards import CardId
from anki.collection import Collection
from anki.scheduler.v3 import CardAnswer, Scheduler

from prep.quiz.scheduler import RETENTION, Grade, Memory, answer, outcomes

LIMIT = 90  # days
DAY = 739_940
STATES = {Grade.HARD: "hard", Grade.GOOD: "good", Grade.EASY: "easy"}
RATINGS = dict(zip(Grade, (CardAnswer.AGAIN, CardAnswer.HARD, CardAnswer.GOOD, CardAnswer.EASY), strict=True))


def collection(folder: Path, cards: int) -> tuple[Collection, list[int]]:
    """A collection that schedules as we do: FSRS, the same retention, no steps."""
    col = Collection(str(folder / "collection.anki2"))
    col.set_config("fsrs", True)
    config = col.decks.config_dict_for_deck_id(1)  # type: ignore[arg-type] # the default deck
    config["desiredRetention"] = RETENTION
    config["new"]["delays"], config["lapse"]["delays"], config["lapse"]["leechFails"] = [], [], 99
    col.decks.update_config(config)
    kind = col.models.by_name("Basic")
    assert kind
    for number in range(cards):
        note = col.new_note(kind)
        note["Front"] = str(number)
        col.add_note(note, 1)  # type: ignore[arg-type] # the default deck
    return col, [int(card) for card in col.find_cards("")]


def days_pass(col: Collection, card: int, days: int) -> None:
    """What Anki remembers of a card, so many days further in the past."""
    assert col.db
    due, data = col.db.first("SELECT due, data FROM cards WHERE id = ?", card) or (0, "{}")
    values: dict[str, Any] = json.loads(data or "{}")
    if "lrt" in values:
        values["lrt"] -= days * 86_400
    col.db.execute("UPDATE cards SET due = ?, data = ? WHERE id = ?", due - days, json.dumps(values), card)


def intervals(states: Any) -> dict[Grade, int]:
    """The days that Anki offers for Hard, Good and Easy; nothing for a card missed just now.

    Such a card Anki counts in hours, where we ask it again in the same sitting and count in days from then on.
    """
    if states.current.normal.WhichOneof("kind") in ("learning", "relearning"):
        return {}
    return {grade: int(getattr(states, name).normal.review.scheduled_days) for grade, name in STATES.items()}


def compare(cards: int, reviews: int, seed: int) -> tuple[int, int]:
    """How many intervals were compared, and how many were equal."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    compared = equal = 0
    with tempfile.TemporaryDirectory() as folder:
        col, idents = collection(Path(folder), cards)
        scheduler = col.sched
        assert isinstance(scheduler, Scheduler)
        for ident in idents:
            memory: Memory | None = None
            day = DAY
            for _ in range(reviews):
                states = col._backend.get_scheduling_states(ident)
                theirs = intervals(states)
                ours = {grade: outcomes(memory, day)[grade].due - day for grade in STATES}
                within = [grade for grade, days in theirs.items() if days <= LIMIT]
                compared += len(within)
                equal += sum(theirs[grade] == ours[grade] for grade in within)
                grade = chance.choices(list(Grade), (1, 2, 6, 2))[0]
                card = col.get_card(CardId(ident))
                card.start_timer()
                scheduler.answer_card(scheduler.build_answer(card=card, states=states, rating=RATINGS[grade]))
                memory = answer(memory, grade, day)
                later = round((memory.due - day) * chance.uniform(0.6, 1.5))  # a miss is asked again the same day
                days_pass(col, ident, later)
                day += later
        col.close()
    return compared, equal


if __name__ == "__main__":
    compared, equal = compare(*map(int, sys.argv[1:4]))
    print(json.dumps({"compared": compared, "equal": equal}))  # noqa: T201 - this is its result
