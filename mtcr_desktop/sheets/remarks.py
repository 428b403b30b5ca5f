"""The remark that an item of a list may end with."""

from __future__ import annotations

from mtcr_desktop.sheets.sheet import Inlines, Text


def split_remark(content: Inlines) -> tuple[Inlines, Inlines]:
    """Return an item and the remark that follows it on a line of its own.

    A remark, such as the topics of a decision, begins at a text that starts with a line break.
    """
    for index, part in enumerate(content):
        if isinstance(part, Text) and part.text.startswith("\n"):
            first = part._replace(text=part.text[1:])
            return content[:index], (*((first,) if first.text else ()), *content[index + 1 :])
    return content, ()
