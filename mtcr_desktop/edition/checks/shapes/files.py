"""The shape of every file of facts: the format of `resources/facts/README.md` as data."""

from __future__ import annotations

from mtcr_desktop.edition.checks.kinds import (
    DATE,
    FLAG,
    KEY,
    LANGUAGE,
    TEXT,
    URL,
    Many,
    Maybe,
    reference,
)
from mtcr_desktop.edition.checks.shapes.common import SOURCES, backed, shape, vocabulary
from mtcr_desktop.edition.checks.shapes.meetings import (
    CHAIRMANSHIP,
    EVENT,
    EXPERTS_GROUP_CHAIR,
    PLENARY,
)
from mtcr_desktop.edition.checks.shapes.regime import ANNEX, REGIME
from mtcr_desktop.edition.checks.shapes.states import ADHERENT, PARTNER

COLLECTIONS = {
    "source": ("sources", "sources"),
    "source kind": ("sources", "kinds"),
    "topic": ("topics", "topics"),
    "plenary": ("plenaries", "plenaries"),
    "event kind": ("timeline", "kinds"),
    "Partner": ("partners", "partners"),
    "body": ("partners", "bodies"),
    "status": ("adherents", "statuses"),
    "outcome": ("adherents", "outcomes"),
    "category": ("annex", "categories"),
    "heading": ("annex", "headings"),
    "item": ("annex", "items"),
    "edition of the Annex": ("annex", "editions"),
    "kind of edition": ("annex", "edition_kinds"),
}
"""File and collection in which a reference must be found, by what it refers to."""

FILES = {
    "edition": shape(
        "",
        version=TEXT,
        title=TEXT,
        licence=TEXT,
        covers_until=DATE,
        covers_until_basis=TEXT,
        coverage=TEXT,
        gaps=Many(TEXT, least=1),
        known_discrepancies=Maybe(
            Many(shape("known discrepancy", record=TEXT, rule=TEXT, reason=TEXT, sources=SOURCES))
        ),
    ),
    "sources": shape(
        "",
        kinds=vocabulary("kind"),
        sources=Many(
            shape(
                "source",
                "id",
                id=KEY,
                title=TEXT,
                publisher=TEXT,
                date=Maybe(DATE),
                url=Maybe(URL),
                kind=reference("source kind"),
                language=LANGUAGE,
                supports=TEXT,
            )
        ),
    ),
    "topics": shape("", topics=Many(shape("topic", "slug", slug=KEY, label=TEXT, definition=TEXT))),
    "plenaries": shape("", plenaries=Many(PLENARY)),
    "chairs": shape(
        "",
        rule=shape("rule", text=TEXT, sources=SOURCES, verified=FLAG),
        chairmanships=Many(CHAIRMANSHIP),
        gaps=Many(backed("gap", "key", key=KEY, since=DATE, until=Maybe(DATE))),
        experts_group_chairs=Many(EXPERTS_GROUP_CHAIR),
    ),
    "timeline": shape("", kinds=vocabulary("kind"), events=Many(EVENT)),
    "partners": shape("", bodies=vocabulary("body"), partners=Many(PARTNER)),
    "adherents": shape(
        "",
        statuses=Many(shape("status", "id", id=KEY, label=TEXT, text=TEXT)),
        outcomes=vocabulary("outcome"),
        adherents=Many(ADHERENT),
    ),
    "regime": REGIME,
    "annex": ANNEX,
    "glossary": shape(
        "",
        terms=Many(
            backed("term", "key", key=KEY, term=TEXT, expansion=Maybe(TEXT), definition=TEXT)
        ),
    ),
}
"""Shape of each file, by its name without the ending."""
