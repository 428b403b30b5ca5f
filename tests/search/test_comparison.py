"""What recurs in the documents of a library, and what is new in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.comparing.recurrence import Mark, is_earlier, may_be_earlier
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.search import recurrence
from mtcr_desktop.search.comparison import Compared, compared
from mtcr_desktop.search.searcher import SearchInterrupted
from mtcr_desktop.search.watch import Watch
from tests.library.comparing.invented import GERMAN, HELSINKI, LETTER, OTTAWA, WARSAW
from tests.library.comparing.kept import keep

FORMULA = "The Partners again called on all states"
KITES = "Paper kites were for the first time"
CHAIR = "The chair will visit"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path) as opened:
        yield opened


def of(edition: Edition, library: Library, *texts: str) -> Compared:
    """Compare the first two of these statements while all of them are kept."""
    left, right, *_ = keep(library, *texts)
    return compared(edition, library, (left, right), Watch())


def marks(found: Compared, beginning: str) -> tuple[Mark | None, Mark | None]:
    """Return the marks of a sentence, at the left and at the right."""
    left = [x.left for x in found.lines if x.unit.left and beginning in x.unit.left.text]
    right = [x.right for x in found.lines if x.unit.right and beginning in x.unit.right.text]
    return next(iter(left), None), next(iter(right), None)


def test_a_formula_says_in_which_documents_it_stands(edition: Edition, library: Library) -> None:
    found = of(edition, library, OTTAWA, WARSAW, HELSINKI, GERMAN)
    left, right = marks(found, FORMULA)
    assert left is not None
    assert right is not None
    assert left.recurring
    assert left.recurring == right.recurring
    meetings = [str(meeting) for meeting in left.recurring.meetings]
    assert meetings == ["mtcr:plenary/15", "mtcr:plenary/16", "mtcr:plenary/17"]
    first, last = left.recurring.ends
    assert (first.when, last.when) == ("2000-10-10", "2002-09-24")
    assert str(found.seen_at(first)).endswith("#p3")
    assert str(found.seen_at(last)).endswith("#p4")
    assert not left.recurring.varied


def test_other_numbers_and_names_are_told(edition: Edition, library: Library) -> None:
    _, right = marks(of(edition, library, OTTAWA, WARSAW, HELSINKI), "plenary meeting in")
    assert right is not None
    assert right.recurring
    assert right.recurring.varied


def test_two_documents_about_two_meetings_are_enough(edition: Edition, library: Library) -> None:
    found = of(edition, library, HELSINKI, OTTAWA)
    assert found.documents == 2
    assert all(mark and mark.recurring for mark in marks(found, FORMULA))
    assert marks(found, CHAIR)[0] == Mark()


def test_about_one_meeting_nothing_recurs(edition: Edition, library: Library) -> None:
    (one, other) = keep(library, HELSINKI, OTTAWA)
    library.correct(other, "meeting", Address("plenary", "15"))
    found = compared(edition, library, (one, other), Watch())
    assert not any(line.left.recurring or line.right.recurring for line in found.lines)


def test_what_stands_in_two_other_meetings_recurs(edition: Edition, library: Library) -> None:
    """Although the document that it is compared with lacks it."""
    found = of(edition, library, OTTAWA, HELSINKI, WARSAW)
    assert marks(found, KITES)[0] == Mark(None, new=True)
    other = WARSAW.replace("Seventeenth", "Eighteenth").replace("seventeenth", "eighteenth")
    (key,) = keep(library, other.replace("Warsaw, Poland", "Buenos Aires, Argentina"))
    library.correct(key, "meeting", Address("plenary", "18"))
    left, right = found.left.document.key, found.right.document.key
    mark, _ = marks(compared(edition, library, (left, right), Watch()), KITES)
    assert mark
    assert mark.recurring
    assert len(mark.recurring.meetings) == 3


def test_new_is_what_no_earlier_document_has(edition: Edition, library: Library) -> None:
    found = of(edition, library, HELSINKI, OTTAWA)
    assert (found.left.earlier, found.right.earlier) == (0, 1)
    assert marks(found, KITES) == (None, Mark(None, new=True))
    assert not any(line.left.new for line in found.lines)  # there is none that is earlier
    later = of(edition, library, OTTAWA, WARSAW)
    _, kites = marks(later, KITES)
    assert kites
    assert not kites.new
    _, glue = marks(later, "a list of glues")
    assert glue == Mark(None, new=True)


def test_a_document_without_date_may_be_earlier(edition: Edition, library: Library) -> None:
    found = of(edition, library, HELSINKI, OTTAWA, LETTER)
    assert marks(found, KITES) == (None, Mark())


def test_what_lies_in_the_trash_counts_for_nothing(edition: Edition, library: Library) -> None:
    keys = keep(library, OTTAWA, WARSAW, HELSINKI)
    library.remove(keys[2])
    found = compared(edition, library, (keys[0], keys[1]), Watch())
    assert (found.documents, found.left.earlier) == (2, 0)
    mark, _ = marks(found, FORMULA)
    assert mark
    assert mark.recurring
    assert len(mark.recurring.seen) == 2


def test_headings_and_names_are_neither(edition: Edition, library: Library) -> None:
    found = of(edition, library, OTTAWA, WARSAW, HELSINKI)
    assert marks(found, "Outlook") == (Mark(), Mark())
    assert marks(found, "Ottawa, 28") == (Mark(), None)


def test_time_that_is_up_is_told(edition: Edition, library: Library) -> None:
    left, right, _ = keep(library, OTTAWA, WARSAW, HELSINKI)
    found = compared(edition, library, (left, right), Watch(), seconds=0)
    assert not found.complete
    assert all(line.left == line.right == Mark() for line in found.lines)
    assert found.count("same") == 4


def test_what_stands_in_too_many_places_is_not_called_new(
    edition: Edition, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = keep(library, WARSAW, OTTAWA, HELSINKI)
    monkeypatch.setattr(recurrence, "_MOST_ROWS", 1)
    found = compared(edition, library, (keys[1], keys[0]), Watch())
    assert not found.complete
    _, right = marks(found, FORMULA)
    assert right
    assert not right.new  # although Warsaw is all that was looked at


def test_it_can_be_stopped(edition: Edition, library: Library) -> None:
    left, right = keep(library, OTTAWA, WARSAW)
    watch = Watch()
    watch.stop()
    with pytest.raises(SearchInterrupted):
        compared(edition, library, (left, right), watch)


def test_a_document_that_is_not_there(edition: Edition, library: Library) -> None:
    (left,) = keep(library, OTTAWA)
    with pytest.raises(NoSuchRecordError):
        compared(edition, library, (left, "0" * 12), Watch())


def test_a_document_and_itself(edition: Edition, library: Library) -> None:
    (key,) = keep(library, OTTAWA)
    found = compared(edition, library, (key, key), Watch())
    assert not found.differ
    assert found.documents == 1


@pytest.mark.parametrize(
    ("first", "second", "surely", "maybe"),
    [
        ("2000-10-10", "2001-09-25", True, True),
        ("2001-09-25", "2000-10-10", False, False),
        ("2001-09-25", "2001-09-25", False, False),
        ("2001", "2001-09-25", False, True),
        ("2001-09-25", "2001", False, True),
        ("2000", "2001-09", True, True),
        ("", "2001", False, True),
        ("2001", "", False, True),
        ("", "", False, True),
    ],
)
def test_dates_of_any_precision(first: str, second: str, surely: bool, maybe: bool) -> None:
    assert (is_earlier(first, second), may_be_earlier(first, second)) == (surely, maybe)
