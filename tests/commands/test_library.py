from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from commands.conftest import Mtcr
from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.library.store.records import NewDocument
from mtcr_desktop.library.text import DocumentText, Paragraph, Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

NONE = "0" * 12


def document(title: str) -> NewDocument:
    text = DocumentText("text", (Paragraph(title, "title", 1), Paragraph("Its words.", line=3)))
    recognition = Recognition(
        Finding("press release", (), 0.9),
        Finding("en", (), 1.0),
        title=Finding(title, (Words(0, 0, len(title)),), 0.9),
        issuer=Finding("A bureau", (), 0.9),
        date=Finding(PartialDate("2001-09-25"), (), 0.9),
        meeting=Finding(Address("plenary", "16"), (), 0.9),
    )
    return NewDocument(title.encode(), f"{title}.txt", text, recognition)


@pytest.fixture
def keys(home: Path) -> list[str]:
    """Keys of two documents in the library, the newest first."""
    with open_library(home) as library:
        added = library.add([document("First"), document("Second")])
    return [one.document.key for one in reversed(added)]


def listed(mtcr: Mtcr, *options: str) -> list[dict[str, Any]]:
    code, out, err = mtcr("library", "list", "--json", *options)
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert answer["count"] == len(answer["documents"])
    return answer["documents"]


def test_an_empty_library(mtcr: Mtcr) -> None:
    assert mtcr("library", "list").out == "Your library has no documents.\n"
    assert mtcr("library", "list", "--trash").out == "The trash is empty.\n"
    assert listed(mtcr) == []


def test_list(mtcr: Mtcr, keys: list[str]) -> None:
    assert mtcr("library", "list").out.splitlines() == [
        f"Second  <mtcr:document/{keys[0]}>",
        "    press release, mtcr:plenary/16, A bureau, 25 September 2001, Second.txt",
        f"First  <mtcr:document/{keys[1]}>",
        "    press release, mtcr:plenary/16, A bureau, 25 September 2001, First.txt",
    ]


def test_list_as_json(mtcr: Mtcr, keys: list[str]) -> None:
    second, first = listed(mtcr)
    assert first["address"] == f"mtcr:document/{keys[1]}"
    assert first["date"] == {"value": "2001-09-25", "precision": "day"}
    assert (first["meeting"], first["title"]) == ("mtcr:plenary/16", "First")
    assert second["key"] == keys[0]


@pytest.mark.parametrize("prefix", ["", "mtcr:document/", "document/"])
def test_show(mtcr: Mtcr, keys: list[str], prefix: str) -> None:
    for form in ([], ["--markdown"], ["--json"]):
        code, out, err = mtcr("library", "show", prefix + keys[1], *form)
        assert (code, err) == (0, "")
        assert "First" in out
    assert json.loads(out)["address"] == f"mtcr:document/{keys[1]}"


def test_the_other_commands_know_documents(mtcr: Mtcr, keys: list[str], tmp_path: Path) -> None:
    address = f"mtcr:document/{keys[0]}"
    assert mtcr("show", address).out == mtcr("library", "show", keys[0]).out
    assert "Second" in mtcr("show", "mtcr:documents").out
    file = tmp_path / "both.md"
    assert mtcr("export", address, f"mtcr:document/{keys[1]}", "--to", str(file)).code == 0
    assert {"First", "Second"} <= set(file.read_text("utf-8").split())
    assert mtcr("export", address, "--to", str(tmp_path / "one.pdf")).code == 0
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF-1")


def test_remove_and_put_back(mtcr: Mtcr, keys: list[str]) -> None:
    code, out, err = mtcr("library", "remove", keys[0])
    assert (code, err) == (0, "")
    assert out == f"in the trash: Second  <mtcr:document/{keys[0]}>\n"
    assert [one["key"] for one in listed(mtcr)] == [keys[1]]
    assert [one["key"] for one in listed(mtcr, "--trash")] == [keys[0]]
    assert mtcr("library", "put-back", f"mtcr:document/{keys[0]}").out.startswith(
        "put back: Second"
    )
    assert len(listed(mtcr)) == 2


def test_a_wrong_key_changes_nothing(mtcr: Mtcr, keys: list[str]) -> None:
    for command in ("show", "remove", "put-back"):
        given = [keys[0], NONE] if command != "show" else [NONE]
        code, out, err = mtcr("library", command, *given)
        assert (code, out) == (1, "")
        assert err.startswith(f"mtcr: Your library has no document “{NONE}”.")
    assert len(listed(mtcr)) == 2


def test_the_trash_is_emptied_on_a_word_only(
    mtcr: Mtcr, keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mtcr("library", "remove", *keys)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))  # nobody is there to answer
    code, _, err = mtcr("library", "empty-trash")
    assert code == 2
    assert err.endswith("mtcr: Stopped.\n")
    assert len(listed(mtcr, "--trash")) == 2
    assert mtcr("library", "empty-trash", "--yes").out == "Deleted 2 documents.\n"
    assert listed(mtcr, "--trash") == []


def test_export_and_restore(mtcr: Mtcr, keys: list[str], tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite"
    assert mtcr("library", "export", str(file)).code == 0
    code, _, err = mtcr("library", "export", str(file))
    assert code == 2
    assert "exists already" in err
    assert mtcr("library", "export", str(file), "--force").code == 0
    mtcr("library", "remove", *keys)
    mtcr("library", "empty-trash", "--yes")
    code, out, err = mtcr("library", "restore", str(file))
    assert (code, err) == (0, "")
    assert out.startswith("Your library has 2 documents now.\nWhat was there before is in ")
    assert [one["key"] for one in listed(mtcr)] == keys


def test_what_cannot_be_restored_changes_nothing(
    mtcr: Mtcr, keys: list[str], tmp_path: Path
) -> None:
    (tmp_path / "none.sqlite").write_text("nothing of the kind", "utf-8")
    for name in ("none.sqlite", "missing.sqlite"):
        code, out, err = mtcr("library", "restore", str(tmp_path / name))
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
    code, _, err = mtcr("library", "restore")
    assert code == 2
    assert "where it should be" in err
    assert len(listed(mtcr)) == 2


@pytest.mark.parametrize("with_file", [True, False])
def test_a_lost_library_is_restored(
    mtcr: Mtcr, keys: list[str], home: Path, tmp_path: Path, with_file: bool
) -> None:
    file = tmp_path / "library.sqlite"
    mtcr("library", "export", str(file))
    with open_library(home) as library:
        path = library.path
        library.restore_from(file)  # leaves a backup behind
    path.write_bytes(b"damaged" * 1_000)
    code, _, err = mtcr("library", "list")
    assert code == 2
    assert "damaged" in err
    code, out, err = mtcr("library", "restore", *([str(file)] if with_file else []))
    assert (code, err) == (0, "")
    assert out.startswith("Your library has 2 documents now.\n")
    assert len(listed(mtcr)) == 2
