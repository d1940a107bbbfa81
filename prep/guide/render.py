"""A guide's view and a template → text. The home of Jinja2."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound

from prep.errors import PrepError
from prep.guide import text
from prep.guide.view import GuideView
from prep.markup import inline_html, plain, to_html

MARKDOWN = "guide.md.j2"


def render_guide(guide: GuideView, templates: Sequence[Path]) -> str:
    """The study guide in Markdown from `guide.md.j2`, which is looked for in one folder after the other.

    Raises PrepError where the template is missing or names something that a guide does not have.
    """
    return tidy(render(MARKDOWN, templates, guide=guide))


def render(name: str, templates: Sequence[Path], **data: object) -> str:
    """A template with its data. HTML is escaped by itself; in Markdown the filter `literal` does it.

    Raises PrepError as `render_guide` does.
    """
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=".html" in name,  # noqa: S701 - Markdown is no HTML: there the filter `literal` does it
    )
    for function in (text.literal, text.quoted, text.joined, text.counted, plain):
        environment.filters[function.__name__] = function
    environment.filters |= {"markdown": to_html, "inline": inline_html}
    environment.globals["labelled"] = text.labelled
    try:
        return environment.get_template(name).render(data)
    except TemplateNotFound as error:
        raise _missing(str(error.name), templates) from None
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        told = " ".join(str(error).split()) or type(error).__name__
        raise PrepError(f"{_place(error, name, templates)}: {told}") from None


def source(name: str, templates: Sequence[Path]) -> str:
    """A file that goes into a page as it is, a style or a script; PrepError where it is missing."""
    environment = Environment(autoescape=True)
    try:
        return FileSystemLoader(templates).get_source(environment, name)[0]
    except TemplateNotFound:
        raise _missing(name, templates) from None


def _missing(name: str, templates: Sequence[Path]) -> PrepError:
    return PrepError(f"{name}: no such template in {', '.join(str(folder) for folder in templates)}")


def _place(error: Exception, name: str, templates: Sequence[Path]) -> str:
    """File and line of the template at fault: where Jinja2 says so, else the last line of it that was running."""
    paths = {str(folder / file.name) for folder in templates for file in folder.glob("*.j2")}
    filename, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace and not filename:
        if trace.tb_frame.f_code.co_filename in paths:
            name, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return f"{filename or name}:{line or 1}"


def tidy(rendered: str) -> str:
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
