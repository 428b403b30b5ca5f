"""The rows of the results panel, as plain values: an answer cut and worded for showing.

Everything the panel says stands here and in `found_rows`, so that screen, screen reader and tests
share one wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mtcr_desktop.search.kinds import OWN
from mtcr_desktop.search.marking import spans
from mtcr_desktop.search.query import with_token, without_token
from mtcr_desktop.search.results import Answer, Group, Hit, Spans
from mtcr_desktop.search.scope import FILTER as SCOPE
from mtcr_desktop.search.scope import Scope

FIRST_GROUP_ROWS = 8
"""Hits shown of the group that holds the best hit, where other groups follow."""

OTHER_GROUP_ROWS = 4
"""Hits shown of every further group."""

EXAMPLES = (
    ("Turkey", "names old and new, in many languages"),
    ("2001", "a year finds its plenary"),
    ("“catch-all”", "words in quotes stay together"),
)
"""Queries that teach, with what they show."""

SEARCHED = (
    "Searched every name, code, number and text of the edition: members, adherents, plenaries, "
    "chairs, events, control list, glossary and sources."
)
"""What the search of the record looks through."""

_JUST_A_NAME = {"alias", "name", "similar spelling"}
"""Names that are of no kind worth telling, and not worth showing where the title is marked."""

_SAID_BY_TITLE = _JUST_A_NAME | {"title", "text", "filter", "year"}
"""What need not be said: the marks, the second line or the heading show it."""


class SecondLine(NamedTuple):
    """What stands below the title of a hit.

    Attributes:
        lead: What matched or where: "former name: ", "Decision 3: "; may be empty.
        text: The name or passage that matched, or what the record is.
        marks: Hits inside the text.
    """

    lead: str
    text: str
    marks: Spans = ()


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """Heads a group.

    Attributes:
        label: What the group is.
        count: How many it has; 0 shows no number.
        more: There may be more than `count`.
        own: The group is the user's own, and stands apart from the record.
    """

    label: str
    count: int = 0
    more: bool = False
    own: bool = False

    @property
    def number(self) -> str:
        """The count in words; empty where there is none to show."""
        return counted(self.count, more=self.more) if self.count else ""


@dataclass(frozen=True, slots=True)
class HitRow:
    """A record that can be opened.

    Attributes:
        hit: The record.
        label: Heading of its group.
        second: What stands below its title.
    """

    hit: Hit
    label: str
    second: SecondLine

    @property
    def own(self) -> bool:
        """Whether it is a document of the user's, not a record."""
        return self.hit.kind == OWN


@dataclass(frozen=True, slots=True)
class QueryRow:
    """Puts another query into the box, e.g. "Show all 18 in Plenaries".

    Attributes:
        label: What it does.
        query: The query.
        detail: More about it.
        scope: Where to search from now on; None for where one searched so far.
    """

    label: str
    query: str
    detail: str = ""
    scope: Scope | None = None


@dataclass(frozen=True, slots=True)
class NoteRow:
    """Says something; nothing happens when it is chosen."""

    text: str


Row = HeadingRow | HitRow | QueryRow | NoteRow


def answer_rows(answer: Answer) -> tuple[Row, ...]:
    """Return the rows that show an answer: its groups, or what to try where nothing was found."""
    if not answer.groups:
        return nothing_rows(answer)
    rows: list[Row] = []
    if answer.suggestions:
        said, others = quoted(answer.query), " or ".join(map(quoted, answer.suggestions))
        rows.append(NoteRow(f"Nothing in the record is spelt {said}. Closest: {others}."))
    only = len(answer.groups) == 1
    for place, group in enumerate(answer.groups):
        most = FIRST_GROUP_ROWS if place == 0 else OTHER_GROUP_ROWS
        rows += group_rows(answer, group, len(group.hits) if only else most)
    if answer.suggestions:
        rows += [HeadingRow("Search for"), *(QueryRow(t, t) for t in answer.suggestions)]
    return tuple(rows)


def group_rows(answer: Answer, group: Group, most: int) -> list[Row]:
    """Return the rows of a group of an answer: its heading, its best hits, the way to the others.

    Args:
        answer: The answer.
        group: One of its groups.
        most: Hits to show at most.
    """
    shown = group.hits[:most]
    rows: list[Row] = [HeadingRow(group.label, group.total, group.more, group.kind == OWN)]
    rows += [HitRow(hit, group.label, second_line(hit, answer.words)) for hit in shown]
    if group.total > len(shown):
        rows.append(_others(answer.query, group, len(shown)))
    return rows


