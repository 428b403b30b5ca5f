"""Shapes of the regime and of the Annex."""

from __future__ import annotations

from mtcr_desktop.edition.checks.kinds import (
    COUNT,
    DATE,
    FLAG,
    KEY,
    LANGUAGE,
    TEXT,
    URL,
    Many,
    Maybe,
    numbered,
    reference,
)
from mtcr_desktop.edition.checks.shapes.common import PARTNERS, SOURCES, backed, shape, vocabulary

COUNTED = backed("count", "date", date=DATE, count=COUNT)
ARTICLE = {"key": KEY, "title": TEXT, "text": TEXT}
REGIME = shape(
    "",
    names=Many(backed("name", "language", language=LANGUAGE, name=TEXT, abbreviation=Maybe(TEXT))),
    founded=backed("founded", date=DATE, founders=PARTNERS),
    partner_count=COUNTED,
    benchmark=backed("benchmark", **ARTICLE, payload_kg=COUNT, range_km=COUNT),
    website=backed(
        "website", **ARTICLE, url=URL, older_addresses=Maybe(Many(URL)), approved=Maybe(DATE)
    ),
    articles=Many(backed("article", "key", **ARTICLE)),
    guidelines=shape(
        "guidelines",
        title=TEXT,
        structure=TEXT,
        history=Many(backed("step", "date", date=DATE, text=TEXT)),
        sources=SOURCES,
        verified=FLAG,
    ),
    meeting_kinds=Many(
        backed(
            "kind of meeting",
            "key",
            key=KEY,
            name=TEXT,
            abbreviation=Maybe(TEXT),
            frequency=TEXT,
            purpose=TEXT,
        )
    ),
    growth=Many(COUNTED),
)
ITEM = backed(
    "item",
    "number",
    number=COUNT,
    category=reference("category"),
    title=TEXT,
    title_verified=FLAG,
    reserved=FLAG,
    headings=Maybe(Many(reference("heading"))),
    subject=TEXT,
    mappings=Maybe(
        Many(
            shape(
                "mapping",
                system=TEXT,
                codes=Many(TEXT, least=1),
                basis=Maybe(TEXT),
                sources=SOURCES,
                verified=FLAG,
            )
        )
    ),
)

ANNEX = shape(
    "",
    title=TEXT,
    categories=Many(
        backed("category", "id", id=TEXT, name=TEXT, items=Many(numbered("item")), definition=TEXT)
    ),
    headings=Many(backed("heading", "letter", letter=TEXT, title=TEXT)),
    headings_basis=TEXT,
    items=Many(ITEM),
    edition_kinds=vocabulary("kind of edition"),
    editions=Many(
        backed(
            "edition",
            "key",
            key=TEXT,
            date=DATE,
            kind=reference("kind of edition"),
            title=TEXT,
        )
    ),
    publications=Many(
        backed(
            "publication",
            "title",
            title=TEXT,
            date=Maybe(DATE),
            publisher=TEXT,
            official=FLAG,
            based_on=Maybe(reference("edition of the Annex")),
        )
    ),
    national_lists=Many(backed("national list", "system", system=TEXT, text=TEXT)),
)
