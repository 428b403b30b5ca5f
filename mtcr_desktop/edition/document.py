"""Writes the documentation of the tables into the README of this room.

python -m mtcr_desktop.edition.document
"""

from __future__ import annotations

from pathlib import Path

from mtcr_desktop.edition.declare import Column, Table
from mtcr_desktop.edition.schema import TABLES, VIEWS
from mtcr_desktop.edition.tables.search import FULL_TEXT_ABOUT

README = Path(__file__).with_name("README.md")
MARK = "<!-- From here on written by `python -m mtcr_desktop.edition.document`. -->\n"


def documentation() -> str:
    """Return what is to stand after MARK: every table with its columns, and every view."""
    views = [f"| `{view.name}` | {view.about} |" for view in VIEWS]
    return "\n".join(
        [
            "\n## Views\n",
            "| view | shows |\n|---|---|",
            *views,
            "\n## Tables",
            *map(_of_table, TABLES),
            f"\n### passage_fts\n{FULL_TEXT_ABOUT}\n",
        ]
    )


def main() -> None:
    """Write the documentation anew."""
    kept = README.read_text("utf-8").partition(MARK)[0]
    README.write_text(kept + MARK + documentation(), "utf-8")


def _of_table(table: Table) -> str:
    columns = "\n".join(map(_of_column, table.columns))
    return f"\n### {table.name}\n{table.about}\n\n| column | holds |\n|---|---|\n{columns}"


def _of_column(column: Column) -> str:
    marks = [
        "key" if column.key else "",
        f"→ `{column.refers}`" if column.refers else "",
        "may be NULL" if column.optional else "",
    ]
    remarks = ", ".join(filter(None, marks))
    return f"| `{column.name}` | {column.about}{f' ({remarks})' if remarks else ''} |"


if __name__ == "__main__":
    main()
