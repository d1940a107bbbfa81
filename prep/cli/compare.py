"""`prep compare`: several postings side by side."""

from __future__ import annotations

from pathlib import Path

import click

from prep.cli.files import load_library, write_bytes
from prep.cli.guides import template_folders, templates_option
from prep.cli.load import each_role
from prep.cli.options import banks_option, budget_options
from prep.days import lay_out
from prep.errors import PrepError
from prep.guide.compare import compare_view, render_comparison, render_comparison_page
from prep.mapping import merge
from prep.model import Budget, RoleMap
from prep.plan import make_plan


@click.command("compare", short_help="Show what several postings share and where they differ.")
@click.argument("postings", nargs=-1, required=True, metavar="POSTING...")
@click.option("--html", metavar="FILE", help="Write the comparison as an HTML page too.")
@templates_option
@budget_options()
@banks_option
def command(
    postings: tuple[str, ...], html: str | None, templates: str | None, budget: Budget, banks: tuple[str, ...]
) -> None:
    """Show postings side by side: topics they share, topics of some, and the one plan that serves all.

    The table is Markdown, for reading here or for a file.

    \b
    Example:
      prep compare one.txt two.txt
      prep compare postings/* --interview 2026-12-18 --html compare.html
    """
    if len(postings) < 2:
        raise click.UsageError("there is nothing to compare: name two postings or more")
    folders = template_folders(templates)
    library = load_library(banks)
    roles: list[RoleMap] = []
    for path, role in each_role(postings, library):
        if isinstance(role, PrepError):
            raise role
        if not role.topics:
            raise PrepError(f"{path}: no line of it reaches a question bank; see what was read with: prep map {path}")
        roles.append(role)
    plan = make_plan(merge(roles), library, budget)
    shown = compare_view(roles, plan, library, lay_out(plan))
    click.echo(render_comparison(shown, folders), nl=False)
    if html:
        write_bytes(Path(html), render_comparison_page(shown, folders).encode())
