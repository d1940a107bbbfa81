"""TOML tables read field by field: wrong types and unknown keys become problems with their line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from prep.banks.scan import Part
from prep.errors import Location, Problem

CODE = "format"


class Table:
    """One TOML table of a bank file. Take each field once, then call `finish` to report the rest."""

    def __init__(self, part: Part, path: str, problems: list[Problem]) -> None:
        self._part, self._path, self._problems = part, path, problems
        self._left: dict[str, Any] = {}
        try:
            self._left = tomllib.loads(part.text)
        except tomllib.TOMLDecodeError as error:
            offset = re.search(r"at line (\d+)", str(error))
            line = part.line + (int(offset[1]) - 1 if offset else 0)
            problems.append(Problem(Location(path, line), CODE, f"TOML: {error}"))
            self.broken = True
        else:
            self.broken = False

    def complain(self, key: str, message: str) -> None:
        """Report `message` at the line where `key` is set, or where the table begins."""
        self._problems.append(Problem(Location(self._path, self._line(key)), CODE, message))

    def text(self, key: str, *, required: bool = False, choices: tuple[str, ...] = ()) -> str:
        """A string, "" where it is missing; one of `choices` if there are any."""
        value = self._take(key, str, "a string", required)
        if value and choices and value not in choices:
            self.complain(key, f"{key} is {value!r}; use one of {', '.join(choices)}")
            return ""
        if required and value is not None and not value.strip():
            self.complain(key, f"{key} is empty")
        return value or ""

    def number(self, key: str, *, required: bool = False) -> float | None:
        """A number, None where it is missing."""
        value = self._take(key, (int, float), "a number", required)
        return None if value is None else float(value)

    def whole(self, key: str, low: int, high: int, *, required: bool = False) -> int:
        """A whole number from `low` to `high`; `low` where it is missing."""
        value = self._take(key, int, "a whole number", required)
        if value is not None and not low <= value <= high:
            self.complain(key, f"{key} is {value}; use {low} to {high}")
        return value if value is not None and low <= value <= high else low

    def flag(self, key: str) -> bool:
        """True or false; false where it is missing."""
        return bool(self._take(key, bool, "true or false", False))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; empty where it is missing."""
        value = self._take(key, list, "a list of strings", False) or []
        if not all(isinstance(item, str) for item in value):
            self.complain(key, f"{key} holds something that is not a string")
        return tuple(item for item in value if isinstance(item, str))

    def table(self, key: str) -> Mapping[str, Any]:
        """A table; empty where it is missing."""
        return self._take(key, dict, "a table", False) or {}

    def day(self, key: str) -> date | None:
        """A day, written as a date or as the string "2026-11-20"."""
        value = self._left.pop(key, None)
        if isinstance(value, datetime):
            return value.date()
        if value is None or isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.complain(key, f'{key} is {value!r}; write a day such as "2026-11-20"')
            return None

    def finish(self, known: str) -> None:
        """Report every field that nobody took; `known` says what the table may hold."""
        for key in self._left:
            self.complain(key, f"unknown field {key!r}; known: {known}")

    def _take(self, key: str, types: type | tuple[type, ...], wanted: str, required: bool) -> Any:
        value = self._left.pop(key, None)
        if value is None:
            if required and not self.broken:
                self._problems.append(Problem(Location(self._path, self._part.line), CODE, f"{key} is missing"))
            return None
        is_bool = isinstance(value, bool)
        if not isinstance(value, types) or (is_bool and types is not bool):
            self.complain(key, f"{key} must be {wanted}, not {value!r}")
            return None
        return value

    def _line(self, key: str) -> int:
        pattern = re.compile(rf"\s*(\[+\s*)?[\"']?{re.escape(key)}[\"']?\s*[=\].]")
        rows = self._part.text.split("\n")
        return next((self._part.line + i for i, row in enumerate(rows) if pattern.match(row)), self._part.line)
