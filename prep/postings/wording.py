"""What a line says, by its words: a duty, a requirement, a benefit, or nothing at all."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from prep.postings import phrases, tongues
from prep.postings.pattern import Listed, Pattern

Sense = Literal["responsibilities", "minimum", "other"]

_ENGLISH = frozenset(phrases.VERBS.split())
_VERBS = _ENGLISH | frozenset(phrases.VERBS_ELSEWHERE.split())


_REQUIREMENT = Listed(phrases.REQUIREMENT)
_BENEFIT = Listed(phrases.BENEFIT)
_NOTICE = Listed(phrases.NOTICE)
_LABEL = Listed(phrases.LABEL, "", r"\s?(?::|[-–—]\s|$)")
_DUTY = Listed(phrases.DUTY, after="")
_PRAISE = Listed(phrases.PRAISE, "", "")
_DEMAND = Listed(phrases.DEMAND)
_PLUS = Listed(phrases.PLUS, "", r"\W*$")
_PLUS_LABEL = Pattern(
    r"\W*(?:(?:preferred|bonus|nice[- ]to[- ]have|plus|optional|good[- ]to[- ]have|desirable)\)?\s?[:\-–]"
    r"|(?:(?:du hast|sie haben|you have|you|vous avez|tu as) )?"
    r"(?:ideally|idealerweise|idéalement|idealmente|preferably)\b"
    r"|(?:wünschenswert|von vorteil|deseable|desejável|souhaité)\b)"
)
_PAY = Listed(phrases.PAY, after=r"\b|/\s?(?:yr|year|hr|hour|month)|[-–—~]\s?(?:[$€£]|usd|eur|gbp|cad)?\s?\d")
_DIGITS = Pattern(r"\d\d")
_MONEY = Pattern(
    r"(?:[$€£¥₹]|\b(?:usd|eur|gbp|cad|inr|chf|pln|brl|r\$)\s?\$?)\s?"
    r"\d{1,3}(?:[.,\s]?\d{3}|[.,]\d{1,2}\b|\s?k\b)"
)
_MEETS = Pattern(
    r"\b(?:minimum (?:requirements|qualifications)|preferred qualifications|requirements? are)\b"
    r".{0,80}\b(?:consider|apply|bonus|role)"
)
_YEARS = Pattern(r"\d{1,2}\+? years")
_TAG = Pattern(r"#[a-z][\w-]*(?:\s+#[a-z][\w-]*)*$")
_URL = Pattern(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w+$")
_FIRM = Pattern(
    r"\b(?:required|must|mandatory|minimum)\b|\([^)]*preferred\W*$"
    r"|, (?:with|and) [^,.]{0,80}\ban? (?:\w+ )?(?:plus|bonus|asset|advantage)\W*$"
)


@lru_cache(maxsize=64)  # sections and units ask it of the same lines, one after the other
def is_noise(text: str) -> bool:
    """Whether a line can never be a unit: pay, benefits, equal opportunity, hiring process, labels, links."""
    if not any(c.isalpha() for c in text) or (len(text) == 1 and text.islower()):
        return True
    head = text[:400].lower()
    return bool(
        _NOTICE.search(head)
        or _BENEFIT.search(head)
        or (_DIGITS.search(head) and _MONEY.search(head) and _PAY.search(head))
        or _LABEL.match(head)
        or _TAG.match(head)
        or _URL.match(head)
        or _MEETS.search(head)
    )


def is_praise(sentence: str) -> bool:
    """Whether a sentence of prose speaks of the company or the offer rather than of the work."""
    return bool(_PRAISE.match(sentence.lower()))


def is_duty(sentence: str) -> bool:
    """Whether a sentence of prose says what the role or its team does."""
    told = starts_with_verb(sentence) or _DUTY.search(sentence.lower())
    return bool(told or tongues.sense(sentence) == "responsibilities") and not is_praise(sentence)


def is_bonus(text: str) -> bool:
    """Whether a requirement says of itself that it is only nice to have."""
    low = text.lower()
    whole, _, last = low.rstrip(" .").rpartition(". ")
    if whole and last.count(" ") > 4:  # "Fluency in Go. Knowledge of Rust is a plus": the first is asked for
        low = whole
    return bool(_PLUS.search(low[-160:]) or _PLUS_LABEL.match(low)) and not _FIRM.search(low)


def is_demand(sentence: str) -> bool:
    """Whether a sentence of prose asks something of the candidate."""
    told = _DEMAND.search(sentence.lower()) or tongues.sense(sentence) == "minimum"
    return bool(told) and not is_praise(sentence)


def starts_with_verb(text: str, *, english: bool = False) -> bool:
    """Whether the first word is one with which duties open: "Build", "Building"."""
    verbs = _ENGLISH if english else _VERBS
    word = text.split(None, 1)[0].strip(".,:;*•-–").lower() if text.strip() else ""
    return word in verbs or _base(word) in verbs


def starts_requirement(text: str) -> bool:
    """Whether a line opens like a requirement: one of its cue words stands among the first few."""
    return bool(_REQUIREMENT.search(" ".join(text.split(None, 5)[:5]).lower()))


def opens_requirement(text: str) -> bool:
    """Whether the very first word is one with which requirements open: "Experience", "Strong", "5+"."""
    return bool(_REQUIREMENT.match(text[:60].lower()) or _YEARS.match(text))


def sense(text: str) -> Sense | None:
    """What a list item under an unknown heading is, judged by its own words alone."""
    if is_noise(text) or is_praise(text):
        return "other"
    if starts_with_verb(text):
        return "responsibilities"
    if told := tongues.sense(text):
        return told
    if _REQUIREMENT.search(text.lower()):
        return "minimum"
    return None


def _base(word: str) -> str:
    if word.endswith("ing") and len(word) > 5:
        stem = word[:-3]
        for form in (stem, stem + "e", stem[:-1]):
            if form in _VERBS:
                return form
    return word[:-1] if word.endswith("s") else word
