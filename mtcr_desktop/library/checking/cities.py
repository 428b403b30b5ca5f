"""Whether two names mean the same city."""

from __future__ import annotations

from mtcr_desktop.records.folding import words


def same_city(one: str, other: str) -> bool:
    """Whether two names mean the same city; "Washington" is "Washington, DC" as well."""
    first, second = _bare(one), _bare(other)
    return first == second != ""


def _bare(name: str) -> str:
    """Return a name folded, without what follows a comma."""
    return " ".join(word for *_, word in words(name.split(",")[0]))
