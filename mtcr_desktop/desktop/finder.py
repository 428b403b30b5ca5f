"""Finding words in the sheet: the bar below it, and the places it marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mtcr_desktop.desktop.presenter import Page
from mtcr_desktop.desktop.reader import Reader

if TYPE_CHECKING:
    from mtcr_desktop.desktop.panes.find_bar import FindBar


class Finder(QObject):
    """Joins the find bar to the sheet on show; makes the bar when it is first wanted."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self._bar: FindBar | None = None
        reader.shown.connect(self._follow)

    def start(self) -> None:
        """Open the bar; what is selected in the sheet is what to find."""
        view = self._reader.window.tabs.view
        selected = view.textCursor().selectedText()
        self._made_bar().start("" if "\u2029" in selected else selected)
        self._find(self._made_bar().text)

    def step(self, steps: int) -> None:
        """Go to the next or previous place; without any words yet, ask for them."""
        if self._bar is None or not self._bar.text:
            self.start()
        else:
            self._reader.window.tabs.view.step(steps)
            self._show_place()

    def _made_bar(self) -> FindBar:
        if self._bar is None:
            from mtcr_desktop.desktop.panes.find_bar import FindBar  # not at start

            bar = self._bar = FindBar(self._reader.window.reading)
            self._reader.window.add_below_sheet(bar)
            bar.text_edited.connect(self._find)
            bar.stepped.connect(self.step)
            bar.closed.connect(self._close)
        return self._bar

    def _find(self, text: str) -> None:
        from mtcr_desktop.records.folding import fold
        from mtcr_desktop.search.marking import inside

        view = self._reader.window.tabs.view
        view.show_places(inside(view.text(), fold(text.strip())))
        self._show_place()

    def _show_place(self) -> None:
        if self._bar is not None:
            self._bar.show_place(*self._reader.window.tabs.view.place)

    def _close(self) -> None:
        view = self._reader.window.tabs.view
        view.show_places(())
        if self._bar is not None:
            self._bar.hide()
        view.setFocus()

    def _follow(self, _page: Page) -> None:
        if self._bar is not None and self._bar.text:
            self._find(self._bar.text)
