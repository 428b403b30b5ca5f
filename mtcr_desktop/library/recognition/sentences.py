"""Parts a document into sentences, and says of each whether it is about the meeting."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from mtcr_desktop.library.recognition.flat import Stemmed, flat, phrase, stemmed
from mtcr_desktop.library.recognition.names import words_of
from mtcr_desktop.library.recognition.ordinals import A_PLENARY
from mtcr_desktop.library.text import DocumentText, Role, Words

About = Literal["meeting", "next", "past", "other"]
"""What a sentence speaks of: the meeting or the regime, the next meeting or one before, or
something else."""

REGIME = stemmed(
    "mtcr|rctm|technolog|tecnolog|kontrollregime",
    r"\b(?:mtcr|rctm)\b|missile technology control|regime de controle de la technologie|"
    r"(?:raketen|trager)\w{0,12}technologie ?-? ?kontroll|kontrollregimes? fur (?:raketen|trager)|"
    r"regimen de control de (?:la )?tecnologia|regime di controllo della tecnologia|"
    r"regime de controle de tecnologia",
)
OTHER_GROUP = stemmed(
    "suppliers|nsg|wassenaar|australi|zangger|hague|hcoc|fournisseur|lieferl|haag|haye|"
    "proliferation",
    r"nuclear suppliers(?:'|\b)|\bnsg\b|wassenaar|australia group|zangger|hague code|\bhcoc\b|"
    r"groupe (?:des|de) fournisseurs|groupe (?:d'|de l')?australie|australische[nr]? gruppe|"
    r"nuklearen? lieferl|haager verhaltenskodex|code de conduite de la haye|"
    r"proliferation security initiative",
)
_EUROPEAN_UNION = stemmed(
    "eu|nato",
    r"\beuropean union|\beu\b|\bunion europeenne|\beuropaische[nr]? union|\bnato\b",
)
_ITS_MEMBERS = phrase(r"\bmembers?\b|\bmembres?\b|\bmitglied|\bpresiden|\bvorsitz|\bchair")
_PARTNERS = phrase(r"\bpartner|\bpartenaires?\b")
_OTHER_MEETING = stemmed(
    "point|rpoc|expert|leem|tem|licens|exchange|group|intersess|workshop|seminar|outreach|arbeitsgrup|"
    "kontakt",
    r"reinforced point|\brpoc\b|point of contact meeting|technical experts|\btem\b|"
    r"licensing and enforcement|\bleem\b|information exchange|working group|intersessional|"
    r"expert meeting|meeting of (?:\w{1,12} ){0,2}experts|experts'? meeting|workshop|seminar|"
    r"outreach|groupe de travail|groupe d'experts|reunion d'experts|reunion des experts|"
    r"points? de contact|arbeitsgruppe|experten(?:treffen|gruppe|tagung)|kontaktstelle",
)
_MEETING = (
    r"(?:plenary|plenaries|meeting|session|pleniere|reunion|seance|plenum\w?|"
    r"plenar\w{4,12}|tagung|treffen|sitzung)"
)
_NEXT = stemmed(
    "next|follow|subsequent|again|host|proch|proxim|nachst|kommend|wieder|retrouver|reunir",
    rf"(?:next|following|subsequent) (?:\w{{1,12}} ){{0,2}}{_MEETING}|meet again|next year's|"
    r"next host|host (?:the|its|a) (?:\w{1,12} ){0,2}plenary(?: meeting)?,? in (?:\w{3,9} )?\d{4}|"
    r"will (?:be )?host(?:ing)?(?! (?:the|its|our) \d)|"
    rf"(?:prochaine|proxima|nachste[nrms]?|kommende[nrms]?) (?:\w{{1,12}} ){{0,2}}{_MEETING}|"
    r"wieder (?:zusammen|treffen|tagen)|se retrouver|se reunir(?:a|ont)|proxima plenaria",
)
_PAST = stemmed(
    "last|previous|preced|dern|letzt|vorig|vorj|vergang",
    rf"(?:last|previous|preceding) (?:year's |\w{{1,12}} )?{_MEETING}|last year's|"
    rf"(?:derniere|precedente) (?:\w{{1,12}} )?{_MEETING}|{_MEETING} (?:derniere|precedente)|"
    rf"l'an(?:nee)? dernier|(?:letzte[nrms]?|vorige[nrms]?|vergangene[nrms]?) "
    rf"(?:\w{{1,12}} )?{_MEETING}|vorjahr",
)
_BOUND = phrase(
    r"(?:until|till|since|jusqu'au?|depuis|bis zu[mr]?|seit|hasta) (?:the |la |le |das |dem |der |"
    r"its |their |sa |ihrem |ihrer )?(?:next|following|last|previous|prochaine?|derniere|nachste\w|"
    rf"letzte\w) (?:\w{{1,12}} )?{_MEETING}"
)
"""A meeting that only bounds a time, as in "holds the chair until the next plenary"."""
_MOST = 4000
"""Characters of a sentence; longer ones are cut, since nobody writes them."""

_STOP = re.compile(r"[.!?][\"')\]^]{0,2}[ ]{1,3}(?=[^ ])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'.-])(?:[a-z]|\d{1,2}|dr|mr|mrs|ms|mm|mme|prof|hon|rt|st|no|nr|gen|col|amb|"
    r"sen|rep|jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|vs|bzw|ca|etc|art|inc|ltd|"
    r"vol|h\.e|u\.s|z\.b|s\.e|dipl|sog|geb|ing|min|dir|fr|bd)\Z"
)
_LONGEST_ABBREVIATION = 8


class _Place(NamedTuple):
    """Which paragraph a text is; origin as in a sentence."""

    paragraph: int
    role: Role
    origin: tuple[int, ...] | None


class Sentence(NamedTuple):
    """A sentence of a document.

    Attributes:
        paragraph: Index of its paragraph in the document.
        role: That of its paragraph.
        text, flat: What it says, and the same flat.
        tokens: The words of that, one by one.
        start: Where it begins in its paragraph.
        origin: Where each character of the paragraph stands in the document's own text; None if
            they are the same.
        has_plenary: Whether it names a plenary.
        about: What it speaks of.
    """

    paragraph: int
    role: Role
    text: str
    flat: str
    tokens: tuple[str, ...]
    start: int
    origin: tuple[int, ...] | None
    has_plenary: bool
    about: About

    def words(self, start: int, end: int) -> Words:
        """Return where a part of the sentence stands in the document."""
        first, last = self.start + start, self.start + end
        if self.origin is not None:
            first, last = self.origin[first], self.origin[last]
        return Words(self.paragraph, first, last)


class _Rules(NamedTuple):
    """The patterns that tell what a sentence is about, with the stems that a document has."""

    other_group: Stemmed
    other_meeting: Stemmed
    european_union: Stemmed
    regime: Stemmed
    next: Stemmed
    past: Stemmed


_RULES = _Rules(OTHER_GROUP, _OTHER_MEETING, _EUROPEAN_UNION, REGIME, _NEXT, _PAST)


def sentences(text: DocumentText) -> list[Sentence]:
    """Return the sentences of a document's own paragraphs, in their order."""
    paragraphs = [
        (_Place(index, paragraph.role, origin), composed, flat(composed))
        for index, paragraph in text.body()
        for composed, origin in (_composed(paragraph.text),)
    ]
    whole = "\n".join(flattened for _, _, flattened in paragraphs)
    rules = _Rules._make(rule.within(whole) for rule in _RULES)
    return [sentence for paragraph in paragraphs for sentence in _of_paragraph(*paragraph, rules)]


