"""Level and years of experience, read from a posting's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from prep.model import Unit, Years
from prep.postings import phrases
from prep.postings.pattern import Listed, Pattern

CAP = 25  # more years than this are a company's age, not a demand

# First match wins: "Senior Staff" is staff, "Lead Intern" an intern.
_LEVELS: tuple[tuple[str, str], ...] = (
    (
        "intern",
        r"interns?|internship|working student|werkstudent(?:in)?|praktikant(?:in)?|praktikum"
        r"|trainee|stagiaire|stage|est[áa]gi\w+|стаж[её]р|becari[oa]",
    ),
    ("director", r"(?:senior )?director"),
    ("head", r"head of|chief|cto"),
    ("vp", r"vp|vice president"),
    (
        "manager",
        r"(?:engineering|development|infrastructure|data|software|platform|science|sre|team|devops"
        r"|operations|delivery|it) managers?|manager,|people manager",
    ),
    ("distinguished", r"distinguished|fellow"),
    ("principal", r"principal"),
    ("staff", r"staff"),
    (
        "lead",
        r"(?:tech(?:nical)? |team )?lead|leader|teamlead|teamleiter(?:in)?|chef d[’']équipe|líder|тимлид"
        r"|ведущий",
    ),
    ("senior", r"senior|sr|snr|sênior|sénior|sêniores|старший|experienced|iii"),
    ("mid", r"mid|mid[- ]?level|middle|intermediate|pleno|semi[- ]?senior|ssr|ii|medior|confirmé"),
    ("junior", r"junior|jr|júnior|entry[- ]level|graduate|new grad|associate|débutant|младший|i"),
)
_LEVEL = tuple((name, Pattern(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE)) for name, words in _LEVELS)
_STATED = Pattern(
    r"\b(?:as an?|for an?|seeking an?|hiring an?|is an?|an?) (intern|junior|mid|senior|staff|principal|lead)"
    r"(?:[- ]level\b(?! experience)| (?:\w+ ){0,3}(?:engineer|developer"
    r"|scientist|architect|analyst|sre|consultant|designer)\b)",
    re.IGNORECASE,
)
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
    "dois": 2, "três": 3, "quatro": 4,
}  # fmt: skip
_NUMBER = r"(?:\d{1,2}|" + "|".join(_WORDS) + r")"
_UNIT = r"(?:年|(?:years?|yrs?|yoe|jahren?|ans|années|años|anos|лет|года?|anni|jaar|lat)\b)"
_YEARS = Pattern(
    rf"(?<![\w$€£.,-])(?P<low>{_NUMBER})(?:\s?\(\d{{1,2}}\))?\s?(?P<plus>\+|\bor more\b|plus\b)?"
    rf"(?:\s?(?:-|–|—|to|bis|à|a|до|or)\s?(?P<high>{_NUMBER}))?\s?\+?\s?(?:\(\d{{1,2}}\+?\)\s?)?"
    rf"(?:or more |plus |full |solid |of )?{_UNIT}",
    re.IGNORECASE,
)
_WORK = Listed(phrases.WORK, "", "")
_AGE = Listed(phrases.AGE)


def level_of(title: str, prose: Iterable[str] = ()) -> str:
    """The level that the title names, else the one that the text states outright; "" where neither does."""
    for name, pattern in _LEVEL:
        if pattern.search(title):
            return name
    for sentence in prose:
        if found := _STATED.search(sentence):
            return found[1].lower()
    return ""


def years_of(title: str, units: Sequence[Unit]) -> Years:
    """The experience that the title names, else the longest required one; wishes count for nothing."""
    for span in _spans(title, required=True):
        return span
    for wanted in (("minimum",), ("about", "responsibilities")):
        spans = [
            span
            for unit in units
            if unit.section in wanted
            for span in _spans(unit.text, required=wanted[0] == "minimum")
        ]
        if spans:
            return max(spans, key=lambda span: span.min or 0)
    return Years()


def _spans(text: str, *, required: bool) -> list[Years]:
    found = []
    for match in _YEARS.finditer(text[:2000]):
        near = text[max(0, match.start() - 40) : match.end() + 80]
        if _AGE.search(text[max(0, match.start() - 40) : match.end() + 12].lower()) or not (
            required or _WORK.search(near.lower())
        ):
            continue
        low = _number(match["low"])
        high = _number(match["high"]) if match["high"] else None
        if 0 < low <= CAP and (high is None or low <= high <= CAP):
            found.append(Years(low, high))
    return found


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _WORDS[text.lower()]
