"""Stretches of a text that say what is *not* asked for, and those that only give examples.

"not" alone negates nothing: "not only Kafka but Flink" asks for both, and "without compromising security"
asks for security. What negates is a denial of the demand: "no Rust experience needed", "you don't need to
know Go", "Kafka is not required", and everything in a line that opens with "not suitable if".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

Spans = tuple[tuple[int, int], ...]
"""Stretches of a text as (start, end), in order, none touching another."""

_DEMAND = "needed|required|necessary|expected|essential|mandatory|a must"
_DENIALS = re.compile(
    rf"""
      \b(?:no|zero)\s(?:[^\s.;,]+\s){{0,5}}?(?:experience|knowledge|background|expertise|familiarity|skills?)\b
        [^.;\n]{{0,120}}?\b(?:{_DEMAND})\b
    | \bno\sneed\s(?:for|to)\b[^.;,\n]{{0,120}}
    | \b(?:do\snot|don['’]t|does\snot|doesn['’]t|need\snot)\s(?:\w+\s)?(?:need|require|expect|have\sto)\b[^.;,\n]{{0,120}}
    | [^.;,\n]{{1,120}}?\b(?:(?:is|are)\snot|isn['’]t|aren['’]t)\s(?:\w+\s)?(?:{_DEMAND})\b
    | \b(?:is|are)\snot\san?\s[^.;,\n]{{0,60}}?\b(?:role|position|job)\b
    | \bkeine?n?\s[^.;\n]{{0,120}}?\b(?:erforderlich|notwendig|nötig|vorausgesetzt)\b
    | \bno\s(?:se\srequiere|es\snecesari[oa])\b[^.;,\n]{{0,120}}
    | \bnão\s(?:é\snecessári[oa]|exigimos)\b[^.;,\n]{{0,120}}
    | \b(?:pas\sbesoin\sd|aucune\s(?:expérience|connaissance)\s)[^.;,\n]{{0,120}}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_UNSUITABLE = re.compile(
    r"""^\W{0,5}(?:\w+['’]?\w*\s){0,6}?
        (?:not\s(?:be\s)?(?:suitable|for\syou|right\sfor\syou|a\s(?:\w+\s)?(?:fit|match))
          |(?:should\snot|shouldn['’]t|do\snot|don['’]t)\sapply)
        \b(?:\s\w+){0,3}?\s(?:if|when|unless)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_WELCOME = re.compile(r"\b(?:plus|bonus|nice|preferred|helpful|advantage\w*|beneficial|desirable|welcome)\b", re.I)
_EXAMPLES = re.compile(
    r"(?:\b(?:e\.\s?g\b|eg\b|such as|for example|for instance|z\.\s?b\b|zum beispiel|par exemple|por ejemplo|por exemplo)"
    r"|\(like\b)[^;\n)]{0,400}",
    re.IGNORECASE,
)


def denied(text: str) -> Spans:
    """Where the text denies a demand; a denial that ends in "but a plus" is a wish, not a denial."""
    if _UNSUITABLE.match(text):
        return ((0, len(text)),)
    return tuple(
        found.span()
        for found in _DENIALS.finditer(text)
        if not _WELCOME.search(text, found.start(), found.end() + 60)
    )


def examples(text: str) -> Spans:
    """Where the text only gives examples: from "e.g." or "such as" to the end of the bracket or list."""
    return tuple(found.span() for found in _EXAMPLES.finditer(text))


def within(places: Iterable[int], spans: Spans) -> bool:
    """Whether every place (an offset into the text) lies in one of the spans."""
    if not spans:
        return False
    starts = [start for start, _ in spans]
    return all((n := bisect_right(starts, place)) and place < spans[n - 1][1] for place in places)
