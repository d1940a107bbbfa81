"""Any posting file → Posting: decoding, formats, sections, units, facts. Nothing here touches a disk."""

from __future__ import annotations

from pathlib import PurePath

from prep.errors import PostingError
from prep.model import Posting
from prep.postings import facts, formats, place, sections, seniority, units

__all__ = ["read_posting"]


def read_posting(data: bytes, path: str) -> Posting:
    """The posting that a file's bytes hold; `path` only names it in messages and in the record.

    Raises PostingError with one line, "PATH: what is wrong; how to mend it", where nothing can be read. A
    posting whose text yields no unit is returned with a warning that says which lines were read.
    """
    draft = formats.read(data, path)
    title, title_line = facts.title_of(draft.lines)
    company = draft.company or facts.company_of(draft.lines, title_line)
    title = facts.tidy_title(draft.title) or title
    found = units.units_of(sections.split(draft.lines, title_line or draft.title))
    prose = (line.text for line in draft.lines if line.kind in ("text", "bullet"))
    warnings = draft.warnings
    if not found:
        numbers = [line.number for line in draft.lines if line.kind != "blank"]
        if not numbers:
            raise PostingError(f"{path}: holds marks but no words; give prep the text of the posting")
        where = f"lines {numbers[0]}–{numbers[-1]}"
        warnings += (f"no duty or requirement found in the {len(numbers)} lines of text read ({where})",)
    return Posting(
        path=path,
        slug=facts.slug_of(company, title, PurePath(path).stem),
        title=title,
        company=company,
        level=seniority.level_of(title, prose),
        location=draft.location or place.location_of(draft.lines, title_line, company),
        years=seniority.years_of(title, found),
        units=found,
        warnings=warnings,
    )
