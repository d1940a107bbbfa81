"""One card's text taken out of a bank file, and put into another: how a reader's own version is kept."""

from __future__ import annotations

from prep.banks.scan import split_bank
from prep.model import Bank


def section(text: str, card: str) -> str:
    """The card's part of a bank file, from its heading on; "" where it has none."""
    start, end = _place(text, card)
    return "\n".join(text.split("\n")[start:end]).strip() + "\n" if end else ""


def with_section(text: str, card: str, new: str) -> str:
    """The bank file with the card's part replaced, or added at the end."""
    start, end = _place(text, card)
    lines = text.rstrip("\n").split("\n")
    before, after = (lines[:start], lines[end:]) if end else ([*lines, ""], [])
    return "\n".join([*before, *new.strip("\n").split("\n"), *([""] if after else []), *after]) + "\n"


def new_bank(bank: Bank) -> str:
    """An empty file that adds to a bank, and can stand without it."""
    return f"+++\ntitle = {_toml(bank.title)}\nsummary = {_toml(bank.summary)}\nkind = {_toml(bank.kind)}\n+++\n"


def _place(text: str, card: str) -> tuple[int, int]:
    """Where the card's lines begin and end, counted from 0; (0, 0) where there is no such card."""
    lines = split_bank(text).lines()
    heads = [line for line in lines if not line.inert and line.text.startswith("## ")]
    ends = [*(line.number - 1 for line in heads[1:]), len(text.split("\n"))]
    for head, end in zip(heads, ends, strict=False):  # without heads there is one end too many
        if head.text[3:].strip() == card:
            return head.number - 1, end
    return 0, 0


def _toml(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
