"""Hand-made answers, and a searcher that gives them as slowly as a test wants."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError
from mtcr_desktop.search.query import parse
from mtcr_desktop.search.results import Answer, Facet, Filter, Group, Hit

KINDS = {
    "member": "Members",
    "plenary": "Plenaries",
    "source": "Sources",
    "document": "Your documents",
}


def hit(kind: str, key: str, title: str, **more: object) -> Hit:
    values: dict[str, object] = {
        "title_marks": (), "snippet": "", "snippet_marks": (), "matched": "title", "rank": 2,
    }  # fmt: skip
    address = Address(kind, key)
    return Hit(address=address, kind=kind, title=title, **(values | more))  # type: ignore[arg-type]


def group(kind: str, *hits: Hit, total: int = 0) -> Group:
    return Group(kind, KINDS[kind], hits, total or len(hits))


KOREA = hit("member", "KR", "Republic of Korea", title_marks=((12, 17),), subtitle="Partner")
TURKEY = hit("member", "TR", "Türkiye", matched="former name", name="Turkey")
BUSAN = hit(
    "plenary", "30", "30th Plenary, Busan 2016",
    snippet="Busan, Republic of Korea", snippet_marks=((19, 24),), matched="text", place="Place",
)  # fmt: skip


NOTE = hit(
    "document", "a0b1c2d3e4f5", "Note on Korea",
    snippet="Korea spoke.", snippet_marks=((0, 5),), matched="text", place="Paragraph 3",
)  # fmt: skip


def many(kind: str, count: int, total: int = 0) -> Group:
    hits = (hit(kind, str(n), f"{KINDS[kind]} {n}") for n in range(1, count + 1))
    return group(kind, *hits, total=total)


def answer(query: str, *groups: Group, **more: object) -> Answer:
    total = sum(one.total for one in groups)
    return Answer(query, total, groups, words=(query.casefold(),), **more)  # type: ignore[arg-type]


def korea(query: str = "korea") -> Answer:
    facets = (Facet("kind", "Plenaries", "kind:plenary", 1), Facet("year", "2016", "year:2016", 1))
    return answer(query, group("member", KOREA), group("plenary", BUSAN), facets=facets)


def narrowed(query: str) -> Answer:
    active = (Filter("kind", "plenary", "Plenaries", "kind:plenary"),)
    return answer(query, group("plenary", BUSAN), filters=active)


class FakeSearcher:
    """Answers "korea", anything with "kind:plenary", and "many"; finds nothing else.

    Attributes:
        asked: Every text that was searched for, with its limit.
        interrupted: How often a running search was told to stop.
        slow: Texts whose answer waits for `release`.
    """

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []
        self.interrupted = 0
        self.slow: set[str] = set()
        self.release = Event()
        self.prepared = 0

    def prepare(self) -> None:
        self.prepared += 1

    def interrupt(self) -> None:
        self.interrupted += 1

    def search(self, text: str, *, limit: int = 20, others: int | None = None) -> Answer:
        self.asked.append((text, limit))
        if text in self.slow:
            self.release.wait(5)
        if "kind:plenary" in text:
            return narrowed(text)
        if text == "many":
            return answer(text, many("plenary", 20, total=35), many("source", 20, total=50))
        if text.startswith("kor"):
            return korea(text)
        if text == "koera":
            return answer(text, group("member", KOREA), suggestions=("korea",))
        return answer(text)


class FakeLibrary:
    """Answers what contains "kor" or "note" with one document; it may be slow, empty or damaged.

    Attributes:
        asked: Every text that was searched for.
        interrupted: How often a running search was told to stop.
        slow: Texts whose answer waits for `release`.
        prepared: How often it was asked whether there is anything to find.
        has_documents: Whether there is.
        broken: Raise LibraryError instead of answering.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.interrupted = 0
        self.slow: set[str] = set()
        self.release = Event()
        self.prepared = 0
        self.has_documents = True
        self.broken = False

    def prepare(self) -> bool:
        self.prepared += 1
        return self.has_documents

    def interrupt(self) -> None:
        self.interrupted += 1

    def search(self, text: str, *, limit: int = 20, others: int | None = None) -> Answer:
        self.asked.append(text)
        if text in self.slow:
            self.release.wait(5)
        if self.broken:
            raise LibraryError("Your library is damaged.", "Restore it.")
        query = parse(text)
        groups = [group("document", NOTE)] if "kor" in text or "note" in text else []
        return replace(answer(text, *groups, filters=query.filters), words=query.words)
