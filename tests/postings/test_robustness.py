"""Any bytes at all: a posting or a one-line error, soon."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.errors import PostingError
from prep.postings import read_posting

_PLAIN = [
    "Requirements",
    "Responsibilities:",
    "Build things",
    "5+ years",
    "$100,000",
    "www.",
    "• ",
    "- ",
    "* ",
    "1. ",
]
_MARKS = ["\n", "\n\n", "\u2028", "# ", "**", "`", "[", "]", "(", ")", "{", "}", '"', ":", "---\n", "a: b\n"]
_TAGS = ["<li>", "<ul>", "</ul>", "<p>", "<b>", "&amp;lt;", "\\u003c", "â€™"]
_SNIPPETS = st.sampled_from([*_PLAIN, *_MARKS, *_TAGS])
_SOUP = st.lists(st.one_of(_SNIPPETS, st.text(max_size=12)), max_size=60).map("".join)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=60),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "title",
                    "text",
                    "description",
                    "content",
                    "lists",
                    "jobs",
                    "location",
                    "@type",
                    "@graph",
                    "company",
                    "sections",
                    "requirements",
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


def _survives(data: bytes) -> None:
    try:
        posting = read_posting(data, "f")
    except PostingError as error:
        assert "\n" not in str(error)
    else:
        assert posting.units or posting.warnings
        assert all(unit.text.strip() and unit.line >= 1 for unit in posting.units)
        json.dumps([posting.title, posting.company, posting.location, *(unit.text for unit in posting.units)]).encode()
        "".join(unit.text for unit in posting.units).encode()  # no lone surrogates


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_survived(data: bytes) -> None:
    _survives(data)


def test_marks_without_words_are_no_posting() -> None:
    with pytest.raises(PostingError, match="holds marks but no words"):
        read_posting(b"&amp;lt;\xe2\x80\xa2 **", "f")


@settings(max_examples=150, deadline=None)
@given(_SOUP)
def test_any_soup_of_marks_is_survived(text: str) -> None:
    _survives(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=100, deadline=None)
@given(_SOUP)
def test_any_page_is_survived(text: str) -> None:
    _survives(f"<html><body><h1>Engineer</h1>{text}</body></html>".encode("utf-8", "surrogatepass"))


@settings(max_examples=150, deadline=None)
@given(_JSON)
def test_any_json_is_survived(value: object) -> None:
    _survives(json.dumps([value]).encode())
    _survives(f'<p><p><p><script type="application/ld+json">{json.dumps(value)}</script>'.encode())


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_pdf_is_survived(data: bytes) -> None:
    _survives(b"%PDF-1.4\n" + data)


@pytest.mark.parametrize(
    "data",
    [
        b"a" * 10_000_000,
        b"hello world " * 800_000,
        "• Build a thing ".encode() * 300_000,
        b"Requirements: build it. " * 300_000,
        b"A b. " * 1_000_000,
        b"e.g. A" * 1_000_000,
        (b"a" + b"\t" * 1000) * 5_000,
        b"* " * 2_000_000 + b"a",
        b"_a" * 2_000_000,
        b"[a](" * 1_000_000,
        b"- a\n" * 500_000,
        "â€™ b\n".encode() * 300_000,
        b"<div>" * 300_000 + b"hi",
        b"<ul><li>" * 100_000 + b"Build it",
        b"<p>a" * 300_000,
        b"<p><p><p><script>" + b"a<b " * 500_000,
        b'{"a":' * 300_000 + b"1" + b"}" * 300_000,
        b"\x00" * 5_000_000 + b"a",
    ],
    ids=range(18),
)
def test_huge_files_take_seconds_at_most(data: bytes) -> None:
    start = time.process_time()
    _survives(data)
    assert time.process_time() - start < 8


def test_importing_the_room_loads_no_heavy_package() -> None:
    code = "import sys, prep.postings; print([m for m in ('ftfy', 'selectolax', 'pypdf') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
