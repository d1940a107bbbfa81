"""JSON of job boards → drafts: schema.org JobPosting, Greenhouse, Lever, Ashby, Workable and their like."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping

from prep.errors import PostingError
from prep.postings.draft import Draft
from prep.postings.facts import tidy
from prep.postings.headings import meaning
from prep.postings.lines import BLANK, Line
from prep.postings.pattern import Pattern
from prep.postings.source import lines_of

_TITLES = ("title", "jobTitle", "job_title", "full_title", "positionName", "position", "text", "name")
_BODIES = (
    "description", "descriptionHtml", "content", "jobDescription", "job_description", "description_html",
    "body", "descriptionBody", "descriptionPlain", "text", "html", "details", "summary",
)  # fmt: skip
_COMPANIES = (
    "hiringOrganization",
    "company_name",
    "companyName",
    "company",
    "organization",
    "employer",
    "organisation",
)
_URLS = ("absolute_url", "hostedUrl", "jobUrl", "applyUrl", "url", "shortlink", "application_url")
_BOARD = Pattern(
    r"//(?:jobs(?:\.eu)?\.lever\.co|jobs\.ashbyhq\.com|(?:job-)?boards(?:-api)?(?:\.eu)?\.greenhouse\.io|apply\.workable\.com|jobs\.smartrecruiters\.com)/(?!embed\b|api\b|j/)([\w-]+)",
    re.IGNORECASE,
)
_CAMEL = Pattern(r"(?<=[a-z])(?=[A-Z])|[_-]+")
_MAX_NODES = 50_000

Json = Mapping[str, object]


def loads(text: str) -> object:
    """The JSON value of a text, raw line ends in strings allowed; raises ValueError where there is none."""
    try:
        return json.loads(text, strict=False)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def posting_in(value: object) -> Draft | None:
    """The first posting inside a JSON value as a draft; None if there is none."""
    found = list(_candidates(value))
    listed = [(job, above) for job, above in found if job.get("isListed") is not False] or found
    schema = [(job, above) for job, above in listed if "JobPosting" in str(job.get("@type", ""))]
    best = schema or listed
    if not best:
        return None
    job, above = best[0]
    warnings = (f"the file holds {len(best)} postings; only the first is read",) if len(best) > 1 else ()
    lines = list(_lines(job))
    title = next((title for key in _TITLES if (title := tidy(job.get(key)))), "")
    return Draft(lines, title, _company(job, above, lines), _location(job), warnings)


def read(text: str, path: str) -> Draft:
    """The posting of a JSON file; raises PostingError where the JSON is broken or holds none."""
    try:
        value = loads(text)
    except ValueError as error:
        reason = str(error).partition(": line")[0]
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise PostingError(f"{path}: broken JSON{where} ({reason}); download the posting again") from None
    draft = posting_in(value)
    if draft is None:
        raise PostingError(
            f"{path}: JSON without a posting (no object with a title and a description); save one job's JSON"
        )
    return draft


def _candidates(value: object) -> Iterator[tuple[Json, Json]]:
    """Objects that look like postings, outermost first, each with the object that holds it."""
    queue: deque[tuple[object, Json]] = deque([(value, {})])
    seen = 0
    while queue and seen < _MAX_NODES:
        item, above = queue.popleft()
        seen += 1
        if isinstance(item, list):
            queue.extend((inner, above) for inner in item)
        elif isinstance(item, dict):
            if _is_posting(item):
                yield item, above
            else:
                queue.extend((inner, item) for inner in item.values() if isinstance(inner, dict | list))


def _is_posting(item: Json) -> bool:
    if "JobPosting" in str(item.get("@type", "")):
        return True
    titled = any(isinstance(item.get(key), str) for key in _TITLES)
    parts = [item.get(key) for key in (*_BODIES, "requirements", "responsibilities", "lists", "sections", "jobAd")]
    return (titled and any(isinstance(part, dict | list) and part for part in parts[-3:])) or (
        titled
        and any(isinstance(part, str) and len(part) > 40 for part in parts)
        and not str(item.get("@type", "")).startswith(("Web", "Org", "Bread"))
    )


def _lines(job: Json) -> Iterator[Line]:
    """The posting's own text first, then what further fields say under their names as headings."""
    body = next(
        (
            key
            for key in _BODIES
            if isinstance(job.get(key), str) and len(str(job[key])) > 20 and not (key == "text" and "lists" in job)
        ),
        None,
    )
    if body:
        yield from lines_of(str(job[body]))
        yield BLANK
    for key, value in job.items():
        if key == body or key in _BODIES[:9]:
            continue
        if key == "lists" and isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    yield from _under(tidy(item.get("text")), item.get("content"))
        elif key in ("jobAd", "sections") and isinstance(value, dict):
            yield from _sections(value)
        elif key in ("additional", "closing"):
            yield from _under("", value)
        else:
            words = " ".join(_CAMEL.sub(" ", key).split())
            hit = meaning(words)
            if (hit and hit.cover == 1) or words.lower() in (
                "job benefits",
                "experience requirements",
                "education requirements",
            ):
                yield from _under(words.capitalize(), value)


