from __future__ import annotations

import pytest

from mtcr_desktop.desktop.navigator import LONGEST_HISTORY, History, Navigator, Visit
from mtcr_desktop.records.addresses import Address
from tests.desktop.small import member, plenary

HOME = Address("home")


@pytest.fixture
def navigator(qapp: object) -> Navigator:
    return Navigator(HOME)


def stops(navigator: Navigator) -> list[str]:
    seen: list[str] = []
    navigator.arrived.connect(lambda visit: seen.append(str(visit.address)))
    return seen


def test_goes_back_and_forward(navigator: Navigator) -> None:
    seen = stops(navigator)
    navigator.open(plenary(16))
    navigator.open(member("KR"))
    navigator.move(-1)
    navigator.move(-1)
    navigator.move(-1)
    navigator.move(1)
    assert seen == ["mtcr:plenary/16", "mtcr:member/KR", "mtcr:plenary/16", "mtcr:home",
                    "mtcr:plenary/16"]  # fmt: skip
    assert navigator.history.can_back
    assert navigator.history.can_forward


def test_opening_forgets_what_lay_ahead(navigator: Navigator) -> None:
    navigator.open(plenary(16))
    navigator.move(-1)
    navigator.open(member("KR"))
    assert not navigator.history.can_forward


def test_back_skips_rows_that_were_only_passed(navigator: Navigator) -> None:
    navigator.open(plenary(14))
    for number in (15, 16, 17):
        navigator.open(plenary(number), passing=True)
    navigator.open(member("KR"))
    navigator.move(-1)
    assert navigator.visit.address == plenary(17)
    navigator.move(-1)
    assert navigator.visit.address == plenary(14)


def test_opening_the_same_again_adds_no_visit(navigator: Navigator) -> None:
    navigator.open(HOME, words=("korea",))
    assert not navigator.history.can_back
    assert navigator.visit.words == ("korea",)


def test_remembers_how_far_down_the_reader_was(navigator: Navigator) -> None:
    navigator.leave = lambda: 321
    navigator.open(plenary(16))
    navigator.leave = lambda: 0
    navigator.move(-1)
    assert navigator.visit.scroll == 321


def test_every_tab_has_a_history_of_its_own(navigator: Navigator) -> None:
    navigator.open(plenary(16))
    navigator.open(member("KR"), "tab")
    assert navigator.index == 1
    assert not navigator.history.can_back
    navigator.turn_tab(1)
    assert (navigator.index, navigator.visit.address) == (0, plenary(16))
    assert navigator.history.can_back


def test_a_tab_behind_is_not_shown(navigator: Navigator) -> None:
    seen = stops(navigator)
    navigator.open(member("KR"), "background")
    assert (seen, navigator.index, len(navigator.tabs)) == ([], 0, 2)


def test_closes_and_reopens_tabs_where_they_were(navigator: Navigator) -> None:
    navigator.open(member("KR"), "tab")
    navigator.open(plenary(16), "tab")
    navigator.close_tab(1)
    assert [tab.current.address for tab in navigator.tabs] == [HOME, plenary(16)]
    assert navigator.visit.address == plenary(16)
    navigator.reopen_tab()
    assert (navigator.index, navigator.visit.address) == (1, member("KR"))
    assert not navigator.can_reopen


def test_closing_the_current_tab_shows_its_neighbour(navigator: Navigator) -> None:
    navigator.open(member("KR"), "tab")
    seen = stops(navigator)
    navigator.close_tab(1)
    assert seen == ["mtcr:home"]


def test_closing_the_last_tab_goes_home(navigator: Navigator) -> None:
    navigator.open(plenary(16))
    navigator.close_tab(0)
    assert (len(navigator.tabs), navigator.visit.address) == (1, HOME)


def test_a_number_without_a_tab_is_ignored(navigator: Navigator) -> None:
    navigator.select_tab(8)
    assert navigator.index == 0


def test_follows_a_tab_that_was_dragged(navigator: Navigator) -> None:
    navigator.open(member("KR"), "tab")
    navigator.move_tab(1, 0)
    assert (navigator.index, navigator.visit.address) == (0, member("KR"))


def test_a_history_has_an_end() -> None:
    history = History(Visit(HOME))
    for number in range(LONGEST_HISTORY * 2):
        history.add(Visit(plenary(number)))
    assert history.current.address == plenary(LONGEST_HISTORY * 2 - 1)
    assert not history.move(-LONGEST_HISTORY)


def test_tabs_survive_a_restart(navigator: Navigator) -> None:
    navigator.open(plenary(16))
    navigator.open(member("KR"))
    navigator.move(-1)
    navigator.open(plenary(17), "tab")
    after = Navigator(HOME)
    after.restore(navigator.to_json())
    assert after.visit.address == plenary(17)
    after.select_tab(0)
    assert after.visit.address == plenary(16)
    assert after.history.can_forward


@pytest.mark.parametrize(
    "saved",
    [
        None, [], "x", {}, {"tabs": None}, {"tabs": []}, {"tabs": [1, {}, {"visits": 3}]},
        {"tabs": [{"visits": [["no address", "", 0], ["mtcr:plenary/1"], 7]}]},
    ],
)  # fmt: skip
def test_tabs_that_cannot_be_read_leave_the_start(navigator: Navigator, saved: object) -> None:
    navigator.restore(saved)
    assert [tab.current.address for tab in navigator.tabs] == [HOME]


def test_reads_what_can_be_read(navigator: Navigator) -> None:
    visits = [["no address", "", 0], ["mtcr:plenary/16", "16th", 40], ["mtcr:home", 1, 2]]
    navigator.restore({"at": 9, "tabs": [5, {"at": 2, "visits": visits}]})
    assert [tab.current.address for tab in navigator.tabs] == [plenary(16)]
    assert (navigator.index, navigator.visit.title, navigator.visit.scroll) == (0, "16th", 40)
