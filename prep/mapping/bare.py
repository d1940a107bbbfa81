"""Lines of a posting that ask for nothing one could be examined in.

A bare count of years, a degree, a right to work, a spoken language, a place: no bank will ever cover them,
so they are not reported as uncovered.
"""

from __future__ import annotations

import re

_DEGREE = r"""\b(?:degree|diploma|bachelor(?:['’]?s)?|master(?:['’]?s)|ph\.?\s?d|b\.?\s?sc?|m\.?\s?sc?|b\.?tech|m\.?tech|b\.?e|mba
    |graduat\w+|grado|licenciatura|licenciad[oa]|formação|graduação|superior\scompleto|ingenier[oa]
    |studium|hochschul\w*|abgeschlossen\w*|ausbildung|diplôme\w*|bac\s?\+\s?\d|école|universit\w+|titulación)\b"""
_RIGHT = r"""\b(?:authori[sz](?:ed|ation)\sto\swork|work\s(?:authori[sz]ation|permit)|right\sto\swork|visa|sponsorship|citizen\w*
    |permanent\sresident|clearance|background\scheck|driver['’]?s?\slicen[cs]e|eligib\w+\sto\swork)\b"""
_PLACE = r"""\b(?:travel\w*|relocat\w+|commut\w+|on-?site|hybrid|remote(?:ly)?|in\sthe\soffice|time\s?zones?|based\sin|located\sin
    |working\shours|work(?:ing)?\sweekends?|shifts?)\b"""
_TONGUE = r"""\b(?:english|german|french|spanish|portuguese|italian|dutch|mandarin|chinese|japanese|korean|hebrew|polish
    |arabic|hindi|deutsch\w*|englisch\w*|anglais|fran[cç]ais|ingl[eé]s|espa[nñ]ol|portugu[eê]s)\b"""
_PLAIN = re.compile(rf"{_DEGREE}|{_RIGHT}|{_PLACE}|{_TONGUE}", re.VERBOSE | re.IGNORECASE)
_YEARS = re.compile(r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s?\+?.{0,12}?\b(?:years?|yrs?|jahren?|ans|años|anos)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


def is_bare(text: str) -> bool:
    """Whether a line that reached no topic asks for nothing: no need to report it."""
    if sum(1 for _ in zip(_LETTER.finditer(text), range(3), strict=False)) < 3:
        return True
    return bool(_PLAIN.search(text) or _YEARS.search(text) or text.rstrip().endswith(":"))
