"""The pane in which a list of records is filtered, sorted and stepped through."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from mtcr_desktop.desktop.models.listing import ListingModel
from mtcr_desktop.desktop.panes.as_of_field import AsOfField
from mtcr_desktop.desktop.panes.clear_button import add_clear_button
from mtcr_desktop.desktop.panes.list_table import ListTable
from mtcr_desktop.desktop.sections import Section, View
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import BadAddressError
from mtcr_desktop.sheets.listing import Filter, Listing
from mtcr_desktop.sheets.wording import plural


class ListPane(QWidget):
    """One list: its title, what it is filtered by, and its rows.

    Signals:
        row_reached(Address, bool): Another row became current; True if by stepping with keys.
        row_entered(): The reader wants to read the current row's sheet.
        tab_wanted(Address): The reader wants a row's sheet in a new tab.
        list_wanted(Address): The reader wants another list: another view, or as of another date.
        changed(): The reader filtered, sorted or arranged the list.
    """

    row_reached = Signal(object, bool)
    row_entered = Signal()
    tab_wanted = Signal(object)
    list_wanted = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list-pane")
        self._listing: Listing | None = None
        self._model = ListingModel(self)
        self._filters: list[QComboBox] = []
        self._declared: tuple[Filter, ...] = ()
        self._make_widgets()
        self._lay_out()
        self._connect()

    def _make_widgets(self) -> None:
        self._title = QLabel(self)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        self._count = _muted(QLabel(self))
        self._note = _muted(QLabel(self))
        self._note.setWordWrap(True)
        self._views = QTabBar(self)
        self._views.setObjectName("views")
        self._views.setDrawBase(False)
        self._views.setExpanding(False)
        self._views.setAccessibleName(self.tr("Lists of this section"))
        self.as_of = AsOfField(self)
        self.filter_line = QLineEdit(self)
        self.filter_line.setObjectName("filter")
        add_clear_button(self.filter_line)
        self.filter_line.setPlaceholderText(self.tr("Filter"))
        self.filter_line.setAccessibleName(self.tr("Filter the list"))
        self.table = ListTable(self._model, self)
        self._hidden = _muted(QLabel(self))
        self._hidden.setWordWrap(True)
        self._hidden.hide()
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._clear = QPushButton(self.tr("Show all rows"), self)
        self._clear.setObjectName("show-all")

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        nothing = QWidget(self)
        centred = QVBoxLayout(nothing)
        centred.addStretch(1)
        centred.addWidget(self._empty)
        centred.addSpacing(unit // 2)
        centred.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        centred.addStretch(2)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(nothing)
        self._controls = QHBoxLayout()
        self._controls.setSpacing(unit // 2)
        head = QVBoxLayout()
        head.setContentsMargins(unit, round(unit * 0.8), unit, unit // 2)
        head.setSpacing(round(unit * 0.4))
        head.addWidget(self._views)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addWidget(self._note)
        head.addWidget(self.as_of)
        head.addWidget(self.filter_line)
        head.addLayout(self._controls)
        head.addWidget(self._hidden)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.setMinimumWidth(unit * 16)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.filter_line.textChanged.connect(self._apply_filter)
        self.filter_line.textChanged.connect(self.changed)
        header = self.table.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            signal.connect(self.changed)
        self.filter_line.returnPressed.connect(self.focus_list)
        self._clear.clicked.connect(self.show_all)
        self._hidden.linkActivated.connect(self.show_all)
        self._views.currentChanged.connect(self._want_view)
        self.as_of.date_chosen.connect(self._want_date)
        self.table.row_reached.connect(self.row_reached)
        self.table.row_entered.connect(self.row_entered)
        self.table.tab_wanted.connect(self.tab_wanted)
        self.table.typed.connect(self._type)

    @property
    def listing(self) -> Listing | None:
        """The list as loaded, with the rows that the filter hides."""
        return self._listing

    @property
    def shown_listing(self) -> Listing | None:
        """The list with the rows that are shown, in their order."""
        return self._model.visible()

    def show_listing(
        self, listing: Listing, section: Section, view: View, state: dict[str, Any]
    ) -> None:
        """Show a list as the reader left it.

        Args:
            listing: The list.
            section: The section it belongs to; its other lists are offered above it.
            view: Which of the section's lists it is.
            state: What `state` returned when the list was left; may lack anything.
        """
        self._listing = listing
        self._show_views(section, view)
        self._title.setText(listing.title)
        self._note.setText(listing.note)
        self._show_note()
        self._wrap_labels()
        self.as_of.setVisible(view.kind == "members")
        self.as_of.show_date(listing.address.option("as-of"))
        self.table.setAccessibleName(listing.title)
        self._model.show_listing(listing)
        self.table.arrange(state)
        saved = state.get("facets")
        self._show_filters(listing.filters, saved if isinstance(saved, dict) else {})
        self.filter_line.blockSignals(True)
        self.filter_line.setText(str(state.get("filter") or ""))
        self.filter_line.blockSignals(False)
        self._apply_filter()
        scroll = state.get("scroll")
        self.table.scroll_to_depth(scroll if isinstance(scroll, int) else 0)

    def renew(
        self, listing: Listing, section: Section, view: View, state: dict[str, Any] | None = None
    ) -> None:
        """Show a list as it is by now, where the reader is in it.

        Args:
            listing: The list.
            section: The section it belongs to.
            view: Which of the section's lists it is.
            state: How to show it; as it is on show if None.
        """
        place = self.table.place()
        bar = self.table.verticalScrollBar()
        was_moved = bar.value() not in (0, bar.maximum())
        self.show_listing(listing, section, view, state or self.state())
        self.table.return_to(place, scroll=state is None or was_moved)

    def state(self) -> dict[str, Any]:
        """Return how the reader left the list; the table must not be empty of columns."""
        return {
            **self.table.arrangement(),
            "filter": self.filter_line.text(),
            "facets": self._facets(),
            "scroll": self.table.verticalScrollBar().value(),
        }

    def show_record(self, address: Address) -> None:
        """Make the row of a record current; say so where the filter hides it."""
        row = self._model.row_of(address)
        self.table.go_to_row(row)
        hidden = (
            row < 0
            and self._listing is not None
            and any(
                (other.address.kind, other.address.key) == (address.kind, address.key)
                for other in self._listing.rows
            )
        )
        self._hidden.setVisible(hidden)
        if hidden:
            self._hidden.setText(
                self.tr("The open sheet is not among the rows shown. <a href='#all'>Show all</a>")
            )
            self._wrap_labels()

    def first_address(self, wanted: str) -> Address | None:
        """Return the row to open first: the one wanted, if it is shown, else the top one."""
        try:
            row = self._model.row_of(Address.parse(wanted)) if wanted else 0
        except BadAddressError:
            row = 0
        return self._model.address_at(max(row, 0))

    def neighbour(self, address: Address, steps: int) -> Address | None:
        """Return what the row after (1) or before (-1) a record's row opens."""
        row = self._model.row_of(address)
        return self._model.address_at(row + steps) if row >= 0 and row + steps >= 0 else None

    def focus_list(self) -> None:
        """Put the focus on the rows."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        """Put the focus on the filter, so that typing replaces it."""
        self.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_line.selectAll()

    def show_all(self) -> None:
        """Drop every filter."""
        for box in self._filters:
            box.setCurrentIndex(0)
        self.filter_line.clear()
        self.focus_list()

    def _show_views(self, section: Section, view: View) -> None:
        bar = self._views
        bar.blockSignals(True)
        while bar.count():
            bar.removeTab(0)
        for other in section.views:
            number = bar.addTab(other.label)
            bar.setTabData(number, other.kind)
        bar.setCurrentIndex(section.views.index(view))
        bar.setVisible(len(section.views) > 1)
        bar.blockSignals(False)

    def _show_filters(self, filters: tuple[Filter, ...], chosen: dict[str, str]) -> None:
        if filters == self._declared and self._facets() == chosen:
            return  # one of them may be open
        self._declared = filters
        for box in self._filters:
            self._controls.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._filters = []
        before: QWidget = self.filter_line
        for declared in filters:
            box = QComboBox(self)
            box.setAccessibleName(declared.label)
            box.setToolTip(declared.label)
            box.setSizeAdjustPolicy(_SIZED_BY_LENGTH)
            box.setMinimumContentsLength(len(declared.label) + 2)
            box.view().setMinimumWidth(box.sizeHint().width() * 2)
            box.addItem(self.tr("{label}: all").format(label=declared.label), "")
            for value, label in declared.values:
                box.addItem(label, value)
            box.setProperty("filter", declared.id)
            box.setCurrentIndex(max(box.findData(chosen.get(declared.id, "")), 0))
            box.currentIndexChanged.connect(self._apply_filter)
            box.currentIndexChanged.connect(self.changed)
            self._controls.addWidget(box, 1)
            QWidget.setTabOrder(before, box)
            self._filters.append(box)
            before = box

    def _facets(self) -> dict[str, str]:
        return {box.property("filter"): box.currentData() for box in self._filters}

    def _apply_filter(self) -> None:
        current = self.table.current_address
        self._model.filter(self.filter_line.text(), self._facets())
        self.table.go_to_row(self._model.row_of(current) if current else -1)
        shown, total = self._model.rowCount(), self._model.total
        self._count.setText(self.tr("{shown} of {total} shown").format(shown=shown, total=total))
        self._count.setVisible(shown != total)
        self.table.setAccessibleDescription(
            self._count.text() if shown != total else plural(total, "row")
        )
        if not total:
            self._empty.setText(self.tr("Nothing is listed here."))
        elif self.filter_line.text():
            words = self.tr("No row fits “{filter}”.")
            self._empty.setText(words.format(filter=self.filter_line.text()))
        else:
            self._empty.setText(self.tr("No row fits the filter."))
        self._clear.setVisible(total > 0)
        self._pages.setCurrentIndex(0 if shown else 1)

    def _want_view(self, index: int) -> None:
        self.list_wanted.emit(Address(self._views.tabData(index)))

    def _want_date(self, value: str) -> None:
        self.list_wanted.emit(Address("members", query=(("as-of", value),) if value else ()))

    def _type(self, text: str) -> None:
        self.focus_filter()
        self.filter_line.setText(text)

    def _wrap_labels(self) -> None:
        """Give wrapped labels their height: nested layouts forget to ask for it again."""
        width = self.width() - 2 * self.fontMetrics().height()
        for label in (self._title, self._note, self._hidden):
            label.setMinimumHeight(0)  # else what it needed before is counted in
            label.setMinimumHeight(max(label.heightForWidth(max(width, 1)), 0))

    def _show_note(self) -> None:
        """Show the note where it leaves rows to see below it."""
        roomy = self.height() > self.fontMetrics().height() * _HEIGHT_FOR_NOTE
        self._note.setVisible(bool(self._note.text()) and roomy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the labels anew."""
        self._show_note()
        self._wrap_labels()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the filter into the rows with Down; clear and leave it with Escape."""
        if self.filter_line.hasFocus():
            if event.key() == Qt.Key.Key_Down:
                self.focus_list()
                return
            if event.key() == Qt.Key.Key_Escape and self.filter_line.text():
                self.filter_line.clear()
                return
        super().keyPressEvent(event)


_HEIGHT_FOR_NOTE = 24
"""Lines that the pane needs to have before it shows the note on its list."""

_SIZED_BY_LENGTH = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


def _muted(label: QLabel) -> QLabel:
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
