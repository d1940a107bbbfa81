"""The pictures of the page in the README are there, and the command that makes them works."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from ..deck.chromium import CHROMIUM
from .browser import browser
from .sample import ROOT
from .screenshots import LOOKS, PICTURES, pages, shoot


def test_the_readme_shows_all_pictures_of_the_page_and_each_is_there() -> None:
    shown = re.findall(r'src="docs/guide/(\w+)\.png"', (ROOT / "README.md").read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(LOOKS) == sorted(path.stem for path in PICTURES.glob("*.png"))


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_picture_is_as_large_as_its_window(tmp_path: Path) -> None:
    with browser(tmp_path) as tab:
        picture = shoot("phone", pages(tmp_path), tab)
    assert struct.unpack(">II", picture[16:24]) == (LOOKS["phone"].width, LOOKS["phone"].height)
