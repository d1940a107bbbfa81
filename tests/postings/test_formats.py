"""The same posting in every format gives the same units; broken files give one clear line."""

from __future__ import annotations

import html
import json
import string
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep.errors import PostingError
from prep.postings import read_posting

_WORDS = st.text(alphabet=string.ascii_lowercase, min_size=2, max_size=9)
_TAIL = st.lists(_WORDS, min_size=1, max_size=6).map(" ".join)
_MARKS = st.sampled_from(
    ["", " (e.g., Ceph)", " – daily", " & more", ' "as code"', " à la carte", " for users’ needs", " <fast>"]
)


def _items(opener: str) -> st.SearchStrategy[list[str]]:
    item = st.tuples(_TAIL, _MARKS).map(lambda parts: f"{opener} {parts[0]}{parts[1]}")
    return st.lists(item, min_size=1, max_size=4, unique_by=str.lower)


_POSTINGS = st.fixed_dictionaries(
    {
        "What you'll do": _items("Build"),
        "Minimum requirements": _items("Experience with"),
        "Nice to have": _items("Familiarity with"),
        "Benefits": st.just(["Dental insurance", "Free lunch"]),
    }
)
_KINDS = {
    "What you'll do": "responsibilities",
    "Minimum requirements": "minimum",
    "Nice to have": "preferred",
}
_TITLE = "Senior Storage Engineer"


def _text(sections: dict[str, list[str]], mark: str, heading: str) -> str:
    blocks = [
        "\n".join([heading % name, "", *(f"{mark} {item}" for item in items)]) for name, items in sections.items()
    ]
    return "\n\n".join(blocks)


def _html(sections: dict[str, list[str]]) -> str:
    return "".join(
        f"<h3>{html.escape(name)}</h3><ul>{''.join(f'<li>{html.escape(item)}</li>' for item in items)}</ul>"
        for name, items in sections.items()
    )


def _renderings(sections: dict[str, list[str]]) -> dict[str, bytes]:
    page = _html(sections)
    plain = f"{_TITLE}\n\nAcme\n\n{_text(sections, '•', '%s')}"
    markdown = f"# {_TITLE}\n\n## Acme\n\n{_text(sections, '*', '### **%s**')}"
    lists = [
        {"text": name, "content": "".join(f"<li>{html.escape(item)}</li>" for item in items)}
        for name, items in sections.items()
    ]
    schema = {
        "@type": "JobPosting",
        "title": _TITLE,
        "hiringOrganization": {"name": "Acme"},
        "description": page,
    }
    graph = json.dumps({"@graph": [{"@type": "WebPage", "name": "Jobs"}, schema]})
    menu = "<nav><ul><li>Build a site</li></ul></nav>"
    whole = f"<html><head><title>Job</title></head><body>{menu}<h1>{_TITLE}</h1>{page}</body></html>"
    script = f'<script type="application/ld+json">{graph}</script>'
    return {
        "plain.txt": plain.encode(),
        "utf16.txt": plain.encode("utf-16"),
        "markdown.md": markdown.encode(),
        "mojibake.md": markdown.encode().decode("cp1252").encode(),
        "page.html": whole.encode(),
        "schema.html": f"<html><body><p>Jobs</p>{script}</body></html>".encode(),
        "schema.json": json.dumps([schema | {"description": html.escape(page)}]).encode(),
        "greenhouse.json": json.dumps(
            {"title": _TITLE, "company_name": "Acme", "content": html.escape(html.escape(page))}
        ).encode(),
        "lever.json": json.dumps(
            {"text": _TITLE, "lists": lists, "hostedUrl": "https://jobs.lever.co/acme/1"}
        ).encode(),
        "ashby.json": json.dumps({"jobs": [{"title": _TITLE, "isListed": True, "descriptionHtml": page}]}).encode(),
        "escaped.json": json.dumps(
            {"title": _TITLE, "description": page.replace("<", "\\u003C").replace(">", "\\u003E")}
        ).encode(),
    }


@settings(max_examples=60, deadline=None)
@given(_POSTINGS)
def test_every_format_gives_the_same_units(sections: dict[str, list[str]]) -> None:
    wanted = [(_KINDS[name], item) for name, items in sections.items() if name in _KINDS for item in items]
    for name, data in _renderings(sections).items():
        posting = read_posting(data, name)
        assert [(unit.section, unit.text) for unit in posting.units] == wanted, name
        assert posting.title == _TITLE, name


