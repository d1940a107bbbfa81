"""One sitting as a state machine without input or output: which card is next, and what an answer does."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prep.model import Card
from prep.quiz.scheduler import Grade, Memory, answer, outcomes

GAP = 4  # cards between a miss and its repetition in the same sitting


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer given: the card, its grade, and the memory before and after."""

    card: Card
    grade: Grade
    before: Memory | None
    after: Memory


class Session:
    """A queue of cards to answer on one study day."""

    def __init__(self, cards: Sequence[Card], memories: Mapping[str, Memory], day: int) -> None:
        self._queue = deque(cards)
        self._memories = dict(memories)
        self._answered: list[Answered] = []
        self.day = day

    @property
    def card(self) -> Card | None:
        """The card to answer now, None at the end."""
        return self._queue[0] if self._queue else None

    @property
    def left(self) -> int:
        """How many cards are still to come, this one included."""
        return len(self._queue)

    @property
    def answered(self) -> Sequence[Answered]:
        """The answers given so far."""
        return self._answered

    def previews(self) -> dict[Grade, int]:
        """In how many days the present card would return, by grade."""
        if self.card is None:
            return {}
        return {g: m.due - self.day for g, m in outcomes(self._memories.get(self.card.key), self.day).items()}

    def grade(self, grade: Grade) -> Answered:
        """Answer the present card; a miss brings it back a few cards later. IndexError at the end."""
        card = self._queue.popleft()
        before = self._memories.get(card.key)
        answered = Answered(card, grade, before, answer(before, grade, self.day))
        self._memories[card.key] = answered.after
        self._answered.append(answered)
        if grade is Grade.AGAIN:
            self._queue.insert(min(GAP, len(self._queue)), card)
        return answered

    def skip(self) -> bool:
        """Put the present card last, unanswered; False where it is the only one."""
        if len(self._queue) < 2:
            return False
        self._queue.rotate(-1)
        return True

    def undo(self) -> Answered | None:
        """Take back the last answer of this sitting and put its card first; None if there is none."""
        if not self._answered:
            return None
        last = self._answered.pop()
        if last.before is None:
            self._memories.pop(last.card.key)
        else:
            self._memories[last.card.key] = last.before
        if last.grade is Grade.AGAIN:
            self._queue.remove(last.card)
        self._queue.appendleft(last.card)
        return last

    def missed(self) -> list[Card]:
        """The cards graded again at least once, in order."""
        return list({a.card.key: a.card for a in self._answered if a.grade is Grade.AGAIN}.values())


def queue(cards: Sequence[Card], memories: Mapping[str, Memory], day: int, limit: int) -> list[Card]:
    """Cards to answer today: those due, longest overdue first, then new ones in study order."""
    due = [card for card in cards if card.key in memories and memories[card.key].due <= day]
    new = [card for card in cards if card.key not in memories]
    return [*sorted(due, key=lambda card: memories[card.key].due), *new][:limit]
