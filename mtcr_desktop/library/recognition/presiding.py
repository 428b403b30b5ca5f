"""Recognises who opened the meeting, and who takes its chair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtcr_desktop.library.findings import Claim
from mtcr_desktop.library.recognition.flat import phrase
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.names import Named
from mtcr_desktop.library.recognition.parts import Part
from mtcr_desktop.library.recognition.people import Person, find_people

_OPENED_BY = phrase(
    r"\b(?:opened|inaugurated)\b(?: \w{1,12}){0,4} by\b|\bopening (?:address|speech|remarks|statement) by\b|"
    r"\b(?:ouverte?s?|inauguree?s?)(?: \w{1,14}){0,3} par\b|"
    r"\beroffnet(?: wurden?)?(?: \w{1,14}){0,4} (?:von|vom|durch)\b|\b(?:von|vom|durch) (?=[^.;]{3,90} eroffnet\b)"
)
_OPENED = phrase(
    r"\b(?:opened|opens|inaugurated|(?:a |a officiellement )ouvert|ouvre|inaugure|eroffnete?n?)\b"
)
_MEETING = phrase(
    r"\b(?:meeting|plen\w{2,14}|session|it|conference|gathering|proceedings|deliberations|travaux|"
    r"reunion|seance|elle|sie|es|tagung|sitzung|treffen|konferenz|beratungen)\b"
)
_CHAIR = phrase(
    r"\b(?:co-?)?(?:chairs?|chaired|chairing|chairmanship|chairmanships|chairman|chairwoman|chairperson|"
    r"presidency|presid(?:e|es|ed|ent|era|ait|ence|encia|ee|iert|iert)|vorsitz\w{0,6})\b"
)
_CHAIR_OF = phrase(
    r"\b(?:chairmanship|chair|presidency|presidence|vorsitz)(?: \w{1,10}){0,6} (?:of|by|to|with|de|du|des|d'|"
    r"von|vom|bei|an)\b(?: \w{1,3})? ?$|"
    r"\b(?:chaired|presidee?) (?:by|par) ?(?:\w{1,3} )?$|\bvorsitz (?:fuhrte?|hat|hatte|hielt|ubernahm|"
    r"ubernimmt|liegt|lag)(?: \w{1,10}){0,5} ?$|vorsitz(?:ende[rn]?)? (?:ist|war|wurde|bleibt) ?(?:\w{1,3} )?$"
)
_ADJECTIVE_GAP = phrase(r" ?(?:[a-z]+ )?")
_NOT_THE_CHAIR = phrase(
    r"vice-? ?(?:chair|presid)|former (?:chair|presid)|outgoing|incoming|next chair|previous|predecessor|"
    r"vice-presid|stellvertret|sous-groupe|working group|committee|chair(?:ed)? (?:of )?(?:the )?"
    r"(?:technical|information|licensing|working|group|committee|code)|president (?:of|de|du|der|des)\b|"
    r"ancien|fruhere|handed (?:over )?(?:the )?chair|chairs? (?:for|in) 20|hosting"
)
_CLAUSE = phrase(r"; ?|, (?:and|et|und|while|who|where) |\. | - ")
_CLAUSE_AND = phrase(r" (?:and|et|und) ")


def opened_by(part: Part) -> Iterator[Claim]:
    """Yield the persons who opened the meeting."""
    if passive := _OPENED_BY.search(part.flat):
        subject = part.flat[: passive.end()]
        behind = [p for p in _people(part) if p.start >= passive.end()]
        if behind and (_MEETING.search(subject) or part.sentence.role != "text"):
            yield from _opener(part, behind[0])
            for other in behind[1:]:
                if _CLAUSE_AND.fullmatch(
                    part.flat, _before_titles(part, behind[0].end), other.start
                ):
                    yield from _opener(part, other)
        return
    for verb in _OPENED.finditer(part.flat):
        if not _MEETING.search(part.flat[verb.end() : verb.end() + 90]):
            continue
        begin = _clause_start(part.flat, verb.start(), _CLAUSE)
        before = [p for p in _people(part) if begin <= p.start and p.end <= verb.start()]
        if before:
            yield from _opener(part, before[0] if _apposed(part, before[0], verb) else before[-1])
            return


def _apposed(part: Part, person: Person, verb: re.Match[str]) -> bool:
    """Whether a name is the subject: nothing but a title, if anything, stands before the verb."""
    return person.end < verb.start()


def _before_titles(part: Part, end: int) -> int:
    return end


def _opener(part: Part, person: Person) -> Iterator[Claim]:
    yield part.claim("opened-by", person.name, person.start, person.end)


def chairs(part: Part, gazetteer: Gazetteer, language: str) -> Iterator[Claim]:
    """Yield who has the chair: a person where one is named, else states."""
    for word in _CHAIR.finditer(part.flat):
        around = part.flat[max(0, word.start() - 25) : word.end() + 40]
        if _NOT_THE_CHAIR.search(around):
            continue
        found = list(_adjective(part, word, gazetteer, language))
        if not found:
            begin = _clause_start(part.flat, word.start(), _CLAUSE)
            end = _clause_end(part.flat, word.end())
            found = list(_of(part, word, end)) or list(_subject(part, begin, word.start()))
        if found:
            yield from found
            return


def _adjective(
    part: Part, word: re.Match[str], gazetteer: Gazetteer, language: str
) -> Iterator[Claim]:
    """Yield the state of "Canadian chairmanship" or "présidence canadienne"."""
    start, end = max(0, word.start() - 30), word.end() + 30
    text, flattened = part.sentence.text[start:end], part.flat[start:end]
    for found in gazetteer.adjectives(language).find(text, flattened, any_case=True):
        first, last = found.start + start, found.end + start
        gap = (last, word.start()) if last <= word.start() else (word.end(), first)
        if _ADJECTIVE_GAP.fullmatch(part.flat, *gap):
            yield part.claim("chair", found.value, min(first, word.start()), max(last, word.end()))
            return


def _of(part: Part, word: re.Match[str], end: int) -> Iterator[Claim]:
    """Yield whoever stands behind "chairmanship of", "chaired by" or "den Vorsitz führt"."""
    people = [p for p in _people(part) if word.end() <= p.start < end]
    states = [s for s in part.states if word.end() <= s.start < end]
    for who in people[:1]:
        if _leads(part, word, who.start):
            yield part.claim("chair", who.name, who.start, who.end)
            return
    for run in part.series():
        if run[0] in states and _leads(part, word, run[0].start):
            yield from (part.claim("chair", s.value, s.start, s.end) for s in run)
            return


_TITLE_GAP = 60


def _leads(part: Part, word: re.Match[str], start: int) -> bool:
    """Whether the words from the chair up to a name are such as "chairmanship of"."""
    between = part.flat[word.start() : start]
    if len(between) > _TITLE_GAP + len(word.group()):
        return False
    return any(_CHAIR_OF.search(between[:end]) for end in {len(between), *_word_starts(between)})


def _word_starts(text: str) -> list[int]:
    return [match.end() for match in re.finditer(" +", text)]


def _subject(part: Part, begin: int, end: int) -> Iterator[Claim]:
    """Yield whoever is the subject of the clause that ends with the word for the chair."""
    people = [p for p in _people(part) if begin <= p.start and p.end <= end]
    if people:
        yield part.claim("chair", people[0].name, people[0].start, people[0].end)
        return
    for run in part.series():
        if begin <= run[0].start and run[-1].end <= end and _is_subject(part, run[0]):
            yield from (part.claim("chair", s.value, s.start, s.end) for s in run)
            return


_NO_SUBJECT = phrase(
    r"\b(?:in|of|from|by|with|de|du|a|en|par|aus|von|bei|mit|nach) (?:the |la |der |den )?$"
)


def _is_subject(part: Part, state: Named) -> bool:
    return _NO_SUBJECT.search(part.flat[max(0, state.start - 20) : state.start]) is None


def _people(part: Part) -> Sequence[Person]:
    return find_people(part)


def _clause_start(flat: str, before: int, parting: re.Pattern[str]) -> int:
    start = 0
    for mark in parting.finditer(flat, 0, before):
        start = mark.end()
    return start


def _clause_end(flat: str, after: int) -> int:
    mark = re.compile(r";|\. ").search(flat, after)
    return mark.start() if mark else len(flat)
