"""Addresses: one spelling per thing, many ways to type it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.records.addresses import RECORD_KINDS, VIEW_KINDS, Address
from mtcr_desktop.records.errors import BadAddressError

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
KEYS = TEXT.map(lambda text: text.strip("/")).filter(bool)
QUERIES = st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple)
SPELLINGS = {
    "member": str.upper, "adherent": str.upper, "document": str.lower, "compare": str.lower,
}  # fmt: skip
RECORDS = st.builds(
    lambda kind, key, query, fragment: Address(
        kind, SPELLINGS.get(kind, str)(key), query, fragment
    ),
    st.sampled_from(sorted(RECORD_KINDS)),
    KEYS,
    QUERIES,
    TEXT,
)
VIEWS = st.builds(Address, st.sampled_from(sorted(VIEW_KINDS)), st.just(""), QUERIES, TEXT)


@given(st.one_of(RECORDS, VIEWS))
def test_the_canonical_spelling_names_the_same(address: Address) -> None:
    assert Address.parse(str(address)) == address


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_a_clear_error(text: str) -> None:
    try:
        address = Address.parse(text)
    except BadAddressError as error:
        told = str(error)
    else:
        told = str(Address.parse(str(address)))
    assert told.startswith(("“", "mtcr:"))


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("plenary/16", "mtcr:plenary/16"),
        ("  MTCR:Plenary/16/ ", "mtcr:plenary/16"),
        ("mtcr:member/kr", "mtcr:member/KR"),
        ("adherent/ee#status", "mtcr:adherent/EE#status"),
        ("Document/0A1B2C3D4E5F#p12", "mtcr:document/0a1b2c3d4e5f#p12"),
        ("mtcr:/home", "mtcr:home"),
        ("regime#threshold", "mtcr:regime#threshold"),
        ("members?as-of=2001-09-25", "mtcr:members?as-of=2001-09-25"),
        ("search?q=c%C3%B4te%20d'ivoire", "mtcr:search?q=c%C3%B4te%20d%27ivoire"),
        ("event/korea%2D2001", "mtcr:event/korea-2001"),
        ("plenary/16%2F", "mtcr:plenary/16"),
    ],
)
def test_what_people_type(typed: str, canonical: str) -> None:
    assert str(Address.parse(typed)) == canonical


@pytest.mark.parametrize(
    "text",
    ["", "mtcr:", "plenary", "plenary/", "nothing/1", "home/1", "http://mtcr.info", "?q=a", "#a"],
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(BadAddressError, match="is not an address"):
        Address.parse(text)


def test_a_text_that_cannot_be_encoded_can_still_be_shown() -> None:
    """As arguments of the command line and pasted texts may hold half of a character."""
    assert str(Address.parse("plenary/16\udcff")) == "mtcr:plenary/16%3F"
    assert str(Address.parse("search?q=\ud800#\ud800")) == "mtcr:search?q=%3F#%3F"


def test_options_and_pages() -> None:
    address = Address.parse("members?as-of=1990-06-01&status=partner#top")
    assert address.option("status") == "partner"
    assert address.option("sort") == ""
    assert str(address.page) == "mtcr:members?as-of=1990-06-01&status=partner"
