"""Reads PDF files back with another program's eyes."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

_LONGEST_URI = 2000


class Pdf:
    """A PDF file.

    Attributes:
        pages: Text of each page.
        metadata: Its properties.
        sizes: Width and height of each page in points, rounded.
        web_links: Addresses outside that it links to.
        inner_links: (page, page) from and to, of each link inside the file.
    """

    def __init__(self, path: Path) -> None:
        document = pypdfium2.PdfDocument(path)
        self.metadata = document.get_metadata_dict()
        self.pages: list[str] = []
        self.sizes: list[tuple[int, int]] = []
        self.web_links: set[str] = set()
        self.inner_links: list[tuple[int, int]] = []
        for number, page in enumerate(document):
            text = page.get_textpage()
            self.pages.append(text.get_text_bounded().replace("\r\n", "\n"))
            width, height = page.get_size()
            self.sizes.append((round(width), round(height)))
            for link in _links(page):
                self._add(document, number, link)
            text.close()
            page.close()
        document.close()

    def _add(self, document: pypdfium2.PdfDocument, number: int, link: raw.FPDF_LINK) -> None:
        if target := raw.FPDFLink_GetDest(document, link):
            self.inner_links.append((number, raw.FPDFDest_GetDestPageIndex(document, target)))
        else:
            buffer = ctypes.create_string_buffer(_LONGEST_URI)
            action = raw.FPDFLink_GetAction(link)
            raw.FPDFAction_GetURIPath(document, action, buffer, _LONGEST_URI)
            self.web_links.add(buffer.value.decode())


def _links(page: pypdfium2.PdfPage) -> Iterator[raw.FPDF_LINK]:
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        yield link
        link = raw.FPDF_LINK()
