"""The user's own documents beside the record of the meeting that they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.verdicts import Verdict
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.document_check import tally, verdict_badge
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Inlines, Link, Paragraph, Text

ANCHOR = "your-documents"

_REMARK = "What you added yourself about this meeting; it is not part of the edition."


class Checked(NamedTuple):
    """A document, what came of each of its claims (None while it is unchecked), and its tags."""

    document: Document
    verdicts: tuple[Verdict, ...] | None = None
    tags: tuple[str, ...] = ()

    @property
    def outcome(self) -> str:
        """What came of the check in a few words; empty while there was none."""
        return "" if self.verdicts is None else tally(self.verdicts)


def add(draft: Draft, documents: Iterable[Checked]) -> None:
    """Append the documents that belong to a meeting, unless there are none."""
    if entries := [_entry(checked) for checked in documents]:
        draft.heading(phrases.YOUR_DOCUMENTS, ANCHOR)
        draft.add(Paragraph((Text(_REMARK),), "small"))
        draft.items(entries)


def _entry(checked: Checked) -> Inlines:
    document = checked.document
    entry: Inlines = (Link(document.title, document.address),)
    if "differs" in (checked.verdicts or ()):
        entry += (Text(" "), verdict_badge("differs"))
    outcome = f"check: {checked.outcome}" if checked.outcome else ""
    facts = (document.issuer, str(document.date or ""), outcome)
    return (*entry, Text("\n" + " · ".join(filter(None, facts)), "muted"))
