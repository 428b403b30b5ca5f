"""The user's bookmarks as one sheet: by folder, to be looked through, printed and exported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Bookmark, Folder
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import no_marks, phrases
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.own_titles import standing
from mtcr_desktop.sheets.sheet import Badge, Inlines, Link, Sheet, Text
from mtcr_desktop.sheets.wording import plural

_SEPARATOR = " › "


def compose_bookmarks(edition: Edition, library: Library, address: Address) -> Sheet:
    """Return the sheet of all bookmarks, those at the top first, then folder by folder.

    Args:
        edition: Knows what is still there.
        library: The library. It is only read.
        address: mtcr:bookmarks.

    Raises:
        LibraryError: The library cannot be read.
    """
    bookmarks, folders = library.bookmarks.all(), library.bookmarks.folders()
    if not bookmarks:
        return no_marks.compose(edition, address)
    draft = Draft(edition, address)
    for number, (path, inside) in enumerate(_by_folder(folders, bookmarks)):
        if path and inside:
            draft.heading(_SEPARATOR.join(path), f"folder-{number}")
        draft.items([_entry(edition, library, bookmark) for bookmark in inside])
    subtitle = plural(len(bookmarks), "bookmark")
    if folders:
        subtitle += f" in {plural(len(folders), 'folder')}"
    return draft.sheet(phrases.YOUR_OWN, phrases.YOUR_BOOKMARKS, subtitle, own=True)


def bookmarks_json(edition: Edition, library: Library) -> dict[str, Any]:
    """Return all bookmarks as data, in the order of the sheet."""
    ordered = _by_folder(library.bookmarks.folders(), library.bookmarks.all())
    found = [
        {
            "address": str(bookmark.address),
            "title": bookmark.title,
            "folder": list(path),
            "trouble": standing(edition, library, bookmark.address).trouble or None,
            "made": bookmark.made,
        }
        for path, inside in ordered
        for bookmark in inside
    ]
    return {"count": len(found), "bookmarks": found}


def _by_folder(
    folders: Sequence[Folder], bookmarks: Sequence[Bookmark]
) -> Iterator[tuple[tuple[str, ...], list[Bookmark]]]:
    """Yield the names that lead to each folder, and what lies in it, in the order of the tree."""

    def below(
        parent: int | None, path: tuple[str, ...]
    ) -> Iterator[tuple[tuple[str, ...], list[Bookmark]]]:
        yield path, [bookmark for bookmark in bookmarks if bookmark.folder == parent]
        for folder in folders:
            if folder.parent == parent:
                yield from below(folder.id, (*path, folder.name))

    return below(None, ())


def _entry(edition: Edition, library: Library, bookmark: Bookmark) -> Inlines:
    trouble = standing(edition, library, bookmark.address).trouble
    entry: Inlines = (Link(bookmark.title, bookmark.address),)
    if trouble:
        entry = (*entry, Text(" "), Badge(trouble, "note"))
    return (*entry, Text(f"\n{bookmark.address}", "muted"))
