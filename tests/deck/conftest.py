from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .anki import Anki


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    """A user's new collection."""
    user = Anki(tmp_path)
    yield user
    user.collection.close()
