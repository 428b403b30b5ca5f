"""Preferences: one row for each declared setting, in force at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from mtcr_desktop.desktop.dialogs.base import Dialog, Role
from mtcr_desktop.desktop.settings import SETTINGS, Setting, Settings

_STEP = 10


class PreferencesDialog(Dialog):
    """Shows the settings; a change counts at once, and changes made elsewhere show here."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=64)
        self.set_title(self.tr("Preferences"))
        self._settings = settings
        self._refresh: dict[str, Callable[[], None]] = {}
        body = QWidget(self)
        form = QFormLayout(body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(self.fontMetrics().height() * 2 // 3)
        for setting in SETTINGS:
            self._add_row(form, setting)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setMinimumHeight(min(body.sizeHint().height() + 4, self.fontMetrics().height() * 24))
        self.column.addWidget(area, 1)
        self.add_text(self.tr("Changes take effect at once."), muted=True)
        restore = self.add_button(self.tr("&Restore defaults"), Role.ResetRole)
        restore.clicked.connect(self._restore)
        self.add_button(self.tr("C&lose"), Role.RejectRole, default=True)
        self.add_buttons()
        settings.changed.connect(self._show)

    def editor(self, key: str) -> QWidget:
        """Return the widget in which a setting is changed.

        Raises:
            KeyError: There is no such setting.
        """
        for widget in self.findChildren(QWidget):
            if widget.objectName() == key:
                return widget
        raise KeyError(key)

    def _add_row(self, form: QFormLayout, setting: Setting) -> None:
        if setting.choices:
            editor: QWidget = self._choice(setting)
        elif isinstance(setting.default, bool):
            editor = self._flag(setting)
        else:
            editor = self._number(setting)
        editor.setObjectName(setting.key)
        editor.setAccessibleName(setting.label)
        editor.setAccessibleDescription(setting.tip)
        editor.setToolTip(setting.tip)
        if isinstance(editor, QCheckBox):
            form.addRow("", editor)
        else:
            form.addRow(setting.label, editor)
        self._refresh[setting.key]()

    def _choice(self, setting: Setting) -> QWidget:
        box = QComboBox(self)
        for value, label in setting.choices:
            box.addItem(label, value)
        box.activated.connect(lambda n: self._settings.set(setting.key, str(box.itemData(n))))
        self._refresh[setting.key] = lambda: box.setCurrentIndex(
            box.findData(self._settings.text(setting.key))
        )
        return box

    def _flag(self, setting: Setting) -> QWidget:
        box = QCheckBox(setting.label, self)
        box.clicked.connect(lambda on: self._settings.set(setting.key, bool(on)))
        self._refresh[setting.key] = lambda: box.setChecked(self._settings.flag(setting.key))
        return box

    def _number(self, setting: Setting) -> QWidget:
        box = QSpinBox(self)
        box.setRange(setting.low, setting.high)
        box.setSingleStep(_STEP)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda number: self._settings.set(setting.key, number))
        self._refresh[setting.key] = lambda: box.setValue(self._settings.number(setting.key))
        return box

    def _restore(self) -> None:
        for setting in SETTINGS:
            self._settings.set(setting.key, setting.default)

    def _show(self, key: str) -> None:
        if key in self._refresh:
            self._refresh[key]()
