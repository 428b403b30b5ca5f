"""Membership as of any date, with its uncertainty."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mtcr_desktop.records.dates import PartialDate, began_by
from mtcr_desktop.records.members import Member


@dataclass(frozen=True, slots=True)
class Roll:
    """The Partners at a date.

    Attributes:
        certain: Partners on every reading of the dates, in order of joining.
        possible: States that joined within the span of their date, so possibly Partners.
    """

    as_of: PartialDate
    certain: tuple[Member, ...]
    possible: tuple[Member, ...]

    @property
    def count_text(self) -> str:
        """The head count in words, e.g. "7 Partners, possibly 7 more"."""
        text = f"{len(self.certain)} Partner{'' if len(self.certain) == 1 else 's'}"
        return f"{text}, possibly {len(self.possible)} more" if self.possible else text


def roll(members: Iterable[Member], as_of: PartialDate) -> Roll:
    """Return who was a Partner at a date, by the preferred dates of joining.

    No Partner has left the regime, so a date of joining is all that counts.
    """
    ordered = sorted(members, key=lambda m: m.sequence)
    standing = [(m, began_by(m.joined, as_of)) for m in ordered]
    return Roll(
        as_of,
        certain=tuple(m for m, certainty in standing if certainty == "yes"),
        possible=tuple(m for m, certainty in standing if certainty == "possibly"),
    )
