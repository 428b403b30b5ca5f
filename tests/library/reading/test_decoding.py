from __future__ import annotations

import pytest

from mtcr_desktop.library.reading.decoding import declared_encoding, decode, python_name
from mtcr_desktop.records.errors import DocumentError

ENGLISH = "The meeting’s outcome – a “success” – was welcomed; the café was closed."
FRENCH = "La réunion plénière s’est tenue à Paris, du 5 au 7 novembre 2008, près de l’Opéra."
GERMAN = "Das Plenum fand vom 12. bis 16. September statt. Die Länder – auch Österreich – tagten."
POLISH = "Posiedzenie odbyło się w Łodzi. Państwa członkowskie potwierdziły znaczenie kontroli."
TURKISH = "Genel kurul İstanbul'da yapıldı. Üye ülkeler denetimlerin önemini vurguladı."
RUSSIAN = "Пленарное заседание состоялось в Москве. Партнёры подтвердили значение контроля."
GREEK = "Η σύνοδος ολομέλειας πραγματοποιήθηκε στην Αθήνα. Τα κράτη μέλη συμφώνησαν."
JAPANESE = "ミサイル技術の総会がソウルで開催された。参加国は輸出管理の重要性を確認した。"
KOREAN = "총회가 서울에서 열렸다. 회원국들은 수출통제의 중요성을 재확인하였다."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"), (FRENCH, "cp1252"), (GERMAN, "cp1252"), (POLISH, "cp1250"),
        (TURKISH, "cp1254"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (RUSSIAN, "iso8859_5"),
        (RUSSIAN, "cp866"), (GREEK, "cp1253"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp"),
        (KOREAN, "cp949"),
    ],
)  # fmt: skip
def test_old_encodings_are_guessed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_a_guess_is_made_from_the_part_that_tells() -> None:
    text = "Plain words only.\n" * 20_000 + FRENCH + "\n" + "Plain words only.\n" * 20_000
    assert decode(text.encode("cp1252")) == (text, "cp1252")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_at_the_beginning_is_believed_and_dropped(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN
    assert decode(RUSSIAN.encode(encoding), "koi8-r").text == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_no_mark(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)) == (ENGLISH, encoding)


@pytest.mark.parametrize(
    ("encoding", "declared", "read_as"),
    [
        ("koi8_r", "KOI8-R", "koi8-r"),
        ("cp1252", "iso-8859-1", "cp1252"),
        ("iso8859_7", "iso-8859-7", "iso8859-7"),
        ("utf-8", "iso-8859-1", "utf-8"),  # many pages lie
        ("cp1252", "utf-8", "cp1252"),
        ("cp1252", "no such thing", "cp1252"),
        ("utf-8", "zlib", "utf-8"),
    ],
)
def test_what_is_declared_is_believed_where_it_fits(
    encoding: str, declared: str, read_as: str
) -> None:
    text = {"koi8_r": RUSSIAN, "iso8859_7": GREEK}.get(encoding, FRENCH)
    assert decode(text.encode(encoding), declared) == (text, read_as)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="koi8-r">', "koi8-r"),
        (
            b"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=windows-1251'>",
            "windows-1251",
        ),
        (b'<?xml version="1.0" encoding="iso-8859-2"?>', "iso-8859-2"),
        ('<meta charset="utf-16le">'.encode("utf-16-le"), "utf-16le"),
        (b"<p>charset=koi8-r</p>", ""),
        (b"plain", ""),
    ],
)
def test_a_page_declares_its_encoding(head: bytes, encoding: str) -> None:
    assert declared_encoding(head) == encoding


@pytest.mark.parametrize("label", ["", "x\x00y", "rot13", "base64", "idna", "utf-7", "x" * 500])
def test_what_is_no_encoding_of_documents_has_no_name(label: str) -> None:
    assert python_name(label) == ""


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfea",  # half a character
        b"\xff\xfea\x00\x00\x00",  # a NUL
        b"\xef\xbb\xbfa\xff",
        "Länder Öl".encode()[:-1] + b"\xc3",
    ],
)
def test_a_broken_text_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError):
        decode(content)
