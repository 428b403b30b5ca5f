from __future__ import annotations

import time
from pathlib import Path
from types import ModuleType

import pytest

from mtcr_desktop.library.reading import html
from mtcr_desktop.library.reading import pdf as pdf_reader
from mtcr_desktop.library.reading import word as word_reader
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.records.errors import DocumentError
from tests.library.reading.making import Print, packed, pdf, word
from tests.library.reading.shown import around, outline

SENTENCE = "The partners met in Oslo and agreed to meet again."
PAGE = f"<html><body><p>{SENTENCE}</p></body></html>".encode()
SOON = 20
"""Seconds, on a machine that is busy with much else; what grows with a square takes minutes."""
PRINTED = pdf([[Print(72, 700, SENTENCE)]])


@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        (SENTENCE.encode(), "a.txt", "text"),
        (SENTENCE.encode(), "no ending", "text"),
        (SENTENCE.encode(), "a.pdf", "text"),
        (SENTENCE.encode(), "a.html", "text"),
        (SENTENCE.encode(), "folder/A.MD", "markdown"),
        (PAGE, "a.html", "html"),
        (PAGE, "a.txt", "html"),
        (b"\n<!-- saved -->\n<!-- from --> <!DOCTYPE html>" + PAGE, "a", "html"),
        (f"<p>{SENTENCE}<br>Bye.".encode(), "a.htm", "html"),
        (f"<p>{SENTENCE}<br>Bye.".encode(), "a.txt", "text"),
        (PAGE.decode().encode("utf-16"), "a.html", "html"),
        (PRINTED, "a.txt", "pdf"),
        (b"\r\n" + PRINTED, "a.pdf", "pdf"),
        (word(), "a.zip", "docx"),
    ],
)
def test_the_content_tells_the_format_and_the_name_only_where_it_does_not(
    content: bytes, name: str, found: str
) -> None:
    text = read(content, name)
    assert text.format == found
    assert any(SENTENCE in paragraph.text for paragraph in text.paragraphs)


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"", "a.txt", "no text"),
        (b" \r\n\t\n", "a.txt", "no text"),
        (b"\xef\xbb\xbf\n", "a.txt", "no text"),
        (b"<html><body><script>1</script></body></html>", "a.html", "no text"),
        (b"<!DOCTYPE html>", "a.html", "no text"),
        (b"<html", "a.html", "no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a.pdf", "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "a.txt", "a picture (JPEG)"),
        (b"{\\rtf1 words}", "a.rtf", "rich-text"),
        (b"\x1f\x8b" + bytes(50), "a.txt.gz", "a packed file (gzip)"),
        (b"<?xml version='1.0'?><list><entry/></list>", "a.xml", "but XML"),
        (b"some\x00words and more of them", "a.txt", "not a document that can be read"),
        (bytes(range(1, 256)) * 20, "a.txt", "not a document that can be read"),
        (
            b"The L\xc3\xa4nder and \xc3\x96l\n\n and \xc3\x28",
            "a.txt",
            "UTF-8 but broken in line 3",
        ),
        (packed({"a.txt": b"x"}), "a.docx", "a packed file (ZIP)"),
        (packed({"xl/workbook.xml": b"<x/>"}), "a.docx", "a spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", "old format"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(content: bytes, name: str, message: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read(content, name)
    assert message in refused.value.message
    assert refused.value.message.endswith(".")
    assert refused.value.advice.endswith(".")


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"a word " * 10_000_000, "a.txt", "66 MiB, and at most 64 MiB"),
        (b"a word " * 1_000_000, "a.txt", "7,000,000 characters of text"),
        (b"a word\n\n" * 120_000, "a.txt", "120,000 paragraphs"),
        (b"<html>" + b"<p>a</p>" * 2_200_000, "a.html", "characters of markup"),
        (b"<html>" + b"<i></i>" * 400_000, "a.html", "too many elements"),
        (b"<html>" + b"<div>" * 300 + b"a word", "a.html", "nested more than 256 deep"),
        (b"<html>" + b"<div>" * 200_000 + b"a word", "a.html", "nested deeper"),
        (b"<html><pre>" + b"<b>" * 200_000 + b"a word", "a.html", "nested deeper"),
        (b"MIME-Version: 1.0\n" + b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(2000)
        ), "a.mht", "not one"),
    ],
)  # fmt: skip
def test_what_asks_for_too_much_is_refused_soon(content: bytes, name: str, message: str) -> None:
    start = time.perf_counter()
    with pytest.raises(DocumentError) as refused:
        read(content, name)
    assert message in refused.value.message
    assert time.perf_counter() - start < SOON


