"""Opens dialogs; each is loaded when it is first asked for, for the start needs none."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.edition.opening import EditionInfo
from mtcr_desktop.records.errors import MtcrError


class Dialogs:
    """The dialogs of one window.

    Args:
        window: What they belong to.
        settings: What the preferences change.
        info: The edition that About and Diagnostics tell of.
    """

    def __init__(self, window: QWidget, settings: Settings, info: EditionInfo) -> None:
        self._window = window
        self._settings = settings
        self._info = info

    def about(self) -> None:
        """Show edition, coverage and licences."""
        from mtcr_desktop.desktop.dialogs.about import AboutDialog

        _open(AboutDialog(self._info, self._window))

    def diagnostics(self) -> None:
        """Show versions and folders, to copy."""
        from mtcr_desktop.desktop.dialogs.diagnostics import DiagnosticsDialog, collect

        _open(DiagnosticsDialog(collect(self._info, self._settings), self._window))

    def shortcuts(self) -> None:
        """Show every key."""
        from mtcr_desktop.desktop.dialogs.shortcuts import ShortcutsDialog

        _open(ShortcutsDialog(self._window))

    def preferences(self) -> None:
        """Show the settings."""
        from mtcr_desktop.desktop.dialogs.preferences import PreferencesDialog

        _open(PreferencesDialog(self._settings, self._window))

    def external_link(self, url: str) -> None:
        """Ask what to do with an address outside the program."""
        from mtcr_desktop.desktop.dialogs.external_link import ExternalLinkDialog

        may_open = self._settings.text("links") == "ask"
        _open(ExternalLinkDialog(url, self._window, may_open=may_open))

    def error(self, error: MtcrError, details: str = "") -> None:
        """Show an error that the user can understand."""
        from mtcr_desktop.desktop.dialogs.error import ErrorDialog

        _open(ErrorDialog(error.message, error.advice, details, self._window))


def _open(dialog: QDialog) -> None:
    """Show a dialog before its window without stopping the program."""
    dialog.open()
