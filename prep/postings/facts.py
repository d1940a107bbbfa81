"""Title, company and slug of a posting; "" wherever the text gives no good reason for a value."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from prep.postings import phrases
from prep.postings.decoding import repair
from prep.postings.headings import meaning
from prep.postings.lines import Line
from prep.postings.pattern import Listed, Pattern

_HEAD = 14  # a posting's title, company and place stand among its first lines
_ROLE = Listed(phrases.ROLE, after=r"\b|エンジニア|工程师|开发")
_TITLE_LABEL = Pattern(
    r"(?:job title|position title|title|position|role|job|stelle|poste|puesto|cargo|vaga"
    r"|вакансия)\s?[:\-–]\s*(.+)",
    re.IGNORECASE,
)
_COMPANY_LABEL = Pattern(
    r"(?:company(?: name)?|employer|organi[sz]ation|hiring company|firma|unternehmen|entreprise|empresa"
    r"|компания)\s?:\s*(.+)",
    re.IGNORECASE,
)
_SITE = Pattern(
    r"\s+[|·–—]\s+.*$|\s+-\s+(?:vaga de emprego|job(?:s)?(?: at .*)?|careers?.*"
    r"|stellenangebot.*|offre d[’']emploi.*)$",
    re.IGNORECASE,
)
_AT = Pattern(r"^(.{4,}?)\s+(?:at|@|bei|chez)\s+([A-Z0-9][\w.&'’ -]{1,40})$")
_GENDER = Pattern(
    r"\s*[\[(]\s?(?:[mwfdxh*](?:\s?[/|,]\s?[mwfdxh*]){1,3}|all genders?|gn\*?)\s?[\])]"
    r"|\s+[mwf]/[mwfd](?:/[dx])?\b",
    re.IGNORECASE,
)
_ABOUT = Pattern(
    r"(?:more )?(?:about|why|life at|working at|who is|join|über|sobre|à propos de|о компании)"
    r"(?: us at| working at)? ([A-Z0-9][\w.&'’-]*(?: [A-Z0-9&][\w.&'’-]*){0,3})[?!:]?$",
    re.IGNORECASE,
)
_COMMON = Listed(phrases.COMMON, "")
_PLACE_WORD = Listed(phrases.PLACE)
_CODE = Pattern(r"^(?:REF|REQ|JR|JOB|R|ID)?[-_# ]?\d{3,}\w?\s*[-–:|]\s*", re.IGNORECASE)
_FIRM = Pattern(r"\b(?:GmbH|AG|SE|Inc|LLC|Ltd|Limited|Corp|PLC|S\.?A\.?S?|S\.?L|S\.?p\.?A|B\.?V|AB|Oy|Lda|ООО)\b\.?$")
_NOTHING = {"", "none", "null", "nan", "n/a", "na", "-", "unknown", "confidential", "undefined", "tbd"}


def tidy(value: object) -> str:
    """A fact as a field gives it: white space folded, "" for blanks and words that mean nothing ("None")."""
    text = repair(" ".join(str(value).split()))[:200] if isinstance(value, str | int | float) else ""
    return "" if text.lower() in _NOTHING else text


def tidy_title(text: str) -> str:
    """A job title without site name, company and gender marks."""
    text = _CODE.sub("", _GENDER.sub("", tidy(text)))
    text = _SITE.sub("", text).strip(" -–|·:*")
    if found := _AT.match(text):
        text = found[1]
    return text.strip()


def title_of(lines: Sequence[Line]) -> tuple[str, str]:
    """The job's title: as it is, and the line that holds it as it stands (both "" if unknown)."""
    top = head(lines)
    for line in top:
        if (found := _TITLE_LABEL.match(line.text)) and _ROLE.search(found[1].lower()) and len(found[1]) < 120:
            return tidy_title(found[1]), line.text
    marked = [line for line in top if line.kind == "heading" and line.depth <= 2]
    for line in [*marked[:1], *top]:
        if _is_title(line):
            return tidy_title(line.text), line.text
    for line in marked[:1]:
        if line.depth == 1 and meaning(line.text) is None and line.text.count(" ") < 12:
            return tidy_title(line.text), line.text
    return "", ""


def _is_title(line: Line) -> bool:
    text = line.text
    if (
        line.kind == "bullet"
        or not 3 < len(text) < 160
        or text.count(" ") > 16
        or text.endswith((".", ":", "!", "?", ","))
    ):
        return False
    hit = meaning(text)
    return (
        bool(_ROLE.search(text.lower()))
        and not (hit and hit.cover > 0.7)
        and not re.match(r"(?:we|you|our|as|at|join|if|the|this)\b", text, re.I)
    )


def company_of(lines: Sequence[Line], title_line: str) -> str:
    """The company's name: labelled, told by the title's line, standing alone below it, or in "About Acme"."""
    top = head(lines)
    for line in top:
        if (found := _COMPANY_LABEL.match(line.text)) and len(found[1]) < 80:
            return tidy(found[1])
    if found := _AT.match(_SITE.sub("", title_line).strip()):
        return tidy(found[2])
    body = " ".join(line.text for line in lines)[:60_000]
    named = [
        found[1]
        for line in lines
        if line.kind != "bullet"
        and len(line.text) < 60
        and (found := _ABOUT.match(line.text))
        and found[1][0].isupper()
        and not _COMMON.match(found[1].lower())
    ]
    start = next((i for i, line in enumerate(top) if line.text == title_line), -1) if title_line else -1
    near = top[start + 1 : start + 4] + top[: max(start, 0)] if start >= 0 else []
    above = top[start] if start >= 0 else None
    under = [n for n in near[:1] if above and n.kind == above.kind == "heading" and n.depth > above.depth]
    alone = next(
        (
            line.text
            for line in near
            if _is_name(line) and (line in under or _FIRM.search(line.text) or _mentions(body, line.text) >= 2)
        ),
        "",
    )
    for name in named:
        short = re.sub(r"[’']s$", "", name.rstrip("?!.: "))
        if _mentions(body, short) >= 2:
            return alone if alone and short.startswith(alone) else tidy(short)
    return tidy(alone)


def _mentions(body: str, name: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", body)) if name else 0


def _is_name(line: Line) -> bool:
    text = line.text
    return (
        line.kind != "bullet"
        and 1 < len(text) <= 40
        and text.count(" ") <= 3
        and (text[0].isupper() or text[0].isdigit())
        and not re.search(r"[.:;!?,|/]$|[,|]", text)
        and meaning(text) is None
        and not _ROLE.search(text.lower())
        and not _PLACE_WORD.search(text.lower())
    )


def head(lines: Sequence[Line]) -> list[Line]:
    """The lines among which title, company and place stand."""
    return [line for line in lines[:80] if line.kind != "blank"][:_HEAD]


def slug_of(company: str, title: str, stem: str) -> str:
    """The posting's short name: company and title in lower-case ASCII with hyphens, else the file's stem."""
    return (_slug(f"{company} {title}") if _slug(title) else "") or _slug(stem) or "posting"


def _slug(text: str) -> str:
    if sum(c.isascii() for c in text if c.isalpha()) * 2 < sum(c.isalpha() for c in text):
        return ""  # another script: what is left in ASCII would be a stray word
    plain = (
        unicodedata.normalize("NFKD", text.replace("&", " and ").replace("ß", "ss")).encode("ascii", "ignore").decode()
    )
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", plain.lower())).strip("-")
    return words if len(words) <= 80 else words[:81].rpartition("-")[0]
