"""Whatever stands in the files, validation reports it and never breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcr_desktop.edition.facts import load_facts
from mtcr_desktop.edition.validate import validate
from tests.edition.facts_base import BASE, write

Keys = tuple[str | int, ...]
ODD = st.one_of(
    st.sampled_from(
        [None, True, 7, -1, 1.5, "", "x", "1990-13", "2001/2000", [], {}, [None], [[]]]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=9),
)


def places(value: object, path: Keys = ()) -> list[Keys]:
    """Return the path of each value inside a document."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [path, *(found for key, item in inner for found in places(item, (*path, key)))]


DOCUMENTS = {name: yaml.safe_load(text) for name, text in BASE.items()}
PLACES = [(name, path) for name, document in DOCUMENTS.items() for path in places(document)]


def with_change(name: str, path: Keys, value: object) -> str:
    """Return a file of the base in which one value is another."""
    document = yaml.safe_load(BASE[name])
    if not path:
        return yaml.safe_dump(value, allow_unicode=True)
    *above, last = path
    target = document
    for key in above:
        target = target[key]
    target[last] = value
    return yaml.safe_dump(document, allow_unicode=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("facts")


@settings(deadline=None)  # the machine may be busy
@given(place=st.sampled_from(PLACES), value=ODD)
def test_any_value_anywhere_is_reported_or_accepted(
    folder: Path, place: tuple[str, Keys], value: object
) -> None:
    name, path = place
    report = validate(load_facts(write(folder, **{name: with_change(name, path, value)})))
    assert all(problem.file.endswith(".yaml") for problem in report.errors)


@settings(deadline=None)  # the machine may be busy
@given(name=st.sampled_from(sorted(BASE)), text=st.text(max_size=40))
def test_any_text_for_a_file_is_reported(folder: Path, name: str, text: str) -> None:
    write(folder)
    (folder / f"{name}.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    assert not validate(load_facts(folder)).ok
