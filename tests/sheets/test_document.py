"""The sheet of a user's document, from objects made by hand, in every form."""

from __future__ import annotations

import re

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.findings import Finding
from mtcr_desktop.library.text import DocumentText, Paragraph
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import html, markdown, text
from mtcr_desktop.sheets.document import compose_document, confidence_in_words
from mtcr_desktop.sheets.sheet import Badge, Callout, Heading, Items, Link, Sheet, Table
from mtcr_desktop.sheets.style import PAPER, SCREEN_LIGHT, Style
from tests.sheets import hostile, walking
from tests.sheets.own_documents import ADDRESS, CHECKS, DOCUMENT, PLENARY, RECOGNITION, TEXT
from tests.sheets.reading_html import Markup

AS_SAVED = Address(ADDRESS.kind, ADDRESS.key, (("as-saved", "yes"),))


@pytest.fixture
def sheet(edition: Edition) -> Sheet:
    return compose_document(DOCUMENT, TEXT, RECOGNITION, CHECKS, edition)


@pytest.fixture
def as_saved(edition: Edition) -> Sheet:
    return compose_document(DOCUMENT, TEXT, RECOGNITION, CHECKS, edition, AS_SAVED)


def _plain(found: Sheet) -> list[str]:
    """Return the paragraphs of the document as the sheet shows them."""
    items = [block for block in walking.section(found, "text") if isinstance(block, Items)]
    return [walking.words(item) for block in items for item in block.items]


def test_it_is_the_users_own_in_every_form(sheet: Sheet) -> None:
    assert sheet.own
    assert sheet.kicker == "Your document · press release"
    own = "mtcr:document/0123456789ab · Your document · not part of the edition"
    screen = Markup(html.render(sheet, SCREEN_LIGHT)).text
    for form in (text.render(sheet, 200), screen, Markup(html.page(sheet)).text):
        assert own in form
        assert "your document · press release" in form.casefold()
    assert own in markdown.render(sheet).replace("\\", "")


def test_the_head_says_what_it_is(sheet: Sheet) -> None:
    assert sheet.title == "A note on the Ottawa meeting"
    assert sheet.subtitle == "Office of Notes, Bergen, 30 September 2001"
    assert walking.fact(sheet, "meeting").startswith("16th Plenary, Ottawa 2001 · almost certain")
    assert walking.fact(sheet, "kind") == "Press release · uncertain · set aside 1"
    assert walking.fact(sheet, "issuer") == "Office of Notes"
    assert walking.fact(sheet, "file") == "a note.html"
    assert walking.fact(sheet, "format") == "Web page, UTF-8"
    assert walking.fact(sheet, "added") == "23 November 2026"


def test_evidence_leads_to_the_words(sheet: Sheet) -> None:
    names = walking.links(sheet)
    assert "mtcr:document/0123456789ab#p1" in names
    assert "mtcr:document/0123456789ab?as-saved=yes#s1" in names  # only there it is shown


def test_the_check_begins_with_a_sentence(sheet: Sheet) -> None:
    first, _ = walking.section(sheet, "check")
    (content,) = walking.contents(first)
    assert walking.words(content) == "4 claims found: 1 differs, 1 is not recorded, 2 agree."


def test_what_differs_comes_first_and_leads_to_words_and_fact(sheet: Sheet) -> None:
    table = walking.section(sheet, "check")[1]
    assert isinstance(table, Table)
    claim, in_document, in_edition, verdict = table.rows[0]
    assert walking.words(claim) == "Number of Partners"
    assert in_document[0] == Link("34 Partners", Address("document", ADDRESS.key, (), "p2"))
    assert walking.words(in_document) == "34 Partners\u00a0¶2"
    assert in_edition[0] == Link("33 Partners", Address("plenary", "16", (), "partner-count"))
    assert walking.words(in_edition) == "33 Partners\nOne too many."
    assert verdict == (Badge("differs", "disputed"),)
    assert [walking.words(row[3]) for row in table.rows[1:]] == [
        "not recorded", "agrees", "agrees",
    ]  # fmt: skip
    assert walking.words(table.rows[1][2]) == "–"


def test_the_sources_are_those_of_the_edition(sheet: Sheet) -> None:
    assert [source.id for source in sheet.sources] == ["state-fs-2001"]
    assert "Sources of the edition" in walking.text(sheet)


