"""The skeleton of a new card passes but for its blanks."""

from __future__ import annotations

from datetime import date

import pytest

from prep.banks import BankFile, read_library
from prep.banks.lint import lint
from prep.banks.skeleton import skeleton
from prep.model import KINDS, Kind

TODAY = date(2026, 11, 20)
HEAD = '+++\ntitle = "T"\nsummary = "S"\n[signals]\n+++\n\n'
BLANKS = {"placeholder", "source", "link", "length", "rubric", "required", "cloze"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_reads_as_a_card_and_only_its_blanks_are_refused(kind: Kind) -> None:
    library, problems = read_library([BankFile("b/t.md", "b", "t.md", HEAD + skeleton("t", kind, TODAY))])
    problems = tuple(p for p in problems if 'is no card; write "topic/id"' not in p.message)
    assert problems == ()
    (card,) = library.cards()
    assert card.kind == kind
    refused, _ = lint(library, TODAY)
    assert {problem.code for problem in refused} <= BLANKS
    assert "placeholder" in {problem.code for problem in refused}
