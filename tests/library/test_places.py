"""The names of places in a document."""

from __future__ import annotations

import pytest

from mtcr_desktop.library.places import anchors, as_saved, is_as_saved, label, place
from mtcr_desktop.records.addresses import Address

DOCUMENT = Address("document", "0123456789ab")


def test_each_family_counts_by_itself() -> None:
    roles = ("furniture", "title", "text", "item", "heading", "note", "text", "furniture")
    assert anchors(roles) == ("s1", "h1", "p1", "p2", "h2", "p3", "p4", "s2")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("anchor", "words"), [("p12", "Paragraph 12"), ("h1", "Heading 1"), ("s3", "Set aside 3")]
)
def test_places_have_labels(anchor: str, words: str) -> None:
    assert label(anchor) == words


def test_what_is_set_aside_is_found_where_it_is_shown() -> None:
    assert str(place(DOCUMENT, "p2")) == "mtcr:document/0123456789ab#p2"
    assert str(place(DOCUMENT, "s2")) == "mtcr:document/0123456789ab?as-saved=yes#s2"
    assert is_as_saved(as_saved(DOCUMENT))
    assert not is_as_saved(DOCUMENT)
