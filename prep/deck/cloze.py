"""The front of a cloze: Markdown with one `{{deletion}}` or `{{deletion::hint}}` as Anki's `{{c1::…}}`."""

from __future__ import annotations

import re

from prep.deck.text import clean, inert
from prep.markup import split_cloze, to_html

# The marks travel through Markdown between their own braces and colons, so that it reads their neighbours as
# they were written; the character in the middle (private use) tells them from every other brace.
_MARK = "\ue000"
_OPEN, _HINT, _CLOSE = (f"{char}{_MARK}{char}" for char in "{:}")
_AS_ENTITIES = {mark: f"&#{ord(mark[0])};{_MARK}&#{ord(mark[0])};" for mark in (_OPEN, _HINT, _CLOSE)}
_TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*?(/?)>")


def cloze_html(front: str) -> str:
    """The front as HTML with Anki's deletion; ValueError says why a front has not exactly one that works."""
    cloze = split_cloze(clean(front))
    hint = _HINT + cloze.hint if cloze.hint else ""
    marked = f"{cloze.before}{_OPEN}{cloze.deletion}{hint}{_CLOSE}{cloze.after}"
    # A colon splits a deletion even in code, so in the front of a cloze it is an entity too.
    html = inert(to_html(marked)).replace(":", "&#58;")
    for mark, written in ((_OPEN, "{{c1::"), (_HINT, "::"), (_CLOSE, "}}")):
        if html.count(_AS_ENTITIES[mark]) != (1 if mark in marked else 0):
            raise ValueError("the deletion cannot stand in highlighted code or in a link's address")
        html = html.replace(_AS_ENTITIES[mark], written)
    if not _balanced(html.partition("{{c1::")[2].partition("}}")[0]):
        raise ValueError("the {{deletion}} cuts through bold, code or a link; put all of it inside or outside")
    return html


def _balanced(html: str) -> bool:
    """Whether every tag is closed where it was opened; else the rest of the card would be bold, say."""
    opened: list[str] = []
    for closes, name, alone in _TAG.findall(html):
        if closes:
            if not opened or opened.pop() != name:
                return False
        elif not alone:
            opened.append(name)
    return not opened
