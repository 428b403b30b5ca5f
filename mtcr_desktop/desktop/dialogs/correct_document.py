"""What was recognised of a document, field by field, to be corrected by the user."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)

from mtcr_desktop.desktop.dialogs.base import Dialog, Role
from mtcr_desktop.desktop.dialogs.correction_fields import Choice, DateLine, Editor, Line
from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.findings import DocumentKind, Finding, Recognition
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Field, FieldValue
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import BadDateError
from mtcr_desktop.sheets.document import confidence_in_words
from mtcr_desktop.sheets.wording import LANGUAGES

_LABELS: dict[Field, str] = {
    "kind": "&Kind",
    "meeting": "&Meeting",
    "title": "&Title",
    "issuer": "&Issued by",
    "series": "Se&ries",
    "place": "&Place",
    "date": "&Date of issue",
    "language": "&Language",
}
"""The fields in the order of the document's sheet, with their mnemonics."""


class Known(NamedTuple):
    """What is known of a document before it is corrected.

    Attributes:
        title: Title of the document.
        recognised: What was recognised.
        shown: The same with the corrections that the user made before.
        meetings: The meetings that it can be about, by name.
    """

    title: str
    recognised: Recognition
    shown: Recognition
    meetings: Sequence[tuple[Address, str]]


def known(library: Library, key: str, edition: Edition) -> Known:
    """Return what is known of a document.

    Raises:
        LibraryError: The library cannot be read.
        NoSuchRecordError: It has no such document.
    """
    addresses = [Address("plenary", str(plenary.number)) for plenary in edition.plenaries()]
    return Known(
        library.document(key).title,
        library.recognised(key),
        library.recognition(key),
        [(address, edition.title_of(address)) for address in addresses],
    )


