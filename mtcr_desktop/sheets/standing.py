"""Which states stand where at a date: Partners, adherents, followers and applicants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import Certainty, PartialDate, began_by
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.records.members import Adherent, Member

PARTNER, ADHERENT, APPLICANT, ALL = "partner", "adherent", "applicant", "all"
STATUSES = (PARTNER, ADHERENT, APPLICANT, ALL)
"""What the option "status" of a list of states may ask for."""

_APPLICANT = "applicant"


class UnknownStatusError(MtcrError):
    """A list of states is asked for by a status that there is not."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one state stands at a date.

    Attributes:
        name: Name in use at that date.
        status: "partner", or the rung of the ladder ("recognised-adherent", "follower",
            "later-partner", "applicant").
        status_label: The status in words.
        since: When it reached that status, if public.
        certainty: "possibly" where the date is not known closely enough to say yes.
        sequence: Place in the order of joining; 0 for a state that is no Partner.
        region: Region of the world; empty where not recorded.
        applied: Whether it has asked to join.
        sources: What `since` rests on, or the record where there is no such date.
    """

    address: Address
    iso2: str
    name: str
    status: str
    status_label: str
    since: PartialDate | None
    certainty: Certainty
    sequence: int
    region: str
    applied: bool
    sources: tuple[str, ...]


def standings(
    edition: Edition, as_of: PartialDate | None = None, status: str = PARTNER
) -> tuple[Standing, ...]:
    """Return the states with a status at a date, Partners first and in order of joining.

    Args:
        edition: The edition.
        as_of: The date; None for all that the edition knows.
        status: One of STATUSES; "adherent" covers every rung outside the regime.

    Raises:
        UnknownStatusError: There is no such status.
    """
    if status not in STATUSES:
        raise UnknownStatusError(
            f"“{status}” is not a status of states.", f"Choose one of {', '.join(STATUSES)}."
        )
    partners = tuple(_partners(edition, as_of))
    if status == PARTNER:
        return partners
    surely = {s.iso2 for s in partners if s.certainty == "yes"}
    outside = tuple(s for s in _outside(edition, as_of) if s.iso2 not in surely)
    if status == APPLICANT:
        return tuple(s for s in outside if s.applied)
    if status == ADHERENT:
        return tuple(s for s in outside if s.status != _APPLICANT)
    return (*partners, *outside)


def _partners(edition: Edition, as_of: PartialDate | None) -> Iterator[Standing]:
    for member in sorted(edition.members(), key=lambda m: m.sequence):
        certainty = began_by(member.joined, as_of) if as_of else "yes"
        if certainty != "no":
            yield _partner(member, as_of, certainty)


def _partner(member: Member, as_of: PartialDate | None, certainty: Certainty) -> Standing:
    return Standing(
        Address("member", member.iso2),
        member.iso2,
        member.name_at(as_of) if as_of else member.name,
        PARTNER,
        "Partner",
        member.joined,
        certainty,
        member.sequence,
        member.region,
        applied=False,
        sources=member.joined_claim.sources,
    )


def _outside(edition: Edition, as_of: PartialDate | None) -> Iterator[Standing]:
    for state in edition.adherents():
        if as_of is None and state.is_partner:
            continue
        since = state.declared or next((a.applied for a in state.applications if a.applied), None)
        certainty: Certainty = "yes"
        if as_of:
            certainty = began_by(since, as_of) if since else "possibly"
        if certainty != "no":
            yield _outsider(edition, state, as_of, since, certainty)


def _outsider(
    edition: Edition,
    state: Adherent,
    as_of: PartialDate | None,
    since: PartialDate | None,
    certainty: Certainty,
) -> Standing:
    return Standing(
        Address("adherent", state.iso2),
        state.iso2,
        edition.country_name(state.iso2, as_of),
        state.status or _APPLICANT,
        state.status_label,
        since,
        certainty,
        0,
        "",
        applied=bool(state.applications),
        sources=state.declared_claim.sources if state.declared_claim else state.sources,
    )
