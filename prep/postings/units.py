"""Sections → units: list items, and sentences where a posting writes its duties as prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from prep.model import Section as Kind
from prep.model import Unit
from prep.postings import tongues, wording
from prep.postings.headings import Meaning, is_phrase
from prep.postings.lines import Line
from prep.postings.pattern import Pattern
from prep.postings.sections import KINDS, Section, are_items

_ABBREVIATED = Pattern(
    r"(?:\b(?:e\.g|i\.e|etc|vs|inc|ltd|co|corp|approx|dr|mr|ms|no|u\.s|u\.k|sr|jr|min|max|incl"
    r"|resp|z\.b|u\.a|d\.h|bzw|ca|inkl|p\.\s?ex|ex)|\b(?-i:[A-Z]))\.$",
    re.IGNORECASE,
)
_SENTENCE = Pattern(r"(?<=[.!?。！？;])[\"”’)]?\s+(?=[\"“‘(]?[^\W\d_a-z])|(?<=[。！？])|(?<=[a-z]\.)(?=[A-Z][a-z]+\s)")
_OPENER = (
    "Experience|Experienced|Familiarity|Familiar|Knowledge|Proficiency|Proficient|Understanding|Ability|Strong|Solid|Excellent"
    "|Proven|Expertise|Hands-on|Demonstrated|Deep|Good|Working|Comfortable|Background|Bachelor|Exposure"
)
_MAY_BE_GLUED = Pattern(r"[a-z).][A-Z]")
_GLUED = Pattern(rf"(?<=[a-z)])(?=(?:{_OPENER})\s)|(?<=[a-z)]\.)(?=[A-Z][a-z]+\s[a-z])")
_HYPHEN = Pattern(r"(?<=[\w)])\s?-(?=[A-Z][a-z-]+\s\w)")


def units_of(sections: Sequence[Section]) -> tuple[Unit, ...]:
    """Every unit once, noise left out: duties and requirements in the order they stand, then the prose."""
    listed = {s.meaning for s in sections if s.bullets or are_items(s.texts)}
    found = [unit for section in sections for unit in _units(section, listed)]
    if not any(unit.section == "responsibilities" for unit in found):
        found = [_promoted(unit) for unit in found]
    if not any(unit.section in ("minimum", "preferred") for unit in found):
        found += [unit for s in sections if s.meaning == "about" for unit in _demands(s)]
    return _once(found)


def _units(section: Section, listed: set[Meaning | None]) -> Iterator[Unit]:
    kind = section.meaning
    if kind is None or kind == "other":
        return
    items = section.bullets or (section.texts if kind in KINDS and are_items(section.texts) else ())
    taken = {id(line) for line in items}
    introduces = kind == "responsibilities" and bool(section.bullets)
    for index, line in enumerate(section.lines):
        if id(line) in taken:
            introduces = False  # prose behind a list is no part of it
            yield from _items(line, kind, section.lines[index + 1 : index + 2])
        elif line.kind == "text":
            for text in sentences(line.text):
                if not wording.is_noise(text) and len(text) >= 20 and not text.endswith(":"):
                    yield from _sentence(text, line.number, kind, introduces, kind in listed)


def _items(line: Line, kind: Kind, following: Sequence[Line]) -> Iterator[Unit]:
    """The unit, or the glued units, of one list item."""
    leads = following and following[0].kind == "bullet" and following[0].depth > line.depth
    if line.text.endswith(":") and (leads or line.text.count(" ") < 8):
        return  # only introduces what stands below it
    for text in _pieces(line.text):
        if not wording.is_noise(text):
            yield Unit(text, _own(text, kind), line.number)


def _pieces(text: str) -> list[str]:
    pieces = [text]
    if _MAY_BE_GLUED.search(text):
        pieces = [piece.strip() for piece in _GLUED.split(text) if piece and piece.strip()]
    return [part for piece in pieces for part in _unhyphened(piece)]


def _unhyphened(text: str) -> list[str]:
    """Items that only a hyphen parts ("services-Assess risks"), told by the word behind it."""
    for found in _HYPHEN.finditer(text) if "-" in text else ():
        rest = text[found.end() : found.end() + 60]
        named = text[: found.start() + 1].rsplit(maxsplit=1)[-1][0].isupper() and text[found.start()] == "-"
        if wording.opens_requirement(rest) or (  # "Code-Reviews" and "Scikit-Learn" are names
            not named and wording.starts_with_verb(rest, english=True)
        ):
            return [text[: found.start()].strip(), *_unhyphened(text[found.end() :].strip())]
    return [text]


def _own(text: str, kind: Kind) -> Kind:
    """The section that an item claims for itself: "Preferred: …", "… is a plus"."""
    label = text.partition(":")[0] if ":" in text[:40] else ""
    claimed = is_phrase(label) if label else None
    if kind in KINDS and claimed in ("minimum", "preferred"):
        return claimed
    return "preferred" if kind == "minimum" and wording.is_bonus(text) else kind


def _sentence(text: str, number: int, kind: Kind, introduces: bool, listed: bool) -> Iterator[Unit]:
    """A sentence: a unit where no list tells its kind or it introduces one, else weak evidence of a duty."""
    if kind in KINDS and not listed:
        if not wording.is_praise(text):
            yield Unit(text, _own(text, kind), number)
    elif kind in ("about", "responsibilities") and wording.is_duty(text):
        yield Unit(text, kind if introduces else "about", number)


def _demands(section: Section) -> Iterator[Unit]:
    """Requirements told in the prose of a posting that has no list of them."""
    for line in section.texts:
        for text in sentences(line.text):
            if wording.is_demand(text) and not wording.is_noise(text):
                yield Unit(text, _own(text, "minimum"), line.number)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph; abbreviations end none."""
    result: list[list[str]] = []
    for piece in _SENTENCE.split(text):
        if result and _ABBREVIATED.search(result[-1][-1][-12:]):
            result[-1].append(piece)
        elif piece.strip():
            result.append([piece.strip()])
    return [" ".join(pieces) for pieces in result]


def _promoted(unit: Unit) -> Unit:
    """A role's prose taken as its duties, for a posting that lists none."""
    told = unit.section == "about" and (
        re.search(r"\byou(?:[’']ll| will)\b|\bresponsible for\b", unit.text, re.IGNORECASE)
        or tongues.sense(unit.text) == "responsibilities"
    )
    return Unit(unit.text, "responsibilities", unit.line) if told else unit


def _once(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Each text once: postings print lists twice, and some print the whole twice."""
    found: dict[str, Unit] = {}
    for unit in units:
        key = " ".join(unit.text.lower().split()).rstrip(".;,")
        if key and (key not in found or (found[key].section == "about" != unit.section)):
            found.pop(key, None)
            found[key] = unit
    return tuple(sorted(found.values(), key=lambda unit: unit.section == "about"))
