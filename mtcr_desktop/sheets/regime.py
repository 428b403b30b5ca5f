"""The sheet of the regime as such: what it is, its Guidelines, meetings and growth."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.annex import Publication
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.membership import roll
from mtcr_desktop.records.regime import Article, DatedFact, MeetingKind, Regime
from mtcr_desktop.sheets.draft import Draft, in_words
from mtcr_desktop.sheets.sheet import (
    Fact,
    Heading,
    Inline,
    Inlines,
    Items,
    Link,
    Paragraph,
    Sheet,
    Table,
    Text,
)
from mtcr_desktop.sheets.wording import REGIME, UNVERIFIED, at, language, term_text


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet of the regime."""
    regime = edition.regime()
    draft = Draft(edition, address, as_of=as_of)
    draft.facts(_facts(draft, regime))
    articles = {a.key: a for a in (*regime.articles, regime.benchmark, regime.website)}
    for article in articles.values():
        _article(draft, article)
    _guidelines(draft, regime)
    _meetings(draft, regime.meeting_kinds)
    _experts(draft)
    _annex(draft)
    _growth(draft, regime.growth)
    _names(draft, regime)
    return draft.sheet("The regime", REGIME, "MTCR")


def _facts(draft: Draft, regime: Regime) -> list[Fact]:
    founded: Inlines = (Text(str(regime.founded), "strong"), Text(", by "))
    founded += draft.countries(regime.founders, regime.founded)
    founded += draft.cite(regime.founded_sources)
    if regime.founded_note:
        founded += (Text(" "), *draft.prose(regime.founded_note))
    rows = [Fact("Made public", founded, "founded")]
    return [*rows, Fact("Partners", partners(draft, regime), "partner-count")]


def partners(draft: Draft, regime: Regime) -> Inlines:
    """Return how many Partners there are: as last counted, or on the roll at a date."""
    if draft.as_of:
        standing = roll(draft.edition.members(), draft.as_of)
        where = Address("members", query=(("as-of", draft.as_of.value),))
        return (Link(standing.count_text, where), Text(f" {at(draft.as_of)}"))
    fact = regime.partner_count
    shown: Inlines = (Link(f"{fact.count} Partners", Address("members")),)
    note = (Text(". "), *draft.prose(fact.note)) if fact.note else ()
    return (*shown, Text(f" since {fact.date}"), *draft.cite(fact.sources), *note)


def _article(draft: Draft, article: Article) -> None:
    draft.heading(article.title, article.key)
    mark: Inlines = () if article.verified else (Text(" "), UNVERIFIED)
    draft.add(Paragraph((*draft.prose(article.text), *mark, *draft.cite(article.sources))))
    if article.note:
        draft.add(Paragraph(draft.prose(article.note), "small"))


def _guidelines(draft: Draft, regime: Regime) -> None:
    guidelines = regime.guidelines
    draft.heading("The Guidelines", "guidelines")
    title = Text(guidelines.title, "strong")
    structure = draft.prose(guidelines.structure)
    cited = draft.cite(guidelines.sources)
    draft.add(Paragraph((title, Text(". "), *structure, *cited)))
    draft.add(Heading("Their history", "guidelines-history", 3))
    rows = tuple(_dated(draft, fact) for fact in guidelines.history)
    draft.add(Table(("Date", "Step", "Remarks"), rows))


def _dated(draft: Draft, fact: DatedFact) -> tuple[Inlines, ...]:
    step: tuple[Inline, ...] = (*draft.prose(fact.text), *draft.cite(fact.sources))
    if not fact.verified:
        step = (UNVERIFIED, Text(" "), *step)
    return (Text(str(fact.date)),), step, draft.prose(fact.note) if fact.note else ()


def _meetings(draft: Draft, kinds: tuple[MeetingKind, ...]) -> None:
    draft.heading("Kinds of meetings", "meetings")
    entries: list[Inlines] = []
    for kind in kinds:
        name = kind.name + (f" ({kind.abbreviation})" if kind.abbreviation else "")
        text = (*draft.prose(f" {kind.purpose} {kind.frequency}."), *draft.cite(kind.sources))
        note = (Text("\n", "muted"), *draft.prose(kind.note)) if kind.note else ()
        entries.append((Text(f"{name}.", "strong"), *text, *note))
    anchors = tuple(f"meeting-{kind.key}" for kind in kinds)
    draft.add(Items(tuple(entries), anchors=anchors))


