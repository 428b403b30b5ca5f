"""Tables of the regime as such, its control list and its words."""

from __future__ import annotations

from mtcr_desktop.edition.declare import Table, evidence, flag, number, position, text

_REGIME = (
    Table(
        "regime_name",
        "Names of the regime by language.",
        (
            text("language", "Language, IETF tag.", key=True),
            number("sequence", "Place in the list, from 1."),
            text("name", "The name."),
            text("abbreviation", "The abbreviation, if any.", optional=True),
            evidence(),
        ),
    ),
    Table(
        "article",
        "Short texts on the regime; the role tells one in the series from single ones.",
        (
            text("key", "Fragment of its address mtcr:regime#key.", key=True),
            number("sequence", "Place in the series, from 1."),
            text("role", "article, or the single benchmark, website and guidelines."),
            text("title", "Title of the text."),
            text("text", "The text, in the words of the edition."),
            evidence(),
        ),
    ),
    Table(
        "milestone",
        "Dated statements on the regime: foundation, steps of the Guidelines, counts of Partners.",
        (
            number("id", "Number of the row.", key=True),
            text("kind", "founded, guidelines, growth or partner-count (the latest)."),
            text("date", "Date of the step or count."),
            text("text", "What, in the words of the edition."),
            number("count", "Number of Partners, if it is about that.", optional=True),
            evidence(),
        ),
    ),
    Table(
        "founder",
        "The founding governments.",
        (
            position(),
            text("country", "The state.", refers="country.iso2"),
        ),
    ),
    Table(
        "meeting_kind",
        "Kinds of meetings that the regime holds.",
        (
            text("key", "Short name of the kind.", key=True),
            number("sequence", "Place in the list, from 1."),
            text("name", "Name of the kind."),
            text("abbreviation", "Abbreviation, if any.", optional=True),
            text("frequency", "How often it meets."),
            text("purpose", "What it is for."),
            evidence(),
        ),
    ),
    Table(
        "term",
        "The glossary.",
        (
            text("key", "The term as part of its address.", key=True),
            number("sequence", "Place in the alphabet, from 1."),
            text("term", "The term."),
            text("expansion", "What an abbreviation stands for.", optional=True),
            text("definition", "Meaning, in the words of the edition."),
            evidence(),
        ),
    ),
    Table(
        "topic",
        "Topics that decisions and events are filed under.",
        (
            text("slug", "Short name of the topic.", key=True),
            number("sequence", "Place in the list, from 1."),
            text("label", "The topic in words."),
            text("definition", "What falls under it."),
        ),
    ),
)

_ANNEX = (
    Table(
        "annex",
        "The Annex as a whole; one row.",
        (
            number("id", "Always 1, as there is one Annex.", key=True),
            text("title", "Title of the control list."),
            text("headings_basis", "What the presence of headings under items rests on."),
        ),
    ),
    Table(
        "annex_category",
        "Category I and II.",
        (
            text("id", "Roman number of the category.", key=True),
            text("name", "Name of the category."),
            text("definition", "What falls under it."),
            evidence(),
        ),
    ),
    Table(
        "annex_heading",
        "The headings A to E into which items may be divided.",
        (
            text("letter", "The letter.", key=True),
            text("title", "What the letter stands for."),
            evidence(),
        ),
    ),
    Table(
        "annex_item",
        "The Items of the Annex at contents level; no technical parameters.",
        (
            number("number", "Number of the Item.", key=True),
            text("category", "Its category.", refers="annex_category.id"),
            text("title", "Title of the Item."),
            flag("title_verified", "1 if a public source confirms the title."),
            flag("reserved", "1 if the number is kept free."),
            text("subject", "What it is about, in the words of the edition."),
            evidence(),
        ),
    ),
    Table(
        "annex_item_heading",
        "Which headings an Item has.",
        (
            number("item", "The Item.", refers="annex_item.number", key=True),
            text("letter", "The heading.", refers="annex_heading.letter", key=True),
            flag("present", "1 if the Item has it."),
        ),
    ),
    Table(
        "mapping",
        "Where a national or regional list carries an Item.",
        (
            number("id", "Number of the row.", key=True),
            number("item", "The Item.", refers="annex_item.number"),
            text("system", "The list."),
            text("basis", "What the mapping rests on.", optional=True),
            evidence(),
        ),
        indexes=(("item",),),
    ),
    Table(
        "mapping_code",
        "Codes of a mapping.",
        (
            number("mapping_id", "The mapping.", refers="mapping.id", key=True),
            position(),
            text("code", "Code in the national or regional list."),
        ),
    ),
    Table(
        "annex_text_kind",
        "Kinds of texts of the Annex.",
        (
            text("id", "Short name of the kind.", key=True),
            text("label", "The kind in words."),
        ),
    ),
    Table(
        "annex_edition",
        "Dated texts of the Annex and rounds of changes.",
        (
            text("key", "Stable name.", key=True),
            number("sequence", "Place in time, from 1."),
            text("date", "Date that it bears, or of the agreement."),
            text("kind", "edition or change-round.", refers="annex_text_kind.id"),
            text("title", "Name of the text or round."),
            evidence(),
        ),
    ),
    Table(
        "publication",
        "Publications built on the Annex.",
        (
            number("id", "Number of the row.", key=True),
            text("title", "Title of the publication."),
            text("date", "Date of the publication.", optional=True),
            text("publisher", "Who published it."),
            flag("official", "1 if it is a publication of the regime."),
            text("based_on", "Date of the edition it is built on.", optional=True),
            evidence(),
        ),
    ),
    Table(
        "national_list",
        "How national and regional lists take the Annex in.",
        (
            number("id", "Number of the row.", key=True),
            text("system", "The list."),
            text("text", "How it does so, in the words of the edition."),
            evidence(),
        ),
    ),
)

TABLES = (*_REGIME, *_ANNEX)
