"""Folding: what makes accents, case and special letters never matter, in any script.

SQLite's own tokenizer removes Latin diacritics only: Greek accents, ł, đ, ø, ß, the final sigma
and the dotless i stay. So both the indexed text and the query are folded here, the same way.
"""

from __future__ import annotations

import re
import unicodedata

_SPECIAL = str.maketrans(
    {
        "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "ŋ": "n",
        "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ς": "σ",
        "’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-",
    }
)  # fmt: skip
# A letter may carry its accents as characters of their own, as text from macOS often has them.
_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:['’]{_LETTERS})*")


def fold(text: str) -> str:
    """Return the text as it is indexed and compared: no case, no accents, plain letters."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", bare.casefold().translate(_SPECIAL))


def words(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, folded) of every word of a text, in its order.

    Offsets count characters of the text as given, so that a hit can be marked in it.
    """
    return [(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(text)]
