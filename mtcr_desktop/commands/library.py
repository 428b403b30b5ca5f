"""`mtcr library`: the user's own documents, listed, shown, removed, put back, backed up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import click

from mtcr_desktop.commands import width
from mtcr_desktop.library.store.library import (
    Library,
    begin_anew,
    open_library,
    restore_last_backup,
)
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.store.recovery import LostLibraryError
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError
from mtcr_desktop.records.folding import fold

_json = click.option("--json", "as_json", is_flag=True, help="Answer with JSON.")
_keys = click.argument("keys", metavar="KEY...", nargs=-1, required=True)


@click.group("library", short_help="List, show, remove and back up your documents.")
def command() -> None:
    """Look after your own documents.

    A KEY is what follows mtcr:document/ in the address of a document; `mtcr library list` tells
    it. The whole address will do as well.
    """


@command.command("list", short_help="List your documents.")
@click.option("--trash", is_flag=True, help="Those in the trash instead.")
@click.option("--tag", metavar="TAG", help="Only those that bear this tag.")
@_json
def list_(trash: bool, tag: str | None, as_json: bool) -> None:
    """List your documents, the newest first."""
    with open_library() as library:
        found = library.documents(deleted=trash)
        tags = library.tags.by_document()
    if tag is not None:
        wanted = fold(" ".join(tag.split()))
        found = tuple(one for one in found if wanted in map(fold, tags.get(one.key, ())))
    if as_json:
        documents = [document_json(one) | {"tags": tags.get(one.key, ())} for one in found]
        _answer({"count": len(found), "documents": documents})
    elif found:
        click.echo("\n".join(line for one in found for line in _lines(one)))
    elif tag is not None:
        click.echo(f"No document bears the tag “{tag}”.")
    else:
        click.echo("The trash is empty." if trash else "Your library has no documents.")


@command.command("notes", short_help="Show your notes.")
@_json
def notes(as_json: bool) -> None:
    """Show all notes that you have written, whatever they are about."""
    _show_view(Address("notes"), "json" if as_json else None)


@command.command("bookmarks", short_help="Show your bookmarks.")
@_json
def bookmarks(as_json: bool) -> None:
    """Show all your bookmarks, folder by folder."""
    _show_view(Address("bookmarks"), "json" if as_json else None)


@command.command("tags", short_help="List the tags of your documents.")
@_json
def tags(as_json: bool) -> None:
    """List the tags of your documents, and how many documents bear each."""
    with open_library() as library:
        found = library.tags.all()
    if as_json:
        _answer({"count": len(found), "tags": [tag._asdict() for tag in found]})
    elif found:
        click.echo("\n".join(f"{tag.name}  ({_documents_counted(tag.documents)})" for tag in found))
    else:
        click.echo("Your documents bear no tags.")


@command.command("show", short_help="Show one of your documents.")
@click.argument("key")
@click.option("--json", "form", flag_value="json", help="Answer with JSON.")
@click.option("--markdown", "form", flag_value="markdown", help="Answer with Markdown.")
def show(key: str, form: Literal["json", "markdown"] | None) -> None:
    """Show what a document is, its text, and how it stands to the edition."""
    _show_view(Address("document", _key(key)), form)


def _show_view(address: Address, form: Literal["json", "markdown"] | None) -> None:
    from mtcr_desktop.edition.reader import open_edition
    from mtcr_desktop.sheets import files

    with open_edition() as edition, open_library() as library:
        match form:
            case "json":
                text = files.json_text(files.data_of(edition, address, library))
            case "markdown":
                text = files.markdown_text(edition, [address], library)
            case _:
                text = files.plain_text(edition, [address], width(), library)
    click.echo(text, nl=False)


@command.command("remove", short_help="Move documents to the trash.")
@_keys
def remove(keys: tuple[str, ...]) -> None:
    """Move documents to the trash of your library; the files they came from are not touched."""
    with open_library() as library:
        for document in _documents(library, keys):
            library.remove(document.key)
            click.echo(f"in the trash: {document.title}  <{document.address}>")


@command.command("put-back", short_help="Take documents out of the trash.")
@_keys
def put_back(keys: tuple[str, ...]) -> None:
    """Take documents out of the trash, with all that you had done with them."""
    with open_library() as library:
        for document in _documents(library, keys):
            library.restore(document.key)
            click.echo(f"put back: {document.title}  <{document.address}>")


@command.command("empty-trash", short_help="Delete for good what is in the trash.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def empty_trash(yes: bool) -> None:
    """Delete for good what is in the trash of your library."""
    with open_library() as library:
        count = len(library.documents(deleted=True))
        if count and not yes:
            click.confirm(f"Delete {_documents_counted(count)} for good?", abort=True, err=True)
        click.echo(f"Deleted {_documents_counted(library.empty_trash())}.")


@command.command("export", short_help="Write your whole library to one file.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Replace the file if there is one.")
def export(file: Path, force: bool) -> None:
    """Write your whole library to one file, which `mtcr library restore` puts back.

    The trash, notes, bookmarks and tags are in it. A file that exists is left as it is unless
    --force is given.
    """
    with open_library() as library:
        library.export(file, replace=force)
    click.echo(f"Your library is in {file}.")


@command.command("restore", short_help="Put the content of such a file back.")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
def restore(file: Path | None) -> None:
    """Put what is in an exported file, or in a backup, in the place of your whole library.

    What is there now is kept as a backup, whose name is told. Without a FILE, the last backup
    takes the place of a library that was damaged or is missing.
    """
    before = None
    if file is None:
        library = restore_last_backup()
    else:
        if not file.exists():  # before anything is begun anew for it
            raise LibraryError(f"There is no file “{file}”.", "Nothing was changed.")
        library = _library_or_new()
    with library:
        if file is not None:
            before = library.restore_from(file)
        count = len(library.documents())
    click.echo(f"Your library has {_documents_counted(count)} now.")
    if before:
        click.echo(f"What was there before is in {before.path}.")


def _library_or_new() -> Library:
    """Open the library; where it is lost, begin an empty one for the file that is to come."""
    try:
        return open_library()
    except LostLibraryError:
        return begin_anew()


def document_json(document: Document) -> dict[str, Any]:
    """Return what the library keeps of a document as data."""
    return {
        "address": str(document.address),
        **document._asdict(),
        "date": document.date.to_json() if document.date else None,
        "meeting": str(document.meeting) if document.meeting else None,
    }


def _lines(document: Document) -> Iterator[str]:
    yield f"{document.title}  <{document.address}>"
    about = (
        document.kind,
        str(document.meeting) if document.meeting else "",
        document.issuer or "",
        str(document.date) if document.date else "",
        document.file_name,
    )
    yield "    " + ", ".join(filter(None, about))


def _documents(library: Library, keys: tuple[str, ...]) -> list[Document]:
    """Return the documents of some keys, so that a wrong one is noticed before anything is done."""
    return [library.document(_key(key)) for key in keys]


def _key(text: str) -> str:
    """Return the key that a text spells, alone or in an address."""
    return Address.parse(text).key if "/" in text else text


def _documents_counted(count: int) -> str:
    return "1 document" if count == 1 else f"{count:,} documents"


def _answer(data: object) -> None:
    from mtcr_desktop.sheets.files import json_text

    click.echo(json_text(data), nl=False)
