"""Light and dark: the palette of the window, and the matching style of its sheets."""

from __future__ import annotations

from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from mtcr_desktop.sheets.style import DARK, LIGHT, Colours


class Chrome(NamedTuple):
    """Colours of the window around the sheets, as "#rrggbb".

    Attributes:
        window: Ground of header, sidebar and bars.
        raised: Ground of buttons and menus.
        line: Hairlines and frames.
        highlight: Ground of what is chosen.
        chosen: Text on it.
        hit: Ground of a place found in a sheet, and its text.
        current: Ground of the place found that one is at, and its text.
    """

    window: str
    raised: str
    line: str
    highlight: str
    chosen: str
    hit: tuple[str, str]
    current: tuple[str, str]


_CHROME = {
    False: Chrome(
        "#f2f4f6", "#ffffff", "#d5d9de", "#0b5394", "#ffffff",
        ("#ffd9ad", "#1c2024"), ("#f2b134", "#1c2024"),
    ),
    True: Chrome(
        "#272b30", "#31363c", "#3b4148", "#2d5f94", "#ffffff",
        ("#6b4413", "#fdf3cf"), ("#e0aa3e", "#1d2024"),
    ),
}  # fmt: skip


class Theme(QObject):
    """Follows the system between light and dark unless the user chose one.

    Attributes:
        changed: Signal that the colours are others now.
    """

    changed = Signal()

    def __init__(self, application: QApplication, choice: str) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        application.setPalette(QPalette())  # the system's own
        self._system_dark = is_dark(application.palette())
        self._apply()
        application.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def dark(self) -> bool:
        """Whether the colours in force are the dark ones."""
        if self._choice != "system":
            return self._choice == "dark"
        return self._system_dark

    @property
    def colours(self) -> Colours:
        """The colours of sheets."""
        return DARK if self.dark else LIGHT

    @property
    def chrome(self) -> Chrome:
        """The colours of the window."""
        return _CHROME[self.dark]

    def choose(self, choice: str) -> None:
        """Use "light", "dark" or what the "system" says."""
        if choice != self._choice:
            self._choice = choice
            self._apply()
            self.changed.emit()

    def ask_system(self) -> None:
        """Ask the system what it wants; to the first picture its palette says so.

        The answer is an enum of `Qt`, which the first picture does without.
        """
        if self._scheme_is_dark() != self._system_dark:
            self._follow()

    def _follow(self) -> None:
        self._system_dark = self._scheme_is_dark()
        if self._choice == "system":
            self._apply()
            self.changed.emit()

    def _scheme_is_dark(self) -> bool:
        return self._application.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark

    def _apply(self) -> None:
        self._application.setPalette(_palette(self.colours, self.chrome))


def tint(palette: QPalette) -> int:
    """Return the opacity, of 255, of the ground of what is chosen but has not the focus."""
    return 90 if is_dark(palette) else 34


def is_dark(palette: QPalette) -> bool:
    """Return whether a palette is one of light text on dark ground."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def _palette(colours: Colours, chrome: Chrome) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(chrome.raised), QColor(chrome.window))
    for name, colour in (
        (role.Window, chrome.window),
        (role.WindowText, colours.text),
        (role.Base, colours.background),
        (role.AlternateBase, chrome.window),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, chrome.raised),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, chrome.raised),
        (role.ToolTipText, colours.text),
        (role.Highlight, chrome.highlight),
        (role.HighlightedText, chrome.chosen),
        (role.Accent, chrome.highlight),
        (role.Link, colours.link),
        (role.LinkVisited, colours.link),
        (role.Mid, chrome.line),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.muted))
    return palette
