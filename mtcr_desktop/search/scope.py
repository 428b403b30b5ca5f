"""Where to search: in the record, in the user's own documents, or in both."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from mtcr_desktop.records.folding import fold
from mtcr_desktop.search.kinds import OWN
from mtcr_desktop.search.results import Filter

Scope = Literal["all", "record", "documents"]

FILTER = "in"
"""Name of the filter that says it: "in:documents"."""

LABELS: dict[Scope, str] = {
    "all": "Everything",
    "record": "The record",
    "documents": "Your documents",
}
"""Every scope, in the order in which they are offered, in words."""

_WORDS: dict[Scope, tuple[str, ...]] = {
    "all": ("all", "everything", "both"),
    "record": ("record", "the record", "edition"),
    "documents": ("documents", "your documents", "my documents", "library", "own", "mine"),
}


def scope_named(value: str) -> Scope | None:
    """Return the scope that a word, or its unmistakable beginning, stands for."""
    key = fold(value).strip()
    begun = {scope for scope, words in _WORDS.items() if any(w.startswith(key) for w in words)}
    return begun.pop() if len(begun) == 1 else None


def scope_of(filters: Iterable[Filter]) -> Scope | None:
    """Return the scope that the filters of a query ask for; None if they do not say."""
    said = [one for one in filters if one.name == FILTER]
    if not said:
        return None
    wanted = {place for one in said if not one.negated for place in _places(one.value)}
    refused = {place for one in said if one.negated for place in _places(one.value)}
    match (wanted or {"record", "documents"}) - refused:
        case left if left == {"record"}:
            return "record"
        case left if left == {"documents"}:
            return "documents"
    return "all"


def leave_record(filters: Iterable[Filter]) -> bool:
    """Say whether filters leave anything of the record: not if only documents are wanted."""
    listed = tuple(filters)
    return scope_of(listed) != "documents" and _wanted_kinds(listed) != {OWN}


def leave_documents(filters: Iterable[Filter]) -> bool:
    """Say whether filters leave any document: these are of one kind, of no topic or country."""
    listed = tuple(filters)
    kinds = _wanted_kinds(listed)
    refused = any(one.name == "kind" and one.negated and one.value == OWN for one in listed)
    other = any(one.name in {"topic", "country"} and not one.negated for one in listed)
    within = scope_of(listed) != "record" and (not kinds or OWN in kinds)
    return within and not refused and not other


def _wanted_kinds(filters: Iterable[Filter]) -> set[str]:
    return {one.value for one in filters if one.name == "kind" and not one.negated}


def _places(value: str) -> set[str]:
    return {"record", "documents"} if value == "all" else {value}
