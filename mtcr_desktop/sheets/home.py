"""The home page: the regime at a glance, and what the edition covers and leaves open.

It is composed at every start, so it asks the edition for little and links no running text.
"""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.chairs import Chairmanship
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.plenaries import Plenary, ordinal
from mtcr_desktop.records.regime import Regime
from mtcr_desktop.sheets.draft import Draft, in_words
from mtcr_desktop.sheets.regime import partners
from mtcr_desktop.sheets.sheet import Fact, Inlines, Link, Paragraph, Sheet, Text
from mtcr_desktop.sheets.wording import REGIME, plural, term_text

_QUESTIONS = (
    ("Who was a Partner on 25 September 2001?", "members", (("as-of", "2001-09-25"),)),
    ("What have plenaries decided on terrorism?", "plenaries", (("topic", "terrorism"),)),
    ("Which states follow the Guidelines from outside?", "adherents", ()),
)
_SEARCHES = ("Korea", "2001", "catch-all")
_SECTIONS = (
    ("Members", "members"),
    ("Plenaries", "plenaries"),
    ("Chairs", "chairs"),
    ("Timeline", "timeline"),
    ("Control list", "annex-items"),
    ("Glossary", "terms"),
    ("Sources", "sources"),
)


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the home page, as of a date if one is given."""
    regime = edition.regime()
    draft = Draft(edition, address, as_of=as_of)
    nature = regime.articles[0]
    draft.add(Paragraph((Text(nature.text), *draft.cite(nature.sources)), "lead", "summary"))
    draft.facts(_glance(draft, regime))
    _latest(draft)
    _coverage(draft)
    _ways_in(draft)
    info = edition.info
    subtitle = f"Edition {info.version}, covering public sources until {info.covers_until}"
    return draft.sheet("The public record at a glance", REGIME, subtitle)


def _glance(draft: Draft, regime: Regime) -> list[Fact]:
    founded: Inlines = (Text(f"{regime.founded}, by "), *draft.countries(regime.founders))
    rows = [Fact("Founded", (*founded, *draft.cite(regime.founded_sources)), "founded")]
    rows.append(Fact("Partners", partners(draft, regime), "partner-count"))
    rows.append(Fact("Chair", _chair(draft), "chair"))
    benchmark = (Text(regime.benchmark.text), *draft.cite(regime.benchmark.sources))
    rows.append(Fact("Benchmark", benchmark, "benchmark"))
    guidelines = Link(regime.guidelines.title, Address("regime", fragment="guidelines"))
    cited = draft.cite(regime.guidelines.sources)
    rows.append(Fact("Guidelines", (guidelines, *cited), "guidelines"))
    more = Link("What the regime is, how it works and how it grew", Address("regime"))
    return [*rows, Fact("More", (more,), "more")]


def _chair(draft: Draft) -> Inlines:
    terms = draft.edition.chairmanships()
    last = next(term for term in reversed(terms) if not term.is_gap)
    parts: Inlines = (Text("last known: "), *_presiding(draft, last))
    if last is terms[-1]:
        return parts
    gap = terms[-1]
    since = Link(f"from {gap.since} on", Address("chair", gap.key))
    return (
        *parts,
        Text("; "),
        since,
        Text(" no public source names a chair"),
        *draft.cite(gap.sources),
    )


def _presiding(draft: Draft, term: Chairmanship) -> Inlines:
    where = Address("chair", term.key)
    named = [who.name for who in term.persons if who.verified][:1]
    person = (Text(f" ({named[0]})"),) if named else ()
    period = Link(term_text(term.since, term.until), where)
    countries = draft.countries(term.countries)
    return (*countries, *person, Text(", "), period, *draft.cite(term.sources))


def _latest(draft: Draft) -> None:
    plenary: Plenary = draft.edition.plenaries()[-1]
    address = Address("plenary", str(plenary.number))
    draft.heading("Latest plenary on record", "latest")
    where = draft.country(plenary.country)
    title = Link(f"{ordinal(plenary.number)} Plenary Meeting", address)
    draft.add(Paragraph((title, Text(f", {plenary.city}, "), where, Text(f", {plenary.dates}"))))
    draft.add(Paragraph((Text(plenary.summary), *draft.cite(plenary.sources))))


def _coverage(draft: Draft) -> None:
    edition = draft.edition
    terms = [term for term in edition.chairmanships() if not term.is_gap]
    unnamed = [term for term in terms if not term.persons]
    gaps = [term for term in edition.chairmanships() if term.is_gap]
    silent = [event for event in edition.events() if event.kind == "not-held"]
    years: list[Inlines] = [(Link(str(e.start), Address("event", e.key)),) for e in silent]
    unknown: list[Inlines] = [
        (Link(term_text(gap.since, gap.until), Address("chair", gap.key)),) for gap in gaps
    ]
    draft.heading("What this edition covers, and what it leaves open", "coverage")
    draft.add(Paragraph((Text(edition.info.coverage),)))
    draft.items(
        [
            (Text("Years without a plenary: "), *in_words(years), Text(".")),
            (
                Link(f"{len(unnamed)} of {plural(len(terms), 'chairmanship')}", Address("chairs")),
                Text(": no public source names the person."),
            ),
            (Text("No chair known: "), *in_words(unknown, "; "), Text(".")),
            *((Text(gap),) for gap in edition.info.gaps),
        ]
    )


def _ways_in(draft: Draft) -> None:
    draft.heading("Where to begin", "begin")
    entries: list[Inlines] = [
        (Link(text, Address(kind, query=query)),) for text, kind, query in _QUESTIONS
    ]
    searches: list[Inlines] = [
        (Link(f"“{words}”", Address("search", query=(("q", words),))),) for words in _SEARCHES
    ]
    entries.append((Text("Search for "), *in_words(searches, " or ")))
    sections: list[Inlines] = [(Link(title, Address(kind)),) for title, kind in _SECTIONS]
    entries.append((Text("Browse "), *in_words(sections)))
    draft.items(entries)
