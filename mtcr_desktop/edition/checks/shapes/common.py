"""Shapes and kinds that several files share."""

from __future__ import annotations

from mtcr_desktop.edition.checks.kinds import (
    COUNTRY,
    DATE,
    FLAG,
    LANGUAGE,
    TEXT,
    URL,
    Kind,
    Many,
    Maybe,
    Shape,
    numbered,
    one_of,
    reference,
)

SOURCES = Many(reference("source"), least=1)
TOPICS = Many(reference("topic"))
PARTNERS = Many(reference("Partner"))
PLENARIES = Many(numbered("plenary"))
NOTE = Maybe(TEXT)


def shape(name: str, named_by: str = "", /, **keys: Kind) -> Shape:
    """Return the shape of a record; see `Shape`."""
    return Shape(name, keys, named_by)


def backed(name: str, named_by: str = "", /, **keys: Kind) -> Shape:
    """Return the shape of a record with sources, a note and a mark whether it is verified."""
    return shape(name, named_by, **keys, sources=SOURCES, note=NOTE, verified=FLAG)


def vocabulary(name: str) -> Many:
    """Return the kind of a list of words that records may use, each with its label."""
    return Many(shape(name, "id", id=TEXT, label=TEXT), least=1)


FIELDS = (
    "joined", "declared", "dates", "opening", "city", "partner_count", "document", "opened_by",
    "chair", "since", "until", "wassenaar",
)  # fmt: skip
"""What an alternative value may be about."""

CLAIM = shape(
    "alternative",
    field=one_of(*FIELDS),
    value=TEXT,
    sources=SOURCES,
    note=NOTE,
    verified=Maybe(FLAG, default=True),
)
ALTERNATIVES = Maybe(Many(CLAIM))
DATED = shape("value", value=DATE, sources=SOURCES, note=TEXT, verified=FLAG)
PERSON = backed(
    "person",
    "name",
    name=TEXT,
    title=Maybe(TEXT),
    country=COUNTRY,
    role=Maybe(TEXT),
    since=Maybe(DATE),
    until=Maybe(DATE),
)
DECISION = shape("decision", text=TEXT, topics=TOPICS, sources=SOURCES)
DOCUMENT = shape(
    "document",
    title=TEXT,
    issuer=TEXT,
    series=TEXT,
    place=Maybe(TEXT),
    date=Maybe(DATE),
    url=URL,
    alt_urls=Maybe(Many(URL)),
    language=LANGUAGE,
    note=NOTE,
)
CONFIDENCE = one_of("high", "medium", "low")
