"""Recognises how many Partners a text counts: "The 33 countries", "achtzehn Staaten"."""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.library.findings import Claim
from mtcr_desktop.library.recognition.flat import phrase, stemmed
from mtcr_desktop.library.recognition.numerals import cardinals
from mtcr_desktop.library.recognition.parts import Part

_PARTNERS = (
    r"(?:mtcr |partner |member |participating )?(?:partners?|members|member[- ]states|"
    r"partner[- ](?:states|countries|governments)|member[- ](?:countries|governments))|"
    r"(?:etats |pays |gouvernements )?(?:partenaires|membres)|"
    r"partner(?:staaten|lander|regierungen|n)?|mitglied(?:s?staaten|slander|er|ern)|"
    r"teilnehmerstaaten|(?:estados |paises )?(?:miembros|socios)"
)
_STATES = (
    r"countries|states|nations|governments|pays|etats|gouvernements|staaten|lander[n]?|"
    r"regierungen|paises|estados"
)
_WORDS = r"[a-z]+(?:-[a-z]+){0,2}"
_COUNT = stemmed(
    "partner|partenair|member|membre|mitglied|teilnehm|miembro|socio|countr|state|staat|etat|"
    "estado|nation|govern|gouvern|pays|lander|regierung|pais",
    rf"(?<![\w.,/-])(?:(?P<digits>\d{{1,2}})|(?P<words>{_WORDS})) (?:current |present |other )?"
    rf"(?:(?P<partners>{_PARTNERS})|(?P<states>{_STATES}))(?![a-z])",
)
_OF_THE_REGIME_BEFORE = phrase(
    r"(?:delegat\w{1,8}|officials|representatives|experts|vertreter\w{0,3}|delegationen|"
    r"representants|fachleute|comprises|includes|has|have|numbers|compte|comprend|reunit|zahlt|"
    r"umfast|gehoren|number of|following|suivants|folgenden?)(?: \w{1,10}){0,3} $|"
    r"regimes?(?: \w{1,10}){0,4} $"
)
_OF_THE_REGIME_AFTER = phrase(
    r"\^{0,2}\d{0,2} ?(?:(?:that are |now |participating |taking part )?"
    r"(?:of|in|du|au|des|del) (?:the |this |la )?(?:mtcr|regime|missile|kontroll|raketen|trager)|"
    r"(?:now |currently )?(?:belong|make up|form the)|(?:took|take|taking|taken) part|participat|"
    r"(?:were|are) (?:represented|now)|attend|conferred|ont participe|participent|nahmen|"
    r"gehoren|an$|an\.)"
)
_OF_OTHERS = phrase(
    r" ?(?:of|to|in|de|der|des|du) (?:the |la |l')?(?:eu\b|european|nato|united nations|un\b|code|"
    r"convention|treaty|group|arrangement|committee|union|bureau|staff|parliament|congress)"
)
_NOT_ALL = phrase(
    r"(?:new|additional|more than|of the|some|about|over|other|nouveaux|neue[nr]?|autres|weitere) $"
)
_REACH = 45


def counts(part: Part, founders: int) -> Iterator[Claim]:
    """Yield the numbers of Partners that a sentence gives.

    Args:
        part: A sentence.
        founders: How many there were at first: fewer cannot be all of them.
    """
    for match in _COUNT.finditer(part.flat):
        start = match.start()
        number = int(match["digits"]) if match["digits"] else cardinals().get(match["words"])
        if number is None or number < founders:
            continue
        before = part.flat[max(0, start - _REACH) : start]
        after = part.flat[match.end() : match.end() + _REACH]
        if _OF_OTHERS.match(after) or _NOT_ALL.search(before):
            continue
        if match["states"] and not (
            _OF_THE_REGIME_AFTER.match(after) or _OF_THE_REGIME_BEFORE.search(before)
        ):
            continue
        yield part.claim("partner-count", number, start, match.end())
