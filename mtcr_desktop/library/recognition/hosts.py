"""Recognises who is to host the next plenary, and when the regime was formed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcr_desktop.library.findings import Claim
from mtcr_desktop.library.recognition.dates import find_years
from mtcr_desktop.library.recognition.flat import phrase, stemmed
from mtcr_desktop.library.recognition.names import Named
from mtcr_desktop.library.recognition.parts import Part

_FOUNDED = stemmed(
    "establish|found|formed|created|launched|set|came|exist|cree|etabli|fonde|institue|constitue|"
    "gegrundet|geschaffen|eingerichtet|besteht|leben|establecido|creado",
    r"\b(?:(?:established|founded|formed|created|launched|set up)"
    r"(?= ?(?:,|in |on |as |by |during ))|"
    r"came into (?:being|existence)|"
    r"exist(?:s|ed) since|in existence since|creee?|etablie?|fondee?|institue|constitue|"
    r"existe depuis|gegrundet(?:e[nrms]?)?|geschaffen(?:e[nrms]?)?|eingerichtet|besteht seit|"
    r"ins leben gerufen|establecido|creado)\b",
)
_REGIME = phrase(r"\b(?:mtcr|rctm|regime\w?|kontrollregimes?)\b")
_PRONOUN = phrase(
    r"^(?:\"|'|\()? ?(?:it|il|es|established|founded|cree|fonde|gegrundet|created|formed)\b"
)
_SOMETHING_ELSE = phrase(
    r"\b(?:group|groupe|gruppe|fund|committee|comite|ausschus|code|arrangement|website|site|"
    r"point of contact|database|net|initiative|programme|program|secretariat)\b"
)
_HOST = ("host", "gastgeber", "accueill", "organis", "ausricht", "einladung", "invit")
_WILL_BE_HELD = phrase(
    r"\b(?:host|gastgeber|accueill|organis|ausricht|einladung|invit)\w{0,6}\b|"
    r"\b(?:held|hold|takes? place|meet|convenes?|aura lieu|se tiendra|stattfinden|findet|tagen|"
    r"zusammen\w{0,8}|retrouver\w{0,4}|reunir\w{0,4}|tendra lugar|celebrara|will be in|sera)\b"
)
_IN = phrase(r"\b(?:in|en|au|aux|a) (?:the |la |der |den |dem )?$")
_NEAR = 60


def next_host(part: Part) -> Iterator[Claim]:
    """Yield the state that is to host next, or the city where no state is named.

    It is the nearest one before "host", or else the first one behind a word for where a meeting
    is held: other states in such a sentence have other business at the next meeting.
    """
    held = _WILL_BE_HELD.search(part.flat)
    if held is None:
        return
    is_host = held.group().startswith(_HOST)
    for names in (part.states, part.cities):
        before = [name for name in names if name.end <= held.start()]
        behind = [name for name in names if name.start >= held.end()]
        found = before[-1:] if is_host and before else behind[:1] or _located(part, names)
        for name in found:
            yield part.claim("next-host", name.value, name.start, name.end)
            return


def _located(part: Part, names: Sequence[Named]) -> list[Named]:
    """Return the first name that a preposition of place stands before, as in German sentences."""
    return [name for name in names if _IN.search(part.flat[: name.start][-_NEAR:])][:1]


def established(part: Part, *, regime_before: bool) -> Iterator[Claim]:
    """Yield when the regime was formed.

    Args:
        part: A sentence.
        regime_before: Whether its paragraph or title has named the regime before it.
    """
    for verb in _FOUNDED.finditer(part.flat):
        subject = part.flat[: verb.start()]
        named = _REGIME.search(part.flat) or (
            regime_before and _PRONOUN.search(subject or part.flat)
        )
        if not named or _SOMETHING_ELSE.search(subject[-_NEAR:]):
            continue
        dates = [*part.dates, *find_years(part.flat)]
        near = [
            date
            for date in dates
            if date.end is None
            and (0 <= date.at[0] - verb.end() <= _NEAR or 0 <= verb.start() - date.at[1] <= _NEAR)
        ]
        if near:
            best = min(
                near, key=lambda date: (_distance(date.at, verb.span()), -len(date.start.value))
            )
            yield part.claim("established", best.start, *best.at)
            return


def _distance(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1])
