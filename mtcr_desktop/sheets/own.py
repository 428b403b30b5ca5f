"""The user's own documents as lists show them, and as the sheet of their meeting names them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.document_check import tally, verdict_badge
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Inlines, Link, Paragraph, Text

if TYPE_CHECKING:
    from mtcr_desktop.library.verdicts import Verdict

ANCHOR = "your-documents"

_REMARK = "What you added yourself about this meeting; it is not part of the edition."


class OwnDocument(NamedTuple):
    """A document of the library in short.

    Attributes:
        address: What opens it.
        title: What it is called.
        issuer: Who issued it; may be empty.
        date: Its date of issue, if one was found.
        meeting: Address of the meeting that it belongs to, if one was recognised.
        verdicts: What came of each of its claims.
        added: Day on which it was added.
    """

    address: Address
    title: str
    issuer: str
    date: PartialDate | None
    meeting: Address | None
    verdicts: tuple[Verdict, ...]
    added: date


def add(draft: Draft, documents: Iterable[OwnDocument]) -> None:
    """Append the documents that belong to a meeting, unless there are none."""
    if entries := [_entry(document) for document in documents]:
        draft.heading(phrases.YOUR_DOCUMENTS, ANCHOR)
        draft.add(Paragraph((Text(_REMARK),), "small"))
        draft.items(entries)


def _entry(document: OwnDocument) -> Inlines:
    entry: Inlines = (Link(document.title, document.address),)
    if "differs" in document.verdicts:
        entry += (Text(" "), verdict_badge("differs"))
    issued = (document.issuer, str(document.date or ""), f"check: {tally(document.verdicts)}")
    return (*entry, Text("\n" + " · ".join(filter(None, issued)), "muted"))
