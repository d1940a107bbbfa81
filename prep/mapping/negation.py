"""Stretches of a text that name a topic without asking for it, and those that only give examples.

"not" alone negates nothing: "not only Kafka but Flink" asks for both, and "without compromising security"
asks for security. What negates is a denial of the demand: "no Rust experience needed", "you don't need to
know Go", "Kafka is not required", and everything in a line that opens with "not suitable if". A degree asks
for no topic either: whoever wants a "degree in statistics" will not ask about statistics.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from prep.mapping.stems import Words, stem

Spans = tuple[tuple[int, int], ...]
"""Stretches of a text as (start, end), in order, none touching another."""

_HINTS = frozenset(
    stem(word)
    for word in (
        "no not zero kein keine keinen não pas aucune t degree bachelor master masters phd ph doctorate b bs bsc ba "
        "btech m ms msc ma mtech studium hochschulabschluss licenciatura graduação formação grado diplôme formation"
    ).split()
)
"""Without one of these words ("t" is what "don't" ends in) everything is asked for; most lines stop here."""
_EXAMPLE_HINTS = ("e.", "eg", "such", "for ", "like", "z.", "zum", "par ", "por ")
# Patterns are texts here, compiled at their first use: most postings start without needing the larger ones.
_VERBOSE = re.VERBOSE | re.IGNORECASE
_DEMAND = "(?:needed|required|necessary|expected|essential|mandatory|a must)"
_AFTER = rf"""
      \b(?:no|zero)\s(?:[^\s.;,]+\s){{0,5}}?(?:experience|knowledge|background|expertise|familiarity|skills?)\b
        [^.;\n]{{0,120}}?\b{_DEMAND}\b
    | \bno\sneed\s(?:for|to)\b[^.;,\n]{{0,120}}
    | \b(?:do\snot|don['’]t|does\snot|doesn['’]t)\s(?:\w+\s)?(?:need|require|expect|have\sto)\b[^.;,\n]{{0,120}}
    | \bneed\snot\b[^.;,\n]{{0,120}}
    | \b(?:is|are)\snot\san?\s[^.;,\n]{{0,60}}?\b(?:role|position|job)\b
    | \bkeine?n?\s[^.;\n]{{0,120}}?\b(?:erforderlich|notwendig|nötig|vorausgesetzt)\b
    | \bno\s(?:se\srequiere|es\snecesari[oa])\b[^.;,\n]{{0,120}}
    | \bnão\s(?:é\snecessári[oa]|exigimos)\b[^.;,\n]{{0,120}}
    | \b(?:pas\sbesoin\sd|aucune\s(?:expérience|connaissance)\s)[^.;,\n]{{0,120}}
    """
"""Denies the words that follow it."""
_BEFORE = rf"\b(?:(?:is|are)\snot|isn['’]t|aren['’]t)\s(?:\w+\s)?{_DEMAND}\b"
"""Denies the words before it, back to the last stop or comma."""
_UNSUITABLE = r"""\W{0,5}(?:\S+\s){0,6}?
        (?:not\s(?:be\s)?(?:suitable|for\syou|right\sfor\syou|a\s(?:\w+\s)?(?:fit|match))
          |(?:should\snot|shouldn['’]t|do\snot|don['’]t)\sapply)
        \b(?:\s\w+){0,3}?\s(?:if|when|unless)\b"""
_DEGREE = r"""\b(?: degree(?!\sof) | bachelor(?:['’]?s)? | master['’]s | masters?\s(?:degree|in) | ph\.?d | doctorate
          | (?-i:B\.?Sc?|M\.?Sc?|B\.?A|M\.?A|B\.?Tech|M\.?Tech)\b(?=\.?[\s/,]*(?:in|or|degree|/)\b)
          | studium | hochschulabschluss | licenciatura | graduação | formação | grado\sen | diplôme
          | formation\s(?:en|supérieure|ingénieur) )\b
        [^;\n]{0,200}?
        (?= \b(?:with|experience|years?|knowledge|strong|solid|proficien\w+|familiar\w*|ability|expertise|background
              |skills|experiência|experiencia|expérience|mit)\b
          | (?-i:\.\s+[A-Z]) | [;\n] | $)"""
_WELCOME = r"\b(?:plus|bonus|nice|preferred|helpful|advantage\w*|beneficial|desirable|welcome)\b"
_EXAMPLES = (
    r"(?:\b(?:e\.\s?g\b|eg\b|such as|for example|for instance|z\.\s?b\b|zum beispiel|par exemple"
    r"|por ejemplo|por exemplo)|\(like\b)[^;\n)]{0,400}"
)


def unasked(words: Words) -> Spans:
    """Where a text asks for nothing: a demand denied, a field of study.

    A denial that goes on "but a plus" is a wish, not a denial.
    """
    text = words.text
    if _HINTS.isdisjoint(words.stems):
        return ()
    spans = [found.span() for found in re.finditer(_DEGREE, text, _VERBOSE)]
    if re.match(_UNSUITABLE, text, _VERBOSE):
        return ((0, len(text)),)
    spans += [span for span in _denials(text) if not re.search(_WELCOME, text[span[0] : span[1] + 60], re.IGNORECASE)]
    return _merged(spans)


def _denials(text: str) -> Iterator[tuple[int, int]]:
    for found in re.finditer(_AFTER, text, _VERBOSE):
        yield found.span()
    for found in re.finditer(_BEFORE, text, re.IGNORECASE):
        head = text[max(0, found.start() - 120) : found.start()]
        yield found.start() - len(re.split(r"[.;,\n]", head)[-1]), found.end()


def examples(text: str) -> Spans:
    """Where the text only gives examples: from "e.g." or "such as" to the end of the bracket or list."""
    low = text.lower()
    if not any(hint in low for hint in _EXAMPLE_HINTS):
        return ()
    return tuple(found.span() for found in re.finditer(_EXAMPLES, text, re.IGNORECASE))


def _merged(spans: list[tuple[int, int]]) -> Spans:
    """In order, and those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def within(places: Iterable[int], spans: Spans) -> bool:
    """Whether every place (an offset into the text) lies in one of the spans."""
    if not spans:
        return False
    starts = [start for start, _ in spans]
    return all((n := bisect_right(starts, place)) and place < spans[n - 1][1] for place in places)
