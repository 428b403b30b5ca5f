"""The sheet of a user's own document: what it is, how it stands to the edition, and its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.places import anchors, as_saved, is_as_saved, label, place
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.text import DocumentText, Format
from mtcr_desktop.library.verdicts import Check
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets import document_check, document_text, phrases
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Fact, Facts, Link, Paragraph, Sheet, Text
from mtcr_desktop.sheets.wording import language

_T = TypeVar("_T")
_DAY = len("2001-09-25")

_FORMATS: dict[Format, str] = {
    "text": "Plain text",
    "markdown": "Markdown",
    "html": "Web page",
    "pdf": "PDF",
    "docx": "Word document",
}
_DOUBTFUL = 0.9
"""Below this confidence a finding says how sure it is; that of the meeting always does."""

_CONFIDENCE = (
    (0.995, "certain"),
    (0.9, "almost certain"),
    (0.7, "likely"),
    (0.4, "uncertain"),
    (0.0, "a guess"),
)


def compose_document(
    document: Document,
    text: DocumentText,
    recognition: Recognition,
    checks: Sequence[Check],
    edition: Edition,
    address: Address | None = None,
) -> Sheet:
    """Return the sheet of a document.

    Args:
        document: What the library keeps of the file.
        text: Its text.
        recognition: What it is.
        checks: What came of setting it against the edition.
        edition: The edition that it was set against.
        address: Address of the document with its options: "as-saved=yes" shows the text with
            what was set aside. Without any if None.
    """
    draft = Draft(edition, address or document.address)
    places = anchors(paragraph.role for paragraph in text.paragraphs)
    draft.add(Facts(tuple(_facts(draft, document, text, recognition, places))))
    document_check.add(draft, checks, places)
    _add_text(draft, text, checks, places)
    kind = recognition.kind.value
    return draft.sheet(
        phrases.YOUR_DOCUMENT if kind == "other" else f"{phrases.YOUR_DOCUMENT} · {kind}",
        document.title,
        _subtitle(recognition),
        own=True,
    )


def meeting_link(edition: Edition, meeting: Address) -> Link | Text:
    """Return the meeting of a document by its name; a document may be wrong, and name none."""
    try:
        return Link(edition.title_of(meeting), meeting)
    except NoSuchRecordError:
        return Text(f"{meeting}, not in the edition")


def confidence_in_words(confidence: float) -> str:
    """Return how sure a finding is."""
    return next(words for least, words in _CONFIDENCE if confidence >= least)


def _subtitle(recognition: Recognition) -> str:
    found = (recognition.issuer, recognition.place, recognition.date)
    return ", ".join(str(finding.value) for finding in found if finding)


def _facts(
    draft: Draft,
    document: Document,
    text: DocumentText,
    recognition: Recognition,
    places: Sequence[str],
) -> Iterator[Fact]:
    def recognised(label: str, finding: Finding[_T] | None, shown: str = "") -> Iterator[Fact]:
        if finding is not None:
            value = Text(shown or str(finding.value))
            unsure = finding.confidence < _DOUBTFUL
            evidence = _evidence(draft, finding, places, say_how_sure=unsure)
            yield Fact(label, (value, *evidence), label.split()[0].lower())

    yield from recognised("Kind", recognition.kind, recognition.kind.value.capitalize())
    yield _meeting(draft, recognition, places)
    yield from recognised("Issued by", recognition.issuer)
    yield from recognised("Series", recognition.series)
    yield from recognised("Place", recognition.place)
    yield from recognised("Date of issue", recognition.date)
    yield from recognised("Language", recognition.language, language(recognition.language.value))
    encoding = f", {text.encoding.replace('_', '-').upper()}" if text.encoding else ""
    yield Fact("File", (Text(document.file_name),), "file")
    yield Fact("Format", (Text(_FORMATS[text.format] + encoding),), "format")
    yield Fact("Added", (Text(str(PartialDate(document.added[:_DAY]))),), "added")


def _meeting(draft: Draft, recognition: Recognition, places: Sequence[str]) -> Fact:
    found = recognition.meeting
    if found is None:
        return Fact("Meeting", (Text("Not recognised"),), "meeting")
    evidence = _evidence(draft, found, places, say_how_sure=True)
    return Fact("Meeting", (meeting_link(draft.edition, found.value), *evidence), "meeting")


def _evidence(
    draft: Draft, finding: Finding[_T], places: Sequence[str], *, say_how_sure: bool
) -> Iterator[Text | Link]:
    """Yield how sure a finding is, and the places of the words that it rests on."""
    if say_how_sure:
        yield Text(f" · {confidence_in_words(finding.confidence)}", "muted")
    anchors_of_words = dict.fromkeys(places[words.paragraph] for words in finding.words)
    for index, anchor in enumerate(anchors_of_words):
        yield Text(", " if index else " · ", "muted")
        yield Link(label(anchor).lower(), place(draft.address, anchor))


def _add_text(
    draft: Draft, text: DocumentText, checks: Sequence[Check], places: Sequence[str]
) -> None:
    if is_as_saved(draft.address):
        alone = Link("Show the document alone", draft.here)
        words = Text("With all that was set aside as part of the page around the document. ")
        draft.heading("Text as saved", "text")
        draft.add(Paragraph((words, alone), "small"))
        draft.add(*document_text.blocks(text, places, as_saved=True))
        return
    draft.heading("Text", "text")
    draft.add(*document_text.blocks(text, places, checks))
    if aside := len(text.paragraphs) - sum(1 for _ in text.body()):
        are = "paragraph is" if aside == 1 else "paragraphs are"
        words = Text(f"{aside} {are} set aside as part of the page around the document. ")
        whole = Link("Show the text as saved", as_saved(draft.here))
        draft.heading("Set aside", "set-aside")
        draft.add(Paragraph((words, whole), "small"))
