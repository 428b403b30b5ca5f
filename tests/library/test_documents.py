"""From the file to the check: every test document, and the real fact sheet of Ottawa."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.check import check
from mtcr_desktop.library.findings import Recognition
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.recognise import recognise
from mtcr_desktop.library.text import DocumentText, quote
from mtcr_desktop.library.verdicts import Check
from mtcr_desktop.records.folding import fold

FOLDER = Path(__file__).parent / "documents"
EXPECTED = sorted(FOLDER.glob("*.yaml"))
DOCUMENTS = {file.stem: file for file in FOLDER.glob("*.*") if file.suffix not in {".yaml"}}
VERDICTS = ("agrees", "differs", "not-recorded")


class Outcome(NamedTuple):
    """What came of a file."""

    text: DocumentText
    recognition: Recognition
    checks: tuple[Check, ...]

    def found(self, verdict: str) -> set[tuple[str, str]]:
        """Return kind and value of what came out so; of a list only how long it is."""
        return {
            (c.claim.kind, fold(c.in_document.partition(":")[0]))
            for c in self.checks
            if c.verdict == verdict
        }

    def notes(self, kind: str) -> str:
        return " ".join(c.note for c in self.checks if c.claim.kind == kind)


def outcome(content: bytes, name: str, edition: Edition) -> Outcome:
    text = read(content, name)
    recognition = recognise(text, Gazetteer.of(edition))
    return Outcome(text, recognition, check(text, recognition, edition))


def expected_of(document: str) -> dict[str, Any]:
    with (FOLDER / f"{document}.yaml").open(encoding="utf-8") as file:
        found: dict[str, Any] = yaml.safe_load(file)
        return found


def compare(found: Outcome, expected: dict[str, Any]) -> None:
    """Assert that what came of a document is what is expected of it, and tell all that is not."""
    unlike = list(_unlike(found, expected))
    assert not unlike, "\n".join(unlike)


def _unlike(found: Outcome, expected: dict[str, Any]) -> Iterator[str]:
    recognised = found.recognition
    meeting = str(recognised.meeting.value) if recognised.meeting else None
    if meeting != expected["meeting"]:
        yield f"meeting: {meeting}"
    if recognised.language.value != expected["language"]:
        yield f"language: {recognised.language.value}"
    if recognised.kind.value != expected.get("kind", recognised.kind.value):
        yield f"kind: {recognised.kind.value}"
    for verdict in VERDICTS:
        came = found.found(verdict)
        wanted = {
            (kind, fold(value))
            for kind, values in expected.get(verdict, {}).items()
            for value in values
        }
        yield from (f"not {verdict}: {each}" for each in sorted(wanted - came))
        if verdict == "differs":
            yield from (f"must not differ: {each}" for each in sorted(came - wanted))
    for kind, words in expected.get("notes", {}).items():
        if words not in found.notes(kind):
            yield f"note on {kind}: {found.notes(kind)}"


@pytest.mark.parametrize("document", [file.stem for file in EXPECTED])
def test_a_document_is_recognised_and_checked(document: str, edition: Edition) -> None:
    file = DOCUMENTS[document]
    compare(outcome(file.read_bytes(), file.name, edition), expected_of(document))


def test_every_document_has_an_expectation() -> None:
    assert set(DOCUMENTS) - {"README"} == {file.stem for file in EXPECTED}


def test_documents_of_all_sorts_are_there() -> None:
    expected = [expected_of(file.stem) for file in EXPECTED]
    formats = Counter(file.suffix for file in DOCUMENTS.values())
    languages = Counter(each["language"] for each in expected)
    assert min(formats[suffix] for suffix in (".txt", ".html", ".md")) >= 4
    assert min(languages[language] for language in ("en", "fr", "de")) >= 4
    assert sum("differs" in each for each in expected) >= 8
    assert sum(each["meeting"] is None for each in expected) >= 3


@pytest.mark.parametrize("document", ["busan-2016", "auckland-2019", "tokyo-1997"])
def test_the_same_words_in_a_word_document(document: str, edition: Edition) -> None:
    from docx import Document

    word = Document()
    for paragraph in DOCUMENTS[document].read_text(encoding="utf-8").splitlines():
        word.add_paragraph(paragraph)
    content = io.BytesIO()
    word.save(content)
    compare(outcome(content.getvalue(), f"{document}.docx", edition), expected_of(document))


@pytest.mark.parametrize("document", ["busan-2016", "auckland-2019", "tokyo-1997"])
@pytest.mark.usefixtures("qapp")
def test_the_same_words_in_a_pdf(document: str, edition: Edition, tmp_path: Path) -> None:
    from PySide6.QtGui import QPdfWriter, QTextDocument

    file = tmp_path / f"{document}.pdf"
    text = QTextDocument()
    text.setPlainText(DOCUMENTS[document].read_text(encoding="utf-8"))
    writer = QPdfWriter(str(file))
    text.print_(writer)
    del writer  # closes the file
    compare(outcome(file.read_bytes(), file.name, edition), expected_of(document))


@pytest.mark.parametrize(
    "document", [d for d, file in sorted(DOCUMENTS.items()) if file.suffix == ".txt"]
)
def test_the_ends_of_lines_and_a_byte_order_mark_make_no_difference(
    document: str, edition: Edition
) -> None:
    text = DOCUMENTS[document].read_text(encoding="utf-8")
    content = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    compare(outcome(content, f"{document}.txt", edition), expected_of(document))


def test_ottawa_is_found_whole_and_agrees(ottawa: Path, edition: Edition) -> None:
    found = outcome(ottawa.read_bytes(), ottawa.name, edition)
    recognition = found.recognition
    assert recognition.meeting is not None
    assert str(recognition.meeting.value) == "mtcr:plenary/16"
    assert recognition.kind.value == "fact sheet"
    assert recognition.language.value == "en"
    assert {c.verdict for c in found.checks} == {"agrees"}
    said = {
        ("ordinal", "16th plenary"),
        ("place", "ottawa"),
        ("country", "canada"),
        ("start", "25 september 2001"),
        ("end", "28 september 2001"),
        ("partner-count", "33 partners"),
        ("partner-list", "33 countries"),
        ("new-partner", "republic of korea"),
        ("opened-by", "rey pagtakhan"),
        ("chair", "canada"),
        ("established", "1987"),
        ("issued", "25 september 2001"),
    }
    assert said <= found.found("agrees")
    assert "falls on the first day of the meeting" in found.notes("issued")
    assert "The list in the document names 33 as well." in found.notes("partner-count")


def test_the_words_of_every_claim_of_ottawa_stand_in_the_file(
    ottawa: Path, edition: Edition
) -> None:
    found = outcome(ottawa.read_bytes(), ottawa.name, edition)
    lines = ottawa.read_text(encoding="utf-8").splitlines()
    for c in found.checks:
        words = quote(found.text, c.claim.words)
        line = found.text.paragraphs[c.claim.words.paragraph].line
        assert words
        assert words[:20].split()[0] in lines[line - 1]
