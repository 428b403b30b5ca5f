from __future__ import annotations

import os
from pathlib import Path

import pytest

from mtcr_desktop.library.intake.walk import read_file, walk
from mtcr_desktop.library.reading import limits
from mtcr_desktop.records.errors import DocumentError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "given"
    made.mkdir()
    return made


def write(path: Path, text: str = "words") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def taken(*given: Path) -> list[str]:
    return [Path(found.path).name for found in walk(given) if not found.reason]


def left_out(folder: Path) -> dict[str, str]:
    return {
        Path(found.path).relative_to(folder).as_posix(): found.reason
        for found in walk([folder])
        if found.reason
    }


def test_files_of_folders_in_the_order_of_names(folder: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/a.txt", "c/d/e.html"):
        write(folder / name)
    assert taken(folder) == ["a.txt", "z.txt", "b.txt", "e.html"]
    assert taken(folder / "b.txt", folder / "a") == ["b.txt", "a.txt", "z.txt"]
    assert left_out(folder) == {}


def test_what_is_hidden_is_left_out_unless_it_is_named(folder: Path) -> None:
    write(folder / ".git" / "config")
    write(folder / ".note.txt")
    write(folder / "note.txt")
    assert taken(folder) == ["note.txt"]
    assert left_out(folder).keys() == {".git", ".note.txt"}
    assert all("hidden" in reason for reason in left_out(folder).values())
    assert taken(folder / ".note.txt", folder / ".git") == [".note.txt", "config"]


def test_links_lead_nowhere_outside(folder: Path, tmp_path: Path) -> None:
    outside = write(tmp_path / "outside" / "private.txt")
    inside = write(folder / "inside.txt")
    (folder / "file").symlink_to(outside)
    (folder / "folder").symlink_to(outside.parent, target_is_directory=True)
    (folder / "again").symlink_to(inside)
    (folder / "round").symlink_to(folder, target_is_directory=True)
    (folder / "gone").symlink_to(tmp_path / "gone")
    assert taken(folder) == ["inside.txt"]
    reasons = left_out(folder)
    assert reasons.keys() == {"file", "folder", "gone"}
    assert "outside the folder" in reasons["file"]
    assert "outside the folder" in reasons["folder"]
    assert "nothing" in reasons["gone"]


def test_a_link_that_is_given_is_followed(folder: Path, tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "a.txt")
    link = folder / "link"
    link.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert taken(link) == ["a.txt"]


def test_a_folder_of_a_similar_name_is_outside(folder: Path, tmp_path: Path) -> None:
    write(tmp_path / "given-not" / "a.txt")
    (folder / "link").symlink_to(tmp_path / "given-not" / "a.txt")
    assert left_out(folder).keys() == {"link"}


def test_the_parts_of_a_saved_page_are_left_out(folder: Path) -> None:
    write(folder / "Ottawa.html")
    write(folder / "Ottawa_files" / "script.js")
    write(folder / "other_files" / "a.txt")
    assert taken(folder) == ["Ottawa.html", "a.txt"]
    assert left_out(folder).keys() == {"Ottawa_files"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert left_out(folder) == {"pipe": "It is not an ordinary file."}
    with pytest.raises(DocumentError, match="not an ordinary file"):
        read_file(str(folder / "pipe"))


@pytest.mark.parametrize("path", ["nowhere.txt", ".", "null\0character", "x" * 5_000])
def test_what_cannot_be_read_is_refused(folder: Path, path: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_file(f"{folder}/{path}")
    assert caught.value.message.startswith(("The file cannot be read: ", "It is not an ordinary"))
    assert caught.value.advice


def test_a_file_is_read_whole(folder: Path) -> None:
    content = bytes(range(256)) * 100
    (folder / "a").write_bytes(content)
    assert read_file(str(folder / "a")) == content


def test_a_file_of_many_gigabytes_is_refused_unread(folder: Path) -> None:
    with (folder / "large.txt").open("wb") as stream:
        stream.truncate(50 * 1024 * limits.MIB)  # a hole: it takes no room on the disk
    with pytest.raises(DocumentError, match=r"51200 MiB, and at most 64 MiB are read"):
        read_file(str(folder / "large.txt"))
