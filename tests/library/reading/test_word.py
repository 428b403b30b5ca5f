from __future__ import annotations

import time
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml.parser import parse_xml

from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.records.errors import DocumentError
from tests.library.reading.making import changed, packed, word
from tests.library.reading.shown import around, outline

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "word/document.xml"


def document() -> Document:
    made = docx.Document()
    made.core_properties.title = "Meeting in Oslo"
    made.core_properties.language = "en-GB"
    made.sections[0].header.paragraphs[0].text = "RESTRICTED"
    made.sections[0].footer.paragraphs[0].text = "Office of Examples"
    made.add_heading("Meeting of the regime", 0)
    lines = made.add_paragraph("Fact Sheet")
    lines.runs[0].add_break()
    lines.add_run("Oslo, 2 July 1992")
    body = made.add_paragraph("All 33")
    body.add_run("1").font.superscript = True
    body.add_run(" met for the 16")
    body.add_run("th").font.superscript = True
    body.add_run(" time.")
    made.add_heading("Who came", 2)
    made.add_paragraph("Austria", style="List Bullet")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Belgium", "1990"
    made.add_paragraph("1 Austria, Belgium and others.")
    return made


def test_headings_lists_tables_and_notes() -> None:
    text = read(word(document()), "a.docx")
    assert (text.format, text.title, text.language) == ("docx", "Meeting in Oslo", "en-gb")
    assert outline(text) == [
        "title: Meeting of the regime", "text: Fact Sheet", "text: Oslo, 2 July 1992",
        "text: All 33¹ met for the 16th time.", "heading: Who came", "item: Austria",
        "item: Belgium | 1990", "note: 1 Austria, Belgium and others.",
    ]  # fmt: skip
    assert around(text) == ["RESTRICTED", "Office of Examples"]
    assert [p.level for p in text.paragraphs if p.role == "heading"] == [2]
    assert [p.line for p in text.paragraphs] == list(range(1, 11))


def test_a_table_of_layout_is_no_table() -> None:
    made = docx.Document()
    table = made.add_table(2, 2)
    table.cell(0, 0).text = "They met in Oslo."
    table.cell(0, 0).add_paragraph("They left Oslo.")
    table.cell(0, 1).text = "And then?"
    table.cell(1, 0).text = "A long text. " * 20
    assert outline(read(word(made), "a.docx")) == [
        "text: They met in Oslo.", "text: They left Oslo.", "text: And then?",
        f"text: {('A long text. ' * 20).strip()}",
    ]  # fmt: skip


def test_what_is_taken_out_or_said_twice_is_left_out() -> None:
    made = docx.Document()
    made.element.body.insert(
        0,
        parse_xml(
            f'<w:p {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            "<w:del><w:r><w:t>no</w:t></w:r></w:del><w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom>"
            "<w:ins><w:r><w:t>The partners</w:t><w:tab/><w:t>met</w:t></w:r></w:ins>"
            "<w:sdt><w:sdtContent><w:r><w:t xml:space='preserve'> in an anti</w:t>"
            "<w:noBreakHyphen/><w:t>room.</w:t><w:instrText>no</w:instrText></w:r></w:sdtContent>"
            "</w:sdt><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>A box"
            "</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>no</w:t>"
            "</w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>"
        ),
    )
    assert outline(read(word(made), "a.docx")) == [
        "text: The partners met in an anti-room.", "text: A box",
    ]  # fmt: skip


def test_footnotes_of_word_are_numbered_and_put_at_the_end() -> None:
    made = docx.Document()
    made.add_paragraph("The 33 countries met.")
    made.add_paragraph("They left.")
    mark = "<w:r {w}><w:footnoteReference w:id='{n}'/></w:r>"
    for paragraph, number in zip(made.paragraphs, (7, 3), strict=True):
        paragraph._p.append(parse_xml(mark.format(w=W, n=number)))
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        "<w:footnote w:id='3'><w:p><w:r><w:t>Late.</w:t></w:r></w:p></w:footnote>"
        "<w:footnote w:id='7'><w:p><w:r><w:footnoteRef/><w:t> Austria.</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>And others.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    target = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"

    def with_notes(name: str, content: bytes) -> bytes:
        if name == "word/_rels/document.xml.rels":
            link = f'<Relationship Id="rIdN" Type="{target}" Target="theme/theme1.xml"/>'
            content = content.replace(b"</Relationships>", f"{link}</Relationships>".encode())
        return notes.encode() if name == "word/theme/theme1.xml" else content

    assert outline(read(changed(word(made), with_notes), "a.docx")) == [
        "text: The 33 countries met.¹", "text: They left.²", "note: ¹ Austria. And others.",
        "note: ² Late.",
    ]  # fmt: skip


