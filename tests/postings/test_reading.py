"""Each quirk of real postings, in small texts of our own."""

from __future__ import annotations

import pytest

from prep.model import Posting
from prep.postings import read_posting


def read(text: str, name: str = "job.txt") -> Posting:
    return read_posting(text.encode(), name)


def units(text: str) -> list[tuple[str, str]]:
    return [(unit.section, unit.text) for unit in read(text).units]


@pytest.mark.parametrize(
    "mark", ["•", "·", "▪", "→", "*", "-", "\\-", "–", "o", "1.", "1\\.", "a)", "*     *", "✅", "👉"]
)
def test_every_bullet_mark_makes_a_unit(mark: str) -> None:
    text = f"Requirements\n\n{mark} Knowledge of Go\n{mark} Knowledge of SQL\n"
    assert units(text) == [("minimum", "Knowledge of Go"), ("minimum", "Knowledge of SQL")]


def test_bullets_glued_to_their_word_are_bullets() -> None:
    assert units("Duties:\n-Build tools\n•Run Kafka\n*Write docs\n") == [
        ("responsibilities", "Build tools"),
        ("responsibilities", "Run Kafka"),
        ("responsibilities", "Write docs"),
    ]


def test_several_items_in_one_line_are_several_units() -> None:
    assert units("What you'll do\n• Build tools • Run Kafka • Write docs\n") == [
        ("responsibilities", "Build tools"),
        ("responsibilities", "Run Kafka"),
        ("responsibilities", "Write docs"),
    ]


def test_a_hyphen_parts_items_before_a_verb_but_not_inside_a_word() -> None:
    assert [
        text for _, text in units("Duties\n-Design our services-Assess risks of change\n- Run real-Time jobs\n")
    ] == [
        "Design our services",
        "Assess risks of change",
        "Run real-Time jobs",
    ]


def test_sentences_glued_without_a_blank_are_parted() -> None:
    text = "Requirements:\n- Practice with GitHub ActionsFamiliarity with secret stores\n"
    assert [text for _, text in units(text)] == [
        "Practice with GitHub Actions",
        "Familiarity with secret stores",
    ]


def test_a_list_without_marks_is_a_list() -> None:
    duties = "You will:\n\nBuild dashboards\n\nRun the on-call rota\n\n"
    text = duties + "You have:\n\nA degree in physics\n\nExperience with Perl\n"
    assert [section for section, _ in units(text)] == ["responsibilities"] * 2 + ["minimum"] * 2


def test_prose_duties_are_units_sentence_by_sentence() -> None:
    text = "What you will do\n\nYou will run our search cluster. You'll also tune queries, e.g. slow ones.\n"
    assert units(text) == [
        ("responsibilities", "You will run our search cluster."),
        ("responsibilities", "You'll also tune queries, e.g. slow ones."),
    ]


def test_prose_beside_listed_duties_is_weak_evidence() -> None:
    text = "What you'll do\n\nYou'll lead the storage team's roadmap.\n\nResponsibilities\n\n- Run Ceph\n"
    assert units(text) == [
        ("responsibilities", "Run Ceph"),
        ("about", "You'll lead the storage team's roadmap."),
    ]


def test_a_posting_printed_twice_has_each_unit_once() -> None:
    once = "Responsibilities\n- Run Ceph\n\nRequirements\n- Know Linux\n\n"
    assert units(once + once) == units(once)


def test_a_posting_in_one_line_is_cut_at_its_headings() -> None:
    text = (
        "Storage Engineer We keep bytes for a hundred hospitals in three countries and are proud of it. "
        "Responsibilities: • Run Ceph on bare metal • Plan capacity for the coming years • Write runbooks "
        "Minimum requirements • 4 years of Linux administration • Knowledge of Python "
        "Nice to have • Some Rust Our benefits: • Dental insurance • Free lunch"
    )
    assert units(text) == [
        ("responsibilities", "Run Ceph on bare metal"),
        ("responsibilities", "Plan capacity for the coming years"),
        ("responsibilities", "Write runbooks"),
        ("minimum", "4 years of Linux administration"),
        ("minimum", "Knowledge of Python"),
        ("preferred", "Some Rust"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "**Requirements**",
        "##Requirements",
        "🚀 Requirements",
        "Requirements:",
        "REQUIREMENTS",
        "### **Requirements:**",
    ],
)
def test_headings_are_known_in_every_dress(heading: str) -> None:
    assert units(f"{heading}\n\n- Rust\n- Go\n") == [("minimum", "Rust"), ("minimum", "Go")]


def test_a_bullet_may_head_a_nested_list() -> None:
    text = "**What we look for:**\n* Minimum requirements:\n    * Rust\n* Preferred qualifications:\n    * Zig\n"
    assert units(text) == [("minimum", "Rust"), ("preferred", "Zig")]


