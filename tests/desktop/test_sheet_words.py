"""Words of a document are found in its sheet, whatever the sheet sets among them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from mtcr_desktop.desktop.panes.sheet_words import block_of, find

HTML = (
    "<p>Before.</p>"
    '<p><a name="p1"></a>Ottawa met 😀 in Ottawa, and 34 countries <b>differs</b> came to '
    "Ottawa.</p>"
    '<p><a name="p2"></a>The last paragraph.</p>'
)
LONG = "34 countries came to Ottawa."


@pytest.fixture
def sheet(qapp: object) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(HTML)
    return document


def found(sheet: QTextDocument, quoted: str, start: int, anchor: str = "p1") -> str | None:
    """Return the text that is found, as the document counts it."""
    place = find(sheet, anchor, quoted, start)
    if place is None:
        return None
    text = sheet.toPlainText().encode("utf-16-le")
    return text[place[0] * 2 : place[1] * 2].decode("utf-16-le")


def test_of_words_that_occur_again_the_nearest_are_found(sheet: QTextDocument) -> None:
    first, second = (find(sheet, "p1", "Ottawa", start) for start in (0, 16))
    assert first is not None
    assert second is not None
    assert first[0] < second[0]
    assert found(sheet, "Ottawa", 16) == "Ottawa"


def test_marks_among_the_words_do_not_hide_them(sheet: QTextDocument) -> None:
    assert found(sheet, LONG, 27) == "34 countries differs came to Ottawa."


def test_words_that_are_not_there_give_the_paragraph(sheet: QTextDocument) -> None:
    assert found(sheet, "Helsinki", 0, "p2") == "The last paragraph."


def test_a_paragraph_that_is_not_shown_gives_nothing(sheet: QTextDocument) -> None:
    assert find(sheet, "p3", "The", 0) is None
    assert block_of(sheet, "p3") is None
