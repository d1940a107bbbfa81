"""Writing guides: which files, from which templates, and with what history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from prep.cli.files import shipped, state_folder, write_bytes
from prep.days import lay_out
from prep.errors import PrepError
from prep.guide import render_guide, render_page, view
from prep.model import Library, StudyPlan, Unit
from prep.plan import SECONDS, days_left

PAGE_LIMIT = 1_000_000  # bytes of a page


def templates_option(command: Callable[..., None]) -> Callable[..., None]:
    """`--templates DIR`."""
    return click.option("--templates", metavar="DIR", help="Your own templates, used before the shipped ones.")(command)


def template_folders(own: str | None) -> tuple[Path, ...]:
    """Where templates are looked for: the user's folder first, then the shipped one; PrepError for a wrong folder."""
    if own is None:
        return (shipped("templates"),)
    folder, known = Path(own), sorted(path.name for path in shipped("templates").iterdir())
    if not folder.is_dir():
        raise PrepError(f"{own}: no such folder of templates; check --templates")
    if not any((folder / name).is_file() for name in known):
        raise PrepError(f"{own}: holds none of the templates {', '.join(known)}; see docs/templates.md")
    return (folder, shipped("templates"))


@dataclass(frozen=True, slots=True)
class GuideWanted:
    """How guides are to be made: with every answer, with a page beside the Markdown, from which templates."""

    full: bool
    html: bool
    templates: tuple[Path, ...]


def write_guides(plan: StudyPlan, library: Library, stem: Path, wanted: GuideWanted) -> list[str]:
    """Write the guide of a plan beside `stem`; the endings of the files made."""
    known, ready = history(plan)
    days = lay_out(plan, known)
    made = {".md": render_guide(view(plan, library, days, ready, full=wanted.full), wanted.templates)}
    if wanted.html:
        # A page folds its answers, so it has all of them, unless that makes it slow to open.
        page = render_page(view(plan, library, days, ready, full=True), wanted.templates)
        if len(page.encode()) > PAGE_LIMIT and not wanted.full:
            page = render_page(view(plan, library, days, ready), wanted.templates)
        made[".html"] = page
    for ending, text in made.items():
        write_bytes(stem.with_name(stem.name + ending), text.encode())
    return list(made)


def history(plan: StudyPlan) -> tuple[Mapping[str, float], Mapping[Unit, float]]:
    """What the history says if one stopped now: recall on the day of the interview of cards begun, readiness of lines.

    Both are empty where there is no history.
    """
    from prep.cli.study import HISTORY, open_history  # noqa: PLC0415 - the quiz is wanted only where it was used

    if not (state_folder() / HISTORY).is_file():
        return {}, {}
    from prep.quiz.planner import recalls  # noqa: PLC0415 - likewise
    from prep.quiz.requirements import by_requirement, by_topic, items  # noqa: PLC0415 - likewise

    asked = items(plan, SECONDS)
    store = open_history()
    try:
        memories = store.memories(item.key for item in asked)
    finally:
        store.close()
    if not memories:
        return {}, {}
    known = recalls(asked, memories, plan.budget.today.toordinal() + days_left(plan.budget))
    lines = by_requirement(plan, by_topic(asked, known, memories))
    return {key: known[key] for key in memories}, {unit: ready.value for unit, ready in lines if ready}
