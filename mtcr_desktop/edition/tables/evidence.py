"""Tables of sources and of the facts that rest on them."""

from __future__ import annotations

from mtcr_desktop.edition.declare import Table, View, flag, number, position, text

TABLES = (
    Table(
        "source_kind",
        "Kinds of sources.",
        (
            text("id", "Short name of the kind.", key=True),
            text("label", "The kind in words."),
        ),
    ),
    Table(
        "source",
        "Public documents that the facts rest on.",
        (
            text("id", "Stable name of the source.", key=True),
            text("title", "Title; in square brackets where the edition supplies it."),
            text("publisher", "Who published it."),
            text("date", "Date of the document.", optional=True),
            text("url", "Public address.", optional=True),
            text("kind", "Kind of source.", refers="source_kind.id"),
            text("language", "Language of the document, ISO 639-1."),
            text("supports", "What it is cited for, in the words of the edition."),
        ),
    ),
    Table(
        "fact",
        "One row per statement: about what, which value, how sure. Sources are in fact_source.",
        (
            number("id", "Number of the fact.", key=True),
            text("address", "Record that the fact is about.", refers="entry.address"),
            text("field", "What is stated; “record” stands for the record as a whole."),
            text("value", "The value in words; dates in ISO 8601, periods as start/end."),
            text("precision", "day, month or year where the value is a date.", optional=True),
            flag("preferred", "1 for the value that the edition follows, 0 for one that differs."),
            text("note", "Why the value is preferred, or what is to be said of it.", optional=True),
            flag("verified", "1 if a public source confirms it, 0 if none does."),
        ),
        indexes=(("address", "preferred"),),
    ),
    Table(
        "fact_source",
        "Which sources give a fact.",
        (
            number("fact_id", "The fact.", refers="fact.id", key=True),
            position(),
            text("source_id", "The source.", refers="source.id"),
        ),
        indexes=(("source_id",),),
    ),
)

VIEWS = (
    View(
        "statement",
        "Every fact in plain words, with the record it belongs to and the sources that give it.",
        """
        SELECT e.kind, e.title AS about, f.field, f.value,
               CASE f.preferred WHEN 1 THEN 'preferred' ELSE 'other value' END AS standing,
               CASE f.verified WHEN 1 THEN 'yes' ELSE 'no' END AS verified, f.note,
               (SELECT group_concat(source_id, ', ') FROM
                   (SELECT source_id FROM fact_source WHERE fact_id = f.id ORDER BY position))
                   AS sources,
               f.address
        FROM fact AS f JOIN entry AS e ON e.address = f.address ORDER BY f.id
        """,
    ),
    View(
        "disagreements",
        "Facts for which sources give other values than the edition, with the reason.",
        """
        SELECT e.title AS about, o.field,
               coalesce(
                   (SELECT p.value FROM fact AS p WHERE p.address = o.address
                        AND p.field = o.field AND p.preferred = 1), 'none'
               ) AS preferred_value,
               o.value AS other_value,
               (SELECT group_concat(source_id, ', ') FROM
                   (SELECT source_id FROM fact_source WHERE fact_id = o.id ORDER BY position))
                   AS given_by,
               o.note, o.address
        FROM fact AS o JOIN entry AS e ON e.address = o.address
        WHERE o.preferred = 0 ORDER BY o.id
        """,
    ),
    View(
        "unverified",
        "Facts that no public source confirms.",
        """
        SELECT e.kind, e.title AS about, f.field, f.value, f.note, f.address
        FROM fact AS f JOIN entry AS e ON e.address = f.address
        WHERE f.verified = 0
        UNION ALL
        SELECT e.kind, e.title, 'city', p.city, NULL, e.address
        FROM plenary AS p JOIN entry AS e ON e.address = 'mtcr:plenary/' || p.number
        WHERE p.city_verified = 0
        UNION ALL
        SELECT e.kind, e.title, 'number', CAST(p.number AS TEXT),
               'Follows only from neighbouring plenaries.', e.address
        FROM plenary AS p JOIN entry AS e ON e.address = 'mtcr:plenary/' || p.number
        WHERE p.number_inferred = 1
        UNION ALL
        SELECT e.kind, e.title, 'title', i.title, NULL, e.address
        FROM annex_item AS i JOIN entry AS e ON e.address = 'mtcr:annex/' || i.number
        WHERE i.title_verified = 0
        """,
    ),
    View(
        "source_use",
        "Sources by the number of facts that rest on them.",
        """
        SELECT s.id, s.title, s.publisher, s.date, k.label AS kind, count(f.fact_id) AS facts
        FROM source AS s JOIN source_kind AS k ON k.id = s.kind
             LEFT JOIN fact_source AS f ON f.source_id = s.id
        GROUP BY s.id ORDER BY facts DESC, s.id
        """,
    ),
)