def _sections(value: Json) -> Iterator[Line]:
    for inner in value.values():
        if isinstance(inner, dict):
            if isinstance(inner.get("text"), str):
                yield from _under(tidy(inner.get("title")), inner["text"])
            else:
                yield from _sections(inner)


def _under(heading: str, value: object) -> Iterator[Line]:
    """A field's text or list of texts as lines below a heading."""
    texts = (
        [value]
        if isinstance(value, str)
        else [text for text in value if isinstance(text, str)]
        if isinstance(value, list)
        else []
    )
    if not any(text.strip() for text in texts):
        return
    yield BLANK
    if heading:
        yield Line("heading", heading, 0, depth=2)
    for text in texts:
        if isinstance(value, list):
            yield Line("bullet", " ".join(text.split()), 0)
        else:
            yield from lines_of(text)
    yield BLANK


def _company(job: Json, above: Json, lines: list[Line]) -> str:
    for key in _COMPANIES:
        value = job.get(key)
        if name := tidy(value.get("name") if isinstance(value, dict) else value):
            return name
    if isinstance(above.get("jobs"), list) and (name := tidy(above.get("name"))):
        return name
    for key in _URLS:
        if isinstance(url := job.get(key), str) and (found := _BOARD.search(url)):
            return _as_written(found[1], lines)
    return ""


def _as_written(name: str, lines: list[Line]) -> str:
    """A board's short name in the spelling of the posting, if it names the company at all."""
    wanted = Pattern(rf"\b{re.escape(name).replace(chr(92) + '-', '[ -]?')}\b", re.IGNORECASE)
    body = " ".join(line.text for line in lines)[:60_000]
    spellings = [found[0] for found in wanted.finditer(body) if found[0][0].isupper()]
    return spellings[0] if spellings else name.replace("-", " ").title()


def _location(job: Json) -> str:
    categories = job.get("categories")
    sources = [
        job.get("jobLocation"),
        job.get("location"),
        categories.get("location") if isinstance(categories, dict) else None,
        job.get("locations"),
        job,
    ]
    for source in sources:
        if place := _place(source):
            return place
    return "Remote" if job.get("jobLocationType") == "TELECOMMUTE" or job.get("isRemote") is True else ""


def _place(value: object) -> str:
    if isinstance(value, list):
        return tidy(" / ".join(dict.fromkeys(place for item in value[:8] if (place := _place(item)))))
    if not isinstance(value, dict):
        return tidy(value)
    if isinstance(value.get("address"), dict | str) and "title" not in value:
        return _place(value["address"])
    if "title" not in value and (name := tidy(value.get("name") or value.get("location_str") or value.get("label"))):
        return name
    parts = []
    for key in ("addressLocality", "city", "addressRegion", "region", "state", "addressCountry", "country"):
        part = value.get(key)
        parts.append(tidy(part.get("name") if isinstance(part, dict) else part))
    return ", ".join(dict.fromkeys(part for part in parts if part))
