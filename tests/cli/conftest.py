"""What the tests of the quiz in a terminal share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.terminal import STREAM, Quiz


@pytest.fixture
def stream_posting(tmp_path: Path) -> str:
    path = tmp_path / "posting.txt"
    path.write_text(STREAM, encoding="utf-8")
    return str(path)


@pytest.fixture
def quiz(tmp_path: Path, stream_posting: str) -> Iterator[Quiz]:
    (tmp_path / "state").mkdir()
    running = Quiz(tmp_path / "state", stream_posting, "--new")
    yield running
    running.child.close(force=True)
