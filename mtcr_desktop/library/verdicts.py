"""What came of setting a document against the record."""

from __future__ import annotations

from typing import Literal, NamedTuple

from mtcr_desktop.library.findings import Claim
from mtcr_desktop.records.addresses import Address

Verdict = Literal["agrees", "differs", "not-recorded"]


class Check(NamedTuple):
    """One claim of a document beside what the record has.

    Attributes:
        claim: What the document says, and where.
        verdict: Whether the record says the same; "not-recorded" where it says nothing.
        in_document: The document's value in words.
        in_edition: The record's value in words; empty where it has none.
        address: The fact in the record, e.g. mtcr:plenary/16#dates; None where it has none.
        sources: Ids of the sources of that fact.
        note: What makes the difference, e.g. which names are missing from a list, or what the
            record knows besides, e.g. a value that another source gives; may be empty.
    """

    claim: Claim
    verdict: Verdict
    in_document: str
    in_edition: str
    address: Address | None
    sources: tuple[str, ...] = ()
    note: str = ""
