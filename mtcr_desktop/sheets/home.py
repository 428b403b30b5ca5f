"""The home page: the regime at a glance, and what the edition covers and leaves open.

It is composed at every start, so it asks the edition for little and links no running text.
"""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.chairs import Chairmanship
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.plenaries import ordinal
from mtcr_desktop.records.regime import Regime
from mtcr_desktop.sheets.draft import Draft, in_words
from mtcr_desktop.sheets.headcount import headcount
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
    _ways_in(draft)
    _coverage(draft)
    info = edition.info
    subtitle = f"Edition {info.version}, covering public sources until {info.covers_until}"
    return draft.sheet("The public record at a glance", REGIME, subtitle)


def _glance(draft: Draft, regime: Regime) -> list[Fact]:
    founders = sorted(regime.founders, key=draft.edition.country_name)
    founded = (Text(f"{regime.founded}, by "), *draft.countries(founders))
    rows = [Fact("Founded", (*founded, *draft.cite(regime.founded_sources)), "founded")]
    rows.append(Fact("Partners", headcount(draft, regime), "partner-count"))
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
    number = max(term.plenary or 0 for term in draft.edition.chairmanships())
    plenary = draft.edition.plenary(number)
    where = draft.country(plenary.country)  # a name of that time would need all states
    title = Link(f"{ordinal(number)} Plenary Meeting", Address("plenary", str(number)))
    draft.heading("Latest plenary on record", "latest")
    draft.add(Paragraph((title, Text(f", {plenary.city}, "), where, Text(f", {plenary.dates}"))))
    draft.add(Paragraph((Text(plenary.summary), *draft.cite(plenary.sources))))


def _coverage(draft: Draft) -> None:
    terms = draft.edition.chairmanships()
    held = [term for term in terms if not term.is_gap]
    unnamed = sum(not term.persons for term in held)
    unknown: list[Inlines] = [
        (Link(term_text(term.since, term.until), Address("chair", term.key)),)
        for term in terms
        if term.is_gap
    ]
    silent = Address("timeline", query=(("kind", "not-held"),))
    share = f"{unnamed} of {plural(len(held), 'chairmanship')}"
    info = draft.edition.info
    draft.heading("What this edition covers, and what it leaves open", "coverage")
    draft.add(Paragraph((Text(info.coverage),)))
    counts = dict(info.counts)
    unconfirmed = f"{info.unverified} of them are marked: no public source confirms them."
    facts = f"{counts['fact']} facts rest on "
    sources = Link(plural(counts["source"], "source"), Address("sources"))
    draft.items(
        [
            (Text(facts), sources, Text(f"; {unconfirmed}")),
            (Link("Years without a plenary", silent), Text(" are listed in the timeline.")),
            (Link(share, Address("chairs")), Text(": no public source names the person.")),
            (Text("No chair known: "), *in_words(unknown, "; "), Text(".")),
            *((Text(gap),) for gap in info.gaps),
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
