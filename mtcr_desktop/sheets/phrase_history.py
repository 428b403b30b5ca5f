"""The history of a phrase: which of the user's documents use it, first, last and how often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.places import family, label, number, place
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.search.phrase_history import MOST_WORDS, History, Use, folded, history
from mtcr_desktop.search.watch import Watch
from mtcr_desktop.sheets.document import meeting_link
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import (
    Block,
    Fact,
    Facts,
    Heading,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Sheet,
    Table,
    Text,
)
from mtcr_desktop.sheets.wording import plural

KICKER = "Your documents · History of a phrase"

_PER_MEETING = ("Meeting", "Your documents", "That use it", "Uses")
_COLUMNS = ("Meeting", "Date", "Document", "Uses", "Where")
_MOST_PLACES = 12
"""Paragraphs that are named of one document."""

_MOST_DOCUMENTS = 500
"""Documents that are listed; the first and the last are told above in any case."""

_LONGEST_TITLE = 80


def address_of(phrase: str) -> Address:
    """Return the address of the history of a phrase."""
    return Address("phrase", query=(("q", " ".join(phrase.split())),))


def compose(
    edition: Edition, library: Library, address: Address, watch: Watch | None = None
) -> Sheet:
    """Return the sheet with the history of a phrase.

    Args:
        edition: Knows the meetings by name.
        library: The library. It is only read.
        address: mtcr:phrase?q=…
        watch: May stop it.

    Raises:
        NoSuchRecordError: The address has no phrase, or more than one.
        LibraryError: The library cannot be read.
        SearchInterrupted: It was stopped.
    """
    phrase = _phrase(address)
    found = history(edition, library, phrase, watch or Watch())
    draft = Draft(edition, address)
    if found.uses:
        draft.add(Facts(tuple(_facts(edition, found))))
        draft.add(*_by_meeting(edition, found), *_by_document(edition, found))
    else:
        draft.add(*_nothing(found))
    title = phrase if len(phrase) <= _LONGEST_TITLE else f"{phrase[:_LONGEST_TITLE].rstrip()}…"
    return draft.sheet(KICKER, f"“{title}”", own=True)


def history_json(edition: Edition, library: Library, address: Address) -> dict[str, Any]:
    """Return the history of a phrase as data.

    Raises:
        NoSuchRecordError: The address has no phrase, or more than one.
        LibraryError: The library cannot be read.
    """
    phrase = _phrase(address)
    found = history(edition, library, phrase, Watch())
    return {
        "address": str(address.page),
        "kind": address.kind,
        "title": f"“{phrase}”",
        "own": True,
        "phrase": phrase,
        "documents": len(found.uses),
        "of_documents": found.documents,
        "uses": sum(use.total for use in found.uses),
        "complete": found.complete,
        "meetings": [
            {
                "meeting": str(meeting),
                "documents": documents,
                "uses": sum(u.total for u in found.uses if u.document.meeting == meeting),
            }
            for meeting, documents in found.meetings
        ],
        "used_in": [
            {
                "address": str(use.document.address),
                "title": use.document.title,
                "meeting": str(use.document.meeting) if use.document.meeting else None,
                "date": use.document.date.to_json() if use.document.date else None,
                "uses": use.total,
                "places": [
                    {"place": str(place(use.document.address, anchor)), "uses": count}
                    for anchor, count in use.places
                ],
            }
            for use in found.uses
        ],
    }


def _phrase(address: Address) -> str:
    """Return the phrase that an address names.

    Raises:
        NoSuchRecordError: It names none, or something too long.
    """
    phrase = " ".join(address.option("q").split())
    count = len(folded(phrase))
    if not count:
        raise NoSuchRecordError(
            "No phrase was given.", "Its history has an address such as mtcr:phrase?q=missiles."
        )
    if count > MOST_WORDS:
        raise NoSuchRecordError(
            f"A phrase of {count} words is too long: it may have {MOST_WORDS}.",
            "To follow a whole passage, compare two documents.",
        )
    return phrase


def _facts(edition: Edition, found: History) -> Iterator[Fact]:
    used = plural(len(found.uses), "document")
    uses = sum(use.total for use in found.uses)
    times = {1: "Once", 2: "Twice"}.get(uses, f"{uses} times")
    yield Fact("Used", (Text(f"{times}, in {used} of {found.documents}"),), "used")
    meetings = {use.document.meeting for use in found.uses if use.document.meeting}
    if found.meetings:
        of = f"{len(meetings)} of the {len(found.meetings)} that your documents are about"
        yield Fact("Meetings", (Text(of if meetings else f"None {of[2:]}"),), "meetings-used")
    dated = [use for use in found.uses if use.when]
    for name, use in (("First", dated[0]), ("Last", dated[-1])) if dated else ():
        yield Fact(name, tuple(_end(edition, use)), name.casefold())
    if undated := len(found.uses) - len(dated):
        stand = "it stands" if undated == 1 else "these stand"
        words = f"{plural(undated, 'document')} of no known date; {stand} last."
        yield Fact("Without date", (Text(words),), "undated")
    if not found.complete:
        words = "There was not enough time to look everywhere: there may be earlier, later and more"
        yield Fact("Not all", (Text(f"{words} uses."),), "incomplete")


def _end(edition: Edition, use: Use) -> Iterator[Inline]:
    """Yield the first or last use: its date, its meeting, and the way to it."""
    document = use.document
    if document.meeting:
        yield from (meeting_link(edition, document.meeting), Text(" · ", "muted"))
    yield Text(f"{document.date or 'no date of issue'}")
    yield Text(" · ", "muted")
    yield Link(_short(document), place(document.address, use.places[0][0]))


def _by_meeting(edition: Edition, found: History) -> Iterator[Block]:
    """Yield how often each meeting uses it; one that does not is told of as well."""
    rows: list[tuple[Inlines, ...]] = []
    for meeting, documents in found.meetings:
        uses = [use for use in found.uses if use.document.meeting == meeting]
        counts = (documents, len(uses), sum(use.total for use in uses))
        cells = (Text(str(count), "plain" if uses else "muted") for count in counts)
        rows.append(((meeting_link(edition, meeting),), *((cell,) for cell in cells)))
    if rows:
        yield Heading("By meeting", "meetings")
        yield Table(
            _PER_MEETING, tuple(rows), numeric=frozenset({1, 2, 3}), widths=(46, 18, 18, 18)
        )


def _by_document(edition: Edition, found: History) -> Iterator[Block]:
    """Yield the documents that use it, with the way to each place."""
    shown = found.uses[:_MOST_DOCUMENTS]
    rows = tuple(_row(edition, use) for use in shown)
    yield Heading("By document", "documents")
    yield Table(_COLUMNS, rows, numeric=frozenset({3}), widths=(20, 19, 31, 8, 22))
    if left_out := len(found.uses) - len(shown):
        yield Paragraph((Text(f"{plural(left_out, 'more document')} are not listed."),), "small")


def _row(edition: Edition, use: Use) -> tuple[Inlines, ...]:
    document = use.document
    meeting = meeting_link(edition, document.meeting) if document.meeting else Text("–")
    return (
        (meeting,),
        (Text(str(document.date or "no date")),),
        (Link(document.title, document.address),),
        (Text(str(use.total)),),
        tuple(_places(document, use.places)),
    )


def _places(document: Document, places: Sequence[tuple[str, int]]) -> Iterator[Inline]:
    """Yield links to the places; what kind of place it is is said where it changes."""
    before = ""
    for index, (anchor, count) in enumerate(places[:_MOST_PLACES]):
        name = label(anchor).lower() if family(anchor) != before else str(number(anchor))
        before = family(anchor)
        yield Text(", " if index else "")
        yield Link(name, place(document.address, anchor))
        if count > 1:
            yield Text(f" ({count}×)", "muted")
    if len(places) > _MOST_PLACES:
        yield Text(f" and {len(places) - _MOST_PLACES} more", "muted")


def _nothing(found: History) -> Iterator[Block]:
    if not found.documents:
        yield Paragraph((Text("You have no documents in which it could be used."),), "lead")
        yield Paragraph((Link("How documents are added", Address("documents")),))
        return
    words = f"None of your documents uses these words in this order ({found.documents} looked at)."
    if not found.complete:
        words = "These words were not found in the time that a search may take."
    yield Paragraph((Text(words),), "lead")
    advice = (
        "Capitals and accents do not matter, but every other letter does: try fewer words, or the "
        "singular. The search box finds words that do not stand side by side: "
    )
    search = Address("search", query=(("q", f"in:documents {' '.join(found.words)}"),))
    yield Paragraph((Text(advice), Link("search your documents", search), Text(".")))


def _short(document: Document) -> str:
    title = document.title
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"
