"""The dialogs: what they say, how they are left, and that a screen reader can name their parts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.about import AboutDialog, plain_text
from mtcr_desktop.desktop.dialogs.diagnostics import DiagnosticsDialog, collect, without_home
from mtcr_desktop.desktop.dialogs.error import SAFE, EditionErrorDialog, ErrorDialog
from mtcr_desktop.desktop.dialogs.external_link import ExternalLinkDialog
from mtcr_desktop.desktop.dialogs.opener import Dialogs
from mtcr_desktop.desktop.dialogs.preferences import PreferencesDialog
from mtcr_desktop.desktop.dialogs.shortcuts import ShortcutsDialog
from mtcr_desktop.desktop.settings import SETTINGS, Settings
from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.errors import EditionError, MtcrError

URL = "https://mtcr.info/en/partners"
Make = Callable[[], QDialog]


@pytest.fixture
def settings(qapp: object) -> Settings:
    return Settings()


@pytest.fixture
def dialogs(edition: Edition, settings: Settings) -> dict[str, Make]:
    """How each dialog is made."""
    return {
        "about": lambda: AboutDialog(edition.info),
        "diagnostics": lambda: DiagnosticsDialog(collect(edition.info, settings)),
        "shortcuts": ShortcutsDialog,
        "preferences": lambda: PreferencesDialog(settings),
        "link": lambda: ExternalLinkDialog(URL),
        "error": lambda: ErrorDialog("It failed.", "Try again.", "Trace"),
        "edition": lambda: EditionErrorDialog(EditionError("No edition.", "Install again.")),
    }


NAMES = ("about", "diagnostics", "shortcuts", "preferences", "link", "error", "edition")


def shown(qtbot: QtBot, dialog: QDialog) -> QDialog:
    """Show a dialog as the window does; it deletes itself when closed."""
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def button(dialog: QDialog, text: str) -> QPushButton:
    found = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text]
    assert len(found) == 1, [b.text() for b in dialog.findChildren(QPushButton)]
    return found[0]


@pytest.mark.parametrize("name", NAMES)
def test_escape_closes(qtbot: QtBot, dialogs: dict[str, Make], name: str) -> None:
    dialog = shown(qtbot, dialogs[name]())
    closed: list[str] = []
    dialog.rejected.connect(lambda: closed.append(name))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert closed == [name]


@pytest.mark.parametrize("name", NAMES)
def test_all_parts_have_names_and_one_has_the_focus(
    qtbot: QtBot, dialogs: dict[str, Make], name: str
) -> None:
    dialog = shown(qtbot, dialogs[name]())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    kinds = (QLineEdit, QPlainTextEdit, QTextBrowser, QTableView, QComboBox, QSpinBox)
    parts = [w for w in dialog.findChildren(QWidget) if isinstance(w, kinds)]
    unnamed = [
        w for w in parts if not w.accessibleName() and w.objectName() != "qt_spinbox_lineedit"
    ]
    assert unnamed == []
    assert dialog.windowTitle()
    assert dialog.accessibleName() == dialog.windowTitle()
    assert all(b.text() for b in dialog.findChildren(QPushButton))
    focus = dialog.focusWidget()
    assert focus is not None
    dialog.close()


@pytest.mark.parametrize("name", NAMES)
def test_fits_the_screen_and_can_be_resized(
    qtbot: QtBot, dialogs: dict[str, Make], name: str
) -> None:
    dialog = shown(qtbot, dialogs[name]())
    room = dialog.screen().availableGeometry()
    assert dialog.height() < room.height()
    assert dialog.width() < room.width()
    assert dialog.minimumSize().height() < dialog.maximumHeight()
    dialog.close()


@pytest.mark.parametrize("name", NAMES)
def test_mnemonics_are_unique(qtbot: QtBot, dialogs: dict[str, Make], name: str) -> None:
    dialog = shown(qtbot, dialogs[name]())
    texts = [b.text() for b in dialog.findChildren(QAbstractButton) if "&" in b.text()]
    letters = [text[text.index("&") + 1].lower() for text in texts]
    assert len(letters) == len(set(letters))
    dialog.close()


def test_about_tells_edition_coverage_licences_and_no_network(
    qtbot: QtBot, edition: Edition
) -> None:
    info = edition.info
    dialog = shown(qtbot, AboutDialog(info))
    assert isinstance(dialog, AboutDialog)
    page = dialog.page.toPlainText()
    wanted = (
        info.version, str(info.covers_until), info.content_hash, info.licence, info.coverage,
        "LGPL", "makes no network call", "legal advice",
    )  # fmt: skip
    assert [part for part in wanted if part not in page] == []
    button(dialog, "Copy").click()
    assert clipboard() == plain_text(info)
    assert info.content_hash in clipboard()
    dialog.close()


def test_diagnostics_hold_versions_and_nothing_personal(
    edition: Edition, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    text = collect(edition.info, settings)
    for part in ("MTCR Desktop", "Python 3", "Qt 6", "SQLite 3", "Screen 1", "theme=system"):
        assert part in text
    assert edition.info.version in text
    assert "User folder ~/home" in text.replace("\\", "/")
    assert str(tmp_path) not in text


def test_a_path_outside_the_home_folder_is_left_as_it_is() -> None:
    assert without_home(Path("/opt/mtcr")) == str(Path("/opt/mtcr"))


def test_diagnostics_are_copied_by_enter(qtbot: QtBot) -> None:
    dialog = shown(qtbot, DiagnosticsDialog("Python 3"))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert clipboard() == "Python 3"
    dialog.close()


def test_shortcuts_are_filtered_by_key(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog()
    shown(qtbot, dialog)
    assert dialog.focusWidget() is dialog.filter
    qtbot.keyClicks(dialog.filter, "ctrl+k")
    assert dialog.model.rowCount() == 1
    assert dialog.nothing.isHidden()
    qtbot.keyClicks(dialog.filter, "zzz")
    assert dialog.model.rowCount() == 0
    assert dialog.nothing.isVisible()
    dialog.close()


def test_every_setting_has_a_row_that_shows_its_value(qtbot: QtBot, settings: Settings) -> None:
    dialog = PreferencesDialog(settings)
    shown(qtbot, dialog)
    for setting in SETTINGS:
        assert dialog.editor(setting.key).accessibleName() == setting.label
    with pytest.raises(KeyError):
        dialog.editor("nothing")
    dialog.close()


def test_a_change_counts_at_once(qtbot: QtBot, settings: Settings) -> None:
    dialog = PreferencesDialog(settings)
    shown(qtbot, dialog)
    theme, tabs, zoom = (dialog.editor(key) for key in ("theme", "restore_tabs", "zoom"))
    assert isinstance(theme, QComboBox)
    assert isinstance(tabs, QCheckBox)
    assert isinstance(zoom, QSpinBox)
    theme.setFocus()
    qtbot.keyClick(theme, Qt.Key.Key_Down)
    assert settings.text("theme") == "light"
    qtbot.keyClick(tabs, Qt.Key.Key_Space)
    assert not settings.flag("restore_tabs")
    qtbot.keyClick(zoom, Qt.Key.Key_Up)
    assert settings.number("zoom") == 110
    button(dialog, "Restore defaults").click()
    assert settings.to_json() == Settings().to_json()
    assert (theme.currentData(), tabs.isChecked(), zoom.value()) == ("system", True, 100)
    dialog.close()


def test_a_change_made_elsewhere_shows(qtbot: QtBot, settings: Settings) -> None:
    dialog = PreferencesDialog(settings)
    shown(qtbot, dialog)
    settings.set("zoom", 150)
    zoom = dialog.editor("zoom")
    assert isinstance(zoom, QSpinBox)
    assert zoom.value() == 150
    dialog.close()


def test_a_link_is_shown_whole_and_copied_by_enter(qtbot: QtBot) -> None:
    long = URL + "?" + "x" * 400
    dialog = ExternalLinkDialog(long)
    shown(qtbot, dialog)
    assert dialog.address.toPlainText() == long
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert clipboard() == long


def test_a_link_opens_only_when_asked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    dialog = ExternalLinkDialog(URL)
    shown(qtbot, dialog)
    assert opened == []
    button(dialog, "Open in browser").click()
    assert opened == [URL]


@pytest.mark.parametrize(("url", "may_open"), [(URL, False), ("file:///etc/passwd", True)])
def test_what_must_not_be_opened_can_only_be_copied(qtbot: QtBot, url: str, may_open: bool) -> None:
    dialog = ExternalLinkDialog(url, may_open=may_open)
    shown(qtbot, dialog)
    texts = [b.text().replace("&", "") for b in dialog.findChildren(QPushButton)]
    assert sorted(texts) == ["Cancel", "Copy address"]
    dialog.close()


def test_an_error_says_what_is_safe_and_copies_its_details(qtbot: QtBot) -> None:
    dialog = ErrorDialog(
        "The file could not be written.", "Choose another folder.", "Trace\nline 2"
    )
    shown(qtbot, dialog)
    assert dialog.details.isHidden()
    dialog.show_details.click()
    assert dialog.details.isVisible()
    dialog.copy.click()
    assert clipboard() == "The file could not be written.\nChoose another folder.\nTrace\nline 2"
    said = [label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")]
    assert SAFE in said
    dialog.close()


def test_an_edition_that_cannot_be_read_ends_the_program(qtbot: QtBot) -> None:
    dialog = EditionErrorDialog(EditionError("No edition.", "Install again."))
    shown(qtbot, dialog)
    assert "Install again." in dialog.accessibleDescription()
    with qtbot.waitSignal(dialog.rejected):
        button(dialog, "Quit").click()


@pytest.mark.parametrize(
    ("order", "kind"),
    [
        (Dialogs.about, AboutDialog),
        (Dialogs.diagnostics, DiagnosticsDialog),
        (Dialogs.shortcuts, ShortcutsDialog),
        (Dialogs.preferences, PreferencesDialog),
        (lambda d: d.external_link(URL), ExternalLinkDialog),
        (lambda d: d.error(MtcrError("It failed.")), ErrorDialog),
    ],
)
def test_the_opener_shows_each_before_its_window(
    qtbot: QtBot,
    edition: Edition,
    settings: Settings,
    order: Callable[[Dialogs], None],
    kind: type[QDialog],
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    order(Dialogs(window, settings, edition.info))
    dialog = window.findChild(kind)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    assert QApplication.activeModalWidget() is dialog
    dialog.close()
