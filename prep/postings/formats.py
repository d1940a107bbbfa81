"""Which format a file is in, and its reader."""

from __future__ import annotations

from prep.postings import lines
from prep.postings.decoding import decode, repair
from prep.postings.draft import Draft


def read(data: bytes, path: str) -> Draft:
    """The file as lines and fields; raises PostingError where it is no posting at all."""
    text = repair(decode(data, path))
    return Draft(lines.joined(lines.read(text)))
