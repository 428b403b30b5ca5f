from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from commands.conftest import Mtcr

STATEMENT = """Plenary Meeting of the Missile Technology Control Regime

Ottawa, 25 to 28 September 2001

The regime held its sixteenth plenary in Ottawa. The partners, 33 of them, spoke of their work.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "statements"
    made.mkdir()
    (made / "ottawa.txt").write_text(STATEMENT, "utf-8")
    (made / "page.html").write_text(f"<title>Page</title><p>{STATEMENT}</p>", "utf-8")
    return made


def test_files_and_folders(mtcr: Mtcr, folder: Path) -> None:
    code, out, err = mtcr("add", str(folder))
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert re.fullmatch(r"added: .*/ottawa\.txt  <mtcr:document/[0-9a-f]{12}>", lines[0])
    assert lines[-1] == "2 files: 2 added."
    code, out, err = mtcr("add", str(folder / "ottawa.txt"))
    assert (code, err) == (0, "")
    assert out.startswith(lines[0].replace("added: ", "there already: "))


def test_what_is_not_taken_is_told_with_the_reason(mtcr: Mtcr, folder: Path) -> None:
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    code, out, err = mtcr("add", str(folder), str(folder / "none.txt"))
    assert (code, err) == (1, "")
    assert "refused: " in out
    assert "a picture (PNG)" in out
    assert "No such file" in out
    assert out.endswith("4 files: 2 added, 2 refused.\n")


def test_a_marked_document_needs_a_word(mtcr: Mtcr, folder: Path) -> None:
    marked = folder / "marked.txt"
    marked.write_text(f"SECRET//NOFORN\n\n{STATEMENT}", "utf-8")
    code, out, _ = mtcr("add", str(marked))
    assert code == 1
    assert "“SECRET//NOFORN”" in out
    assert json.loads(mtcr("library", "list", "--json").out)["count"] == 0
    assert mtcr("add", str(marked), "--confirm-marking").code == 0
    assert json.loads(mtcr("library", "list", "--json").out)["count"] == 1


def test_json(mtcr: Mtcr, folder: Path) -> None:
    code, out, err = mtcr("add", str(folder), str(folder / "none.txt"), "--json")
    assert (code, err) == (1, "")
    answer = json.loads(out)
    assert answer["counts"] == {"added": 2, "refused": 1}
    assert answer["error"] is None
    first, _, last = answer["files"]
    assert first["file"] == str(folder / "ottawa.txt")
    assert first["outcome"] == "added"
    assert first["address"].startswith("mtcr:document/")
    assert first["title"] == "Plenary Meeting of the Missile Technology Control Regime"
    assert (last["outcome"], last["address"]) == ("refused", None)


def test_a_library_that_cannot_be_written_is_one_line(
    mtcr: Mtcr, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("MTCR_DESKTOP_HOME", str(tmp_path / "file" / "library"))
    code, out, err = mtcr("add", str(folder))
    assert (code, out) == (2, "")
    assert err.startswith("mtcr: Your library ")
    assert err.count("\n") == 1
