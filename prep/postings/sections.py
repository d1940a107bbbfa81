"""Lines → sections: which lines are headings, what they mean, what an unknown one's list shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from prep.postings import wording
from prep.postings.headings import Hit, Meaning, is_phrase, meaning
from prep.postings.lines import Line
from prep.postings.pattern import Pattern

KINDS = ("responsibilities", "minimum", "preferred")
_SENSES: tuple[wording.Sense, ...] = ("other", "minimum", "responsibilities")
_SUBLEVEL = 7  # below every marked heading: bold lines, lines that end with a colon, plain lines


class Section(NamedTuple):
    """Lines under one heading; a meaning of None stands for a heading that nothing explains."""

    meaning: Meaning | None
    title: str
    number: int
    level: int
    lines: tuple[Line, ...] = ()

    @property
    def bullets(self) -> tuple[Line, ...]:
        """The list items."""
        return tuple(line for line in self.lines if line.kind == "bullet")

    @property
    def texts(self) -> tuple[Line, ...]:
        """The paragraphs outside lists."""
        return tuple(line for line in self.lines if line.kind == "text")


def split(lines: Sequence[Line], title: str = "") -> list[Section]:
    """The posting cut at its headings; `title` is the job's, never a section's."""
    head: tuple[Hit | None, str, int, int] = (None, "", 1, 0)
    body: list[Line] = []
    found: list[Section] = []

    def close() -> None:
        hit, name, number, level = head
        found.append(Section(hit.meaning if hit else None, name, number, level, tuple(body)))
        body.clear()

    for index, line in enumerate(lines):
        if line.kind == "blank":
            continue
        parts = [line] if line.text == title else _lead_in(line)
        if line.text != title and (hit := _heading(parts[0], lines, index)) is not None:
            close()
            head = (
                hit if hit.words else None,
                parts[0].text,
                line.number,
                line.depth if line.kind == "heading" else _SUBLEVEL,
            )
            body.extend(parts[1:])
        else:
            body.append(line)
    close()
    return _resolve(found)


_UNKNOWN = Hit("other", 0.0, 0)
_DUTIES = Hit("responsibilities", 0.0, 1)
_YOU_WILL = Pattern(r"\b[Yy]ou(?:[’']ll| will)\b|\bresponsible for\b|\b(?:include|including):$")
_TOOLS = Pattern(r"stack|\btech\b|technolog|\btools?\b|tecnolog")
_TWO_SENTENCES = Pattern(r"[.!?]\s+[A-Z]")
_PROSE = Pattern(r"(?:You(?:[’']ll| will)|We\b|As an?\b|The\b|This\b|In this\b|Our\b|At\b)")
_SENTENCE_END = Pattern(r"[.!?]\s")
_ENDS_SENTENCE = Pattern(r"[.!;,]$|[.!?]\s")


def _heading(line: Line, lines: Sequence[Line], index: int) -> Hit | None:
    """What the line means as a heading; a hit of no words for an unknown heading; None if it is none."""
    text = line.text
    count = text.count(" ") + 1
    if line.kind == "bullet":
        return _item_heading(text, count)
    if line.kind == "heading" or (line.strong and count <= 14):
        sentence = count > 16 or _ENDS_SENTENCE.search(text)
        return meaning(text) or (None if sentence else _UNKNOWN)
    if text.endswith((":", "…", "...")) and count <= 40:
        return _leading(text, count)
    if count > 14 or _ENDS_SENTENCE.search(text) or text[0].islower():
        return None
    return _plain(text, count, lines, index)


def _plain(text: str, count: int, lines: Sequence[Line], index: int) -> Hit | None:
    """A line without any mark as a heading: told by the lexicon, or by the list that it stands alone above."""
    hit = meaning(text.rstrip("?"))
    if hit and count <= 9 and hit.cover >= (1.0 if hit.words == 1 else 0.6):
        return hit
    if (hit or count <= 9) and _stands_alone(lines, index):
        return hit or _UNKNOWN
    return None


def _item_heading(text: str, count: int) -> Hit | None:
    """A list item as a heading ("Minimum requirements:" above a nested list): only where plainly one."""
    known = is_phrase(text)
    if known and (text.endswith(":") or known != "about"):
        return Hit(known, 1.0, count)
    hit = meaning(text) if text.endswith(":") and count <= 8 else None
    return hit if hit and hit.cover >= 0.5 else None


def _leading(text: str, count: int) -> Hit | None:
    """A line that ends with a colon: what its last sentence announces."""
    last = _SENTENCE_END.split(text.rstrip(".… "))[-1]
    hit = meaning(" ".join(last.split()[-12:]))
    if hit is None and count > 10 and _YOU_WILL.search(text):
        return _DUTIES
    return hit or (_UNKNOWN if count <= 10 and text.endswith(":") else None)


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether a short plain line heads a list: a list or blank before it, a list right after it."""
    after = next((line for line in lines[index + 1 : index + 4] if line.kind != "blank"), None)
    before = lines[index - 1] if index else None
    return bool(after and after.kind == "bullet" and (before is None or before.kind in ("blank", "bullet")))


