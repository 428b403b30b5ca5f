"""Rows of states: Partners, adherents, applicants, and others that are mentioned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from babel import Locale

from mtcr_desktop.edition.writer import Writer

Facts = Mapping[str, Any]

_MEMBER = ("iso2", "region", "subregion", "sequence", "founding", "first_plenary")
_VALUES = {True: "yes", False: "no", None: "not confirmed"}


def fill_countries(writer: Writer, facts: Facts) -> None:
    """Add every state that occurs: those with records by their own, others by the name of CLDR."""
    states = [
        *((f"mtcr:member/{state['iso2']}", state) for state in facts["partners"]["partners"]),
        *(
            (f"mtcr:adherent/{state['iso2']}", state)
            for state in facts["adherents"]["adherents"]
            if state["name"]
        ),
    ]
    for address, state in states:
        country = {"country": state["iso2"]}
        writer.add(
            "country", **{key: state[key] for key in ("iso2", "iso3", "name", "official_name")}
        )
        writer.add_list("country_alias", country, "alias", state["aliases"])
        for place, former in enumerate(state["former_names"], 1):
            writer.add(
                "former_name",
                **country,
                position=place,
                **{key: former[key] for key in ("name", "since", "until", "official")},
                fact_id=writer.state(address, "former name", former["name"], former),
            )
    named = {state["iso2"] for _, state in states}
    territories = Locale("en").territories
    for iso2 in sorted(set(_mentioned(facts)) - named):
        name = territories[iso2]
        writer.add("country", iso2=iso2, iso3=None, name=name, official_name=None)


def _mentioned(facts: Facts) -> Iterable[str]:
    for event in facts["timeline"]["events"]:
        yield from event["countries"]
    for plenary in facts["plenaries"]["plenaries"]:
        yield plenary["country"]
        yield from plenary["new_partners"]
        yield from (person["country"] for person in plenary["opened_by"])
    for term in facts["chairs"]["chairmanships"]:
        yield from term["countries"]
        yield from (person["country"] for person in term["persons"])
    for chair in facts["chairs"]["experts_group_chairs"]:
        yield from chair["countries"]


def fill_members(writer: Writer, facts: Facts) -> None:
    """Add the Partners with all that belongs to them."""
    for body in facts["partners"]["bodies"]:
        writer.add("body", **body)
    for member in facts["partners"]["partners"]:
        _fill_member(writer, member)


def _fill_member(writer: Writer, member: Facts) -> None:
    iso2, joined = member["iso2"], member["joined"]
    address = f"mtcr:member/{iso2}"
    first = member["first_plenary"]
    first_evidence = {"sources": member["first_plenary_sources"]}
    writer.add(
        "member",
        **{key: member[key] for key in _MEMBER},
        joined=joined["value"],
        joined_fact_id=writer.state(address, "joined", joined["value"], joined),
        first_plenary_fact_id=first
        and writer.state(address, "first plenary", str(first), first_evidence),
        fact_id=writer.state(address, "record", member["name"], member),
    )
    for regime in member["regimes"]:
        known = {"verified": regime["value"] is not None}
        writer.add(
            "body_membership",
            iso2=iso2,
            **{key: regime[key] for key in ("body", "value", "since")},
            fact_id=writer.state(
                address, regime["body"], _VALUES[regime["value"]], dict(regime) | known
            ),
        )
    if authority := member["authority"]:
        writer.add(
            "authority",
            iso2=iso2,
            name=authority["name"],
            url=authority["url"],
            fact_id=writer.state(
                address, "authority", authority["name"] or authority["url"], authority
            ),
        )
    writer.state_alternatives(address, member["alternatives"], {})


def fill_adherents(writer: Writer, facts: Facts) -> None:
    """Add the states outside the regime and their applications."""
    adherents = facts["adherents"]
    for status in adherents["statuses"]:
        writer.add("adherent_status", id=status["id"], label=status["label"], about=status["text"])
    for outcome in adherents["outcomes"]:
        writer.add("application_outcome", **outcome)
    for adherent in adherents["adherents"]:
        _fill_adherent(writer, adherent)


def _fill_adherent(writer: Writer, adherent: Facts) -> None:
    iso2, declared = adherent["iso2"], adherent["declared"]
    address = f"mtcr:adherent/{iso2}"
    writer.add(
        "adherent",
        iso2=iso2,
        status=adherent["status"],
        status_text=adherent["status_text"],
        declared=declared and declared["value"],
        declared_fact_id=declared
        and writer.state(address, "declared", declared["value"], declared),
        fact_id=writer.state(address, "record", adherent["status_text"] or "applicant", adherent),
    )
    for place, application in enumerate(adherent["applications"], 1):
        writer.add(
            "application",
            iso2=iso2,
            position=place,
            **{key: application[key] for key in ("applied", "outcome", "joined")},
            fact_id=writer.state(address, "application", application["outcome"], application),
        )
    writer.state_alternatives(address, adherent["alternatives"], {})
