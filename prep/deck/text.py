"""Text that Anki shows as it was written.

Anki reads more into a field than HTML: `[sound:…]`, `[latex]` and `[$]` become media, `{{…}}` a deletion,
`\\(…\\)` maths, even inside code. As entities the same characters are only shown.
"""

from __future__ import annotations

import re
from html import escape
from unicodedata import normalize

from prep.markup import to_html

_ENTITIES = {char: f"&#{ord(char)};" for char in "[]{}"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_TAG = re.compile(r"<[^>]*>")
_MATHS = re.compile(r"(<[^>]*>)|\\(?=[()]|&#9[13];)")


def rich(markdown: str) -> str:
    """Markdown as the HTML of a field."""
    return inert(to_html(clean(markdown)))


def verbatim(text: str) -> str:
    """Text that is no Markdown (a title, a line of a posting) as the HTML of a field."""
    return inert(escape(clean(text)))


def inert(html: str) -> str:
    """HTML in which nothing but HTML means anything to Anki; tags and links keep their meaning."""
    for char, entity in _ENTITIES.items():
        html = html.replace(char, entity)
    if "\\" not in html:
        return html
    # Maths are looked for when entities have become characters: only a tag breaks up their marks.
    return _MATHS.sub(lambda match: match[1] or "\\<span></span>", html)


def clean(text: str) -> str:
    """The text as Anki would store it: composed characters, no control characters but tab and newline."""
    return _CONTROL.sub("", normalize("NFC", text))


def blank(html: str) -> bool:
    """Whether HTML shows no words; Anki makes no card from a front without any."""
    return not _TAG.sub("", html).strip()
