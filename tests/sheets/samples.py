"""Sheets and listings made by hand, with every kind of block, for the tests of the renderers."""

from __future__ import annotations

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.sources import Source
from mtcr_desktop.sheets.listing import Column, Listing, Row
from mtcr_desktop.sheets.sheet import (
    Badge,
    Callout,
    Cite,
    Fact,
    Facts,
    Heading,
    Items,
    Link,
    Paragraph,
    Roll,
    Sheet,
    SourceList,
    Table,
    Text,
    WebLink,
)

PARTNERS = (
    "Argentina", "Australia", "Austria", "Belgium", "Brazil", "Canada", "Czech Republic", "Denmark",
    "Finland", "France", "Germany", "Greece", "Hungary", "Iceland", "Ireland", "Italy", "Japan",
    "Republic of Korea", "Luxembourg", "Netherlands", "New Zealand", "Norway", "Poland", "Portugal",
    "Russian Federation", "South Africa", "Spain", "Sweden", "Switzerland", "Turkey", "Ukraine",
    "United Kingdom", "United States of America",
)  # fmt: skip

SOURCES = (
    Source(
        "state-fs-2001",
        "Plenary Meeting of the Missile Technology Control Regime",
        "U.S. Department of State, Bureau of Nonproliferation",
        PartialDate("2001-09-25"),
        "https://webarchive.library.unt.edu/eot2008/20081104121905/http://www.state.gov/t/isn/rls/fs/2001/5310.htm",
        "government",
        "Government document",
        "en",
        "The Ottawa plenary.",
    ),
    Source(
        "acronym-dd60",
        "MTCR Plenary Meeting, Final Communiqué (Disarmament Diplomacy No. 60)",
        "Acronym Institute",
        PartialDate("2001-09"),
        "http://acronym.org.uk/old/archive/dd/dd60/60doc08.htm",
        "reprint",
        "Reprint",
        "en",
        "Reprint of the Ottawa communiqué.",
    ),
    Source(
        "mtcr-partners-de",
        "[Partner list]",
        "MTCR",
        None,
        None,
        "mtcr",
        "Regime document",
        "de",
        "Years of accession.",
    ),
    Source(
        "act-2001-04",
        "South Korea Joins MTCR",
        "Arms Control Association (Arms Control Today)",
        PartialDate("2001-04"),
        "https://www.armscontrol.org/act/2001-04/south-korea-joins-mtcr",
        "journal",
        "Journal",
        "en",
        "Entry of the Republic of Korea.",
    ),
)

_CODE = Link("Code of conduct", Address("topic", "code-of-conduct"))
_CANADA = Link("Canada", Address("member", "CA"))
_KOREA = Link("Republic of Korea", Address("member", "KR"))
_OUTREACH = Link("Outreach", Address("topic", "outreach"))
_MEMBERSHIP = Link("Membership", Address("topic", "membership"))

_DECISIONS = (
    (
        (
            "An enlarged draft of the International Code of Conduct was prepared for early "
            "distribution to all states."
        ),
        (1, 2),
        (_CODE,),
    ),
    (
        (
            "The draft was then to be opened to universal adherence in a transparent negotiation "
            "among equal participants."
        ),
        (1,),
        (_CODE, Text(", ", "muted"), _OUTREACH),
    ),
    (
        (
            "France's offer to host the first negotiating session in 2002 was acknowledged with "
            "thanks; the regime's own work on the draft ended."
        ),
        (1,),
        (_CODE,),
    ),
    (
        "Export controls were to be stronger, strictly applied and abreast of technical change.",
        (1,),
        (Link("Export controls", Address("topic", "export-controls")),),
    ),
    (
        (
            "Missile proliferation was judged a lasting concern that called for action at every "
            "level from the national to the global."
        ),
        (1,),
        (Link("Regional concerns", Address("topic", "regional-concerns")),),
    ),
    (
        "The attacks of 11 September 2001 were seen as an added reason for the regime's work.",
        (1,),
        (Link("Terrorism", Address("topic", "terrorism")),),
    ),
    ("The Republic of Korea took part as a newcomer.", (1, 4), (_MEMBERSHIP,)),
)


