"""Answers from several places as one history: what a card's memory is after each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from prep.quiz.scheduler import Grade, Memory, answer, day_of


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer and when it was given, in milliseconds since 1970."""

    at: int
    grade: Grade

    @property
    def day(self) -> int:
        """The study day on which it was given here."""
        return day_of(datetime.fromtimestamp(self.at / 1000))


def replay(answers: Sequence[Answer], known: Mapping[int, Memory]) -> list[Memory]:
    """The memory after each answer, oldest first; `known` says it for some of them, by their time."""
    memories: list[Memory] = []
    memory: Memory | None = None
    for given in answers:
        memory = known.get(given.at) or answer(memory, given.grade, given.day)
        memories.append(memory)
    return memories
