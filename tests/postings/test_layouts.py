"""Layouts and tongues met in the wild, each retold in small texts of our own."""

from __future__ import annotations

import pytest

from prep.postings import read_posting
from prep.postings.headings import meaning
from prep.postings.tongues import sense


def units(text: str) -> list[tuple[str, str]]:
    return [(unit.section, unit.text) for unit in read_posting(text.encode(), "job.md").units]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("What You'll Get to Do", "responsibilities"),
        ("Your first 90 days", "responsibilities"),
        ("Dein Arbeitsalltag", "responsibilities"),
        ("Votre quotidien", "responsibilities"),
        ("Tu día a día", "responsibilities"),
        ("Como será o seu dia a dia?", "responsibilities"),
        ("What does it take to work at Acme?", "minimum"),
        ("Why you're a great fit", "minimum"),
        ("Requirements & Preferred Skills", "minimum"),
        ("Damit überzeugst du uns", "minimum"),
        ("Concrètement, qu'est-ce qu'on demande ?", "minimum"),
        ("¿Qué buscamos en ti?", "minimum"),
        ("O que esperamos que você tenha", "minimum"),
        ("It's great, but not required", "preferred"),
        ("Les petits plus qui feront la différence", "preferred"),
        ("Das ist von Vorteil", "preferred"),
        ("Será valorado positivamente: se valorará", "preferred"),
        ("Seria ótimo se você", "preferred"),
        ("What we have to offer", "other"),
        ("Our investors", "other"),
        ("Du hast noch Fragen?", "other"),
        ("Déroulement des entretiens", "other"),
        ("O que oferecemos para você", "other"),
        ("Our stack", "about"),
    ],
)
def test_headings_are_known_by_the_words_people_use(heading: str, expected: str) -> None:
    """A heading's meaning is found in any of five languages."""
    hit = meaning(heading)
    assert hit is not None
    assert hit.meaning == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Du betreust unsere Server und baust sie aus", "responsibilities"),
        ("Du hast schon Server betreut", "minimum"),
        ("Aufbau und Pflege der Messwerte", "responsibilities"),
        ("Vous participez aux choix de l'équipe", "responsibilities"),
        ("Vous avez déjà géré des serveurs", "minimum"),
        ("Rédiger les guides de reprise", "responsibilities"),
        ("Garantir a saúde das filas", "responsibilities"),
        ("Ter vivência em filas", "minimum"),
        ("Cuidará das filas e dos alertas", "responsibilities"),
        ("Diseñar las tablas de pagos", "responsibilities"),
        ("Tienes ganas de crecer", "minimum"),
        ("Over the years we grew", None),
        ("Senior software for the people", None),
    ],
)
def test_grammar_tells_duties_from_requirements(line: str, expected: str | None) -> None:
    """What the reader does is a duty, what the reader has is asked for; English is left to other rules."""
    assert sense(line) == expected


def test_the_list_of_a_job_description_is_its_duties_where_no_other_list_is() -> None:
    text = (
        "# Job Description\n\nWir suchen dich.\n\n- Unsere Warteschlangen im Blick\n- Alles rund um die Pumpen\n\n"
        "# Qualifications\n\n- Erfahrung mit Pumpen\n"
    )
    assert [section for section, _ in units(text)] == ["responsibilities", "responsibilities", "minimum"]


def test_a_sentence_that_says_you_will_introduces_duties() -> None:
    text = (
        "# Engineer\n\nYou will keep the pumps of our harbour going by caring for any part, including:\n\n"
        "- the gauges at the quay;\n- the valves below them\n\n## Requirements\n\n- Knowledge of pumps\n"
    )
    assert [section for section, _ in units(text)] == ["responsibilities", "responsibilities", "minimum"]


