"""The sheet of a user's own document: what it is, how it stands to the edition, and its text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.places import anchors, as_saved, is_as_saved, label, place
from mtcr_desktop.library.store.records import Document, Field, Highlight
from mtcr_desktop.library.text import DocumentText, Format
from mtcr_desktop.library.verdicts import Check
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets import document_check, document_text, phrases
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.highlights import Marks
from mtcr_desktop.sheets.sheet import (
    Badge,
    Callout,
    Fact,
    Facts,
    Inlines,
    Link,
    Paragraph,
    Sheet,
    Text,
)
from mtcr_desktop.sheets.wording import language

_T = TypeVar("_T")

_FORMATS: dict[Format, str] = {
    "text": "Plain text",
    "markdown": "Markdown",
    "html": "Web page",
    "pdf": "PDF",
    "docx": "Word document",
}
_CORRECTED = Badge("corrected by you", "note")
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
    corrected: Collection[Field] = (),
    highlights: Iterable[Highlight] = (),
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
        corrected: What the user corrected of the recognition.
        highlights: What the user highlighted, in the order of the text.
    """
    draft = Draft(edition, address or document.address)
    places = anchors(paragraph.role for paragraph in text.paragraphs)
    if document.deleted:
        words = f"Moved there on {_day(document.deleted)}; the search does not find it there."
        draft.add(Callout("This document is in the trash", ((Text(words),),), "note"))
    facts = _Facts(draft, places, corrected)
    marks = Marks(highlights, draft.address)
    outcome = document_check.outcome(draft, checks)
    draft.add(
        Facts((*facts.recognised(recognition), outcome, *marks.fact(), *_file(document, text)))
    )
    _add_text(draft, text, checks, places, marks)
    marks.add(draft, places)
    if checks:
        document_check.add(draft, checks, places)
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


class _Facts:
    """Writes what was recognised, with how sure it is and the words that it rests on."""

    def __init__(self, draft: Draft, places: Sequence[str], corrected: Collection[Field]) -> None:
        self._draft = draft
        self._places = places
        self._corrected = corrected

    def recognised(self, found: Recognition) -> Iterator[Fact]:
        kind, tongue = found.kind.value.capitalize(), language(found.language.value)
        yield from self._fact("kind", "Kind", found.kind, Text(kind))
        if found.meeting is None:
            none = Text("None" if "meeting" in self._corrected else "Not recognised")
            yield Fact("Meeting", (none, *self._mark("meeting")), "meeting")
        else:
            link = meeting_link(self._draft.edition, found.meeting.value)
            yield from self._fact("meeting", "Meeting", found.meeting, link, always_sure=True)
        yield from self._fact("issuer", "Issued by", found.issuer)
        yield from self._fact("series", "Series", found.series)
        yield from self._fact("place", "Place", found.place)
        yield from self._fact("date", "Date of issue", found.date)
        yield from self._fact("language", "Language", found.language, Text(tongue))

    def _fact(
        self,
        field: Field,
        name: str,
        finding: Finding[_T] | None,
        shown: Text | Link | None = None,
        *,
        always_sure: bool = False,
    ) -> Iterator[Fact]:
        """Yield a fact, if it was found.

        Args:
            field: What it is; names its place in the sheet as well.
            name: What it is called.
            finding: What was found.
            shown: The value as shown; the value itself if None.
            always_sure: Say how sure it is even where it is not in doubt.
        """
        if finding is not None:
            value = shown or Text(str(finding.value))
            sure: Inlines = ()
            if field not in self._corrected and (always_sure or finding.confidence < _DOUBTFUL):
                sure = (Text(f" · {confidence_in_words(finding.confidence)}", "muted"),)
            words = self._words(finding)
            yield Fact(name, (value, *self._mark(field), *sure, *words), field)

    def _mark(self, field: Field) -> Inlines:
        return (Text(" "), _CORRECTED) if field in self._corrected else ()

    def _words(self, finding: Finding[_T]) -> Iterator[Text | Link]:
        """Yield links to the words that a finding rests on."""
        found = dict.fromkeys(self._places[words.paragraph] for words in finding.words)
        for index, anchor in enumerate(found):
            yield Text(", " if index else " · ", "muted")
            yield Link(label(anchor).lower(), place(self._draft.address, anchor))


def _file(document: Document, text: DocumentText) -> Iterator[Fact]:
    encoding = f", {text.encoding.replace('_', '-').upper()}" if text.encoding else ""
    yield Fact("File", (Text(document.file_name),), "file")
    yield Fact("Format", (Text(_FORMATS[text.format] + encoding),), "format")
    yield Fact("Added", (Text(_day(document.added)),), "added")


def _day(moment: str) -> str:
    """Return the day of a moment, in words."""
    return str(PartialDate(moment[: len("2001-09-25")]))


def _add_text(
    draft: Draft,
    text: DocumentText,
    checks: Sequence[Check],
    places: Sequence[str],
    marks: Marks,
) -> None:
    if is_as_saved(draft.address):
        alone = Link("Show the document alone", draft.here)
        words = Text("With all that was set aside as part of the page around the document. ")
        draft.heading("Text as saved", "text")
        draft.add(Paragraph((words, alone), "small"))
        draft.add(*document_text.blocks(text, places, marks=marks, as_saved=True))
        return
    draft.heading("Text", "text")
    draft.add(*document_text.blocks(text, places, checks, marks=marks))
    if aside := len(text.paragraphs) - sum(1 for _ in text.body()):
        are = "paragraph is" if aside == 1 else "paragraphs are"
        words = Text(f"{aside} {are} set aside as part of the page around the document. ")
        whole = Link("Show the text as saved", as_saved(draft.here))
        draft.heading("Set aside", "set-aside")
        draft.add(Paragraph((words, whole), "small"))
