"""Whether two names mean the same city."""

from __future__ import annotations

from mtcr_desktop.records.folding import words


def same_city(one: str, other: str) -> bool:
    """Whether two names mean the same city; "Washington" is "Washington, DC" as well."""
    first, second = _parts(one), _parts(other)
    return bool(first and second) and (first == second or first[0] == second[0] != "")


def _parts(name: str) -> list[str]:
    """Return what stands before and after the first comma, folded."""
    return [" ".join(word for *_, word in words(part)) for part in name.split(",")]
