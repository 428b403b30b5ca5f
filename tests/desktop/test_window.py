"""The window, used as a person uses it: with keys and the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.commands import Commands
from mtcr_desktop.desktop.panes.list_pane import ListPane
from mtcr_desktop.desktop.panes.sheet_view import SheetView
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.desktop.sections import SECTIONS
from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.records.addresses import Address
from tests.desktop.small import member, plenary

Key = Qt.Key
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


class Person:
    """Somebody at the keyboard and the mouse."""

    def __init__(self, qtbot: QtBot, reader: Reader) -> None:
        self.qtbot = qtbot
        self.reader = reader
        self.window = reader.window
        self.window.activateWindow()
        qtbot.waitExposed(self.window)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def types(self, text: str) -> None:
        for letter in text:
            self.qtbot.keyClicks(QApplication.focusWidget(), letter)

    def chooses(self, section: str) -> None:
        bar = self.window.sidebar
        row = [s.id for s in SECTIONS].index(section)
        place = bar.visualItemRect(bar.item(row)).center()
        self.qtbot.mouseClick(bar.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def clicks_row(
        self, row: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        modifiers: Qt.KeyboardModifier = NONE,
    ) -> None:  # fmt: skip
        table = self.pane.table
        place = table.visualRect(table.model().index(row, 0)).center()
        self.qtbot.mouseClick(table.viewport(), button, modifiers, place)

    @property
    def pane(self) -> ListPane:
        assert self.reader.lists.pane is not None
        return self.reader.lists.pane

    @property
    def at(self) -> str:
        return str(self.reader.navigator.visit.address)

    @property
    def reads(self) -> str:
        return self.window.tabs.view.toPlainText()

    @property
    def rows(self) -> list[str]:
        model = self.pane.table.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def widget(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.window.findChild(kind, name)
        assert isinstance(found, QWidget)
        return found


@pytest.fixture
def person(qtbot: QtBot, reader: Reader, commands: Commands) -> Person:
    return Person(qtbot, reader)


def test_starts_at_home_over_the_whole_width(person: Person) -> None:
    assert person.at == "mtcr:home"
    assert person.reader.lists.pane is None
    assert person.window.windowTitle().startswith("Home")


def test_a_section_shows_its_list_and_its_first_sheet(person: Person) -> None:
    person.chooses("plenaries")
    assert person.rows == ["14", "15", "16", "17"]
    assert "14th Plenary" in person.reads
    assert person.window.sidebar.currentRow() == 2


def test_arrow_keys_step_through_the_sheets_and_back_skips_the_steps(person: Person) -> None:
    person.chooses("plenaries")
    person.pane.focus_list()
    person.press(Key.Key_Down)
    person.press(Key.Key_Down)
    assert "16th Plenary" in person.reads
    person.press(Key.Key_Left, ALT)
    assert person.at == "mtcr:plenary/14"
    person.press(Key.Key_Left, ALT)
    assert person.at == "mtcr:home"
    assert person.reader.lists.pane is None
    person.press(Key.Key_Right, ALT)
    assert person.at == "mtcr:plenary/14"


@pytest.mark.parametrize("modifiers", [NONE, CONTROL])
def test_home_and_end_choose_the_first_and_the_last_row(
    person: Person, modifiers: Qt.KeyboardModifier
) -> None:
    person.chooses("plenaries")
    person.clicks_row(1)
    person.pane.focus_list()
    for key, row in ((Key.Key_End, 3), (Key.Key_Home, 0)):
        person.press(key, modifiers)
        chosen = person.pane.table.selectionModel().selectedRows()
        assert [index.row() for index in chosen] == [row]
        assert person.at == str(plenary(14 + row))


def test_a_clicked_row_is_a_stop_on_the_way(person: Person) -> None:
    person.chooses("plenaries")
    person.clicks_row(1)
    person.clicks_row(3)
    person.press(Key.Key_Left, ALT)
    assert person.at == "mtcr:plenary/15"
    assert person.pane.table.current_address == plenary(15)


def test_buttons_at_the_side_of_the_mouse_go_back_and_forward(person: Person) -> None:
    person.chooses("plenaries")
    person.clicks_row(1)
    view = person.window.tabs.view
    person.qtbot.mouseClick(view.viewport(), Qt.MouseButton.BackButton)
    assert person.at == "mtcr:plenary/14"
    person.qtbot.mouseClick(person.pane.table.viewport(), Qt.MouseButton.ForwardButton)
    assert person.at == "mtcr:plenary/15"


def test_enter_goes_into_the_sheet_and_escape_back_to_the_list(person: Person) -> None:
    person.chooses("plenaries")
    person.pane.focus_list()
    person.press(Key.Key_Return)
    assert person.window.tabs.view.hasFocus()
    person.press(Key.Key_Escape)
    assert person.pane.table.hasFocus()


def test_control_enter_and_the_middle_button_open_tabs(person: Person) -> None:
    person.chooses("plenaries")
    person.pane.focus_list()
    person.press(Key.Key_Return, CONTROL)
    assert len(person.reader.navigator.tabs) == 2
    person.clicks_row(2, Qt.MouseButton.MiddleButton)
    assert person.at == "mtcr:plenary/16"
    assert len(person.reader.navigator.tabs) == 3


def test_a_link_opens_its_record_and_the_list_it_stands_in(person: Person) -> None:
    person.press(Key.Key_Tab)
    view = person.window.tabs.view
    view.setFocus()
    person.press(Key.Key_Tab)
    person.press(Key.Key_Return)
    assert person.at == "mtcr:member/KR"
    assert person.pane.table.current_address == member("KR")


def test_a_link_to_the_outside_is_handed_over_and_not_followed(
    person: Person, qtbot: QtBot
) -> None:
    person.window.tabs.view.setFocus()
    person.press(Key.Key_Tab)
    person.press(Key.Key_Tab)
    with qtbot.waitSignal(person.reader.url_chosen) as heard:
        person.press(Key.Key_Return)
    assert heard.args == ["https://mtcr.info/"]
    assert person.at == "mtcr:home"


def test_an_address_that_names_nothing_says_so(person: Person) -> None:
    person.reader.open(plenary(99))
    assert "leads nowhere" in person.reads
    assert "There is no mtcr:plenary/99" in person.reads
    person.press(Key.Key_Left, ALT)
    assert person.at == "mtcr:home"


def test_a_fragment_is_shown_and_stands_out_for_a_moment(person: Person, qtbot: QtBot) -> None:
    person.reader.open(Address("plenary", "16", fragment="notes"))
    view = person.window.tabs.view
    assert len(view.extraSelections()) == 1
    assert view.extraSelections()[0].cursor.selectedText() == "Notes"
    qtbot.waitUntil(lambda: not view.extraSelections(), timeout=4000)


def test_a_fragment_comes_to_the_top(qtbot: QtBot) -> None:
    """At once where the sheet is on show, else as soon as it is."""
    paragraphs = "<p>Words</p>" * 200
    html = f"{paragraphs}<p><a name='notes'></a>Notes</p>{paragraphs}"
    view = SheetView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show_html(html, 11.0)
    view.go_to("notes")
    view.show()
    qtbot.waitUntil(lambda: view.cursorForPosition(QPoint(40, 2)).block().text() == "Notes")
    view.verticalScrollBar().setValue(0)
    view.go_to("notes")
    assert view.cursorForPosition(QPoint(40, 2)).block().text() == "Notes"
    view.go_to("nowhere")
    assert view.cursorForPosition(QPoint(40, 2)).block().text() == "Notes"


def test_words_of_the_search_are_marked(person: Person) -> None:
    person.reader.open(plenary(16), words=("turkiye",))
    marked = {s.cursor.selectedText() for s in person.window.tabs.view.extraSelections()}
    assert marked == {"Türkiye"}


def test_tabs_open_turn_close_and_come_back(person: Person) -> None:
    person.press(Key.Key_T, CONTROL)
    person.chooses("plenaries")
    bar = person.widget(QTabBar, "tab-bar")
    assert isinstance(bar, QTabBar)
    assert bar.isVisible()
    assert [bar.tabText(n) for n in range(bar.count())] == ["Home", "14th Plenary, Noordwijk"]
    person.press(Key.Key_1, ALT)
    assert person.at == "mtcr:home"
    person.press(Key.Key_PageDown, CONTROL)
    assert person.at == "mtcr:plenary/14"
    person.press(Key.Key_W, CONTROL)
    assert person.at == "mtcr:home"
    assert not bar.isVisible()
    person.press(Key.Key_T, CONTROL | SHIFT)
    assert person.at == "mtcr:plenary/14"


def test_typing_in_the_list_filters_it(person: Person) -> None:
    person.chooses("members")
    person.pane.focus_list()
    person.types("tur")
    assert person.rows == ["Türkiye"]
    assert person.pane.filter_line.hasFocus()
    person.press(Key.Key_Down)
    assert person.pane.table.hasFocus()
    person.press(Key.Key_Down)
    assert "Türkiye" in person.reads


def test_a_filter_that_nothing_fits_says_so_and_can_be_dropped(person: Person) -> None:
    person.chooses("members")
    person.pane.focus_filter()
    person.types("zzz")
    texts = [label.text() for label in person.pane.findChildren(QLabel) if label.isVisible()]
    assert any("zzz" in text for text in texts)
    person.qtbot.mouseClick(
        person.widget(QWidget, "show-all"), Qt.MouseButton.LeftButton
    )  # fmt: skip
    assert len(person.rows) == 6


def test_an_open_record_that_the_filter_hides_is_told(person: Person) -> None:
    person.chooses("members")
    person.pane.focus_filter()
    person.types("korea")
    person.reader.open(member("CA"))
    texts = [label.text() for label in person.pane.findChildren(QLabel) if label.isVisible()]
    assert any("not among the rows" in text for text in texts)


def test_a_list_is_found_again_as_it_was_left(person: Person) -> None:
    person.chooses("members")
    person.pane.focus_filter()
    person.types("a")
    person.pane.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    person.clicks_row(1)
    left, rows = person.at, person.rows
    person.chooses("plenaries")
    person.chooses("members")
    assert (person.at, person.rows) == (left, rows)
    assert person.pane.filter_line.text() == "a"


def test_a_choice_above_the_list_filters_it(person: Person) -> None:
    person.chooses("members")
    box = person.pane.findChild(QComboBox)
    assert box is not None
    person.qtbot.keyClicks(box, "Asia")
    assert set(person.rows) == {"India", "Republic of Korea", "Türkiye"}


def test_the_members_are_seen_from_a_date(person: Person) -> None:
    person.press(Key.Key_J, CONTROL)
    line = person.widget(QLineEdit, "as-of")
    assert line.hasFocus()
    person.types("1997")
    person.press(Key.Key_Return)
    assert person.rows == ["Canada", "Germany", "Türkiye (possibly)"]
    assert person.at == "mtcr:member/CA?as-of=1997"
    person.clicks_row(2)
    assert person.at == "mtcr:member/TR?as-of=1997"
    line.clear()
    assert len(person.rows) == 6
    assert person.at == "mtcr:member/TR"


def test_a_date_is_typed_as_people_write_it(person: Person) -> None:
    person.press(Key.Key_J, CONTROL)
    person.types("31 December 1997")
    person.press(Key.Key_Return)
    line = person.widget(QLineEdit, "as-of")
    assert isinstance(line, QLineEdit)
    assert line.text() == "1997-12-31"
    assert person.at == "mtcr:member/CA?as-of=1997-12-31"


def test_a_date_before_there_was_anybody_is_not_blamed_on_a_filter(person: Person) -> None:
    person.press(Key.Key_J, CONTROL)
    person.types("1800")
    person.press(Key.Key_Return)
    assert person.rows == []
    shown = [label.text() for label in person.pane.findChildren(QLabel) if label.isVisible()]
    assert "Nothing is listed here." in shown
    assert not person.widget(QPushButton, "show-all").isVisible()


def test_the_key_of_a_section_leads_into_its_list(person: Person) -> None:
    person.press(Key.Key_3, CONTROL)
    assert person.pane.table.hasFocus()
    person.press(Key.Key_Down)
    assert person.at == "mtcr:plenary/15"
    person.press(Key.Key_1, CONTROL)
    assert person.window.tabs.view.hasFocus()


def test_a_list_opens_nothing_by_getting_the_focus(person: Person) -> None:
    person.chooses("plenaries")
    person.clicks_row(2)
    person.pane.table.go_to_row(-1)
    person.pane.focus_list()
    assert person.at == "mtcr:plenary/16"
    person.press(Key.Key_Down)
    assert person.at == "mtcr:plenary/14"


@pytest.mark.parametrize("typed", ["yesterday", "2001-02-30", "01"])
def test_what_is_no_date_is_told_beside_it(person: Person, typed: str) -> None:
    person.press(Key.Key_J, CONTROL)
    person.types(typed)
    person.press(Key.Key_Return)
    problem = person.widget(QLabel, "as-of-problem")
    assert problem.isVisible()
    assert isinstance(problem, QLabel)
    assert typed in problem.text()
    assert len(person.rows) == 6


def test_find_counts_the_places_and_goes_round(person: Person) -> None:
    person.window.tabs.view.setFocus()
    person.press(Key.Key_F, CONTROL)
    person.types("turkiye")
    count = person.widget(QLabel, "find-count")
    assert isinstance(count, QLabel)
    assert count.text() == "1 of 72"
    person.press(Key.Key_F3)
    assert count.text() == "2 of 72"
    person.press(Key.Key_F3, SHIFT)
    person.press(Key.Key_F3, SHIFT)
    assert count.text() == "72 of 72"
    person.press(Key.Key_A, CONTROL)
    person.types("no such words")
    assert count.text() == "Not found"
    person.press(Key.Key_Escape)
    assert person.window.tabs.view.hasFocus()
    assert person.window.tabs.view.extraSelections() == []


def test_control_f_goes_to_the_filter_while_the_list_has_the_focus(person: Person) -> None:
    person.chooses("plenaries")
    person.pane.focus_list()
    person.press(Key.Key_F, CONTROL)
    assert person.pane.filter_line.hasFocus()


def test_zoom_has_steps_and_limits(person: Person, settings: Settings) -> None:
    for _ in range(20):
        person.press(Key.Key_Plus, CONTROL)
    assert settings.number("zoom") == 300
    for _ in range(20):
        person.press(Key.Key_Minus, CONTROL)
    assert settings.number("zoom") == 50
    person.press(Key.Key_0, CONTROL)
    assert settings.number("zoom") == 100


def test_zoom_keeps_the_place(person: Person) -> None:
    person.reader.open(plenary(16))
    view = person.window.tabs.view
    view.verticalScrollBar().setValue(120)
    person.press(Key.Key_Plus, CONTROL)
    assert view.verticalScrollBar().value() > 0


def test_f6_goes_through_the_parts_of_the_window_and_back(person: Person) -> None:
    person.chooses("plenaries")
    window = person.window
    window.search_box.setFocus()
    seen = []
    for _ in range(4):
        person.press(Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [window.sidebar, person.pane.table, window.tabs.view, window.search_box]
    person.press(Key.Key_F6, SHIFT)
    assert window.tabs.view.hasFocus()


@pytest.mark.parametrize(("key", "modifiers"), [(Key.Key_L, CONTROL), (Key.Key_D, ALT)])
def test_the_search_box_is_one_key_away(
    person: Person, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    person.window.sidebar.setFocus()
    person.press(key, modifiers)
    assert person.window.search_box.hasFocus()


def test_the_address_can_be_copied(person: Person) -> None:
    person.reader.open(plenary(16))
    person.press(Key.Key_L, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text() == "mtcr:plenary/16"


def test_previous_and_next_record(person: Person, commands: Commands) -> None:
    person.reader.open(plenary(16))
    person.press(Key.Key_PageDown, ALT)
    assert person.at == "mtcr:plenary/17"
    assert not commands.actions["next-record"].isEnabled()
    person.press(Key.Key_PageUp, ALT)
    assert person.at == "mtcr:plenary/16"


def test_sections_have_keys(person: Person) -> None:
    person.press(Key.Key_3, CONTROL)
    assert person.at == "mtcr:plenary/14"
    person.press(Key.Key_1, CONTROL)
    assert person.at == "mtcr:home"


def test_the_sidebar_hides_and_comes_back(person: Person) -> None:
    person.press(Key.Key_F9)
    assert not person.window.sidebar.isVisible()
    person.press(Key.Key_F9)
    assert person.window.sidebar.isVisible()


def test_the_help_is_a_sheet(person: Person) -> None:
    person.press(Key.Key_F1)
    assert person.at == "mtcr:help"
    assert person.reads.startswith("Page\nHelp")


def test_colours_follow_the_setting(person: Person, settings: Settings) -> None:
    light = person.window.palette().base().color().lightness()
    settings.set("theme", "dark")
    person.qtbot.waitUntil(lambda: person.window.palette().base().color().lightness() < 80 < light)
    assert "#1d2024" in person.window.tabs.view.toHtml()
    settings.set("theme", "light")


def test_every_part_that_takes_the_focus_has_a_name(person: Person) -> None:
    person.chooses("members")
    person.press(Key.Key_F, CONTROL)
    person.window.tabs.view.setFocus()
    person.press(Key.Key_F, CONTROL)
    person.press(Key.Key_T, CONTROL)
    nameless = [
        f"{type(w).__name__} {w.objectName()}"
        for w in person.window.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not w.accessibleName() and not isinstance(w.parent(), QComboBox)
    ]  # fmt: skip
    assert nameless == []


def test_the_buttons_that_empty_a_line_have_a_name(person: Person) -> None:
    person.chooses("members")
    person.window.search_box.setText("x")
    lines = [line for line in person.window.findChildren(QLineEdit) if line.isClearButtonEnabled()]
    assert len(lines) >= 3
    names = {button.accessibleName() for line in lines for button in line.findChildren(QToolButton)}
    assert "Clear" in names
    assert "" not in {line.findChildren(QToolButton)[-1].accessibleName() for line in lines}


def test_rows_chosen_for_a_booklet_keep_the_order_of_the_list(person: Person) -> None:
    person.chooses("plenaries")
    person.clicks_row(2)
    person.clicks_row(0, modifiers=CONTROL)
    assert person.pane.table.chosen() == (plenary(14), plenary(16))


def test_a_small_window_still_holds_everything(person: Person) -> None:
    person.chooses("members")
    person.window.resize(683, 384)  # 1366 x 768 at 200 %
    assert person.window.width() <= 683
    person.qtbot.waitUntil(lambda: person.pane.table.viewport().height() > 60)
    assert person.window.tabs.view.viewport().width() > 200


def test_where_one_was_survives_a_restart(person: Person, qtbot: QtBot, settings: Settings) -> None:
    from mtcr_desktop.desktop.theme import Theme
    from tests.desktop.small import SmallPresenter

    person.chooses("members")
    person.clicks_row(3)
    person.reader.open(plenary(16), "tab")
    person.pane.table.horizontalHeader().resizeSection(2, 77)
    saved = person.reader.to_json()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    after = Reader(SmallPresenter(), settings, Theme(application, "light"))
    qtbot.addWidget(after.window)
    after.restore(saved)
    after.navigator.show_again()
    after.window.show()
    assert str(after.navigator.visit.address) == "mtcr:plenary/16"
    assert after.lists.pane is not None
    assert after.lists.pane.table.arrangement()["widths"]["year"] == 77
    after.navigator.select_tab(0)
    assert after.navigator.visit.address == person.reader.navigator.tabs[0].current.address


@pytest.mark.parametrize(
    "saved",
    [{}, {"window": 3, "lists": [], "tabs": "x"},
     {"window": {"geometry": "§", "sidebar": -4, "list": "wide"},
      "lists": {"states": {"members": {"widths": [], "sort": 5, "order": ["no"], "facets": 1}},
                "last": {"members": "nonsense"}}}],
)  # fmt: skip
def test_a_state_that_makes_no_sense_is_no_obstacle(
    person: Person, saved: dict[str, object]
) -> None:
    person.reader.restore(saved)
    person.reader.navigator.show_again()
    person.chooses("members")
    assert len(person.rows) == 6


def test_the_width_is_shared_anew_when_the_window_grows(person: Person) -> None:
    person.chooses("plenaries")
    shares = []
    for width in (700, 1240):
        person.window.resize(width, 700)
        _, rows, sheet = person.window.splitter.sizes()
        shares.append(rows / (rows + sheet))
    assert all(0.35 < share < 0.46 for share in shares)
    assert person.window.state()["list"] == 0


def test_a_width_that_was_dragged_is_kept(person: Person, qtbot: QtBot) -> None:
    person.chooses("plenaries")
    person.window.resize(1240, 700)
    handle = person.window.splitter.handle(2)
    grip = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(handle, grip - QPoint(60, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=grip - QPoint(60, 0))
    dragged = person.window.splitter.sizes()[1]
    person.window.resize(1500, 700)
    assert person.window.splitter.sizes()[1] == dragged
    assert person.window.state()["list"] == dragged


def test_a_list_counts_its_rows_only_where_some_are_hidden(person: Person) -> None:
    person.chooses("members")
    counts = [label for label in person.pane.findChildren(QLabel) if "shown" in label.text()]
    assert not any(label.isVisible() for label in counts)
    person.pane.focus_filter()
    person.types("korea")
    assert [label.text() for label in counts if label.isVisible()] == ["1 of 6 shown"]


def test_titles_of_many_tabs_can_still_be_read(person: Person) -> None:
    for _ in range(12):
        person.reader.open(plenary(16), "tab")
    bar = person.widget(QTabBar, "tab-bar")
    assert isinstance(bar, QTabBar)
    least = person.window.fontMetrics().horizontalAdvance("16th Plenary")
    assert all(bar.tabRect(n).width() > least for n in range(bar.count()))
