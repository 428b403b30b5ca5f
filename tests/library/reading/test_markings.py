from __future__ import annotations

import time

import pytest

from mtcr_desktop.library.reading.markings import markings
from mtcr_desktop.library.text import DocumentText, Paragraph, Words, quote


def names(*paragraphs: str) -> list[str]:
    text = DocumentText("text", tuple(Paragraph(one) for one in paragraphs))
    found = markings(text)
    assert [quote(text, one.words) for one in found] == [one.name for one in found]
    return [one.name for one in found]


@pytest.mark.parametrize(
    ("text", "marking"),
    [
        ("SECRET", "SECRET"),
        ("*** SECRET ***", "SECRET"),
        ("TOP SECRET//SI//NOFORN", "TOP SECRET//SI//NOFORN"),
        ("SECRET REL TO USA, GBR", "SECRET REL TO USA, GBR"),
        ("NOFORN", "NOFORN"),
        ("RESTRICTED", "RESTRICTED"),
        ("NATO RESTRICTED", "NATO RESTRICTED"),
        ("RESTREINT UE/EU RESTRICTED", "RESTREINT UE/EU RESTRICTED"),
        ("PROTECTED B", "PROTECTED B"),
        ("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE"),
        ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        ("SENSITIVE BUT UNCLASSIFIED", "SENSITIVE BUT UNCLASSIFIED"),
        ("CONFIDENTIEL", "CONFIDENTIEL"),
        ("CONFIDENTIEL DÉFENSE", "CONFIDENTIEL DÉFENSE"),
        ("TRES SECRET", "TRES SECRET"),
        ("Diffusion restreinte", "Diffusion restreinte"),
        ("VS-NfD", "VS-NfD"),
        ("VS – NUR FÜR DEN DIENSTGEBRAUCH", "VS – NUR FÜR DEN DIENSTGEBRAUCH"),
        ("VS - Nur für den Dienstgebrauch", "VS - Nur für den Dienstgebrauch"),
        ("STRENG GEHEIM", "STRENG GEHEIM"),
        ("Classification: Secret", "Secret"),
        ("SECRET - Page 2 of 5", "SECRET"),
        ("Ottawa, 2001 - CONFIDENTIAL", "CONFIDENTIAL"),
        ("C O N F I D E N T I A L SECTION 01 OF 02 OTTAWA 001", "C O N F I D E N T I A L"),
        ("S E C R E T OTTAWA 000123 " + "and so on " * 20, "S E C R E T"),
        ("(S//NF) The partners met.", "(S//NF)"),
        ("(TS//SI//REL USA, GBR) The partners met.", "(TS//SI//REL USA, GBR)"),
    ],
)
def test_a_marking_is_found(text: str, marking: str) -> None:
    assert names("The partners met.", text) == [marking]


@pytest.mark.parametrize(
    "text",
    [
        "UNCLASSIFIED", "UNCLASSIFIED - Oslo", "UNCLAS", "OFFICIAL", "(U) The partners met.",
        "Restricted trade in missiles.", "The secret of success", "secret", "Secret",
        "RESTRICTED TRADE IN MISSILES", "THE SECRET OF THE REGIME", "Confidential talks were held.",
        "Confidence-building", "The document was marked NOFORN.", "(C) 2001 Office of Examples",
        "(S) A list has letters too.", "(c) The third item.", "SI", "LIMITE", "",
    ],
)  # fmt: skip
def test_prose_and_open_documents_bear_none(text: str) -> None:
    assert names("The partners met.", text) == []


def test_single_letters_count_where_all_paragraphs_have_them() -> None:
    assert names("(U) One", "(S) Two of them", "(C) Three") == ["(S)", "(C)"]
    assert names("(A) One", "(B) Two", "(C) Three", "(S) Nineteen") == []


def test_heads_of_pages_are_looked_at_and_places_given() -> None:
    text = DocumentText(
        "pdf", (Paragraph("Text of some length."), Paragraph("- SECRET -", "furniture"))
    )
    (found,) = markings(text)
    assert found.words == Words(1, 2, 8)


def test_odd_lines_take_no_time() -> None:
    start = time.perf_counter()
    names("SECRET " * 22 + "x", "SECRET//" * 19, "(S" + "//AA" * 36, "REL TO FOUO " * 13, "- " * 79)
    names("(S" + "//AA" * 5000, "(S//AA" + " BB" * 5000, "C " * 5000)
    assert time.perf_counter() - start < 2
