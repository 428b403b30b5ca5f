"""What the user did, taken back one by one: the library is as it was; made again: as it became."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from mtcr_desktop.library.store.changes import Undo
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.text import Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

from .looking import dump, found, is_whole
from .small import new, numbered


def state(library: Library) -> object:
    """Return all that the user can see."""
    return (
        sorted(map(repr, dump(library))),
        library.documents(),
        library.documents(deleted=True),
        found(library, "partners"),
        found(library, "title"),
    )


def something(library: Library, chance: random.Random) -> Undo:
    """Do one thing at random that a user may do."""
    key = chance.choice([d.key for d in (*library.documents(), *library.documents(deleted=True))])
    address = chance.choice([Address("plenary", "16"), Address("document", key, (), "p1")])
    word = f"title {chance.randrange(5)}"
    notes = [note.id for note in library.notes.all()]
    folders = [None, *(folder.id for folder in library.bookmarks.folders())]
    marks = [mark.id for mark in library.bookmarks.all()]
    lights = [light.id for light in library.highlights.of(key)]
    where = chance.choice(folders)
    choices: list[Callable[[], Undo]] = [
        lambda: library.notes.add(address, word)[1],
        lambda: library.bookmarks.add(address, word, where)[1],
        lambda: library.bookmarks.add_folder(word, where)[1],
        lambda: library.tags.add(key, word),
        lambda: library.tags.remove(key, word),
        lambda: library.correct(key, "title", chance.choice([None, word])),
        lambda: library.correct(key, "date", PartialDate("2002")),
        lambda: library.correct(key, "meeting", Address("plenary", "17")),
        lambda: library.withdraw_correction(key, "title"),
        lambda: library.remove(key),
        lambda: library.restore(key),
        lambda: library.highlights.add(key, [Words(0, 0, 4), Words(1, 0, 3)])[1],
    ]
    if notes:
        choices.append(lambda: library.notes.edit(chance.choice(notes), word))
        choices.append(lambda: library.notes.remove(chance.choice(notes)))
    if marks:
        choices.append(lambda: library.bookmarks.move(chance.choice(marks), where, 0))
        choices.append(lambda: library.bookmarks.remove(chance.choice(marks)))
    if where is not None:
        choices.append(lambda: library.bookmarks.remove_folder(where))
        choices.append(lambda: library.bookmarks.move_folder(where, None, 0))
    if lights:
        choices.append(lambda: library.highlights.edit(chance.choice(lights), note=word))
        choices.append(lambda: library.highlights.remove(chance.choice(lights)))
    return chance.choice(choices)()


@pytest.mark.parametrize("seed", range(4))
def test_all_is_taken_back_and_made_again(library: Library, seed: int) -> None:
    chance = random.Random(seed)
    library.add([new(), numbered(1), numbered(2)])
    states, undos = [state(library)], []
    for _ in range(40):
        undos.append(something(library, chance))
        states.append(state(library))
    redos = []
    for undo, before in zip(reversed(undos), reversed(states[:-1]), strict=True):
        redos.append(library.undo(undo))
        assert state(library) == before, undo.done
    for redo, after in zip(reversed(redos), states[1:], strict=True):
        library.undo(redo)
        assert state(library) == after, redo.done
    assert is_whole(library)
