"""The scroll bar of the results: where its handle is, and that it can be taken hold of there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.panes.slim_scroll_bar import SlimScrollBar


@pytest.fixture
def bar(qtbot: QtBot) -> SlimScrollBar:
    bar = SlimScrollBar()
    qtbot.addWidget(bar)
    bar.resize(16, 400)
    bar.setRange(0, 300)
    bar.setPageStep(100)
    bar.show()
    return bar


def _handle(bar: SlimScrollBar) -> QPoint:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
    return bar.style().subControlRect(control, option, part, bar).center()


def _pixel(bar: SlimScrollBar, at: QPoint) -> QColor:
    image: QImage = bar.grab().toImage()
    return image.pixelColor(at * image.devicePixelRatio())


@pytest.mark.parametrize("value", [0, 150, 300])
def test_the_handle_stands_out_and_nothing_else_does(bar: SlimScrollBar, value: int) -> None:
    bar.setValue(value)
    ground = bar.palette().color(QPalette.ColorRole.Base)
    handle = _handle(bar)
    assert _pixel(bar, handle) != ground
    away = QPoint(handle.x(), 40 if handle.y() > 200 else 360)
    assert _pixel(bar, away) == ground


def test_the_handle_can_be_dragged(bar: SlimScrollBar) -> None:
    start = _handle(bar)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(bar, start + QPoint(0, 100))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 100))
    assert bar.value() > 50
