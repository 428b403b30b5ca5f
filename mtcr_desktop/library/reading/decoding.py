"""From bytes to characters: which encoding a text is in, the old national ones among them."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from mtcr_desktop.library.reading.refusals import FORMATS, damaged
from mtcr_desktop.records.errors import DocumentError


class Decoded(NamedTuple):
    """A text and the Python name of the encoding it was in."""

    text: str
    encoding: str


_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
    "euc_kr": "cp949", "big5": "big5hkscs", "utf-16": "utf-16-le",
}  # fmt: skip
"""What browsers read instead of what a page declares, as https://encoding.spec.whatwg.org lists;
pages that declare the former are in fact written in the latter, which contains it."""

_WESTERN = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüÿœßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒŸ"
    "\N{NO-BREAK SPACE}\N{SOFT HYPHEN}‘’‚“”„‹›«»–—…•·§¶°ºª¹²³¼½¾€£¢¥©®™†‡ˆ´¨¿¡×±µ"
)
"""What the commonest encoding of all, windows-1252, is used for in western Europe."""

_NOT_FOR_FILES = frozenset({
    "idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7",
})  # fmt: skip
"""Codecs of Python that no document is written in."""

_TURKISH = frozenset("ðÐýÝþÞ")
"""What Turkish letters look like in windows-1252, where they are Icelandic."""
_NOT_TURKISH = frozenset("áãäåæèéêëìíïðñòóôõøùúÿßœÁÃÄÅÆÈÉÊËÌÍÏÑÒÓÔÕØÙÚŒŸ")

_INSIDE_WORD = re.compile(r"[a-z][^\w\s'’.,;:/()\[\]&@–—-][a-z]|[a-z][¹²³][a-z]")

_LATIN = ["cp1252", "cp1250", "cp1254", "iso8859_2", "mac_roman"]
_OTHER = [
    "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "cp1253", "iso8859_7", "cp1255", "cp1256",
    "cp932", "euc_jp", "gb18030", "big5hkscs", "cp949",
]  # fmt: skip
_FEW = 0.25
"""Share of letters beyond ASCII below which a text is written in Latin letters."""

_SAMPLE = 64 * 1024
"""Bytes from which an undeclared encoding is guessed."""

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]*\bcharset\s*=|\?xml\b[^>]*\bencoding\s*=)\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)

_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_FEW_CONTROL, _MOST_CONTROL = 2, 0.005
"""How many characters that nobody types, and which share of all, bytes may have to be a text."""

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]+")


def decode(content: bytes, declared: str = "") -> Decoded:
    """Return the text of some bytes.

    Args:
        content: The bytes of a text or a web page.
        declared: Encoding that the file or its envelope declares; believed where it fits.

    Raises:
        DocumentError: They are no text, or UTF-8 with damage.
    """
    found = _decode(content, declared)
    if len(_CONTROL.findall(found.text)) > _FEW_CONTROL + _MOST_CONTROL * len(found.text):
        raise _no_text()
    return found


def _decode(content: bytes, declared: str) -> Decoded:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _strictly(content[len(bom) :], encoding)
    if b"\x00" in content:
        return _wide(content)
    high = sum(map(len, _HIGH.findall(content)))
    if name := python_name(declared):
        # Bytes that happen to be good UTF-8 are UTF-8, whatever a page says of itself.
        for encoding in ("utf-8", name) if high else (name,):
            try:
                return Decoded(content.decode(encoding), encoding)
            except UnicodeDecodeError:
                continue
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        # In no other encoding are most letters beyond ASCII such sequences.
        if sum(map(len, _MULTIBYTE.findall(content))) > high / 2:
            line = content.count(b"\n", 0, error.start) + 1
            raise damaged(f"its text is UTF-8 but broken in line {line}") from None
    return _guessed(content, high)


def declared_encoding(content: bytes) -> str:
    """Return the encoding that a web page declares near its beginning; empty if it does not."""
    head = content[:_HEAD].replace(b"\x00", b"")
    match = _DECLARED.search(head)
    return match[1].decode("ascii", "replace") if match else ""


def python_name(label: str) -> str:
    """Return Python's name of an encoding as browsers understand it; empty if there is none."""
    try:
        name = codecs.lookup(label.strip()).name
        b"a".decode(name, "ignore")  # fails for codecs that make no text, such as zlib's
    except (LookupError, ValueError):  # a label may hold anything, a NUL among it
        return ""
    return "" if name in _NOT_FOR_FILES else _MEANT.get(name, name)


def _strictly(content: bytes, encoding: str) -> Decoded:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise damaged(f"its text is {encoding.upper()} but broken in line {line}") from None
    if "\x00" in text:
        raise _no_text()
    return Decoded(text, encoding)


def _wide(content: bytes) -> Decoded:
    """Return text with bytes of zero: UTF-16 without a mark, or no text at all."""
    sample = content[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 5 < len(sample) or min(even, odd) * 20 > max(even, odd):
        raise _no_text()
    return _strictly(content, "utf-16-be" if even > odd else "utf-16-le")


def _guessed(content: bytes, high: int) -> Decoded:
    """Return text in an old encoding that is not declared."""
    from charset_normalizer import from_bytes

    letters = sum(map(len, re.findall(rb"[A-Za-z]+", content)))
    few = high < _FEW * (high + letters)
    sample = content
    if len(content) > _SAMPLE:
        # From the first such letter on, and whole lines: a character must not be cut in two.
        first = next(_HIGH.finditer(content)).start()
        start = content.rfind(b"\n", 0, first) + 1
        end = content.find(b"\n", start + _SAMPLE)
        sample = content[start : end if end >= 0 else None]
    if not few or not (best := _western(sample)):
        matches = from_bytes(sample, cp_isolation=_LATIN if few else _OTHER)
        best = min((m.encoding for m in matches), key=lambda n: _symbols(sample, n), default="")
    for name in filter(None, (best, "cp1252", "latin-1")):
        try:
            return Decoded(content.decode(name), name)
        except UnicodeDecodeError:
            continue
    raise _no_text()


def _western(sample: bytes) -> str:
    """Return the encoding of text in a language of western Europe or in Turkish; else empty."""
    text = sample.decode("cp1252", "replace")
    letters = set(_BEYOND_ASCII.findall(text))
    if _INSIDE_WORD.search(text) or ("õ" in letters and "ã" not in letters):
        return ""  # the latter is Hungarian, which has its ő there, not Portuguese
    if letters <= _WESTERN:
        return "cp1252"
    return "cp1254" if letters <= _WESTERN - _NOT_TURKISH | _TURKISH else ""


def _symbols(sample: bytes, encoding: str) -> int:
    """Count the signs that stand inside words: there are few in the right encoding."""
    return len(_INSIDE_WORD.findall(sample.decode(encoding, "replace")))


def _no_text() -> DocumentError:
    return DocumentError("The file is not a document that can be read.", FORMATS)
