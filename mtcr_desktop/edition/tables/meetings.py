"""Tables of plenaries, chairs and the events of the timeline."""

from __future__ import annotations

from mtcr_desktop.edition.declare import Table, View, evidence, flag, number, position, text

_PLENARIES = (
    Table(
        "document",
        "Public texts that meetings issued, described but never quoted.",
        (
            number("id", "Number of the document.", key=True),
            text("title", "Title as it stands on the text."),
            text("issuer", "Who issued it."),
            text("series", "Kind or series, such as a press release."),
            text("place", "Place it was issued at.", optional=True),
            text("date", "Date it bears.", optional=True),
            text("url", "Public address."),
            text("language", "Language, ISO 639-1."),
            text("note", "What is to be said of it.", optional=True),
        ),
    ),
    Table(
        "document_url",
        "Further public addresses of documents.",
        (
            number("document_id", "The document.", refers="document.id", key=True),
            position(),
            text("url", "Public address."),
        ),
    ),
    Table(
        "plenary",
        "The numbered plenary meetings.",
        (
            number("number", "1 for Rome 1988 and so on.", key=True),
            text("city", "City it met in."),
            flag("city_verified", "1 if a public source confirms the city."),
            flag("number_inferred", "1 if the number follows only from neighbouring plenaries."),
            text("country", "Government that hosted it.", refers="country.iso2"),
            text("start_date", "First day."),
            text("end_date", "Last day, where public.", optional=True),
            text("dates_precision", "day, opening-day (only the first is known), month or year."),
            number("partner_count", "Governments taking part.", optional=True),
            text("partner_count_note", "What the count rests on.", optional=True),
            number("document_id", "Text that it issued.", refers="document.id", optional=True),
            text("summary", "What happened, in the words of the edition."),
            text("next_host", "What was announced about the next plenary.", optional=True),
            text("confidence", "How sure the record is: high, medium or low."),
            evidence(),
        ),
    ),
    Table(
        "plenary_topic",
        "Topics that a plenary dealt with.",
        (
            number("plenary", "The plenary.", refers="plenary.number", key=True),
            position(),
            text("topic", "The topic.", refers="topic.slug"),
        ),
    ),
    Table(
        "new_partner",
        "States welcomed at a plenary, or there for the first time.",
        (
            number("plenary", "The plenary.", refers="plenary.number", key=True),
            position(),
            text("country", "The state.", refers="country.iso2"),
        ),
    ),
    Table(
        "opener",
        "Persons who opened or addressed a plenary.",
        (
            number("plenary", "The plenary.", refers="plenary.number", key=True),
            position(),
            text("name", "Name of the person."),
            text("title", "Office held.", optional=True),
            text("country", "Government they stood for.", refers="country.iso2"),
            text("role", "Part they had, in words.", optional=True),
            text("since", "When it began, if not with the term.", optional=True),
            text("until", "When it ended, if not with the term.", optional=True),
            evidence(),
        ),
    ),
    Table(
        "decision",
        "Outcomes of plenaries and of other events, one row each.",
        (
            number("id", "Number of the row.", key=True),
            number("plenary", "Plenary it is of.", refers="plenary.number", optional=True),
            text("event", "Event it is of.", refers="event.key", optional=True),
            number("position", "Place among the outcomes of the meeting, from 1."),
            text("text", "The outcome, in the words of the edition."),
            evidence(),
        ),
        indexes=(("plenary",), ("event",)),
    ),
    Table(
        "decision_topic",
        "Topics of an outcome.",
        (
            number("decision_id", "The outcome.", refers="decision.id", key=True),
            position(),
            text("topic", "The topic.", refers="topic.slug"),
        ),
        indexes=(("topic",),),
    ),
)

_CHAIRS = (
    Table(
        "chairmanship",
        "Terms of the chair from one plenary to the next, and gaps in the public record.",
        (
            text("key", "Number of the plenary where it began, or unknown-YEAR.", key=True),
            number("sequence", "Place in time, from 1."),
            text("title", "Name of the term."),
            flag("joint", "1 if two governments shared the chair."),
            number("plenary", "Plenary where it began.", refers="plenary.number", optional=True),
            text("since", "When it began."),
            text("until", "When it ended, where public.", optional=True),
            text("until_basis", "What the end rests on.", optional=True),
            evidence(),
        ),
    ),
    Table(
        "chairmanship_country",
        "Governments that held the chair.",
        (
            text("chairmanship", "The term.", refers="chairmanship.key", key=True),
            position(),
            text("country", "The government.", refers="country.iso2"),
        ),
    ),
    Table(
        "chair_person",
        "Persons who sat in the chair, as public sources name them.",
        (
            text("chairmanship", "The term.", refers="chairmanship.key", key=True),
            position(),
            text("name", "Name of the person."),
            text("title", "Office held.", optional=True),
            text("country", "Government they stood for.", refers="country.iso2"),
            text("role", "Part they had, in words.", optional=True),
            text("since", "When it began, if not with the term.", optional=True),
            text("until", "When it ended, if not with the term.", optional=True),
            evidence(),
        ),
    ),
    Table(
        "experts_group_chair",
        "Who led the groups of experts.",
        (
            number("id", "Number of the row.", key=True),
            text("group", "Abbreviation of the group."),
            text("role", "Part they had."),
            text("person", "Name of the person.", optional=True),
            text("since", "When it began.", optional=True),
            text("until", "When it ended.", optional=True),
            flag("approximate", "1 if the dates are approximate."),
            evidence(),
        ),
    ),
    Table(
        "experts_group_chair_country",
        "Governments that led the groups of experts.",
        (
            number("chair_id", "The row of the chair.", refers="experts_group_chair.id", key=True),
            position(),
            text("country", "The government.", refers="country.iso2"),
        ),
    ),
)

