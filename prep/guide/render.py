"""A guide's view and a template → text. The home of Jinja2."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from prep.errors import PrepError
from prep.guide import text
from prep.guide.view import view
from prep.model import Library, StudyPlan

MARKDOWN = "guide.md.j2"


def render_guide(plan: StudyPlan, library: Library, templates: Path) -> str:
    """The study guide in Markdown, from the template `guide.md.j2` of a folder.

    Raises PrepError where the template is missing or names something that a guide does not have.
    """
    # Markdown, not HTML: what comes from a posting goes through the filter `literal` instead.
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - see above
    )
    for function in (text.literal, text.quoted, text.joined, text.counted):
        environment.filters[function.__name__] = function
    environment.globals["labelled"] = text.labelled
    try:
        return _tidy(environment.get_template(MARKDOWN).render(guide=view(plan, library)))
    except TemplateError as error:
        place = f"{templates / MARKDOWN}:{getattr(error, 'lineno', None) or 1}"
        raise PrepError(f"{place}: {error.message or type(error).__name__}") from None


def _tidy(rendered: str) -> str:
    """At most one blank line in a row outside code, no blanks at line ends, one newline at the end."""
    lines: list[str] = []
    in_code = False
    for row in rendered.splitlines():
        line = row.rstrip()
        if line.lstrip("> ").startswith("```"):
            in_code = not in_code
        if in_code or line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip() + "\n"
