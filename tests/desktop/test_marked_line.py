"""Lines with marks: what is cut, and that the mark stays in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from mtcr_desktop.desktop.panes.marked_line import Face, Inks, LinePainter, Marked, begin_near_mark

LONG = "word " * 60 + "Korea"
MARK = ((300, 305),)
INKS = Inks(QColor("black"), QColor("black"), QColor("red"))


@pytest.fixture
def face(qapp: object) -> Face:
    return Face(QFont())


def painted_red(line: Marked, width: int = 300) -> bool:
    image = QImage(width, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    LinePainter(QFont()).paint(painter, QRect(0, 0, width, 30), line, INKS)
    painter.end()
    red = QColor("red").rgb()
    return any(image.pixel(x, y) == red for x in range(width) for y in range(30))


def test_a_line_that_fits_is_left_alone(face: Face) -> None:
    line = Marked("Republic of Korea", ((12, 17),))
    assert begin_near_mark(line, face, 1000) == line
    assert face.cut(line.text, 1000) == line.text


def test_a_mark_far_to_the_right_moves_into_sight(face: Face) -> None:
    line = begin_near_mark(Marked(LONG, MARK), face, 300)
    assert line.text.startswith("… word")
    start, end = line.marks[0]
    assert line.text[start:end] == "Korea"
    assert face.width(line.text[:end]) < 300


def test_a_line_without_marks_is_cut_at_its_end(face: Face) -> None:
    assert begin_near_mark(Marked(LONG), face, 300) == Marked(LONG)
    assert face.cut(LONG, 300).endswith("…")


def test_one_endless_word_is_cut_as_it_is(face: Face) -> None:
    line = Marked("x" * 300 + "Korea", MARK)
    assert begin_near_mark(line, face, 100) == line


def test_marks_are_painted_even_far_to_the_right(qapp: object) -> None:
    assert painted_red(Marked(LONG, MARK))
    assert not painted_red(Marked(LONG))


def test_a_line_from_right_to_left_is_painted_in_one_piece(qapp: object) -> None:
    assert not painted_red(Marked("كوريا الجنوبية", ((0, 5),)))


def test_no_width_paints_nothing_and_fails_not(qapp: object) -> None:
    assert not painted_red(Marked(LONG), 1)
