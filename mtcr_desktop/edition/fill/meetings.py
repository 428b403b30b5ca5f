"""Rows of plenaries, chairs and events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mtcr_desktop.edition.writer import Writer
from mtcr_desktop.records.dates import PartialDate

Facts = Mapping[str, Any]

_PERSON = ("name", "title", "country", "role", "since", "until")
_DOCUMENT = ("title", "issuer", "series", "place", "date", "url", "language", "note")
_PLENARY = (
    "number", "city", "city_verified", "number_inferred", "country", "dates_precision",
    "partner_count", "partner_count_note", "summary", "next_host", "confidence",
)  # fmt: skip


def fill_plenaries(writer: Writer, facts: Facts) -> None:
    """Add the plenaries with all that belongs to them."""
    for plenary in facts["plenaries"]["plenaries"]:
        _fill_plenary(writer, plenary)


def _fill_plenary(writer: Writer, plenary: Facts) -> None:
    number = plenary["number"]
    address, owner = f"mtcr:plenary/{number}", {"plenary": number}
    writer.add(
        "plenary",
        **{name: plenary[name] for name in _PLENARY},
        start_date=plenary["start"],
        end_date=plenary["end"],
        document_id=_document(writer, plenary["document"]),
        fact_id=writer.state(address, "record", plenary["summary"], plenary),
    )
    writer.add_list("plenary_topic", owner, "topic", plenary["topics"])
    writer.add_list("new_partner", owner, "country", plenary["new_partners"])
    _persons(writer, "opener", owner, address, "opened_by", plenary["opened_by"])
    _decisions(writer, owner, address, plenary["decisions"])
    preferred = {
        "dates": _period(plenary),
        "opening": plenary["start"],
        "city": plenary["city"],
        "partner_count": plenary["partner_count"],
        "document": _described(plenary["document"]),
        "opened_by": _names(plenary["opened_by"]),
    }
    writer.state_alternatives(address, plenary["alternatives"], preferred)


def fill_chairs(writer: Writer, facts: Facts) -> None:
    """Add the terms of the chair with the gaps between them, and the chairs of experts groups."""
    chairs = facts["chairs"]
    names = {row["iso2"]: row["name"] for row in writer.rows["country"]}
    terms = [(term["since"], str(term["plenary"]), term) for term in chairs["chairmanships"]]
    terms += [(gap["since"], gap["key"], gap) for gap in chairs["gaps"]]
    # A term whose beginning is known less exactly stands after one that it might follow.
    terms.sort(key=lambda term: (PartialDate(term[0]).latest, term[0]))
    for sequence, (_, key, term) in enumerate(terms, 1):
        _fill_term(writer, sequence, key, term, names)
    for chair in chairs["experts_group_chairs"]:
        number = writer.add_numbered(
            "experts_group_chair",
            **{k: chair[k] for k in ("group", "role", "person", "since", "until", "approximate")},
            fact_id=writer.state("mtcr:chairs", chair["group"], chair["role"], chair),
        )
        owner = {"chair_id": number}
        writer.add_list("experts_group_chair_country", owner, "country", chair["countries"])
    rule = chairs["rule"]
    writer.state("mtcr:chairs", "rule", rule["text"], rule)


def _fill_term(
    writer: Writer, sequence: int, key: str, term: Facts, names: Mapping[str, str]
) -> None:
    address, countries = f"mtcr:chair/{key}", term.get("countries", ())
    who = " and ".join(names[country] for country in countries)
    writer.add(
        "chairmanship",
        key=key,
        sequence=sequence,
        title=_term_title(who, term["since"], term["until"]),
        joint=term.get("joint", False),
        plenary=term.get("plenary"),
        since=term["since"],
        until=term["until"],
        until_basis=term.get("until_basis"),
        fact_id=writer.state(address, "record", who or "not public", term),
    )
    owner = {"chairmanship": key}
    writer.add_list("chairmanship_country", owner, "country", countries)
    persons = term.get("persons", ())
    _persons(writer, "chair_person", owner, address, "chair", persons)
    preferred = {"since": term["since"], "until": term["until"], "chair": _names(persons)}
    writer.state_alternatives(address, term.get("alternatives", ()), preferred)


def _term_title(who: str, since: str, until: str | None) -> str:
    """Return the name of a term: "Canada in the chair, 2001–2002"."""
    years = since[:4] if until is None else "–".join(dict.fromkeys((since[:4], until[:4])))
    if until is None:
        years = f"from {years}"
    return f"{who} in the chair, {years}" if who else f"Chair not public, {years}"


def fill_events(writer: Writer, facts: Facts) -> None:
    """Add the events in order of time; those that are plenaries take the dates of these."""
    for kind in facts["timeline"]["kinds"]:
        writer.add("event_kind", **kind)
    plenaries = {plenary["number"]: plenary for plenary in facts["plenaries"]["plenaries"]}
    events = []
    for event in facts["timeline"]["events"]:
        dated = event if event["start"] else plenaries[event["plenary"]]
        events.append((dated["start"], dated["end"], event))
    events.sort(key=lambda event: (event[0], event[1] or ""))
    for sequence, (start, end, event) in enumerate(events, 1):
        _fill_event(writer, sequence, start, end, event)


def _fill_event(writer: Writer, sequence: int, start: str, end: str | None, event: Facts) -> None:
    key = event["key"]
    address, owner = f"mtcr:event/{key}", {"event": key}
    writer.add(
        "event",
        key=key,
        sequence=sequence,
        **{k: event[k] for k in ("kind", "title", "summary", "place", "plenary", "confidence")},
        start_date=start,
        end_date=end,
        document_id=_document(writer, event["document"]),
        fact_id=writer.state(address, "record", event["summary"], event),
    )
    writer.add_list("event_country", owner, "country", event["countries"])
    writer.add_list("event_participant", owner, "name", event["participants"])
    writer.add_list("event_topic", owner, "topic", event["topics"])
    _decisions(writer, owner, address, event["decisions"])


def _decisions(writer: Writer, owner: dict[str, Any], address: str, decisions: list[Facts]) -> None:
    for place, decision in enumerate(decisions, 1):
        text = decision["text"]
        number = writer.add_numbered(
            "decision",
            **{"plenary": None, "event": None} | owner,
            position=place,
            text=text,
            fact_id=writer.state(address, f"decision {place}", text, decision),
        )
        writer.add_list("decision_topic", {"decision_id": number}, "topic", decision["topics"])


def _persons(
    writer: Writer,
    table: str,
    owner: dict[str, Any],
    address: str,
    field: str,
    persons: list[Facts],
) -> None:
    for place, person in enumerate(persons, 1):
        writer.add(
            table,
            **owner,
            position=place,
            **{name: person[name] for name in _PERSON},
            fact_id=writer.state(address, field, person["name"], person),
        )


def _document(writer: Writer, document: Facts | None) -> int | None:
    if document is None:
        return None
    number = writer.add_numbered("document", **{name: document[name] for name in _DOCUMENT})
    writer.add_list("document_url", {"document_id": number}, "url", document["alt_urls"])
    return number


def _period(record: Facts) -> str:
    return "/".join(dict.fromkeys(date for date in (record["start"], record["end"]) if date))


def _names(persons: list[Facts]) -> str | None:
    named = (", ".join(filter(None, (person["name"], person["title"]))) for person in persons)
    return "; ".join(named) or None


def _described(document: Facts | None) -> str | None:
    if document is None:
        return None
    return ", ".join(filter(None, (document["title"], document["date"])))
