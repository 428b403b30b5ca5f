"""Rows of the regime as such, its control list, its words, and the sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mtcr_desktop.edition.writer import Writer

Facts = Mapping[str, Any]

REGIME = "mtcr:regime"
ANNEX = "mtcr:annex-items"


def fill_sources(writer: Writer, facts: Facts) -> None:
    """Add the sources, in the order of their titles."""
    for kind in facts["sources"]["kinds"]:
        writer.add("source_kind", **kind)
    for source in facts["sources"]["sources"]:
        writer.add("source", **source)


def fill_words(writer: Writer, facts: Facts) -> None:
    """Add topics and glossary."""
    for sequence, topic in enumerate(facts["topics"]["topics"], 1):
        writer.add("topic", sequence=sequence, **topic)
    terms = sorted(facts["glossary"]["terms"], key=lambda term: term["term"].casefold())
    for sequence, term in enumerate(terms, 1):
        writer.add(
            "term",
            sequence=sequence,
            **{key: term[key] for key in ("key", "term", "expansion", "definition")},
            fact_id=writer.state(f"mtcr:term/{term['key']}", "record", term["definition"], term),
        )


def fill_regime(writer: Writer, facts: Facts) -> None:
    """Add what is known of the regime that is not about one meeting or state."""
    regime = facts["regime"]
    for sequence, name in enumerate(regime["names"], 1):
        writer.add(
            "regime_name",
            sequence=sequence,
            **{key: name[key] for key in ("language", "name", "abbreviation")},
            fact_id=writer.state(REGIME, "name", name["name"], name),
        )
    guidelines = regime["guidelines"]
    single = {
        "benchmark": regime["benchmark"],
        "website": regime["website"],
        "guidelines": {**guidelines, "key": "guidelines", "text": guidelines["structure"]},
    }
    articles = [("article", article) for article in regime["articles"]]
    for sequence, (role, article) in enumerate([*articles, *single.items()], 1):
        address = f"{REGIME}#{article['key']}"
        writer.add(
            "article",
            sequence=sequence,
            role=role,
            **{key: article[key] for key in ("key", "title", "text")},
            fact_id=writer.state(address, "record", article["text"], article),
        )
    _fill_figures(writer, regime["benchmark"], ("payload_kg", "range_km"))
    _fill_figures(writer, regime["website"], ("url", "older_addresses", "approved"))
    _fill_milestones(writer, regime)
    for sequence, kind in enumerate(regime["meeting_kinds"], 1):
        writer.add(
            "meeting_kind",
            sequence=sequence,
            **{key: kind[key] for key in ("key", "name", "abbreviation", "frequency", "purpose")},
            fact_id=writer.state(REGIME, "meeting kind", kind["name"], kind),
        )


def _fill_figures(writer: Writer, article: Facts, names: tuple[str, ...]) -> None:
    """Add what an article says in figures, for those who look for the bare value."""
    for name in names:
        value = article[name]
        text = ", ".join(value) if isinstance(value, list) else str(value)
        figure = {"sources": article["sources"], "verified": article["verified"]}
        writer.state(f"{REGIME}#{article['key']}", name, text, figure)


def _fill_milestones(writer: Writer, regime: Facts) -> None:
    founded = regime["founded"]
    count = regime["partner_count"]
    milestones = [
        ("founded", {**founded, "text": "Regime founded", "count": len(founded["founders"])}),
        ("partner-count", {**count, "text": f"{count['count']} Partners"}),
        *(("guidelines", {**step, "count": None}) for step in regime["guidelines"]["history"]),
        *(("growth", {**step, "text": f"{step['count']} Partners"}) for step in regime["growth"]),
    ]
    for kind, milestone in milestones:
        writer.add_numbered(
            "milestone",
            kind=kind,
            **{key: milestone[key] for key in ("date", "text", "count")},
            fact_id=writer.state(
                f"{REGIME}#guidelines" if kind == "guidelines" else REGIME,
                kind,
                f"{milestone['date']}: {milestone['text']}",
                milestone,
            ),
        )
    writer.add_list("founder", {}, "country", founded["founders"])


def fill_annex(writer: Writer, facts: Facts) -> None:
    """Add the control list at contents level."""
    annex = facts["annex"]
    writer.add_numbered("annex", title=annex["title"], headings_basis=annex["headings_basis"])
    for category in annex["categories"]:
        writer.add(
            "annex_category",
            **{key: category[key] for key in ("id", "name", "definition")},
            fact_id=writer.state(ANNEX, f"category {category['id']}", category["name"], category),
        )
    for heading in annex["headings"]:
        writer.add(
            "annex_heading",
            letter=heading["letter"],
            title=heading["title"],
            fact_id=writer.state(ANNEX, f"heading {heading['letter']}", heading["title"], heading),
        )
    letters = [heading["letter"] for heading in annex["headings"]]
    for item in annex["items"]:
        _fill_item(writer, item, letters)
    _fill_annex_texts(writer, annex)


def _fill_item(writer: Writer, item: Facts, letters: list[str]) -> None:
    number = item["number"]
    address = f"mtcr:annex/{number}"
    writer.add(
        "annex_item",
        **{
            key: item[key]
            for key in ("number", "category", "title", "title_verified", "reserved", "subject")
        },
        fact_id=writer.state(address, "record", item["subject"], item),
    )
    for letter in () if item["reserved"] else letters:
        present = letter in item["headings"]
        writer.add("annex_item_heading", item=number, letter=letter, present=present)
    for mapping in item["mappings"]:
        codes = ", ".join(mapping["codes"])
        mapping_id = writer.add_numbered(
            "mapping",
            item=number,
            system=mapping["system"],
            basis=mapping["basis"],
            fact_id=writer.state(address, "mapping", f"{mapping['system']}: {codes}", mapping),
        )
        writer.add_list("mapping_code", {"mapping_id": mapping_id}, "code", mapping["codes"])


def _fill_annex_texts(writer: Writer, annex: Facts) -> None:
    for kind in annex["edition_kinds"]:
        writer.add("annex_text_kind", **kind)
    editions = sorted(annex["editions"], key=lambda edition: edition["date"])
    for sequence, edition in enumerate(editions, 1):
        address = f"mtcr:annex-edition/{edition['key']}"
        writer.add(
            "annex_edition",
            sequence=sequence,
            **{key: edition[key] for key in ("key", "date", "kind", "title")},
            fact_id=writer.state(address, "record", edition["title"], edition),
        )
    for publication in annex["publications"]:
        writer.add_numbered(
            "publication",
            **{
                key: publication[key]
                for key in ("title", "date", "publisher", "official", "based_on")
            },
            fact_id=writer.state(ANNEX, "publication", publication["title"], publication),
        )
    for national in annex["national_lists"]:
        writer.add_numbered(
            "national_list",
            system=national["system"],
            text=national["text"],
            fact_id=writer.state(ANNEX, "national list", national["text"], national),
        )