def _experts(draft: Draft) -> None:
    """Append who led the experts groups, as far as public."""
    rows: list[tuple[Inlines, ...]] = []
    for chair in draft.edition.experts_group_chairs():
        who: list[Inlines] = [(draft.country(code),) for code in chair.countries]
        if chair.person:
            who.append((Text(chair.person),))
        when = term_text(chair.since, chair.until)
        about = "about " if chair.approximate and chair.since else ""
        remark = draft.prose(chair.note) if chair.note else ()
        rows.append(
            (
                draft.prose(chair.group),
                (Text(chair.role),),
                (*in_words(who, ", "), *draft.cite(chair.sources)),
                (Text(about + when),),
                remark,
            )
        )
    if rows:
        draft.add(Heading("Chairs of the experts groups", "experts-groups", 3))
        draft.add(Table(("Group", "Role", "Held by", "Time", "Remarks"), tuple(rows)))


def _annex(draft: Draft) -> None:
    """Append what is known of the Annex as a whole."""
    annex = draft.edition.annex()
    draft.heading(annex.title, "annex")
    for category in annex.categories:
        items = [(Link(str(number), Address("annex", str(number))),) for number in category.items]
        name = Text(f"{category.name}. ", "strong")
        text = (*draft.prose(category.definition), *draft.cite(category.sources))
        draft.add(Paragraph((name, *text, Text(" Items: "), *in_words(items), Text("."))))
    draft.add(Heading("Publications", "publications", 3))
    draft.items([_publication(draft, publication) for publication in annex.publications])
    draft.add(Heading("In national and regional lists", "national-lists", 3))
    rows = [
        (
            (Text(taken.system), *(() if taken.verified else (Text(" "), UNVERIFIED))),
            (*draft.prose(taken.text), *draft.cite(taken.sources)),
            draft.prose(taken.note) if taken.note else (),
        )
        for taken in annex.national_lists
    ]
    draft.add(Table(("List", "How it takes the Annex in", "Remarks"), tuple(rows)))


def _publication(draft: Draft, publication: Publication) -> Inlines:
    dated = str(publication.date) if publication.date else "undated"
    text = Text(f"{publication.title}, {publication.publisher}, {dated}")
    note = (Text(". "), *draft.prose(publication.note)) if publication.note else ()
    return (text, *draft.cite(publication.sources), *note)


def _growth(draft: Draft, growth: tuple[DatedFact, ...]) -> None:
    """Append the counts that sources state, each beside the roll of that date."""
    members = draft.edition.members()
    rows: list[tuple[Inlines, ...]] = []
    for fact in growth:
        standing = roll(members, fact.date)
        certain, possible = len(standing.certain), len(standing.possible)
        agrees = fact.count is not None and certain <= fact.count <= certain + possible
        where = Address("members", query=(("as-of", fact.date.value),))
        check = Text("agrees" if agrees else "differs", "muted" if agrees else "strong")
        remark = draft.prose(fact.note) if fact.note else ()
        rows.append(
            (
                (Text(str(fact.date)),),
                (Text(str(fact.count)), *draft.cite(fact.sources)),
                (Link(standing.count_text, where),),
                (check,),
                remark,
            )
        )
    draft.heading("Growth", "growth")
    columns = ("Date", "Partners as stated", "Roll of this edition", "Check", "Remarks")
    draft.add(Table(columns, tuple(rows), numeric=frozenset({1})))


def _names(draft: Draft, regime: Regime) -> None:
    rows: list[tuple[Inlines, ...]] = []
    for name in regime.names:
        shown: Inlines = (Text(name.name),)
        if name.abbreviation:
            shown += (Text(f" ({name.abbreviation})"),)
        if not name.verified:
            shown += (Text(" "), UNVERIFIED)
        remark = draft.prose(name.note) if name.note else ()
        rows.append(((Text(language(name.language)),), (*shown, *draft.cite(name.sources)), remark))
    draft.heading("Names of the regime", "names")
    draft.add(Table(("Language", "Name", "Remarks"), tuple(rows)))
