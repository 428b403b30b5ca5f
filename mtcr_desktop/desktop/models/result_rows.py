"""The rows of the results panel, as plain values: an answer cut and worded for showing.

Everything the panel says stands here, so that screen, screen reader and tests share one wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mtcr_desktop.search.marking import spans
from mtcr_desktop.search.query import with_token, without_token
from mtcr_desktop.search.results import Answer, Group, Hit, Spans

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
    """Heads a group; `count` 0 shows no number."""

    label: str
    count: int = 0


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


@dataclass(frozen=True, slots=True)
class QueryRow:
    """Puts another query into the box, e.g. "Show all 18 in Plenaries"."""

    label: str
    query: str
    detail: str = ""


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
        others = " or ".join(quoted(text) for text in answer.suggestions)
        rows.append(NoteRow(f"Nothing is spelt {quoted(answer.query)}. Closest: {others}."))
    only = len(answer.groups) == 1
    for place, group in enumerate(answer.groups):
        most = FIRST_GROUP_ROWS if place == 0 else OTHER_GROUP_ROWS
        shown = group.hits if only else group.hits[:most]
        rows.append(HeadingRow(group.label, group.total))
        rows += [HitRow(hit, group.label, second_line(hit, answer.words)) for hit in shown]
        if group.total > len(shown):
            rows.append(_all_of(answer.query, group))
    if answer.suggestions:
        rows += [HeadingRow("Search for"), *(QueryRow(t, t) for t in answer.suggestions)]
    return tuple(rows)


def nothing_rows(answer: Answer) -> tuple[Row, ...]:
    """Return the rows that say what was searched and where, and what to try instead."""
    rows: list[Row] = [
        HeadingRow(f"Nothing found for {quoted(answer.query)}"),
        NoteRow(
            "Searched every name, code, number and text of the edition: members, adherents, "
            "plenaries, chairs, events, control list, glossary and sources."
        ),
    ]
    ways: list[Row] = [
        QueryRow(f"Search without the filter “{f.label}”", without_token(answer.query, f.token))
        for f in answer.filters
    ]
    ways += [QueryRow(text, text) for text in answer.suggestions]
    return (*rows, HeadingRow("Try instead"), *(ways or _examples()))


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
    noun = "result" if answer.total == 1 else "results"
    if len(answer.groups) == 1:
        return f"{answer.total} {noun} in {answer.groups[0].label}"
    return f"{answer.total} {noun} in {len(answer.groups)} groups"


def spoken(row: Row) -> str:
    """Return everything that a row shows, in words."""
    match row:
        case HeadingRow(label, count):
            return f"{label}, {count}" if count else label
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


def _all_of(query: str, group: Group) -> QueryRow:
    label = f"Show all {group.total} in {group.label}"
    return QueryRow(label, with_token(query, f"kind:{group.kind}"))


def _examples() -> list[Row]:
    return [QueryRow(query, query, detail) for query, detail in EXAMPLES]
