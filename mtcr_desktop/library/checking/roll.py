"""Sets the number of Partners and a list of them against the record.

Both are set against the meeting on record, against the roll on its first day, and against each
other. States that joined within the span of their date, such as "1992", are possibly on the roll;
those that were new at the meeting are counted, and the meeting's own count tells about the rest.

Known contradictions of the sources, such as a printed list that leaves out Switzerland while the
total counts it, are told in the note. The verdict stays "differs", since the list does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mtcr_desktop.library.checking.case import Answer, Case, at_plenary, on, sentences
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.records.membership import Roll
from mtcr_desktop.records.membership import roll as roll_at
from mtcr_desktop.records.plenaries import Plenary, ordinal


class Attendance(NamedTuple):
    """Who were Partners at a meeting, alpha-2 codes.

    Attributes:
        certain: On the roll of its first day, or new at it.
        possible: Joined within the span of their date, and the count leaves it open.
        uncounted: Joined within the span of their date, but not in the meeting's own count.
    """

    certain: frozenset[str]
    possible: frozenset[str]
    uncounted: frozenset[str]


def attendance(case: Case, plenary: Plenary) -> Attendance:
    """Return who were Partners at a meeting, by the roll, the newcomers and the count."""
    standing = roll_at(case.edition.members(), plenary.start)
    certain = {member.iso2 for member in standing.certain} | set(plenary.new_partners)
    possible = {member.iso2 for member in standing.possible} - certain
    nobody: frozenset[str] = frozenset()
    if plenary.partner_count == len(certain) + len(possible):
        return Attendance(frozenset(certain | possible), nobody, nobody)
    if plenary.partner_count == len(certain):
        return Attendance(frozenset(certain), nobody, frozenset(possible))
    return Attendance(frozenset(certain), frozenset(possible), nobody)


def count(case: Case, plenary: Plenary, claimed: int) -> Answer:
    """Set the number of Partners against the meeting's, the roll and the document's own list.

    Where the edition has no count for the meeting, the roll answers: exactly, or by leaving room.
    """
    standing = roll_at(case.edition.members(), plenary.start)
    lists = _own_lists(case, claimed)
    recorded = plenary.partner_count
    answer = Answer(
        "agrees", _partners(claimed), "", at_plenary(plenary, "partner-count"), plenary.sources
    )
    if recorded is None:
        return _by_roll(case, plenary, claimed, answer, standing, lists)
    answer = answer._replace(in_edition=_partners(recorded))
    roll = f"The roll {on(plenary.start)} has {standing.count_text}"
    if claimed == recorded:
        return answer._replace(note=sentences(roll, lists))
    why = plenary.partner_count_note or ""
    note = sentences(_also_given(case, plenary, claimed), why, roll, lists)
    return answer._replace(verdict="differs", note=note)


def listed(case: Case, plenary: Plenary, claimed: Sequence[str]) -> Answer:
    """Set a list of Partners against those of the meeting; the note names who differs."""
    there = attendance(case, plenary)
    named = frozenset(claimed)
    missing = there.certain - named
    added = named - there.certain - there.possible
    names = case.countries(named)
    answer = Answer(
        "differs" if missing or added else "agrees",
        f"{len(named)} countries: {names}",
        _expected(case, there),
        at_plenary(plenary, "partners"),
        _sources(case, plenary, missing | added),
    )
    note = [
        f"Not on the document's list: {case.countries(missing)}" if missing else "",
        *(_why_not(case, plenary, code, there) for code in sorted(added)),
        _open(case, there, named),
        _twice(case, claimed),
        _known_contradiction(case, plenary) if missing else "",
        _own_count(case, len(named)),
    ]
    return answer._replace(note=sentences(*note))


def _by_roll(
    case: Case, plenary: Plenary, claimed: int, answer: Answer, standing: Roll, lists: str
) -> Answer:
    """Answer for a count where the meeting has none on record."""
    least, most = len(standing.certain), len(standing.certain) + len(standing.possible)
    why = plenary.partner_count_note or ""
    roll = f"The number taking part is not on record; this is the roll {on(plenary.start)}"
    answer = answer._replace(in_edition=standing.count_text)
    if not least <= claimed <= most:
        note = sentences(_also_given(case, plenary, claimed), roll, why, lists)
        return answer._replace(verdict="differs", note=note)
    if least == most:
        return answer._replace(note=sentences(roll, lists))
    return answer._replace(verdict="not-recorded", note=sentences(f"{roll}, which fits", lists))


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


def _own_count(case: Case, names: int) -> str:
    """Set a list against the counts of the same document; empty if they are equal."""
    counts = [found for found in case.values("partner-count") if isinstance(found, int)]
    if not counts or names in counts:
        return ""
    return f"The document itself counts {counts[0]}, but its list names {names}"


def _expected(case: Case, there: Attendance) -> str:
    """Return the Partners of the meeting in words."""
    text = f"{_partners(len(there.certain))}: {case.countries(there.certain)}"
    return f"{text}; possibly {case.countries(there.possible)}" if there.possible else text


def _why_not(case: Case, plenary: Plenary, code: str, there: Attendance) -> str:
    """Say of a name on the document's list why the edition does not have it there."""
    name = case.country(code)
    members = {member.iso2: member for member in case.edition.members()}
    if code not in members:
        return f"{name} is on the document's list and is no Partner{_standing(case, code)}"
    joined = members[code].joined
    if code in there.uncounted:
        counted = f"the {_partners(len(there.certain))} counted for this meeting"
        return f"{name} is on the document's list; it joined {on(joined)}, but is not of {counted}"
    first = members[code].first_plenary
    seat = f" and first sat at the {ordinal(first)} Plenary" if first else ""
    return f"{name} is on the document's list; it joined later, {on(joined)}{seat}"


def _standing(case: Case, code: str) -> str:
    """Return how a state that is no Partner stands to the regime, for the end of a sentence."""
    try:
        return f" (in the edition: {case.edition.adherent(code).status_label.lower()})"
    except NoSuchRecordError:
        return ""


def _open(case: Case, there: Attendance, named: frozenset[str]) -> str:
    """Say which states the record leaves open, by whether the document's list has them."""
    on, off = there.possible & named, there.possible - named
    parts = [
        f"named {case.countries(on)}" if on else "",
        f"not {case.countries(off)}" if off else "",
    ]
    if not there.possible:
        return ""
    listed = " and ".join(filter(None, parts))
    return f"Possibly Partners by then, since only the year of joining is known: {listed}"


def _twice(case: Case, claimed: Sequence[str]) -> str:
    repeated = {code for code in claimed if claimed.count(code) > 1}
    return f"Named more than once: {case.countries(repeated)}" if repeated else ""


def _known_contradiction(case: Case, plenary: Plenary) -> str:
    here = at_plenary(plenary)
    return sentences(*(why for at, why in case.edition.known_discrepancies() if at == here))


def _sources(case: Case, plenary: Plenary, codes: Iterable[str]) -> tuple[str, ...]:
    """Return the sources of the meeting and of the joining of the states in question."""
    members = {member.iso2: member for member in case.edition.members()}
    joined = [members[code].joined_claim.sources for code in sorted(codes) if code in members]
    return tuple(dict.fromkeys([*plenary.sources, *(s for sources in joined for s in sources)]))


def _partners(number: int) -> str:
    return f"{number} Partner{'' if number == 1 else 's'}"