def _of_paragraph(place: _Place, text: str, flattened: str, rules: _Rules) -> Iterator[Sentence]:
    about: About = "meeting"
    for start, end in _limits(flattened, text):
        part = flattened[start:end]
        has_plenary = A_PLENARY.search(part) is not None
        about = _about(part, about, rules, has_plenary=has_plenary)
        yield Sentence(
            place.paragraph,
            place.role,
            text[start:end],
            part,
            words_of(part),
            start,
            place.origin,
            has_plenary,
            about,
        )


def _about(part: str, before: About, rules: _Rules, *, has_plenary: bool) -> About:
    """Say what a sentence is about; after one about another group, those that name none are too."""
    if rules.other_group.search(part):
        is_ours = rules.regime.search(part) and not rules.other_meeting.search(part)
        return "meeting" if is_ours else "other"
    if rules.other_meeting.search(part) and not has_plenary:
        return "other"
    if rules.european_union.search(part) and _ITS_MEMBERS.search(part) and not has_plenary:
        return "meeting" if _PARTNERS.search(part) or rules.regime.search(part) else "other"
    if rules.next.may_be_in(part) or rules.past.may_be_in(part):
        unbound = _BOUND.sub("", part)
        if rules.next.search(unbound):
            return "next"
        if rules.past.search(unbound):
            return "past"
    if before == "other" and not has_plenary and not rules.regime.search(part):
        return "other"
    return "meeting"


def _limits(flattened: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a paragraph begin and end."""
    start = 0
    for stop in _STOP.finditer(flattened):
        if text[stop.end() : stop.end() + 1].islower():
            continue
        head = flattened[max(start, stop.start() - _LONGEST_ABBREVIATION) : stop.start()]
        if flattened[stop.start()] == "." and _ABBREVIATION.search(head):
            continue
        yield from _cut(flattened, start, stop.end())
        start = stop.end()
    yield from _cut(flattened, start, len(flattened))


def _cut(flattened: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch, in pieces where it is too long."""
    while end - start > _MOST:
        space = flattened.rfind(" ", start + _MOST // 2, start + _MOST)
        middle = space + 1 if space >= 0 else start + _MOST
        yield start, middle
        start = middle
    if start < end:
        yield start, end


def _composed(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Return a text with letters and accents as one, and where each character came from."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text, None
    composed: list[str] = []
    origin: list[int] = []
    start = 0
    for n in range(1, len(text) + 1):
        if n == len(text) or not unicodedata.combining(text[n]):
            cluster = unicodedata.normalize("NFC", text[start:n])
            composed.append(cluster)
            origin.extend([start] * len(cluster))
            start = n
    return "".join(composed), (*origin, len(text))
