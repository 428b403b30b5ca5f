"""The search and the sheets agree on where a text stands."""

from __future__ import annotations

from collections import defaultdict

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.compose import compose
from sheets import walking

_PASSAGES = """
    SELECT e.address, p.anchor, p.text FROM passage AS p JOIN entry AS e ON e.id = p.entry_id
"""


def test_every_place_that_the_search_names_is_in_the_sheet(edition: Edition) -> None:
    places: dict[Address, set[str]] = defaultdict(set)
    for address, anchor, _ in edition.connection.execute(_PASSAGES):
        if anchor:
            places[Address.parse(address).page].add(anchor)
    for page, named in places.items():
        sheet = compose(edition, page)
        known = {*walking.anchors(sheet), *(f"source-{n + 1}" for n in range(len(sheet.sources)))}
        assert named <= known, (str(page), named - known)


def test_running_texts_that_the_search_finds_are_told_in_full(edition: Edition) -> None:
    whole = {"summary", "definition", "subject", "supports", "notes"}
    checked = 0
    for address, anchor, text in edition.connection.execute(_PASSAGES):
        if anchor in whole or anchor.startswith("decision-"):
            page = Address.parse(address).page
            assert text in walking.text(compose(edition, page)), (address, anchor)
            checked += 1
    assert checked > 400