def test_styles_are_followed_to_what_they_are_based_on() -> None:
    made = docx.Document()
    own = made.styles.add_style("Own", 1)
    own.base_style = made.styles["Heading 3"]
    made.add_paragraph("The list of members", style=own)
    made.add_paragraph("They met in Oslo.")
    ring = made.styles.add_style("Ring", 1)
    ring.base_style = ring
    made.add_paragraph("They left Oslo.", style=ring)
    outlined = made.add_paragraph("The work that was done")
    outlined.paragraph_format.element.get_or_add_pPr().append(
        parse_xml(f'<w:outlineLvl {W} w:val="1"/>')
    )
    numbered = made.add_paragraph("Brokers were asked.")
    numbered.paragraph_format.element.get_or_add_pPr().append(parse_xml(f"<w:numPr {W}/>"))
    made.styles.add_style("Chapter", 1).element.get_or_add_pPr().append(
        parse_xml(f'<w:outlineLvl {W} w:val="0"/>')
    )
    made.add_paragraph("Looking ahead", style="Chapter")
    made.styles.add_style("footnote text", 1)
    made.add_paragraph("See the list.", style="footnote text")
    assert outline(read(word(made), "a.docx")) == [
        "heading: The list of members", "text: They met in Oslo.", "text: They left Oslo.",
        "heading: The work that was done", "item: Brokers were asked.", "heading: Looking ahead",
        "note: See the list.",
    ]  # fmt: skip


def test_a_document_without_styles_has_its_title_by_its_place() -> None:
    made = docx.Document()
    for line in ("Fact Sheet", "Meeting of the regime in Oslo", "They met there and went home."):
        made.add_paragraph(line)
    assert outline(read(word(made), "a.docx"))[1] == "title: Meeting of the regime in Oslo"


def entities(name: str, content: bytes) -> bytes:
    declared = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document'
    return content.replace(b"<w:document", declared, 1) if name == MAIN else content


def hidden_entities(name: str, content: bytes) -> bytes:
    if name != MAIN:
        return content
    text = entities(name, content).decode().replace("UTF-8", "UTF-16")
    return text.encode("utf-16")


def macros(name: str, content: bytes) -> bytes:
    plain = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return content.replace(plain, b"vnd.ms-word.document.macroEnabled.main+xml")


def deep(name: str, content: bytes) -> bytes:
    content = content.replace(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 5000)
    return content.replace(b"</w:body>", b"</w:sdt>" * 5000 + b"</w:body>")


def no_body(name: str, content: bytes) -> bytes:
    return b"<a/>" if name == MAIN else content


def cut(name: str, content: bytes) -> bytes:
    return content[: len(content) // 2] if name == MAIN else content


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (entities, "declares entities"),
        (hidden_entities, "declares entities"),
        (macros, "contains macros"),
        (deep, "cannot be read"),
        (no_body, "cannot be read"),
        (cut, "cannot be read"),
    ],
)
def test_a_broken_or_hostile_document_is_refused(
    change: Callable[[str, bytes], bytes], message: str
) -> None:
    with pytest.raises(DocumentError, match=message):
        read(changed(word(), change), "a.docx")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (packed({MAIN: b" " * 300_000_000, "[Content_Types].xml": b"<a/>"}), "286 MiB"),
        (packed({MAIN: b"<a>" + b" " * 50_000_000, "[Content_Types].xml": b"<a/>"}), "47 MiB"),
        (packed({f"{n}.xml": b"" for n in range(5000)}), "5,000 files"),
        (word()[:9000], "cannot be unpacked"),
        (packed({"ppt/a.xml": b""}), "a presentation"),
        (packed({"content.xml": b""}), "OpenDocument"),
        (packed({"META-INF/container.xml": b""}), "EPUB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64) + "EncryptedPackage".encode("utf-16-le"),
         "Word document is encrypted"),
    ],
)  # fmt: skip
def test_what_unpacks_to_too_much_or_to_something_else_is_refused_soon(
    content: bytes, message: str
) -> None:
    start = time.perf_counter()
    with pytest.raises(DocumentError, match=message):
        read(content, "a.docx")
    assert time.perf_counter() - start < 5


def test_an_encrypted_package_is_named_as_such() -> None:
    content = bytearray(word())
    at = content.rfind(b"PK\x01\x02")
    content[at + 8] |= 1
    with pytest.raises(DocumentError, match="encrypted"):
        read(bytes(content), "a.docx")
