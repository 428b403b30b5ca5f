"""One document in every format: the readers must give the same paragraphs."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest

from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.text import Paragraph
from tests.library.reading.making import Print, column, pdf, word

LINES_OF_A_PAGE = 60


def as_wrapped_text(body: Sequence[Paragraph]) -> bytes:
    blocks = ["\n".join(p.text for p in body[:4])]
    blocks += [textwrap.fill(p.text, 72, break_on_hyphens=False) for p in body[4:]]
    return "\n\n".join(blocks).encode("utf-16")


def as_markdown(body: Sequence[Paragraph]) -> bytes:
    head = "  \n".join(p.text for p in body[:4])
    rest = [p.text for p in body[5:]]
    return "\n\n".join([head, f"# {body[4].text}", *rest]).encode()


def as_page(body: Sequence[Paragraph]) -> bytes:
    head = "<br>".join(html.escape(p.text) for p in body[:4])
    rest = "".join(f"<p>{html.escape(p.text)}</p>" for p in body[5:])
    return (
        "<html><body><ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li></ul>"
        f"<div><p>{head}</p><h1>{html.escape(body[4].text)}</h1>{rest}</div>"
        "<p><a href='#'>Back to top</a></p></body></html>"
    ).encode("cp1252")


def as_word(body: Sequence[Paragraph]) -> bytes:
    document = docx.Document()
    head = document.add_paragraph(body[0].text)
    for one in body[1:4]:
        head.add_run().add_break()
        head.add_run(one.text)
    document.add_heading(body[4].text, 0)
    for one in body[5:]:
        document.add_paragraph(one.text)
    return word(document)


def as_pdf(body: Sequence[Paragraph]) -> bytes:
    """Set in typewriter fashion: lines of one width, blank ones between, over as many pages."""
    lines = [p.text for p in body[:4]]
    for one in body[4:]:
        lines += ["", *textwrap.wrap(one.text, 80, break_on_hyphens=False)]
    starts = range(0, len(lines), LINES_OF_A_PAGE)
    pages = [column(lines[start : start + LINES_OF_A_PAGE]) for start in starts]
    return pdf([[*page, Print(290, 30, str(n))] for n, page in enumerate(pages, start=1)])


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (as_wrapped_text, "a.txt"),
        (as_markdown, "a.md"),
        (as_page, "a.html"),
        (as_word, "a.docx"),
        (as_pdf, "a.pdf"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_fact_sheet_of_ottawa_in_every_format(
    make: Callable[[Sequence[Paragraph]], bytes], name: str, ottawa: Path
) -> None:
    body = [paragraph for _, paragraph in read(ottawa.read_bytes(), "a.txt").body()]
    found = [paragraph for _, paragraph in read(make(body), name).body()]
    assert [p.text for p in found] == [p.text for p in body]
    assert [p.role for p in found] == [p.role for p in body]
