"""A learner who remembers as FSRS says and grades at random, for simulations with a seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from prep.quiz.planner import Goal, Item
from prep.quiz.scheduler import Grade, Memory, answer, retrievability

START = 739_940
MIX = (20, 15, 12, 15, 60, 20, 20, 15, 12, 15)  # seconds an answer, about as on a real role
FIRST = (0.24, 0.09, 0.50, 0.17)  # shares of again, hard, good, easy at a first answer, as FSRS's simulator has them

Rule = Callable[[Sequence[Item], Mapping[str, Memory], int, Goal], list[Item]]


@dataclass(frozen=True)
class Result:
    """Cards met, mean recall on the day, answers given (a miss is asked again the same day and counts twice)."""

    met: int
    recall: float
    answers: int


def items(number: int) -> list[Item]:
    return [Item(f"topic/card-{i}", 1.0, MIX[i % len(MIX)]) for i in range(number)]


def study(rule: Rule, cards: int, days: int, minutes: int, seed: int) -> Result:
    """Follow a rule until the interview; each day ends when its minutes are over."""
    chance = random.Random(seed)  # noqa: S311 - a simulation, no secret
    goal, memories, answers = Goal(START, START + days, minutes), dict[str, Memory](), 0
    asked = items(cards)
    for day in range(goal.start, goal.interview):
        left = minutes * 60
        for item in rule(asked, dict(memories), day, goal):
            if item.seconds > left:
                break
            before = memories.get(item.key)
            grades = [_grade(before, day, chance)]
            grades += [Grade.GOOD] if grades[0] is Grade.AGAIN else []
            for grade in grades:
                memories[item.key] = answer(memories.get(item.key), grade, day)
            left -= item.seconds * len(grades)
            answers += len(grades)
    recall = mean(retrievability(memories[item.key], goal.interview) if item.key in memories else 0.0 for item in asked)
    return Result(len(memories), recall, answers)


def _grade(memory: Memory | None, day: int, chance: random.Random) -> Grade:
    if memory is None:
        return chance.choices(list(Grade), FIRST)[0]
    if chance.random() > retrievability(memory, day):
        return Grade.AGAIN
    return chance.choices([Grade.HARD, Grade.GOOD, Grade.EASY], (0.1, 0.8, 0.1))[0]
