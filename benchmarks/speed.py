"""How fast: postings a second on one core, and start-up beside `python -c "import click"`, in one run."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from prep.cli.files import load_library
from prep.mapping import Mapper
from prep.postings import read_posting

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 3.0  # of mapping
STARTS = 15


def postings_a_second() -> float:
    """Reading and mapping the sample postings over and over, warm."""
    mapper = Mapper(load_library(cards=False))
    postings = [(path.read_bytes(), path.name) for path in sorted((ROOT / "seeds").iterdir())]
    done, start = 0, time.process_time()
    while (spent := time.process_time() - start) < SECONDS:
        for data, name in postings:
            mapper.map(read_posting(data, name))
        if done == 0:
            start = time.process_time()  # the first round warms up
        done += len(postings)
    return (done - len(postings)) / spent


def process_time(*command: str) -> float:
    """Median process time of a command, in seconds of user and system time."""
    taken = []
    for _ in range(STARTS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, *command], check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=dict(os.environ)
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return median(taken)


def main() -> None:
    """Print the figures."""
    seed = str(sorted((ROOT / "seeds").iterdir())[0])
    print(f"postings a second, warm, one core   {postings_a_second():8.0f}")
    click = process_time("-c", "import click")
    mapped = process_time("-m", "prep", "map", seed)
    print(f"import click                        {1000 * click:8.0f} ms of process time")
    print(f"prep map of one posting             {1000 * mapped:8.0f} ms, {mapped / click:.1f} × click")
    print(f"beyond click                        {1000 * (mapped - click):8.0f} ms")


if __name__ == "__main__":
    main()
