"""Whether two names mean the same person.

Names are compared folded, without honorifics, letters that differ only by the way of writing a
foreign script made equal ("Sergei Rjabkow" and "Sergey Ryabkov"). Given names may be left out or
stand as initials; the family name must be there, or its first part with a given name, as
"Bernardino León" for Bernardino León Gross.
"""

from __future__ import annotations

import re

from mtcr_desktop.records.folding import words
from mtcr_desktop.records.plenaries import Person

_TITLES = """
    the his her rt right hon honorable honourable excellency mr mrs ms miss sir dame lord lady dr
    prof professor ambassador minister secretary of state president chairman chairwoman chair
    le la l m mme monsieur madame son excellence ambassadeur ambassadrice ministre president
    presidente h e s
    der die das den herr herrn frau seine exzellenz botschafter botschafterin minister ministerin
    staatsminister staatsministerin staatssekretar staatssekretarin vorsitzende vorsitzender
"""
_HONORIFICS = frozenset(_TITLES.split())
_FAMILY_NAME_FIRST = frozenset({"KR"})
_ENOUGH = 2  # parts that make a person known without the last of several family names
_SPELLINGS = (
    ("sch", "sh"), ("tch", "ch"), ("ch", "sh"), ("gue", "ge"), ("gui", "gi"), ("ae", "a"),
    ("oe", "o"), ("ue", "u"), ("ou", "u"), ("w", "v"), ("j", "y"), ("i", "y"),
)  # fmt: skip


def same_person(claimed: str, recorded: Person) -> bool:
    """Whether a name as a document has it is that of a person on record."""
    theirs, ours = _parts(claimed), _parts(recorded.name)
    if not theirs or not ours:
        return False
    if "".join(theirs) == "".join(ours):
        return True
    family = ours[0] if recorded.country in _FAMILY_NAME_FIRST else ours[-1]
    if family not in theirs and len(set(ours).intersection(theirs)) < _ENOUGH:
        return False
    fewer, more = sorted((theirs, ours), key=len)
    return all(any(_same_part(one, other) for other in more) for one in fewer)


def _same_part(one: str, other: str) -> bool:
    """Whether two parts of names are the same, one of them perhaps an initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _parts(name: str) -> list[str]:
    """Return the parts of a name; what follows a comma is a title, in brackets a remark."""
    bare = re.split(r"[,;(]", name, maxsplit=1)[0].replace("-", "").replace("‑", "")
    parts = [word for *_, word in words(bare)]
    while len(parts) > 1 and parts[0] in _HONORIFICS:
        parts.pop(0)
    return [_spelling(part) for part in parts]


def _spelling(part: str) -> str:
    """Return a folded part of a name with one letter for what is written in several ways."""
    plain = part.replace("'", "")
    for written, kept in _SPELLINGS:
        plain = plain.replace(written, kept)
    return re.sub(r"(.)\1+", r"\1", plain)
