"""PDF: its pages, their lines put together again, heads and feet of pages set aside."""

from __future__ import annotations

from contextlib import closing
from ctypes import c_ushort

import pypdfium2
from pypdfium2 import raw

from mtcr_desktop.library.reading import refusals
from mtcr_desktop.library.reading.headings import with_headings
from mtcr_desktop.library.reading.layout import Line, paragraphs
from mtcr_desktop.library.reading.limits import MAX_PAGES, MAX_TEXT
from mtcr_desktop.library.reading.lines import lines
from mtcr_desktop.library.reading.notes import with_notes
from mtcr_desktop.library.reading.tidying import tidy
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.records.errors import DocumentError

_FEWEST_LETTERS = 10
"""Letters to a page below which a document is pictures of its pages, perhaps with a stamp."""


def read(content: bytes) -> DocumentText:
    """Return the text of a PDF.

    Raises:
        DocumentError: It is encrypted, damaged, has pictures of pages only, or is too large.
    """
    with closing(_open(content)) as document:
        count = len(document)
        if count > MAX_PAGES:
            raise refusals.too_much(f"it has {count:,} pages", f"{MAX_PAGES:,}")
        pages: list[list[Line]] = []
        size = 0
        for number in range(count):
            pages.append(_lines(document, number))
            size += sum(len(line.text) for line in pages[-1])
            if size > MAX_TEXT:
                raise refusals.too_much(
                    f"it has more than {MAX_TEXT:,} characters", f"{MAX_TEXT:,}"
                )
        title = tidy(document.get_metadata_value("Title"))
        language = _language(document)
    if size < _FEWEST_LETTERS * max(count, 1):
        raise DocumentError(
            "The PDF has pictures of its pages but no text.",
            "Have its text recognised by another program, and add what comes of it.",
        )
    found = paragraphs(pages)
    if not any(p.role in ("title", "heading") for p in found):
        found = with_headings([p._replace(line=2 * n) for n, p in enumerate(found)])
    found = [p._replace(line=n) for n, p in enumerate(with_notes(found), start=1)]
    return DocumentText("pdf", tuple(found), title, language)


def _open(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise DocumentError(
                "The PDF is encrypted.", "Save it without a password, and add that."
            ) from None
        raise refusals.damaged("it begins like a PDF but cannot be opened") from None


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[Line]:
    """Return the lines of a page in the order in which it has them."""
    try:
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            return list(lines(text, number + 1))
    except pypdfium2.PdfiumError:
        raise refusals.damaged(f"page {number + 1} of the PDF cannot be read") from None


def _language(document: pypdfium2.PdfDocument) -> str:
    """Return the language that the PDF declares."""
    length = raw.FPDFCatalog_GetLanguage(document, None, 0)
    letters = (c_ushort * max(length // 2, 1))()
    raw.FPDFCatalog_GetLanguage(document, letters, length)
    return tidy(bytes(letters).decode("utf-16-le", "ignore")).lower()