def nothing_rows(answer: Answer) -> tuple[Row, ...]:
    """Return the rows that say what was searched and where, and what to try instead."""
    return (
        HeadingRow(f"Nothing found for {quoted(answer.query)}"),
        NoteRow(SEARCHED),
        *instead_rows(answer),
    )


def instead_rows(answer: Answer, *ways: Row) -> tuple[Row, ...]:
    """Return the rows that say what to try instead: other scopes, fewer filters, spellings.

    Args:
        answer: The answer that has nothing.
        ways: Rows that lead to another scope.
    """
    without = (
        QueryRow(f"Search without the filter “{f.label}”", without_token(answer.query, f.token))
        for f in answer.filters
        if not (ways and f.name == SCOPE)
    )
    others = (QueryRow(text, text) for text in answer.suggestions)
    found = (*ways, *without, *others)
    return (HeadingRow("Try instead"), *(found or _examples()))


def start_rows(recent: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Return the rows of an empty box: the latest searches, newest first, and three examples."""
    rows: list[Row] = []
    if recent:
        rows += [HeadingRow("Recent searches"), *(QueryRow(text, text) for text in recent)]
    return (*rows, HeadingRow("Examples"), *_examples())


def count_text(answer: Answer) -> str:
    """Return how much was found, as shown below the results and as announced."""
    if not answer.total:
        return f"Nothing found for {quoted(answer.query)}"
    if len(answer.groups) == 1:
        return f"{results_counted(answer)} in {answer.groups[0].label}"
    return f"{results_counted(answer)} in {len(answer.groups)} groups"


def results_counted(answer: Answer) -> str:
    """Return how many results an answer has: "1 result", "5,000 or more results"."""
    number = total_counted(answer)
    return f"{number} {'result' if number == '1' else 'results'}"


def total_counted(answer: Answer) -> str:
    """Return the total of an answer as it is shown."""
    return counted(answer.total, more=any(group.more for group in answer.groups))


def counted(number: int, *, more: bool = False) -> str:
    """Return a number as it is shown; with `more`, there may be more."""
    return f"{number:,} or more" if more else f"{number:,}"


def spoken(row: Row) -> str:
    """Return everything that a row shows, in words."""
    match row:
        case HeadingRow(label):
            return f"{label}, {row.number}" if row.number else label
        case HitRow(hit, label, second):
            below = second.lead + second.text
            return ", ".join(part for part in (hit.title, label, below) if part)
        case QueryRow(label, _, detail):
            return f"{label}, {detail}" if detail else label
        case NoteRow(text):
            return text


def second_line(hit: Hit, words: tuple[str, ...]) -> SecondLine:
    """Return what stands below the title: what matched, or the record's own second line.

    Args:
        hit: The record.
        words: What was searched for, as `Answer.words` has it.
    """
    if hit.snippet:
        return SecondLine(f"{hit.place}: " if hit.place else "", hit.snippet, hit.snippet_marks)
    if hit.name and not (hit.title_marks and hit.matched in _JUST_A_NAME):
        return SecondLine(f"{_named(hit.matched)}: ", hit.name, spans(hit.name, words))
    said = "" if hit.matched in _SAID_BY_TITLE else hit.matched
    return SecondLine("", " · ".join(part for part in (said, hit.subtitle) if part))


def _named(matched: str) -> str:
    """Return in plain words what a name is."""
    return "also called" if matched in _JUST_A_NAME else matched


def quoted(query: str, limit: int = 60) -> str:
    """Return a query in quotation marks, cut where it is too long to be read."""
    text = " ".join(query.split())
    return f"“{text if len(text) <= limit else text[: limit - 1] + '…'}”"


def _others(query: str, group: Group, shown: int) -> Row:
    """Return the way to the hits that are not shown; where all of them were asked for, say so."""
    number = counted(group.total, more=group.more)
    token = f"kind:{group.kind}"
    if token in query.split():
        return NoteRow(f"The best {shown} of {number} are shown; more words would narrow them.")
    return QueryRow(f"Show all {number} in {group.label}", with_token(query, token))


def _examples() -> list[Row]:
    return [QueryRow(query, query, detail) for query, detail in EXAMPLES]