class CorrectionDialog(Dialog):
    """Shows each field as it stands, says what was recognised, and takes another value.

    Signals:
        saved(dict, tuple): The fields that the user changed with their values, and those in which
            the user went back to what was recognised.
    """

    saved = Signal(object, object)

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=96)
        self.set_title(self.tr("Correct what was recognised"))
        self.add_heading(known.title)
        self.add_text(
            self.tr("The file itself is not changed. An empty field says that there is none."),
            muted=True,
        )
        body = QWidget(self)
        grid = QGridLayout(body)
        unit = self.fontMetrics().height()
        grid.setContentsMargins(0, 0, unit // 2, 0)
        grid.setHorizontalSpacing(unit)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self.rows = {field: self._row(field, known, body, grid) for field in _LABELS}
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setMinimumHeight(min(body.sizeHint().height() + unit * 2, unit * 34))
        self.column.addWidget(area, 1)
        self.save = self.add_button(self.tr("&Save"), Role.AcceptRole, default=True)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.add_buttons()
        self.rows["kind"].editor.setFocus()

    def _row(self, field: Field, known: Known, body: QWidget, grid: QGridLayout) -> FieldRow:
        finding: Finding[FieldValue] | None = getattr(known.recognised, field)
        shown: Finding[FieldValue] | None = getattr(known.shown, field)
        editor = _editor(field, known, body)
        row = FieldRow(field, editor, body)
        row.begin(finding, shown.value if shown else None)
        label = QLabel(self.tr(_LABELS[field]), body)
        label.setBuddy(editor)
        editor.setAccessibleName(_LABELS[field].replace("&", ""))
        top = grid.rowCount()
        grid.addWidget(label, top, 0)
        grid.addWidget(editor, top, 1)
        grid.addLayout(row.below, top + 1, 1)
        return row

    def accept(self) -> None:
        """Override QDialog::accept: stay where something that was typed cannot be."""
        wrong = [row for row in self.rows.values() if not row.check()]
        if wrong:
            wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        changed = [row for row in self.rows.values() if row.is_changed]
        said = {row.field: row.editor.value() for row in changed if not row.is_as_recognised}
        withdrawn = tuple(row.field for row in changed if row.is_as_recognised)
        super().accept()
        if changed:
            self.saved.emit(said, withdrawn)


class FieldRow:
    """One field: its editor, and below it what was recognised and the way back to it.

    Attributes:
        field: Which it is.
        editor: Shows and takes its value.
        note: Says what was recognised, or why what stands there cannot be.
        back: Puts what was recognised there; shown where something else is.
        below: The note and the way back, to be laid out below the editor.
    """

    def __init__(self, field: Field, editor: Editor, parent: QWidget) -> None:
        self.field = field
        self.editor = editor
        self.note = QLabel(parent)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.back = QToolButton(parent)
        self.back.setText(parent.tr("Back to what was recognised"))
        self.back.setAutoRaise(True)
        self.back.setAccessibleName(f"{self.back.text()}: {_LABELS[field].replace('&', '')}")
        palette = self.back.palette()
        palette.setColor(QPalette.ColorRole.ButtonText, palette.color(QPalette.ColorRole.Link))
        self.back.setPalette(palette)
        self.note.setMinimumHeight(self.back.sizeHint().height())  # nothing moves when it comes
        self.below = QHBoxLayout()
        self.below.setContentsMargins(0, 0, 0, parent.fontMetrics().height() // 3)
        self.below.addWidget(self.note, 1)
        self.below.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._finding: Finding[FieldValue] | None = None
        self._recognised: FieldValue = None
        self._first: FieldValue = None

    def begin(self, finding: Finding[FieldValue] | None, shown: FieldValue) -> None:
        """Show a field.

        Args:
            finding: What was recognised.
            shown: Its value, corrected or not.
        """
        self._finding = finding
        self.editor.show_value(finding.value if finding else None)
        self._recognised = self.editor.value()  # as the editor gives it back, e.g. in one line
        self.editor.show_value(shown)
        self._first = self.editor.value()
        self.editor.edited.connect(self._follow)
        self.back.clicked.connect(self._go_back)
        self._follow()

    @property
    def is_changed(self) -> bool:
        """Whether the value is another than at first."""
        return self.editor.value() != self._first

    @property
    def is_as_recognised(self) -> bool:
        """Whether the value is what was recognised."""
        return self.editor.value() == self._recognised

    def check(self) -> bool:
        """Return whether the value can be; say beside it why not."""
        try:
            self.editor.value()
        except BadDateError as error:
            self._say(str(error))
            return False
        return True

    def _go_back(self) -> None:
        self.editor.show_value(self._finding.value if self._finding else None)
        self.editor.setFocus()

    def _follow(self) -> None:
        try:
            as_recognised = self.is_as_recognised
        except BadDateError:
            as_recognised = False  # it may not be typed to its end
        self.back.setHidden(as_recognised)
        self._say(self._standing(as_recognised), muted=as_recognised)

    def _standing(self, as_recognised: bool) -> str:
        """Return what was recognised, and whether the user says otherwise."""
        tr, found = self.note.tr, self._finding
        if found is None:
            if as_recognised:
                return tr("Not recognised")
            return tr("Corrected by you; nothing was recognised")
        if as_recognised:
            sure = confidence_in_words(found.confidence)
            return tr("As recognised · {confidence}").format(confidence=sure)
        words = self.editor.words(found.value)
        return tr("Corrected by you; recognised: {value}").format(value=words)

    def _say(self, text: str, *, muted: bool = False) -> None:
        role = QPalette.ColorRole.PlaceholderText if muted else QPalette.ColorRole.WindowText
        self.note.setForegroundRole(role)
        self.note.setText(text)
        self.editor.setAccessibleDescription(text)


def _editor(field: Field, known: Known, parent: QWidget) -> Editor:
    match field:
        case "kind":
            kinds = get_args(DocumentKind)
            return Choice([(kind, kind.capitalize()) for kind in kinds], parent)
        case "language":
            return Choice(sorted(LANGUAGES.items(), key=lambda one: one[1].casefold()), parent)
        case "meeting":
            return Choice([(None, parent.tr("None")), *known.meetings], parent)
        case "date":
            return DateLine(parent)
        case _:
            return Line(parent)
