"""What is dragged over the window, from the system's hands."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dropping import Dropping
from mtcr_desktop.desktop.reader import Reader

COPY, MOVE, LINK = (
    Qt.DropAction.CopyAction,
    Qt.DropAction.MoveAction,
    Qt.DropAction.LinkAction,
)
BUTTON, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hand:
    """Somebody who drags something over the window, as the system reports it."""

    def __init__(self, qtbot: QtBot, reader: Reader) -> None:
        self.window = reader.window
        self.window.show()
        qtbot.waitExposed(self.window)
        self.taken: list[Sequence[str]] = []
        self.dropping = Dropping(self.window, self.taken.append)

    def drags(
        self, data: QMimeData, over: QWidget, actions: Qt.DropAction = COPY
    ) -> tuple[QDragEnterEvent, QDragMoveEvent]:
        """Come into the window with something, and go on to one of its parts."""
        surface, place = self.window.windowHandle(), self._place(over)
        enter = QDragEnterEvent(QPoint(1, 1), actions, data, BUTTON, NONE)
        QApplication.sendEvent(surface, enter)
        move = QDragMoveEvent(place, actions, data, BUTTON, NONE)
        QApplication.sendEvent(surface, move)
        return enter, move

    def drops(self, data: QMimeData, over: QWidget, actions: Qt.DropAction = COPY) -> QDropEvent:
        """Drag something over a part of the window, and let it go."""
        self.drags(data, over, actions)
        drop = QDropEvent(QPointF(self._place(over)), actions, data, BUTTON, NONE)
        QApplication.sendEvent(self.window.windowHandle(), drop)
        return drop

    def leaves(self) -> None:
        """Go out of the window again."""
        QApplication.sendEvent(self.window.windowHandle(), QDragLeaveEvent())

    def _place(self, part: QWidget) -> QPoint:
        return part.mapTo(self.window, part.rect().center())


@pytest.fixture
def hand(qtbot: QtBot, reader: Reader) -> Hand:
    reader.navigator.show_again()
    return Hand(qtbot, reader)


def urls(*addresses: str) -> QMimeData:
    """What a file manager hands over: the files, and their names as text."""
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    data.setText("\n".join(addresses))
    return data


def test_files_are_taken_in_wherever_they_are_dropped(hand: Hand) -> None:
    box, sheet = hand.window.search_box, hand.window.tabs.view
    before = sheet.toPlainText()
    for part in (box, sheet, hand.window.sidebar, hand.window.statusBar()):
        hand.taken.clear()
        drop = hand.drops(urls("file:///papers/Ott%20awa.txt", "file:///papers"), part)
        assert drop.isAccepted()
        assert hand.taken == [["/papers/Ott awa.txt", "/papers"]]
    assert box.text() == ""
    assert sheet.toPlainText() == before


def test_the_window_says_so_while_files_are_over_it(hand: Hand) -> None:
    enter, move = hand.drags(urls("file:///a.txt"), hand.window.search_box)
    hint = hand.dropping.hint
    assert (enter.isAccepted(), move.isAccepted()) == (True, True)
    assert hint.isVisible()
    assert hint.text == hint.accessibleName() == "Drop to add to your documents"
    assert hint.geometry() == hand.window.rect()
    hand.leaves()
    assert not hint.isVisible()
    hand.drops(urls("file:///a.txt"), hand.window.tabs)
    assert not hint.isVisible()


def test_the_line_stays_inside_a_narrow_window(hand: Hand) -> None:
    hand.window.resize(hand.window.minimumSizeHint())
    hand.drags(urls("https://mtcr.info/en/partners"), hand.window.tabs)
    hint = hand.dropping.hint
    picture = hint.grab().toImage()
    ground = hint.palette().color(QPalette.ColorRole.Base)
    middle = picture.height() // 2
    inside = [x for x in range(picture.width()) if picture.pixelColor(x, middle) == ground]
    assert 0 < inside[0] < inside[-1] < picture.width() - 1


def test_an_address_of_the_internet_is_refused_with_a_sentence(hand: Hand) -> None:
    web = urls("https://mtcr.info/en/partners")
    enter, move = hand.drags(web, hand.window.search_box)
    assert (enter.isAccepted(), move.isAccepted()) == (False, False)
    assert "fetches nothing" in hand.dropping.hint.text
    drop = hand.drops(web, hand.window.search_box)
    assert not drop.isAccepted()
    assert "fetches nothing" in hand.window.statusBar().currentMessage()
    assert hand.taken == []
    assert hand.window.search_box.text() == ""


def test_files_among_other_addresses_are_taken_in(hand: Hand) -> None:
    hand.drops(urls("https://mtcr.info/", "file:///a.txt"), hand.window.tabs)
    assert hand.taken == [["/a.txt"]]
    assert "fetches nothing" in hand.window.statusBar().currentMessage()


def test_files_are_copied_and_never_moved(hand: Hand) -> None:
    assert hand.drops(urls("file:///a.txt"), hand.window.tabs, COPY | MOVE).dropAction() == COPY
    assert hand.drops(urls("file:///a.txt"), hand.window.tabs, MOVE | LINK).dropAction() == LINK
    hand.taken.clear()
    assert not hand.drops(urls("file:///a.txt"), hand.window.tabs, MOVE).isAccepted()
    assert hand.taken == []


def test_text_is_still_dropped_into_the_search_box(hand: Hand) -> None:
    words = QMimeData()
    words.setText("Ottawa 2001")
    hand.drops(words, hand.window.search_box)
    assert hand.window.search_box.text() == "Ottawa 2001"
    assert hand.taken == []


def test_nothing_is_taken_behind_a_dialog(qtbot: QtBot, hand: Hand) -> None:
    dialog = QDialog(hand.window)
    dialog.open()
    qtbot.waitExposed(dialog)
    hand.drops(urls("file:///a.txt"), hand.window.tabs)
    assert hand.taken == []
    dialog.close()
