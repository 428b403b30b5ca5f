"""Checks of each record by itself: its keys, the look of its values, what they refer to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping

from mtcr_desktop.edition.checks.kinds import Kind, Many, Maybe, Scalar, Shape
from mtcr_desktop.edition.checks.shapes.files import COLLECTIONS
from mtcr_desktop.edition.checks.walk import Place, places
from mtcr_desktop.edition.facts import Facts, Problem, Record


def check(facts: Facts) -> tuple[list[Problem], frozenset[int]]:
    """Return what is wrong, and the ids of the records that other checks cannot rely on.

    A record counts as malformed with everything that holds it, but for the file itself. A
    reference into nothing is wrong but does not make the record malformed, since its values can
    still be compared.
    """
    problems: list[Problem] = []
    malformed: set[int] = set()
    known = {collection: facts.keys_of(collection) for collection in COLLECTIONS}
    for place in places(facts):
        found = [*_keys(place), *_values(place)]
        if found:
            malformed |= {id(record) for record in place.chain}
        problems += [place.problem(text) for text in (*found, *_repeated(place))]
        problems += [place.problem(text) for text in _dangling(place, known)]
    return problems, frozenset(malformed)


def _keys(place: Place) -> Iterator[str]:
    shape = place.shape.keys
    for key in place.record:
        if key not in shape:
            yield f"unknown key {key}"
    for key, kind in shape.items():
        if key not in place.record and not isinstance(kind, Maybe):
            yield f"no {key}"


def _values(place: Place) -> Iterator[str]:
    for key, kind in place.shape.keys.items():
        if key in place.record:
            yield from _fault(key, place.record[key], kind)


def _fault(key: str, value: object, kind: Kind) -> Iterator[str]:
    """Yield what is wrong with a value; the inside of records has its own place."""
    match kind:
        case Maybe():
            if value is not None:
                yield from _fault(key, value, kind.of)
        case Scalar():
            if not kind.fits(value):
                yield f"{key} is {_shown(value)}, not {kind.what}"
        case Shape():
            if not isinstance(value, Record):
                yield f"{key} is {_shown(value)}, not a record"
        case Many():
            if not isinstance(value, list):
                yield f"{key} is {_shown(value)}, not a list"
                return
            if len(value) < kind.least:
                yield f"{key} is empty"
            for item in value:
                yield from _fault(key, item, kind.of)


def _shown(value: object) -> str:
    """Return a value as a reader of the file would know it."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    text = str(value)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"


def _repeated(place: Place) -> Iterator[str]:
    """Yield values that stand twice in a list, and records that share their name."""
    for key, kind in place.shape.keys.items():
        many = kind.of if isinstance(kind, Maybe) else kind
        value = place.record.get(key)
        if not isinstance(many, Many) or not isinstance(value, list):
            continue
        names = value
        if isinstance(many.of, Shape):
            named_by = many.of.named_by
            names = [r.get(named_by) for r in value if isinstance(r, Record) and named_by]
        counted = Counter(name for name in names if isinstance(name, Hashable))
        for name, times in counted.items():
            if times > 1 and name is not None:
                yield f"{name} stands {times} times in {key}"


def _dangling(place: Place, known: Mapping[str, frozenset[Hashable]]) -> Iterator[str]:
    """Yield references into nothing."""
    for key, value, kind in place.values():
        if kind.refers and kind.fits(value) and value not in known[kind.refers]:
            yield f"{key} names {_shown(value)}, which is no {kind.refers}"