_EVENTS = (
    Table(
        "event_kind",
        "Kinds of events.",
        (
            text("id", "Short name of the kind.", key=True),
            text("label", "The kind in words."),
        ),
    ),
    Table(
        "event",
        "The timeline: meetings, accessions, texts, and plenaries that were not held.",
        (
            text("key", "Stable name of the event.", key=True),
            number("sequence", "Place in time, from 1."),
            text("kind", "Kind of event.", refers="event_kind.id"),
            text("start_date", "First day."),
            text("end_date", "Last day, where it is another.", optional=True),
            text("title", "Name of the event."),
            text("summary", "What happened, in the words of the edition."),
            text("place", "Where it took place.", optional=True),
            number("plenary", "Plenary it is, or belongs to.", refers="plenary.number",
                   optional=True),
            number("document_id", "Text that was issued.", refers="document.id", optional=True),
            text("confidence", "How sure the record is: high, medium or low.", optional=True),
            evidence(),
        ),
    ),
    Table(
        "event_country",
        "States that an event concerns.",
        (
            text("event", "The event.", refers="event.key", key=True),
            position(),
            text("country", "The state.", refers="country.iso2"),
        ),
        indexes=(("country",),),
    ),
    Table(
        "event_participant",
        "Those who took part, as the source names them.",
        (
            text("event", "The event.", refers="event.key", key=True),
            position(),
            text("name", "Name as written by the source."),
        ),
    ),
    Table(
        "event_topic",
        "Topics of an event.",
        (
            text("event", "The event.", refers="event.key", key=True),
            position(),
            text("topic", "The topic.", refers="topic.slug"),
        ),
    ),
)  # fmt: skip

TABLES = (*_PLENARIES, *_CHAIRS, *_EVENTS)

VIEWS = (
    View(
        "plenary_overview",
        "Plenaries at a glance.",
        """
        SELECT p.number, p.city, c.name AS country, p.start_date, p.end_date, p.partner_count,
               (SELECT group_concat(name, ', ') FROM
                   (SELECT n.name FROM new_partner AS w JOIN country AS n ON n.iso2 = w.country
                    WHERE w.plenary = p.number ORDER BY w.position)) AS new_partners,
               (SELECT count(*) FROM decision AS d WHERE d.plenary = p.number) AS decisions,
               p.confidence, CASE f.verified WHEN 1 THEN 'yes' ELSE 'no' END AS verified, f.note
        FROM plenary AS p JOIN country AS c ON c.iso2 = p.country
             JOIN fact AS f ON f.id = p.fact_id
        ORDER BY p.number
        """,
    ),
    View(
        "chairs",
        "Who presided and when; terms that no public source fills stand in their place.",
        """
        SELECT h.title, h.since, h.until, h.until_basis,
               (SELECT group_concat(name, ', ') FROM
                   (SELECT n.name FROM chairmanship_country AS w
                         JOIN country AS n ON n.iso2 = w.country
                    WHERE w.chairmanship = h.key ORDER BY w.position)) AS countries,
               (SELECT group_concat(name, ', ') FROM
                   (SELECT name FROM chair_person WHERE chairmanship = h.key ORDER BY position))
                   AS persons,
               f.note
        FROM chairmanship AS h JOIN fact AS f ON f.id = h.fact_id ORDER BY h.sequence
        """,
    ),
    View(
        "timeline",
        "Events in order of time.",
        """
        SELECT e.start_date, e.end_date, k.label AS kind, e.title, e.place, e.summary,
               CASE f.verified WHEN 1 THEN 'yes' ELSE 'no' END AS verified, f.note
        FROM event AS e JOIN event_kind AS k ON k.id = e.kind JOIN fact AS f ON f.id = e.fact_id
        ORDER BY e.sequence
        """,
    ),
    View(
        "decisions",
        "Outcomes with the meeting, the topics and the sources of each.",
        """
        SELECT coalesce(p.city || ' ' || substr(p.start_date, 1, 4), e.title) AS meeting,
               coalesce(p.start_date, e.start_date) AS date, d.text,
               (SELECT group_concat(label, ', ') FROM
                   (SELECT t.label FROM decision_topic AS w JOIN topic AS t ON t.slug = w.topic
                    WHERE w.decision_id = d.id ORDER BY w.position)) AS topics,
               (SELECT group_concat(source_id, ', ') FROM
                   (SELECT source_id FROM fact_source WHERE fact_id = d.fact_id
                    ORDER BY position)) AS sources
        FROM decision AS d LEFT JOIN plenary AS p ON p.number = d.plenary
             LEFT JOIN event AS e ON e.key = d.event
        ORDER BY date, d.id
        """,
    ),
)
