"""BibTeX, read back by the rules of its own reader: braces are counted, nothing else counts."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.bibtex import braced, protected, write
from mtcr_desktop.sheets.citing.reference import Citation, Reference
from tests.sheets.citing.samples import BARE, DOCUMENT, FACT, NOTE, PAGE

_SPELT = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~", r"\textasciicircum{}": "^", r"\textless{}": "<",
    r"\textgreater{}": ">", r"\textbar{}": "|",
    r"\#": "#", r"\$": "$", r"\%": "%", r"\&": "&", r"\_": "_",
}  # fmt: skip


def value_at(text: str, start: int) -> tuple[str, int]:
    """Return the value that begins at a brace, and where it ends: BibTeX only counts braces."""
    assert text[start] == "{"
    depth = 0
    for place in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return text[start + 1 : place], place + 1
    raise AssertionError("a brace is left open")


def entries(text: str) -> dict[str, dict[str, str]]:
    """Return the fields of each entry, by key."""
    found: dict[str, dict[str, str]] = {}
    place = 0
    while start := re.compile(r"\s*@misc").match(text, place):
        body, place = value_at(text, start.end())
        key, _, rest = body.partition(",")
        found[key] = fields = {}
        at = 0
        while field := re.compile(r"[\s,]*(\w+)\s*=\s*").match(rest, at):
            if rest[field.end()] == "{":
                fields[field[1]], at = value_at(rest, field.end())
            else:
                macro = re.compile(r"\w+").match(rest, field.end())
                assert macro
                fields[field[1]], at = macro[0], macro.end()
        assert not rest[at:].strip(), rest[at:]
    assert not text[place:].strip(), text[place:]
    return found


def read(value: str) -> str:
    """Return what LaTeX prints for a value."""
    commands = "|".join(re.escape(command) for command in _SPELT)
    printed = re.sub(commands, lambda found: chr(0xE000 + ord(_SPELT[found[0]])), value)
    assert not set(printed) & set("\\{}~^<>|#$%&_"), printed
    return "".join(chr(ord(c) - 0xE000) if 0xE000 <= ord(c) < 0xE080 else c for c in printed)


def flat(text: str) -> str:
    """Return a text as a bibliography can hold it: on one line, without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def test_a_document() -> None:
    assert entries(write(DOCUMENT)) == {
        "mtcr-document-0123456789ab": {
            "author": "{Ministry of Notes, Office of Papers}",
            "title": "{A note on the Ottawa meeting}",
            "howpublished": "press release",
            "address": "Bergen",
            "year": "2001",
            "month": "sep",
            "day": "30",
            "language": "en",
            "note": "Cited: para. 3; File a note.html, SHA-256 0123456789ab; "
            r"mtcr:document/0123456789ab\#p3",
        }
    }


def test_each_source_of_a_fact_is_an_entry_that_the_fact_names() -> None:
    found = entries(write(FACT))
    assert list(found) == [
        "mtcr-member-XX-joined", "mtcr-source-page", "mtcr-source-news", "mtcr-source-list",
    ]  # fmt: skip
    note = found["mtcr-member-XX-joined"]["note"]
    assert "Rests on mtcr-source-page, mtcr-source-news" in note
    assert "Also given: 1997 by mtcr-source-list" in note
    assert found["mtcr-source-list"]["title"] == "{List of samples}"


def test_dates_keep_their_precision() -> None:
    dated = {
        value: entries(write(Citation(NOTE._replace(date=PartialDate(value)))))[NOTE.id]
        for value in ("2001", "2001-05", "2001-05-07")
    }
    when = {
        value: {name: fields[name] for name in ("year", "month", "day") if name in fields}
        for value, fields in dated.items()
    }
    assert when == {
        "2001": {"year": "2001"},
        "2001-05": {"year": "2001", "month": "may"},
        "2001-05-07": {"year": "2001", "month": "may", "day": "7"},
    }
    undated = entries(write(Citation(BARE)))[BARE.id]
    assert undated == {"title": "{A leaf found by chance}", "note": "No date"}


def test_a_web_address_stays_as_it_is() -> None:
    fields = entries(write(Citation(PAGE, accessed=PartialDate("2026-11-23"))))[PAGE.id]
    assert fields["url"] == PAGE.url
    assert fields["urldate"] == "2026-11-23"
    odd = entries(write(Citation(PAGE._replace(url="https://example.org/{a b}\\c"))))[PAGE.id]
    assert odd["url"] == "https://example.org/%7Ba%20b%7D%5Cc"


@given(st.text(alphabet=st.characters(exclude_categories=["Co", "Cs"])))
def test_any_text_is_printed_as_it_is(text: str) -> None:
    assert read(braced(text)[1:-1]) == flat(text)
    assert protected(text) == f"{{{braced(text)}}}"


@given(title=st.text(), author=st.text(), url=st.text())
def test_no_text_leaves_its_field(title: str, author: str, url: str) -> None:
    reference = Reference(id="x", kind="webpage", title=title, author=author, url=url)
    (fields,) = entries(write(Citation(reference))).values()
    assert set(fields) <= {"author", "title", "url", "note"}
