"""What is disputed or unverified, and why: the callouts of a sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from mtcr_desktop.records.sources import Claim
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Callout, Inlines, Text
from mtcr_desktop.sheets.wording import field_label, value_text

ANCHOR = "doubts"
TITLE = "Disputed or unverified"

_ALSO = Text("Also given: ")

_CONFIDENCE = {
    "medium": "Confidence in this record is medium: parts of it rest on inference or on few "
    "sources.",
    "low": "Confidence in this record is low: essential parts of it are not confirmed.",
}


def title_of(field: str) -> str:
    """Return the title of the callout on a field on which sources disagree."""
    return f"{field_label(field)}: sources disagree"


def other_value(paragraph: Inlines) -> str:
    """Return the value that a paragraph of such a callout also gives; empty if it gives none."""
    match paragraph:
        case (first, Text(value), *_) if first == _ALSO:
            return value
        case _:
            return ""


def disputes(
    draft: Draft, alternatives: Iterable[Claim], preferred: Callable[[str], Inlines]
) -> list[Callout]:
    """Return a callout for each field on which sources disagree.

    Args:
        draft: The sheet that the callouts are for.
        alternatives: The values that are not preferred.
        preferred: Returns what the edition prefers for a field, and why; may be empty.
    """
    callouts = []
    ordered = sorted(alternatives, key=lambda claim: claim.field)
    for field, claims in groupby(ordered, key=lambda claim: claim.field):
        kept = preferred(field)
        paragraphs = [(Text("Preferred here: "), *kept)] if kept else []
        paragraphs += [_other_value(draft, claim) for claim in claims]
        callouts.append(Callout(title_of(field), tuple(paragraphs), "disputed"))
    return callouts


def _other_value(draft: Draft, claim: Claim) -> Inlines:
    value = (_ALSO, Text(value_text(claim.value), "strong"))
    note = (Text(". "), *draft.prose(claim.note)) if claim.note else ()
    return (*value, *draft.cite(claim.sources), *note)


def unverified(paragraphs: Sequence[str | Inlines], confidence: str | None = None) -> list[Callout]:
    """Return the callout that lists what no public source confirms, if there is anything."""
    lines = [(Text(p),) if isinstance(p, str) else p for p in paragraphs if p]
    if confidence in _CONFIDENCE:
        lines.append((Text(_CONFIDENCE[confidence]),))
    return (
        [Callout("Not confirmed by a public source", tuple(lines), "unverified")] if lines else []
    )


def add(draft: Draft, callouts: Sequence[Callout]) -> None:
    """Append the section on doubts, unless there is none.

    Contradictions that lie in the sources themselves are told first.
    """
    here = str(draft.here)
    known = [
        Callout("A contradiction in the source", (draft.prose(reason),), "disputed")
        for address, reason in draft.edition.info.discrepancies
        if address == here
    ]
    if known or callouts:
        draft.heading(TITLE, ANCHOR)
        draft.add(*known, *callouts)