def _lead_in(line: Line) -> list[Line]:
    """A line cut behind a heading that stands at its start: "Requirements: five years …"."""
    if line.kind == "text" and ":" in line.text[:60]:
        first, _, rest = line.text.partition(":")
        if rest.strip() and is_phrase(first):
            return [line._replace(text=first + ":"), line._replace(text=rest.strip(), strong=False)]
    return [line]


def _resolve(sections: Sequence[Section]) -> list[Section]:
    listed = [section for section in sections if section.bullets]
    firm = any(section.meaning == "minimum" for section in listed)
    wishes = [section for section in listed if section.meaning == "preferred"]
    if len(wishes) > 1 and not firm:  # "Desirable skills", then "Bonus points": the first are what is asked for
        sections = [s._replace(meaning="minimum") if s is wishes[0] else s for s in sections]
    result: list[Section] = []
    before: Section | None = None
    seen: set[Meaning | None] = set()
    for section in sections:
        value = section.meaning
        if value in (None, "about") and section.lines:
            value = "about" if _lists_tools(section) else _by_content(section, before, seen)
        elif value == "preferred" and "preferred" in seen and before is not None and before.meaning == "other":
            value = "other"  # what sets the *company* apart, told after its benefits
        result.append(section._replace(meaning=value))
        seen.add(value if section.lines else None)
        if section.title:
            before = result[-1]
    return _with_duties(sections, result)


def _lists_tools(section: Section) -> bool:
    """Whether the section names the tools of the team ("Our stack"), which alone ask for nothing."""
    if not _TOOLS.search(section.title.lower()):
        return False
    texts = [item.text for item in section.bullets]
    short = bool(texts) and sum(text.count(" ") + 1 for text in texts) <= 8 * len(texts)
    return section.meaning == "about" or (short and sum(bool(wording.sense(text)) for text in texts) * 2 < len(texts))


def _with_duties(sections: Sequence[Section], result: list[Section]) -> list[Section]:
    """Where no list is headed as the duties, the job description's list before the requirements is that list."""
    able = [
        index
        for index, (told, found) in enumerate(zip(sections, result, strict=True))
        if told.meaning in (None, "about")
        and found.meaning in (None, "about", "minimum")
        and len(told.bullets) > 1
        and not _TOOLS.search(told.title.lower())
    ]
    if not able or any(s.meaning == "responsibilities" and (s.bullets or are_items(s.texts)) for s in result):
        return result
    first = next((i for i, s in enumerate(sections) if s.meaning == "minimum" and (s.bullets or are_items(s.texts))), 0)
    before = [index for index in able if index < first]
    if before:
        result[before[-1]] = sections[before[-1]]._replace(meaning="responsibilities")
    return result


def _by_content(section: Section, before: Section | None, seen: set[Meaning | None]) -> Meaning | None:
    """The meaning of a section whose heading says nothing about its list."""
    items = section.bullets
    if not items and section.title and section.meaning is None and are_items(section.texts):
        items = section.texts
    above = before.meaning if before and section.meaning is None else None
    if not items:
        return section.meaning or ("other" if above == "other" else "about")
    if above and before and above != "about" and before.level < section.level < _SUBLEVEL:
        return above
    votes = Counter(wording.sense(item.text) for item in items)
    most = max(votes["minimum"], votes["responsibilities"], votes["other"])
    for value in _SENSES:
        if votes[value] * 2 >= len(items) and votes[value] == most:
            if (
                above in ("minimum", "preferred")
                and value != "other"
                and (value == "minimum" or "responsibilities" in seen)
            ):
                return above  # a group within the requirements
            return value
    if (above and above != "about") or not (votes["responsibilities"] or votes["minimum"]):
        return above if above and above != "about" else section.meaning
    return "responsibilities" if votes["responsibilities"] >= votes["minimum"] else "minimum"


def are_items(texts: Sequence[Line]) -> bool:
    """Whether paragraphs are the items of a list whose marks were lost rather than prose."""
    if len(texts) < 2:
        return False
    loose = [line.text for line in texts if not wording.is_noise(line.text)] or [""]
    whole = sum(not _TWO_SENTENCES.search(text) and len(text) < 400 for text in loose)
    openers = sum(wording.starts_with_verb(text) or wording.starts_requirement(text) for text in loose)
    unended = sum(not text.endswith((".", "!", "?", ":")) for text in loose)
    prose = sum(bool(_PROSE.match(text)) for text in loose)
    size = len(loose)
    return whole >= size * 0.7 and prose * 2 < size and (unended >= size * 0.5 or openers >= size * 0.6)
