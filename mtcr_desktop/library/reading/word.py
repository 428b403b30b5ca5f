"""Word documents (.docx): paragraphs, headings, lists, tables and notes; nothing in them is run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from lxml.etree import LxmlError, _Element, iterwalk

from mtcr_desktop.library.reading import package, refusals
from mtcr_desktop.library.reading.headings import with_headings
from mtcr_desktop.library.reading.limits import MAX_TEXT
from mtcr_desktop.library.reading.notes import with_notes
from mtcr_desktop.library.reading.styles import Styles, W
from mtcr_desktop.library.reading.tidying import lines_apart, raised, tidy
from mtcr_desktop.library.text import DocumentText, Paragraph

_OLD = b"\xd0\xcf\x11\xe0"
_SKIPPED = frozenset({
    f"{W}del", f"{W}moveFrom",  # what the author has taken out
    f"{W}pPr", f"{W}rPr",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",  # said twice
})  # fmt: skip
_SIGNS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_REFERENCES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_LONGEST_CELL = 200


def read(content: bytes) -> DocumentText:
    """Return the text of a Word document; heads and feet of its pages are set aside.

    Raises:
        DocumentError: It is in the old format, encrypted, damaged, holds macros, or is no Word
            document at all.
    """
    if content.startswith(_OLD):
        package.refuse_old(content)
    package.examine(content)
    try:
        document = docx.Document(BytesIO(content))
        paragraphs = _Reader(document).paragraphs()
        title, language = tidy(document.core_properties.title), _language(document)
    except (*package.BROKEN, OpcError, LxmlError, AttributeError):
        raise refusals.damaged("it is a Word document with parts that cannot be read") from None
    size = sum(len(paragraph.text) for paragraph in paragraphs)
    if size > MAX_TEXT:
        raise refusals.too_much(f"it has {size:,} characters of text", f"{MAX_TEXT:,}")
    return DocumentText("docx", tuple(paragraphs), title, language)


class _Reader:
    """Reads one document: its body, then the notes in the order in which they are called for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._styles = Styles(document.styles.element)
        self._called: list[tuple[str, str]] = []

    def paragraphs(self) -> list[Paragraph]:
        body = list(self._blocks(self._document.element.body))
        if not any(p.role in ("title", "heading") for p in body):
            apart = [p._replace(line=2 * n) for n, p in enumerate(body)]
            body = with_headings(apart)
        found = [
            *self._around(RELATIONSHIP_TYPE.HEADER),
            *with_notes([*body, *self._notes()]),
            *self._around(RELATIONSHIP_TYPE.FOOTER),
        ]
        return [p._replace(line=n) for n, p in enumerate(found, start=1)]

    def _blocks(self, root: _Element) -> Iterator[Paragraph]:
        """Yield the paragraphs inside an element, a row of data as one."""
        walk = iterwalk(root, events=("start",), tag=None)
        for _, element in walk:
            if element.tag in _SKIPPED:
                walk.skip_subtree()
            elif element.tag == f"{W}tr" and (cells := self._cells(element)):
                yield Paragraph(" | ".join(cells), "item")
                walk.skip_subtree()
            elif element.tag == f"{W}p":
                role, level = self._styles.role(element)
                for line in lines_apart(self._words(element).split("\n")):
                    yield Paragraph(line, role, level=level)

    def _cells(self, row: _Element) -> list[str]:
        """Return the cells of a row that holds data; none where a table is there for layout."""
        cells = [list(cell.iter(f"{W}p")) for cell in row.iterchildren(f"{W}tc")]
        if len(cells) < 2 or any(len(cell) > 1 for cell in cells):
            return []
        paragraphs = [paragraph for cell in cells for paragraph in cell]
        if any(len("".join(one.itertext(f"{W}t"))) > _LONGEST_CELL for one in paragraphs):
            return []
        return [text for text in (tidy(self._words(one)) for one in paragraphs) if text]

    def _words(self, paragraph: _Element) -> str:
        """Return the words of a paragraph, its line breaks among them, as they are to be seen."""
        words = []
        walk = iterwalk(paragraph, events=("start",))
        for _, element in walk:
            tag = str(element.tag)
            if tag in _SKIPPED or (tag == f"{W}p" and element is not paragraph):
                walk.skip_subtree()  # the latter is in a box of its own
            elif tag == f"{W}t":
                text = element.text or ""
                words.append(raised(text) if _is_raised(element.getparent()) else text)
            elif tag in _SIGNS:
                words.append(_SIGNS[tag])
            elif kind := _REFERENCES.get(tag):
                self._called.append((kind, element.get(f"{W}id", "")))
                words.append(raised(str(len(self._called))))
        return "".join(words)

    def _notes(self) -> Iterator[Paragraph]:
        """Yield the notes that were called for, each with its mark in front."""
        kinds = {kind for kind, _ in self._called}
        notes = {
            (kind, note.get(f"{W}id", "")): note
            for kind in sorted(kinds)
            for root in self._parts(getattr(RELATIONSHIP_TYPE, kind.upper()))
            for note in root
        }
        for number, called in enumerate(tuple(self._called), start=1):
            if called in notes:
                parts = (self._words(p) for p in notes[called].iter(f"{W}p"))
                yield Paragraph(tidy(f"{raised(str(number))} {' '.join(parts)}"), "note")

    def _around(self, kind: str) -> list[Paragraph]:
        """Return the heads or feet of the pages, each once."""
        texts = dict.fromkeys(p.text for root in self._parts(kind) for p in self._blocks(root))
        return [Paragraph(text, "furniture") for text in texts]

    def _parts(self, kind: str) -> Iterator[_Element]:
        """Yield the roots of the parts of a document that are of some kind."""
        for relationship in self._document.part.rels.values():
            if relationship.reltype == kind and not relationship.is_external:
                part: Part = relationship.target_part
                yield parse_xml(part.blob)


def _is_raised(run: _Element | None) -> bool:
    place = None if run is None else run.find(f"{W}rPr/{W}vertAlign")
    return place is not None and place.get(f"{W}val") == "superscript"


def _language(document: Document) -> str:
    """Return the language that the document gives for itself, or that most of its runs have."""
    if declared := tidy(document.core_properties.language):
        return declared.lower()
    in_text = _declared(document.element.body.iter(f"{W}lang"))
    return in_text or _declared(document.styles.element.iter(f"{W}lang"))


def _declared(marks: Iterable[_Element]) -> str:
    counts = Counter(tag for mark in marks if (tag := mark.get(f"{W}val")))
    return counts.most_common(1)[0][0].lower() if counts else ""