def test_without_claims_the_check_says_so(edition: Edition) -> None:
    found = compose_document(DOCUMENT, TEXT, RECOGNITION, (), edition)
    assert "Nothing was found in it that the edition could be asked about." in walking.text(found)


def test_paragraphs_are_numbered_and_verbatim(sheet: Sheet) -> None:
    assert _plain(sheet) == [
        "The sixteenth plenary met in Ottawa on 25 September 2001.",
        "34 countries differs 1 sent delegations.",  # the mark stands apart from the words
        "– Canada took the chair.",
        "1 Among them the Republic of Korea.",
    ]
    lists = [block for block in walking.section(sheet, "text") if isinstance(block, Items)]
    assert [(block.start, block.anchors) for block in lists] == [
        (1, ("p1",)),
        (2, ("p2", "p3", "p4")),
    ]


@pytest.mark.parametrize("number", ["2.", "4."])
def test_numbers_go_on_after_a_heading_in_every_form(sheet: Sheet, number: str) -> None:
    assert f">{number}<" in html.render(sheet, SCREEN_LIGHT)
    assert f"\n  {number} " in text.render(sheet)
    assert f"\n{number} " in markdown.render(sheet)
    assert "<ol start=2>" in html.page(sheet)


def test_headings_are_outlined(sheet: Sheet) -> None:
    headings = [b for b in walking.section(sheet, "text") if isinstance(b, Heading)]
    assert headings == [
        Heading("A note on the Ottawa meeting", "h1", 3),
        Heading("Who was there", "h2", 3),
    ]


def test_words_that_were_checked_lead_to_the_fact(sheet: Sheet) -> None:
    linked = [
        (part.text, str(part.address))
        for block in walking.section(sheet, "text")
        for content in walking.contents(block)
        for part in content
        if isinstance(part, Link)
    ]
    assert linked == [
        ("sixteenth plenary", "mtcr:plenary/16"),
        ("25 September 2001", "mtcr:plenary/16#dates"),
        ("34 countries", "mtcr:plenary/16#partner-count"),
    ]


def test_what_is_set_aside_is_shown_only_as_saved(sheet: Sheet, as_saved: Sheet) -> None:
    assert "Home | News" not in walking.text(sheet)
    assert "2 paragraphs are set aside" in walking.text(sheet)
    assert str(AS_SAVED) in walking.links(sheet)
    shown = walking.text(as_saved)
    places = [shown.rindex(paragraph.text) for paragraph in TEXT.paragraphs]
    assert places == sorted(places)
    assert str(ADDRESS) in walking.links(as_saved)


@pytest.mark.parametrize("which", ["sheet", "as_saved"])
def test_every_link_inside_leads_somewhere(which: str, request: pytest.FixtureRequest) -> None:
    found: Sheet = request.getfixturevalue(which)
    for markup, attribute in (
        (Markup(html.render(found, SCREEN_LIGHT)), "name"),
        (Markup(html.page(found)), "id"),
    ):
        names = markup.every(attribute)
        assert len(names) == len(set(names))
        assert set(walking.anchors(found)) <= set(names)
        hrefs = markup.values("a", "href")
        assert {href[1:] for href in hrefs if href.startswith("#")} <= set(names)


def test_a_document_without_furniture_says_nothing_of_it(edition: Edition) -> None:
    body = DocumentText("text", tuple(p for _, p in TEXT.body()))
    found = compose_document(DOCUMENT, body, RECOGNITION._replace(meeting=None), (), edition)
    assert "set aside" not in walking.text(found).replace("set aside 1", "")
    assert walking.fact(found, "meeting") == "Not recognised"


def test_a_meeting_that_never_was_is_named_and_not_linked(edition: Edition) -> None:
    wrong = RECOGNITION._replace(meeting=Finding(Address("plenary", "61"), (), 0.5))
    found = compose_document(DOCUMENT, TEXT, wrong, (), edition)
    assert walking.fact(found, "meeting") == "mtcr:plenary/61, not in the edition · uncertain"
    assert "mtcr:plenary/61" not in walking.links(found)


def test_what_the_user_corrected_is_marked(edition: Edition) -> None:
    said = RECOGNITION._replace(issuer=Finding("Office of Facts", (), 1.0), meeting=None)
    found = compose_document(DOCUMENT, TEXT, said, (), edition, corrected={"issuer", "meeting"})
    assert walking.fact(found, "issuer") == "Office of Facts corrected by you"
    assert walking.fact(found, "meeting") == "None corrected by you"


