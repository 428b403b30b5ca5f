"""The choice between a sheet as a whole and a place in it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from mtcr_desktop.desktop.pointing import Pointed
from mtcr_desktop.records.addresses import Address


class PlaceChoice:
    """A labelled choice; not to be seen where a sheet as a whole is all there is.

    Args:
        label: Its label, with a mnemonic.
        parent: The dialog, which lays them out.

    Attributes:
        label: The label.
        box: The choice.
    """

    def __init__(self, label: str, parent: QWidget) -> None:
        self.label = QLabel(label, parent)
        self.box = QComboBox(parent)
        self.box.addItem(parent.tr("The whole sheet"), "")
        self.box.setAccessibleName(label.replace("&", ""))
        self.label.setBuddy(self.box)
        for widget in (self.label, self.box):
            widget.hide()

    def offer(self, page: Address, pointed: Pointed) -> None:
        """Offer a place in a sheet, and choose it if the user went there."""
        if not pointed.fragment:
            return
        from mtcr_desktop.sheets.own_titles import place_in_words

        words = place_in_words(page._replace(fragment=pointed.fragment))
        self.box.addItem(words, pointed.fragment)
        self.box.setCurrentIndex(int(pointed.meant))
        for widget in (self.label, self.box):
            widget.show()

    @property
    def fragment(self) -> str:
        """The place that is chosen; empty for the sheet as a whole."""
        return str(self.box.currentData())
