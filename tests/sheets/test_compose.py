"""Every sheet of the edition, and what single sheets must say."""

from __future__ import annotations

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.lists import LIST_KINDS
from mtcr_desktop.sheets.sheet import (
    Badge,
    Callout,
    Cite,
    Facts,
    Heading,
    Items,
    Link,
    Roll,
    Sheet,
    SourceList,
    Table,
)
from sheets import walking


def _sheet(edition: Edition, text: str, as_of: str = "") -> Sheet:
    date = PartialDate.parse(as_of) if as_of else None
    return compose(edition, Address.parse(text), as_of=date)


def _all_pages(edition: Edition) -> list[Address]:
    pages = [Address("home"), Address("regime"), *(Address(kind) for kind in sorted(LIST_KINDS))]
    pages += [Address("plenary", str(p.number)) for p in edition.plenaries()]
    pages += [Address("member", m.iso2) for m in edition.members()]
    pages += [Address("adherent", a.iso2) for a in edition.adherents()]
    pages += [Address("chair", c.key) for c in edition.chairmanships()]
    pages += [Address("event", e.key) for e in edition.events()]
    pages += [Address("annex", str(i.number)) for i in edition.annex_items()]
    pages += [Address("annex-edition", e.key) for e in edition.annex_editions()]
    pages += [Address("term", t.key) for t in edition.terms()]
    pages += [Address("topic", t.slug) for t in edition.topics()]
    pages += [Address("source", s.id) for s in edition.sources()]
    return pages


@pytest.fixture(scope="module")
def sheets(edition: Edition) -> list[Sheet]:
    return [compose(edition, page) for page in _all_pages(edition)]


def test_every_kind_of_record_has_sheets(sheets: list[Sheet], edition: Edition) -> None:
    counted = dict(edition.info.counts)
    kinds = {
        "plenary", "member", "adherent", "chair", "event", "annex", "annex-edition", "term",
        "topic", "source",
    }  # fmt: skip
    for kind in kinds:
        assert sum(sheet.address.kind == kind for sheet in sheets) == counted[kind], kind


def test_sheets_name_what_they_show(sheets: list[Sheet], edition: Edition) -> None:
    for sheet in sheets:
        assert sheet.kicker, sheet.address
        assert sheet.title, sheet.address
        assert sheet.edition == edition.info.version
        assert not sheet.address.fragment


