"""PDF → lines, through pypdf, within bounds: a posting is a few pages of text."""

from __future__ import annotations

import io
import logging

from prep.errors import PostingError
from prep.postings.decoding import repair

_MAX_PAGES = 20
_MAX_CHARACTERS = 400_000
_MAX_STREAM = 8_000_000  # bytes that one compressed stream may unfold to


def text_of(data: bytes, path: str) -> str:
    """The text of the first pages; raises PostingError for broken, locked and scanned files."""
    import pypdf  # noqa: PLC0415 - 60 ms that only PDF postings should pay
    import pypdf.filters  # noqa: PLC0415

    for name in (
        "ZLIB_MAX_OUTPUT_LENGTH",
        "LZW_MAX_OUTPUT_LENGTH",
        "RUN_LENGTH_MAX_OUTPUT_LENGTH",
        "JBIG2_MAX_OUTPUT_LENGTH",
    ):
        if hasattr(pypdf.filters, name):
            setattr(pypdf.filters, name, _MAX_STREAM)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise PostingError(f"{path}: this PDF is locked by a password; print it to a new PDF without one")
        pages: list[str] = []
        for page in reader.pages[:_MAX_PAGES]:
            pages.append(page.extract_text())
            if sum(map(len, pages)) > _MAX_CHARACTERS:
                break
    except PostingError:
        raise
    except Exception as error:
        raise PostingError(
            f"{path}: this PDF cannot be read ({type(error).__name__}); print it to a new PDF or save the text"
        ) from None
    text = repair("\n".join(pages)[:_MAX_CHARACTERS])
    if not any(c.isalpha() for c in text):
        raise PostingError(
            f"{path}: this PDF holds no text (a scan?); run text recognition on it or save the posting as text"
        )
    return text
