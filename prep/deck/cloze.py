"""The front of a cloze: Markdown with one `{{deletion}}` or `{{deletion::hint}}` as Anki's `{{c1::…}}`."""

from __future__ import annotations

import re

from prep.deck.text import blank, clean, inert
from prep.markup import to_html

# The marks travel through Markdown between their own braces and colons, so that it reads their neighbours as
# they were written; the character in the middle (private use) tells them from every other brace.
_MARK = "\ue000"
_OPEN, _HINT, _CLOSE = (f"{char}{_MARK}{char}" for char in "{:}")
_AS_ENTITIES = {mark: f"&#{ord(mark[0])};{_MARK}&#{ord(mark[0])};" for mark in (_OPEN, _HINT, _CLOSE)}
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*?(/?)>")


def cloze_html(front: str) -> str:
    """The front as HTML with Anki's deletion; ValueError says why a front has not exactly one that works.

    A hint follows the last `::` outside a code span; so C++ names stand in backticks, or have a hint.
    """
    before, deletion, hint, after = _parts(clean(front).replace(_MARK, ""))
    marked = f"{before}{_OPEN}{deletion}{_HINT + hint if hint else ''}{_CLOSE}{after}"
    # A colon splits a deletion even in code, so in the front of a cloze it is an entity too.
    html = inert(to_html(marked)).replace(":", "&#58;")
    for mark, written in ((_OPEN, "{{c1::"), (_HINT, "::"), (_CLOSE, "}}")):
        if html.count(_AS_ENTITIES[mark]) != (1 if mark in marked else 0):
            raise ValueError("the deletion cannot stand in highlighted code or in a link's address")
        html = html.replace(_AS_ENTITIES[mark], written)
    _check_tags(html.partition("{{c1::")[2].partition("}}")[0])
    return html


def _parts(front: str) -> tuple[str, str, str, str]:
    """What stands before the deletion, the deletion, its hint ("" for none) and what stands after it."""
    before, braces, rest = front.partition("{{")
    end = _closing(rest)
    if not braces or end < 0:
        raise ValueError("the cloze has no {{deletion}}")
    inside, after = rest[:end], rest[end + 2 :]
    if "{{" in after and _closing(after.partition("{{")[2]) >= 0:
        raise ValueError("the cloze has more than one {{deletion}}")
    masked = _CODE.sub(lambda match: " " * len(match[0]), inside)
    colons = masked.rfind("::")
    deletion, hint = (inside, "") if colons < 0 else (inside[:colons], inside[colons + 2 :])
    if blank(deletion):
        raise ValueError("the cloze hides nothing: its {{deletion}} is empty")
    return before, deletion, hint.strip(), after


def _closing(rest: str) -> int:
    """Where the `}}` of an opened deletion stands: where braces balance, else the first pair; -1 for none."""
    depth = 2
    for match in re.finditer(r"[{}]", rest):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            at = match.start() - 1
            return at if rest[at : at + 2] == "}}" else rest.find("}}")
    return rest.find("}}")


def _check_tags(html: str) -> None:
    """ValueError for a deletion that opens bold text, say, and does not close it: the rest would be bold."""
    opened: list[str] = []
    for match in _TAG.finditer(html):
        closes, name, alone = match.groups()
        if closes and (not opened or opened.pop() != name):
            break
        if not closes and not alone:
            opened.append(name)
    else:
        if not opened:
            return
    raise ValueError("the {{deletion}} cuts through bold, code or a link; put all of it inside or outside")
