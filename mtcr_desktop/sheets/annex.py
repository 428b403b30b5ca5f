"""The sheet of an Item of the Annex, at contents level."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.annex import AnnexItem
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets import doubts
from mtcr_desktop.sheets.draft import Draft, neighbours
from mtcr_desktop.sheets.sheet import Fact, Inlines, Link, Paragraph, Sheet, Text
from mtcr_desktop.sheets.wording import REGIME, UNVERIFIED


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet of an Item."""
    item = edition.annex_item(int(address.key))
    annex = edition.annex()
    category = next(c for c in annex.categories if c.id == item.category)
    draft = Draft(edition, address)
    draft.lead(item.subject, item.sources, "subject")
    definition = (*draft.prose(category.definition), *draft.cite(category.sources))
    named = _category_name(draft, category.name)
    contents = Text("reserved; it holds no entries" if item.reserved else "in use")
    draft.facts(
        [
            Fact("Category", named, "category"),
            Fact("What that means", definition, "category-definition"),
            Fact("Number", (contents,), "use"),
        ]
    )
    _headings(draft, item, annex.headings_basis)
    _mappings(draft, item)
    _doubts(draft, item)
    draft.note(item.note)
    numbers = [str(i.number) for i in edition.annex_items()]
    before, after = neighbours(numbers, address.key, "annex")
    title = f"Item {item.number}: {item.title}"
    kicker = f"{REGIME} · {annex.title}"
    return draft.sheet(kicker, title, category.name, previous=before, next_=after)


def _category_name(draft: Draft, name: str) -> Inlines:
    term = next((t for t in draft.edition.terms() if t.term == name), None)
    return (Link(name, Address("term", term.key)),) if term else (Text(name),)


def _headings(draft: Draft, item: AnnexItem, basis: str) -> None:
    if not item.headings:
        return
    rows: list[tuple[Inlines, ...]] = []
    for heading in item.headings:
        mark: Inlines = () if heading.verified else (Text(" "), UNVERIFIED)
        title = (Text(heading.title), *mark, *draft.cite(heading.sources))
        has = Text("yes", "strong") if heading.present else Text("no", "muted")
        remark = draft.prose(heading.note) if heading.note else ()
        rows.append(((Text(heading.letter),), title, (has,), remark))
    draft.heading("Headings under this item", "headings")
    draft.table(("", "Heading", "Has entries", "Remarks"), rows)
    draft.add(Paragraph(draft.prose(basis), "small"))


def _mappings(draft: Draft, item: AnnexItem) -> None:
    if not item.mappings:
        return
    rows: list[tuple[Inlines, ...]] = []
    for mapping in item.mappings:
        mark: Inlines = () if mapping.verified else (Text(" "), UNVERIFIED)
        basis = draft.prose(mapping.basis) if mapping.basis else ()
        codes = (Text(", ".join(mapping.codes)), *mark)
        rows.append(((Text(mapping.system),), codes, (*basis, *draft.cite(mapping.sources))))
    draft.heading("In other control lists", "mappings")
    draft.table(("List", "Codes", "Basis"), rows)


def _doubts(draft: Draft, item: AnnexItem) -> None:
    lines: list[str | Inlines] = []
    if not item.verified:
        lines.append("This record as a whole is not verified.")
    if not item.title_verified:
        lines.append("The full wording of the title.")
    if any(not mapping.verified for mapping in item.mappings):
        lines.append("Correspondences marked “unverified”: they are inferred from the subject.")
    if any(not heading.verified for heading in item.headings):
        lines.append("The wording of the headings marked “unverified”.")
    doubts.add(draft, doubts.unverified(lines))
