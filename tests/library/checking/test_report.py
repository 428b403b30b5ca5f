from __future__ import annotations

import json
from pathlib import Path

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.check import check
from mtcr_desktop.library.checking.report import to_json, to_text
from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.library.verdicts import Check
from tests.library.checking.said import document, on, partners

WIDTH = 100


def checked(edition: Edition) -> tuple[DocumentText, Recognition, tuple[Check, ...]]:
    """Return a document of which one claim agrees, three differ and one is not recorded."""
    text, recognition = document(
        ("ordinal", 17),
        ("start", on("2001-09-24")),
        ("partner-list", (*partners(edition, "2001-09-25"), "BG")),
        ("opened-by", "Dr. Rey Pagtakhan"),
        ("chair", "Jean Dupont"),
        meeting=16,
    )
    recognition = recognition._replace(
        title=Finding("Plenary in Ottawa", (), 1.0),
        issuer=Finding("Bureau of Nonproliferation", (), 1.0),
        date=Finding(on("2001-09-25"), (), 1.0),
        place=Finding("Washington, DC", (), 1.0),
    )
    return text, recognition, check(text, recognition, edition)


def test_the_shape_of_the_data(edition: Edition) -> None:
    text, recognition, found = checked(edition)
    data = to_json(Path("folder") / "ottawa.txt", text, recognition, found)
    assert json.loads(json.dumps(data)) == data
    assert data["file"] == str(Path("folder") / "ottawa.txt")
    assert data["recognised"] == {
        "kind": "fact sheet",
        "address": "mtcr:plenary/16",
        "confidence": 0.97,
        "language": "en",
    }
    assert data["document"] == {
        "title": "Plenary in Ottawa",
        "issuer": "Bureau of Nonproliferation",
        "series": None,
        "date": {"value": "2001-09-25", "precision": "day"},
        "place": "Washington, DC",
    }
    number, *_, chair = data["claims"]
    assert number == {
        "claim": "ordinal",
        "in_document": "17th Plenary",
        "in_edition": "16th Plenary",
        "verdict": "differs",
        "quote": "Of ordinal it says 17.",
        "line": 10,
        "page": None,
        "note": "The 17th Plenary met in Warsaw, 24–27 September 2002.",
        "address": "mtcr:plenary/16",
        "sources": list(edition.plenary(16).sources),
    }
    assert (chair["verdict"], chair["in_edition"], chair["line"]) == ("not-recorded", None, 14)


def test_data_of_a_document_about_nothing(edition: Edition) -> None:
    text, recognition = document(meeting=None)
    data = to_json("list.txt", text, recognition, check(text, recognition, edition))
    assert data["recognised"]["address"] is None
    assert data["recognised"]["confidence"] == 0.9
    assert data["claims"] == []
    assert set(data["document"].values()) == {None}


def test_the_text_says_what_differs_where_and_why(edition: Edition) -> None:
    text = to_text("/somewhere/ottawa.txt", *checked(edition))
    assert text.startswith("ottawa.txt\n==========\n")
    assert "Meeting    mtcr:plenary/16 (97% sure)" in text
    assert "  DIFFERS       Number           17th Plenary\n" in text
    assert "Edition: 16th Plenary (mtcr:plenary/16)" in text
    assert "Line 10: “Of ordinal it says 17.”" in text
    assert "  agrees        Opened by        Dr. Rey Pagtakhan\n" in text
    assert "  not recorded  Chair            Jean Dupont\n" in text
    assert text.endswith("\n5 claims: 1 agree, 3 differ, 1 not recorded.\n")


def test_the_text_names_who_differs_and_not_everybody(edition: Edition) -> None:
    text = to_text("ottawa.txt", *checked(edition))
    assert "List of Partners 34 countries\n" in text
    assert "Bulgaria is on the document's list" in " ".join(text.split())
    assert "Luxembourg" not in text.replace("…", "")


def test_the_text_keeps_its_width(edition: Edition) -> None:
    for width in (72, WIDTH):
        text = to_text("ottawa.txt", *checked(edition), width=width)
        assert max(map(len, text.splitlines())) <= width


def test_the_text_of_a_document_about_nothing(edition: Edition) -> None:
    text, recognition = document(meeting=None)
    shown = to_text("list.txt", text, recognition, check(text, recognition, edition))
    assert "Meeting    none found" in shown
    assert "Nothing was found that the edition could be asked about." in shown
    assert "0 claims" in shown
