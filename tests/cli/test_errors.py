"""Whatever is given, a person gets one clear line and an exit code, never a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from prep.quiz.scheduler import Grade, answer
from prep.quiz.session import Answered
from prep.quiz.store import open_store
from tests.make import card

ROOT = Path(__file__).resolve().parents[2]


def prep(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path = ROOT, state: Path | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "prep", *map(str, arguments)]
    done = subprocess.run(
        command,
        input=stdin,
        capture_output=True,
        cwd=cwd,
        check=False,
        env={"PYTHONPATH": str(ROOT)} | ({"PREP_STATE_DIR": str(state)} if state else {}),
    )
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def posting(tmp_path: Path) -> Path:
    path = tmp_path / "posting.txt"
    path.write_text(
        "Stream Engineer\n\nRequirements\n\n- Operate Kafka clusters with tiered storage\n", encoding="utf-8"
    )
    return path


@pytest.mark.parametrize("command", ["map", "build"])
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.txt", None, "no such file; check the name"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b"  \n\n \t", "empty"),
        ("junk.bin", bytes(range(256)) * 40, "binary"),
        ("broken.pdf", b"%PDF-1.7\nnothing more", "PDF"),
        ("other.json", b'{"a": [1, 2, 3]}', "JSON"),
    ],
)
def test_a_file_that_is_no_posting_gives_one_line(
    command: str, name: str, content: bytes | None, said: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    done = prep(command, path, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith(f"prep: {path}: ")
    assert said.lower() in done.stderr.lower()
    assert [p.name for p in tmp_path.iterdir()] == ([name] if content is not None else [])


def test_a_folder_is_named_as_one(tmp_path: Path) -> None:
    done = prep("map", tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "is a folder; name the posting files in it" in done.stderr


def test_one_bad_posting_does_not_stop_the_others(posting: Path, tmp_path: Path) -> None:
    done = prep("build", "nowhere.txt", posting, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert "nowhere.txt: no such file" in done.stderr
    assert sorted(p.suffix for p in (tmp_path / "out").iterdir()) == [".apkg", ".md"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--interview", "tomorrow"], "'tomorrow' is no date; write year-month-day"),
        (["--interview", "2020-01-01"], "2020-01-01 is not after today"),
        (["--minutes", "0"], "0 is not in the range"),
        (["--max-cards", "x"], "'x' is not a valid integer"),
        (["--level", "guru"], "'guru' is not one of"),
        (["--colour"], "No such option"),
    ],
)
def test_wrong_usage_exits_with_two_and_says_what(arguments: list[str], said: str, posting: Path) -> None:
    done = prep("build", posting, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_written_is_named(posting: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = prep("build", posting, "-o", tmp_path / "file" / "out")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "cannot be written" in done.stderr


@pytest.mark.parametrize(
    ("banks", "said"),
    [({}, "holds no question bank"), ({"x/foo.md": "no head"}, "foo.md:1: format a bank begins with a head")],
)
def test_faulty_banks_of_ones_own_are_named(banks: dict[str, str], said: str, posting: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    for name, text in banks.items():
        (folder / name).parent.mkdir()
        (folder / name).write_text(text, encoding="utf-8")
    done = prep("build", posting, "--banks", folder)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("command", "said"), [("quiz", "use --plain in pipes"), ("mock", "run it in one, without pipes")]
)
def test_without_a_terminal_they_say_so_and_exit_with_two(command: str, said: str, posting: Path) -> None:
    done = prep(command, posting)
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize("command", ["map", "build", "push", "plan", "quiz", "mock", "progress", "topics", "check"])
def test_the_help_of_every_command_shows_an_example(command: str) -> None:
    done = prep(command, "--help")
    assert done.returncode == 0
    assert "Example:\n" in done.stdout
    assert f"    prep {command}" in done.stdout.partition("Example:\n")[2]


def test_standard_input_is_a_posting_too() -> None:
    done = prep("map", "-", stdin=b"Requirements\n\n- Operate Kafka clusters\n")
    assert done.returncode == 0
    assert "kafka-operations" in done.stdout


def test_a_history_with_a_damaged_page_gives_one_line_and_stays_as_it_is(tmp_path: Path) -> None:
    store = open_store(tmp_path / "history.sqlite")
    for at in range(400):
        after = answer(None, Grade.GOOD, 739_940)
        store.record(Answered(card(f"t/{at}"), Grade.GOOD, None, after), at)
    store.close()
    path = tmp_path / "history.sqlite"
    damaged = bytearray(path.read_bytes())
    damaged[8192:] = b"\xa5" * (len(damaged) - 8192)
    path.write_bytes(damaged)
    done = prep("progress", state=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
    assert "the history cannot be used" in done.stderr
    assert path.read_bytes() == damaged
