"""The sheet of the regime as such: what it is, its Guidelines, meetings and growth."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.membership import roll
from mtcr_desktop.records.regime import Article, DatedFact, MeetingKind, Regime
from mtcr_desktop.sheets import overviews
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.headcount import headcount
from mtcr_desktop.sheets.sheet import (
    Fact,
    Heading,
    Inline,
    Inlines,
    Items,
    Link,
    Paragraph,
    Sheet,
    Text,
)
from mtcr_desktop.sheets.wording import REGIME, UNVERIFIED, language


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
    draft.heading("Chairs of the experts groups", "experts")
    overviews.experts(draft)
    draft.heading(edition.annex().title, "annex")
    overviews.categories(draft)
    _growth(draft, regime.growth)
    _names(draft, regime)
    return draft.sheet("The regime", REGIME, "MTCR")


def _facts(draft: Draft, regime: Regime) -> list[Fact]:
    named = draft.edition.country_name
    founders = sorted(regime.founders, key=lambda code: named(code, regime.founded))
    founded: Inlines = (Text(str(regime.founded), "strong"), Text(", by "))
    founded += draft.countries(founders, regime.founded)
    founded += draft.cite(regime.founded_sources)
    if regime.founded_note:
        founded += (Text(". "), *draft.prose(regime.founded_note))
    rows = [Fact("Made public", founded, "founded")]
    return [*rows, Fact("Partners", headcount(draft, regime), "partner-count")]


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
    draft.table(("Date", "Step", "Remarks"), rows)


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
    draft.table(columns, rows, flush_right=("Partners as stated",))


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
    draft.table(("Language", "Name", "Remarks"), rows)
