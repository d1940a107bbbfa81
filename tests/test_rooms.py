"""Imports obey the table of rooms: one direction, and one home for each third-party package."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PREP = ROOT / "prep"

# Room → what it may import beside the standard library and itself (CONTRIBUTING shows the same table).
ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "model": {"errors"},
    "markup": {"markdown_it", "pygments"},
    "banks": {"errors", "model", "markup"},
    "postings": {"errors", "model", "ftfy", "selectolax", "pypdf"},
    "mapping": {"errors", "model"},
    "plan": {"model"},
    "days": {"model", "plan"},
    # zstandard is in the standard library from Python 3.14 on, before that in a backport
    "deck": {"errors", "model", "markup", "genanki", "backports", "compression"},
    "guide": {"errors", "model", "markup", "plan", "days", "jinja2"},
    "quiz": {"errors", "model", "markup", "fsrs"},
    "cli": {
        "errors", "model", "markup", "banks", "postings", "mapping", "plan", "days", "deck", "guide", "quiz",
        "click", "platformdirs",
    },
    "__main__": {"cli"},
    "__init__": set(),
}  # fmt: skip


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PREP.rglob("*.py")):
        yield path.relative_to(PREP).parts[0].removesuffix(".py"), path


def imports(path: Path) -> Iterator[str]:
    """What a module imports: rooms of prep by their name, other packages by theirs."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [node.module or ""]
            if node.module == "prep":
                names = [f"prep.{alias.name}" for alias in node.names]
        for name in names:
            first, _, rest = name.partition(".")
            if first == "prep":
                room = rest.split(".")[0]
                yield room if room in ROOMS else "__init__"
            elif first not in sys.stdlib_module_names:
                yield first


@pytest.mark.parametrize(("room", "path"), list(modules()), ids=lambda value: str(value).removeprefix(str(ROOT)))
def test_a_module_imports_only_what_its_room_may_use(room: str, path: Path) -> None:
    allowed = ROOMS[room] | {room, "__init__"}
    assert set(imports(path)) <= allowed


def test_every_third_party_package_has_one_home() -> None:
    homes: dict[str, set[str]] = {}
    for room, path in modules():
        for name in imports(path):
            if name not in ROOMS:
                homes.setdefault(name, set()).add(room)
    assert {name: rooms for name, rooms in homes.items() if len(rooms) > 1} == {}


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for folder in ("prep", "tests", "benchmarks", "templates")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".j2", ".css", ".js")
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}
