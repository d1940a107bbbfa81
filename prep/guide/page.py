"""A guide's view → one HTML page with all it needs in it: style, script, pictures; nothing is fetched.

What comes from a posting or a user's bank is escaped by the template, and a policy in the page lets no script run
but the page's own, known by its hash.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from prep.guide.render import render, source
from prep.guide.view import GuideView
from prep.model import KINDS, LEVELS

PAGE, STYLE, SCRIPT = "guide.html.j2", "page.css", "page.js"


@dataclass(frozen=True, slots=True)
class PageParts:
    """What a page carries beside its words: style, script, which script may run, the choices of its filters."""

    style: str
    script: str
    may_run: str
    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()


def render_page(guide: GuideView, templates: Sequence[Path]) -> str:
    """The study guide as one HTML page, from `guide.html.j2`, `page.css` and `page.js`; errors as `render_guide`."""
    asked = [*(q for topic in guide.topics for q in topic.questions), *(q for p in guide.prompts for q in p.prompts)]
    kinds = tuple(kind for kind in KINDS if any(q.kind == kind for q in asked))
    levels = tuple(level for level in LEVELS if any(q.level == level for q in asked))
    return render(PAGE, templates, guide=guide, page=parts(templates, kinds, levels))


def parts(
    templates: Sequence[Path], kinds: tuple[str, ...] = (), levels: tuple[str, ...] = (), *, with_script: bool = True
) -> PageParts:
    """Style and script for a page."""
    style = source(STYLE, templates)
    if not with_script:
        return PageParts(style, "", "none", kinds, levels)
    script = source(SCRIPT, templates)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return PageParts(style, script, f"sha256-{digest}", kinds, levels)
