"""Glossary terms and topics."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry; `key` is the term as a slug, e.g. "category-i"."""

    key: str
    term: str
    expansion: str | None
    definition: str
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that decisions are filed under."""

    slug: str
    label: str
    definition: str
