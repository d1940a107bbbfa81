"""Rules on how fronts and backs are worded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prep.banks.rules import CardRule
from prep.banks.rules.words import answer, content, count, prose
from prep.markup import split_cloze
from prep.model import Card, Kind, Library

# Words on the front at least and at most, on the back as usual and as the hard cap (authoring standard).
LIMITS: dict[Kind, tuple[int, int, int, int]] = {
    "concept": (6, 30, 45, 70),
    "cloze": (10, 35, 0, 0),
    "mechanism": (8, 35, 80, 100),
    "compare": (12, 45, 80, 100),
    "failure": (25, 90, 110, 140),
    "estimation": (20, 70, 90, 120),
    "operation": (15, 60, 110, 140),
    "design": (50, 140, 350, 350),
    "behavioural": (12, 45, 250, 250),
}
_SLACK = 1.15  # counting words of tables, formulas and code is a matter of taste; the cap is not
_YES_NO = re.compile(
    r"(?:^|[.!?:;,]\s+)(?:is|are|was|were|does|do|did|can|could|should|would|will|has|have|must)\s[^.!?]*\?\s*$",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"\b(?:or|which|what|how|why|when|where)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"^(?:what (?:is|are) (?:an? |the )?[\w-]+(?: [\w-]+){0,2}\?|(?:explain|describe|discuss|define|tell me about)\b)",
    re.IGNORECASE,
)
_NUMBER_WORD = re.compile(r"\b(?:\d+|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_ITEM = re.compile(r"^(?:[-*+]|\d+[.)])\s", re.MULTILINE)
_ABSOLUTE = re.compile(r"\b(always|never|guarantees?|exactly[- ]once)\b", re.IGNORECASE)
_QUALIFIED = re.compile(
    r"\b(if|unless|only|except|when|while|under|within|without|not|no|semantics|processing|version|mode|delivery|almost|nearly)\b",
    re.IGNORECASE,
)


def length(card: Card, _: Library) -> Iterator[str]:
    """Front and back stay within the words of their kind."""
    low, high = LIMITS[card.kind][:2]
    cap = LIMITS[card.kind][3]
    front = count(card.front)
    if front < min(low, 5):
        yield f"front has {front} words; a {card.kind} front needs at least {low}"
    if front > high * _SLACK:
        yield f"front has {front} words; a {card.kind} front has at most {high}"
    back = count(answer(card)) if card.kind not in ("cloze", "design", "behavioural") else 0
    if back > cap:
        yield f"back has {back} words; a {card.kind} back has at most {cap}"


def short_front(card: Card, _: Library) -> Iterator[str]:
    """A front gives enough to know which answer is meant."""
    low = LIMITS[card.kind][0]
    if 5 <= (words := count(card.front)) < low:
        yield f"front has {words} words; {low} or more are usual for a {card.kind}"


def long_back(card: Card, _: Library) -> Iterator[str]:
    """A back can be recalled in one go."""
    usual, cap = LIMITS[card.kind][2:]
    if card.kind not in ("cloze", "design", "behavioural") and usual < (words := count(answer(card))) <= cap:
        yield f"back has {words} words; up to {usual} are usual for a {card.kind}"


def yes_no(card: Card, _: Library) -> Iterator[str]:
    """A recall card's question cannot be answered by yes or no."""
    if not card.practice and (found := _YES_NO.search(prose(card.front))) and not _ALTERNATIVE.search(found[0]):
        yield "the question can be answered by yes or no; ask which, what, how or why"


def two_questions(card: Card, _: Library) -> Iterator[str]:
    """A recall card asks one thing."""
    if not card.practice and (asked := prose(card.front).count("?")) > 1:
        yield f"the front asks {asked} questions; ask one"


def vague(card: Card, _: Library) -> Iterator[str]:
    """A front asks for something definite."""
    if not card.practice and _VAGUE.match(prose(card.front).strip()):
        yield "a vague stem; ask for a consequence, a condition or a use"


def long_list(card: Card, _: Library) -> Iterator[str]:
    """A recall answer has no list of five or more unless the front tells how many."""
    items = len(_ITEM.findall(card.back))
    if not card.practice and items >= 5 and not _NUMBER_WORD.search(card.front):
        yield f"the answer lists {items} things; give the count in the front or split the card"


def leak(card: Card, _: Library) -> Iterator[str]:
    """The front does not give the answer away."""
    if card.kind == "cloze":
        yield from _cloze_leak(card)
        return
    target = content(card.back.split(".")[0] if card.kind == "failure" else card.back)
    if card.practice or card.kind == "estimation" or not 2 <= len(target) <= 12:
        return
    shared = len(target & content(card.front)) / len(target)
    if shared >= 0.6:
        yield f"{shared:.0%} of the answer's words stand in the front"


def cloze(card: Card, _: Library) -> Iterator[str]:
    """A cloze has one deletion of one to five words."""
    if card.kind != "cloze":
        return
    try:
        deletion = split_cloze(card.front).deletion
    except ValueError as error:
        yield str(error)
        return
    if len(deletion.split()) > 5:
        yield "the deletion has more than five words"


def absolute(card: Card, _: Library) -> Iterator[str]:
    """Words such as "always" need their condition."""
    for sentence in re.split(r"(?<=[.!?])\s+", prose(f"{answer(card)} {card.fields.get('Why', '')}")):
        if (found := _ABSOLUTE.search(sentence)) and not _QUALIFIED.search(sentence):
            yield f"unqualified {found[1]!r}; say under which condition"


def _cloze_leak(card: Card) -> Iterator[str]:
    try:
        parts = split_cloze(card.front)
    except ValueError:
        return  # the rule "cloze" says what is wrong
    hidden = parts.deletion.strip().lower()
    if re.search(rf"(?<!\w){re.escape(hidden)}(?!\w)", f"{parts.before} {parts.after}".lower()):
        yield f"the deleted words {hidden!r} stand elsewhere in the sentence"


RULES = (
    CardRule("length", length),
    CardRule("short-front", short_front, warns=True),
    CardRule("long-back", long_back, warns=True),
    CardRule("yes-no", yes_no),
    CardRule("two-questions", two_questions),
    CardRule("vague", vague),
    CardRule("long-list", long_list),
    CardRule("leak", leak),
    CardRule("cloze", cloze),
    CardRule("absolute", absolute, warns=True),
)
