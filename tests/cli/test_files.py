"""Files are written whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from prep.cli.files import write_bytes
from prep.errors import PrepError

ROOT = Path(__file__).resolve().parents[2]


def test_a_killed_write_leaves_the_old_file_whole_and_the_next_write_leaves_only_the_new(
    tmp_path: Path,
) -> None:
    path = tmp_path / "deck.apkg"
    write_bytes(path, b"old")
    program = (
        "import os, signal, sys; from pathlib import Path; from prep.cli.files import write_bytes;"
        "os.fsync = lambda file: os.kill(os.getpid(), signal.SIGKILL);"
        "write_bytes(Path(sys.argv[1]), b'new' * 100_000)"
    )
    killed = subprocess.run(
        [sys.executable, "-c", program, str(path)], check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert killed.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    write_bytes(path, b"newer")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"deck.apkg": b"newer"}


def test_a_write_that_fails_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PrepError, match=r"cannot be written \(no space left\)"):
        write_bytes(tmp_path / "deck.apkg", b"new")
    assert list(tmp_path.iterdir()) == []
