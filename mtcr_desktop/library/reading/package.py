"""Looks into a packed document before it is opened, so that nothing hostile is unpacked."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import NoReturn
from zipfile import BadZipFile, ZipFile, ZipInfo

from mtcr_desktop.library.reading import limits, refusals
from mtcr_desktop.records.errors import DocumentError

BROKEN = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, KeyError)
"""What the standard library raises for a package that is damaged or packed in an unknown way."""

_MAIN = "word/document.xml"
_TYPES = "[Content_Types].xml"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_IS_ENCRYPTED = 0x1
_BEFORE_MARKUP = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
_ENTITIES = (b"<!DOCTYPE", b"<!ENTITY")

_OTHERS = (
    ("xl/", "a spreadsheet (Excel)"),
    ("ppt/", "a presentation (PowerPoint)"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
    ("content.xml", "an OpenDocument file"),
)


def refuse_old(content: bytes) -> NoReturn:
    """Raise the error for the container of old and of encrypted Office documents."""
    if _ENCRYPTED in content:
        raise DocumentError(
            "The Word document is encrypted.", "Save it without a password, and add that."
        )
    raise DocumentError(
        "The file is in the old format of Word or another Office program.",
        "Save it as .docx or PDF, and add that.",
    )


def examine(content: bytes) -> None:
    """Make sure that a package is a Word document without macros and within the limits.

    What an entry claims to unpack to is believed: more than that is never unpacked.

    Raises:
        DocumentError: It is something else, encrypted, damaged or too large.
    """
    try:
        with ZipFile(BytesIO(content)) as package:
            entries = package.infolist()
            _refuse_large(entries)
            _refuse_others({entry.filename for entry in entries})
            if any(entry.flag_bits & _IS_ENCRYPTED for entry in entries):
                raise DocumentError(
                    "The Word document is encrypted.", "Save it without a password, and add that."
                )
            if b"macroEnabled" in package.read(_TYPES):
                raise DocumentError(
                    "The Word document contains macros.", "Save it as .docx, and add that."
                )
            _refuse_markup(package, entries)
    except BROKEN:
        raise refusals.damaged("it begins like a Word document but cannot be unpacked") from None


def _refuse_large(entries: list[ZipInfo]) -> None:
    if len(entries) > limits.MAX_PARTS:
        raise refusals.too_much(
            f"it packs {len(entries):,} files together", f"{limits.MAX_PARTS:,}"
        )
    size = sum(entry.file_size for entry in entries)
    if size > limits.MAX_UNPACKED:
        raise refusals.too_much(
            f"it unpacks to {size // limits.MIB:,} MiB", f"{limits.MAX_UNPACKED // limits.MIB} MiB"
        )


def _refuse_others(names: set[str]) -> None:
    """Raise the error for a package that is no Word document."""
    if _MAIN in names and _TYPES in names:
        return
    for mark, name in _OTHERS:
        if any(one.startswith(mark) for one in names):
            raise DocumentError(
                f"The file is not a document but {name}.", "Save it as .docx or PDF, and add that."
            )
    raise DocumentError(
        "The file is not a document but a packed file (ZIP).",
        "Unpack it, and add the documents in it.",
    )


def _refuse_markup(package: ZipFile, entries: list[ZipInfo]) -> None:
    """Raise an error where there is too much XML, or XML that declares entities.

    Word writes none; they are only there to grow, or to name files outside.
    """
    size = 0
    for entry in entries:
        with package.open(entry) as part:
            if not part.read(64).lstrip(_BEFORE_MARKUP).startswith(b"<"):
                continue
        size += entry.file_size
        if size > limits.MAX_XML:
            raise refusals.too_much(
                f"its text unpacks to {size // limits.MIB:,} MiB or more",
                f"{limits.MAX_XML // limits.MIB} MiB",
            )
        markup = package.read(entry).replace(b"\x00", b"")
        if any(mark in markup for mark in _ENTITIES):
            raise refusals.damaged("its XML declares entities, which Word never does")