def ottawa() -> Sheet:
    """Return the 16th plenary, Ottawa 2001, with every kind of block in it."""
    facts = Facts(
        (
            Fact("Place", (Text("Ottawa, "), _CANADA, Cite((1,))), "place"),
            Fact("Dates", (Text("25–28 September 2001"), Cite((1, 2))), "dates"),
            Fact(
                "Chair",
                (_CANADA, Text("; no public source names the person", "muted")),
                "chair",
            ),
            Fact(
                "Opened by",
                (
                    Text("Rey Pagtakhan", "strong"),
                    Text(", Secretary of State (Asia-Pacific), Canada"),
                    Cite((1,)),
                ),
                "opened-by",
            ),
            Fact("Partners", (Text("33"), Cite((1,))), "partner-count"),
            Fact("New Partner", (_KOREA, Text(" "), Badge("new", "new"), Cite((4,))), "new"),
            Fact(
                "Document",
                (
                    WebLink(SOURCES[0].title, SOURCES[0].url or ""),
                    Text(", fact sheet, Washington, DC, 25 September 2001", "muted"),
                ),
                "document",
            ),
            Fact("Next host", (Text("not public", "muted"),), "next-host"),
        )
    )
    roll = tuple(
        (_KOREA, Text(" "), Badge("new", "new"))
        if name == "Republic of Korea"
        else (Link(name, Address("member", "XX")),)
        for name in PARTNERS
    )
    decisions = tuple(
        (Text(text), Cite(numbers), Text("\n"), *topics) for text, numbers, topics in _DECISIONS
    )
    summary = (
        "The Ottawa plenary of 25 to 28 September 2001 opened the Canadian chairmanship and was "
        "inaugurated by Rey Pagtakhan, Secretary of State (Asia-Pacific). The Republic of Korea "
        "sat for the first time as the thirty-third Partner. Meeting two weeks after the attacks "
        "of 11 September, Partners saw in those events an added reason for the regime's work."
    )
    callout = Callout(
        "Dates of the document: sources disagree",
        (
            (
                Text("The fact sheet bears the date of the first day, "),
                Text("25 September 2001", "strong"),
                Cite((1,)),
                Text(", although it describes the results. Preferred: "),
                Text("28 September 2001", "strong"),
                Cite((2,)),
                Text("."),
            ),
            (Text("The official figures were first fixed by the office of the chair."),),
        ),
        "disputed",
    )
    table = Table(
        ("Meeting", "Host", "Partners"),
        tuple(
            (
                (Link(f"{number}th Plenary", Address("plenary", str(number))),),
                (Text(host),),
                (Text(str(count)),),
            )
            for number, host, count in (
                (14, "Netherlands", 32),
                (15, "Finland", 32),
                (16, "Canada", 33),
                (17, "Poland", 33),
            )
        ),
        "Neighbouring meetings",
        frozenset({2}),
    )
    blocks = (
        facts,
        Heading("Summary", "summary"),
        Paragraph((Text(summary), Cite((1, 2, 4))), "lead"),
        Heading("Decisions", "decisions"),
        Items(decisions, ordered=True, anchors=tuple(f"decision-{n}" for n in range(1, 8))),
        Heading("Partners on 25 September 2001", "partners"),
        Roll(roll),
        Heading("Disputed or unverified", "doubts"),
        callout,
        Heading("Context", "context", 3),
        table,
        Items(((Text("A first point"),), (Text("A second point"),))),
        Heading("Notes", "notes"),
        Paragraph((Text("The Republic of Korea had become the thirty-third member in Paris."),)),
        Paragraph((Text("Reference only."),), "small"),
        Heading("Sources", "sources"),
        SourceList(SOURCES),
    )
    return Sheet(
        address=Address("plenary", "16"),
        kicker="Plenary meeting",
        title="16th Plenary, Ottawa 2001",
        subtitle="Ottawa, Canada · 25–28 September 2001",
        blocks=blocks,
        sources=SOURCES,
        edition="2026.11",
        as_of="2001-09-25",
        previous=Link("15th Plenary, Helsinki 2000", Address("plenary", "15")),
        next=Link("17th Plenary, Warsaw 2002", Address("plenary", "17")),
    )


def partners(count: int = len(PARTNERS)) -> Listing:
    """Return a list of Partners, `count` rows long."""
    rows = tuple(
        Row(
            Address("member", f"X{index}"),
            (PARTNERS[index % len(PARTNERS)], str(1987 + index % 30), str(index + 1)),
            (index, 1987 + index % 30, index),
            "possibly" if index == 3 else "",
        )
        for index in range(count)
    )
    return Listing(
        Address("members", query=(("as-of", "2001-09-25"),)),
        "Partners on 25 September 2001",
        "33 Partners; years of accession as the regime gives them.",
        (
            Column("name", "Partner", width=0),
            Column("since", "Since", width=12),
            Column("number", "No.", "right", 6),
        ),
        rows,
    )
