"""The bars on real postings, which lie beside the repository and stay there; skipped without them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from prep.model import Unit
from prep.postings import read_posting

SHARED = Path(__file__).resolve().parents[2] / "../shared"
SEEDS = Path(__file__).resolve().parents[2] / "seeds"

pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the labelled postings are not here")


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower()))


def _best(unit: Unit, gold: list[dict[str, object]]) -> int | None:
    """The gold unit that shares most words with a unit: as gold/score.py counts, topics left aside."""
    mine = _words(unit.text)
    scored = []
    for index, row in enumerate(gold):
        other = _words(str(row["text"]))
        short = min(mine.total(), other.total())
        share = (mine & other).total() / max(1, short)
        if share >= 0.6 and (short >= 3 or share == 1):
            scored.append((share, short, index))
    return max(scored)[2] if scored else None


def _figures(names: Iterable[str], gold_file: str) -> tuple[float, float, float]:
    """Shares of gold units missed, of sections right, of stray units."""
    rows = [json.loads(line) for line in (SHARED / "gold" / gold_file).read_text(encoding="utf-8").splitlines()]
    missed = wanted = right = placed = stray = predicted = 0
    for name in names:
        gold = [row for row in rows if row["posting"] == name]
        hits: dict[int, str] = {}
        for unit in read_posting((SHARED / name).read_bytes(), name).units:
            index = _best(unit, gold)
            predicted += unit.section != "about" or index is not None
            stray += unit.section != "about" and index is None
            if index is not None:
                hits.setdefault(index, unit.section)
        for index, row in enumerate(gold):
            wanted += not row.get("optional")
            missed += index not in hits and not row.get("optional")
            if index in hits and row["section"] in ("responsibilities", "minimum", "preferred"):
                placed += 1
                right += hits[index] == row["section"]
    return missed / wanted, right / placed, stray / predicted


@pytest.mark.parametrize(("folder", "gold_file"), [("seeds", "seeds.jsonl"), ("postings", "postings.jsonl")])
def test_real_postings_are_read_within_the_bars(folder: str, gold_file: str) -> None:
    missed, right, stray = _figures(
        [f"{folder}/{path.name}" for path in sorted((SHARED / folder).iterdir())], gold_file
    )
    assert missed <= 0.03
    assert right >= 0.98
    assert stray <= 0.05


def test_the_sample_postings_follow_the_real_ones_unit_by_unit() -> None:
    ours = sorted(SEEDS.iterdir())
    theirs = sorted((SHARED / "seeds").iterdir())
    counted = []
    for path in (*ours, *theirs):
        posting = read_posting(path.read_bytes(), path.name)
        counts = Counter(unit.section for unit in posting.units if unit.section != "about")
        counted.append((posting.slug, posting.level, posting.years, tuple(sorted(counts.items()))))
    assert sorted(counted[:4], key=str) == sorted(counted[4:], key=str)


def test_the_sample_postings_are_told_in_our_own_words() -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        lines = [re.findall(r"\w+", line.lower()) for line in text.splitlines()]
        return {tuple(words[i : i + 6]) for words in lines for i in range(len(words) - 5)}

    theirs = set().union(*(runs(path.read_text(encoding="utf-8")) for path in (SHARED / "seeds").iterdir()))
    for path in SEEDS.iterdir():
        shared = runs(path.read_text(encoding="utf-8")) & theirs
        prose = [run for run in shared if sum(word in _COMMON for word in run) > 2]
        assert prose == [], path.name


_COMMON = frozenset("the a and to of that with our we you your will for by on is are which their it".split())
