"""Title, company, place, level, years and slug of a posting."""

from __future__ import annotations

import pytest

from prep.model import Posting, Years
from prep.postings import read_posting


def read(text: str, name: str = "job.txt") -> Posting:
    return read_posting(text.encode(), name)


def test_facts_are_read_from_a_plain_header() -> None:
    posting = read(
        "Senior Data Engineer\nAcme\nBerlin, Germany\n\nAbout Acme\nAcme sells anvils.\n\n"
        "Requirements\n- At least five years of SQL\n"
    )
    assert (posting.title, posting.company, posting.level) == ("Senior Data Engineer", "Acme", "senior")
    assert posting.slug == "acme-senior-data-engineer"
    assert posting.years == Years(5, None)


def test_facts_are_read_from_an_aggregators_markdown() -> None:
    posting = read(
        "# [Staff SRE, Storage](https://jobs.example.com/1)\n### Acme\n#### `💰 $1` `🌎 Canada`\n\n"
        "**You will:**\n\n* Run Ceph\n"
    )
    assert (posting.title, posting.company, posting.level, posting.location) == (
        "Staff SRE, Storage",
        "Acme",
        "staff",
        "Canada",
    )


def test_front_matter_gives_facts_and_keeps_line_numbers() -> None:
    posting = read("---\ntitle: 'Platform Engineer'\ncompany: None\n---\n\n## Duties\n\n- Run Ceph\n", "x/platform.md")
    assert (posting.title, posting.company, posting.slug) == ("Platform Engineer", "", "platform-engineer")
    assert posting.units[0].line == 8


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("15 years of experience", 15, None),
        ("3-5 years of building software", 3, 5),
        ("10+ years with Linux", 10, None),
        ("At least two years of Go", 2, None),
        ("Mindestens 5 Jahre Erfahrung", 5, None),
        ("3 à 5 ans d'expérience", 3, 5),
        ("Опыт от 3 лет", 3, None),
        ("You helped a company in its 140 years of history", None, None),
        ("We have built software for 30 years", None, None),
    ],
)
def test_years_are_the_candidates_not_the_companys(text: str, low: int | None, high: int | None) -> None:
    assert read(f"Requirements\n- {text}\n- Rust\n").years == Years(low, high)


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Senior Staff Engineer", "staff"),
        ("Engineering Manager, Storage", "manager"),
        ("Senior Product Manager", "senior"),
        ("Software Engineering Intern", "intern"),
        ("Principal SRE", "principal"),
        ("Tech Lead", "lead"),
        ("Engenheiro de Dados Pleno", "mid"),
        ("Software Engineer", ""),
    ],
)
def test_the_title_names_the_level(title: str, level: str) -> None:
    assert read(f"{title}\n\nDuties\n- Build things\n").level == level


def test_a_slug_falls_back_to_the_file_name() -> None:
    assert read("Duties\n- Build\n", "some/dir/My Posting.txt").slug == "my-posting"
    assert read("Старший разработчик\n\nОбязанности\n- Разработка\n", "ru-1.txt").slug == "ru-1"


def test_mojibake_is_undone_even_where_bytes_were_lost() -> None:
    garbled = "Requirements\n- Care for usersâ€™ needs\n- A â€œteamâ€\x9d player\n"
    assert [unit.text for unit in read(garbled).units] == ["Care for users’ needs", "A “team” player"]
