"""Sheets with parts left out."""

from __future__ import annotations

from mtcr_desktop.sheets.sheet import Badge, Callout, Cite, Heading, Sheet, SourceList
from mtcr_desktop.sheets.trimming import trimmed
from tests.sheets import walking
from tests.sheets.samples import ottawa


def _headings(sheet: Sheet) -> list[str]:
    return [block.anchor for block in sheet.blocks if isinstance(block, Heading)]


def test_everything_stays_by_default() -> None:
    assert trimmed(ottawa()) == ottawa()


def test_without_sources_nothing_refers_to_them() -> None:
    sheet = trimmed(ottawa(), sources=False)
    assert not [part for part in walking.inlines(sheet) if isinstance(part, Cite)]
    assert not [block for block in sheet.blocks if isinstance(block, SourceList)]
    assert "sources" not in _headings(sheet)
    assert sheet.sources == ()
    assert walking.text(sheet) == walking.text(ottawa()).replace("\nSources", "")


def test_without_notes_their_sections_go_with_all_in_them() -> None:
    sheet = trimmed(ottawa(), notes=False)
    assert not [block for block in sheet.blocks if isinstance(block, Callout)]
    assert _headings(sheet) == ["summary", "decisions", "partners", "sources"]
    assert "The Republic of Korea had become" not in walking.text(sheet)


def test_marks_stay_whatever_is_left_out() -> None:
    sheet = trimmed(ottawa(), sources=False, notes=False)
    assert [part for part in walking.inlines(sheet) if isinstance(part, Badge)]
