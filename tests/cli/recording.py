"""A session of twenty cards on a real posting, as a terminal shows it: writes docs/quiz-session.txt.

Run it from the checkout when the quiz looks different: python -m tests.cli.recording
"""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path

from prep.cli.files import load_library
from prep.markup import plain
from prep.model import Library
from tests.cli.terminal import HINT, ROOT, Quiz

POSTING = ROOT / "seeds" / "stripe-staff-stream-infrastructure.txt"
GRADES = "33243313343233143334"


def main() -> None:
    """Answer twenty cards: one typed, one answer taken back, two missed."""
    library = load_library()
    said = ["$ prep quiz posting.txt --interview DATE --minutes 30 --limit 20\n"]
    with tempfile.TemporaryDirectory() as home:
        date_ = str(date.today() + timedelta(days=21))
        quiz = Quiz(Path(home), str(POSTING), "--interview", date_, "--minutes", "30", "--limit", "20", NO_COLOR="1")

        def until(text: str) -> None:
            quiz.child.expect_exact(text)
            said.append(quiz.screen() + text)

        for number, grade in enumerate(GRADES):
            until(HINT)
            quiz.child.send(f"t{_half_right(quiz.question(), library)}\n" if number == 1 else " ")
            until("4 easy")
            quiz.child.send(grade)
            if number == 4:
                until(HINT)
                quiz.child.send("u ")
                until("4 easy")
                quiz.child.send("2")
        while True:
            if quiz.child.expect_exact([HINT, "That was the last card."]) == 1:
                said.append(quiz.screen() + "That was the last card.")
                break
            said.append(quiz.screen() + HINT)
            quiz.child.send(" ")
            until("4 easy")
            quiz.child.send("3")
        assert quiz.quit() == 0
        said.append(quiz.screen())
    text = "\n".join(line.rstrip() for line in "".join(said).splitlines())
    (ROOT / "docs" / "quiz-session.txt").write_text(text + "\n", encoding="utf-8")


def _half_right(question: str, library: Library) -> str:
    """The first words of the answer to the question on the screen."""
    shown = question.split()
    card = next(card for card in library.cards() if plain(card.front).split()[:8] == shown[:8])
    return " ".join(plain(card.back).split()[:14])


if __name__ == "__main__":
    main()
