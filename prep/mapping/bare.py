"""Lines of a posting that ask for nothing one could be examined in.

A bare count of years, a degree, a right to work, a spoken language, a place: no bank will ever cover them,
so they are not reported as uncovered. "8 years of ABAP" is no such line: it asks for ABAP.
"""

from __future__ import annotations

import re
from functools import cache

from prep.mapping import stems

_DEGREES = r"""degree | diploma | bachelor(?:['’]?s)? | master['’]?s | ph\.?\s?d | b\.?sc | m\.?sc | [bm]\.?tech | mba
    | graduat\w+ | licenciatura | licenciad[oa] | formação | graduação | superior\scompleto | titulación
    | studium | hochschul\w* | ausbildung | diplôme\w* | bac\s?\+\s?\d | école"""
_RIGHTS = r"""authori[sz](?:ed|ation)\sto\swork | work\s(?:authori[sz]ation|permit) | right\sto\swork | visa
    | citizen\w* | permanent\sresident | clearance | background\scheck | eligible\sto\swork"""
_PLACES = r"""travel\w* | relocat\w+ | commut\w+ | on-?site | hybrid | remote(?:ly)? | in\sthe\soffice | time\s?zones?
    | based\sin | located\sin | working\shours | weekends | shifts?"""
_TONGUES = r"""english | german | french | spanish | portuguese | italian | dutch | mandarin | chinese | japanese
    | korean | hebrew | polish | arabic | hindi
    | \w*deutsch\w* | \w*englisch\w* | anglais | français | ingl[eê]s | inglés
    | español | português"""
_YEARS = frozenset(
    stems.stem(word)
    for word in """
    a ago an and area as at background demonstrable equal equivalent experience experienced field five for four ten
    hands have having in industry least less lieu meaningful minimum more of on or other over plus position practical
    previous prior professional proven related relevant role seven similar six solid ten the three to total two
    work working years yrs you your
    als berufserfahrung einschlägige erfahrung in jahre mehrjährige mindestens und von
    al anos años con de em en experiencia experiência laboral menos mínimo mínima profesional profissional
    ans au d' expérience minimum moins professionnelle un une
    """.split()
)
"""The words of which a mere count of years is made."""


@cache
def _plain() -> re.Pattern[str]:
    """Compiled at first need: most postings have no line that reaches no topic."""
    kinds = " | ".join((_DEGREES, _RIGHTS, _PLACES, _TONGUES))
    return re.compile(rf"\b(?:{kinds})\b", re.VERBOSE | re.IGNORECASE)


def is_bare(text: str) -> bool:
    """Whether a line that reached no topic asks for nothing; a heading that slipped in asks for nothing too."""
    if text.rstrip().endswith(":") or _plain().search(text):
        return True
    words = {stem for stem in stems.read(text).stems if not stem.isdigit() and stem[0].isalnum()}
    return words <= _YEARS
