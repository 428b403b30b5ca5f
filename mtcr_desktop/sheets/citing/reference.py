"""What a citation says, before any style: the fields of a CSL item, and what a fact rests on."""

from __future__ import annotations

from typing import Literal, NamedTuple

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

Kind = Literal["report", "document", "webpage", "article-newspaper", "dataset", "entry"]
"""Types of the Citation Style Language; "entry" is a sheet of the edition."""


class Locator(NamedTuple):
    """Where in a document something stands.

    Attributes:
        paragraphs: Numbers of the first and the last paragraph; (0, 0) if none is meant.
        pages: Numbers of the pages they begin on; (0, 0) where the format knows no pages.
        heading: The heading that is meant; empty if it is none.
    """

    paragraphs: tuple[int, int] = (0, 0)
    pages: tuple[int, int] = (0, 0)
    heading: str = ""


class Reference(NamedTuple):
    """One thing that can be cited.

    Attributes:
        id: Names it in a bibliography; ASCII letters, digits and hyphens.
        kind: What it is.
        title: Its title, as it is; in square brackets where it was supplied by us.
        author: The body that issued it; empty where it is not known.
        genre: What sort of text it is, in a word or two; may be empty.
        series: Series that it belongs to.
        container: What it is part of: a newspaper, or the program's edition.
        place: Where it was issued.
        date: When; None where it bears no date.
        version: Version of what it is part of.
        language: IETF tag.
        url: Its public address.
        address: Its address in the program.
        file: Name of the user's file, and the beginning of its SHA-256.
        coverage: Until when what it is part of knows things.
        locator: Where in it.
    """

    id: str
    kind: Kind
    title: str
    author: str = ""
    genre: str = ""
    series: str = ""
    container: str = ""
    place: str = ""
    date: PartialDate | None = None
    version: str = ""
    language: str = ""
    url: str = ""
    address: Address | None = None
    file: tuple[str, str] | None = None
    coverage: PartialDate | None = None
    locator: Locator = Locator()


class Disagreement(NamedTuple):
    """Another value for a fact, and who gives it."""

    value: str
    sources: tuple[Reference, ...]


class Citation(NamedTuple):
    """A citation: what is cited, and for a fact what it says and rests on.

    Attributes:
        reference: What is cited.
        fact: What it says there, in words; empty where the whole is meant.
        as_of: Date from which it is seen; None for today's view.
        accessed: The day on which the user read what has a public address, if the user says so.
        sources: What the fact rests on.
        as_a_whole: Whether those vouch for the record as a whole and not for the single fact.
        others: Values that other sources give.
        doubts: What is not certain of the citation itself, each in a few words.
    """

    reference: Reference
    fact: str = ""
    as_of: PartialDate | None = None
    accessed: PartialDate | None = None
    sources: tuple[Reference, ...] = ()
    as_a_whole: bool = False
    others: tuple[Disagreement, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title with the fact that is meant."""
        title = self.reference.title
        return f"{title} – {self.fact}" if self.fact else title

    @property
    def is_described(self) -> bool:
        """Whether the title is only a description by us, in square brackets."""
        return self.title.startswith("[") and self.title.endswith("]")

    @property
    def cited(self) -> tuple[Reference, ...]:
        """Everything that a bibliography needs, what is cited first."""
        known = {source.id: source for source in self.sources}
        known |= {source.id: source for other in self.others for source in other.sources}
        return (self.reference, *known.values())
