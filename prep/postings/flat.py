"""Text that lost its line ends: a whole posting in one line, cut again at headings, marks and openers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from prep.postings import wording
from prep.postings.headings import is_phrase
from prep.postings.lines import Line

_LONG = 500  # characters; a paragraph below this is taken as it stands
_MAX_PHRASE = 5
_WORD = re.compile(r"[^\s:]+:?|:")
_MARK = re.compile(r"\s+(?:[-–—*·▪‣]|\d{1,2}[.)])\s+(?=[^\W_])")
_INSIDE = re.compile(r"(?<=[a-z0-9)+%])[.;,]?\s+(?=[A-Z][a-z]+(?:ing|s)?\b)|(?<=[a-z)][.;])\s*(?=[A-Z])")


def unfolded(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, with long ones that hold headings cut into headings and items."""
    for line in lines:
        if line.kind in ("text", "bullet") and len(line.text) > _LONG:
            yield from _cut(line)
        else:
            yield line


def _cut(line: Line) -> Iterator[Line]:
    spans = list(_headings(line.text))
    if not spans or (len(spans) < 2 and not line.text[spans[0][0] : spans[0][1]].endswith(":")):
        yield line
        return
    ends = [start for start, _ in spans[1:]] + [len(line.text)]
    if before := line.text[: spans[0][0]].strip():
        yield replace(line, text=before)
    for (start, stop), end in zip(spans, ends, strict=True):
        yield Line("heading", line.text[start:stop].strip(), line.number, depth=2)
        yield from _items(line.text[stop:end].strip(), line)


def _items(text: str, line: Line) -> Iterator[Line]:
    """The content below a heading: its items if marks or openers part them, else a paragraph."""
    marked = [piece.strip() for piece in _MARK.split(" " + text) if piece.strip()]
    if len(marked) > 2:
        for piece in marked:
            yield Line("bullet", piece, line.number)
        return
    pieces = _by_openers(text)
    if len(pieces) > 1 and sum(len(piece) for piece in pieces) / len(pieces) < 300:
        for piece in pieces:
            yield Line("bullet", piece, line.number)
    elif text:
        yield replace(line, kind="text", text=text)


def _by_openers(text: str) -> list[str]:
    """The text cut before capitalised words with which duties and requirements open."""
    pieces, start = [], 0
    for found in _INSIDE.finditer(text):
        rest = text[found.end() : found.end() + 60]
        opens = wording.starts_with_verb(rest) or wording.opens_requirement(rest)
        if opens and found.end() - start > 12:
            pieces.append(text[start : found.end()].strip())
            start = found.end()
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def _headings(text: str) -> Iterator[tuple[int, int]]:
    """Where lexicon phrases stand like headings: capitalised, after an end of sentence or before a colon."""
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        size = _phrase_at(text, words, index)
        if size:
            yield words[index].start(), words[index + size - 1].end()
        index += size or 1


def _phrase_at(text: str, words: list[re.Match[str]], index: int) -> int:
    first = words[index][0]
    if not first[0].isupper():
        return 0
    before = text[max(0, words[index].start() - 2) : words[index].start()].rstrip()
    fresh = not before or before[-1] in ".!?:;•·*)#"
    for size in range(min(_MAX_PHRASE, len(words) - index), 0, -1):
        span = text[words[index].start() : words[index + size - 1].end()]
        if ":" in span[:-1] or re.search(r"[.!?;,]", span) or not is_phrase(span):
            continue
        colon = span.endswith(":")
        title = size > 1 and all(
            word[0][0].isupper() or len(word[0]) < 4 for word in words[index : index + size]
        )
        following = words[index + size][0][0] if index + size < len(words) else " "
        if (
            colon
            or ((fresh or title) and size > 1 and not following.islower())
            or (fresh and following in "•-*–·")
        ):
            return size
    return 0
