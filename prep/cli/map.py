"""`prep map`: what a posting asks for, line by line, and why."""

from __future__ import annotations

import click

from prep.cli.files import load_library
from prep.cli.load import each_role
from prep.cli.options import banks_option
from prep.errors import PrepError
from prep.model import Library, Match, RoleMap


@click.command("map", short_help="Show what a posting asks for, line by line.")
@click.argument("postings", nargs=-1, required=True, metavar="POSTING...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a posting, one line each.")
@banks_option
def command(postings: tuple[str, ...], as_json: bool, banks: tuple[str, ...]) -> None:
    """Read postings and show which topics each line calls for, with the words that say so.

    POSTING is a file in any format (text, Markdown, HTML, JSON, PDF), an http(s) address, or - for standard input.

    \b
    Example:
      prep map posting.txt
      prep map --json postings/* > map.jsonl
    """
    library = load_library(banks, cards=False)
    failed = False
    for path, role in each_role(postings, library):
        if isinstance(role, PrepError):
            click.echo(f"prep: {role}", err=True)
            failed = True
            continue
        for warning in role.posting.warnings:
            click.echo(f"prep: {path}: {warning}", err=True)
        click.echo(as_json_line(path, role, library) if as_json else as_text(role, library))
    raise click.exceptions.Exit(1 if failed else 0)


def as_json_line(path: str, role: RoleMap, library: Library) -> str:
    """A map as one line of JSON."""
    import json  # noqa: PLC0415 - seldom wanted, and start-up is felt

    return json.dumps(as_record(path, role, library), ensure_ascii=False)


def as_record(path: str, role: RoleMap, library: Library) -> dict[str, object]:
    """The JSON form of a map: see docs/map-json.md."""
    posting = role.posting
    return {
        "path": path,
        "slug": posting.slug,
        "title": posting.title,
        "company": posting.company,
        "level": posting.level,
        "location": posting.location,
        "years": {"min": posting.years.min, "max": posting.years.max},
        "units": [
            {
                "text": mapped.unit.text,
                "section": mapped.unit.section,
                "line": mapped.unit.line,
                "topics": [_match(match) for match in mapped.matches],
            }
            for mapped in role.units
        ],
        "topics": [
            {
                "id": topic.topic,
                "weight": round(topic.weight, 4),
                "kind": topic.kind,
                "units": len(topic.units),
                "cards": library.banks[topic.topic].size,
            }
            for topic in role.topics
        ],
        "uncovered": [unit.text for unit in role.uncovered],
        "warnings": list(posting.warnings),
    }


def as_text(role: RoleMap, library: Library) -> str:
    """A map for reading: facts, every line with its topics and evidence, weights, what is uncovered."""
    posting = role.posting
    facts = [posting.company, posting.level, _years(role), posting.location]
    lines = [click.style(posting.title or posting.slug, bold=True)]
    lines += ["  " + " · ".join(fact for fact in facts if fact)] if any(facts) else []
    lines += [f"  warning: {warning}" for warning in posting.warnings]
    section = ""
    for mapped in role.units:
        if mapped.unit.section != section:
            section = mapped.unit.section
            lines += ["", click.style(section.upper(), bold=True)]
        lines.append(f"{mapped.unit.line:>4}  {mapped.unit.text}")
        lines += [f"      {_shown(match)}" for match in mapped.matches]
        if not mapped.matches:
            lines.append(click.style("      – no topic", dim=True))
    lines += ["", click.style("TOPICS BY WEIGHT", bold=True)]
    lines += [] if role.topics else ["      – none"]
    for topic in role.topics:
        bank = library.banks[topic.topic]
        lines.append(
            f"{topic.weight:>6.1%}  {topic.topic:<30} {topic.kind:<9} {len(topic.units):>2} lines  {bank.size:>3} cards"
        )
    if role.uncovered:
        lines += ["", click.style("NOT COVERED BY ANY TOPIC", bold=True)]
        lines += [f"{unit.line:>4}  {unit.text}" for unit in role.uncovered]
    return "\n".join(lines) + "\n"


def _match(match: Match) -> dict[str, object]:
    return {
        "id": match.topic,
        "score": round(match.score, 4),
        "primary": match.primary,
        "evidence": [{"phrase": evidence.phrase, "text": evidence.text} for evidence in match.evidence],
    }


def _shown(match: Match) -> str:
    words = ", ".join(dict.fromkeys(f"“{evidence.text}”" for evidence in match.evidence))
    mark = "●" if match.primary else "○"
    return f"{mark} {match.topic} {match.score:.2f}  {click.style(words, dim=True)}"


def _years(role: RoleMap) -> str:
    years = role.posting.years
    if years.min is None:
        return ""
    return f"{years.min}–{years.max} years" if years.max else f"{years.min}+ years"
