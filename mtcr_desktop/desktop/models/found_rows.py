"""The rows and the words for what both searches found: the record first, what is the user's below.

The two are never mixed, and where one of them has nothing, that is said.
"""

from __future__ import annotations

from mtcr_desktop.desktop.models.found import Found
from mtcr_desktop.desktop.models.result_rows import (
    FIRST_GROUP_ROWS,
    OTHER_GROUP_ROWS,
    SEARCHED,
    HeadingRow,
    NoteRow,
    QueryRow,
    Row,
    answer_rows,
    count_text,
    group_rows,
    instead_rows,
    quoted,
    results_counted,
    total_counted,
)
from mtcr_desktop.search.results import Answer
from mtcr_desktop.search.scope import leave_record

_NONE_THERE = "You have no documents of your own yet, and nothing else was asked for."
_SEARCHED_OWN = "Searched the text and the names of every document that you added."
_NONE_FOUND = "Nothing found in your documents."
_LEFT_OUT = "Your documents are left out: only records have states and topics to filter by."

_OF_RECORDS = {"topic", "country"}
"""Filters that no document can meet."""


def found_rows(found: Found) -> tuple[Row, ...]:
    """Return the rows that show what was found; while an answer is to come, those above it."""
    if found.record is None:
        rows = _own_alone(found)
    elif found.has_record:
        rows = (*answer_rows(found.record), *_own_below(found))
    else:
        rows = _record_has_nothing(found, found.record)
    return (*rows, NoteRow(_troubled(found.trouble))) if found.trouble else rows


def found_count(found: Found) -> str:
    """Return how much was found, as shown below the results and as announced."""
    record, own = found.record, found.own
    if record is None:
        if found.has_own and own is not None:
            return f"{results_counted(own)} in your documents"
        return "" if found.waiting else f"Nothing found in your documents for {_said(found)}"
    if not found.has_documents or own is None:
        if found.has_documents and not record.total:
            return f"Nothing found in the record for {_said(found)}"
        return count_text(record)
    if found.waiting:
        return f"{_number(record).capitalize()} in the record"
    if not record.total and not own.total:
        return f"Nothing found for {_said(found)}"
    in_record = _number(record).capitalize()
    return f"{in_record} in the record, {_number(own)} in your documents"


def _own_alone(found: Found) -> tuple[Row, ...]:
    if found.own is None:
        return ()
    if found.own.groups:
        return answer_rows(found.own)
    way = QueryRow("Search the record as well", found.query, scope="all")
    return (
        HeadingRow(f"Nothing found in your documents for {_said(found)}"),
        NoteRow(_SEARCHED_OWN),
        *instead_rows(found.own, *([way] if found.scope == "documents" else [])),
    )


def _record_has_nothing(found: Found, record: Answer) -> tuple[Row, ...]:
    if not leave_record(record.filters):
        nothing = HeadingRow(f"Nothing found for {_said(found)}")
        return nothing, NoteRow(_NONE_THERE), *instead_rows(record)
    if not found.has_documents:
        return answer_rows(record)
    said = f"Nothing found in the record for {_said(found)}"
    if found.has_own or found.waiting:
        return HeadingRow(said), *_own_below(found)
    if found.scope == "record":
        way = QueryRow("Search your documents as well", found.query, scope="all")
        return HeadingRow(said), NoteRow(SEARCHED), *instead_rows(record, way)
    where = f"{SEARCHED} Searched your documents, too." if found.own is not None else SEARCHED
    nothing = HeadingRow(f"Nothing found for {_said(found)}")
    return nothing, NoteRow(where), *_left_out(record), *instead_rows(record)


def _own_below(found: Found) -> list[Row]:
    """Return what stands below the record: the group of documents, or why there is none."""
    own, record = found.own, found.record
    if own is not None and own.groups:
        most = OTHER_GROUP_ROWS if found.has_record else FIRST_GROUP_ROWS
        return [row for group in own.groups for row in group_rows(own, group, most)]
    if own is not None and not found.waiting:
        return [NoteRow(_NONE_FOUND)]
    if found.has_documents and found.scope == "all" and record and not found.waiting:
        return _left_out(record)
    return []


def _left_out(record: Answer) -> list[Row]:
    """Say that filters leave the user's documents out, where one might not expect it."""
    if any(one.name in _OF_RECORDS and not one.negated for one in record.filters):
        return [NoteRow(_LEFT_OUT)]
    return []


def _number(answer: Answer) -> str:
    return total_counted(answer) if answer.total else "none"


def _troubled(trouble: str) -> str:
    return f"Your documents could not be searched. {trouble}"


def _said(found: Found) -> str:
    return quoted(found.query)
