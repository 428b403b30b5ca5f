"""Entries of the regime, the control list, the glossary, the topics and the sources."""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.edition.lookup.entry import Entry, Name, Passage, passages, years
from mtcr_desktop.edition.reading.annex import annex, annex_editions, annex_items
from mtcr_desktop.edition.reading.regime import regime
from mtcr_desktop.edition.reading.sources import sources
from mtcr_desktop.edition.reading.tables import Tables
from mtcr_desktop.edition.reading.words import terms, topics
from mtcr_desktop.records.annex import AnnexItem
from mtcr_desktop.records.regime import Article, Regime, RegimeName


def regime_entries(tables: Tables) -> Iterator[Entry]:
    """Yield the regime as a whole, then its articles."""
    record = regime(tables)
    english = next(name for name in record.names if name.language == "en")
    yield Entry(
        "mtcr:regime",
        "regime",
        english.name,
        "The regime",
        names=(Name(english.name, "title"), *_regime_names(record)),
        passages=(
            *passages(("Founded", "founded", record.founded_note)),
            *(
                Passage(kind.name, f"meeting-{kind.key}", f"{kind.frequency}. {kind.purpose}")
                for kind in record.meeting_kinds
            ),
            *(
                Passage(f"Partners, {step.date}", "growth", f"{step.text}. {step.note or ''}")
                for step in (record.partner_count, *record.growth)
            ),
        ),
        years=years(record.founded),
    )
    guidelines = record.guidelines
    yield Entry(
        "mtcr:regime#guidelines",
        "regime",
        guidelines.title,
        "Guidelines",
        names=(Name(guidelines.title, "title"), Name("Guidelines", "alias")),
        passages=(
            *passages(("Guidelines", "guidelines", guidelines.structure)),
            *(
                Passage(str(step.date), "guidelines", f"{step.text} {step.note or ''}".strip())
                for step in guidelines.history
            ),
        ),
    )
    for article in (*record.articles, record.benchmark, record.website):
        yield _article(article)


def _article(article: Article) -> Entry:
    return Entry(
        f"mtcr:regime#{article.key}",
        "regime",
        article.title,
        "The regime",
        names=(Name(article.title, "title"),),
        passages=passages(
            (article.title, article.key, article.text), ("Notes", article.key, article.note)
        ),
    )


def _regime_names(record: Regime) -> Iterator[Name]:
    for name in record.names:
        if name.language == "en":
            yield from _abbreviation(name, "alias")
        else:
            yield Name(name.name, "foreign", name.language)
            yield from _abbreviation(name, "foreign")


def _abbreviation(name: RegimeName, nature: str) -> Iterator[Name]:
    if name.abbreviation and nature == "alias":
        yield Name(name.abbreviation, "alias")
    elif name.abbreviation:
        yield Name(name.abbreviation, "foreign", name.language)


def annex_entries(tables: Tables) -> Iterator[Entry]:
    """Yield the control list as a whole, then its Items."""
    record = annex(tables)
    yield Entry(
        "mtcr:annex-items",
        "annex",
        record.title,
        "The control list",
        names=(
            Name(record.title, "title"),
            Name("Annex", "alias"),
            Name("Control list", "alias"),
            *(Name(category.name, "alias") for category in record.categories),
        ),
        passages=(
            *(
                Passage(category.name, "categories", category.definition)
                for category in record.categories
            ),
            *(
                Passage(national.system, "national-lists", national.text)
                for national in record.national_lists
            ),
            *(
                Passage("Publication", "publications", f"{made.title}. {made.note or ''}")
                for made in record.publications
            ),
        ),
    )
    for item in annex_items(tables):
        yield _annex_item(item)


def _annex_item(item: AnnexItem) -> Entry:
    title = f"Item {item.number}: {item.title}"
    headings = [heading for heading in item.headings if heading.present]
    return Entry(
        f"mtcr:annex/{item.number}",
        "annex",
        title,
        f"Category {item.category}",
        names=(
            Name(title, "title"),
            Name(item.title, "alias"),
            Name(f"Item {item.number}", "number"),
            Name(str(item.number), "number"),
        ),
        passages=(
            *passages(
                ("Subject", "subject", item.subject),
                ("Headings", "headings", ", ".join(f"{h.letter} {h.title}" for h in headings)),
                ("Notes", "notes", item.note),
            ),
            *(
                Passage(
                    mapping.system,
                    "mappings",
                    f"{mapping.system}: {', '.join(mapping.codes)}. {mapping.basis or ''}".strip(),
                )
                for mapping in item.mappings
            ),
        ),
    )


def annex_edition_entries(tables: Tables) -> Iterator[Entry]:
    """Yield dated texts and rounds of changes, newest first."""
    for edition in reversed(annex_editions(tables)):
        yield Entry(
            f"mtcr:annex-edition/{edition.key}",
            "annex-edition",
            edition.title,
            f"{edition.kind_label}, {edition.date}",
            names=(Name(edition.title, "title"), Name(str(edition.date), "alias")),
            passages=passages(("Notes", "notes", edition.note)),
            years=years(edition.date),
        )


def word_entries(tables: Tables) -> Iterator[Entry]:
    """Yield the glossary by alphabet, then the topics."""
    for term in terms(tables):
        expansion = (Name(term.expansion, "alias"),) if term.expansion else ()
        yield Entry(
            f"mtcr:term/{term.key}",
            "term",
            term.term,
            term.expansion or "",
            names=(Name(term.term, "title"), *expansion),
            passages=passages(
                ("Definition", "definition", term.definition), ("Notes", "notes", term.note)
            ),
        )
    for topic in topics(tables):
        yield Entry(
            f"mtcr:topic/{topic.slug}",
            "topic",
            topic.label,
            "Topic",
            names=(Name(topic.label, "title"),),
            passages=passages(("Definition", "definition", topic.definition)),
            topics=(topic.slug,),
        )


def source_entries(tables: Tables) -> Iterator[Entry]:
    """Yield the sources by title."""
    for source in sources(tables):
        dated = f", {source.date}" if source.date else ""
        yield Entry(
            f"mtcr:source/{source.id}",
            "source",
            source.title,
            f"{source.publisher}{dated}",
            names=(Name(source.title, "title"), Name(source.id, "code")),
            passages=passages(
                ("Supports", "supports", source.supports),
                ("Publisher", "publisher", source.publisher),
                ("Address", "address", source.url),
            ),
            years=years(source.date),
        )
