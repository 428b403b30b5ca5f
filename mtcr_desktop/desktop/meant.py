"""What the user means in the document on show: words of it, or a highlight on them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.panes.passages import Passages
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.library.places import anchors
from mtcr_desktop.library.store.records import Highlight
from mtcr_desktop.library.text import DocumentText, Words, quote
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets.highlights import found_places, id_in


class Meant(NamedTuple):
    """What the user means.

    Attributes:
        words: What is selected of the document's text.
        quoted: The same as words.
        highlight: The highlight on just these words, or the one that the text cursor stands in.
    """

    words: tuple[Words, ...] = ()
    quoted: str = ""
    highlight: Highlight | None = None

    @property
    def is_new(self) -> bool:
        """Whether words are selected, and no highlight is on just these."""
        known = self.highlight is not None and tuple(found_places(self.highlight)) == self.words
        return bool(self.words) and not known


class OnShow:
    """The document on show, as long as it stays as it is; empty if there is none to be read.

    Args:
        reader: Knows which it is.
        own: The documents.
        shout: Shows the user an error.
    """

    def __init__(
        self, reader: Reader, own: OwnDocuments, shout: Callable[[MtcrError], None]
    ) -> None:
        self._reader = reader
        self._own = own
        self._shout = shout
        address = reader.navigator.visit.address
        self.key = "" if own.is_deleted(address) is None else address.key

    @cached_property
    def highlights(self) -> tuple[Highlight, ...]:
        """Its highlights."""
        try:
            return self._own.library().highlights.of(self.key) if self.key else ()
        except MtcrError as error:
            self._shout(error)
            return ()

    @cached_property
    def text(self) -> DocumentText | None:
        """Its text."""
        try:
            return self._own.library().text(self.key) if self.key else None
        except MtcrError as error:
            self._shout(error)
            return None

    def passages(self) -> Passages | None:
        """Return what leads from the sheet to its words."""
        if self.text is None:
            return None
        places = anchors(paragraph.role for paragraph in self.text.paragraphs)
        return Passages(self._reader.window.tabs.view.document(), self._reader.sheet, places)

    def meant(self) -> Meant:
        """Return what the user means."""
        passages, text = self.passages(), self.text
        if passages is None or text is None:
            return Meant()
        cursor = self._reader.window.tabs.view.textCursor()
        words = passages.chosen(cursor)
        same = (one for one in self.highlights if tuple(found_places(one)) == words)
        highlight = next(same, None) or self._pointed(passages, cursor.selectionStart())
        return Meant(words, " … ".join(quote(text, one) for one in words), highlight)

    def _pointed(self, passages: Passages, position: int) -> Highlight | None:
        """Return the highlight at a position of the sheet; of several the shortest, as shown."""
        number = id_in(passages.link_at(position).removeprefix("#"))
        place = passages.word_at(position)
        over = [
            (words.end - words.start, one)
            for one in self.highlights
            for words in found_places(one)
            if place is not None
            and words.paragraph == place[0]
            and words.start <= place[1] <= words.end
        ]
        linked = next((one for one in self.highlights if one.id == number), None)
        return linked or min(over, key=lambda entry: entry[0], default=(0, None))[1]