def test_nothing_in_a_sheet_is_empty(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        for block in sheet.blocks:
            if not isinstance(block, Table):
                for content in walking.contents(block):
                    assert walking.words(content).strip(), (sheet.address, block)
            if isinstance(block, Table | Items | Roll):
                assert block.rows if isinstance(block, Table) else list(walking.contents(block))
            if isinstance(block, Facts):
                assert block.rows


def test_no_text_shows_the_inside_of_the_program(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        text = walking.text(sheet)
        for slip in ("None", "()", " ,", "PartialDate", "..", ". .", "  "):
            assert slip not in text.replace("…", ""), (str(sheet.address), slip)


def test_tables_have_as_many_cells_as_columns(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        for block in sheet.blocks:
            if isinstance(block, Table):
                assert {len(row) for row in block.rows} == {len(block.columns)}, sheet.address


def test_sources_are_numbered_as_they_are_first_cited(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        cited = [part.numbers for part in walking.inlines(sheet) if isinstance(part, Cite)]
        first = list(dict.fromkeys(number for numbers in cited for number in numbers))
        assert first == list(range(1, len(sheet.sources) + 1)), sheet.address
        lists = [block for block in sheet.blocks if isinstance(block, SourceList)]
        assert [block.sources for block in lists] == ([sheet.sources] if sheet.sources else [])


def test_every_internal_link_leads_somewhere(sheets: list[Sheet], edition: Edition) -> None:
    views = LIST_KINDS | {"home", "regime", "search"}
    addresses = {
        part.address for s in sheets for part in walking.inlines(s) if isinstance(part, Link)
    }
    addresses |= {link.address for s in sheets for link in (s.previous, s.next) if link}
    for address in addresses:
        assert address.kind in views or edition.title_of(address.page), address


def test_no_sheet_links_to_itself(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        if sheet.address.kind != "regime":
            assert str(sheet.address) not in walking.links(sheet)


def test_anchors_are_unique_and_links_into_sheets_find_them(sheets: list[Sheet]) -> None:
    anchors = {}
    for sheet in sheets:
        found = walking.anchors(sheet)
        assert len(found) == len(set(found)), (sheet.address, found)
        anchors[sheet.address] = set(found)
    for sheet in sheets:
        for part in walking.inlines(sheet):
            if isinstance(part, Link) and part.address.fragment:
                assert part.address.fragment in anchors[part.address.page], part.address


def test_neighbours_point_back(sheets: list[Sheet]) -> None:
    by_address = {sheet.address: sheet for sheet in sheets}
    for sheet in sheets:
        if sheet.next:
            after = by_address[sheet.next.address]
            assert after.previous is not None
            assert after.previous.address == sheet.address


def test_composing_twice_gives_the_same_sheet(edition: Edition) -> None:
    for text in ("home", "regime", "plenary/16", "member/PL", "topic/terrorism"):
        assert _sheet(edition, text) == _sheet(edition, text)


def test_unknown_addresses_are_refused_in_words(edition: Edition) -> None:
    for text in ("plenary/99", "plenary/first", "member/XX", "search?q=x"):
        with pytest.raises(NoSuchRecordError):
            _sheet(edition, text)


@pytest.mark.parametrize("key", ["9" * 5000, "-1", "1.5", "²", "0"])
def test_keys_that_are_no_number_are_refused(edition: Edition, key: str) -> None:
    with pytest.raises(NoSuchRecordError):
        compose(edition, Address("plenary", key))


def test_numbers_may_be_spelt_otherwise(edition: Edition) -> None:
    assert _sheet(edition, "plenary/016").address == Address("plenary", "16")


def test_ottawa_reads_like_a_fact_sheet(edition: Edition) -> None:
    sheet = _sheet(edition, "plenary/16")
    assert sheet.title == "16th Plenary Meeting"
    assert sheet.subtitle == "Ottawa, Canada, 25–28 September 2001"
    assert walking.fact(sheet, "dates").startswith("25–28 September 2001")
    assert "no public source names the person" in walking.fact(sheet, "chair")
    assert walking.fact(sheet, "opened-by").startswith(
        "Rey Pagtakhan, Secretary of State (Asia-Pacific)"
    )
    assert walking.fact(sheet, "partner-count").startswith("33. As stated")
    assert walking.fact(sheet, "new-partners") == "Republic of Korea"
    (roll,) = (block for block in sheet.blocks if isinstance(block, Roll))
    names = [walking.words(entry).strip() for entry in roll.entries]
    assert len(names) == 33
    assert "Turkey" in names
    assert "Republic of Korea new" in names
    assert sheet.previous
    assert sheet.previous.address == Address("plenary", "15")
    linked = walking.links(sheet)
    assert {"mtcr:chair/16", "mtcr:member/CA", "mtcr:topic/code-of-conduct"} <= linked
    decisions = next(block for block in sheet.blocks if isinstance(block, Items) and block.ordered)
    assert decisions.anchors[0] == "decision-1"
    assert len(decisions.items) == 7


def test_a_disputed_date_stands_beside_the_preferred_one(edition: Edition) -> None:
    sheet = _sheet(edition, "plenary/15")
    assert "disputed" in walking.fact(sheet, "dates")
    (dispute,) = (b for b in sheet.blocks if isinstance(b, Callout) and b.tone == "disputed")
    text = " ".join(walking.words(content) for content in dispute.paragraphs)
    assert "10–13 October 2000" in text
    assert "9–13 October 2000" in text


def test_oslo_explains_its_printed_list(edition: Edition) -> None:
    sheet = _sheet(edition, "plenary/6")
    text = walking.text(sheet)
    assert "the printed list leaves out Switzerland" in text
    assert "A contradiction in the source" in text
    assert "unverified" in walking.fact(sheet, "chair")
    assert "Sten Lundbo" in walking.fact(sheet, "chair")


def test_an_unverified_plenary_says_so(edition: Edition) -> None:
    sheet = _sheet(edition, "plenary/24")
    assert "unverified" in walking.text(sheet)
    (callout,) = (b for b in sheet.blocks if isinstance(b, Callout))
    assert callout.tone == "unverified"
    text = " ".join(walking.words(content) for content in callout.paragraphs)
    for doubt in ("Rio de Janeiro", "24 is inferred", "Confidence in this record is low"):
        assert doubt in text


def test_possible_partners_are_marked(edition: Edition) -> None:
    sheet = _sheet(edition, "plenary/3")
    (roll,) = (block for block in sheet.blocks if isinstance(block, Roll))
    marks = [part for entry in roll.entries for part in entry if isinstance(part, Badge)]
    assert marks
    assert {mark.tone for mark in marks} == {"possibly"}
    assert "7 Partners, possibly 7 more" in walking.text(sheet)


def test_korea_joined_before_it_first_sat(edition: Edition) -> None:
    sheet = _sheet(edition, "member/KR")
    assert walking.fact(sheet, "joined").startswith("26 March 2001")
    assert walking.fact(sheet, "order") == "33rd Partner"
    assert {"mtcr:plenary/16", "mtcr:plenary/19", "mtcr:plenary/30"} <= walking.links(sheet)
    assert "mtcr:event/korea-2001" in walking.links(sheet)


def test_poland_shows_both_years_and_the_reason(edition: Edition) -> None:
    sheet = _sheet(edition, "member/PL")
    assert "disputed" in walking.fact(sheet, "joined")
    (dispute,) = (b for b in sheet.blocks if isinstance(b, Callout) and b.tone == "disputed")
    preferred, other = (walking.words(content) for content in dispute.paragraphs)
    assert preferred.startswith("Preferred here: 1998")
    assert other.startswith("Also given: 1997")
    assert "29 members without Poland" in other


def test_a_state_bears_its_name_of_the_time(edition: Edition) -> None:
    assert _sheet(edition, "member/TR").title == "Türkiye"
    before = _sheet(edition, "member/TR", "2001-09-25")
    assert before.title == "Turkey"
    assert before.as_of == "2001-09-25"
    assert "Turkey was a Partner on 25 September 2001" in walking.text(before)
    same = _sheet(edition, "member/TR?as-of=2001-09-25")
    assert same.blocks == before.blocks
    assert str(same.address) == "mtcr:member/TR?as-of=2001-09-25"


def test_nothing_is_claimed_for_a_date_that_the_edition_no_longer_covers(edition: Edition) -> None:
    text = walking.text(_sheet(edition, "member/KR", "2040"))
    assert "Republic of Korea was a Partner on 20 June 2026. The edition covers until" in text
    assert "in 2040" not in text


@pytest.mark.parametrize(
    ("iso2", "as_of", "words"),
    [
        ("KR", "2001-03-25", "was not a Partner on 25 March 2001"),
        ("ES", "1990-06-01", "was possibly a Partner on 1 June 1990"),
        ("CA", "1987", "was possibly a Partner in 1987"),
    ],
)
def test_standing_at_a_date(edition: Edition, iso2: str, as_of: str, words: str) -> None:
    assert words in walking.text(_sheet(edition, f"member/{iso2}", as_of))


@pytest.mark.parametrize("date", ["1980", "1990-06", "2001-09-25", "2050-01-01"])
def test_what_depends_on_a_date_composes_at_any(edition: Edition, date: str) -> None:
    pages = [Address("home"), Address("regime")]
    pages += [Address("member", m.iso2) for m in edition.members()]
    pages += [Address("adherent", a.iso2) for a in edition.adherents()]
    for page in pages:
        assert compose(edition, page, as_of=PartialDate.parse(date)).as_of == date


def test_gaps_of_the_chair_are_sheets(edition: Edition) -> None:
    sheet = _sheet(edition, "chair/unknown-2020")
    assert "No public source says which government held the chair" in walking.text(sheet)
    assert sheet.previous
    assert sheet.next


def test_a_year_without_a_plenary_is_a_sheet(edition: Edition) -> None:
    sheet = _sheet(edition, "event/no-plenary-2020")
    assert sheet.title == "No plenary in 2020"
    assert {"mtcr:plenary/32", "mtcr:plenary/33"} <= walking.links(sheet)


def test_the_ladder_is_not_flattened(edition: Edition) -> None:
    cyprus = _sheet(edition, "adherent/CY")
    assert walking.fact(cyprus, "status").startswith("Recognised adherent")
    assert "10 July 2003" in walking.text(cyprus)
    chile = _sheet(edition, "adherent/CL")
    assert walking.fact(chile, "status").startswith("Aims to join")
    brazil = _sheet(edition, "adherent/BR")
    assert "mtcr:member/BR" in walking.links(brazil)


def test_a_topic_gathers_its_decisions(edition: Edition) -> None:
    sheet = _sheet(edition, "topic/terrorism")
    assert "mtcr:plenary/16#decision-6" in walking.links(sheet)


def test_a_source_lists_what_rests_on_it(edition: Edition) -> None:
    sheet = _sheet(edition, "source/state-fs-2001")
    assert "mtcr:plenary/16" in walking.links(sheet)


def test_growth_is_checked_against_the_roll(edition: Edition) -> None:
    sheet = _sheet(edition, "regime")
    headings = [b.anchor for b in sheet.blocks if isinstance(b, Heading)]
    assert {"threshold", "guidelines", "growth", "names"} <= set(headings)
    (growth,) = (b for b in walking.section(sheet, "growth") if isinstance(b, Table))
    checks = {walking.words(row[0]): walking.words(row[3]) for row in growth.rows}
    assert checks["16 April 1987"] == "agrees"
    assert checks["26 March 2001"] == "agrees"


def test_home_shows_the_regime_and_the_gaps(edition: Edition) -> None:
    sheet = _sheet(edition, "home")
    text = walking.text(sheet)
    assert "16 April 1987" in text
    assert walking.fact(sheet, "partner-count").startswith("35 since 27 June 2016")
    linked = walking.links(sheet)
    assert {
        "mtcr:timeline?kind=not-held", "mtcr:chair/unknown-2024", "mtcr:plenary/35",
        "mtcr:members?as-of=2001-09-25", "mtcr:search?q=Korea",
    } <= linked  # fmt: skip


def test_home_obeys_the_date(edition: Edition) -> None:
    sheet = _sheet(edition, "home", "1990-06-01")
    assert "7 Partners, possibly 7 more" in walking.fact(sheet, "partner-count")
    assert sheet.as_of == "1990-06-01"


def test_lists_can_be_laid_out_as_sheets(edition: Edition) -> None:
    sheet = _sheet(edition, "members?as-of=2001-09-25")
    assert sheet.title == "33 Partners on 25 September 2001"
    assert sheet.as_of == "2001-09-25"
    assert _sheet(edition, "members", "2001-09-25") == sheet
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    assert len(table.rows) == 33


@pytest.mark.parametrize("page", ["plenary/16", "member/TR", "event/us-initiative-1982"])
def test_facts_say_on_whose_word_the_record_rests(edition: Edition, page: str) -> None:
    sheet = _sheet(edition, page)
    (basis,) = (
        row for block in sheet.blocks if isinstance(block, Facts) for row in block.rows
        if row.anchor == "basis"
    )  # fmt: skip
    (cite,) = (part for part in basis.content if isinstance(part, Cite))
    assert cite.numbers
    assert set(cite.numbers) <= set(range(1, len(sheet.sources) + 1))


def test_a_partner_known_by_one_name_only_has_no_table_of_names(edition: Edition) -> None:
    def is_titled(page: str) -> bool:
        return any(isinstance(b, Heading) and b.anchor == "names" for b in
                   _sheet(edition, page).blocks)  # fmt: skip

    assert is_titled("member/TR")
    assert not is_titled("member/CA")


def test_a_former_name_does_not_stand_above_the_official_name_of_today(edition: Edition) -> None:
    assert _sheet(edition, "member/TR").subtitle == "Republic of Türkiye"
    assert _sheet(edition, "member/TR", "1990-06-01").subtitle == ""


def test_a_rung_says_what_it_means_and_a_term_by_which_rule(edition: Edition) -> None:
    israel = next(a for a in edition.adherents() if a.iso2 == "IL")
    assert israel.status_meaning
    assert israel.status_meaning in walking.fact(_sheet(edition, "adherent/IL"), "status")
    term = next(c for c in edition.chairmanships() if not c.is_gap)
    assert "hosts a plenary" in walking.fact(_sheet(edition, f"chair/{term.key}"), "rule")
