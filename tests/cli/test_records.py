"""A user's own banks keep the times of their cards in a record that travels with them."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from prep.cli import build, records
from prep.cli.files import shipped
from tests.deck.anki import rows

HEAD = '+++\ntitle = "Kafka operations"\nsummary = "Mine."\n+++\n'
CARD = """
## {name}

```toml
kind = "concept"
level = "senior"
priority = 1
sources = ["kafka-docs: Design"]
as_of = "2026-11"
```

What is {name}?

---

{answer}

Why: I wrote it.
"""
MARCH, APRIL, MAY = (datetime(2026, month, 1, tzinfo=UTC) for month in (3, 4, 5))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A folder of two own cards."""
    (tmp_path / "mine" / "streaming-data").mkdir(parents=True)
    write(tmp_path / "mine", one="The first.", two="The second.")
    return tmp_path / "mine"


def write(folder: Path, **answers: str) -> None:
    text = HEAD + "".join(CARD.format(name=name, answer=answer) for name, answer in answers.items())
    (folder / "streaming-data" / "kafka-operations.md").write_text(text, encoding="utf-8")


def built(folder: Path, when: datetime, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The deck that a build makes at a moment with the banks of a folder."""
    posting = folder.parent / "posting.txt"
    posting.write_text("Engineer\n\nRequirements\n\n- Operate Kafka clusters with tiered storage\n", encoding="utf-8")
    monkeypatch.setattr(records, "now", lambda: when)
    out = folder.parent / "out"
    done = CliRunner().invoke(build.command, [str(posting), "--banks", str(folder), "-o", str(out)])
    assert done.exit_code == 0, done.output
    return (out / "engineer.apkg").read_bytes()


def times(package: bytes) -> dict[str, int]:
    """When each own card changed, in seconds since 1970."""
    found = rows(package, "SELECT flds, mod FROM notes WHERE flds LIKE '%I wrote it%'")
    return {fields.split("\x1f")[9].partition("/")[2]: mod for fields, mod in found}


def test_only_the_card_that_was_edited_gets_a_new_time(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    march, may = int(MARCH.timestamp()), int(MAY.timestamp())
    assert times(built(mine, MARCH, monkeypatch)) == {"one": march, "two": march}
    assert times(built(mine, APRIL, monkeypatch)) == {"one": march, "two": march}
    write(mine, one="The first.", two="The second, mended.")
    assert times(built(mine, MAY, monkeypatch)) == {"one": march, "two": may}


def test_the_folder_built_on_another_machine_gives_the_same_bytes(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = built(mine, MARCH, monkeypatch)
    there = mine.parent / "there" / "mine"
    shutil.copytree(mine, there)
    assert built(there, MAY, monkeypatch) == here


def test_the_user_s_record_speaks_of_the_user_s_cards_and_the_shipped_one_stays_as_it_is(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed = (shipped("question_banks") / records.NAME).read_bytes()
    built(mine, MARCH, monkeypatch)
    assert set(records.load(mine)) == {"kafka-operations/one", "kafka-operations/two"}
    assert (shipped("question_banks") / records.NAME).read_bytes() == committed
