"""The linter: every rule over every card and bank, minus what a card waives with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from prep.banks.rules import BankRule, CardRule, facts, fields, mix, repeats, whole, wording
from prep.errors import Problem
from prep.model import Card, Library

CARD_RULES: tuple[CardRule, ...] = wording.RULES + fields.RULES + facts.RULES
BANK_RULES: tuple[BankRule, ...] = whole.RULES + mix.RULES
CODES = frozenset(rule.code for rule in (*CARD_RULES, *facts.age_rules(date.min))) | {repeats.CODE}


def lint(library: Library, today: date) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """What the rules refuse and what they only warn about on a day, each in order of place."""
    refused: list[Problem] = []
    warned: list[Problem] = []
    rules = CARD_RULES + facts.age_rules(today)
    for card in library.cards():
        for rule in rules:
            if rule.code not in card.waive:
                (warned if rule.warns else refused).extend(_problems(card, rule.code, rule.check(card, library)))
        unknown = sorted(set(card.waive) - CODES)
        refused.extend(_problems(card, "waive", (f"there is no rule {code!r} to waive" for code in unknown)))
    for bank in library.banks.values():
        for bank_rule in BANK_RULES:
            for message in bank_rule.check(bank, library):
                (warned if bank_rule.warns else refused).append(Problem(bank.location, bank_rule.code, message))
    for card, message in repeats.repeats(library):
        if repeats.CODE not in card.waive:
            refused.append(Problem(card.location, repeats.CODE, f"{card.id}: {message}"))
    return tuple(sorted(refused)), tuple(sorted(warned))


def _problems(card: Card, code: str, messages: Iterator[str]) -> Iterator[Problem]:
    return (Problem(card.location, code, f"{card.id}: {message}") for message in messages)