@pytest.mark.parametrize(
    "content",
    [
        b"<!-- -->" * 100_000 + b"end",
        b"<!--" * 100_000 + b"end",
        b"A > " * 100_000,
        b"| " * 100_000 + b"end",
        b"-" * 200_000 + b"x",
        b"- " * 100_000 + b"x",
        b"a1" * 100_000,
        b"[1" * 100_000,
        b'.")' * 100_000 + b"x",
        b"x " * 100_000,
        b"X-A: b\n" * 100_000,
    ],
    ids=lambda content: content[:5].decode(),
)
def test_no_text_takes_long(content: bytes) -> None:
    start = time.perf_counter()
    read(content, "a.txt")
    assert time.perf_counter() - start < SOON


@pytest.mark.parametrize(
    ("module", "content"), [(html, PAGE), (pdf_reader, PRINTED), (word_reader, word())]
)
def test_a_text_beyond_the_limit_is_refused_in_every_format(
    module: ModuleType, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_TEXT", len(SENTENCE) - 1)
    with pytest.raises(DocumentError, match="characters"):
        read(content, "a")


def test_a_file_gives_the_same_text_each_time() -> None:
    for content in (PAGE, PRINTED, word(), SENTENCE.encode("utf-16")):
        assert read(content, "a") == read(content, "a")


def test_the_fact_sheet_of_ottawa(ottawa: Path) -> None:
    content = ottawa.read_bytes()
    text = read(content, ottawa.name)
    body = [paragraph for _, paragraph in text.body()]
    assert [p.text for p in body[:6]] == [
        "Fact Sheet",
        "Bureau of Nonproliferation",
        "Washington, DC",
        "September 25, 2001",
        "Plenary Meeting of the Missile Technology Control Regime",
        "Ottawa, Canada, September 25-28, 2001",
    ]
    assert [p.role for p in body[:7]] == ["text"] * 4 + ["title"] + ["text"] * 2
    assert body[-1].role == "note"
    assert body[-1].text.startswith("1 Argentina, Australia, Austria")
    assert any("33 countries1 of the MTCR" in p.text for p in body)
    aside = around(text)
    assert (aside[0], aside[9][:11], aside[10]) == ("Skip Links", "You are in:", "Back to top")
    assert len(aside) == 16
    lines = content.decode().split("\n")
    assert all(" ".join(lines[p.line - 1].split()) == p.text for p in text.paragraphs)


def test_a_saved_page_is_taken_out_of_its_envelope() -> None:
    content = (
        b"From: <Saved>\r\nSubject: A page\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\tboundary="--b"\r\n\r\n'
        b"----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n"
        b'----b\r\nContent-Type: text/html; charset="windows-1252"\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<title>Gr=FC=DFe</title><h1>A meeting</h1><p>The partners met in K=F6ln and =\r\n"
        b"went home.</p>\r\n----b--\r\n"
    )
    text = read(content, "page.txt")
    assert (text.format, text.title, text.encoding) == ("html", "Grüße", "cp1252")
    assert outline(text) == ["title: A meeting", "text: The partners met in Köln and went home."]


def test_an_envelope_without_a_page_is_refused() -> None:
    with pytest.raises(DocumentError, match="no web page"):
        read(b"MIME-Version: 1.0\nContent-Type: text/plain\n\nwords", "a.mht")
