"""Shapes of Partners and adherents."""

from __future__ import annotations

from mtcr_desktop.edition.checks.kinds import (
    ALPHA3,
    COUNT,
    COUNTRY,
    DATE,
    FLAG,
    FLAG_OR_UNKNOWN,
    TEXT,
    URL,
    Many,
    Maybe,
    numbered,
    reference,
)
from mtcr_desktop.edition.checks.shapes.common import (
    ALTERNATIVES,
    DATED,
    NOTE,
    PLENARIES,
    SOURCES,
    backed,
    shape,
)

FORMER_NAME = backed(
    "former name", "name", name=TEXT, since=Maybe(DATE), until=Maybe(DATE), official=FLAG
)
PARTNER = backed(
    "Partner",
    "iso2",
    iso2=COUNTRY,
    iso3=ALPHA3,
    name=TEXT,
    official_name=TEXT,
    aliases=Maybe(Many(TEXT)),
    former_names=Maybe(Many(FORMER_NAME)),
    region=TEXT,
    subregion=TEXT,
    sequence=COUNT,
    founding=FLAG,
    joined=DATED,
    alternatives=ALTERNATIVES,
    first_plenary=Maybe(numbered("plenary")),
    first_plenary_sources=Maybe(Many(reference("source"))),
    hosted=Maybe(PLENARIES),
    co_chaired=Maybe(PLENARIES),
    regimes=Many(
        shape(
            "regime",
            "body",
            body=reference("body"),
            value=FLAG_OR_UNKNOWN,
            since=Maybe(DATE),
            sources=Many(reference("source")),
            note=NOTE,
        )
    ),
    authority=Maybe(
        shape("authority", name=TEXT, url=Maybe(URL), sources=SOURCES, note=NOTE),
    ),
)
ADHERENT = backed(
    "adherent",
    "iso2",
    iso2=COUNTRY,
    iso3=Maybe(ALPHA3),
    name=Maybe(TEXT),
    official_name=Maybe(TEXT),
    aliases=Maybe(Many(TEXT)),
    former_names=Maybe(Many(FORMER_NAME)),
    status=Maybe(reference("status")),
    status_text=Maybe(TEXT),
    declared=Maybe(DATED),
    alternatives=ALTERNATIVES,
    applications=Maybe(
        Many(
            backed(
                "application",
                applied=Maybe(DATE),
                outcome=reference("outcome"),
                joined=Maybe(DATE),
            )
        )
    ),
)
