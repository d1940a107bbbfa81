"""prep's package writer beside plain genanki, both given the same rendered notes.

    python -m benchmarks.deck [NOTES]...

Prints, for each number of notes, the time of each side (the median of runs that take turns in one process), the
memory that each adds to its own process at the most, and the ratios prep ÷ genanki.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import genanki

from prep.deck.ids import deck_id, guid
from prep.deck.notetype import FIELDS, QUESTION, TEMPLATE_NAME, style
from prep.deck.pace import Pace
from prep.deck.package import DeckRow, NoteRow, pack

SIZES = (500, 2_000, 10_000)
RUNS = 5
_DECKS = 20
_WHEN = datetime(2026, 1, 1, tzinfo=UTC)


def notes(count: int) -> list[NoteRow]:
    """Notes of the size of a usual card, over twenty decks."""
    words = "The leader removes the follower when it has not caught up for the time that the broker allows. "
    return [
        NoteRow(
            guid("bench", str(number)),
            cloze=False,
            fields={name: f"<p>{name} {number}: {words * 2}</p>" for name in FIELDS if not name.startswith("Spare")},
            tags=("prep::role::bench", f"prep::topic::t{number % _DECKS}"),
            deck=f"Bench::Topic {number % _DECKS}",
            changed=_WHEN,
        )
        for number in range(count)
    ]


def by_prep(rows: Sequence[NoteRow], path: Path) -> None:
    """A package as prep writes it."""
    decks = {row.deck: DeckRow("", Pace(90)) for row in rows}
    path.write_bytes(pack(decks, rows, _WHEN))


def by_genanki(rows: Sequence[NoteRow], path: Path) -> None:
    """A package as genanki's own documentation writes it."""
    model = genanki.Model(
        QUESTION.id,
        QUESTION.name,
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": TEMPLATE_NAME, "qfmt": QUESTION.front, "afmt": QUESTION.back}],
        css=style(),
    )
    decks = {row.deck: genanki.Deck(deck_id(row.deck), row.deck) for row in rows}
    for row in rows:
        fields = [row.fields.get(name, "") for name in FIELDS]
        decks[row.deck].add_note(genanki.Note(model, fields, tags=row.tags, guid=row.guid))
    genanki.Package(list(decks.values())).write_to_file(str(path))


Writer = Callable[[Sequence[NoteRow], Path], None]
SIDES: dict[str, Writer] = {"prep": by_prep, "genanki": by_genanki}


def seconds(count: int, runs: int = RUNS) -> dict[str, float]:
    """The median time of each side, in seconds; the sides take turns, so that both have the same weather."""
    rows = notes(count)
    taken: dict[str, list[float]] = {name: [] for name in SIDES}
    with tempfile.TemporaryDirectory() as folder:
        before = tempfile.tempdir
        tempfile.tempdir = folder  # genanki leaves a database behind each time
        try:
            for _ in range(runs):
                for name, write in SIDES.items():
                    start = time.perf_counter()
                    write(rows, Path(folder, f"{name}.apkg"))
                    taken[name].append(time.perf_counter() - start)
        finally:
            tempfile.tempdir = before
    return {name: median(times) for name, times in taken.items()}


def memory(count: int, side: str) -> float:
    """Megabytes that writing adds, at the most, to a new process that holds the notes already."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.deck", "--memory", side, str(count)],
        check=True,
        capture_output=True,
        text=True,
    )
    return float(json.loads(done.stdout))


def _memory_here(side: str, count: int) -> float:
    rows = notes(count)
    before = _peak()
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        SIDES[side](rows, Path(folder, "deck.apkg"))
    return max(_peak() - before, 0.1)


def _peak() -> float:
    """The most memory that this process has held so far, in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux counts the memory of the parent process into ru_maxrss
        return int(status.read_text(encoding="utf-8").partition("VmHWM:")[2].split()[0]) / 1024
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    if arguments[:1] == ["--memory"]:
        print(json.dumps(_memory_here(arguments[1], int(arguments[2]))))
        return
    print(f"{'notes':>7} {'prep':>9} {'genanki':>9} {'ratio':>6}   {'prep':>8} {'genanki':>8} {'ratio':>6}")
    for count in [int(argument) for argument in arguments] or SIZES:
        taken = seconds(count)
        used = {side: memory(count, side) for side in SIDES}
        print(
            f"{count:>7} {taken['prep']:>7.3f} s {taken['genanki']:>7.3f} s {taken['prep'] / taken['genanki']:>6.2f}"
            f"   {used['prep']:>5.0f} MB {used['genanki']:>5.0f} MB {used['prep'] / used['genanki']:>6.2f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