def test_who_we_are_is_the_company_and_who_you_are_the_requirements() -> None:
    text = "Who we are\n- Builders of great products\n\nWho you are\n- Fluent in SQL\n"
    assert units(text) == [("minimum", "Fluent in SQL")]


@pytest.mark.parametrize(
    "line",
    [
        "Competitive salary and dental insurance",
        "The base salary range is $150,000 - $180,000 per year",
        "401(k) with match",
        "Location: Lisbon",
        "We are an equal opportunity employer",
        "#LI-Remote",
        "https://jobs.example.com/1",
    ],
)
def test_pay_and_notices_among_requirements_are_no_units(line: str) -> None:
    assert units(f"Requirements\n- Rust\n- {line}\n") == [("minimum", "Rust")]


def test_benefits_and_chrome_give_no_units() -> None:
    chrome = "Report this job\n\nAce your job interview\n\nLearn which answers win.\n"
    text = f"Requirements\n- Rust\n\nPerks\n- A dog\n\n{chrome}"
    assert units(text) == [("minimum", "Rust")]


def test_a_requirement_that_calls_itself_a_plus_is_preferred() -> None:
    text = "Requirements\n- Knowledge of LDAP is a plus\n- Degree required, master preferred\n- Preferred: Zig\n"
    assert [section for section, _ in units(text)] == ["preferred", "minimum", "preferred"]


def test_wishes_followed_by_bonus_points_are_what_is_asked_for() -> None:
    text = "Examples of desirable skills\n- C\n- Linux\n\nBonus points\n- Rust\n"
    assert units(text) == [("minimum", "C"), ("minimum", "Linux"), ("preferred", "Rust")]


def test_unknown_headings_do_not_empty_a_posting() -> None:
    duties = "Down to business\n- Build pipelines\n- Own the lake\n\n"
    text = duties + "In your backpack\n- Experience with dbt\n- Solid SQL\n"
    assert [section for section, _ in units(text)] == ["responsibilities"] * 2 + ["minimum"] * 2


def test_a_posting_without_units_says_so() -> None:
    posting = read("Nothing here.\n\nTruly nothing.\n")
    assert posting.units == ()
    assert "2 lines" in posting.warnings[0]
    assert "lines 1–3" in posting.warnings[0]


@pytest.mark.parametrize(
    ("duties", "demands", "wishes", "gifts"),
    [
        ("Deine Aufgaben", "Das bringst du mit", "Von Vorteil", "Wir bieten"),
        ("Vos missions", "Profil recherché", "Les plus", "Ce que nous offrons"),
        ("¿Qué harás?", "Requisitos", "Se valorará", "Qué ofrecemos"),
        ("Responsabilidades", "Requisitos obrigatórios", "Diferenciais", "Benefícios"),
        ("Обязанности", "Требования", "Будет плюсом", "Мы предлагаем"),
        ("Cosa farai", "Requisiti", "Titoli preferenziali", "Cosa offriamo"),
        ("岗位职责", "任职要求", "加分项", "福利待遇"),
    ],
)
def test_headings_of_other_languages_are_known(duties: str, demands: str, wishes: str, gifts: str) -> None:
    text = "".join(
        f"{heading}:\n- {heading} alpha\n- {heading} beta\n\n" for heading in (duties, demands, wishes, gifts)
    )
    assert [section for section, _ in units(text)] == ["responsibilities"] * 2 + ["minimum"] * 2 + ["preferred"] * 2


def test_hard_wrapped_lines_are_mended() -> None:
    text = (
        "Requirements\n\n- You have run large fleets of machines in several data centres and\n"
        "  have seen what can go wrong there\n- Knowledge of networks\n"
    )
    assert [text for _, text in units(text)] == [
        "You have run large fleets of machines in several data centres and have seen what can go wrong there",
        "Knowledge of networks",
    ]


def test_units_know_their_line() -> None:
    assert [unit.line for unit in read("\n\nDuties\n\n- Build\n\n- Run\n").units] == [5, 7]


def test_demands_told_in_prose_are_requirements() -> None:
    profile = "Experience with Go is essential. Knowledge of Kafka is a plus.\n"
    text = f"Duties\n- Run Ceph\n\nYour profile\n\n{profile}"
    assert units(text)[1:] == [
        ("minimum", "Experience with Go is essential."),
        ("preferred", "Knowledge of Kafka is a plus."),
    ]


def test_duties_that_introduce_a_list_are_duties() -> None:
    duties = "You will shape our storage. We love cats.\n\n- Run Ceph\n"
    text = f"Responsibilities:\n\n{duties}\nYou will be happy here.\n"
    assert units(text) == [
        ("responsibilities", "You will shape our storage."),
        ("responsibilities", "Run Ceph"),
        ("about", "You will be happy here."),
    ]
