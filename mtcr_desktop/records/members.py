"""Partners, adherents and applicants."""

from __future__ import annotations

from dataclasses import dataclass

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.sources import Claim


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that a state bore for a time; `since` or `until` None is an open end."""

    name: str
    since: PartialDate | None
    until: PartialDate | None
    official: bool
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class RegimeMembership:
    """Whether a state belongs to another body.

    Attributes:
        body: "eu", "wassenaar", "nsg", "australia-group" or "hcoc".
        label: Name of the body.
        value: True, False, or None where it is not confirmed either way.
        since: Date of entry where recorded.
    """

    body: str
    label: str
    value: bool | None
    since: PartialDate | None
    sources: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Authority:
    """The office that a state names as responsible for export control."""

    name: str | None
    url: str | None
    sources: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """A Partner of the regime.

    Attributes:
        iso2: ISO 3166-1 alpha-2 code, e.g. "KR"; the key of its address.
        name: Short name today.
        sequence: Place in the order of joining, from 1.
        joined: Preferred date of joining.
        joined_claim: The same with sources, basis and whether it is verified.
        alternatives: Values that other sources give, any field.
        first_plenary: Number of the plenary where the state first sat as a Partner.
        hosted: Numbers of plenaries it hosted (and so chaired after).
        co_chaired: Numbers of plenaries after which it shared the chair without being host.
    """

    iso2: str
    iso3: str
    name: str
    official_name: str
    aliases: tuple[str, ...]
    former_names: tuple[FormerName, ...]
    region: str
    subregion: str
    sequence: int
    founding: bool
    joined: PartialDate
    joined_claim: Claim
    alternatives: tuple[Claim, ...]
    first_plenary: int | None
    first_plenary_sources: tuple[str, ...]
    hosted: tuple[int, ...]
    co_chaired: tuple[int, ...]
    regimes: tuple[RegimeMembership, ...]
    authority: Authority | None
    sources: tuple[str, ...]
    note: str | None
    verified: bool

    def name_at(self, as_of: PartialDate) -> str:
        """Return the short name in use at a date, e.g. "Turkey" before June 2022."""
        return _name_at(self.name, self.former_names, as_of)


@dataclass(frozen=True, slots=True)
class Application:
    """A state's request to join.

    Attributes:
        outcome: "joined", "pending", "not-admitted" or "stated-aim".
        outcome_label: The outcome in words.
    """

    applied: PartialDate | None
    outcome: str
    outcome_label: str
    joined: PartialDate | None
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Adherent:
    """A state outside the regime (now or then): adherent, follower of the Guidelines, applicant.

    The ladder is never flattened: a state may stand on it (status) and have applied as well.

    Attributes:
        status: "recognised-adherent", "follower", "later-partner", or None for an applicant that
            is not known to follow the Guidelines.
        status_label: The rung in words; where status is None, "Applicant" or "Aims to join".
        status_meaning: What the rung means; None for an applicant.
        declared: When it declared itself, where known.
        is_partner: Whether it is a Partner today.
    """

    iso2: str
    iso3: str
    name: str
    official_name: str
    aliases: tuple[str, ...]
    former_names: tuple[FormerName, ...]
    status: str | None
    status_label: str
    status_text: str | None
    declared: PartialDate | None
    declared_claim: Claim | None
    alternatives: tuple[Claim, ...]
    applications: tuple[Application, ...]
    is_partner: bool
    sources: tuple[str, ...]
    note: str | None
    verified: bool
    status_meaning: str | None = None

    def name_at(self, as_of: PartialDate) -> str:
        """Return the short name in use at a date."""
        return _name_at(self.name, self.former_names, as_of)


def _name_at(name: str, former_names: tuple[FormerName, ...], as_of: PartialDate) -> str:
    """Return the short name at the first day that a date can mean."""
    for former in former_names:
        if former.official or former.until is None:
            continue
        begun = former.since is None or former.since.earliest <= as_of.earliest
        if begun and as_of.earliest < former.until.earliest:
            return former.name
    return name
