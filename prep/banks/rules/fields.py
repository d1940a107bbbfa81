"""Rules on what a card of each kind must carry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.banks.rules import CardRule
from prep.banks.rules.words import answer
from prep.model import Card, Kind, Library

_ITEM = re.compile(r"^(?:[-*+]|\d+[.)])\s", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\b(?:TODO|TBD|FIXME|XXX|lorem ipsum)\b|^\W*\.\.\.\W*$", re.IGNORECASE)
_NO_WHY = ("cloze", "design", "behavioural")
_NEEDS: dict[str, tuple[str, ...]] = {
    "failure": ("Check", "Wrong turn"),
    "operation": ("Abort if", "Blast radius"),
    "design": ("Senior", "Staff", "Red flags", "Numbers", "Follow-ups"),
    "behavioural": ("Senior", "Staff", "Red flags", "Probes", "Worksheet"),
}
AT_LEAST = {"Senior": 3, "Staff": 3, "Follow-ups": 4, "Probes": 4}
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I'd|I've|my|me|mine)\b(?!/)")
_INVENTED = re.compile(r"\b\d+(?:\.\d+)?\s?%")
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|'[^']*'")
_RAW_HTML = re.compile(r"</?(?:br|b|i|u|p|div|span|img|sub|sup|ul|li|table|font|a)\b[^>]*>", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]]*\]\(")
_CODE = re.compile(r"(`+).+?\1", re.DOTALL)

# What shows that a staff answer weighs something: two of these five stand in its back (authoring standard).
_STAFF_MARKS: dict[str, re.Pattern[str]] = {
    "a number with its unit": re.compile(
        r"\d[\d,.]*\s?(?:%|×|x\b|ms\b|s\b|min|h\b|hours?|days?|weeks?|months?|years?|[KMGTP]i?B|[KMG]bit|USD|requests?|"
        r"replicas?|partitions?|brokers?|users?|tokens?|cards?|GPUs?|vCPUs?|nodes?|zones?|people|engineers?|teams?)"
        r"|[$€£]\s?\d",
        re.IGNORECASE,
    ),
    "the cost of the choice": re.compile(
        r"\b(?:costs?|price|pays?|expens\w+|cheap\w*|budget|spend\w*|trade\w*|slower|overhead|toil|effort|at the price|"
        r"doubles?|latency|downside|loses?|giv\w+ up|sacrific\w+|waste\w*|bill)\b|[$€£]\s?\d",
        re.IGNORECASE,
    ),
    "a failure with its blast radius": re.compile(
        r"\b(?:blast radius|outage|data loss|lost|loses?|fails?|failure|cascad\w*|unavailab\w*|every (?:tenant|client|"
        r"consumer|team|service|user|caller)|all (?:tenants|clients|consumers|teams|services|users)|region\w*|"
        r"corrupt\w*|stall\w*|incident\w*|tenants?|breaks?|overload\w*)\b",
        re.IGNORECASE,
    ),
    "a rollback or reversal condition": re.compile(
        r"\b(?:roll\w* back|rollback|revers\w*|revert\w*|abort\w*|unless|until|stop\w* (?:if|when)|switch\w* back|"
        r"revisit\w*|if .{3,60}?(?:exceeds?|falls?|rises?|grows?|drops?|changes?|instead)"
        r"|would change|flips?|one-way)\b",
        re.IGNORECASE | re.DOTALL,
    ),
    "an organisational step": re.compile(
        r"\b(?:teams?|owners?|ownership|on-call|review\w*|policy|policies|sign-?off|agree\w*|announce\w*|stakeholders?|"
        r"leadership|escalat\w*|runbooks?|postmortem|decision record|managers?|sponsor\w*|charge\w*back|showback|"
        r"finance|product|customers?|approv\w*|communicat\w*|deadline|mandate\w*|migrat\w*)\b",
        re.IGNORECASE,
    ),
}


def needed(kind: Kind) -> tuple[str, ...]:
    """The labels that every card of a kind carries."""
    return _NEEDS.get(kind, ()) if kind in _NO_WHY else (*_NEEDS.get(kind, ()), "Why")


def placeholder(card: Card, _: Library) -> Iterator[str]:
    """No text is left to be written."""
    for text in (card.front, card.back, *card.fields.values()):
        if found := _PLACEHOLDER.search(text):
            yield f"placeholder {found[0].strip()!r}"


def required(card: Card, _: Library) -> Iterator[str]:
    """A card has what its kind needs."""
    for label in needed(card.kind):
        if label not in card.fields:
            yield f"a {card.kind} card needs '{label}:'"
    if card.kind == "compare" and not {"Trap", "Reversal"} & set(card.fields):
        yield "a compare card needs 'Trap:' or 'Reversal:'"


def rubric(card: Card, _: Library) -> Iterator[str]:
    """A rubric has enough to be ticked, and practice names what feeds it."""
    if not card.practice:
        return
    for label, least in AT_LEAST.items():
        if label in card.fields and (items := len(_ITEM.findall(card.fields[label]))) < least:
            yield f"'{label}:' lists {items}; it needs at least {least}"
    if len(card.feeds) < 2:
        yield "a practice card names at least two recall cards in feeds"


def staff(card: Card, _: Library) -> Iterator[str]:
    """A staff answer shows at least two of the five marks of judgement."""
    if card.level != "staff" or card.practice:
        return
    text = "\n".join([answer(card), *card.fields.values()])
    shown = [mark for mark, pattern in _STAFF_MARKS.items() if pattern.search(text)]
    if len(shown) < 2:
        missing = ", ".join(mark for mark in _STAFF_MARKS if mark not in shown)
        yield f"a staff answer shows two of its marks; missing here: {missing}"


def story(card: Card, _: Library) -> Iterator[str]:
    """A behavioural card tells what is graded, not a ready story."""
    if card.kind != "behavioural":
        return
    text = _QUOTED.sub(" ", "\n".join([card.back, *card.fields.values()]))
    if found := _FIRST_PERSON.search(text):
        yield f"first person {found[0]!r}: a behavioural card holds no story"
    if found := _INVENTED.search(text):
        yield f"{found[0]!r} looks like an invented metric"


def markup(card: Card, _: Library) -> Iterator[str]:
    """The text survives the way into Anki."""
    for text in (card.front, card.back, *card.fields.values()):
        bare = _CODE.sub(" ", text)
        if found := _RAW_HTML.search(bare):
            yield f"raw HTML {found[0]!r} would be shown as written; use Markdown"
        if _IMAGE.search(bare):
            yield "images do not travel with a card; use words or a table"


RULES = (
    CardRule("placeholder", placeholder),
    CardRule("required", required),
    CardRule("rubric", rubric),
    CardRule("staff", staff),
    CardRule("story", story),
    CardRule("markup", markup),
)
