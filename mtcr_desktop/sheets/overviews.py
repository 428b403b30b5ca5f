"""What concerns a whole list: the Annex as such, and the chairs of the experts groups."""

from __future__ import annotations

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.annex import Publication
from mtcr_desktop.sheets.draft import Draft, in_words
from mtcr_desktop.sheets.sheet import Inlines, Link, Paragraph, Text
from mtcr_desktop.sheets.wording import UNVERIFIED, term_text


def experts(draft: Draft) -> None:
    """Append who led the experts groups, as far as public."""
    rows: list[tuple[Inlines, ...]] = []
    for chair in draft.edition.experts_group_chairs():
        who: list[Inlines] = [(draft.country(code),) for code in chair.countries]
        if chair.person:
            who.append((Text(chair.person),))
        about = "about " if chair.approximate and chair.since else ""
        when = Text(about + term_text(chair.since, chair.until))
        held_by = (*in_words(who, ", "), *draft.cite(chair.sources))
        remark = draft.prose(chair.note) if chair.note else ()
        rows.append((draft.prose(chair.group), (Text(chair.role),), held_by, (when,), remark))
    draft.table(("Group", "Role", "Held by", "Time", "Remarks"), rows)


def categories(draft: Draft) -> None:
    """Append the categories of the Annex with their Items."""
    for category in draft.edition.annex().categories:
        items: list[Inlines] = [
            (Link(str(number), Address("annex", str(number))),) for number in category.items
        ]
        name = Text(f"{category.name}. ", "strong")
        text = (*draft.prose(category.definition), *draft.cite(category.sources))
        draft.add(Paragraph((name, *text, Text(" Items: "), *in_words(items), Text("."))))


def publications(draft: Draft) -> None:
    """Append the publications that build on the Annex."""
    draft.items([_publication(draft, text) for text in draft.edition.annex().publications])


def _publication(draft: Draft, publication: Publication) -> Inlines:
    dated = str(publication.date) if publication.date else "undated"
    text = Text(f"{publication.title}, {publication.publisher}, {dated}")
    note = (Text(". "), *draft.prose(publication.note)) if publication.note else ()
    return (text, *draft.cite(publication.sources), *note)


def national_lists(draft: Draft) -> None:
    """Append how national and regional lists take the Annex in."""
    rows: list[tuple[Inlines, ...]] = []
    for taken in draft.edition.annex().national_lists:
        mark: Inlines = () if taken.verified else (Text(" "), UNVERIFIED)
        text = (*draft.prose(taken.text), *draft.cite(taken.sources))
        remark = draft.prose(taken.note) if taken.note else ()
        rows.append(((Text(taken.system), *mark), text, remark))
    draft.table(("List", "How it takes the Annex in", "Remarks"), rows)
