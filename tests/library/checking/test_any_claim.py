"""Whatever a document says of whichever meeting, there is an answer that can be shown."""

from __future__ import annotations

from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.check import check
from mtcr_desktop.library.checking.names import same_person
from mtcr_desktop.library.checking.report import to_json, to_text
from mtcr_desktop.library.findings import ClaimKind, Value
from mtcr_desktop.library.verdicts import Verdict
from mtcr_desktop.records.dates import PartialDate
from tests.library.checking.said import Said, document

_CODES = ["CA", "CH", "KR", "IS", "BR", "EE", "XX", "Ruritania"]
_NAMES = st.sampled_from(["Ottawa", "Rome", "Rey Pagtakhan", "Oh Joon", ""]) | st.text(max_size=12)
_DATES = st.builds(
    PartialDate,
    st.dates().map(str)
    | st.dates().map(lambda d: str(d)[:7])
    | st.dates().map(lambda d: str(d)[:4]),
)
_VALUES: dict[ClaimKind, st.SearchStrategy[Value]] = {
    "ordinal": st.integers(0, 10**6),
    "place": _NAMES,
    "country": st.sampled_from(_CODES),
    "start": _DATES,
    "end": _DATES,
    "partner-count": st.integers(0, 10**6),
    "partner-list": st.lists(st.sampled_from(_CODES), max_size=9).map(tuple),
    "new-partner": st.sampled_from(_CODES),
    "chair": _NAMES | st.sampled_from(_CODES),
    "opened-by": _NAMES,
    "established": _DATES,
    "next-host": _NAMES | st.sampled_from(_CODES),
    "issued": _DATES,
}


@st.composite
def _said(draw: st.DrawFn) -> Said:
    kind = draw(st.sampled_from(sorted(_VALUES)))
    return kind, draw(_VALUES[kind])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(said=st.lists(_said(), max_size=5), meeting=st.none() | st.integers(0, 40))
def test_any_claim_is_answered(edition: Edition, said: list[Said], meeting: int | None) -> None:
    text, recognition = document(*said, meeting=meeting)
    found = check(text, recognition, edition)
    assert len(found) == len(said)
    for each in found:
        assert each.verdict in get_args(Verdict)
        assert each.verdict != "agrees" or (each.in_edition and each.address and each.sources)
        if each.address:
            assert edition.title_of(each.address.page)
        edition.sources_of(each.sources)
    assert len(to_json("any.txt", text, recognition, found)["claims"]) == len(said)
    assert to_text("any.txt", text, recognition, found).count("claim") >= 1


def test_persons_of_the_edition_are_themselves_and_nobody_else(edition: Edition) -> None:
    people = {
        who.name: who
        for plenary in edition.plenaries()
        for who in plenary.opened_by + plenary.chairs
    }
    assert len(people) > 40
    for name in people:
        assert [who for who in people.values() if same_person(name, who)] == [people[name]]
