"""Markdown: to tokens with true line numbers, and to the HTML of cards and guides."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from html import escape
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

__all__ = ["Cloze", "Token", "inline_html", "plain", "split_cloze", "terminal_code", "to_html", "tokens"]

_CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables; raw HTML is escaped, and a line of dashes never makes a heading."""
    parser = MarkdownIt("commonmark", {"html": False, "highlight": _highlight})
    return parser.enable("table").disable("lheading").disable("html_block").disable("html_inline")


def tokens(text: str) -> list[Token]:
    """Block tokens of `text`; `token.map` counts lines from 0."""
    return _parser().parse(text)


@lru_cache(maxsize=8192)  # several roles, and deck and guide, show the same cards
def to_html(text: str) -> str:
    """Markdown as HTML that shows what was written: raw HTML is escaped, code is highlighted by class."""
    return str(_parser().render(text)).strip()


def inline_html(text: str) -> str:
    """One paragraph's Markdown as HTML without the surrounding paragraph."""
    return str(_parser().renderInline(text)).strip()


def plain(text: str) -> str:
    """The words of a Markdown text on one line, without its marks."""
    parts: list[str] = []
    for token in tokens(text):
        if token.type == "inline":
            parts.append("".join(_leaf(child) for child in token.children or []))
        elif token.type in ("fence", "code_block"):
            parts.append(token.content)
    return " ".join(" ".join(parts).split())


def _leaf(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def _highlight(code: str, language: str, _attributes: str) -> str:
    highlighter = _highlighter(language) if language else escape
    return highlighter(code)


@cache
def _highlighter(language: str) -> Callable[[str], str]:
    # Imported here: most commands never show code, and Pygments is slow to start.
    from pygments import highlight  # noqa: PLC0415
    from pygments.formatters import HtmlFormatter  # noqa: PLC0415
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return escape
    formatter = HtmlFormatter(nowrap=True)
    return lambda code: str(highlight(code, lexer, formatter))


def terminal_code(code: str, language: str, *, colour: bool) -> str:
    """Code for a terminal, highlighted in its sixteen colours; as it stands without colour or a known language."""
    if not (colour and language):
        return code
    from pygments import highlight  # noqa: PLC0415 - as above
    from pygments.formatters import TerminalFormatter  # noqa: PLC0415
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return code
    return str(highlight(code, lexer, TerminalFormatter()))


class Cloze(NamedTuple):
    """The front of a cloze card: Markdown before, in and after its one deletion; `hint` may be ""."""

    before: str
    deletion: str
    hint: str
    after: str


def split_cloze(front: str) -> Cloze:
    """The parts of `… {{deletion}} …` or `… {{deletion::hint}} …`; ValueError says what is wrong with it.

    A hint follows the last `::` outside a code span; so C++ names stand in backticks, or have a hint.
    """
    before, braces, rest = front.partition("{{")
    end = _closing(rest)
    if not braces or end < 0:
        raise ValueError("the cloze has no {{deletion}}")
    inside, after = rest[:end], rest[end + 2 :]
    if "{{" in after and _closing(after.partition("{{")[2]) >= 0:
        raise ValueError("the cloze has more than one {{deletion}}")
    masked = _CODE_SPAN.sub(lambda match: " " * len(match[0]), inside)
    colons = masked.rfind("::")
    deletion, hint = (inside, "") if colons < 0 else (inside[:colons], inside[colons + 2 :])
    if not deletion.strip():
        raise ValueError("the cloze hides nothing: its {{deletion}} is empty")
    return Cloze(before, deletion, hint.strip(), after)


def _closing(rest: str) -> int:
    """Where the `}}` of an opened deletion stands: where braces balance, else the first pair; -1 for none."""
    depth = 2
    for match in re.finditer(r"[{}]", rest):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            at = match.start() - 1
            return at if rest[at : at + 2] == "}}" else rest.find("}}")
    return rest.find("}}")
