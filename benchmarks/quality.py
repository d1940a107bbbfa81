"""How well postings are mapped: `score.py` of the shared folder on the labelled postings beside the checkout."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def main() -> None:
    """Map the seeds and the other postings, and print the score of each set."""
    if not SHARED.is_dir():
        sys.exit("benchmarks.quality needs the shared folder with its labels beside the checkout")
    for name in ("seeds", "postings"):
        files = sorted(str(path) for path in (SHARED / name).iterdir())
        mapped = subprocess.run(
            [sys.executable, "-m", "prep", "map", "--json", *files], cwd=ROOT, capture_output=True, check=True
        )
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as predictions:
            predictions.write(mapped.stdout)
            predictions.flush()
            gold = SHARED / "gold" / f"{name}.jsonl"
            print(f"# {name}")
            score = [sys.executable, str(SHARED / "gold" / "score.py"), str(gold), predictions.name]
            subprocess.run(score, check=True)


if __name__ == "__main__":
    main()
