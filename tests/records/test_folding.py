"""Folding: accents, case and special letters never matter, in any script."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.records.folding import fold, words

TEXT = st.text(st.characters(codec="utf-8"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Türkiye", "turkiye"), ("TÜRKİYE", "turkiye"), ("ısparta", "isparta"),
        ("İstanbul", "istanbul"), ("Łódź", "lodz"), ("Đakovo", "dakovo"),
        ("København", "kobenhavn"), ("Straße", "strasse"), ("STRASSE", "strasse"),
        ("Œuvre", "oeuvre"), ("Æthel", "aethel"), ("Þórshöfn", "thorshofn"), ("Ísland", "island"),
        ("Česko", "cesko"), ("Corée du Sud", "coree du sud"), ("Việt Nam", "viet nam"),
        ("Đà Nẵng", "da nang"), ("Ħal", "hal"), ("Ελλάδα", "ελλαδα"), ("ΕΛΛΑΔΑ", "ελλαδα"),
        ("Ελλάς", "ελλασ"), ("Россия", "россия"), ("РКРТ", "ркрт"), ("Ёлка", "елка"),
        ("Йод", "иод"), ("대한민국", "대한민국"), ("日本", "日本"), ("が", "か"),
        ("ＭＴＣＲ", "mtcr"), ("Ⅻ", "xii"), ("ﬁle", "file"), ("كوريا", "كوريا"),
        ("אִיטַלְיָה", "איטליה"), ("d’Ivoire", "d'ivoire"), ("dual‑use", "dual-use"),
        ("2001–2002", "2001-2002"),
    ],
)  # fmt: skip
def test_known_words(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXT)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold(composed) == fold(decomposed) == fold(text)


@given(st.text(st.characters(codec="ascii")))
def test_plain_text_only_loses_its_case(text: str) -> None:
    assert fold(text) == text.lower()


@given(TEXT)
def test_words_stand_where_they_say(text: str) -> None:
    after = 0
    for start, end, folded in words(text):
        assert after <= start < end <= len(text)
        assert fold(text[start:end]) == folded
        after = end


def test_words_of_a_sentence() -> None:
    assert words("The Missile-Technology régime, d’Ivoire (2001) x_y") == [
        (0, 3, "the"), (4, 11, "missile"), (12, 22, "technology"), (23, 29, "regime"),
        (31, 39, "d'ivoire"), (41, 45, "2001"), (47, 48, "x"), (49, 50, "y"),
    ]  # fmt: skip


def test_accents_written_apart_do_not_part_a_word() -> None:
    assert words("Tu\u0308rkiye, Co\u0302te") == [(0, 8, "turkiye"), (10, 15, "cote")]


def test_quotation_marks_are_no_letters() -> None:
    assert [word for *_, word in words("'quoted' ’tis the states’ Partners'")] == [
        "quoted", "tis", "the", "states", "partners",
    ]  # fmt: skip
