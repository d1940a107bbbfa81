"""Fixtures and switches that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Path:
    """The folder of golden files; with --update-golden, tests write into it."""
    return ROOT / "tests" / "golden"


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def shared() -> Path:
    """The folder of real postings and labels beside the checkout; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder is not beside this checkout")
    return SHARED
