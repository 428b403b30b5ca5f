"""A presenter over hand-made sheets and lists, so that tests of the window need no edition."""

from __future__ import annotations

from types import SimpleNamespace

from mtcr_desktop.desktop.presenter import Look, Page, Presenter, message_sheet
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.listing import Column, Filter, Listing, Row
from mtcr_desktop.sheets.sheet import Fact, Facts, Heading, Link, Paragraph, Sheet, Text, WebLink

STATES = {
    "CA": ("Canada", 1987), "DE": ("Germany", 1987), "IN": ("India", 2016),
    "KR": ("Republic of Korea", 2001), "TR": ("Türkiye", 1997), "PL": ("Poland", 1998),
}  # fmt: skip
CITIES = {14: "Noordwijk", 15: "Helsinki", 16: "Ottawa", 17: "Warsaw"}


def member(key: str) -> Address:
    return Address("member", key)


def plenary(number: int) -> Address:
    return Address("plenary", str(number))


def members(as_of: str = "") -> Listing:
    year = PartialDate.parse(as_of).year if as_of else 9999
    rows = tuple(
        Row(
            member(key), (name, str(since)), (name, since),
            mark="possibly" if since == year else "",
            facets=(("continent", "asia" if key in ("IN", "KR", "TR") else "other"),),
        )
        for key, (name, since) in STATES.items() if since <= year
    )  # fmt: skip
    return Listing(
        Address("members", query=(("as-of", as_of),) if as_of else ()),
        f"Partners on {as_of}" if as_of else "Partners",
        "",
        (Column("name", "Name", width=0), Column("since", "Since", "right", 8)),
        rows,
        (Filter("continent", "Continent", (("asia", "Asia"), ("other", "Elsewhere"))),),
    )


def plenaries() -> Listing:
    rows = tuple(
        Row(plenary(n), (str(n), city, str(n + 1985)), (n, city, n + 1985))
        for n, city in CITIES.items()
    )
    columns = (
        Column("number", "No.", "right", 4), Column("place", "Place", width=0),
        Column("year", "Year", "right", 6),
    )  # fmt: skip
    return Listing(Address("plenaries"), "Plenaries", "Meetings held.", columns, rows)


def sheet_of(address: Address) -> Sheet:
    before = after = None
    if address.kind == "member" and address.key in STATES:
        title, kicker = STATES[address.key][0], "Partner"
    elif address.kind == "plenary" and int(address.key) in CITIES:
        number = int(address.key)
        title, kicker = f"{number}th Plenary, {CITIES[number]}", "Plenary"
        before = Link("before", plenary(number - 1)) if number > 14 else None
        after = Link("after", plenary(number + 1)) if number < 17 else None
    elif address.kind in ("help", "home", "plenaries", "members", "event", "topic"):
        title, kicker = address.kind.title(), "Page"
    else:
        raise NoSuchRecordError(f"There is no {address}.", "Look it up in the list.")
    return Sheet(
        address, kicker, title, "A subtitle",
        (
            Paragraph((Text("See "), Link("Korea", member("KR")), Text(" and "),
                       WebLink("the site", "https://mtcr.info/")), "lead"),
            Facts((Fact("Chair", (Text("A chair"),), "chair"),)),
            *(Paragraph((Text(f"Paragraph {n}: words about rockets and Türkiye. " * 6),))
              for n in range(12)),
            Heading("Notes", "notes"),
            Paragraph((Text("The last paragraph."),)),
        ),
        (), "test", address.option("as-of"), before, after,
    )  # fmt: skip


class SmallPresenter(Presenter):
    """Composes from the tables above instead of an edition."""

    def __init__(self) -> None:
        info = SimpleNamespace(version="test", content_hash="0")
        super().__init__(SimpleNamespace(info=info, stamp="0"))  # type: ignore[arg-type]

    def sheet(self, address: Address) -> Sheet:
        try:
            return sheet_of(address.page)
        except NoSuchRecordError as error:
            return message_sheet(address, error, "test")

    def fresh_page(self, address: Address, look: Look) -> Page:
        return self._render(self.sheet(address), look)

    def listing(self, address: Address) -> Listing:
        if address.kind == "members":
            return members(address.option("as-of"))
        if address.kind == "plenaries":
            return plenaries()
        return Listing(address, address.kind.title(), "", (Column("a", "A"),), ())
