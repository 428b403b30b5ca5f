"""Notes, bookmarks and tags: kept, listed, and each change taken back and made again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mtcr_desktop.library.store.changes import Undo
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError, NoSuchRecordError

from .looking import dump, is_whole
from .small import key_of, new, numbered

OTTAWA = Address("plenary", "16")
DATES = Address("plenary", "16", (), "dates")
KOREA = Address("member", "KR")


def there_and_back(library: Library, change: Callable[[], Undo]) -> None:
    """Make a change, take it back, make it again."""
    before = dump(library)
    undo = change()
    after = dump(library)
    assert after != before
    redo = library.undo(undo)
    assert dump(library) == before
    library.undo(redo)
    assert dump(library) == after
    assert is_whole(library)


def test_notes_on_a_sheet_and_on_places_in_it(library: Library) -> None:
    notes = library.notes
    on_sheet, _ = notes.add(OTTAWA, "A large meeting.")
    on_place, _ = notes.add(DATES, "In a week of September.")
    notes.add(Address("plenary", "1"), "The first one.")
    assert notes.on(OTTAWA) == (on_sheet, on_place)
    assert notes.on(DATES) == (on_sheet, on_place)
    assert notes.on(KOREA) == ()
    assert len(notes.all()) == 3


def test_every_change_of_a_note_can_be_taken_back(library: Library) -> None:
    notes = library.notes
    there_and_back(library, lambda: notes.add(OTTAWA, "One")[1])
    (note,) = notes.all()
    there_and_back(library, lambda: notes.edit(note.id, "Two"))
    assert notes.all()[0].text == "Two"
    there_and_back(library, lambda: notes.remove(note.id))
    assert notes.all() == ()


def test_what_was_changed_since_is_not_taken_back(library: Library) -> None:
    note, undo = library.notes.add(OTTAWA, "One")
    library.notes.edit(note.id, "Two")
    with pytest.raises(LibraryError, match="changed again"):
        library.undo(undo)
    assert library.notes.all()[0].text == "Two"


def test_what_is_gone_cannot_be_changed(library: Library) -> None:
    note, _ = library.notes.add(OTTAWA, "One")
    library.notes.remove(note.id)
    for change in (
        lambda: library.notes.edit(note.id, "Two"),
        lambda: library.notes.remove(note.id),
    ):
        with pytest.raises(LibraryError, match="no longer"):
            change()


def test_bookmarks_in_folders(library: Library) -> None:
    marks = library.bookmarks
    asia, _ = marks.add_folder("Asia")
    korea, _ = marks.add_folder("Korea", asia.id)
    top, _ = marks.add(OTTAWA, "Ottawa")
    inner, _ = marks.add(KOREA, "Republic of Korea", korea.id)
    assert marks.folders() == (asia, korea)
    assert set(marks.all()) == {top, inner}
    assert marks.of(KOREA) == (inner,)
    assert marks.of(DATES) == ()


def test_every_change_of_a_bookmark_can_be_taken_back(library: Library) -> None:
    marks = library.bookmarks
    there_and_back(library, lambda: marks.add_folder("Asia")[1])
    (asia,) = marks.folders()
    there_and_back(library, lambda: marks.rename_folder(asia.id, "Far East"))
    there_and_back(library, lambda: marks.add(KOREA, "Korea", asia.id)[1])
    (mark,) = marks.all()
    there_and_back(library, lambda: marks.rename(mark.id, "Republic of Korea"))
    there_and_back(library, lambda: marks.add_folder("Plans", asia.id)[1])
    plans = marks.folders()[-1]
    there_and_back(library, lambda: marks.move(mark.id, plans.id, 0))
    there_and_back(library, lambda: marks.move_folder(plans.id, None, 0))
    assert [folder.name for folder in marks.folders()] == ["Plans", "Far East"]
    there_and_back(library, lambda: marks.move_folder(plans.id, asia.id, 0))
    there_and_back(library, lambda: marks.remove_folder(asia.id))
    assert marks.all() == ()
    assert marks.folders() == ()


def test_the_order_of_bookmarks_is_the_users(library: Library) -> None:
    marks = library.bookmarks
    ids = [marks.add(OTTAWA, title)[0].id for title in "abcd"]
    there_and_back(library, lambda: marks.move(ids[3], None, 0))
    there_and_back(library, lambda: marks.move(ids[0], None, 9))
    assert [mark.title for mark in marks.all()] == ["d", "b", "c", "a"]
    there_and_back(library, lambda: marks.remove(ids[1]))
    marks.add(OTTAWA, "e")
    assert [mark.title for mark in marks.all()] == ["d", "c", "a", "e"]


def test_a_folder_never_lies_in_itself(library: Library) -> None:
    marks = library.bookmarks
    outer, _ = marks.add_folder("Outer")
    inner, _ = marks.add_folder("Inner", outer.id)
    for target in (outer.id, inner.id):
        with pytest.raises(LibraryError, match="into itself"):
            marks.move_folder(outer.id, target, 0)
    with pytest.raises(LibraryError, match="no longer there"):
        marks.add(OTTAWA, "Lost", 99)


def test_a_bookmark_does_not_come_back_without_its_folder(library: Library) -> None:
    marks = library.bookmarks
    folder, _ = marks.add_folder("Asia")
    mark, _ = marks.add(KOREA, "Korea", folder.id)
    undo = marks.remove(mark.id)
    marks.remove_folder(folder.id)
    with pytest.raises(LibraryError, match="changed again"):
        library.undo(undo)
    assert is_whole(library)


def test_tags_are_told_apart_by_their_letters_only(library: Library) -> None:
    one, other = numbered(1), numbered(2)
    library.add([one, other])
    tags = library.tags
    there_and_back(library, lambda: tags.add(key_of(one), "  Côte  d'Ivoire "))
    tags.add(key_of(other), "COTE D'IVOIRE")
    tags.add(key_of(other), "cote d'ivoire")
    tags.add(key_of(other), "Asia")
    assert tags.all() == (("Asia", 1), ("Côte d'Ivoire", 2))
    assert tags.of(key_of(other)) == ("Asia", "Côte d'Ivoire")
    assert [d.key for d in tags.documents("cote d'Ivoire")] == [key_of(other), key_of(one)]
    there_and_back(library, lambda: tags.remove(key_of(one), "CÔTE D'IVOIRE"))
    library.undo(tags.remove(key_of(one), "never borne"))
    library.remove(key_of(other))
    assert tags.all() == ()
    with pytest.raises(LibraryError, match="needs a name"):
        tags.add(key_of(one), "  ")
    with pytest.raises(NoSuchRecordError):
        tags.add("0123456789ab", "Asia")


def test_notes_and_bookmarks_move_with_their_paragraph(library: Library) -> None:
    item = new()
    key = library.add([item])[0].document.key
    third = Address("document", key, (), "p3")
    library.notes.add(third, "Where?")
    library.bookmarks.add(third, "The end")
    library.notes.add(Address("document", key), "All of it")
    paragraphs = item.text.paragraphs
    library.rederive(
        key, item.text._replace(paragraphs=paragraphs[3:] + paragraphs[:1]), item.recognition
    )
    assert {str(note.address.fragment) for note in library.notes.all()} == {"p2", ""}
    assert library.bookmarks.all()[0].address.fragment == "p2"


def test_a_bookmark_and_its_new_folder_are_one_change(library: Library) -> None:
    marks = library.bookmarks
    there_and_back(library, lambda: marks.add(KOREA, "Korea", None, "Asia")[1])
    (asia,) = marks.folders()
    (korea,) = marks.all()
    assert korea.folder == asia.id
    there_and_back(library, lambda: marks.revise(korea.id, "ROK", asia.id, "East"))
    assert [(folder.name, folder.parent) for folder in marks.folders()][1:] == [("East", asia.id)]
    assert marks.all()[0].title == "ROK"
    there_and_back(library, lambda: marks.revise(korea.id, "ROK", None))
    assert marks.all()[0].folder is None


def test_a_bookmark_that_stays_in_its_folder_keeps_its_place(library: Library) -> None:
    marks = library.bookmarks
    first, _ = marks.add(KOREA, "a")
    marks.add(OTTAWA, "b")
    marks.revise(first.id, "A", None)
    assert [mark.title for mark in marks.all()] == ["A", "b"]


def test_tags_of_several_documents_change_at_once(library: Library) -> None:
    one, other = numbered(1), numbered(2)
    library.add([one, other])
    keys, tags = (key_of(one), key_of(other)), library.tags
    tags.add(keys[0], "Asia")
    tags.add(keys[1], "Old")
    there_and_back(library, lambda: tags.revise(keys, ["ASIA", "New"], ["old", "Never"]))
    assert tags.by_document() == dict.fromkeys(keys, ("Asia", "New"))
    with pytest.raises(LibraryError, match="needs a name"):
        tags.revise(keys, ["Fine", " "], ["New"])
    assert tags.by_document() == dict.fromkeys(keys, ("Asia", "New"))


def test_notes_are_on_a_record_whatever_the_options_of_its_address(library: Library) -> None:
    then = Address("member", "KR", (("as-of", "2001-09-25"),))
    notes = [library.notes.add(address, "x")[0] for address in (KOREA, then)]
    library.notes.add(Address("member", "KRX"), "y")
    assert list(library.notes.on(KOREA)) == list(library.notes.on(then)) == notes
