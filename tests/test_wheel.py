"""A wheel built from the checkout runs from any folder, with its banks and templates inside."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the wheel and sees this one's other packages."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    home = folder / "venv"
    venv.create(home, with_pip=False)
    site = next(home.glob("lib/python*/site-packages"))
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(site), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    here = Path(os.path.dirname(pytest.__file__)).parent  # noqa: PTH120 - a package's own file
    (site / "others.pth").write_text(f"{here}\n")
    return home / "bin" / "python"


def test_the_wheel_builds_a_deck_away_from_the_checkout(python: Path, tmp_path: Path) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text("Engineer\n\nRequirements\n\n- Operate Kafka clusters with tiered storage\n", encoding="utf-8")
    done = subprocess.run(
        [python, "-I", "-m", "prep", "build", posting], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "engineer.apkg").is_file()
    where = subprocess.run(
        [python, "-I", "-c", "import prep; print(prep.__file__)"], capture_output=True, text=True, check=True
    )
    assert not Path(where.stdout.strip()).is_relative_to(ROOT)
