"""Reads the facts as they stand in their files, without judging them.

What cannot be read at all becomes a problem in the result, so that `validate` can report it
beside everything else. Used by the build only.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

try:
    # The parser of libyaml is ten times as quick; not every build of PyYAML has it.
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]

from mtcr_desktop.edition.checks.kinds import Kind, Many, Maybe, Shape
from mtcr_desktop.edition.checks.shapes.files import COLLECTIONS, FILES


class Record(dict[str, Any]):
    """A mapping of a facts file, with the line where it begins."""

    __slots__ = ("line",)

    def __init__(self, line: int = 0) -> None:
        super().__init__()
        self.line = line


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong, and where.

    Attributes:
        file: Name of the file.
        record: The record in words, e.g. "plenary 16, decision 3"; empty for the file itself.
        text: What is wrong.
        line: Line of the record, from 1; 0 where there is none.
        rule: Name of the rule where a contradiction may lie in the sources; otherwise empty.
        address: Address of the record without its scheme where `rule` is set, e.g. "plenary/6".
    """

    file: str
    record: str
    text: str
    line: int = 0
    rule: str = ""
    address: str = ""

    def __str__(self) -> str:
        """Return it as one line: file, record, what is wrong."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.record, self.text) if part)


@dataclass(frozen=True, slots=True)
class Facts:
    """The content of all files.

    Attributes:
        folder: Where they were read.
        documents: The mapping at the top of each file, by name without the ending; keys that may
            be left out are filled in, so that every well-formed record has all its keys.
        unreadable: What could not be read.
    """

    folder: Path
    documents: Mapping[str, Record]
    unreadable: tuple[Problem, ...] = ()

    def records(self, file: str, collection: str) -> list[Record]:
        """Return the records of a collection; what is no record is left out."""
        found = self.documents.get(file, Record()).get(collection)
        return [r for r in found if isinstance(r, Record)] if isinstance(found, list) else []

    def keys_of(self, collection: str) -> frozenset[Hashable]:
        """Return the keys that a reference to a collection (`COLLECTIONS`) may name."""
        file, name = COLLECTIONS[collection]
        kind = FILES[file].keys[name]
        assert isinstance(kind, Many)
        assert isinstance(kind.of, Shape)
        keys = (record.get(kind.of.named_by) for record in self.records(file, name))
        return frozenset(key for key in keys if isinstance(key, Hashable))


class _Loader(SafeLoader):
    """A safe YAML loader that remembers lines and finds keys written twice."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.twice: list[tuple[int, str]] = []

    def construct_record(self, node: yaml.MappingNode) -> Iterator[Record]:
        """Make a mapping a `Record`; a generator, as PyYAML wants it for nested values."""
        record = Record(node.start_mark.line + 1)
        yield record
        seen: set[str] = set()
        for key_node, _ in node.value:
            key = str(key_node.value)
            if key in seen:
                self.twice.append((key_node.start_mark.line + 1, key))
            seen.add(key)
        record.update({str(key): value for key, value in self.construct_mapping(node).items()})


_Loader.add_constructor("tag:yaml.org,2002:map", _Loader.construct_record)


def load_facts(folder: Path) -> Facts:
    """Read all files of a folder; never fails, whatever they contain."""
    documents: dict[str, Record] = {}
    problems: list[Problem] = []
    for name, shape in FILES.items():
        document, found = _read(folder / f"{name}.yaml")
        problems += found
        if document is not None:
            _fill(document, shape)
            documents[name] = document
    return Facts(folder, documents, tuple(problems))


def _read(path: Path) -> tuple[Record | None, list[Problem]]:
    """Return the mapping at the top of a file, or None, and what is wrong with the file."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return None, [Problem(path.name, "", "the file is missing")]
    except UnicodeDecodeError as error:
        return None, [Problem(path.name, "", f"not UTF-8 text at byte {error.start}")]
    try:
        loader = _Loader(text)
        document = loader.get_single_data()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        return None, [Problem(path.name, "", f"not YAML: {error.problem}", line)]
    except yaml.YAMLError as error:
        return None, [Problem(path.name, "", f"not YAML: {error}")]
    if not isinstance(document, Record):
        return None, [Problem(path.name, "", "no mapping at the top")]
    return document, [
        Problem(path.name, "", f"the key {key} is written twice", line)
        for line, key in loader.twice
    ]


def _fill(value: object, kind: Kind) -> None:
    """Add the keys that were left out, here and in everything inside."""
    match kind:
        case Maybe():
            _fill(value, kind.of)
        case Many() if isinstance(value, list):
            for item in value:
                _fill(item, kind.of)
        case Shape() if isinstance(value, Record):
            for key, inner in kind.keys.items():
                if isinstance(inner, Maybe) and value.get(key) is None:
                    value[key] = inner.absent
                if key in value:
                    _fill(value[key], inner)
        case _:
            pass
