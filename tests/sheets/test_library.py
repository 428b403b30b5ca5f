"""Sheets where a library is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.library.store.records import NewDocument
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.library import checker, compose_in_library, list_documents, unchecked
from tests.sheets import walking
from tests.sheets.own_documents import CHECKS, PLENARY, RECOGNITION, TEXT

CLAIMS = tuple(check.claim for check in CHECKS[:3])
VIEW = Address("documents")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path) as opened:
        yield opened


@pytest.fixture
def document(library: Library) -> Address:
    recognition = RECOGNITION._replace(claims=CLAIMS)
    (added,) = library.add([NewDocument(b"A note", "a note.html", TEXT, recognition)])
    return added.document.address


def test_a_document_is_read_and_checked(
    edition: Edition, library: Library, document: Address
) -> None:
    sheet = compose_in_library(edition, library, document)
    assert sheet.own
    assert sheet.address == document
    assert "3 claims found: 1 differs, 2 agree." in walking.text(sheet)
    assert "34 countries" in walking.text(sheet)


def test_options_of_the_address_are_kept(
    edition: Edition, library: Library, document: Address
) -> None:
    as_saved = Address(document.kind, document.key, (("as-saved", "yes"),))
    assert "Back to top" in walking.text(compose_in_library(edition, library, as_saved))


def test_a_correction_shows(edition: Edition, library: Library, document: Address) -> None:
    library.correct(document.key, "issuer", "Office of Facts")
    sheet = compose_in_library(edition, library, document)
    assert walking.fact(sheet, "issuer") == "Office of Facts corrected by you"
    assert sheet.subtitle.startswith("Office of Facts, ")


def test_a_plenary_has_its_documents(edition: Edition, library: Library, document: Address) -> None:
    sheet = compose_in_library(edition, library, PLENARY)
    assert str(document) in walking.links(sheet)
    assert "check: 1 differs, 2 agree" in walking.text(sheet)
    other = Address("plenary", "15")
    assert compose_in_library(edition, library, other) == compose(edition, other)


def test_the_list_checks_only_if_asked(
    edition: Edition, library: Library, document: Address
) -> None:
    bare = list_documents(edition, library, VIEW)
    assert [(row.address, row.cells[1]) for row in bare.rows] == [(document, "")]
    checked = list_documents(edition, library, VIEW, checker(edition, library))
    assert checked.rows[0].cells[1] == "1 differs, 2 agree"
    sheet = compose_in_library(edition, library, VIEW)
    assert sheet.title == "Your documents"
    assert sheet.own


def test_everything_else_is_as_without_a_library(edition: Edition, library: Library) -> None:
    for name in ("mtcr:member/KR", "mtcr:plenaries", "mtcr:members?as-of=2001-09-25"):
        address = Address.parse(name)
        assert compose_in_library(edition, library, address) == compose(edition, address)


def test_a_document_that_is_not_there(edition: Edition, library: Library) -> None:
    with pytest.raises(NoSuchRecordError):
        compose_in_library(edition, library, Address("document", "000000000000"))


def test_the_trash_is_a_list_of_its_own(
    edition: Edition, library: Library, document: Address
) -> None:
    trash = Address("trash")
    assert list_documents(edition, library, trash).rows == ()
    library.remove(document.key)
    assert list_documents(edition, library, VIEW).rows == ()
    assert str(document) in walking.links(compose_in_library(edition, library, trash))


def test_what_is_kept_of_a_check_is_not_found_anew(
    edition: Edition, library: Library, document: Address
) -> None:
    kept = library.document(document.key)
    library.outcomes.keep(edition.info.content_hash, {kept: ("agrees",) * 7})
    assert checker(edition, library)(kept) == ("agrees",) * 7
    assert "check: 7 agree" in walking.text(compose_in_library(edition, library, PLENARY))
    library.outcomes.keep("0" * 64, {kept: ("differs",)})  # against another edition
    assert sorted(checker(edition, library)(kept)) == ["agrees", "agrees", "differs"]


def test_so_many_documents_about_a_meeting_are_checked_as_one_has_time_for(
    edition: Edition, library: Library, document: Address
) -> None:
    sheet = compose_in_library(edition, library, PLENARY, most_checks=0)
    assert str(document) in walking.links(sheet)
    assert "check: " not in walking.text(sheet)
    assert [one.address for one in unchecked(edition, library, PLENARY)] == [document]
