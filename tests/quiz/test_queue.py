"""What a sitting asks: the day's agenda, or the part of it that the reader wants."""

from __future__ import annotations

from prep.quiz.planner import Goal, Item
from prep.quiz.queue import Known, Wish, queue
from prep.quiz.scheduler import Grade, Memory, answer
from tests.quiz.learner import START, items

GOAL = Goal(START, START + 28, 60)
CARDS = items(40)
KEYS = [item.key for item in CARDS]


def asked(known: Known, wish: Wish = Wish(), among: set[str] | None = None) -> list[str]:  # noqa: B008 - frozen
    return [item.key for item in queue(CARDS, known, GOAL, wish, lambda item: among is None or item.key in among)]


def fresh(**changes: object) -> Known:
    return Known(START, {}, {}, **changes)  # type: ignore[arg-type] # the tests name real fields


def test_a_sitting_cut_off_goes_on_where_it_stopped() -> None:
    whole = asked(fresh())
    assert whole
    now = {key: answer(None, Grade.GOOD, START) for key in whole[:2]}
    assert asked(Known(START, {}, now)) == whole[2:]


def test_a_card_missed_today_is_asked_again() -> None:
    whole = asked(fresh())
    now = {whole[0]: answer(None, Grade.AGAIN, START), whole[1]: answer(None, Grade.EASY, START)}
    assert asked(Known(START, {}, now)) == [whole[0], *whole[2:]]


def test_due_cards_come_before_new_ones_and_the_longest_overdue_first() -> None:
    known = {KEYS[3]: Memory(3, 5, START - 9, START - 1), KEYS[5]: Memory(3, 5, START - 9, START - 4)}
    assert asked(Known(START, known, known))[:3] == [KEYS[5], KEYS[3], KEYS[0]]


def test_hidden_cards_are_left_out_and_wanted_ones_come_first() -> None:
    order = asked(fresh(hidden=frozenset(KEYS[:1]), wanted=(KEYS[30], KEYS[0])))
    assert order[:2] == [KEYS[30], KEYS[1]]


def test_a_filter_shows_a_part_of_the_days_plan_and_no_other_plan() -> None:
    whole = asked(fresh())
    assert asked(fresh(), among={whole[1], KEYS[39]}) == [whole[1]]


def test_new_weak_and_cram_ask_what_they_say() -> None:
    known = {
        KEYS[0]: Memory(100, 5, START - 1, START + 90),  # known well
        KEYS[1]: Memory(2, 5, START - 30, START - 20),  # forgotten, probably
        KEYS[2]: Memory(50, 9, START - 1, START + 40),  # hard
        KEYS[3]: answer(None, Grade.AGAIN, START),  # missed today
    }
    study = Known(START, known, known)
    assert set(asked(study, Wish(weak=True))) == set(KEYS[1:4])
    assert asked(study, Wish(new=True)) == KEYS[4:]
    assert asked(study, Wish(cram=True))[0] == KEYS[1]
    assert set(asked(study, Wish(cram=True))) == set(KEYS)


def test_a_limit_takes_the_first_ones() -> None:
    assert asked(fresh(), Wish(new=True, limit=3)) == KEYS[:3]


def test_an_item_that_the_plan_lost_is_never_asked() -> None:
    only = [Item("t/kept", 1.0, 15)]
    known = Known(START, {}, {"t/lost": Memory(2, 5, START - 30, START - 20)}, wanted=("t/lost",))
    assert [item.key for item in queue(only, known, GOAL, Wish(cram=True), lambda _item: True)] == ["t/kept"]
