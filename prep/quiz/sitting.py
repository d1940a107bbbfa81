"""A sitting in words: what is shown and said at each move, whatever the face."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prep.model import Card
from prep.quiz import page
from prep.quiz.desk import Desk
from prep.quiz.scheduler import Grade
from prep.quiz.session import Session, SetAside
from prep.quiz.typed import Piece, compare, expected, found
from prep.quiz.wrap import width_of, wrap

# What stands before and after words that are in both answers, only in the right one, only in the typed one.
_COLOURS = {"same": ("\x1b[32m", "\x1b[0m"), "missing": ("\x1b[2m", "\x1b[0m"), "extra": ("\x1b[31;9m", "\x1b[0m")}
_MARKS = {"same": ("", ""), "missing": ("[", "]"), "extra": ("-", "-")}


@dataclass(frozen=True, slots=True)
class Look:
    """How to show: columns, and whether colours are welcome."""

    width: int
    colour: bool

    def dim(self, text: str) -> str:
        """A text that stays in the background."""
        return f"\x1b[2m{text}\x1b[0m" if self.colour else text


class Sitting:
    """Moves of a session, kept at the desk, each answered by the lines to show.

    `titles` are those of topics; `interview` is the study day of the interview, beyond which nothing is asked.
    """

    def __init__(self, session: Session, desk: Desk, titles: Mapping[str, str], interview: int) -> None:
        self._session, self._desk, self._titles, self._interview = session, desk, titles, interview
        self.elsewhere = 0  # cards that another quiz has answered meanwhile

    @property
    def card(self) -> Card | None:
        """The card to answer now; cards answered in another quiz meanwhile are passed over."""
        while (card := self._session.card) and self._desk.memory(card) != self._session.memory:
            self._session.drop()
            self.elsewhere += 1
        return card

    @property
    def answers(self) -> int:
        """How many answers this sitting has kept."""
        return len(self._session.answered)

    def place(self) -> str:
        """How many cards are left, and what the present one is about."""
        card = self._session.card
        if card is None:
            return "0 left"
        return f"{self._session.left} left · {self._titles.get(card.topic, card.topic)} · {card.kind} · {card.level}"

    def question(self, look: Look) -> list[str]:
        """The front of the present card."""
        return page.front(self._session.card, look.width, colour=look.colour) if self._session.card else []

    def answer(self, look: Look) -> list[str]:
        """The back of the present card."""
        return page.back(self._session.card, look.width, colour=look.colour) if self._session.card else []

    def choices(self) -> str:
        """The grades with the interval that each would give."""
        parts = [f"{int(g)} {g.name.lower()} ({self._short(days)})" for g, days in self._session.previews().items()]
        return "   ".join(parts)

    def grade(self, grade: Grade) -> str:
        """Answer the present card."""
        answered = self._session.grade(grade)
        if not self._desk.keep(answered):
            self._session.undo()
            self._session.drop()
            self.elsewhere += 1
            return "another quiz answered this card meanwhile; that answer stands, this one is not kept"
        return f"{grade.name.lower()}: again {self._when(answered.after.due - self._session.day)}"

    def set_aside(self, *, for_good: bool) -> str:
        """Put the present card away until tomorrow, or for good."""
        self._desk.keep(self._session.set_aside(None if for_good else self._session.day + 1))
        return "suspended: never asked again, unless you press u" if for_good else "buried until tomorrow"

    def undo(self) -> str:
        """Take back the last move, also one of an earlier sitting today."""
        undone = self._session.undo()
        if undone is None:
            return "nothing to take back today"
        if not self._desk.take_back(undone):
            self._session.drop()
            return "another quiz has answered that card since; its answer stands"
        if isinstance(undone, SetAside):
            return "took the card back"
        return f"took back “{undone.grade.name.lower()}”"

    def edit(self) -> str:
        """Open the present card's text; its history and due date stay."""
        if self._session.card is None:
            return ""
        edited = self._desk.edit(self._session.card)
        if isinstance(edited, str):
            return edited
        self._session.replace(edited)
        return "your text is kept, and its history with it"

    def compared(self, typed: str, look: Look) -> list[str]:
        """A typed answer against the right one."""
        card = self._session.card
        if card is None or not typed.strip():
            return []
        right = expected(card)
        hits, of = found(typed, right)
        shapes = _COLOURS if look.colour else _MARKS
        key = "green: yours and right; struck out: only yours; dim: only in the answer"
        key = key if look.colour else "[only in the answer] -only in yours-"
        lines = [_folded(compare(typed, right), shapes, look.width)] if 3 * hits >= of else []
        verdict = "exactly right" if hits == of and of else f"{hits} of {of} telling words"
        return [f"  {verdict}", *(line for block in lines for line in (*block, f"  ({key})"))]

    def summary(self) -> list[str]:
        """What was done and what was missed."""
        session, missed = self._session, self._session.missed()
        lines = [f"{_count(self.answers, 'answer')} kept, {_count(session.left, 'card')} left in this sitting."]
        if self.elsewhere:
            lines.append(f"{_count(self.elsewhere, 'card')} answered in another quiz meanwhile.")
        if missed:
            lines.append("Missed at least once:")
            lines += [f"  {card.key}  {_first_words(card)}" for card in missed]
        return lines if self.answers or self.elsewhere else []

    def _when(self, days: int) -> str:
        if days <= 0:
            return "in this sitting"
        if self._session.day + days >= self._interview:
            return "in the last days before the interview"
        return "tomorrow" if days == 1 else f"in {days} days"

    def _short(self, days: int) -> str:
        if days <= 0:
            return "now"
        return "last days" if self._session.day + days >= self._interview else f"{days} d"


def _folded(pieces: list[Piece], shapes: Mapping[str, tuple[str, str]], width: int) -> list[str]:
    """Words folded to the width; words of one kind that follow one another share their marks, colours never fold."""
    words: list[str] = []
    for before, piece, after in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
        start, end = shapes[piece.kind]
        marks = shapes is _MARKS
        words.append(
            ("" if marks and before and before.kind == piece.kind else start)
            + piece.word
            + ("" if marks and after and after.kind == piece.kind else end)
        )
    rows: list[list[str]] = [[]]
    used = 0
    for word, piece in zip(words, pieces, strict=True):
        size = width_of(word) if shapes is _MARKS else width_of(piece.word)
        if used and used + 1 + size > width - 2:
            rows.append([])
            used = 0
        used += size + bool(used)
        rows[-1].append(word)
    return [f"  {' '.join(row)}" for row in rows]


def _first_words(card: Card) -> str:
    words = wrap([(" ".join(card.front.split()), "")], 60)
    return words[0] + ("…" if len(words) > 1 else "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
