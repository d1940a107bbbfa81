"""The pictures of cards in the README are there, and the command that makes them works."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from .chromium import CHROMIUM
from .screenshots import LOOKS, PICTURES, ROOT, backs, shoot


def test_the_readme_shows_all_six_and_each_is_there() -> None:
    shown = re.findall(r'src="docs/cards/(\w+)\.png"', (ROOT / "README.md").read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(LOOKS) == sorted(path.stem for path in PICTURES.glob("*.png"))
    assert len(shown) == 6


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_picture_is_as_wide_as_its_screen_and_as_high_as_its_card(tmp_path: Path) -> None:
    cards = backs()
    assert list(cards) == list(LOOKS)
    _theme, width = LOOKS["failure"]
    picture = shoot("failure", cards["failure"], tmp_path, tmp_path).read_bytes()
    assert picture[1:4] == b"PNG"
    seen_width, seen_height = struct.unpack(">II", picture[16:24])
    assert seen_width == width
    assert seen_height > 400
