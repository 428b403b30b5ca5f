"""Tables of states: Partners, adherents and applicants."""

from __future__ import annotations

from mtcr_desktop.edition.declare import Table, View, evidence, flag, number, position, text

TABLES = (
    Table(
        "country",
        "States and territories that occur in the edition.",
        (
            text("iso2", "ISO 3166-1 alpha-2 code.", key=True),
            text("iso3", "ISO 3166-1 alpha-3 code.", optional=True),
            text("name", "Short name today."),
            text("official_name", "Official name, for Partners, adherents and applicants.",
                 optional=True),
        ),
    ),
    Table(
        "country_alias",
        "Other names by which a state is known.",
        (
            text("country", "The state.", refers="country.iso2", key=True),
            position(),
            text("alias", "The name."),
        ),
    ),
    Table(
        "former_name",
        "Names that a state bore for a time.",
        (
            text("country", "The state.", refers="country.iso2", key=True),
            position(),
            text("name", "The name."),
            text("since", "First day in use; NULL is an open end.", optional=True),
            text("until", "Day from which it was no longer used; NULL is an open end.",
                 optional=True),
            flag("official", "1 for an official name, 0 for a short one."),
            evidence(),
        ),
    ),
    Table(
        "member",
        "The Partners of the regime.",
        (
            text("iso2", "The state.", refers="country.iso2", key=True),
            text("region", "Region after the United Nations M49 code."),
            text("subregion", "Subregion after the United Nations M49 code."),
            number("sequence", "Place in the order of joining, from 1."),
            flag("founding", "1 for the seven founders."),
            text("joined", "Preferred date of joining."),
            number("joined_fact_id", "What the date of joining rests on.", refers="fact.id"),
            number("first_plenary", "Plenary where it first sat as a Partner.",
                   refers="plenary.number", optional=True),
            number("first_plenary_fact_id", "What the first plenary rests on.", refers="fact.id",
                   optional=True),
            evidence(),
        ),
    ),
    Table(
        "body",
        "Other bodies to which states belong.",
        (
            text("id", "Short name of the body.", key=True),
            text("label", "Name of the body."),
        ),
    ),
    Table(
        "body_membership",
        "Whether a Partner belongs to another body.",
        (
            text("iso2", "The Partner.", refers="member.iso2", key=True),
            text("body", "The body.", refers="body.id", key=True),
            flag("value", "1 yes, 0 no, NULL not confirmed either way.", optional=True),
            text("since", "Date of entry, where recorded.", optional=True),
            evidence(),
        ),
    ),
    Table(
        "authority",
        "Offices that Partners name as responsible for export control.",
        (
            text("iso2", "The Partner.", refers="member.iso2", key=True),
            text("name", "Name of the office.", optional=True),
            text("url", "Public address of the office.", optional=True),
            evidence(),
        ),
    ),
    Table(
        "adherent_status",
        "The ladder on which a state outside the regime may stand.",
        (
            text("id", "Short name of the rung.", key=True),
            text("label", "The rung in words."),
            text("about", "What the rung means."),
        ),
    ),
    Table(
        "adherent",
        "States that follow the Guidelines from outside, or have applied to join; now or once.",
        (
            text("iso2", "The state.", refers="country.iso2", key=True),
            text("status", "Rung of the ladder; NULL for one that only applied.",
                 refers="adherent_status.id", optional=True),
            text("status_text", "On what the status rests, in words.", optional=True),
            text("declared", "When it declared itself, where known.", optional=True),
            number("declared_fact_id", "What that date rests on.", refers="fact.id",
                   optional=True),
            evidence(),
        ),
    ),
    Table(
        "application_outcome",
        "How an application to join may have ended.",
        (
            text("id", "Short name of the outcome.", key=True),
            text("label", "The outcome in words."),
        ),
    ),
    Table(
        "application",
        "Applications to join the regime.",
        (
            text("iso2", "The state.", refers="adherent.iso2", key=True),
            position(),
            text("applied", "When it applied, where known.", optional=True),
            text("outcome", "How it ended.", refers="application_outcome.id"),
            text("joined", "When the state joined, if it did.", optional=True),
            evidence(),
        ),
    ),
)  # fmt: skip

VIEWS = (
    View(
        "partners",
        "The Partners in order of joining, with what the date rests on.",
        """
        SELECT m.sequence, c.name, m.iso2, m.joined, j.note AS basis,
               CASE j.verified WHEN 1 THEN 'yes' ELSE 'no' END AS verified,
               (SELECT group_concat(value, ', ') FROM
                   (SELECT value FROM fact WHERE address = 'mtcr:member/' || m.iso2
                    AND field = 'joined' AND preferred = 0 ORDER BY id)) AS other_dates,
               c.official_name, m.region, m.subregion, f.note
        FROM member AS m JOIN country AS c ON c.iso2 = m.iso2
             JOIN fact AS j ON j.id = m.joined_fact_id JOIN fact AS f ON f.id = m.fact_id
        ORDER BY m.sequence
        """,
    ),
    View(
        "adherence",
        "States outside the regime, now or once: rung of the ladder and applications.",
        """
        SELECT c.name, a.iso2, s.label AS status, a.status_text, a.declared,
               p.applied, o.label AS outcome, p.joined
        FROM adherent AS a JOIN country AS c ON c.iso2 = a.iso2
             LEFT JOIN adherent_status AS s ON s.id = a.status
             LEFT JOIN application AS p ON p.iso2 = a.iso2
             LEFT JOIN application_outcome AS o ON o.id = p.outcome
        ORDER BY c.name, p.position
        """,
    ),
)
