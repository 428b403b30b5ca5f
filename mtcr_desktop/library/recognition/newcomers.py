"""Recognises states welcomed as Partners, or at their first plenary."""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.library.findings import Claim
from mtcr_desktop.library.recognition.flat import phrase
from mtcr_desktop.library.recognition.names import Named
from mtcr_desktop.library.recognition.parts import Part

_AFTER_SUBJECT = phrase(
    r"welcomed (?:\w{1,10} ){0,3}(?:to|at|as) (?:its|their|an?|the)? ?(?:\w{1,10} )?(?:first|new)|"
    r"(?:its|their) first (?:mtcr )?plen\w{2,6}|(?:received|admitted|accepted|welcomed) (?:\w{1,10} ){0,2}as (?:an? )?"
    r"(?:new |full )?(?:members?|partners?)|for the first time|became (?:an? |the )?(?:\w{1,14} )?(?:members?|partners?)|"
    r"erstmals|zum ersten mal|als neues? (?:mitglied|partner)\w{0,6}|als (?:mitglied|partner)\w{0,6} aufgenommen|"
    r"(?:accueillie?s?|admise?s?|recue?s?) (?:\w{1,12} ){0,3}(?:comme|en tant que|en qualite de|parmi)|"
    r"pour la premiere fois|sa premiere (?:\w{1,10} )?pleniere|leur premiere (?:\w{1,10} )?pleniere|"
    r"(?:has |have )?(?:newly )?joined the (?:mtcr|regime)|ont rejoint le|a rejoint le|traten? dem|beigetreten"
)
_BEFORE_OBJECT = phrase(
    r"new (?:members?|partners?)(?: \w{1,10}){0,4} ?:|nouveaux (?:membres|partenaires) ?:|"
    r"neue(?:n|s)? (?:mitglieder?|partner)\w{0,8} ?:|"
    r"\b(?:welcomed|admitted|accepted|received)(?= (?:the )?)|"
    r"\b(?:a|ont) (?:accueilli|admis|recu)\b|\b(?:begruste?n?|nahm(?:en)?)\b"
)
_AS_A_PARTNER = phrase(
    r"member|partner|first plenary|membre|partenaire|mitglied|premiere|first time|aufgenommen|\bauf\b"
)
_ADMITTED = phrase(
    r"\b(?:plenary|plenum|pleniere|regime|partners|members|it)\b(?: \w{1,10}){0,3} admitted ?(?:the )?$"
)
_NOT_NOW = phrase(
    r"adher|unilateral|appl(?:y|ied|ication)|observer|interest|wish|could|would|may become|if |"
    r"souhait|candidat|antrag|beobachter|next|prochaine?|since (?:it|they)|offer|announce|"
    r"not (?:\w{1,8} )?(?:join|becom|admit)|guidelines|richtlinien|directives"
)
_BY = phrase(r"\b(?:by|par|von|vom|durch|in|of|from|de|du|en|aus|a) (?:the |la |der |den )?$")
_ATTRIBUTE_LONGEST = 160


def new_partners(part: Part) -> Iterator[Claim]:
    """Yield the states that a sentence names as new Partners."""
    if not part.states or _NOT_NOW.search(part.flat):
        return
    runs = part.series()
    for trigger in _AFTER_SUBJECT.finditer(part.flat):
        before = [run for run in runs if run[-1].end <= trigger.start() and _is_free(part, run)]
        near = [run for run in before if trigger.start() - run[-1].end <= _ATTRIBUTE_LONGEST]
        if near:
            yield from _claims(part, near[-1])
            return
    for trigger in _BEFORE_OBJECT.finditer(part.flat):
        behind = [run for run in runs if 0 <= run[0].start - trigger.end() <= 12]
        plainly = trigger.group().endswith(":") or _AS_A_PARTNER.search(
            part.flat[trigger.start() :]
        )
        admitted = behind and _ADMITTED.search(part.flat[: behind[0][0].start])
        if behind and (plainly or admitted):
            yield from _claims(part, behind[0])
            return
    for run in runs:  # "sat with them as new members: Greece, Ireland"
        if run[0].start and _NEW_IN_FRONT.search(part.flat[: run[0].start]):
            yield from _claims(part, run)
            return


_NEW_IN_FRONT = phrase(
    r"(?:new|nouveaux?|neue[nrs]?) (?:member|partner|membre|partenaire|mitglied)\w{0,8}(?: states?| countries)?"
    r"(?: are| were| sont| sind| waren)? ?[:,(-]? ?(?:the |la |le |die )?$"
)


def _claims(part: Part, run: tuple[Named, ...]) -> Iterator[Claim]:
    return (part.claim("new-partner", state.value, state.start, state.end) for state in run)


def _is_free(part: Part, run: tuple[Named, ...]) -> bool:
    """Whether states are not the attribute of something else, as in "welcomed by Canada"."""
    return _BY.search(part.flat[max(0, run[0].start - 15) : run[0].start]) is None
