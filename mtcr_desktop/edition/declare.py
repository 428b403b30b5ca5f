"""How a table is declared: columns, what they refer to, and what they mean.

One declaration makes the table, its documentation inside the database and the room's README.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        type: Python type of its values: `str` or `int`; yes and no are 1 and 0.
        about: What it holds, in one sentence.
        refers: "table.column" that it points to, or empty.
        optional: Whether it may be NULL, which always means "not known" or "does not apply".
        key: Whether it belongs to the primary key.
    """

    name: str
    type: type
    about: str
    refers: str = ""
    optional: bool = False
    key: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `indexes` lists the columns of each further index, `unique` those without twins."""

    name: str
    about: str
    columns: tuple[Column, ...]
    indexes: tuple[tuple[str, ...], ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """Names of the columns of the primary key."""
        return tuple(column.name for column in self.columns if column.key)


@dataclass(frozen=True, slots=True)
class View:
    """A view that reads well by itself."""

    name: str
    about: str
    sql: str


def text(
    name: str, about: str, *, refers: str = "", optional: bool = False, key: bool = False
) -> Column:
    """Declare a column of text; dates are text in ISO 8601, as precise as they are known."""
    return Column(name, str, about, refers, optional, key)


def number(
    name: str, about: str, *, refers: str = "", optional: bool = False, key: bool = False
) -> Column:
    """Declare a column of whole numbers."""
    return Column(name, int, about, refers, optional, key)


def flag(name: str, about: str, *, optional: bool = False) -> Column:
    """Declare a column of yes (1) and no (0)."""
    return Column(name, int, about, optional=optional)


def position() -> Column:
    """Declare the column that keeps the order of a list."""
    return number("position", "Place in the list, from 1.", key=True)


def evidence() -> Column:
    """Declare the column that leads to sources, note and verification of a row."""
    return number("fact_id", "Where sources, note and verification of the row are.",
                  refers="fact.id")  # fmt: skip
