"""PDF → lines, through pypdf, within bounds: a posting is a few pages of text."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Any

from prep.errors import PostingError
from prep.postings.decoding import repair

if TYPE_CHECKING:
    from pypdf import PdfReader

_MAX_PAGES = 20
_MAX_CHARACTERS = 400_000
_MAX_STREAM = 8_000_000  # bytes that one compressed stream may unfold to
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": _MAX_STREAM,
    "lzw_maximum_output_length": _MAX_STREAM,
    "run_length_maximum_output_length": _MAX_STREAM,
    "array_based_stream_maximum_output_length": _MAX_STREAM,
    "stream_decoding_work_maximum_length": 4 * _MAX_STREAM,
    "stream_parsing_work_maximum_count": 200_000,
}


def text_of(data: bytes, path: str) -> str:
    """The text of the first pages; raises PostingError for broken, locked and scanned files."""
    import pypdf  # noqa: PLC0415 - 60 ms that only PDF postings should pay

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with pypdf.apply_configuration(**_LIMITS):
            pages = _pages(pypdf.PdfReader(io.BytesIO(data)), path)
    except PostingError:
        raise
    except Exception as error:
        raise PostingError(
            f"{path}: broken PDF ({type(error).__name__}); print it to a new PDF or save its text"
        ) from None
    text = repair("\n".join(pages)[:_MAX_CHARACTERS])
    if not any(c.isalpha() for c in text):
        raise PostingError(f"{path}: no text in this PDF (a scan?); run text recognition on it or save it as text")
    return text


def _pages(reader: PdfReader, path: str) -> list[str]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise PostingError(f"{path}: this PDF is locked by a password; print it to a new PDF without one")
    pages: list[str] = []
    for page in reader.pages[:_MAX_PAGES]:
        pages.append(page.extract_text())
        if sum(map(len, pages)) > _MAX_CHARACTERS:
            break
    return pages
