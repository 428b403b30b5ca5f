"""The styles for people, by example."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.reference import Citation, Locator, Reference
from mtcr_desktop.sheets.citing.styles import NAMES, STYLES, style_of, write
from tests.sheets.citing.samples import BARE, DOCUMENT, FACT, NEWS, NOTE, PAGE, SUPPLIED

READABLE = [style.name for style in STYLES if not style.data]

WRITTEN = {
    "chicago": "Ministry of Notes, Office of Papers, “A note on the Ottawa meeting,” press release "
    "(Bergen, September 30, 2001), para. 3.\n",
    "apa": "Ministry of Notes, Office of Papers. (2001, September 30). A note on the Ottawa "
    "meeting [Press release]. Bergen.\n"
    "(Ministry of Notes, Office of Papers, 2001, para. 3)\n",
    "oscola": "Ministry of Notes, Office of Papers, ‘A note on the Ottawa meeting’ (press release, "
    "Bergen, 30 September 2001) para 3.\n",
    "plain": "Ministry of Notes, Office of Papers. A note on the Ottawa meeting. Press release. "
    "Bergen, 30 September 2001. Paragraph 3. File “a note.html” (SHA-256 0123456789ab), "
    "mtcr:document/0123456789ab#p3.\n",
}
FACTS = {
    "chicago": "“Freedonia – Partner since 1998,” MTCR Desktop, edition 2026.11 (covering until "
    "June 20, 2026), mtcr:member/XX#joined; citing Secretariat of Samples, “Who takes part,” 2016, "
    "https://example.org/who?a=1&b=50%25; “Minister: ‘They are in,’” The Daily Sample, March 2001, "
    "https://example.org/news; but 1997 according to List of samples, n.d.\n",
    "apa": "Freedonia – Partner since 1998. (2026, November). In MTCR Desktop (Edition 2026.11; "
    "covering until June 20, 2026). mtcr:member/XX#joined\n"
    "Secretariat of Samples. (2016). Who takes part. https://example.org/who?a=1&b=50%25\n"
    "Minister: “They are in”. (2001, March). The Daily Sample. https://example.org/news\n"
    "[List of samples]. (n.d.). [Gives 1997.]\n",
    "oscola": "‘Freedonia – Partner since 1998’ (MTCR Desktop, edition 2026.11 covering until 20 "
    "June 2026) <mtcr:member/XX#joined>; citing Secretariat of Samples, ‘Who takes part’ (2016) "
    "<https://example.org/who?a=1&b=50%25>; ‘Minister: “They are in”’ The Daily Sample (March "
    "2001) <https://example.org/news>; but 1997 according to [List of samples] (nd).\n",
    "plain": "Freedonia – Partner since 1998. MTCR Desktop, edition 2026.11 (covers until 20 June "
    "2026). mtcr:member/XX#joined. Sources: Secretariat of Samples, Who takes part, 2016, "
    "https://example.org/who?a=1&b=50%25; The Daily Sample, Minister: “They are in”, March 2001, "
    "https://example.org/news. Other sources give 1997: [List of samples], no date.\n",
}
UNDATED = {
    "chicago": "“A leaf found by chance,” n.d.\n",
    "apa": "A leaf found by chance. (n.d.).\n",
    "oscola": "‘A leaf found by chance’ (nd).\n",
    "plain": "A leaf found by chance. No date.\n",
}
READ = PartialDate("2026-11-23")
ACCESSED = {
    "chicago": "Secretariat of Samples, “Who takes part,” 2016, accessed November 23, 2026, "
    "https://example.org/who?a=1&b=50%25.\n",
    "apa": "Secretariat of Samples. (2016). Who takes part. Retrieved November 23, 2026, from "
    "https://example.org/who?a=1&b=50%25\n",
    "oscola": "Secretariat of Samples, ‘Who takes part’ (2016) "
    "<https://example.org/who?a=1&b=50%25> accessed 23 November 2026.\n",
    "plain": "Secretariat of Samples. Who takes part. 2016. "
    "https://example.org/who?a=1&b=50%25, accessed 23 November 2026.\n",
}
PLACES = [
    (Locator((3, 5)), "paras. 3–5", "(paras. 3–5)", "paras 3–5", "Paragraphs 3–5."),
    (Locator((7, 7), (2, 2)), "2, para. 7", "p. 2, para. 7", "2, para 7", "Page 2, paragraph 7."),
    (Locator((7, 9), (2, 3)), "2–3, paras. 7–9", "pp. 2–3", "2–3, paras 7–9", "Pages 2–3,"),
    (Locator(heading="Next steps"), "under “Next steps”", "“Next steps” section",
     "under ‘Next steps’", "Under “Next steps”."),
]  # fmt: skip


@pytest.mark.parametrize("style", READABLE)
def test_a_document(style: str) -> None:
    assert write(DOCUMENT, style).text == WRITTEN[style]


@pytest.mark.parametrize("style", READABLE)
def test_a_fact_its_sources_and_who_says_otherwise(style: str) -> None:
    assert write(FACT, style).text == FACTS[style]


@pytest.mark.parametrize("style", READABLE)
def test_what_is_not_known_is_not_made_up(style: str) -> None:
    assert write(Citation(BARE), style).text == UNDATED[style]


@pytest.mark.parametrize("style", READABLE)
def test_the_day_of_access_is_told_of_what_is_on_the_web(style: str) -> None:
    assert write(Citation(PAGE, accessed=READ), style).text == ACCESSED[style]
    assert "2026" not in write(Citation(BARE, accessed=READ), style).text


@pytest.mark.parametrize(("locator", "chicago", "apa", "oscola", "plain"), PLACES)
def test_places_in_a_document(
    locator: Locator, chicago: str, apa: str, oscola: str, plain: str
) -> None:
    citation = Citation(NOTE._replace(locator=locator))
    assert write(citation, "chicago").text.endswith(f", {chicago}.\n")
    assert apa.strip("()") in write(citation, "apa").text.splitlines()[1]
    assert write(citation, "oscola").text.endswith(f") {oscola}.\n")
    assert plain in write(citation, "plain").text


def test_what_a_record_rests_on_as_a_whole_is_told_apart() -> None:
    whole = FACT._replace(as_a_whole=True)
    assert "; the record as a whole rests on Secretariat" in write(whole, "chicago").text
    assert "; the record as a whole rests on Secretariat" in write(whole, "oscola").text
    assert "The record as a whole rests on: Secretariat" in write(whole, "plain").text
    assert write(whole, "apa").text.count("[For the record as a whole.]") == 2


def test_a_series_stands_in_the_place_of_the_sort() -> None:
    series = Citation(NOTE._replace(genre="", series="Notes 2001/14", locator=Locator()))
    assert "meeting,” Notes 2001/14 (Bergen, " in write(series, "chicago").text
    assert "meeting (Notes 2001/14). Bergen." in write(series, "apa").text
    assert "(Notes 2001/14, Bergen, 30" in write(series, "oscola").text


def test_an_unknown_author_is_named_by_the_title_in_the_running_text_of_apa() -> None:
    nameless = Citation(NOTE._replace(author="", date=None))
    assert write(nameless, "apa").text.splitlines()[1] == (
        "(“A note on the Ottawa meeting,” n.d., para. 3)"
    )


def test_italics_are_kept_for_rich_text_and_all_else_is_escaped() -> None:
    assert "<i>The Daily Sample</i>, March" in write(Citation(NEWS), "chicago").html
    assert "<i>Who takes part</i>." in write(Citation(PAGE), "apa").html
    assert "[List of samples]" in write(Citation(SUPPLIED), "apa").html
    assert "<i>" not in write(Citation(SUPPLIED), "apa").html
    sly = Citation(BARE._replace(title="<b>& more</b>"))
    assert "&lt;b&gt;&amp; more&lt;/b&gt;" in write(sly, "chicago").html
    assert write(DOCUMENT, "bibtex").html == ""


def test_marks_go_inside_quotation_marks_and_not_inside_an_apostrophe() -> None:
    assert write(Citation(NEWS), "chicago").text.startswith("“Minister: ‘They are in,’” ")
    owned = Citation(BARE._replace(title="A room of the Partners’"))
    assert write(owned, "chicago").text.startswith("“A room of the Partners’,” ")


def test_a_fact_of_what_bears_no_title_keeps_the_brackets() -> None:
    fact = Citation(SUPPLIED, fact="Supports: the list")
    assert write(fact, "chicago").text == "“[List of samples] – Supports: the list,” n.d.\n"
    assert write(Citation(SUPPLIED), "chicago").text == "List of samples, n.d.\n"


@pytest.mark.parametrize("ending", ["?", "!", "."])
def test_a_title_that_ends_like_a_sentence_gets_no_second_full_stop(ending: str) -> None:
    title = f"Who is in{ending}"
    citation = Citation(BARE._replace(title=title))
    assert write(citation, "apa").text == f"{title} (n.d.).\n"
    assert write(citation, "plain").text == f"{title} No date.\n"


@given(title=st.text(min_size=1), author=st.text())
def test_no_text_breaks_a_style(title: str, author: str) -> None:
    citation = Citation(Reference(id="x", kind="webpage", title=title, author=author))
    for name in NAMES:
        assert write(citation, name).text.endswith("\n")


def test_a_style_is_known_by_its_name() -> None:
    assert [style_of(name).name for name in NAMES] == list(NAMES)
    with pytest.raises(KeyError):
        style_of("mla")