def test_the_trash_is_told(edition: Edition) -> None:
    thrown = DOCUMENT._replace(deleted="2026-12-01T08:00:00Z")
    found = compose_document(thrown, TEXT, RECOGNITION, (), edition)
    callout = found.blocks[0]
    assert isinstance(callout, Callout)
    assert "1 December 2026" in walking.text(found)


def test_pages_are_marked_where_there_are_several(edition: Edition) -> None:
    pages = (Paragraph("One.", page=1), Paragraph("Two.", page=1), Paragraph("Three.", page=2))
    paged = DocumentText("pdf", pages)
    bare = RECOGNITION._replace(kind=Finding("other", (), 1.0), title=None, meeting=None)
    found = compose_document(DOCUMENT, paged, bare, (), edition)
    assert found.kicker == "Your document"
    assert _plain(found) == ["[page 1] One.", "Two.", "[page 2] Three."]


def test_many_paragraphs_are_several_lists(edition: Edition) -> None:
    many = DocumentText("text", tuple(Paragraph(f"Sentence {n}.") for n in range(1, 251)))
    bare = RECOGNITION._replace(kind=Finding("other", (), 1.0), title=None, meeting=None)
    found = compose_document(DOCUMENT, many, bare, (), edition)
    lists = [block for block in walking.section(found, "text") if isinstance(block, Items)]
    assert [block.start for block in lists] == [1, 101, 201]
    assert lists[-1].anchors[-1] == "p250"


@pytest.mark.parametrize(
    ("confidence", "said"),
    [
        (1.0, "certain"),
        (0.95, "almost certain"),
        (0.7, "likely"),
        (0.5, "uncertain"),
        (0, "a guess"),
    ],
)
def test_confidence_is_told_in_words(confidence: float, said: str) -> None:
    assert confidence_in_words(confidence) == said


def test_no_text_of_a_document_is_taken_for_markup(edition: Edition) -> None:
    evil = hostile.EVIL
    paragraphs = tuple(Paragraph(evil, role) for role in ("title", "heading", "text", "item"))
    paragraphs += (Paragraph(evil, "note"), Paragraph(evil, "furniture"))
    bad = DocumentText("html", paragraphs, evil, evil, evil)
    recognition = RECOGNITION._replace(
        kind=Finding("other", (), 0.1),
        language=Finding(evil, (), 1.0),
        title=Finding(evil, (), 0.1),
        issuer=Finding(evil, (), 0.1),
        series=Finding(evil, (), 0.1),
        place=Finding(evil, (), 0.1),
        meeting=None,
    )
    claim = CHECKS[2].claim._replace(words=CHECKS[2].claim.words._replace(paragraph=2))
    checks = (CHECKS[2]._replace(claim=claim, in_document=evil, in_edition=evil, note=evil),)
    document = DOCUMENT._replace(title=evil, file_name=evil)
    for address in (ADDRESS, AS_SAVED):
        found = compose_document(document, bad, recognition, checks, edition, address)
        for rendered in (
            html.render(found, SCREEN_LIGHT),
            html.render(found, Style(PAPER, on_paper=True)),
            html.page(found),
        ):
            markup = Markup(rendered)
            assert not markup.unclosed
            assert not markup.count("script")
            assert not markup.every("onclick")
            assert evil in markup.text
        assert not re.search(r"(?<!\\)<script", markdown.render(found))


def test_a_plenary_is_unchanged_by_what_is_not_there(edition: Edition) -> None:
    from mtcr_desktop.sheets import plenary

    assert plenary.compose(edition, PLENARY) == plenary.compose(edition, PLENARY, documents=())


def test_a_very_long_document_keeps_all_its_anchors(edition: Edition) -> None:
    many = DocumentText("text", tuple(Paragraph(f"Sentence {n}.") for n in range(1, 2502)))
    bare = RECOGNITION._replace(kind=Finding("other", (), 1.0), title=None, meeting=None)
    rendered = html.render(compose_document(DOCUMENT, many, bare, (), edition), SCREEN_LIGHT)
    names = [name for name in Markup(rendered).values("a", "name") if name.startswith("p")]
    assert [name for name in names if name[1:].isdecimal()] == [f"p{n}" for n in range(1, 2502)]
    # Some share a place, the first of each group: Qt is slow with very many places.
    assert rendered.index('"p3"') < rendered.index("Sentence 1.") < rendered.index('"p4"')
