"""The user's settings: declared once, kept in a small file, never in the way.

The table below is what the preferences dialog, the window and the tests read. A file that is
missing, empty, damaged or from another version gives the defaults for whatever it lacks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

Value = str | int | bool


class Setting(NamedTuple):
    """One thing the user may set.

    Attributes:
        key: Name in the file.
        default: Value until the user chooses; its type is the setting's type.
        label: What the preferences call it.
        choices: (value, label) pairs that are allowed; empty if any value of the type is.
        low: Least number allowed.
        high: Greatest number allowed.
        tip: One sentence of explanation; may be empty.
    """

    key: str
    default: Value
    label: str
    choices: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 0
    tip: str = ""

    def accepts(self, value: object) -> bool:
        """Return whether a value is one this setting can have."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return value in [choice for choice, _ in self.choices]
        return (
            not isinstance(value, int)
            or isinstance(value, bool)
            or (self.low <= value <= self.high)
        )


NORMAL_ZOOM = 100
"""Text size of sheets, per cent, until the reader chooses another."""

SETTINGS = (
    Setting(
        "theme", "system", "Appearance",
        (("system", "Like the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    Setting("zoom", NORMAL_ZOOM, "Text size of sheets, per cent", low=50, high=300),
    Setting(
        "restore_tabs", True, "Reopen my tabs at the start",
        tip="Otherwise the program starts on the Home page.",
    ),
    Setting("sidebar", True, "Show the sidebar"),
    Setting("bookmarks", False, "Show the bookmarks"),
    Setting("checks", True, "Show the check beside your documents"),
    Setting(
        "paper", "system", "Paper",
        (("system", "As usual in my country"), ("A4", "A4"), ("Letter", "US Letter")),
    ),
    Setting(
        "citation_style", "chicago", "Style of citations",
        (
            ("chicago", "Chicago (note)"), ("apa", "APA (reference list)"),
            ("oscola", "OSCOLA (footnote)"), ("plain", "Plain words"), ("bibtex", "BibTeX"),
            ("ris", "RIS"), ("csl-json", "CSL-JSON"),
        ),
    ),
    Setting(
        "links", "ask", "Addresses outside the program",
        (("ask", "Ask what to do"), ("copy", "Only offer to copy")),
        tip="Nothing is opened in a browser without asking.",
    ),
)  # fmt: skip
"""Every setting there is."""

BY_KEY: Mapping[str, Setting] = {setting.key: setting for setting in SETTINGS}


class Settings(QObject):
    """The values in force.

    Attributes:
        changed: Signal with the key of a setting that got another value.
    """

    changed = Signal(str)

    def __init__(self, saved: object = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, Value] = {setting.key: setting.default for setting in SETTINGS}
        if isinstance(saved, dict):
            self._values |= {
                key: value for key, value in saved.items()
                if key in BY_KEY and BY_KEY[key].accepts(value)
            }  # fmt: skip

    def text(self, key: str) -> str:
        """Return the value of a setting that is a text."""
        return str(self._values[key])

    def number(self, key: str) -> int:
        """Return the value of a setting that is a number."""
        return int(self._values[key])

    def flag(self, key: str) -> bool:
        """Return the value of a setting that is on or off."""
        return bool(self._values[key])

    def value(self, key: str) -> Value:
        """Return the value of any setting."""
        return self._values[key]

    def set(self, key: str, value: Value) -> None:
        """Give a setting another value.

        Raises:
            ValueError: The setting cannot have that value.
        """
        if not BY_KEY[key].accepts(value):
            raise ValueError(f"{key} cannot be {value!r}")
        if value != self._values[key]:
            self._values[key] = value
            self.changed.emit(key)

    def to_json(self) -> dict[str, Any]:
        """Return what is kept in the file."""
        return dict(self._values)
