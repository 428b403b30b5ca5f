"""Citing what is on show, as the user does it: at a key, from the menu under the pointer, or by
way of the dialog."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.cite import CiteDialog
from mtcr_desktop.desktop.dialogs.error import ErrorDialog
from mtcr_desktop.desktop.panes.sheet_places import place_at
from mtcr_desktop.desktop.panes.sheet_view import SheetView
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.desktop.settings import BY_KEY
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.citing.styles import STYLES
from tests.desktop.own import PAPER, is_enabled, trigger
from tests.library.store.small import key_of

KEY = key_of(PAPER)
DOCUMENT = Address("document", KEY)
KOREA = Address("member", "KR")
PLENARY = Address("plenary", "16")
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def view_of(session: Session) -> SheetView:
    view = session.reader.window.tabs.view
    assert isinstance(view, SheetView)
    return view


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def said(session: Session) -> str:
    return session.reader.window.statusBar().currentMessage()


def press(qtbot: QtBot, session: Session) -> str:
    """Press the key that copies, and return what is on the clipboard then."""
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(view_of(session), Qt.Key.Key_C, CONTROL_SHIFT)
    return clipboard()


def select(session: Session, words: str, end: str = "") -> None:
    """Select words of the sheet, or all from some words to others."""
    view = view_of(session)
    text = view.toPlainText()
    start = text.index(words)
    stop = text.index(end, start) + len(end) if end else start + len(words)
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def pointed_menu(session: Session, words: str) -> QAction:
    """Put the text cursor where a click of the right button puts it; return what is offered."""
    view = view_of(session)
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index(words))
    view.setTextCursor(cursor)
    view.menu_opening.emit()
    assert session.commands is not None
    return session.commands.actions["copy-citation-here"]


def opened(session: Session) -> CiteDialog:
    trigger(session, "cite")
    (dialog,) = (d for d in session.reader.window.findChildren(CiteDialog) if d.isVisible())
    return dialog


def test_the_key_copies_the_citation_of_the_sheet(session: Session, qtbot: QtBot) -> None:
    session.reader.open(KOREA)
    assert press(qtbot, session).startswith("“Republic of Korea,” MTCR Desktop, edition ")
    assert not clipboard().endswith("\n")
    data = QGuiApplication.clipboard().mimeData()
    assert "<i>MTCR Desktop</i>" in data.html()
    assert said(session) == "Copied as Chicago (note): “Republic of Korea”."


def test_what_is_selected_is_cited(session: Session, qtbot: QtBot) -> None:
    session.reader.open(KOREA)
    select(session, "26 March 2001")
    assert "– Partner since 26 March 2001,”" in press(qtbot, session)
    assert said(session).endswith("“Partner since” of “Republic of Korea”.")
    select(session, "Partner since")  # the label of a fact stands for it
    assert "#joined" in press(qtbot, session)


def test_the_text_cursor_counts_once_it_is_seen(session: Session, qtbot: QtBot) -> None:
    session.reader.open(PLENARY)
    view = view_of(session)
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index("Opened by"))
    view.setTextCursor(cursor)  # as a click does, which shows no cursor
    assert "“16th Plenary, Ottawa 2001,”" in press(qtbot, session)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "Opened by: Rey Pagtakhan" in press(qtbot, session)


def test_the_menu_under_the_pointer_names_the_place(session: Session) -> None:
    session.reader.open(PLENARY)
    decision = session.reader.presenter.edition.plenary(16).decisions[1].text
    action = pointed_menu(session, decision[:40])
    assert action.text() == "Copy citation &of “Decision 2”"
    action.trigger()
    assert "Decision 2: " in clipboard()
    assert "mtcr:plenary/16#decision-2" in clipboard()
    assert not pointed_menu(session, "16th Plenary Meeting").isEnabled()  # above all facts


def test_a_source_in_the_list_of_sources_is_cited_itself(session: Session) -> None:
    session.reader.open(KOREA)
    view = view_of(session)
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().rindex("South Korea to join MTCR this month"))
    view.setTextCursor(cursor)
    assert session.commands is not None
    session.commands.actions["copy-citation-here"].trigger()
    assert clipboard().startswith("“South Korea to join MTCR this month,” The Dong-A Ilbo, ")


def test_a_paragraph_of_a_document(library_folder: Path, session: Session, qtbot: QtBot) -> None:
    session.reader.open(DOCUMENT)
    select(session, "They welcomed")
    assert press(qtbot, session).endswith("September 2001, para. 2.")
    assert said(session) == (
        "Copied as Chicago (note): paragraph 2 of “Partners meet in Łódź”. "
        "Look at it again: title uncertain, issuer uncertain, date of issue uncertain."
    )
    select(session, "for the sixteenth time", "They will meet again.")
    assert press(qtbot, session).endswith("paras. 1–3.")
    assert "paragraphs 1–3 of" in said(session)
    select(session, "Meeting", "They will meet again.")  # from before the first paragraph
    assert press(qtbot, session).endswith("September 2001.")
    action = pointed_menu(session, "They welcomed a new")
    assert action.text() == "Copy citation &of paragraph 2"


def test_what_is_not_the_documents_own_is_no_place(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(DOCUMENT)
    select(session, "fact-sheet.html")
    assert "para" not in press(qtbot, session)
    session.reader.open(PLENARY)
    select(session, "Partners meet in Łódź")  # under "Your documents"
    assert "Łódź" not in press(qtbot, session)
    assert "Sample Affairs" not in clipboard()


def test_pages_of_the_program_are_not_cited(library_folder: Path, session: Session) -> None:
    for kind in ("home", "documents", "help"):
        session.reader.open(Address(kind))
        if session.reader.navigator.visit.address.kind == "document":
            continue  # the list opens its first row
        for name in ("copy-citation", "copy-citation-here", "cite"):
            assert not is_enabled(session, name), (kind, name)
    session.reader.open(KOREA)
    assert is_enabled(session, "copy-citation")
    assert is_enabled(session, "cite")


def test_a_document_that_is_gone_is_told(library_folder: Path, session: Session) -> None:
    session.reader.open(Address("document", "0" * 12))
    QGuiApplication.clipboard().setText("before")
    trigger(session, "copy-citation")
    assert clipboard() == "before"
    trigger(session, "cite")
    assert not [d for d in session.reader.window.findChildren(CiteDialog) if d.isVisible()]


def test_without_a_library_there_is_no_document_to_cite(session: Session) -> None:
    session.reader.open(DOCUMENT)
    QGuiApplication.clipboard().setText("before")
    trigger(session, "copy-citation")
    trigger(session, "cite")
    assert clipboard() == "before"
    told = session.reader.window.findChildren(ErrorDialog)
    assert len(told) == 2
    assert not session.reader.window.findChildren(CiteDialog)


def test_the_dialog_shows_what_will_be_copied(session: Session, qtbot: QtBot) -> None:
    session.reader.open(KOREA)
    dialog = opened(session)
    assert dialog.focusWidget() is dialog.styles
    assert dialog.preview.toPlainText().startswith("“Republic of Korea,” MTCR Desktop")
    dialog.styles.setFocus()
    qtbot.keyClicks(dialog.styles, "OSC")
    assert dialog.preview.toPlainText().startswith("‘Republic of Korea’ (MTCR Desktop")
    dialog.place.setCurrentIndex(dialog.place.findText("Partner since"))
    assert "Partner since 26 March 2001’" in dialog.preview.toPlainText()
    shown = dialog.preview.toPlainText()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert clipboard() == shown
    assert said(session) == "Copied as OSCOLA (footnote): “Republic of Korea”."
    assert session.settings.text("citation_style") == "oscola"
    assert press(qtbot, session).startswith("‘Republic of Korea’")


def test_enter_copies_and_escape_does_not(session: Session, qtbot: QtBot) -> None:
    session.reader.open(KOREA)
    QGuiApplication.clipboard().setText("before")
    qtbot.keyClick(opened(session), Qt.Key.Key_Escape)
    assert clipboard() == "before"
    qtbot.keyClick(opened(session), Qt.Key.Key_Return)
    assert clipboard().startswith("“Republic of Korea,”")


def test_the_dialog_begins_with_what_is_selected(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(DOCUMENT)
    select(session, "for the sixteenth time", "They will meet again.")
    dialog = opened(session)
    assert dialog.place.currentText() == "Paragraph 1 – Paragraph 3"
    assert "paras. 1–3." in dialog.preview.toPlainText()
    assert not dialog.accessed.isEnabled()  # the document was read here, and not on the web
    assert dialog.note.text().startswith("Title uncertain, issuer uncertain, date of issue unce")
    dialog.place.setCurrentIndex(0)
    assert "para" not in dialog.preview.toPlainText()
    assert dialog.place.itemText(2).startswith("Paragraph 1: The Partners met for the sixteenth")


def test_certain_citations_have_no_note(library_folder: Path, session: Session) -> None:
    with open_library(library_folder) as library:
        library.revise(KEY, {"title": "A title", "issuer": "Office", "date": None})
    session.reader.open(DOCUMENT)
    dialog = opened(session)
    assert dialog.note.isHidden()


def test_the_day_of_access_is_checked_while_it_is_typed(session: Session, qtbot: QtBot) -> None:
    session.reader.open(Address("source", "donga-2001"))
    dialog = opened(session)
    qtbot.keyClicks(dialog.accessed, "2026-11-3")
    assert "is not a date" in dialog.note.text()
    assert dialog.accessed.accessibleDescription() == dialog.note.text()
    assert not dialog.copy_button.isEnabled()
    qtbot.keyClick(dialog.accessed, Qt.Key.Key_Backspace)
    qtbot.keyClicks(dialog.accessed, "23")
    assert "accessed November 23, 2026" in dialog.preview.toPlainText()
    assert dialog.copy_button.isEnabled()
    assert dialog.note.isHidden()


def test_a_citation_is_saved_in_the_form_of_its_style(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def answer(_parent: object, _title: str, suggested: str, pattern: str) -> tuple[str, str]:
        asked.append((suggested, pattern))
        return str(tmp_path / "korea"), pattern

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    session.reader.open(KOREA)
    dialog = opened(session)
    qtbot.keyClicks(dialog.styles, "CSL")
    assert json.loads(dialog.preview.toPlainText())[0]["title"] == "Republic of Korea"
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert asked == [("Republic of Korea.json", "CSL-JSON (*.json)")]
    assert json.loads((tmp_path / "korea.json").read_text("utf-8"))[0]["type"] == "entry"
    assert said(session) == f"Written: {tmp_path / 'korea.json'}"
    assert not dialog.isVisible()


def test_data_is_copied_as_it_is(session: Session, qtbot: QtBot) -> None:
    session.settings.set("citation_style", "bibtex")
    session.reader.open(KOREA)
    assert press(qtbot, session).startswith("@misc{mtcr-member-KR,\n")
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_the_parts_of_the_dialog_have_names(session: Session) -> None:
    session.reader.open(KOREA)
    dialog = opened(session)
    for part in (dialog.styles, dialog.place, dialog.accessed, dialog.preview):
        assert part.accessibleName()
    for part in (dialog.styles, dialog.place, dialog.accessed):
        assert part.accessibleDescription()


def test_the_setting_offers_the_styles_there_are() -> None:
    offered = BY_KEY["citation_style"].choices
    assert offered == tuple((style.name, style.label) for style in STYLES)


def test_the_edit_menu_names_the_place_too(session: Session) -> None:
    session.reader.open(KOREA)
    select(session, "26 March 2001")
    menu = session.reader.window.findChild(QMenu, "edit-menu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert session.commands is not None
    text = session.commands.actions["copy-citation-here"].text()
    assert text == "Copy citation &of “Partner since”"


def test_rows_that_share_the_place_of_their_anchors(session: Session) -> None:
    view = view_of(session)
    rows = "".join(
        f"<tr><td>{n}.</td><td>{names}word{n}</td></tr>"
        for n, names in enumerate(
            ['<a name="p1"></a><a name="p2"></a><a name="p3"></a>', "", ""], 1
        )
    )
    view.setHtml(f'<p><a name="h1"></a>Head</p><p>Lead</p><table>{rows}</table><p>After</p>')
    text = view.toPlainText()
    found = {
        word: place_at(view.document(), text.index(word), lambda _: True)
        for word in ("Head", "Lead", "word1", "2.", "word2", "word3", "After")
    }
    assert found == {
        "Head": "h1", "Lead": "h1", "word1": "p1", "2.": "p2", "word2": "p2", "word3": "p3",
        "After": "p3",
    }  # fmt: skip


def test_below_another_anchor_there_is_no_place(session: Session) -> None:
    view = view_of(session)
    view.setHtml('<p><a name="p1"></a>One</p><p><a name="other"></a>Two</p><p>Three</p>')
    text = view.toPlainText()
    found = [
        place_at(view.document(), text.index(word), "p1".__eq__) for word in ("One", "Two", "Three")
    ]
    assert found == ["p1", "", ""]
