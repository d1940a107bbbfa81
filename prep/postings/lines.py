"""The one shape that all formats are brought to: headings, bullets and paragraphs with their line numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from prep.postings import flat
from prep.postings.headings import is_phrase
from prep.postings.pattern import Pattern

Kind = Literal["heading", "bullet", "text", "blank"]


class Line(NamedTuple):
    """A line of a posting; `depth` is a heading's level or a bullet's indent, `strong` means all bold."""

    kind: Kind
    text: str
    number: int
    depth: int = 0
    strong: bool = False


BLANK = Line("blank", "", 0)

# Marks that are bullets even when glued to the word, and marks that need a blank (or a capital) behind them.
_DOTS = "•·・▪▫●○◦‣⁃∙■□◆◇►▶▸▹➢➤➔➜→⇒✓✔✅☑★☆※⦁❖❯🔹🔸🔷🔶👉"
_BULLET = Pattern(
    rf"\s*(?:[{_DOTS}]\ufe0f?|\\?[*+](?=\s)|\\?[-–—‐−](?=\s|[^\W\d_]|\d{{1,2}}\+?\s)|\\?[-–—]{{2}}(?=\s)|\*(?=[A-Z]\w)|o(?=\s+[A-Z])"
    r"|\(?\d{1,2}\\?[.)](?=\s|[^\W\d_])|\(?[a-z]\)(?=\s))\s*"
)
_HEADING = Pattern(r"\s{0,3}(#{1,6})(?!\w*-)\s*(?=\S)")  # "##Heading" too, but not the tag "#LI-Remote"
_SEPARATOR = Pattern(r"[\u2028\u2029\x0b\x0c\x85]")
_RULE = Pattern(r"\s*(?:[-*_=~•·—–]\s?){3,}\s*$")
_MAY_HOLD_MARKS = Pattern(r"[•●▪■◦‣⁃∙·🔹🔸✅✔✓\n]")
_INLINE = Pattern(r"\s*[•●▪■◦‣⁃∙🔹🔸✅✔✓]\ufe0f?\s*|\s+·\s+|\n\s*[*+-]\s+")
_LINK = Pattern(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,600}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)")
_EMPHASIS = Pattern(r"(?<![\w*])(\*{1,3}|_{1,3}(?!\w*__))(?=[^\s*_])([^*\n]{1,500}?)(?<=[^\s*])\1(?!\w)")
_ESCAPE = Pattern(r"\\([\\`*_{}\[\]()#+\-.!|<>~&$@])")
_DECOR = Pattern(r"[\s\u2190-\u21ff\u2300-\u2bff\ufe0f\U0001f000-\U0001faff|>]*")
_DECOR_END = Pattern(r"[\s\u2600-\u27bf\ufe0f\U0001f000-\U0001faff|]+$")


def read(text: str, first: int = 1) -> Iterator[Line]:
    """Plain text or Markdown as lines, numbered from `first`; hard-wrapped lines stay apart here."""
    odd = _SEPARATOR.search(text)
    for number, raw in enumerate(text.split("\n"), first):
        if not raw or raw.isspace():
            yield BLANK
            continue
        if raw.lstrip().startswith("```"):
            continue
        for piece in _SEPARATOR.split(raw) if odd else [raw]:
            for part in flat.cut(piece) if len(piece) > flat.LONG else [piece]:
                yield from marked(part, number)


def marked(raw: str, number: int) -> Iterator[Line]:
    """One line of text by its own marks: several bullets in it become several lines."""
    if not raw.strip() or _RULE.match(raw):
        yield BLANK
        return
    if found := _HEADING.match(raw):
        title = clean(raw[found.end() :].rstrip().rstrip("#"))
        if title:
            yield Line("heading", title, number, depth=len(found[1]))
        return
    indent = len(raw) - len(raw.lstrip())
    rest, depth = _unbullet(raw)
    pieces = [rest]
    if len(rest) > 1 and _MAY_HOLD_MARKS.search(rest):
        pieces = [piece for piece in _INLINE.split(rest) if piece.strip()]
    if depth is None and len(pieces) > 1 and len(pieces[0]) < 3:
        depth, pieces = indent, pieces[1:]
    for index, piece in enumerate(pieces):
        bare = clean(piece)
        if index == 0 and depth is None:
            if bare:
                yield Line("text", bare, number, depth=indent, strong=is_strong(piece))
        else:
            yield Line("bullet", bare, number, depth=indent if depth is None else depth, strong=is_strong(piece))


def _unbullet(raw: str) -> tuple[str, int | None]:
    """The text behind its bullet marks and the column of the last one; None where there is no mark."""
    position, depth = 0, None
    for _ in range(4):  # "*     * text": marks of an empty outer item
        found = _BULLET.match(raw, position)
        if not found or found.end() == position:
            break
        depth = found.start() + len(found[0]) - len(found[0].lstrip())
        position = found.end()
    return raw[position:], depth


def is_strong(raw: str) -> bool:
    """Whether the whole line is set bold."""
    text = raw.strip().rstrip(":").rstrip()
    return len(text) > 4 and text[:2] in ("**", "__") and text[-2:] == text[:2] and text[:2] not in text[2:-2]


def clean(text: str) -> str:
    """The text without Markdown's marks, decoration at its ends and doubled white space."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    for _ in range(2):
        if "*" in text or "_" in text:
            text = _EMPHASIS.sub(r"\2", text)
    if "**" in text:
        text = text.replace("**", "")
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    text = text.replace("`", "")
    return " ".join(_undecorated(text).split())


def _undecorated(text: str) -> str:
    found = _DECOR.match(text)
    text = text[found.end() if found else 0 :]
    if not text or text[-1].isalnum() or text[-1] in ".,;:)":
        return text
    return text[:-40] + _DECOR_END.sub("", text[-40:])  # a search through all of it would be quadratic


def joined(lines: Iterable[Line]) -> list[Line]:
    """Lines with hard wraps mended and lone bullet marks joined to the text that follows them."""
    result: list[Line] = []
    source = list(lines)
    width = _wrap(source)
    for line in source:
        last = result[-1] if result else BLANK
        if line.kind == "blank" and last.kind == "bullet" and not last.text:
            continue
        if line.kind == "text" and last.kind == "bullet" and not last.text:
            result[-1] = last._replace(text=line.text, number=line.number)
        elif line.kind == "text" and last.kind in ("text", "bullet") and _continues(last, line, width):
            result[-1] = last._replace(text=f"{last.text} {line.text}", strong=False)
        else:
            result.append(line)
    return [line for line in result if line.kind == "blank" or line.text]


def _wrap(lines: list[Line]) -> int:
    """The column at which a text was wrapped by hand; 0 where lines are paragraphs."""
    lengths = sorted(len(line.text) + line.depth for line in lines if line.kind != "blank")
    if len(lengths) < 12 or not 50 <= lengths[-1] <= 130:
        return 0
    near = sum(length >= lengths[-1] * 0.8 for length in lengths)
    return lengths[-1] if near >= len(lengths) * 0.25 else 0


def _continues(last: Line, line: Line, width: int) -> bool:
    if last.strong or line.strong or last.text.endswith((":", "…")) or is_phrase(line.text):
        return False
    if line.text[0].islower() and not last.text.endswith((".", "!", "?", ";")):
        return len(last.text) > 30
    if last.kind == "bullet" and line.depth > last.depth and len(last.text) > 30:
        return True
    return bool(width) and len(last.text) >= width * 0.72 - last.depth and not last.text.endswith((".", "!", "?"))