def test_tools_under_our_stack_are_context_only() -> None:
    text = (
        "## Responsibilities\n\n- Run the pumps\n- Mend them\n\n## Tech Stack\n\n- Monitoring: Prometheus\n- Go\n\n"
        "## Requirements\n\n- Knowledge of pumps\n"
    )
    assert ("about", "Monitoring: Prometheus") in units(text)
    assert ("about", "Go") in units(text)


def test_a_list_of_praise_under_our_team_holds_no_requirements() -> None:
    text = (
        "## Requirements\n\n- Knowledge of pumps\n\n## Our Team\n\n- We are a team of twelve pump lovers\n"
        "- We believe in water\n- We aim for dry feet with deep knowledge of tides\n"
    )
    assert units(text) == [("minimum", "Knowledge of pumps")]


def test_a_plus_counts_for_its_own_sentence_only() -> None:
    text = (
        "Requirements\n\n- Fluency in Go. Some knowledge of Rust would be a plus\n- Knowledge of Zig. Nice to have.\n"
        "- Knowledge of C is a plus\n"
    )
    assert [section for section, _ in units(text)] == ["minimum", "preferred", "preferred"]


def test_prose_duties_of_other_languages_count_where_none_are_listed() -> None:
    text = (
        "## Descrição da vaga\n\nVocê será responsável por cuidar das bombas e medir a água que passa por elas.\n\n"
        "## Requisitos\n\n- Conhecimento de bombas\n"
    )
    assert sorted(section for section, _ in units(text)) == ["minimum", "responsibilities"]


def test_escaped_double_hyphens_are_bullets() -> None:
    assert units("Responsibilities:\n\\-- Run the pumps\n\\-- Mend the pumps\n") == [
        ("responsibilities", "Run the pumps"),
        ("responsibilities", "Mend the pumps"),
    ]


def test_tools_under_a_heading_of_ones_own_are_context_too() -> None:
    text = "## Responsibilities\n\n- Run the pumps\n- Mend them\n\n## Tech we are fond of\n\n- Go, Zig\n- Redis\n"
    assert units(text)[-2:] == [("about", "Go, Zig"), ("about", "Redis")]


def test_names_with_a_hyphen_and_capitals_stay_whole() -> None:
    text = (
        "Duties:\n- Take part in Code-Reviews of the pumps\n- Keep Infrastructure-as-Code tidy, use Scikit-Learn now\n"
    )
    assert [text for _, text in units(text)] == [
        "Take part in Code-Reviews of the pumps",
        "Keep Infrastructure-as-Code tidy, use Scikit-Learn now",
    ]


@pytest.mark.parametrize(
    "wish", ["Ideally some knowledge of tides", "Du hast idealerweise Erfahrung mit Pumpen", "Desejável: bombas"]
)
def test_a_wish_says_so_at_its_start(wish: str) -> None:
    """An item of the requirements that opens as a wish is nice to have."""
    assert units(f"Requirements\n\n- Knowledge of pumps\n- {wish}\n") == [
        ("minimum", "Knowledge of pumps"),
        ("preferred", wish),
    ]


def test_who_should_apply_is_asked_for_and_who_should_not_is_left_out() -> None:
    assert units("## Please apply if:\n\n- You have knowledge of pumps\n") == [
        ("minimum", "You have knowledge of pumps")
    ]
    assert units("## Please don't apply if\n\n- You have no experience with water\n") == []


def test_a_long_plain_line_that_stands_alone_above_a_list_heads_it() -> None:
    text = (
        "Requirements\n\n- Knowledge of pumps\n\nThese make you a standout candidate, yet are by no means required\n\n"
        "- Knowledge of tides\n"
    )
    assert units(text) == [("minimum", "Knowledge of pumps"), ("preferred", "Knowledge of tides")]


def test_a_plus_told_of_a_clause_leaves_the_line_required() -> None:
    text = "Requirements\n\n- Knowledge of pumps, with practice on tides being a plus\n"
    assert [section for section, _ in units(text)] == ["minimum"]
