"""Sets the number of Partners against the record.

It is set against the meeting's own count and the roll of its first day, and against the list that
the same document prints. Where the edition has no count for the meeting, the roll answers, and
may leave room: then the number is not recorded, and the note says that it fits.
"""

from __future__ import annotations

from mtcr_desktop.library.checking.attendance import partners
from mtcr_desktop.library.checking.case import Answer, Case, at_plenary, on, sentences
from mtcr_desktop.records.membership import Roll, roll
from mtcr_desktop.records.plenaries import Plenary


def count(case: Case, plenary: Plenary, claimed: int) -> Answer:
    """Set the number of Partners against the meeting's, the roll and the document's own list."""
    standing = roll(case.edition.members(), plenary.start)
    lists = _own_lists(case, claimed)
    recorded = plenary.partner_count
    answer = Answer(
        "agrees", partners(claimed), "", at_plenary(plenary, "partner-count"), plenary.sources
    )
    if recorded is None:
        return _by_roll(case, plenary, claimed, answer, standing, lists)
    answer = answer._replace(in_edition=partners(recorded))
    rolled = f"The roll {on(plenary.start)} has {standing.count_text}"
    if claimed == recorded:
        return answer._replace(note=sentences(rolled, lists))
    why = plenary.partner_count_note or ""
    note = sentences(_also_given(case, plenary, claimed), why, rolled, lists)
    return answer._replace(verdict="differs", note=note)


def _by_roll(
    case: Case, plenary: Plenary, claimed: int, answer: Answer, standing: Roll, lists: str
) -> Answer:
    """Answer for a count where the meeting has none on record."""
    least, most = len(standing.certain), len(standing.certain) + len(standing.possible)
    why = plenary.partner_count_note or ""
    rolled = f"The number taking part is not on record; this is the roll {on(plenary.start)}"
    answer = answer._replace(in_edition=standing.count_text)
    if not least <= claimed <= most:
        note = sentences(_also_given(case, plenary, claimed), rolled, why, lists)
        return answer._replace(verdict="differs", note=note)
    if least == most:
        return answer._replace(note=sentences(rolled, lists))
    return answer._replace(verdict="not-recorded", note=sentences(f"{rolled}, which fits", lists))


def _also_given(case: Case, plenary: Plenary, claimed: int) -> str:
    """Say which sources give the document's count."""
    others = [value for value in plenary.alternatives if value.field == "partner_count"]
    same = [value for value in others if value.value == str(claimed)]
    return case.elsewhere(same, str(claimed))


def _own_lists(case: Case, claimed: int) -> str:
    """Set a count against the lists of the same document; empty if it has none."""
    lengths = [len(set(found)) for found in case.values("partner-list") if isinstance(found, tuple)]
    if not lengths:
        return ""
    if claimed in lengths:
        return f"The list in the document names {claimed} as well"
    return f"The document's own list names {lengths[0]}, not {claimed}"
