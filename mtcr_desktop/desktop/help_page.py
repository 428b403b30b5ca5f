"""The help: a sheet like any other, so that it can be searched, printed and kept in a tab."""

from __future__ import annotations

from mtcr_desktop.desktop.actions import ACTIONS, MENUS
from mtcr_desktop.desktop.menus import key_text
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.sheet import Block, Heading, Items, Link, Paragraph, Sheet, Table, Text

_PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Finding",
        (
            (
                "The box at the top searches everything at once. Names in many languages, ISO "
                "codes, meeting numbers and years are found as well as words; accents and "
                "capitals do not matter, and small typing errors are forgiven."
            ),
            (
                "Put a phrase in quotation marks to find it as it stands. Narrow an answer with "
                "a click on a filter, or type one: kind:plenary, year:2001, country:korea."
            ),
            (
                "Down goes into the results, Enter opens the one that is chosen, Ctrl+Enter "
                "opens it in a new tab. Ctrl+F looks for words inside the sheet on show."
            ),
        ),
    ),
    (
        "Lists",
        (
            (
                "Each section is a list. The arrow keys step through it and show each sheet at "
                "once; Enter goes into the sheet. Type to filter, click a heading to sort, drag "
                "headings to arrange them. Every list is found again as it was left."
            ),
            ("Shift and Ctrl choose several rows, which can be printed together as a booklet."),
        ),
    ),
    (
        "The members on a date",
        (
            (
                "Above the list of members stands a date. Give a day, a month or a year, such "
                "as 2001-09-25, 2001-09 or 2001, to see who was a Partner then. Where a date of "
                "joining is only known to the year, the list says “possibly” instead of "
                "guessing."
            ),
        ),
    ),
    (
        "What is known, and how well",
        (
            (
                "The small numbers after a fact lead to its sources at the end of the sheet. "
                "Where sources differ, the preferred value comes first, with the reason, and "
                "the others stand beside it. What could not be checked is marked as unverified, "
                "on paper too."
            ),
        ),
    ),
    (
        "Paper and files",
        (
            (
                "Ctrl+Shift+P shows a sheet as it will be printed, Ctrl+S saves it as PDF, "
                "Ctrl+E writes it as a web page, Markdown, plain text or JSON. A sheet seen "
                "from a date says so at the foot of every page."
            ),
        ),
    ),
    (
        "Nothing leaves this computer",
        (
            (
                "The program makes no network connection. Addresses outside it are shown and "
                "can be copied; a browser opens only after a question."
            ),
        ),
    ),
)


def help_sheet(edition: str) -> Sheet:
    """Return the help.

    Args:
        edition: Version of the edition, for the foot of the sheet.
    """
    blocks: list[Block] = [
        Paragraph((Text("How to find, read, print and keep what is here."),), "lead")
    ]
    for title, paragraphs in _PARTS:
        blocks.append(Heading(title, title.casefold().replace(" ", "-").replace(",", "")))
        blocks += [Paragraph((Text(text),)) for text in paragraphs]
    blocks.append(Heading("Where to begin", "begin"))
    starts = (
        ("home", "The regime at a glance"),
        ("plenaries", "All plenaries"),
        ("terms", "Terms"),
    )
    blocks.append(Items(tuple((Link(text, Address(kind)),) for kind, text in starts)))
    blocks.append(Heading("Keys", "keys"))
    blocks += _keys()
    return Sheet(
        Address("help"), "MTCR Desktop", "Help", "", tuple(blocks), (), edition
    )  # fmt: skip


def _keys() -> list[Block]:
    tables: list[Block] = []
    for menu, title in MENUS:
        rows = tuple(
            ((Text(spec.label),), (Text(key_text(spec)),))
            for spec in ACTIONS
            if spec.menu == menu and key_text(spec)
        )
        tables.append(Table((title.replace("&", ""), "Keys"), rows))
    return tables
