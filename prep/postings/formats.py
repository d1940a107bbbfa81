"""Which format a file is in, and its reader."""

from __future__ import annotations

from collections.abc import Iterable

from prep.errors import PostingError
from prep.postings import board, html, matter, pdf
from prep.postings.decoding import decode, repair
from prep.postings.draft import Draft
from prep.postings.facts import tidy
from prep.postings.lines import Line, joined
from prep.postings.pattern import Pattern
from prep.postings.source import MAX_TEXT, lines_of, located

_MAX_LINES = 20_000
_JSON = Pattern(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")


def read(data: bytes, path: str) -> Draft:
    """The file as lines and fields; raises PostingError where it is no posting at all."""
    if data[:1024].lstrip().startswith(b"%PDF-"):
        draft, source = Draft(lines_of(pdf.text_of(data, path))), ""
    else:
        source = repair(decode(data, path))
        draft = _draft(source, path)
    lines, cut = _bounded(located(draft.lines, source))
    if not any(line.kind != "blank" for line in lines):
        raise PostingError(f"{path}: no text in this file; save the posting's own page or its text")
    warnings = (
        *draft.warnings,
        *((f"only the first {lines[-1].number} lines are read, the rest is too long for a posting",) if cut else ()),
    )
    return Draft(_once(joined(lines)), draft.title, draft.company, draft.location, warnings)


def _draft(source: str, path: str) -> Draft:
    if _JSON.match(source):
        return board.read(source, path)
    fields, body = matter.split(source)
    if html.is_html(body) and "ld+json" in body and (found := _embedded(body)) is not None:
        return found
    title, company, location = (tidy(fields.get(key)) for key in ("title", "company", "location"))
    return Draft(lines_of(body), title, company, location)


def _embedded(page: str) -> Draft | None:
    """The page with the facts of its schema.org posting, and with that posting's text where it has one."""
    tree = html.parse(page)
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            draft = board.posting_in(board.loads(script.text(deep=True, strip=True)))
        except ValueError:
            continue  # broken JSON inside a page: the page itself still tells
        if draft is not None:
            size = sum(len(line.text) for line in draft.lines)
            told = size > 200 or any(line.kind == "bullet" for line in draft.lines)
            return draft if told else Draft(html.lines_of(tree), draft.title, draft.company, draft.location)
    return None


def _once(lines: Iterable[Line]) -> list[Line]:
    """The lines without paragraphs printed before; lists stay, for the later one may be the real one."""
    seen: set[str] = set()
    kept: list[Line] = []
    for line in lines:
        if line.kind == "text" and len(line.text) > 60:
            if line.text in seen:
                continue
            seen.add(line.text)
        kept.append(line)
    return kept


def _bounded(lines: list[Line]) -> tuple[list[Line], bool]:
    """The lines up to the most text that a posting may have, and whether that cut anything."""
    size = 0
    for index, line in enumerate(lines):
        size += len(line.text)
        if size > MAX_TEXT or index > _MAX_LINES:
            return lines[:index], True
    return lines, False
