"""Flat text, and patterns that need one of a few parts of words."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcr_desktop.library import recognition
from mtcr_desktop.library.recognition.flat import Stemmed, flat, stemmed

STEMMED = {
    f"{module.name}.{name}": value
    for module in pkgutil.iter_modules(recognition.__path__)
    for name, value in vars(import_module(f"{recognition.__name__}.{module.name}")).items()
    if isinstance(value, Stemmed)
}


@given(st.text())
def test_flat_text_is_as_long_as_the_text(text: str) -> None:
    assert len(flat(text)) == len(text)


@pytest.mark.parametrize("name", STEMMED)
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_whatever_a_pattern_finds_has_one_of_its_stems(name: str, data: st.DataObject) -> None:
    found = data.draw(st.from_regex(STEMMED[name].pattern))
    assert STEMMED[name].search(found) is not None
    assert list(STEMMED[name].finditer(found))


def test_without_a_stem_nothing_is_found() -> None:
    wrong = stemmed("plenum", r"plen\w+")
    assert wrong.search("the plenary") is None
    assert list(wrong.finditer("the plenary")) == []
    assert wrong.search("the plenum, or plenary", 5) is not None
