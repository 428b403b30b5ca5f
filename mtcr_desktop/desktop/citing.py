"""Citing what is on show: to the clipboard at one key, or by way of a dialog."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from mtcr_desktop.desktop.citing_parts import STYLE, Place, copy
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets.citing import NOT_CITED

if TYPE_CHECKING:
    from mtcr_desktop.sheets.citing.reference import Citation

_PARAGRAPH = re.compile(r"[ph]\d+")
_MESSAGE_MS = 8000


class Citing(QObject):
    """The handlers of the actions that cite, and when each of them can be chosen.

    Args:
        reader: Knows what is on show.
        settings: Keep the style.
        shout: Shows the user an error.
    """

    def __init__(
        self, reader: Reader, settings: Settings, shout: Callable[[MtcrError], None]
    ) -> None:
        super().__init__(reader)
        self._reader = reader
        self._settings = settings
        self._shout = shout
        self._actions: Mapping[str, QAction] = {}
        self.handlers: dict[str, Callable[[], None]] = {
            "copy-citation": lambda: self._copy(self._meant()),
            "copy-citation-here": lambda: self._copy(self._at_cursor()),
            "cite": self._open_dialog,
        }

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep these actions enabled as things are."""
        self._actions = actions
        self._reader.shown.connect(self._follow)
        self._reader.menu_opening.connect(self._name_place)
        menu = self._reader.window.findChild(QMenu, "edit-menu")
        if menu is not None:
            menu.aboutToShow.connect(self._name_place)
        self._follow()

    @property
    def _page(self) -> Address:
        return self._reader.navigator.visit.address.page

    def citation(self, place: Place) -> Citation:
        """Return the citation of what is on show, or of a place in it.

        Raises:
            NoSuchRecordError: There is nothing to cite.
            LibraryError: The library cannot be read.
        """
        from mtcr_desktop.sheets.citing.cite import cite

        presenter, page = self._reader.presenter, self._page
        address = page._replace(fragment=place.first)
        library = presenter.own_pages.library_for(page)
        return cite(presenter.edition, library, address, last=place.last)

    def _meant(self) -> Place:
        """Return what is selected or, where the text cursor is to be seen, what it stands in."""
        view = self._reader.window.tabs.view
        if view.textCursor().hasSelection() or view.cursorWidth():
            return self._at_cursor()
        return Place()

    def _at_cursor(self) -> Place:
        from mtcr_desktop.desktop.panes.sheet_places import place_at

        view = self._reader.window.tabs.view
        cursor = view.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if self._page.kind == "document":
            first, last = (
                place_at(view.document(), position, lambda name: bool(_PARAGRAPH.fullmatch(name)))
                for position in (start, max(start, end - 1))
            )
            # What begins before the first paragraph, as all does, is the document.
            return Place(first, last if last != first else "") if first and last else Place()
        known = self._names()
        return Place(place_at(view.document(), start, known.__contains__))

    def _names(self) -> dict[str, str]:
        """Return the names of what can be cited in the record on show, by anchor."""
        from mtcr_desktop.sheets.citing.facts import places_of
        from mtcr_desktop.sheets.compose import compose

        if self._page.kind in NOT_CITED:
            return {}
        try:
            # Without the user's documents: what is theirs is not the record's.
            return places_of(compose(self._reader.presenter.edition, self._page))
        except MtcrError:
            return {}

    def _name_of(self, place: Place) -> str:
        """Return what a place is called, within a sentence; empty for the whole."""
        if not place.first:
            return ""
        if self._page.kind != "document":
            return f"“{self._names().get(place.first, place.first)}”"
        from mtcr_desktop.library.places import label, number

        if place.last:
            return self.tr("paragraphs {first}–{last}").format(
                first=number(place.first), last=number(place.last)
            )
        return label(place.first).lower()

    def _copy(self, place: Place) -> None:
        try:
            citation = self.citation(place)
        except MtcrError as error:
            self._shout(error)
            return
        from mtcr_desktop.sheets.citing.reference import Locator
        from mtcr_desktop.sheets.citing.styles import style_of, write

        style = style_of(self._settings.text(STYLE))
        copy(write(citation, style.name))
        what = f"“{citation.reference.title}”"
        whole = citation.reference.locator == Locator() and not citation.fact
        if not whole and (name := self._name_of(place)):
            what = self.tr("{place} of {title}").format(place=name, title=what)
        told = self.tr("Copied as {style}: {what}.").format(style=style.label, what=what)
        if citation.doubts:
            doubts = ", ".join(citation.doubts)
            told += " " + self.tr("Look at it again: {doubts}.").format(doubts=doubts)
        self._reader.window.show_message(told, _MESSAGE_MS)

    def _open_dialog(self) -> None:
        from mtcr_desktop.desktop.dialogs.cite import CiteDialog
        from mtcr_desktop.sheets.citing.choices import choices

        presenter, page = self._reader.presenter, self._page
        try:
            offered = choices(presenter.edition, presenter.own_pages.library_for(page), page)
            title = self.citation(Place()).reference.title
        except MtcrError as error:
            self._shout(error)
            return
        window = self._reader.window
        dialog = CiteDialog(title, offered, self._settings, self.citation, window)
        dialog.choose(self._meant())
        dialog.copied.connect(lambda text: window.show_message(text, _MESSAGE_MS))
        dialog.failed.connect(self._shout)
        dialog.open()

    def _follow(self, _page: object = None) -> None:
        can = self._page.kind not in NOT_CITED
        for name in self.handlers:
            self._actions[name].setEnabled(can)

    def _name_place(self) -> None:
        """Say which place the text cursor stands in, before a menu offers to cite it."""
        action = self._actions["copy-citation-here"]
        place = self._at_cursor() if self._page.kind not in NOT_CITED else Place()
        action.setEnabled(bool(place.first))
        name = self._name_of(place) or self.tr("this place")
        action.setText(self.tr("Copy citation &of {place}").format(place=name.replace("&", "&&")))
