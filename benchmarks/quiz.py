"""How soon: the first card of a quiz on 10,000 cards, and an answer after its key, in a terminal of their own.

Start-up is shown beside `python -c "import click"`, measured the same way in the same run.
"""

from __future__ import annotations

import os
import pty
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
CARDS = 10_000
STARTS = 15
HEAD = '+++\ntitle = "Made up"\nsummary = "Made up."\nkind = "technical"\n[signals]\n"made up" = 3\n+++\n'
CARD = """
## card-{0}

```toml
kind = "concept"
level = "senior"
priority = 1
```

Which of the made-up effects has number {0} on a system that knows none of them?

---

None that anybody could see: **number {0}** is as made up as the others, and `code` changes nothing about that.

Why: nothing follows from nothing.
"""


def started(command: list[str], home: str, until: bytes) -> tuple[int, int, float]:
    """A command in a terminal: its process, the terminal, and the seconds until it showed something."""
    begin = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(ROOT)
        os.environ |= {"PREP_STATE_DIR": home, "TERM": "xterm", "PYTHONPATH": str(ROOT)}
        os.execv(sys.executable, [sys.executable, *command])  # noqa: S606 - our own command line
    seen(terminal, until)
    return process, terminal, time.perf_counter() - begin


def seen(terminal: int, until: bytes) -> None:
    """Read until a text has come, or the end."""
    shown = b""
    while until not in shown:
        try:
            part = os.read(terminal, 65_536)
        except OSError:  # the other side has gone: how Linux ends a terminal
            return
        if not part:
            return
        shown += part


def ended(process: int, terminal: int) -> None:
    """Let the command end."""
    seen(terminal, b"\0 never")
    os.waitpid(process, 0)
    os.close(terminal)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as home:
        bank = Path(home) / "mine" / "made" / "made-up.md"
        bank.parent.mkdir(parents=True)
        bank.write_text(HEAD + "".join(CARD.format(number) for number in range(CARDS)), encoding="utf-8")
        posting = Path(home) / "posting.txt"
        posting.write_text("Engineer\n\nRequirements\n\n- Made up experience with made up things\n", encoding="utf-8")
        quiz = ["-m", "prep", "quiz", str(posting), "--banks", str(bank.parent.parent), "--minutes", "60"]
        first = 0.0
        starts: list[float] = []
        reveals: list[float] = []
        clicks: list[float] = []
        for turn in range(STARTS + 1):
            process, terminal, took = started(quiz, home, b"q: end")
            time.sleep(0.05)
            begin = time.perf_counter()
            os.write(terminal, b" ")
            seen(terminal, b"4 easy")
            reveals.append(time.perf_counter() - begin)
            os.write(terminal, b"q")
            ended(process, terminal)
            if turn == 0:
                first = took
            else:
                starts.append(took)
            process, terminal, took = started(["-c", "import click; print('done')"], home, b"done")
            clicks.append(took)
            ended(process, terminal)
    print(f"first card of {CARDS:,}, cards read before  {1000 * median(starts):6.0f} ms")
    print(f"first card of {CARDS:,}, the first time     {1000 * first:6.0f} ms")
    print(f"import click                           {1000 * median(clicks):6.0f} ms")
    print(f"answer after its key                   {1000 * median(reveals):6.1f} ms")


if __name__ == "__main__":
    main()
