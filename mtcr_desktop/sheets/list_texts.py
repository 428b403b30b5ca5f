"""The lists of texts: the control list, the glossary, topics and sources."""

from __future__ import annotations

from collections import Counter

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.listing import Column, Listing
from mtcr_desktop.sheets.rows import choices, dated, decade, decades, number, row, words
from mtcr_desktop.sheets.wording import language, plural

_ITEMS = (
    Column("number", "Item", "right", width=5),
    Column("title", "Title", width=0),
    Column("category", "Category", width=12),
    Column("headings", "Headings", width=12),
)
_EDITIONS = (
    Column("date", "Date", width=18),
    Column("title", "Title", width=0),
    Column("kind", "Kind", width=18),
)
_TERMS = (
    Column("term", "Term", width=0),
    Column("expansion", "In full", width=34),
    Column("definition", "Meaning", width=60),
)
_TOPICS = (
    Column("topic", "Topic", width=0),
    Column("decisions", "Decisions", "right", width=9),
    Column("definition", "What is filed here", width=60),
)
_SOURCES = (
    Column("title", "Title", width=0),
    Column("publisher", "Publisher", width=26),
    Column("date", "Date", width=18),
    Column("kind", "Kind", width=18),
    Column("language", "Language", width=12),
    Column("records", "Records", "right", width=8),
)


def annex_items(edition: Edition, address: Address) -> Listing:
    """Return the Items of the Annex."""
    annex = edition.annex()
    names = {category.id: category.name for category in annex.categories}
    rows = [
        row(
            Address("annex", str(item.number)),
            number(item.number),
            words(item.title),
            words(names[item.category]),
            words("".join(h.letter for h in item.headings if h.present)),
            mark="reserved" if item.reserved else "" if item.title_verified else "unverified",
            facets=(("category", item.category),),
        )
        for item in edition.annex_items()
    ]
    filters = choices("category", "Category", rows, names)
    note = f"{annex.title}, by its table of contents; no technical parameters."
    return Listing(address, "Items of the Annex", note, _ITEMS, tuple(rows), filters)


def annex_editions(edition: Edition, address: Address) -> Listing:
    """Return the dated texts of the Annex and the rounds of changes to it."""
    records = edition.annex_editions()
    rows = [
        row(
            Address("annex-edition", record.key),
            dated(record.date),
            words(record.title),
            words(record.kind_label),
            mark="" if record.verified else "unverified",
            facets=(("kind", record.kind), decade(record.date)),
        )
        for record in records
    ]
    kinds = {record.kind: record.kind_label for record in records}
    filters = (*choices("kind", "Kind", rows, kinds), *decades(rows))
    title = "Editions of the Annex and rounds of changes"
    note = "Dated texts, and changes agreed at meetings, as far as they are public."
    return Listing(address, title, note, _EDITIONS, tuple(rows), filters)


def terms(edition: Edition, address: Address) -> Listing:
    """Return the glossary."""
    rows = tuple(
        row(
            Address("term", term.key),
            words(term.term),
            words(term.expansion or ""),
            words(term.definition),
            mark="" if term.verified else "unverified",
        )
        for term in edition.terms()
    )
    return Listing(
        address, "Glossary", f"{plural(len(rows), 'term')} with what they mean.", _TERMS, rows
    )


def topics(edition: Edition, address: Address) -> Listing:
    """Return the topics with the number of decisions filed under each."""
    filed: Counter[str] = Counter()
    taken = [decision for plenary in edition.plenaries() for decision in plenary.decisions]
    taken += [decision for event in edition.events() for decision in event.decisions]
    for decision in taken:
        filed.update(decision.topics)
    rows = tuple(
        row(
            Address("topic", topic.slug),
            words(topic.label),
            number(filed[topic.slug]),
            words(topic.definition),
        )
        for topic in edition.topics()
    )
    return Listing(address, "Topics", "What decisions and outcomes are filed under.", _TOPICS, rows)


def sources(edition: Edition, address: Address) -> Listing:
    """Return the sources with the number of records that rest on each."""
    records = edition.sources()
    rows = [
        row(
            Address("source", source.id),
            words(source.title),
            words(source.publisher),
            dated(source.date, unknown="undated"),
            words(source.kind_label),
            words(language(source.language)),
            number(len(edition.citing(source.id))),
            facets=(("kind", source.kind), ("language", source.language)),
        )
        for source in records
    ]
    kinds = {source.kind: source.kind_label for source in records}
    languages = {source.language: language(source.language) for source in records}
    filters = (
        *choices("kind", "Kind", rows, dict(sorted(kinds.items(), key=lambda p: p[1]))),
        *choices("language", "Language", rows, dict(sorted(languages.items(), key=lambda p: p[1]))),
    )
    return Listing(
        address,
        "Sources",
        "What every fact of this edition rests on.",
        _SOURCES,
        tuple(rows),
        filters,
    )
