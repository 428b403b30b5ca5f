"""What came of a check, as the data and as the text that `mtcr check` answers with."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from mtcr_desktop.library.findings import ClaimKind, Finding, Recognition
from mtcr_desktop.library.text import DocumentText, Words, quote
from mtcr_desktop.library.verdicts import Check, Verdict

_LABELS: dict[ClaimKind, str] = {
    "ordinal": "Number",
    "place": "City",
    "country": "Country",
    "start": "First day",
    "end": "Last day",
    "partner-count": "Partners",
    "partner-list": "List of Partners",
    "new-partner": "New Partner",
    "chair": "Chair",
    "opened-by": "Opened by",
    "established": "Established",
    "next-host": "Next host",
    "issued": "Date of issue",
}
_VERDICTS: dict[Verdict, str] = {
    "agrees": "agrees",
    "differs": "DIFFERS",
    "not-recorded": "not recorded",
}
_INDENT = 33  # columns: two blanks, a verdict, a label, and the gaps after them
_QUOTED = 160  # characters of the document's words that a report shows at most


def to_json(
    file: Path | str, text: DocumentText, recognition: Recognition, checks: Sequence[Check]
) -> dict[str, Any]:
    """Return a check in the shape of the `mtcr` command's contract.

    Beyond the contract each claim has the page, the note, the fact's address and its sources. The
    confidence is that of the meeting, or of the kind of document where no meeting was recognised.
    """
    meeting = recognition.meeting
    return {
        "file": str(file),
        "recognised": {
            "kind": recognition.kind.value,
            "address": str(meeting.value) if meeting else None,
            "confidence": round((meeting or recognition.kind).confidence, 3),
            "language": recognition.language.value,
        },
        "claims": [_claim(text, check) for check in checks],
        "document": {
            "title": _value(recognition.title),
            "issuer": _value(recognition.issuer),
            "series": _value(recognition.series),
            "date": recognition.date.value.to_json() if recognition.date else None,
            "place": _value(recognition.place),
        },
    }


def to_text(
    file: Path | str,
    text: DocumentText,
    recognition: Recognition,
    checks: Sequence[Check],
    width: int = 100,
) -> str:
    """Return a check as text for people, wrapped to a width in columns.

    A claim that agrees takes one entry; one that differs is followed by the edition's value, the
    note, and the document's words with their line.
    """
    head = [Path(file).name, "=" * min(width, len(Path(file).name))]
    body = [*head, *_about(recognition, width), ""]
    for check in checks:
        body += _entry(text, check, width)
    if not checks:
        body.append("Nothing was found that the edition could be asked about.")
    return "\n".join([*body, "", _sum(checks)]) + "\n"


def _claim(text: DocumentText, check: Check) -> dict[str, Any]:
    paragraph = text.paragraphs[check.claim.words.paragraph]
    return {
        "claim": check.claim.kind,
        "in_document": check.in_document,
        "in_edition": check.in_edition or None,
        "verdict": check.verdict,
        "quote": quote(text, check.claim.words),
        "line": paragraph.line,
        "page": paragraph.page or None,
        "note": check.note or None,
        "address": str(check.address) if check.address else None,
        "sources": list(check.sources),
    }


def _value(finding: Finding[str] | None) -> str | None:
    return finding.value if finding else None


def _about(recognition: Recognition, width: int) -> Iterator[str]:
    """Yield what the document is."""
    meeting = recognition.meeting
    rows = {
        "Kind": f"{recognition.kind.value}, in language “{recognition.language.value}”",
        "Meeting": f"{meeting.value} ({meeting.confidence:.0%} sure)" if meeting else "none found",
        "Title": _value(recognition.title),
        "Issued by": _value(recognition.issuer),
        "Series": _value(recognition.series),
        "Place": _value(recognition.place),
        "Date": str(recognition.date.value) if recognition.date else None,
    }
    for label, value in rows.items():
        if value:
            yield from _wrapped(f"{label:<11}", value, width)


def _entry(text: DocumentText, check: Check, width: int) -> Iterator[str]:
    in_document, in_edition = check.in_document, check.in_edition
    if check.claim.kind == "partner-list":  # the note names who differs
        in_document, in_edition = in_document.partition(":")[0], in_edition.partition(":")[0]
    lead = f"  {_VERDICTS[check.verdict]:<13} {_LABELS[check.claim.kind]:<17}"
    yield from _wrapped(lead, in_document, width)
    blank = " " * _INDENT
    if check.verdict != "agrees" and check.address:
        recorded = in_edition or "not on record"
        yield from _wrapped(blank, f"Edition: {recorded} ({check.address})", width)
    if check.note:
        yield from _wrapped(blank, check.note, width)
    if check.verdict == "differs":
        yield from _wrapped(
            blank, f"{_place(text, check.claim.words)}: {_words(text, check)}", width
        )


def _place(text: DocumentText, words: Words) -> str:
    paragraph = text.paragraphs[words.paragraph]
    page = f", page {paragraph.page}" if paragraph.page else ""
    return f"Line {paragraph.line}{page}"


def _words(text: DocumentText, check: Check) -> str:
    return f"“{textwrap.shorten(quote(text, check.claim.words), _QUOTED, placeholder=' …')}”"


def _wrapped(lead: str, words: str, width: int) -> list[str]:
    """Return words beside a lead, broken so that they stay beside it."""
    return textwrap.wrap(
        words,
        width,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _sum(checks: Sequence[Check]) -> str:
    """Return how many claims came out how."""
    found = [check.verdict for check in checks]
    agree, differ, open_ = (found.count(v) for v in ("agrees", "differs", "not-recorded"))
    claims = "1 claim" if len(found) == 1 else f"{len(found)} claims"
    return f"{claims}: {agree} agree, {differ} differ, {open_} not recorded."
