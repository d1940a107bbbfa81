"""Where a job is: "" rather than a wrong guess."""

from __future__ import annotations

import re
from collections.abc import Sequence

from prep.postings import phrases
from prep.postings.facts import head, tidy
from prep.postings.headings import meaning
from prep.postings.lines import Line
from prep.postings.pattern import Listed, Pattern

_PLACE_LABEL = Pattern(
    r"(?:(?:job |work |office )?locations?|standort|arbeitsort|lieu|localisation|ubicación|localização"
    r"|ort|город)\s?:\s*(.+)",
    re.IGNORECASE,
)
_WORK_WORDS = Pattern(
    r"^(?:(?:full|part)[- ]time|contract|permanent|temporary|freelance|intern(?:ship)?|entry|junior"
    r"|mid|senior|lead|staff|principal|director)\b[\s,·|-]*",
    re.IGNORECASE,
)
_PIN = Pattern("[🌎🌍🌏🌐📍🗺]\ufe0f?")  # aggregators set a globe or a pin before the place
_ROLE = Listed(phrases.ROLE)
_WORD = Listed(phrases.PLACE)
_PARTS = Pattern(r"[,/|·]|\s-\s")
_STATE = Pattern(r",\s[A-Z]{2,3}\b")


def location_of(lines: Sequence[Line], title_line: str, company: str) -> str:
    """The place: labelled anywhere, or standing like a place among the lines below the title."""
    for line in lines[:400]:
        if len(line.text) < 120 and (found := _PLACE_LABEL.match(line.text)):
            return tidy(found[1])
    top = head(lines)
    start = next((i for i, line in enumerate(top) if line.text == title_line), len(top))
    for line in top[start + 1 : start + 8]:
        if line.kind != "bullet" and line.text != company and (place := _place(line.text)):
            return place
    return ""


def _place(line: str) -> str:
    text = _WORK_WORDS.sub("", _WORK_WORDS.sub("", _PIN.split(line)[-1].strip()))
    if not 2 < len(text) < 80 or text.endswith((".", ":", "!", "?")) or _ROLE.search(text.lower()):
        return ""
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    names = all(part[0].isupper() and part.count(" ") < 4 for part in parts)
    if names and len(parts) == 3 and _STATE.search(text):
        return tidy(text)
    stripped = names and len(parts) in (2, 3) and text != line and meaning(text) is None
    if stripped or (len(text) < 60 and _WORD.search(text.lower())):
        return tidy(", ".join(dict.fromkeys(part for part in parts if part != "remote" or len(parts) == 1)))
    return ""
