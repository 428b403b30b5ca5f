"""Texts of a few paragraphs, and what is recognised in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.findings import ClaimKind, Recognition, Value
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.recognise import recognise
from mtcr_desktop.library.text import DocumentText, Paragraph, quote

Says = Callable[[str], dict[ClaimKind, list[Value]]]


@pytest.fixture(scope="session")
def gazetteer(edition_path: Path) -> Gazetteer:
    """The names of the real edition."""
    with open_edition(edition_path) as edition:
        return Gazetteer.of(edition)


def document(text: str) -> DocumentText:
    """Return a document with a paragraph for each line; "# " begins a title, "- " an item."""
    paragraphs = []
    for number, line in enumerate(text.strip().splitlines(), start=1):
        bare = line.strip()
        if bare.startswith("# "):
            paragraphs.append(Paragraph(bare[2:], "title", number, level=1))
        elif bare.startswith("- "):
            paragraphs.append(Paragraph(bare[2:], "item", number))
        elif bare:
            paragraphs.append(Paragraph(bare, "text", number))
    return DocumentText("text", tuple(paragraphs))


@pytest.fixture
def recognised(gazetteer: Gazetteer) -> Callable[[str], Recognition]:
    """What is recognised in a text."""
    return lambda text: recognise(document(text), gazetteer)


@pytest.fixture
def says(gazetteer: Gazetteer) -> Says:
    """What a text says, by kind; the words of each claim must stand in the text."""

    def found(text: str) -> dict[ClaimKind, list[Value]]:
        read = document(text)
        by_kind: dict[ClaimKind, list[Value]] = {}
        for claim in recognise(read, gazetteer).claims:
            assert quote(read, claim.words).strip()
            value = claim.value
            by_kind.setdefault(claim.kind, []).append(
                value if isinstance(value, int | str) or len(value) != 1 else value[0]
            )
        return by_kind

    return found
