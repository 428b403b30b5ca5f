"""Reads a file into its text: finds out what it is by its content, and only then by its name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import NamedTuple

from mtcr_desktop.library.reading import limits, plain, refusals
from mtcr_desktop.library.reading.decoding import declared_encoding, decode
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.records.errors import DocumentError


class _Kind(NamedTuple):
    """What a file begins with, and what the user calls such a file."""

    magic: bytes
    name: str
    advice: str = refusals.FORMATS


_PICTURE = (
    "The text in a picture is not recognised; add the document as text or as a PDF with text."
)
_SAVE_AS = "Save it as .docx or PDF, and add that."
_UNPACK = "Unpack it, and add the documents in it."

_REFUSED = (
    _Kind(b"\x89PNG\r\n", "a picture (PNG)", _PICTURE),
    _Kind(b"\xff\xd8\xff", "a picture (JPEG)", _PICTURE),
    _Kind(b"GIF8", "a picture (GIF)", _PICTURE),
    _Kind(b"II*\x00", "a picture (TIFF)", _PICTURE),
    _Kind(b"MM\x00*", "a picture (TIFF)", _PICTURE),
    _Kind(b"{\\rtf", "a rich-text file (RTF)", _SAVE_AS),
    _Kind(b"%!PS", "a PostScript file", "Save it as PDF, and add that."),
    _Kind(b"\x1f\x8b", "a packed file (gzip)", _UNPACK),
    _Kind(b"BZh", "a packed file (bzip2)", _UNPACK),
    _Kind(b"\xfd7zXZ", "a packed file (xz)", _UNPACK),
    _Kind(b"7z\xbc\xaf", "a packed file (7z)", _UNPACK),
    _Kind(b"Rar!", "a packed file (RAR)", _UNPACK),
    _Kind(b"SQLite format 3\x00", "a database (SQLite)"),
    _Kind(b"\x7fELF", "a program"),
    _Kind(b"MZ\x90\x00", "a program"),
)

_PDF, _ZIP, _OLE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 1024
"""Bytes within which a PDF must say that it is one; other readers allow as much before it."""

_MHTML = re.compile(
    rb"\A(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?"
    rb"(?:mime-version:|content-type:\s*multipart/related)",
    re.IGNORECASE,
)
_PROLOGUE = re.compile(r"\s*(?:<\?xml[^>]*>|<!--(?s:.*?)-->)?")
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE)
_MOST_PROLOGUES = 20
"""Comments that may stand before a page."""

_TAG = re.compile(
    r"<(?:p|br|div|span|table|h[1-6]|ul|ol|a|font|center|b|i|hr)\b[^<>]*>", re.IGNORECASE
)
_XML = re.compile(r"\s*<\?xml\b|\s*<!doctype\b|\s*<svg\b", re.IGNORECASE)

_WEB_NAMES = {
    ".htm",
    ".html",
    ".xhtml",
    ".shtml",
    ".xht",
    ".mht",
    ".mhtml",
    ".asp",
    ".aspx",
    ".php",
}
_MARKDOWN_NAMES = {".md", ".markdown", ".mdown"}


def read(content: bytes, name: str) -> DocumentText:
    """Return the text of a file.

    Nothing is run, fetched or opened besides the bytes given. The same bytes and name always
    give the same text.

    Args:
        content: All bytes of the file.
        name: Its name, with or without folders; decides only where the content does not.

    Raises:
        DocumentError: The file is of no known format, damaged, encrypted, empty, a picture of
            text only, or beyond what `limits` allows.
    """
    if len(content) > limits.MAX_BYTES:
        size, most = len(content) // limits.MIB, limits.MAX_BYTES // limits.MIB
        raise refusals.too_much(f"it has {size} MiB", f"{most} MiB")
    text = _read(content, name)
    if not any(paragraph.text for _, paragraph in text.body()):
        raise refusals.empty()
    refusals.refuse_many(text.paragraphs)
    return text


def _read(content: bytes, name: str) -> DocumentText:
    """Hand the content to the reader of its format; each is loaded only when it is needed."""
    if not content.strip(b" \t\r\n\f\v"):
        raise refusals.empty()
    if _PDF in content[:_HEAD]:
        from mtcr_desktop.library.reading import pdf

        return pdf.read(content)
    if content.startswith((_ZIP, _OLE)):
        from mtcr_desktop.library.reading import word

        return word.read(content)
    for kind in _REFUSED:
        if content.startswith(kind.magic):
            raise DocumentError(f"The file is not a document but {kind.name}.", kind.advice)
    if _MHTML.match(content[: 8 * _HEAD]):
        from mtcr_desktop.library.reading import mhtml

        return mhtml.read(content)
    return _read_text(content, PurePath(name).suffix.lower())


def _read_text(content: bytes, suffix: str) -> DocumentText:
    """Read what is in no binary format: a web page, Markdown or plain text."""
    declared = declared_encoding(content)
    text, encoding = decode(content, declared)
    start = _after_prologue(text)
    if _HTML.match(text, start) or (suffix in _WEB_NAMES and _TAG.search(text)):
        from mtcr_desktop.library.reading import html

        return html.read(text, encoding)
    if _XML.match(text):
        raise DocumentError("The file is not a document but XML.", refusals.FORMATS)
    return plain.read(text, encoding, is_markdown=suffix in _MARKDOWN_NAMES)


def _after_prologue(text: str) -> int:
    """Return where a page begins that may have a declaration and comments before it."""
    start = 0
    for _ in range(_MOST_PROLOGUES):
        match = _PROLOGUE.match(text, start)
        if match is None or match.end() == start:
            break
        start = match.end()
    return start
