"""Sets a list of Partners against the record, and names who is missing and who is too many.

States that joined within the span of their date, such as "1992", are possibly on the roll; those
that were new at the meeting are expected, and the meeting's own count tells about the rest.

Known contradictions of the sources, such as a printed list that leaves out Switzerland while the
total counts it, are told in the note. The verdict stays "differs", since the list does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mtcr_desktop.library.checking.attendance import Attendance, attendance, partners
from mtcr_desktop.library.checking.case import Answer, Case, at_plenary, on, sentences
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.records.plenaries import Plenary, ordinal


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
        *(_why_not(case, code, there) for code in sorted(added)),
        _open(case, there, named),
        _twice(case, claimed),
        _known_contradiction(case, plenary, missing),
        _own_count(case, len(named)),
    ]
    return answer._replace(note=sentences(*note))


def _expected(case: Case, there: Attendance) -> str:
    """Return the Partners of the meeting in words."""
    text = f"{partners(len(there.certain))}: {case.countries(there.certain)}"
    return f"{text}; possibly {case.countries(there.possible)}" if there.possible else text


def _why_not(case: Case, code: str, there: Attendance) -> str:
    """Say of a name on the document's list why the edition does not have it there."""
    name = case.country(code)
    members = {member.iso2: member for member in case.edition.members()}
    if code not in members:
        return f"{name} is on the document's list and is no Partner{_standing(case, code)}"
    joined = members[code].joined
    if code in there.uncounted:
        counted = f"the {partners(len(there.certain))} counted for this meeting"
        return f"{name} is on the document's list; it joined {on(joined)}, but is not of {counted}"
    first = members[code].first_plenary
    seat = f", and first sat at the {ordinal(first)} Plenary" if first else ""
    return f"{name} is on the document's list; it joined later, {on(joined)}{seat}"


def _standing(case: Case, code: str) -> str:
    """Return how a state that is no Partner stands to the regime, for the end of a sentence."""
    try:
        return f" (in the edition: {case.edition.adherent(code).status_label.lower()})"
    except NoSuchRecordError:
        return ""


def _open(case: Case, there: Attendance, named: frozenset[str]) -> str:
    """Say which states the record leaves open, by whether the document's list has them."""
    if not there.possible:
        return ""
    present, absent = there.possible & named, there.possible - named
    parts = [
        f"named {case.countries(present)}" if present else "",
        f"not {case.countries(absent)}" if absent else "",
    ]
    known = "Possibly Partners by then, since the day of joining is not known"
    return f"{known}: {' and '.join(filter(None, parts))}"


def _twice(case: Case, claimed: Sequence[str]) -> str:
    repeated = {code for code in claimed if claimed.count(code) > 1}
    return f"Named more than once: {case.countries(repeated)}" if repeated else ""


def _known_contradiction(case: Case, plenary: Plenary, missing: Iterable[str]) -> str:
    """Return what is known of the printed list of the meeting, if it is about who is missing."""
    names = [case.country(code) for code in missing]
    return sentences(
        *(
            why
            for at, why in case.edition.known_discrepancies()
            if at == at_plenary(plenary) and any(name in why for name in names)
        )
    )


def _own_count(case: Case, names: int) -> str:
    """Set a list against the counts of the same document; empty if they are equal."""
    counts = [found for found in case.values("partner-count") if isinstance(found, int)]
    if not counts or names in counts:
        return ""
    return f"The document itself counts {counts[0]}, but its list names {names}"


def _sources(case: Case, plenary: Plenary, codes: Iterable[str]) -> tuple[str, ...]:
    """Return the sources of the meeting and of the joining of the states in question."""
    members = {member.iso2: member for member in case.edition.members()}
    joined = [members[code].joined_claim.sources for code in sorted(codes) if code in members]
    return tuple(dict.fromkeys([*plenary.sources, *(s for sources in joined for s in sources)]))
