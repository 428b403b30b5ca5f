"""The user's documents as the text of files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.library.store.records import NewDocument
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets import files
from tests.sheets.own_documents import CHECKS, PLENARY, RECOGNITION, TEXT

VIEW = Address("documents")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path) as opened:
        yield opened


@pytest.fixture
def document(library: Library) -> Address:
    recognition = RECOGNITION._replace(claims=tuple(check.claim for check in CHECKS[:3]))
    (added,) = library.add([NewDocument(b"A note", "a note.html", TEXT, recognition)])
    return added.document.address


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt"])
def test_a_document_is_a_file(
    edition: Edition, library: Library, document: Address, suffix: str
) -> None:
    written = files.file_text(edition, [document, PLENARY], suffix, library)
    assert "34 countries" in written
    assert "16th Plenary Meeting" in written
    assert "not part of the edition" in written.replace("\n", " ")


def test_data_hold_text_and_check(edition: Edition, library: Library, document: Address) -> None:
    library.correct(document.key, "series", "Notes")
    found = json.loads(files.file_text(edition, [document], ".json", library))
    assert found == files.data_of(edition, document, library)
    assert (found["address"], found["kind"], found["own"]) == (str(document), "document", True)
    assert found["title"] == "A note on the Ottawa meeting"
    record = found["record"]
    assert [claim["verdict"] for claim in record["claims"]] == ["agrees", "agrees", "differs"]
    assert record["corrected"] == ["series"]
    assert record["document"]["series"] == "Notes"
    assert [(p["place"], p["text"]) for p in record["paragraphs"]][:3] == [
        ("s1", "Home | News | Contact"),
        ("h1", "A note on the Ottawa meeting"),
        ("p1", "The sixteenth plenary met in Ottawa on 25 September 2001."),
    ]
    cited = {source for claim in record["claims"] for source in claim["sources"]}
    assert {source["id"] for source in found["sources"]} == cited != set()


def test_the_list_is_a_file_with_what_came_of_the_checks(
    edition: Edition, library: Library, document: Address
) -> None:
    assert files.is_list(VIEW)
    table = files.file_text(edition, [VIEW], ".csv", library).splitlines()
    assert table[0] == "title,check,meeting,date,issuer,added,mark,address"
    assert '"1 differs, 2 agree","16th Plenary, Ottawa 2001",2001-09-30,Office' in table[1]
    assert table[1].endswith(str(document))
    assert "something differs" in files.file_text(edition, [VIEW], ".txt", library)


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt", ".json"])
def test_without_a_library_there_is_no_document(edition: Edition, suffix: str) -> None:
    with pytest.raises(NoSuchRecordError):
        files.file_text(edition, [Address("document", "0123456789ab")], suffix)
    with pytest.raises(NoSuchRecordError):
        files.file_text(edition, [VIEW], suffix)


def test_the_trash_is_a_file(edition: Edition, library: Library, document: Address) -> None:
    library.remove(document.key)
    written = files.file_text(edition, [Address("trash")], ".csv", library)
    assert "deleted" in written.splitlines()[0].split(",")
    assert "A note on the Ottawa meeting" in written
