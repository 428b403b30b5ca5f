"""Recognises states welcomed as Partners, or at their first plenary."""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.library.findings import Claim
from mtcr_desktop.library.recognition.flat import phrase, stemmed
from mtcr_desktop.library.recognition.names import Named
from mtcr_desktop.library.recognition.parts import Part

_AFTER_SUBJECT = stemmed(
    "welcom|first|receiv|admi|accept|became|join|erstmal|ersten|neue|als|trat|beigetr|accueil|"
    "recu|premiere|rejoint",
    r"welcomed (?:\w{1,10} ){0,3}(?:to|at|as) (?:(?:its|their|an?|the) )?(?:\w{1,10} )?"
    r"(?:first|new)|(?:its|their) first (?:mtcr )?plen\w{2,6}|"
    r"(?:received|admitted|accepted|welcomed) (?:\w{1,10} ){0,2}as (?:an? )?(?:new |full )?"
    r"(?:members?|partners?)|for the first time|"
    r"became (?:an? |the )?(?:\w{1,14} )?(?:members?|partners?)|"
    r"(?:has |have )?(?:newly )?joined the (?:mtcr|regime)|erstmals|zum ersten mal|"
    r"als neues? (?:mitglied|partner)\w{0,6}|als (?:mitglied|partner)\w{0,6} aufgenommen|"
    r"traten? dem (?:mtcr|regime)|(?:mtcr|regime) beigetreten|"
    r"(?:accueillie?s?|admise?s?|recue?s?) (?:\w{1,12} ){0,3}(?:comme|en tant que|en qualite de|"
    r"parmi)|pour la premiere fois|(?:sa|leur) premiere (?:\w{1,10} )?pleniere|"
    r"(?:ont|a) rejoint le (?:mtcr|regime)",
)
"""What is said of states named before it: "Turkey was welcomed to its first plenary"."""
_BEFORE_OBJECT = stemmed(
    "welcomed|admi|accept|receiv|accueil|recu|begrus|nahm",
    r"\b(?:welcomed|admitted|accepted|received)\b|\b(?:a|ont) (?:accueilli|admis|recu)\b|"
    r"\b(?:begruste?n?|nahm(?:en)?)\b",
)
"""What is said of states named behind it: "The Partners admitted Brazil"."""
_NEW_IN_FRONT = phrase(
    r"(?:new|nouveaux?|neue[nrs]?) (?:member|partner|membre|partenaire|mitglied)\w{0,8}"
    r"(?: states?| countries)?(?: are| were| sont| sind| waren| wurden?)? ?[:,(-]? ?"
    r"(?:the |la |le |die )?$"
)
_AS_A_PARTNER = phrase(
    r"member|partner|first plenary|membre|partenaire|mitglied|premiere|first time|aufgenommen"
)
_PLENARY_ADMITTED = phrase(
    r"\b(?:plenary|plenum|pleniere|regime|partners|members|it)\b(?: \w{1,10}){0,3} admitted "
    r"?(?:the )?$"
)
_NOT_NOW = phrase(
    r"adher|unilateral|appl(?:y|ied|ication)|observer|interest|wish|could|would|may become|\bif\b|"
    r"souhait|candidat|antrag|beobachter|\bnext\b|prochaine?|since (?:it|they)|\boffer|announce|"
    r"not (?:\w{1,8} )?(?:join|becom|admit)|guidelines|richtlinien|directives"
)
_IN_A_YEAR = phrase(r"[ ,]{0,2}(?:in|en|im jahr|since|seit|depuis) (?:\w{3,9} )?(?:19|20)\d\d\b")
"""What follows where the past is told: "which became a member in 1995"."""
_BY = phrase(r"\b(?:by|par|von|vom|durch|in|of|from|de|du|en|aus|a) (?:the |la |der |den )?$")
_LONGEST_ATTRIBUTE = 160
_ARTICLE_LENGTH = 12
_FRONT = 60


def new_partners(part: Part) -> Iterator[Claim]:
    """Yield the states that a sentence names as new Partners."""
    if not part.states:
        return
    run = _welcomed(part) or _admitted(part) or _listed_as_new(part)
    if run is None or _NOT_NOW.search(part.flat):
        return
    for state in run:
        yield part.claim("new-partner", state.value, state.start, state.end)


def _welcomed(part: Part) -> tuple[Named, ...] | None:
    """Return the states of "X and Y were welcomed as new members"."""
    for said in _AFTER_SUBJECT.finditer(part.flat):
        if _IN_A_YEAR.match(part.flat, said.end()):
            continue
        for run in reversed(part.series()):
            away = said.start() - run[-1].end
            if 0 <= away <= _LONGEST_ATTRIBUTE and _is_free(part, run):
                return run
    return None


def _admitted(part: Part) -> tuple[Named, ...] | None:
    """Return the states of "They welcomed X as a new member" and "The plenary admitted X"."""
    for said in _BEFORE_OBJECT.finditer(part.flat):
        for run in part.series():
            if not 0 <= run[0].start - said.end() <= _ARTICLE_LENGTH:
                continue
            front = part.flat[max(0, run[0].start - _FRONT) : run[0].start]
            if _AS_A_PARTNER.search(part.flat, said.end()) or _PLENARY_ADMITTED.search(front):
                return run
    return None


def _listed_as_new(part: Part) -> tuple[Named, ...] | None:
    """Return the states of "new members: X, Y and Z"."""
    for run in part.series():
        if _NEW_IN_FRONT.search(part.flat, max(0, run[0].start - _FRONT), run[0].start):
            return run
    return None


def _is_free(part: Part, run: tuple[Named, ...]) -> bool:
    """Whether states are not the attribute of something else, as in "welcomed by Canada"."""
    return _BY.search(part.flat[max(0, run[0].start - 15) : run[0].start]) is None
