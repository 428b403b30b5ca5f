"""Recognises who opened the meeting, and who takes its chair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mtcr_desktop.library.findings import Claim
from mtcr_desktop.library.recognition.flat import phrase, stemmed
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.names import Named, words_of
from mtcr_desktop.library.recognition.parts import Part
from mtcr_desktop.library.recognition.people import Person, find_people

_OPENED_BY = stemmed(
    "open|inaugur|ouver|eroffnet",
    r"\b(?:opened|inaugurated)\b(?: \w{1,12}){0,4} by\b|"
    r"\bopening (?:address|speech|remarks|statement) (?:of|by)\b|"
    r"\b(?:ouverte?s?|inauguree?s?)(?: [\w']{1,14}){0,4} par\b|"
    r"\beroffnet(?: \w{1,14}){0,5} (?:von|vom|durch)\b|"
    r"\b(?:von|vom|durch) (?=[^;]{3,90} eroffnet\b)",
)
_OPENED = stemmed(
    "open|inaugur|ouv|eroffnet",
    r"\b(?:opened|opens|inaugurated|a (?:officiellement |ensuite )?ouvert|ouvre|a inaugure|"
    r"inaugure|eroffnete?n?)\b",
)
_MEETING = phrase(
    r"\b(?:meeting|plen\w{2,14}|session|it|conference|gathering|proceedings|deliberations|"
    r"travaux|reunion|seance|elle|sie|es|tagung|sitzung|treffen|konferenz|beratungen)\b"
)
_OBJECT_REACH = 90
_JOINED_BY = phrase(
    r"(?:,? (?:and|et|und|together with|along with|avec|gemeinsam mit|zusammen mit)"
    r"(?: [\w']{1,20}\.?){0,4}) ?"
)
_CHAIR = stemmed(
    "chair|presid|vorsitz|leitet",
    r"\b(?:co-?)?(?:chair|chairs|chaired|chairing|chairmanship|chairman|chairwoman|chairperson|"
    r"presidency|presid(?:es?|ed|ent|era|ait|ee?|ence|encia|iert|ierte)|presidente|"
    r"leitete?(?= (?:die|das) (?:tagung|sitzung|treffen|plen))|vorsitz|vorsitze[ns]?d?e?[rn]?)\b",
)
_OF_WHOM = phrase(
    r"(?: [\w']{1,12}){0,6}? ?(?:\b(?:of|by|to|with|bei|von|vom|an|de|du|des|par|a)|d'|"
    r"\b(?:fuhrte?|hat|hatte|ubernahm|ubernimmt|ist|war|wurde|is|was|:))"
    r"(?: (?:the|la|le|der|die|den|l'))?(?: [\w'.-]{1,24}){0,5} ?"
)
"""What may stand between "chairmanship" or "Vorsitz" and whoever has it, titles among it."""
_HAS_IT = phrase(r"^(?:chaired|chairmanship|chair|presidency|presidence|presidee?|vorsitz)$")
_ADJECTIVE_GAP = phrase(r" ?(?:[a-z]{2,12} )?")
_NOT_THE_CHAIR = phrase(
    r"vice-? ?(?:chair|presid)|former (?:chair|presid)|outgoing|incoming|next chair|previous|"
    r"predecessor|stellvertret|sous-groupe|working group|committee|chair(?:s|ed)? (?:of )?(?:the )?"
    r"(?:technical|information|licensing|working|group|committee|code)|ancien|fruhere|"
    r"chairs? (?:for|in) 20|"
    r"\bpresident (?:of|de|du|der|des)\b(?! (?:la |the |der |des )?(?:reunion|seance|pleni|meeting|"
    r"conference|tagung|plen))"
)
_NOT_THIS_TERM = phrase(
    r"\bthank|\bremerci|\bgedankt\b|\bdank(?:t|te|ten)?\b|\b(?:last|past|previous) year|"
    r"\bannee (?:ecoulee|passee|derniere)|\bl'an (?:passe|dernier)|\b(?:letzten|vergangenen) jahr|"
    r"\b(?:will|wird|shall) (?:\w{1,12} ){0,3}(?:chair|preside|vorsitz)\b[^;]{0,40}\b(?:from|ab)\b"
)
"""What is said of the chair before this meeting, or of the one after the next."""
_CLAUSE = phrase(r"; ?|, (?:and|et|und|while|who|where) | - ")
_NO_SUBJECT = phrase(
    r"\b(?:in|of|from|by|with|de|du|a|en|par|aus|von|bei|mit|nach) (?:the |la |der |den )?$"
)
_GIVES_AWAY = phrase(r"\b(?:hand(?:s|ed)?|pass(?:es|ed)?|transmis|remis|ubergab|ubergibt)\b")
_AROUND = 120
"""Characters on either side of a word for the chair in which its holder is looked for."""
_MOST_WORDS = 8
"""Words for the chair in one sentence that are looked at."""


def opened_by(part: Part) -> Iterator[Claim]:
    """Yield the persons who opened the meeting."""
    if passive := _OPENED_BY.search(part.flat):
        yield from _openers(part, passive)
        return
    for verb in islice(_OPENED.finditer(part.flat), _MOST_WORDS):
        if not _MEETING.search(part.flat, verb.end(), verb.end() + _OBJECT_REACH):
            continue
        begin = _clause_start(part.flat, verb.start())
        before = [p for p in find_people(part) if begin <= p.start and p.end <= verb.start()]
        if before:
            yield from _opener(part, before[-1] if len(before) > 1 else before[0])
            return


def _openers(part: Part, passive: re.Match[str]) -> Iterator[Claim]:
    """Yield who stands behind "opened by", and whoever is joined to them."""
    if not _MEETING.search(part.flat) and part.sentence.role == "text":
        return
    behind = [p for p in find_people(part) if p.start >= passive.end()]
    for before, person in zip((None, *behind), behind, strict=False):
        if before and not _JOINED_BY.fullmatch(part.flat, before.end, person.start):
            return
        yield from _opener(part, person)


def _opener(part: Part, person: Person) -> Iterator[Claim]:
    yield part.claim("opened-by", person.name, person.start, person.end)


def chairs(part: Part, gazetteer: Gazetteer, language: str) -> Iterator[Claim]:
    """Yield who has the chair: a person where one is named, else states."""
    if not _CHAIR.may_be_in(part.flat) or _NOT_THIS_TERM.search(part.flat):
        return
    people: list[Person] | None = None
    for word in islice(_CHAIR.finditer(part.flat), _MOST_WORDS):
        if _NOT_THE_CHAIR.search(part.flat, max(0, word.start() - 25), word.end() + 40):
            continue
        found = list(_adjective(part, word, gazetteer, language))
        if not found:
            people = find_people(part) if people is None else people
            found = list(_of(part, word, people)) or list(_subject(part, word, people))
        if found:
            yield from found
            return


def _adjective(
    part: Part, word: re.Match[str], gazetteer: Gazetteer, language: str
) -> Iterator[Claim]:
    """Yield the state of "Canadian chairmanship" or "présidence canadienne"."""
    start, end = max(0, word.start() - 30), word.end() + 30
    text, flattened = part.sentence.text[start:end], part.flat[start:end]
    adjectives = gazetteer.adjectives(language)
    for found in adjectives.find(text, flattened, words_of(flattened), any_case=True):
        first, last = found.start + start, found.end + start
        gap = (last, word.start()) if last <= word.start() else (word.end(), first)
        if _ADJECTIVE_GAP.fullmatch(part.flat, *gap):
            yield part.claim("chair", found.value, min(first, word.start()), max(last, word.end()))
            return


def _of(part: Part, word: re.Match[str], people: list[Person]) -> Iterator[Claim]:
    """Yield whoever stands behind "chairmanship of", "chaired by" or "den Vorsitz führt"."""
    if not _HAS_IT.search(word.group()):
        return
    reach = word.end() + _AROUND
    for who in people:
        if word.end() <= who.start <= reach:
            if _OF_WHOM.fullmatch(part.flat, word.end(), who.start):
                yield part.claim("chair", who.name, who.start, who.end)
                return
            break
    for run in part.series():
        if word.end() <= run[0].start <= reach:
            if _OF_WHOM.fullmatch(part.flat, word.end(), run[0].start):
                yield from _states(part, run)
            return


def _subject(part: Part, word: re.Match[str], people: list[Person]) -> Iterator[Claim]:
    """Yield whoever is the subject of the clause that ends with the word for the chair."""
    begin, end = _clause_start(part.flat, word.start()), word.start()
    if _GIVES_AWAY.search(part.flat, begin, end):
        return
    for who in people:
        if begin <= who.start and who.end <= end:
            if _NO_SUBJECT.search(part.flat, max(0, who.start - 20), who.start):
                continue
            yield part.claim("chair", who.name, who.start, who.end)
            return
    for run in part.series():
        inside = begin <= run[0].start and run[-1].end <= end
        if inside and not _NO_SUBJECT.search(part.flat, max(0, run[0].start - 20), run[0].start):
            yield from _states(part, run)
            return


def _states(part: Part, run: tuple[Named, ...]) -> Iterator[Claim]:
    return (part.claim("chair", state.value, state.start, state.end) for state in run)


def _clause_start(flat: str, before: int) -> int:
    start = max(0, before - 2 * _AROUND)
    for mark in _CLAUSE.finditer(flat, start, before):
        start = mark.end()
    return start
