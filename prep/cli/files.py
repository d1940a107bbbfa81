"""Files at the rim: where banks and templates lie, postings in, results out."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from prep.errors import BankError, PrepError
from prep.model import Library

if TYPE_CHECKING:
    from prep.banks import BankFile

_PACKAGE = Path(__file__).resolve().parent.parent
OWN = "banks"  # in the state folder: the reader's own versions of cards
_LIMIT = 32 * 2**20  # bytes; the largest posting or bank file that is read


def shipped(name: str) -> Path:
    """A folder that comes with prep: inside the package in a wheel, beside it in a checkout."""
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise PrepError(f"{name}: the installation lacks this folder; install prep again")


def read_bytes(path: str) -> bytes:
    """A file's bytes, standard input's for "-", a page's for an address; PrepError where they cannot be had."""
    if path == "-":
        return sys.stdin.buffer.read(_LIMIT)
    if path.lower().startswith(("http://", "https://")):
        from prep.cli.fetch import fetch  # noqa: PLC0415 - the HTTP client is slow to start and seldom wanted

        return fetch(path)
    file = Path(path)
    try:
        if file.is_dir():
            raise PrepError(f"{path}: is a folder; name the posting files in it, such as {file / '*.txt'}")
        if file.stat().st_size > _LIMIT:
            raise PrepError(f"{path}: is larger than {_LIMIT // 2**20} MB; is this the right file?")
        return file.read_bytes()
    except FileNotFoundError:
        raise PrepError(f"{path}: no such file; check the name") from None
    except (OSError, ValueError) as error:
        raise PrepError(f"{path}: cannot be read ({_reason(error)})") from None


def write_bytes(path: Path, data: bytes) -> None:
    """Write a whole file or nothing: an old file stays until the new one is complete."""
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise PrepError(f"{path}: cannot be written ({_reason(error)}); choose another folder with -o") from None


def bank_files(folder: Path) -> list[BankFile]:
    """Every bank and registry below a folder; a file such as README.md, in capitals, is neither."""
    from prep.banks import SOURCES, BankFile  # noqa: PLC0415 - the quiz seldom reads banks, and starts at once

    if not folder.is_dir():
        raise PrepError(f"{folder}: no such folder of question banks; check --banks")
    found = []
    for path in sorted(folder.rglob("*")):
        if (path.suffix == ".md" and not path.stem.isupper()) or path.name == SOURCES:
            found.append(BankFile(str(path), path.parent.name, path.name, _text(path)))
    if not found:
        raise PrepError(f"{folder}: holds no question bank (*.md); check --banks")
    return found


def load_library(extra: tuple[str, ...] = (), *, cards: bool = True) -> Library:
    """The shipped banks, those of `extra` folders, and on top the reader's own versions of cards.

    BankError with every fault if there is one. Without cards, the reader's versions are not looked for.
    """
    from prep.banks import read_library  # noqa: PLC0415 - as above

    library, problems = read_library(bank_files(shipped("question_banks")), cards=cards)
    for folder in extra:
        library, more = read_library(bank_files(Path(folder)), cards=cards, base=library)
        problems += more
    if cards and any((mine := state_folder() / OWN).glob("*/*.md")):
        library, more = read_library(bank_files(mine), base=library)
        problems += more
    if problems:
        raise BankError(problems)
    return library


def state_folder() -> Path:
    """Where the history of this user is kept; PREP_STATE_DIR overrides it."""
    if folder := os.environ.get("PREP_STATE_DIR"):
        return Path(folder)
    import platformdirs  # noqa: PLC0415 - only the quiz keeps anything

    return platformdirs.user_state_path("prep", appauthor=False)


def _text(path: Path) -> str:
    data = read_bytes(str(path))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise PrepError(f"{path}:{line}: is not UTF-8 text; save the bank as UTF-8") from None


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
