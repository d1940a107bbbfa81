"""One sitting as a state machine without input or output: which card is next, and what a move does."""

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


@dataclass(frozen=True, slots=True)
class SetAside:
    """A card put away unanswered, until a study day, or for good where that is None."""

    card: Card
    until: int | None


class Session:
    """A queue of cards to answer on one study day.

    `earlier` are answers of other sittings that can still be taken back, oldest first.
    """

    def __init__(
        self, cards: Sequence[Card], memories: Mapping[str, Memory], day: int, earlier: Sequence[Answered] = ()
    ) -> None:
        self._queue = deque(cards)
        self._memories = dict(memories)
        self._moves: list[Answered | SetAside] = list(earlier)
        self._earlier = len(earlier)
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
    def memory(self) -> Memory | None:
        """What is known of the present card as far as this sitting knows; None for one never answered."""
        return self._memories.get(self._queue[0].key) if self._queue else None

    @property
    def answered(self) -> Sequence[Answered]:
        """The answers given in this sitting and not taken back."""
        return [move for move in self._moves[self._earlier :] if isinstance(move, Answered)]

    def previews(self) -> dict[Grade, int]:
        """In how many days the present card would return, by grade."""
        if self.card is None:
            return {}
        return {g: m.due - self.day for g, m in outcomes(self.memory, self.day).items()}

    def grade(self, grade: Grade) -> Answered:
        """Answer the present card; a miss brings it back a few cards later. IndexError at the end."""
        card = self._queue.popleft()
        before = self._memories.get(card.key)
        answered = Answered(card, grade, before, answer(before, grade, self.day))
        self._memories[card.key] = answered.after
        self._moves.append(answered)
        if grade is Grade.AGAIN:
            self._queue.insert(min(GAP, len(self._queue)), card)
        return answered

    def set_aside(self, until: int | None) -> SetAside:
        """Put the present card away unanswered. IndexError at the end."""
        move = SetAside(self._queue.popleft(), until)
        self._moves.append(move)
        return move

    def drop(self) -> None:
        """Leave the present card to whoever has answered it elsewhere. IndexError at the end."""
        self._queue.popleft()

    def replace(self, card: Card) -> None:
        """The present card with its text mended; nothing else changes."""
        self._queue[0] = card

    def undo(self) -> Answered | SetAside | None:
        """Take back the last move and put its card first; None if there is none."""
        if not self._moves:
            return None
        last = self._moves.pop()
        self._earlier = min(self._earlier, len(self._moves))
        card = next((queued for queued in self._queue if queued.key == last.card.key), last.card)
        if isinstance(last, Answered):
            if last.before is None:
                self._memories.pop(card.key)
            else:
                self._memories[card.key] = last.before
        if card in self._queue:
            self._queue.remove(card)
        self._queue.appendleft(card)
        return last

    def missed(self) -> list[Card]:
        """The cards graded again at least once in this sitting, in order."""
        return list({a.card.key: a.card for a in self.answered if a.grade is Grade.AGAIN}.values())
