"""Reads the invented statements as the program does."""

from __future__ import annotations

from functools import cache

from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.comparing.patterns import Patterns
from mtcr_desktop.library.comparing.statements import Statement, statements
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.recognition.gazetteer import Gazetteer


@cache
def patterns(language: str = "en") -> Patterns:
    with open_edition() as edition:
        return Patterns(Gazetteer.of(edition), language)


def sentences(text: str, language: str = "en") -> tuple[Statement, ...]:
    return statements(read(text.encode(), "statement.txt"), patterns(language))