def test_workable_and_smartrecruiters_are_read_by_their_field_names() -> None:
    workable = {
        "name": "Acme",
        "jobs": [
            {
                "title": _TITLE,
                "description": "<p>We keep bytes, many of them, for hospitals.</p>",
                "requirements": "<ul><li>Ceph</li></ul>",
                "city": "Porto",
                "country": "Portugal",
            }
        ],
    }
    posting = read_posting(json.dumps(workable).encode(), "w.json")
    assert (posting.company, posting.location) == ("Acme", "Porto, Portugal")
    assert [(unit.section, unit.text) for unit in posting.units] == [("minimum", "Ceph")]
    smart = {
        "name": _TITLE,
        "jobAd": {"sections": {"qualifications": {"title": "Qualifications", "text": "<ul><li>Ceph</li></ul>"}}},
    }
    assert [unit.section for unit in read_posting(json.dumps(smart).encode(), "s.json").units] == ["minimum"]


def test_json_ld_may_hold_raw_line_ends_in_strings() -> None:
    data = b'{"@type": "JobPosting", "title": "SRE", "description": "Duties:\n- Run Ceph\n- Mend disks"}'
    assert [unit.text for unit in read_posting(data, "raw.json").units] == ["Run Ceph", "Mend disks"]


def test_units_of_a_page_know_the_line_of_the_file() -> None:
    page = "<html>\n<body>\n<h2>Duties</h2>\n<ul>\n<li>Run Ceph</li>\n<li>Mend disks</li>\n</ul>\n</body></html>"
    assert [unit.line for unit in read_posting(page.encode(), "p.html").units] == [5, 6]


def test_paragraphs_with_typed_marks_and_pre_blocks_are_lists() -> None:
    page = "<div><b>Duties</b><br>- Run Ceph<br>- Mend disks<pre>Requirements\n* Go\n* Rust</pre></div>"
    assert [unit.text for unit in read_posting(page.encode(), "p.html").units] == [
        "Run Ceph",
        "Mend disks",
        "Go",
        "Rust",
    ]


def test_look_alike_letters_are_made_plain() -> None:
    posting = read_posting("𝗥𝗲𝗾𝘂𝗶𝗿𝗲𝗺𝗲𝗻𝘁𝘀\n• Go\x00 and Rust\u200b\n".encode(), "x.txt")
    assert [unit.text for unit in posting.units] == ["Go and Rust"]


def test_windows_1252_is_read() -> None:
    posting = read_posting("Profil recherché\n• Maîtrise de l’anglais\n".encode("cp1252"), "x.txt")
    assert [unit.text for unit in posting.units] == ["Maîtrise de l’anglais"]


def _pdf(stream: bytes) -> bytes:
    packed = zlib.compress(stream, 9)
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 " + font + b">>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 5\n0000000000 65535 f \n" + table + tail


def test_a_pdf_is_read() -> None:
    show = b" 0 -20 Td ".join(
        b"(%s) Tj" % line for line in (b"Storage Engineer", b"Requirements", b"- Five years of Ceph", b"- Go")
    )
    posting = read_posting(_pdf(b"BT /F1 12 Tf 50 700 Td " + show + b" ET"), "job.pdf")
    assert posting.title == "Storage Engineer"
    assert [unit.text for unit in posting.units] == ["Five years of Ceph", "Go"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n\x00\x00", "empty"),
        (bytes(range(256)) * 40, "no text"),
        (b"%PDF-1.7\n1 0 obj", "broken PDF"),
        (_pdf(b""), "no text in this PDF"),
        (_pdf(b"a " * 8_000_000), "broken PDF"),
        (b'{"title": "SRE", ', "broken JSON"),
        (b'{"weather": "fine"}', "without a posting"),
        (b'{"a":' * 100_000, "broken JSON"),
        (b"<html><body><script>var a = 1</script></body></html>", "no text"),
    ],
)
def test_what_is_no_posting_gives_one_line_that_says_how_to_mend_it(data: bytes, what: str) -> None:
    with pytest.raises(PostingError) as caught:
        read_posting(data, "some/file")
    message = str(caught.value)
    assert message.startswith("some/file: ")
    assert message.count("some/file") == 1
    assert what in message
    assert "; " in message
    assert "\n" not in message
