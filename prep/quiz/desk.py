"""Where a sitting's moves are kept: each is on disk before the next card is shown."""

from __future__ import annotations

import time
from collections.abc import Callable

from prep.model import Card
from prep.quiz.scheduler import Memory
from prep.quiz.session import Answered, SetAside
from prep.quiz.store import Store

Edit = Callable[[Card], Card | str]  # the card with its text mended, or why it is as it was


class Desk:
    """The history, as a sitting writes to it; `edit` opens a card's text for mending."""

    def __init__(self, store: Store, edit: Edit) -> None:
        self._store = store
        self.edit = edit

    def memory(self, card: Card) -> Memory | None:
        """What is known of a card now, also from other quizzes."""
        return self._store.memory(card.key)

    def keep(self, move: Answered | SetAside) -> bool:
        """Keep a move; False, and nothing kept, where another quiz has graded the card meanwhile."""
        if isinstance(move, Answered):
            return self._store.record(move, now_ms())
        self._store.shelf.put(move.card.key, move.until)
        return True

    def take_back(self, move: Answered | SetAside) -> bool:
        """Take a move back; False where another quiz has done something to the card since."""
        if isinstance(move, Answered):
            return self._store.undo(move.card.key, move.after) is not None
        self._store.shelf.take(move.card.key)
        return True


def now_ms() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000
