"""One walk over all facts with their shapes, and the view that consistency checks have of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mtcr_desktop.edition.checks.kinds import Kind, Many, Maybe, Scalar, Shape
from mtcr_desktop.edition.checks.shapes.files import FILES
from mtcr_desktop.edition.facts import Facts, Problem, Record


@dataclass(frozen=True, slots=True)
class Place:
    """A record and where it stands.

    Attributes:
        file: Name of the file without its ending.
        name: The record in words, e.g. "plenary 16, decision 3".
        chain: The record, after those that hold it.
        shape: What it should look like.
    """

    file: str
    name: str
    chain: tuple[Record, ...]
    shape: Shape

    @property
    def record(self) -> Record:
        """The record itself."""
        return self.chain[-1]

    def problem(self, text: str, rule: str = "", address: str = "") -> Problem:
        """Return a problem at this place."""
        line = self.record.line
        return Problem(f"{self.file}.yaml", self.name, text, line, rule, address)

    def values(self) -> Iterator[tuple[str, object, Scalar]]:
        """Yield (key, value, kind) of each single value that is there, in and out of lists."""
        for key, kind in self.shape.keys.items():
            inner = kind.of if isinstance(kind, Maybe) else kind
            value = self.record.get(key)
            if isinstance(inner, Scalar) and value is not None:
                yield key, value, inner
            elif isinstance(inner, Many) and isinstance(inner.of, Scalar):
                for item in value if isinstance(value, list) else ():
                    yield key, item, inner.of


def places(facts: Facts) -> Iterator[Place]:
    """Yield every record of every file, each before those inside it."""
    for file, document in facts.documents.items():
        yield from _inside(Place(file, "", (document,), FILES[file]))


def _inside(place: Place) -> Iterator[Place]:
    yield place
    for key, kind in place.shape.keys.items():
        yield from _below(place, place.record.get(key), kind)


def _below(place: Place, value: object, kind: Kind) -> Iterator[Place]:
    """Yield the records in the value of a key."""
    match kind:
        case Maybe():
            yield from _below(place, value, kind.of)
        case Shape() if isinstance(value, Record):
            yield from _inside(_step(place, value, kind, kind.name))
        case Many() if isinstance(kind.of, Shape) and isinstance(value, list):
            for number, item in enumerate(value, 1):
                if isinstance(item, Record):
                    named = item.get(kind.of.named_by, number)
                    yield from _inside(_step(place, item, kind.of, f"{kind.of.name} {named}"))
        case _:
            pass


def _step(place: Place, record: Record, shape: Shape, name: str) -> Place:
    full = f"{place.name}, {name}" if place.name else name
    return Place(place.file, full, (*place.chain, record), shape)


class View:
    """The well-formed records, for checks that compare them with one another.

    A check that needs every record of a collection asks `whole` first, so that one malformed
    record does not make others look wrong.
    """

    def __init__(self, facts: Facts, malformed: frozenset[int]) -> None:
        self.facts = facts
        self._malformed = malformed
        self._places = [
            place
            for place in places(facts)
            if not any(id(record) in malformed for record in place.chain[1:])
        ]

    def places(self, file: str, shape_name: str) -> list[Place]:
        """Return the well-formed records of one shape in a file, in their order."""
        return [p for p in self._places if p.file == file and p.shape.name == shape_name]

    def everywhere(self) -> list[Place]:
        """Return the well-formed records of all files."""
        return self._places

    def whole(self, *collections: tuple[str, str]) -> bool:
        """Say whether some (file, collection) are there and all their records well-formed."""
        return all(self._is_whole(file, name) for file, name in collections)

    def _is_whole(self, file: str, name: str) -> bool:
        records = self.facts.records(file, name)
        return (
            bool(records)
            and len(records) == len(self.facts.documents[file][name])
            and not any(id(record) in self._malformed for record in records)
        )
