"""Text that lost its line ends: a whole posting in one line, cut again at headings, marks and openers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.postings import wording
from prep.postings.headings import is_phrase, opens_phrase
from prep.postings.pattern import Pattern

LONG = 300  # characters; a line shorter than this is taken as it stands
_MAX_WORDS = 5
_MAX_LINE = 60_000  # characters looked through for headings; beyond it nobody lost just line ends
_WORD = Pattern(r"\S+")
_DOTS = "•●▪■◦‣⁃·▶➢✓✔✅🔹🔸"
_FRESH = (*".!?:;)*#>", *_DOTS)
_MARKS = (
    Pattern(rf"\s*[{_DOTS}]\ufe0f?\s*"),
    Pattern(r"(?:^|\s+)\*\s+(?=\S)"),
    Pattern(r"(?:^|\s+)[-–—]\s+(?=[A-Z0-9])"),
)
_NUMBERED = Pattern(r"(?:^|\s+)\d{1,2}[.)]\s+(?=[A-Z])")
_BREAK = Pattern(r"(?<=[a-z0-9)+%>])[.;,]?\s+(?=[A-Z0-9])|(?<=[a-z)][.;])(?=[A-Z])")


def cut(text: str) -> list[str]:
    """The line as several: `## heading`, `• item` and paragraphs; itself where it holds no headings."""
    spans = list(_headings(text[:_MAX_LINE]))
    if not spans or (len(spans) == 1 and not text[spans[0][0] : spans[0][1]].endswith(":")):
        return [text]
    ends = [start for start, _ in spans[1:]] + [len(text)]
    pieces = [text[: spans[0][0]]]
    for (start, stop), end in zip(spans, ends, strict=True):
        pieces.append(f"## {text[start:stop].strip()}")
        pieces.extend(_items(text[stop:end]))
    return [piece for piece in pieces if piece.strip()]


def _items(text: str) -> list[str]:
    """What stands below a heading: items where marks or openers part them, else a paragraph."""
    for mark in (*_MARKS, _NUMBERED):
        pieces = [piece.strip() for piece in mark.split(text)]
        if len(pieces) > 2 or (len(pieces) == 2 and not pieces[0]):
            return [f"• {piece}" for piece in pieces if piece]
    pieces = _by_openers(text)
    if len(pieces) > 1 and len(text) / len(pieces) < 300:
        return [f"• {piece}" for piece in pieces]
    return [text]


def _by_openers(text: str) -> list[str]:
    """The text cut before capitalised words with which duties and requirements open."""
    pieces, start = [], 0
    for found in _BREAK.finditer(text):
        rest = text[found.end() : found.end() + 60]
        if found.end() - start > 12 and (wording.starts_with_verb(rest) or wording.opens_requirement(rest)):
            pieces.append(text[start : found.end()].strip())
            start = found.end()
    return [piece for piece in (*pieces, text[start:].strip()) if piece]


def _headings(text: str) -> Iterator[tuple[int, int]]:
    """Where lexicon phrases stand like headings, as start and end."""
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        size = _phrase_at(text, words, index) if words[index][0][0].isupper() else 0
        if size:
            yield words[index].start(), words[index + size - 1].end()
        index += size or 1


def _phrase_at(text: str, words: list[re.Match[str]], index: int) -> int:
    """How many words from `index` on are a heading: capitalised, and followed by a colon, mark or capital."""
    start = words[index].start()
    if not opens_phrase(words[index][0]):
        return 0
    fresh = (
        start == 0 or text[:start].rstrip().endswith(_FRESH)
        if start < 3
        else text[start - 2 : start].rstrip().endswith(_FRESH)
    )
    for size in range(min(_MAX_WORDS, len(words) - index), 0, -1):
        span = text[start : words[index + size - 1].end()]
        if re.search(r"[.!;,:]", span[:-1]) or not (span[-1].isalnum() or span[-1] in ":?)") or not is_phrase(span):
            continue
        after = words[index + size][0][0] if index + size < len(words) else ""
        marked = after in (*_DOTS, "-", "*", "–")
        if span.endswith(":") or marked or ((size > 1 or fresh) and (after.isupper() or after.isdigit())):
            return size
    return 0
