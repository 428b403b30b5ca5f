"""What the window adds to the user's notes in a sheet: links that edit and delete them.

Paper and files do without, so they are no part of the sheet itself.
"""

from __future__ import annotations

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.sheet import Block, Callout, Inlines, Link, Sheet, Text

EDIT, DELETE = "edit", "delete"
"""Options of mtcr:notes that ask the window to change the note of that number."""

NOTE = "note-"
"""Beginning of the anchors of notes; the number of the note follows."""


def with_controls(sheet: Sheet) -> Sheet:
    """Return a sheet for the window, in which each note can be edited and deleted."""
    if not any(_number(block) for block in sheet.blocks):
        return sheet
    return sheet._replace(blocks=tuple(map(_with_controls, sheet.blocks)))


def _number(block: Block) -> str:
    """Return the number of the note that a block shows; empty if it shows none."""
    if isinstance(block, Callout) and block.anchor.startswith(NOTE):
        return block.anchor.removeprefix(NOTE)
    return ""


def _with_controls(block: Block) -> Block:
    if not isinstance(block, Callout) or not (number := _number(block)):
        return block
    edit, delete = (Address("notes", query=((act, number),)) for act in (EDIT, DELETE))
    controls: Inlines = (Link("Edit", edit), Text(" · ", "muted"), Link("Delete", delete))
    return block._replace(paragraphs=(*block.paragraphs, controls))
