"""A citation in any style, of the whole or of a place in it, seen before it is copied or saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTextBrowser,
    QWidget,
)

from mtcr_desktop.desktop.citing_parts import STYLE, Place, copy
from mtcr_desktop.desktop.dialogs.base import Dialog, Role
from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets.citing.choices import Choice
from mtcr_desktop.sheets.citing.reference import Citation
from mtcr_desktop.sheets.citing.styles import STYLES, Written, style_of, write

Make = Callable[[Place], Citation]
"""Makes the citation of a place."""


class CiteDialog(Dialog):
    """Shows a citation as it will be; Enter copies it.

    Args:
        title: What is cited.
        choices: The whole and the places in it.
        settings: Keep the style.
        make: Makes the citation.
        parent: The window it belongs to.

    Signals:
        copied(str): The citation was copied or saved; what to tell.
        failed(MtcrError): It could not be saved.
    """

    copied = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        settings: Settings,
        make: Make,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, width=88)
        self.set_title(self.tr("Cite"))
        self._title = title
        self._settings = settings
        self._make = make
        self._written = Written("")
        self._offered = [Place(choice.fragment) for choice in choices]
        self.add_heading(title)
        self.styles = QComboBox(self)
        for style in STYLES:
            self.styles.addItem(style.label, style.name)
        self.styles.setCurrentIndex(self.styles.findData(settings.text(STYLE)))
        self.place = self._places(choices)
        self.accessed = QLineEdit(self)
        self.accessed.setPlaceholderText(self.tr("none, or a date such as 2026-11-23"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, editor, tip in (
            (self.tr("&Style"), self.styles, self.tr("How it is written; remembered.")),
            (self.tr("&What"), self.place, self.tr("The whole, or a place in it.")),
            (
                self.tr("&Accessed on"),
                self.accessed,
                self.tr("The day on which you read the web pages it rests on."),
            ),
        ):
            form.addRow(text, editor)
            editor.setAccessibleName(text.replace("&", ""))
            editor.setAccessibleDescription(tip)
            editor.setToolTip(tip)
        self.column.addLayout(form)
        self.preview = self._make_preview()
        self.note = self.add_text("")
        self.copy_button = self.add_button(self.tr("&Copy"), Role.AcceptRole, default=True)
        self.save_button = self.add_button(self.tr("Sa&ve as…"), Role.ActionRole)
        self.add_button(self.tr("C&lose"), Role.RejectRole)
        self.add_buttons()
        self.save_button.clicked.connect(self._save)
        self.styles.currentIndexChanged.connect(self._show)
        self.place.currentIndexChanged.connect(self._show)
        self.accessed.textChanged.connect(self._show)
        self.styles.setFocus()
        self._show()

    def _places(self, choices: Sequence[Choice]) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )  # a long paragraph must not make the dialog wide
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.addItems([choice.label for choice in choices])
        return box

    def _make_preview(self) -> QTextBrowser:
        label = QLabel(self.tr("&Preview"), self)
        preview = QTextBrowser(self)
        preview.setTabChangesFocus(True)
        preview.setOpenLinks(False)
        preview.setAccessibleName(self.tr("Preview"))
        preview.setMinimumHeight(self.fontMetrics().height() * 8)
        preview.document().setDocumentMargin(self.fontMetrics().height() * 0.6)
        label.setBuddy(preview)
        self.column.addWidget(label)
        self.column.addWidget(preview, 1)
        return preview

    def choose(self, place: Place) -> None:
        """Choose what is cited; several paragraphs are offered as one more place."""
        ends = [Place(place.first), Place(place.last or place.first)]
        if not all(end in self._offered for end in ends):
            return
        index, last = map(self._offered.index, ends)
        if last != index:
            names = (self.place.itemText(n).partition(":")[0] for n in (index, last))
            with QSignalBlocker(self.place):
                self._offered.insert(index, place)
                self.place.insertItem(index, " – ".join(names))
        self.place.setCurrentIndex(index)
        self._show()

    def _show(self) -> None:
        """Write the citation anew, and say what is not certain of it."""
        name = str(self.styles.currentData())
        try:
            citation = self._make(self._offered[self.place.currentIndex()])
            self.accessed.setEnabled(any(reference.url for reference in citation.cited))
            typed = self.accessed.text().strip() if self.accessed.isEnabled() else ""
            accessed = PartialDate.parse(typed) if typed else None
        except MtcrError as error:
            self._tell(str(error), good=False)
            self.accessed.setAccessibleDescription(str(error))
            return
        self.accessed.setAccessibleDescription(self.accessed.toolTip())
        self._settings.set(STYLE, name)
        self._written = write(citation._replace(accessed=accessed), name)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.preview.setFont(self.font() if self._written.html else fixed)
        if self._written.html:
            self.preview.setHtml(self._written.html)
        else:
            self.preview.setPlainText(self._written.text)
        doubts = ", ".join(citation.doubts)
        advice = self.tr("Look at the document, and correct it if need be.")
        self._tell(f"{doubts[:1].upper()}{doubts[1:]}. {advice}" if doubts else "", good=True)

    def _tell(self, text: str, *, good: bool) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        for button in (self.copy_button, self.save_button):
            button.setEnabled(good)

    def accept(self) -> None:
        """Override QDialog::accept: copy the citation."""
        copy(self._written)
        style = style_of(str(self.styles.currentData()))
        self.copied.emit(
            self.tr("Copied as {style}: “{title}”.").format(style=style.label, title=self._title)
        )
        super().accept()

    def _save(self) -> None:
        from mtcr_desktop.sheets.files import ExportError, write_whole

        style = style_of(str(self.styles.currentData()))
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the citation"),
            self._title.replace("/", " ") + style.suffix,
            f"{style.label} (*{style.suffix})",
        )
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name + style.suffix)
        try:
            write_whole(path, self._written.text.encode("utf-8"))
        except ExportError as error:
            self.failed.emit(error)
            return
        self.copied.emit(self.tr("Written: {path}").format(path=path))
        super().accept()
