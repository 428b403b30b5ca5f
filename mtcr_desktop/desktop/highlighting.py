"""Highlighting words of the document on show, and changing what was highlighted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets.sheet import Marker
from mtcr_desktop.sheets.style import DARK, LIGHT

if TYPE_CHECKING:
    from mtcr_desktop.desktop.dialogs.passage_note import PassageNoteDialog
    from mtcr_desktop.desktop.meant import Meant, OnShow
    from mtcr_desktop.desktop.panes.sheet_hold import Hold
    from mtcr_desktop.library.store.records import Highlight
    from mtcr_desktop.library.text import Words

_COLOURS: tuple[Marker, ...] = get_args(Marker)
_ON_WORDS = ("highlight", "highlight-note", *(f"highlight-{colour}" for colour in _COLOURS))
_ON_HIGHLIGHTS = ("edit-highlight", "remove-highlight")

_MESSAGE_MS = 8000


class Highlighting(QObject):
    """The handlers of these actions, and when each of them can be chosen.

    Args:
        reader: Knows which document is on show.
        own: The documents.
        shout: Shows the user an error.

    Attributes:
        handlers: What the actions of this part do.
    """

    def __init__(
        self, reader: Reader, own: OwnDocuments, shout: Callable[[MtcrError], None]
    ) -> None:
        super().__init__(reader.window)
        self._reader = reader
        self._own = own
        self._shout = shout
        self._actions: Mapping[str, QAction] = {}
        self._colour: Marker = "yellow"
        self._held: Hold | None = None
        self.handlers: dict[str, Callable[[], None]] = {
            "highlight": lambda: self._highlight(self._colour),
            "highlight-note": self._highlight_with_note,
            **{f"highlight-{colour}": partial(self._highlight, colour) for colour in _COLOURS},
            "edit-highlight": self._edit,
            "remove-highlight": self._remove,
        }
        own.changed.connect(self._hold)  # before anybody has the sheet shown anew
        reader.shown.connect(self._follow)
        reader.menu_opening.connect(self._offer)
        reader.highlight_opened.connect(self._open)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep these actions enabled as things are."""
        self._actions = actions
        self._own.changed.connect(self._let_go)  # after the sheet was shown anew, if it was
        self._follow()

    # -- what the user does -----------------------------------------------------------------------

    def _highlight(self, colour: Marker) -> None:
        meant = self._meant()
        if meant.is_new:
            self._add(meant.words, colour)
        elif meant.highlight is not None:
            self._colour = colour
            self._change(meant.highlight, colour, meant.highlight.note)
        else:
            self._explain()

    def _highlight_with_note(self) -> None:
        meant = self._meant()
        if meant.is_new:
            dialog = self._dialog(meant.quoted, self._colour)
            dialog.saved.connect(partial(self._add, meant.words))
            dialog.open()
        elif meant.highlight is not None:
            self._show(meant.highlight)
        else:
            self._explain()

    def _edit(self) -> None:
        if (highlight := self._pointed()) is not None:
            self._show(highlight)

    def _remove(self) -> None:
        if (highlight := self._pointed()) is not None:
            self._delete(highlight.id)

    def _open(self, fragment: str) -> None:
        """Show the highlight that a link in the sheet opens."""
        from mtcr_desktop.sheets.highlights import id_in

        found = {one.id: one for one in self._on_show().highlights}
        if (highlight := found.get(id_in(fragment) or 0)) is not None:
            self._show(highlight)

    def _show(self, highlight: Highlight) -> None:
        quoted = " … ".join(part.quoted for part in highlight.passages)
        dialog = self._dialog(quoted, highlight.colour, highlight.note, removable=True)
        dialog.saved.connect(partial(self._change, highlight))
        dialog.removal_wanted.connect(lambda: self._delete(highlight.id))
        dialog.open()

    def _dialog(
        self, quoted: str, colour: Marker, note: str = "", *, removable: bool = False
    ) -> PassageNoteDialog:
        from mtcr_desktop.desktop.dialogs.passage_note import PassageNoteDialog

        colours = DARK if self._reader.look.dark else LIGHT
        window = self._reader.window
        return PassageNoteDialog(quoted, colour, note, colours, window, removable=removable)

    def _add(self, words: tuple[Words, ...], colour: Marker, note: str = "") -> None:
        key = self._on_show().key
        self._colour = colour
        self._own.do(lambda library: library.highlights.add(key, words, colour, note)[1])

    def _change(self, highlight: Highlight, colour: Marker, note: str) -> None:
        if (colour, note) == (highlight.colour, highlight.note):
            self._say(self.tr("These words are highlighted so already."))
            return
        self._own.do(
            lambda library: library.highlights.edit(highlight.id, colour=colour, note=note)
        )

    def _delete(self, number: int) -> None:
        self._own.do(lambda library: library.highlights.remove(number))

    # -- what is meant ----------------------------------------------------------------------------

    def _on_show(self) -> OnShow:
        from mtcr_desktop.desktop.meant import OnShow

        return OnShow(self._reader, self._own, self._shout)

    def _meant(self) -> Meant:
        return self._on_show().meant()

    def _pointed(self) -> Highlight | None:
        """Return the highlight that the text cursor stands in; say so if it stands in none."""
        highlight = self._meant().highlight
        if highlight is None:
            self._say(self.tr("Put the text cursor into a highlight of yours first."))
        return highlight

    def _explain(self) -> None:
        if self._reader.window.tabs.view.textCursor().hasSelection():
            words = self.tr(
                "Only the text of the document can be highlighted: its numbered paragraphs."
            )
        else:
            words = self.tr("Select some words of the document’s text first.")
        self._say(words)

    # -- the window -------------------------------------------------------------------------------

    def _offer(self) -> None:
        """Leave out of the menu under the pointer what makes no sense there.

        Afterwards everything can be chosen again: where it makes no sense, its keys say why.
        """
        if not self._can_highlight:
            return
        meant = self._meant()
        for names, on in (
            (_ON_WORDS, meant.is_new or meant.highlight is not None),
            (_ON_HIGHLIGHTS, meant.highlight is not None),
        ):
            for name in names:
                self._actions[name].setEnabled(on)
        QTimer.singleShot(0, self, self._enable)

    @property
    def _can_highlight(self) -> bool:
        """Whether a document is on show that is not in the trash."""
        return self._own.is_deleted(self._reader.navigator.visit.address) is False

    def _enable(self) -> None:
        on = self._can_highlight
        for name in (*_ON_WORDS, *_ON_HIGHLIGHTS):
            self._actions[name].setEnabled(on)

    def _follow(self, _page: object = None) -> None:
        if self._actions:
            self._enable()
        if self._held is not None:
            from mtcr_desktop.desktop.panes.sheet_hold import take_up

            passages = self._on_show().passages()
            if passages is not None:
                take_up(self._reader.window.tabs.view, passages, self._held)

    def _hold(self, _done: str, _taken_back: bool) -> None:
        """Remember where the reader is: a note that comes or goes moves what is below it."""
        if not self._can_highlight:
            return
        from mtcr_desktop.desktop.panes.sheet_hold import hold

        passages = self._on_show().passages()
        if passages is not None:
            self._held = hold(self._reader.window.tabs.view, passages)

    def _let_go(self) -> None:
        self._held = None

    def _say(self, text: str) -> None:
        self._reader.window.show_message(text, _MESSAGE_MS)
