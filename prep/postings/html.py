"""HTML → lines: lists, headings and paragraphs as a reader sees them, without scripts and page chrome."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from prep.postings.lines import BLANK, Kind, Line, marked
from prep.postings.pattern import Pattern

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_SKIP = frozenset(
    """
    script style noscript template nav footer aside button select option svg math iframe object canvas dialog
    head audio video map textarea input label
    """.split()
)
_BLOCKS = frozenset(
    """
    p div section article header main form fieldset table thead tbody tr td th caption dl dt dd figure
    figcaption blockquote address details summary center hr body html pre ul ol menu li h1 h2 h3 h4 h5 h6
    """.split()
)
_LISTS = frozenset(("ul", "ol", "menu"))
_BOLD = frozenset(("b", "strong"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MARKUP = Pattern(
    r"<(?:/?(?:p|div|li|ul|ol|br|h[1-6]|span|strong|b|html|body|table|pre)\b[^<>]{0,500}|!doctype html)/?>",
    re.I,
)
_MARK = Pattern(r"[*+•-]\s")
_TAG = Pattern(r"<(/?)[a-zA-Z][^<>]{0,300}>?")
_MAX_LINES = 20_000
_MAX_DEPTH = 6_000


def is_html(text: str) -> bool:
    """Whether a text is marked up with HTML's block tags rather than merely mentioning one."""
    sample = text[:200_000]
    return "<" in sample and (
        len(_MARKUP.findall(sample)) >= 3
        or bool(
            re.match(
                r"\s*<(?:!doctype|html|body|section|article|p|div|ul|ol|li|br|h\d|b|strong|span|table|pre)\b",
                sample,
                re.I,
            )
        )
    )


def parse(text: str) -> LexborHTMLParser:
    """The document tree of a page or a fragment."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - 18 ms that text postings should not pay

    if text.count("<") > _MAX_DEPTH and _depth(text) > _MAX_DEPTH:
        text = _TAG.sub("\n", text)  # the parser's time grows with the square of the depth
    return LexborHTMLParser(text)


def _depth(text: str) -> int:
    """How deep the tags nest, taken as written: an upper bound for the tree's depth."""
    deepest = depth = 0
    for found in _TAG.finditer(text):
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def read(text: str) -> list[Line]:
    """A page or a fragment as lines; their numbers are 0, for the tree does not know them."""
    return lines_of(parse(text))


def lines_of(tree: LexborHTMLParser) -> list[Line]:
    """The lines of a parsed page, from its main part where it marks one."""
    root = tree.body or tree.root
    if root is None:
        return []
    main = tree.css_first("main") or tree.css_first("article")
    if main is not None and len(main.text(deep=True)) > 600:
        root = main
    return _Walk().over(root)


class _Walk:
    """The state of one pass over a tree; iterative, for pages nest deeper than Python recurses."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.parts: list[str] = []
        self.plain = False  # whether the current line holds text that is not bold
        self.bullet = False  # whether the current line opens a list item
        self.bold = self.heading = self.depth = self.pre = 0

    def over(self, root: LexborNode) -> list[Line]:
        """The lines below a node."""
        path: list[LexborNode] = []
        node: LexborNode | None = root.child
        while (node is not None or path) and len(self.lines) < _MAX_LINES:
            if node is None:
                node = path.pop()
                self._leave(node.tag or "")
                node = node.next
            elif node.tag == "-text":
                self._text(node.text_content or "", top=not path)
                node = node.next
            elif self._enter(node) and node.child is not None:
                path.append(node)
                node = node.child
            else:
                self._leave(node.tag or "")
                node = node.next
        self._flush()
        return self.lines

    def _enter(self, node: LexborNode) -> bool:
        tag = node.tag or ""
        if tag in _SKIP or tag.startswith(("!", "_", "-")):
            return False
        if tag == "br":
            self._flush()
        elif tag in _BLOCKS:
            self._flush()
            if tag != "li" and not self.depth:
                self._blank()
        if tag in _LISTS:
            self.depth += 1
        elif tag == "li":
            self.bullet = True
        elif tag in _BOLD:
            self.bold += 1
        elif tag == "pre":
            self.pre += 1
        self.heading = _HEADINGS.get(tag, self.heading)
        return True

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag in _LISTS:
            self.depth = max(0, self.depth - 1)
            self.bullet = self.bullet and self.depth > 0
        elif tag == "li":
            self.bullet = False
        elif tag in _BOLD:
            self.bold = max(0, self.bold - 1)
        elif tag == "pre":
            self.pre = max(0, self.pre - 1)
        elif tag in _HEADINGS:
            self.heading = 0
        if tag in _BLOCKS and not self.depth:
            self._blank()

    def _text(self, text: str, *, top: bool) -> None:
        if (self.pre or (top and "\n" in text.strip())) and "\n" in text:
            for line in text.split("\n", _MAX_LINES):
                self.parts.append(line)
                self._flush(keep=True)
            return
        if text.strip():
            self.plain = self.plain or not self.bold
        self.parts.append(text)

    def _flush(self, *, keep: bool = False) -> None:
        raw = "".join(self.parts)
        strong, self.plain = not self.plain, False
        self.parts.clear()
        text = raw if keep else _flowed(raw)
        if not text.strip():
            if keep:
                self._blank()
            return
        if self.heading:
            self.lines.append(Line("heading", next(_bare(text), text), 0, depth=self.heading))
            return
        for index, line in enumerate(marked(text, 0)):
            item = line.kind == "bullet" or (line.kind == "text" and self.bullet and index == 0)
            kind: Kind = "bullet" if item else line.kind
            depth = line.depth + self.depth * 2 if item else line.depth
            self.lines.append(Line(kind, line.text, 0, depth, line.strong or strong))

    def _blank(self) -> None:
        if self.lines and self.lines[-1].kind != "blank":
            self.lines.append(BLANK)


def _flowed(raw: str) -> str:
    """Text with white space folded as a browser does, but for line ends before a list mark typed by hand."""
    rows = [" ".join(row.split()) for row in raw.split("\n")]
    return "".join(("\n" if _MARK.match(row) else " ") + row for row in rows if row).strip()


def _bare(text: str) -> Iterator[str]:
    return (line.text for line in marked(text, 0) if line.text)
