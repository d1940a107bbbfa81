"""A quiz in a real terminal, as tests drive it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import pexpect

from prep.cli.study import CACHE
from prep.quiz.store import open_store

ROOT = Path(__file__).resolve().parents[2]
HINT = "space: answer"


STREAM = "\n".join(["Stream Engineer", "", "Requirements", "", "- Operate Kafka clusters with tiered storage"])


@cache
def _warm() -> bytes:
    """The cards of the posting that most tests use, read once for all of them: half a second each otherwise."""
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "posting.txt"
        path.write_text(STREAM, encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "prep", "quiz", str(path), "--plain"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PREP_STATE_DIR": home},
        )  # fmt: skip
        return (Path(home) / CACHE).read_bytes()


class Quiz:
    """A quiz running in a terminal of its own, and the history that it writes."""

    def __init__(self, home: Path, posting: str, *arguments: str, command: str = "quiz", **environment: str) -> None:
        self.home, self.posting = home, posting
        if not (home / CACHE).exists():
            (home / CACHE).write_bytes(_warm())
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "prep", *command.split(), posting, *arguments],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PREP_STATE_DIR": str(home), "TERM": "xterm", **environment},
            encoding="utf-8",
            dimensions=(40, 100),
            timeout=10,
            cwd=str(home),
        )
        self.child.delaybeforesend = None  # the quiz loses no key, so none need wait
        self.child.delayafterclose = 0.01

    def answer(self, grade: str) -> None:
        self.child.expect_exact(HINT)
        self.child.send(" ")
        self.child.expect("4 easy")
        self.child.send(grade)

    def leave(self) -> int:
        """End at the next question; the exit code."""
        self.child.expect_exact(HINT)
        return self.quit()

    def quit(self) -> int:
        """End where it waits for a key; the exit code."""
        self.child.send("q")
        return self.end()

    def end(self) -> int:
        """The exit code: of the process, or 128 + the signal that it reported."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)

    def screen(self) -> str:
        """What was shown up to the last text waited for, without the codes of its colours."""
        return re.sub(r"\x1b\[[0-9;]*m", "", str(self.child.before)).replace("\r\n", "\n")

    def question(self) -> str:
        """The question shown before the keys that were waited for."""
        return self.screen().rpartition("──")[2].strip()

    def reviews(self) -> int:
        store = open_store(self.home / "history.sqlite")
        try:
            return store.reviews()
        finally:
            store.close()
