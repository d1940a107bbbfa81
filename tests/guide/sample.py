"""Guides of the four sample postings, from a few cards of a made-up library."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from prep.banks import read_library
from prep.cli.files import bank_files, load_library, shipped
from prep.days import lay_out
from prep.guide import GuideView, view
from prep.mapping import Mapper
from prep.model import Budget, Library, StudyPlan, Unit
from prep.plan import make_plan
from prep.postings import read_posting

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").iterdir())
# The real postings that they were made after, where the shared folder lies beside the checkout.
POSTINGS = [*SEEDS, *sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))]
TODAY = date(2026, 11, 20)
TEMPLATES = [shipped("templates")]


@cache
def made_up() -> Library:
    """Four small banks, each with a card of another kind."""
    library, problems = read_library(bank_files(ROOT / "tests" / "golden" / "banks"))
    assert problems == ()
    return library


@cache
def real() -> Library:
    """The shipped banks."""
    return load_library()


def plan(seed: Path, library: Library, minutes: int = 30) -> StudyPlan:
    """The plan for a posting over a fortnight."""
    role = Mapper(library).map(read_posting(seed.read_bytes(), seed.name))
    return make_plan(role, library, Budget(TODAY, date(2026, 12, 4), minutes=minutes))


def guide(
    made: StudyPlan, library: Library, ready: Mapping[Unit, float] | None = None, *, full: bool = False
) -> GuideView:
    """What the templates see of a plan."""
    return view(made, library, lay_out(made), ready or {}, full=full)
