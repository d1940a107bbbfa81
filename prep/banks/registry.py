"""The registry of sources: `sources.toml`, one table a source."""

from __future__ import annotations

import re
from collections.abc import Mapping

from prep.banks.scan import Part
from prep.banks.toml import CODE, Table
from prep.errors import Location, Problem
from prep.model import Source

_KEY = re.compile(r"^\[\s*\"?([^\]\"]+?)\"?\s*\]\s*(?:#.*)?$")
_GOOD_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_YEAR = re.compile(r"living|(19|20)\d\d")


def read_sources(text: str, path: str, problems: list[Problem]) -> Mapping[str, Source]:
    """Every source by its key; faults go to `problems`."""
    found: dict[str, Source] = {}
    seen_urls: dict[str, str] = {}
    for key, part, line in _tables(text):
        source = _source(key, part, Location(path, line), problems)
        if key in found:
            problems.append(Problem(source.location, CODE, f"source {key!r} stands twice"))
        elif source.url in seen_urls:
            message = f"source {key!r} has the address of {seen_urls[source.url]!r}; keep one of them"
            problems.append(Problem(source.location, CODE, message))
        found[key] = source
        seen_urls.setdefault(source.url, key)
    return found


def _tables(text: str) -> list[tuple[str, Part, int]]:
    """Key, text and line of each `[key]` table; cut by line so that one fault spoils one table."""
    tables: list[tuple[str, list[str], int]] = []
    for number, row in enumerate(text.split("\n"), 1):
        if header := _KEY.match(row):
            tables.append((header[1], [], number))
        elif tables:
            tables[-1][1].append(row)
    return [(key, Part("\n".join(rows), line + 1), line) for key, rows, line in tables]


def _source(key: str, part: Part, location: Location, problems: list[Problem]) -> Source:
    table = Table(part, location.path, problems)
    if not _GOOD_KEY.fullmatch(key):
        problems.append(Problem(location, CODE, f"source key {key!r}: use lower-case words joined by hyphens"))
    source = Source(
        key=key,
        title=table.text("title", required=True),
        author=table.text("author", required=True),
        year=table.text("year", required=True),
        url=table.text("url", required=True),
        primary=table.flag("primary"),
        seen=table.day("seen"),
        location=location,
    )
    if source.year and not _YEAR.fullmatch(source.year):
        table.complain("year", f'year is {source.year!r}; write four digits or "living"')
    if source.url and not source.url.startswith(("https://", "http://")):
        table.complain("url", f"url is {source.url!r}; write an address that begins with https://")
    table.finish("title, author, year, url, primary, seen")
    return source
