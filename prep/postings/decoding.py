"""Bytes → text, and the repair of text that was decoded wrongly on its way here."""

from __future__ import annotations

import codecs
import unicodedata
from itertools import islice

from prep.errors import PostingError
from prep.postings.pattern import Pattern

MAX_BYTES = 24_000_000
_MAX_GARBLED = 5_000  # lines of mojibake to mend; a posting has a few hundred lines

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SUSPECT = Pattern("[ÂÃâðÐÑÅÄËÎ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]")
_LOOKALIKE = Pattern("[\u2e80-\u2fdf\uff01-\uff5e\U0001d400-\U0001d7ff\ufb00-\ufb06\u00a0\u2000-\u200a\u202f\u3000]+")
_INVISIBLE = Pattern("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff\ufff9-\ufffc]+")
_BLANKS = Pattern(r"[ \t\xa0\u2000-\u200a\u3000]{41,}")
_ODD = Pattern("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\ufffd]")
_CONTROL = Pattern("[\x00-\x08\x0e-\x1f\x7f]+")


def decode(data: bytes, path: str) -> str:
    """The text of a file with plain line ends; raises PostingError where it is no text."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise PostingError(f"{path}: the file is empty; save the posting's text into it")
    if len(data) > MAX_BYTES:
        raise PostingError(f"{path}: {len(data) >> 20} MB is too large for a posting; save only the posting's own page")
    text = _decoded(data)
    sample = text[:65536]
    odd = len(_ODD.findall(sample))
    if odd > len(sample) * 0.1 or not any(c.isalpha() for c in text[:4_000_000]):
        raise PostingError(f"{path}: this is no text (binary data?); save the posting as text, HTML, JSON or PDF")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, errors="replace")
    zeros = data[:2000].count(0)
    if zeros * 5 > len(data[:2000]) * 2:  # UTF-16 without a mark: every other byte of Latin text is zero
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        broken = data.decode(errors="replace")
        if broken.count("\ufffd") * 20 < sum(c > "\x7f" for c in broken):  # a few bad bytes in UTF-8
            return broken
        return data.decode("cp1252", errors="replace")


def repair(text: str) -> str:
    """The text as its author saw it: mojibake undone, look-alike letters made plain, invisible marks gone."""
    if "    " in text:  # long runs of blanks mean nothing and make patterns slow
        text = _BLANKS.sub(" " * 40, text)
    if text.isascii():
        return _CONTROL.sub("", text)
    if _SUSPECT.search(text):
        rows = text.split("\n")
        garbled = (index for index, row in enumerate(rows) if _SUSPECT.search(row))
        for index in islice(garbled, _MAX_GARBLED):
            rows[index] = _mended(rows[index])
        text = "\n".join(rows)
    text = _LOOKALIKE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", _CONTROL.sub("", _INVISIBLE.sub("", text)))


def _mended(row: str) -> str:
    """A line of mojibake undone: UTF-8 that was read as cp1252, once or twice, else what ftfy makes of it."""
    for _ in range(3):
        if not _SUSPECT.search(row):
            return row
        try:
            row = row.encode("cp1252").decode()
        except UnicodeError:
            import ftfy  # noqa: PLC0415 - 50 ms that only the harder cases should pay

            return ftfy.fix_encoding(row)
    return row
