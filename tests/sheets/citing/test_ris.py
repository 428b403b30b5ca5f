"""RIS, read back line by line as its specification has it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.reference import Citation, Reference
from mtcr_desktop.sheets.citing.ris import corporate, write
from tests.sheets.citing.samples import BARE, DOCUMENT, FACT, NEWS, NOTE, PAGE

LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")
TYPES = {"RPRT", "GEN", "ELEC", "NEWS", "DATA", "ENCYC"}


def records(text: str) -> list[list[tuple[str, str]]]:
    """Return the tags and values of each record."""
    assert text.endswith("\r\n")
    found: list[list[tuple[str, str]]] = []
    for line in text.removesuffix("\r\n").split("\r\n"):
        assert line.isprintable()
        match = LINE.fullmatch(line)
        assert match, line
        tag, value = match.groups()
        if tag == "TY":
            assert value in TYPES
            assert not found or found[-1][-1] == ("ER", "")
            found.append([])
        found[-1].append((tag, value))
    assert found[-1][-1] == ("ER", "")
    return found


def test_a_document() -> None:
    assert records(write(DOCUMENT)) == [
        [
            ("TY", "RPRT"),
            ("AU", "Ministry of Notes. Office of Papers"),
            ("TI", "A note on the Ottawa meeting"),
            ("M3", "press release"),
            ("CY", "Bergen"),
            ("PY", "2001"),
            ("DA", "2001/09/30/"),
            ("LA", "en"),
            ("N1", "Cited: para. 3"),
            ("N1", "File a note.html, SHA-256 0123456789ab"),
            ("N1", "mtcr:document/0123456789ab#p3"),
            ("ER", ""),
        ]
    ]


def test_a_record_for_a_fact_and_for_each_source() -> None:
    found = records(write(FACT))
    assert [dict(record)["TI"] for record in found] == [
        "Freedonia – Partner since 1998", "Who takes part", "Minister: “They are in”",
        "List of samples",
    ]  # fmt: skip
    fact = dict(found[0])
    assert (fact["TY"], fact["T2"], fact["ET"]) == ("ENCYC", "MTCR Desktop", "2026.11")
    assert fact["UR"] == "mtcr:member/XX#joined"


def test_dates_keep_their_precision_and_all_their_slashes() -> None:
    def when(value: str) -> list[tuple[str, str]]:
        (record,) = records(write(Citation(NOTE._replace(date=PartialDate(value)))))
        return [field for field in record if field[0] in {"PY", "DA"}]

    assert when("2001") == [("PY", "2001")]
    assert when("2001-05") == [("PY", "2001"), ("DA", "2001/05//")]
    assert when("2001-05-07") == [("PY", "2001"), ("DA", "2001/05/07/")]
    (undated,) = records(write(Citation(BARE)))
    assert {"PY", "DA"}.isdisjoint(dict(undated))
    assert ("N1", "No date") in undated


def test_the_day_of_access() -> None:
    (record,) = records(write(Citation(PAGE, accessed=PartialDate("2026-11-23"))))
    assert ("Y2", "2026/11/23/") in record


def test_a_body_is_one_name() -> None:
    assert corporate("U.S. Department of State, Bureau of Nonproliferation") == (
        "U.S. Department of State. Bureau of Nonproliferation"
    )
    assert corporate("Ministry, Dept., Office") == "Ministry. Dept. Office"
    assert corporate("Ministry of Notes") == "Ministry of Notes"


@given(title=st.text(), author=st.text(), paper=st.text())
def test_no_text_leaves_its_line(title: str, author: str, paper: str) -> None:
    written = write(Citation(NEWS._replace(title=title, author=author, container=paper)))
    (record,) = records(written)
    assert sum(tag == "TI" for tag, _ in record) == 1
    for tag, value in record:
        if tag in {"AU", "T2"}:
            assert "*" not in value  # not allowed in names, by the specification
        if tag == "AU":
            assert "," not in value


def test_what_has_no_name_is_left_out() -> None:
    reference = Reference(id="x", kind="report", title="A title", author=" , ")
    (record,) = records(write(Citation(reference)))
    assert "AU" not in dict(record)
