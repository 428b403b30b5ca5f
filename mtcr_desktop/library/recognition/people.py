"""Finds names of persons in a sentence, without their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from mtcr_desktop.library.recognition.flat import flat
from mtcr_desktop.library.recognition.parts import Part
from mtcr_desktop.library.recognition.sentences import REGIME

_ROLE_WORDS = """
    minister ministers secretary ambassador president chairman chairwoman chairperson chair
    director general commissioner undersecretary representative honorable honourable hon
    excellency he dr mr mrs ms miss sir dame lord lady prof professor foreign affairs trade
    state deputy vice first prime under permanent parliamentary assistant federal ministry
    department office government bureau head delegation defence defense international
    cooperation commonwealth worship justice economy economic security strategic the his her
    their our it and rt right commerce host meeting regime partners partner members member
    plenary plenum missile technology control opening ministre ministres secretaire
    ambassadeur ambassadrice presidente directeur directrice monsieur madame m mme mm me son
    sa excellence affaires etrangeres etat le la les l d delegue commissaire exterieur
    exterieures gouvernement chef vice-ministre sous-secretaire der die das den dem des ein
    eine herr herrn frau seine ihre exzellenz botschafter botschafterin ministerin
    staatsminister staatsministerin staatssekretar staatssekretarin vorsitzende vorsitzender
    vorsitz prasident prasidentin kanzler kanzlerin direktor direktorin leiter leiterin
    bundesminister bundesministerin ausenminister ausenministerin auswartigen auswartiges
    amt amtes auswartige tagung plenums sitzung treffen regimes mitglieder vertreter
    vertreterin bundesrat bundesratin abteilungsleiter ministerialdirektor partnerstaaten
"""
"""Words of titles and offices, which are no names, in English, French and German."""

_ROLES = frozenset(_ROLE_WORDS.split())
_ROLE_ENDINGS = (
    "minister", "ministerin", "sekretar", "sekretarin", "botschafter", "botschafterin", "kanzler",
    "kanzlerin", "direktor", "prasident", "prasidentin", "ministre", "secretaire", "minister's",
    "kontrollregimes", "kontrollregime", "tagung", "sitzung", "direktorin", "general",
)  # fmt: skip
_TITLE_WORDS = """
    mr mrs ms miss dr sir dame lord lady ambassador minister prof professor m mme monsieur madame
    ambassadeur ambassadrice ministre secretaire herr herrn frau botschafter botschafterin
    secretary president
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_PARTICLE_WORDS = """
    van von de del della di da do dos du le la el al bin ibn ter ten zu af der den dem y
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_PREPOSITIONS = frozenset({"in", "at", "on", "from", "after", "im", "am", "en", "au", "nach"})
"""Words that begin a sentence with a capital, and no name: "In New York the chair said"."""
_AFTER_VON = frozenset({"der", "den", "dem", "la", "las", "los"})
_TOKEN = re.compile(r"[^\W\d_]+(?:['’.\-‐‑][^\W\d_]+)*\.?|[^\s\w]|\d+")
_ARTICLE = re.compile(r"^(?:l|d)['’]", re.IGNORECASE)
_MOST = 6
"""Words of the longest name that is believed."""


class Person(NamedTuple):
    """A name of a person, and where it stands."""

    name: str
    start: int
    end: int


class _Token(NamedTuple):
    text: str
    flat: str
    start: int
    end: int


def find_people(part: Part) -> list[Person]:
    """Return the persons named in a sentence.

    A name is two words or more that begin with capitals, or one after a title; what is a state, a
    city, the regime or a title is none.
    """
    return [person for run in _runs(part) if (person := _person(run))]


def _runs(part: Part) -> Iterator[list[_Token]]:
    """Yield stretches of words with capitals, particles such as "van" between them."""
    run: list[_Token] = []
    previous_end = 0
    for token in _tokens(part):
        apart = token.start - previous_end > 3
        capital = token.text[0].isupper()
        particle = bool(run) and token.flat in _PARTICLES
        if apart or not (capital or particle):
            yield run
            run = []
        if capital or (particle and run):
            run.append(token)
        previous_end = token.end
    yield run


def _tokens(part: Part) -> Iterator[_Token]:
    """Yield words and marks of a sentence; states, cities and the regime stand as a mark."""
    masked = list(part.sentence.text)
    hidden = [
        *((named.start, named.end) for named in (*part.states, *part.cities)),
        *(date.at for date in part.dates),
        *(match.span() for match in REGIME.finditer(part.flat)),
    ]
    for start, end in hidden:
        masked[start:end] = ";" * (end - start)
    for match in _TOKEN.finditer("".join(masked)):
        word, start = match.group(), match.start()
        if article := _ARTICLE.match(word):
            rest = word[article.end() :]
            if flat(rest).rstrip(".") in _ROLES:
                word, start = rest, start + article.end()
        yield _Token(word, flat(word).rstrip("."), start, match.end())


def _person(run: list[_Token]) -> Person | None:
    """Return the first name within a run: titles part it from others and are no part of it."""
    titled = False
    stretch: list[_Token] = []
    for token in (*run, None):
        if token is not None and not _is_role(token):
            stretch.append(token)
            continue
        if person := _name(stretch, least=1 if titled else 2):
            return person
        stretch = []
        titled = token is not None and _is_title(token)
    return None


def _name(tokens: list[_Token], least: int) -> Person | None:
    """Return tokens as a name without particles at its ends; None if they are none."""
    while tokens and (tokens[0].flat in _PREPOSITIONS or not tokens[0].text[0].isupper()):
        tokens = tokens[1:]
    while tokens and not tokens[-1].text[0].isupper():
        tokens = tokens[:-1]
    for before, token in pairwise(tokens):
        if token.flat in _AFTER_VON and token.text.islower() and before.flat not in _PARTICLES:
            return None
    capitals = sum(token.text[0].isupper() for token in tokens)
    if len(tokens) > _MOST or not least <= capitals:
        return None
    name, end = " ".join(token.text for token in tokens), tokens[-1].end
    if name.endswith(".") and len(tokens[-1].text) > 2:
        name, end = name[:-1], end - 1
    return Person(name, tokens[0].start, end)


def _is_title(token: _Token) -> bool:
    return token.flat in _TITLES or token.flat.endswith(_ROLE_ENDINGS)


def _is_role(token: _Token) -> bool:
    return token.flat in _ROLES or token.flat.endswith(_ROLE_ENDINGS)
