"""What came of checking a document, as the parts of its sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mtcr_desktop.library.places import NUMBERED, family, number, place
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Badge, Fact, Inlines, Link, Paragraph, Text
from mtcr_desktop.sheets.wording import plural

if TYPE_CHECKING:  # a plenary's sheet needs the summary, but nothing of the library's room
    from mtcr_desktop.library.findings import ClaimKind
    from mtcr_desktop.library.verdicts import Check, Verdict

ANCHOR = "check"

LABELS: dict[ClaimKind, str] = {
    "ordinal": "Number of the meeting",
    "place": "City",
    "country": "Host country",
    "start": "First day",
    "end": "Last day",
    "partner-count": "Number of Partners",
    "partner-list": "List of Partners",
    "new-partner": "New Partner",
    "chair": "Chair",
    "opened-by": "Opened by",
    "established": "Regime formed",
    "next-host": "Next host",
    "issued": "Date of issue",
}
"""What each claim is about, in words."""

_BADGES: dict[Verdict, Badge] = {
    "differs": Badge("differs", "disputed"),
    "not-recorded": Badge("not recorded", "note"),
    "agrees": Badge("agrees", "new"),
}
"""In the order in which a reader wants to see them."""

_WORDS: dict[Verdict, tuple[str, str]] = {
    "differs": ("differs", "differ"),
    "not-recorded": ("is not recorded", "are not recorded"),
    "agrees": ("agrees", "agree"),
}

DIFFERS = _BADGES["differs"]

_COLUMNS = ("Claim", "In the document", "In the edition", "Verdict")


def tally(verdicts: Sequence[Verdict]) -> str:
    """Return verdicts in a few words, what differs first: "1 differs, 10 agree"."""
    counts = Counter(verdicts)
    parts = [
        f"{counts[verdict]} {one if counts[verdict] == 1 else many}"
        for verdict, (one, many) in _WORDS.items()
        if counts[verdict]
    ]
    return ", ".join(parts) or "nothing to check"


def summary(verdicts: Sequence[Verdict]) -> str:
    """Return what came of a check, in one sentence."""
    if not verdicts:
        return "Nothing was found in it that the edition could be asked about."
    return f"{plural(len(verdicts), 'claim')} found: {tally(verdicts)}."


def verdict_badge(verdict: Verdict) -> Badge:
    """Return a verdict as a mark, in words."""
    return _BADGES[verdict]


def outcome(draft: Draft, checks: Sequence[Check]) -> Fact:
    """Return what came of the check as a fact for the head, which leads to the table at the foot.

    What differs is named there: nobody should have to look for it.
    """
    verdicts = [check.verdict for check in checks]
    if not checks:
        return Fact("Check", (Text(summary(verdicts)),), "verdict")
    page = draft.address
    table = Link(tally(verdicts), Address(page.kind, page.key, page.query, ANCHOR))
    labels = [LABELS[check.claim.kind] for check in checks if check.verdict == "differs"]
    names = ", ".join(dict.fromkeys(label[:1].lower() + label[1:] for label in labels))
    named: Inlines = (Text(" "), DIFFERS, Text(f" {names}")) if names else ()
    return Fact("Check", (table, *named), "verdict")


def add(draft: Draft, checks: Sequence[Check], places: Sequence[str]) -> None:
    """Append the check: a sentence, then a row for each claim, those that differ first.

    Args:
        draft: The sheet of the document.
        checks: What came of each claim.
        places: Anchors of the paragraphs, by their index.
    """
    draft.heading("Check against the edition", ANCHOR)
    draft.add(Paragraph((Text(summary([check.verdict for check in checks])),)))
    order = list(_BADGES)
    ordered = sorted(checks, key=lambda check: order.index(check.verdict))
    draft.table(_COLUMNS, (_row(draft, check, places) for check in ordered))


def _row(draft: Draft, check: Check, places: Sequence[str]) -> tuple[Inlines, ...]:
    claim = check.claim
    anchor = places[claim.words.paragraph]
    words = Link(brief(check, check.in_document), place(draft.address, anchor))
    # Who reads it on paper has no link to follow.
    where: Inlines = (
        (Text(f"\u00a0¶{number(anchor)}", "muted"),) if family(anchor) == NUMBERED else ()
    )
    note: Inlines = (Text(f"\n{check.note}", "muted"),) if check.note else ()
    return (
        (Text(LABELS[claim.kind]),),
        (words, *where),
        (*_recorded(draft, check), *note),
        (verdict_badge(check.verdict),),
    )


def _recorded(draft: Draft, check: Check) -> Inlines:
    """Return the edition's own value, linked to the fact, with its sources."""
    if not check.in_edition:
        return (Text("–"),)
    shown = brief(check, check.in_edition)
    value = Text(shown) if check.address is None else Link(shown, check.address)
    return (value, *draft.cite(check.sources))


def brief(check: Check, value: str) -> str:
    """Return a value without the names of a list: the note tells which of them differ."""
    return value.partition(":")[0] if check.claim.kind == "partner-list" else value
