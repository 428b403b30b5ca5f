"""The check beside a document of the user: made on the worker, shown in the panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.desktop.tasks import Runner
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.desktop.panes.beside import Beside
    from mtcr_desktop.desktop.panes.check_panel import CheckPanel
    from mtcr_desktop.sheets.check_rows import CheckRow, Review

_SETTING = "checks"
_PATIENCE_MS = 300
"""Time that the last document's check stays on show while the next is made."""


class Checking(QObject):
    """Shows the panel while a document is on show, and leads from it to words and facts.

    The panel is made when it is first wanted: other sheets do without.

    Attributes:
        handlers: What the actions of this part do.
    """

    def __init__(self, reader: Reader, own: OwnDocuments) -> None:
        super().__init__(reader.window)  # ends with what it fills
        self._reader = reader
        self._own = own
        self._settings = reader.settings
        self._actions: Mapping[str, QAction] = {}
        self._panel: CheckPanel | None = None
        self._beside: Beside | None = None
        self._runner: Runner | None = None
        self._shown = ""  # key of the document on show
        self._pointed: CheckRow | None = None
        self.handlers: dict[str, Callable[[], None]] = {"check-panel": self._toggle}
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._slow.timeout.connect(self._wait)
        reader.shown.connect(self._follow)
        self._settings.changed.connect(self._follow_setting)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep the action enabled and checked as things are."""
        self._actions = actions
        self._follow()

    @property
    def panel(self) -> CheckPanel | None:
        """The panel, if it is on show."""
        return self._panel if self._panel is not None and self._panel.isVisible() else None

    def _toggle(self) -> None:
        """Show the panel or hide it; the user may want it in a window that is small for it too."""
        wanted = self.panel is None
        self._settings.set(_SETTING, wanted)
        self._place(insist=wanted)
        if self.panel is not None:
            self.panel.setFocus()
        elif self._reader.window.focusWidget() is None:
            self._go_back()

    def _follow_setting(self, key: str) -> None:
        if key == _SETTING:
            self._follow()

    def _follow(self, _page: object = None) -> None:
        """Show the check of the document on show."""
        address = self._reader.navigator.visit.address
        known = self._own.is_deleted(address) is not None
        self._shown = address.key if known else ""
        self._place()
        if self._shown and self._settings.flag(_SETTING):
            self._ask()

    def _place(self, *, insist: bool = False) -> None:
        wanted = bool(self._shown) and self._settings.flag(_SETTING)
        if wanted:
            self._made_panel()
        if self._beside is not None:
            self._beside.want(wanted, insist=insist)
        if self._actions:
            self._actions["check-panel"].setEnabled(bool(self._shown))
            self._actions["check-panel"].setChecked(self._settings.flag(_SETTING))

    def _made_panel(self) -> CheckPanel:
        if self._panel is None:
            from mtcr_desktop.desktop.panes.check_panel import CheckPanel

            panel = self._panel = CheckPanel(self._reader.window)
            self._beside = self._reader.window.add_beside_sheet(panel)
            panel.restore(self._beside.kept)
            self._beside.arranged.connect(self._reader.touched)
            panel.changed.connect(self._keep)
            panel.row_reached.connect(self._point_out)
            panel.words_wanted.connect(self._go_to_words)
            panel.address_wanted.connect(self._go_to)
            panel.correction_wanted.connect(lambda: self._actions["correct-document"].trigger())
            panel.left.connect(self._go_back)
            panel.closed.connect(self._toggle)
        return self._panel

    def _keep(self) -> None:
        """Keep how the reader left the panel."""
        assert self._panel is not None
        assert self._beside is not None
        self._beside.kept = self._panel.state()
        self._reader.touched.emit()

    def _ask(self) -> None:
        """Have the document checked on the worker; the newest one counts."""
        key, edition, folder = self._shown, self._reader.presenter.edition.path, self._own.folder

        def work() -> Review:
            from mtcr_desktop.edition.reader import open_edition
            from mtcr_desktop.library.store.library import open_library
            from mtcr_desktop.sheets.check_rows import review

            with open_edition(edition) as record, open_library(folder) as library:
                return review(record, library, key)

        if self._runner is None:
            self._runner = Runner(self)
        self._slow.start()
        self._runner.run("check", work, self._show, failed=self._fail)

    def _show(self, review: Review) -> None:
        self._slow.stop()
        if review.page.key != self._shown:
            return
        panel = self._made_panel()
        panel.show_review(review)
        pointed, self._pointed = self._pointed, None
        if pointed in review.rows:
            panel.view.choose(pointed)
        if panel.view.hasFocus() or pointed is not None:
            self._point_out(panel.view.current_row)

    def _fail(self, error: Exception) -> None:
        self._slow.stop()
        if not isinstance(error, MtcrError):
            raise error
        self._own.note(error)  # the sheet beside says what is wrong

    def _wait(self) -> None:
        panel = self._made_panel()
        if panel.review is None or panel.review.page.key != self._shown:
            panel.show_waiting()

    def _point_out(self, row: CheckRow | None, first: int = 0) -> None:
        """Mark the words of a row in the sheet, those wanted first, as far as it shows them."""
        from mtcr_desktop.desktop.panes.sheet_words import find

        view = self._reader.window.tabs.view
        passages = row.passages[first:] + row.passages[:first] if row is not None else ()
        places = (find(view.document(), p.anchor, p.quoted, p.start) for p in passages)
        view.point_out(tuple(place for place in places if place is not None))

    def _go_to_words(self, row: CheckRow, number: int) -> None:
        """Show the words and give the sheet the focus; as saved where they were set aside."""
        if not row.passages:
            return
        wanted = row.passages[number].address
        if wanted.page != self._reader.navigator.visit.address.page and wanted.query:
            self._pointed = row
            self._reader.open(wanted)
        else:
            self._point_out(row, number)
        self._reader.window.tabs.view.setFocus()

    def _go_to(self, address: Address, new_tab: bool) -> None:
        self._reader.open(address, "tab" if new_tab else "here")

    def _go_back(self) -> None:
        self._reader.window.tabs.view.setFocus()
