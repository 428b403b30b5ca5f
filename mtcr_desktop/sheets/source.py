"""The sheet of a source: what it is, and all that rests on it."""

from __future__ import annotations

from itertools import groupby

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.sources import Source
from mtcr_desktop.sheets.draft import Draft, neighbours
from mtcr_desktop.sheets.kinds import name_of, order_of
from mtcr_desktop.sheets.sheet import Fact, Heading, Inlines, Link, Paragraph, Sheet, Text, WebLink
from mtcr_desktop.sheets.wording import language, plural


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet of a source."""
    source = edition.source(address.key)
    draft = Draft(edition, address)
    draft.lead(source.supports, anchor="supports")
    draft.facts(_facts(source))
    resting = sorted(edition.citing(source.id), key=lambda pair: order_of(pair[0].kind))
    draft.heading("What rests on it", "citing")
    if not resting:
        draft.add(Paragraph((Text("No record of this edition cites it."),)))
    for kind, group in groupby(resting, key=lambda pair: pair[0].kind):
        draft.add(Heading(name_of(kind).many, f"citing-{kind}", 3))
        draft.items([(Link(title, where),) for where, title in group])
    order = [s.id for s in edition.sources()]
    before, after = neighbours(order, source.id, "source")
    count = plural(len(resting), "record")
    rests = "rests" if len(resting) == 1 else "rest"
    return draft.sheet(
        f"Source · {source.kind_label}",
        source.title,
        f"{source.publisher}; {count} of this edition {rests} on it",
        previous=before,
        next_=after,
    )


def _facts(source: Source) -> list[Fact]:
    address: Inlines = (Text("no public address"),)
    if source.url:
        address = (WebLink(source.url, source.url),)
    dated = str(source.date) if source.date else "undated"
    rows = [
        Fact("Publisher", (Text(source.publisher),), "publisher"),
        Fact("Date", (Text(dated),), "dates"),
        Fact("Kind", (Text(source.kind_label),), "kind"),
        Fact("Language", (Text(language(source.language)),), "language"),
        Fact("Address", address, "address"),
    ]
    if source.title.startswith("["):
        remark = Text("in square brackets: supplied here, not taken from the document")
        rows.append(Fact("Title", (remark,), "title"))
    return rows
