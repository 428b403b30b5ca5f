"""The trash: out of sight, not out of the library, until it is emptied."""

from __future__ import annotations

import random

import pytest

from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.text import Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import NoSuchRecordError

from .looking import dump, found, is_whole
from .small import TEXT, new, numbered


def test_what_is_in_the_trash_is_out_of_sight(library: Library) -> None:
    key, other = (added.document.key for added in library.add([new(), numbered(1)]))
    undo = library.remove(key)
    assert [d.key for d in library.documents()] == [other]
    (there,) = library.documents(deleted=True)
    assert there.key == key
    assert there.deleted
    assert key not in [d.key for d in library.documents_of(Address("plenary", "16"))]
    assert found(library, "welcomed") == []
    assert library.text(key) == TEXT
    assert library.has(there.sha256)
    redo = library.undo(undo)
    assert [d.key for d in library.documents()] == [other, key]
    assert library.documents(deleted=True) == ()
    assert found(library, "welcomed") == ["They welcomed a new Partner."]
    library.undo(redo)
    assert found(library, "welcomed") == []
    assert library.documents(deleted=True) == (there,)
    assert is_whole(library)


def test_moving_twice_changes_nothing(library: Library) -> None:
    key = library.add([new()])[0].document.key
    before = dump(library)
    library.undo(library.restore(key))
    assert dump(library) == before
    library.remove(key)
    before = dump(library)
    library.undo(library.remove(key))
    assert dump(library) == before
    library.undo(library.restore(key))
    assert dump(library) == before
    assert is_whole(library)


def test_adding_what_lies_in_the_trash_takes_it_out(library: Library) -> None:
    key = library.add([new()])[0].document.key
    library.tags.add(key, "korea")
    library.remove(key)
    (added,) = library.add([new()])
    assert (added.new, added.restored) == (False, True)
    assert added.document.deleted is None
    assert library.tags.of(key) == ("korea",)
    assert found(library, "welcomed") == ["They welcomed a new Partner."]
    assert is_whole(library)


def test_emptying_the_trash_deletes_what_is_in_it_and_nothing_else(library: Library) -> None:
    key, other = (added.document.key for added in library.add([new(), numbered(1)]))
    library.correct(key, "title", "Another")
    library.highlights.add(key, [Words(2, 0, 3)])
    library.tags.add(key, "korea")
    address = library.document(key).address
    library.notes.add(address, "Ask about this.")
    library.bookmarks.add(address, "Look again")
    library.remove(key)
    assert library.empty_trash() == 1
    assert library.empty_trash() == 0
    assert library.documents(deleted=True) == ()
    assert [d.key for d in library.documents()] == [other]
    for table in ("original", "recognised"):
        ((rows,),) = library.connection.execute(f"SELECT count(*) FROM {table}")
        assert rows == 1
    for table in ("correction", "highlight", "highlight_part", "tag", "evidence"):
        ((rows,),) = library.connection.execute(
            f"SELECT count(*) FROM {table}"
            + (" WHERE document_id = 1" if table == "evidence" else "")
        )
        assert rows == 0
    assert is_whole(library)
    assert library.add([new()])[0].new
    assert [note.text for note in library.notes.on(address)] == ["Ask about this."]
    assert [mark.title for mark in library.bookmarks.of(address)] == ["Look again"]


def test_what_was_deleted_is_no_longer_in_the_file(library: Library) -> None:
    secret = b"Zyxwvut confidential matter"
    key = library.add([new(secret)])[0].document.key
    library.remove(key)
    library.empty_trash()
    library.close()
    assert secret not in library.path.read_bytes()
    assert b"They welcomed a new" not in library.path.read_bytes()


def test_emptying_the_trash_gives_space_back(library: Library) -> None:
    def pages() -> int:
        return int(library.connection.execute("PRAGMA page_count").fetchone()[0])

    library.add([numbered(0)])
    before = pages()
    large = random.Random(1).randbytes(400_000)
    library.remove(library.add([new(large)])[0].document.key)
    assert pages() > before + 90
    library.empty_trash()
    assert pages() <= before + 5
    assert is_whole(library)


def test_several_documents_go_and_come_back_as_one(library: Library) -> None:
    keys = [added.document.key for added in library.add([numbered(n) for n in range(5)])]
    undo = library.remove(*keys[:3])
    assert undo.done == "move 3 documents to trash"
    assert {d.key for d in library.documents(deleted=True)} == set(keys[:3])
    library.undo(undo)
    assert len(library.documents()) == len(keys)
    library.remove(*keys)
    undo = library.restore(*keys[1:])
    assert undo.done == "restore 4 documents"
    assert [d.key for d in library.documents(deleted=True)] == [keys[0]]
    assert is_whole(library)


def test_none_is_moved_where_one_is_not_there(library: Library) -> None:
    key = library.add([new()])[0].document.key
    with pytest.raises(NoSuchRecordError):
        library.remove(key, "0" * 12)
    assert [d.key for d in library.documents()] == [key]


def test_the_last_ones_are_listed_first_and_so_many_at_most(library: Library) -> None:
    keys = [added.document.key for added in library.add([numbered(n) for n in range(4)])]
    assert [d.key for d in library.documents(limit=2)] == keys[:1:-1]
    for key in (keys[2], keys[0]):
        library.remove(key)
    assert len(library.documents(deleted=True, limit=1)) == 1
