"""Files made for a test: PDFs and Word documents are written here, never stored."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import docx
from docx.document import Document


class Print(NamedTuple):
    """Words printed on a page: where from the lower left corner, in points, and how."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def column(lines: Iterable[str], top: float = 760, x: float = 72, size: float = 10) -> list[Print]:
    """Return lines set below each other; an empty one leaves its place free."""
    return [Print(x, top - n * 1.2 * size, line, size) for n, line in enumerate(lines) if line]


def pdf(pages: Sequence[Sequence[Print]], title: str = "", language: str = "") -> bytes:
    """Return a PDF with the standard fonts, in windows-1252."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    lang = f"/Lang ({language})" if language else ""
    objects = [
        f"<</Type /Catalog /Pages 2 0 R {lang}>>".encode(),
        f"<</Type /Pages /Kids [{kids}] /Count {len(pages)}>>".encode(),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding>>",
    ]
    for n, page in enumerate(pages):
        drawn = b"\n".join(
            f"BT /F{1 + one.bold} {one.size} Tf {one.x} {one.y} Td (".encode()
            + one.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
            + b") Tj ET"
            for one in page
        )
        fonts = "<</Font <</F1 3 0 R /F2 4 0 R>>>>"
        objects += [
            f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {fonts}"
            f" /Contents {6 + 2 * n} 0 R>>".encode(),
            b"<</Length %d>> stream\n%s\nendstream" % (len(drawn), drawn),
        ]
    objects.append(f"<</Title ({title})>>".encode())
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    """Return the objects as a file, the first its root, the last its properties."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer <</Size %d /Root 1 0 R /Info %d 0 R>>\n" % (len(objects) + 1, len(objects))
    return bytes(out + b"startxref\n%d\n%%%%EOF" % start)


def word(document: Document | None = None) -> bytes:
    """Return a Word document as a file; without one, a document of one sentence."""
    if document is None:
        document = docx.Document()
        document.add_paragraph("The partners met in Oslo and agreed to meet again.")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def packed(files: dict[str, bytes]) -> bytes:
    """Return files packed together."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return stream.getvalue()


def changed(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """Return a package with each of its files changed by its name."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return packed({name: change(name, package.read(name)) for name in package.namelist()})
