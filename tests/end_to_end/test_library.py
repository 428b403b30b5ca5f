"""The user's documents through the real programs, wherever the reading process comes from."""

from __future__ import annotations

import io
import json
import os
import signal
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from end_to_end.conftest import Programs, finish, wait_until

HEAD = "Plenary Meeting of the Missile Technology Control Regime"
TEXT = f"""{HEAD}

Ottawa, Canada, 25 to 28 September 2001

The Missile Technology Control Regime held its 16th plenary meeting in Ottawa from 25 to 28
September 2001. The regime has 33 partners.
"""
PAGE = f"""<!doctype html><html lang="en"><title>{HEAD}</title>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><h1>{HEAD}</h1><p>Warsaw, 24 to 27 September 2002</p>
<p>The Missile Technology Control Regime held its 17th plenary meeting in Warsaw.</p></main>
<script>document.title = "run"</script></html>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "statements"
    made.mkdir()
    (made / "ottawa.txt").write_text(TEXT, "utf-8")
    (made / "warsaw.html").write_text(PAGE, "utf-8")
    return made


@pytest.fixture(autouse=True)
def own_library(programs: Programs, tmp_path: Path) -> Path:
    """A folder of the user's own for these tests."""
    folder = tmp_path / "user"
    programs.environment["MTCR_DESKTOP_HOME"] = str(folder)
    return folder


def listed(programs: Programs, *options: str) -> list[dict[str, Any]]:
    code, out, err = programs.run("mtcr", "library", "list", "--json", *options)
    assert (code, err) == (0, "")
    return json.loads(out)["documents"]


def test_from_file_to_library_and_back(programs: Programs, folder: Path, tmp_path: Path) -> None:
    code, out, err = programs.run("mtcr", "add", str(folder))
    assert (code, err) == (0, "")
    assert out.endswith("2 files: 2 added.\n")
    found = {one["file_name"]: one for one in listed(programs)}
    assert found["ottawa.txt"]["meeting"] == "mtcr:plenary/16"
    assert found["warsaw.html"]["meeting"] == "mtcr:plenary/17"

    shown = programs.run("mtcr", "library", "show", found["warsaw.html"]["key"])
    assert (shown.code, shown.err) == (0, "")
    assert "held its 17th plenary meeting in Warsaw" in " ".join(shown.out.split())

    backup = str(tmp_path / "backup")
    assert programs.run("mtcr", "library", "export", backup).code == 0
    key = found["ottawa.txt"]["key"]
    assert programs.run("mtcr", "library", "remove", key).code == 0
    assert [one["file_name"] for one in listed(programs)] == ["warsaw.html"]
    assert [one["key"] for one in listed(programs, "--trash")] == [key]
    assert programs.run("mtcr", "library", "restore", backup).code == 0
    assert len(listed(programs)) == 2
    assert (folder / "ottawa.txt").read_text("utf-8") == TEXT


def test_check_keeps_nothing(programs: Programs, folder: Path, own_library: Path) -> None:
    file = folder / "ottawa.txt"
    code, out, err = programs.run("mtcr", "check", str(file), "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["recognised"]["address"] == "mtcr:plenary/16"
    file.write_text(TEXT.replace("33", "34"), "utf-8")
    assert programs.run("mtcr", "check", str(file)).code == 1
    assert not own_library.exists()


def test_every_format_is_read(programs: Programs, tmp_path: Path) -> None:
    """The libraries that read them must be there, in the packaged program as well."""
    made = tmp_path / "formats"
    made.mkdir()
    (made / "a.md").write_text(f"# {HEAD}\n\nSome *words*.\n", "utf-8")
    (made / "b.html").write_bytes(PAGE.encode("utf-16"))
    (made / "c.txt").write_bytes("Réunion plénière à Ottawa, du 25 au 28".encode("cp1252"))
    pdf = str(made / "d.pdf")
    assert programs.run("mtcr", "export", "mtcr:plenary/16", "--to", pdf).code == 0
    write_docx(made / "e.docx")
    code, out, err = programs.run("mtcr", "add", str(made), "--json")
    outcomes = {Path(one["file"]).name: one["reason"] for one in json.loads(out)["files"]}
    assert (code, err, outcomes) == (0, "", dict.fromkeys(sorted(os.listdir(made))))
    formats = {one["file_name"][0]: one["format"] for one in listed(programs)}
    assert formats == {"a": "markdown", "b": "html", "c": "text", "d": "pdf", "e": "docx"}


def test_harmful_files_are_refused_and_the_rest_go_on(programs: Programs, folder: Path) -> None:
    (folder / "bomb.docx").write_bytes(zip_bomb())
    (folder / "deep.html").write_text("<html>" + "<div>" * 200_000 + "deep", "utf-8")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + os.urandom(500))
    (folder / "torn.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<" + os.urandom(500))
    code, out, err = programs.run("mtcr", "add", str(folder), "--json")
    assert (code, err) == (1, "")
    files = json.loads(out)["files"]
    assert {Path(one["file"]).name: one["outcome"] for one in files} == {
        "bomb.docx": "refused",
        "deep.html": "refused",
        "ottawa.txt": "added",
        "picture.txt": "refused",
        "torn.pdf": "refused",
        "warsaw.html": "added",
    }
    assert all(one["reason"] for one in files if one["outcome"] == "refused")


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such signal")
def test_ctrl_c_stops_in_good_order(programs: Programs, tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for n in range(2_000):
        (many / f"{n:04}.txt").write_text(f"{TEXT}\n\nCopy {n}.", "utf-8")
    process = programs.start("mtcr", "add", str(many), "--json")
    wait_until(lambda: len(listed(programs)) > 0, process)
    process.send_signal(signal.SIGINT)
    code, out, err = finish(process)
    assert (code, err) == (2, "mtcr: Stopped.\n")
    counts = json.loads(out)["counts"]
    assert sum(counts.values()) == 2_000
    assert counts["added"] == len(listed(programs))


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such signal")
def test_killed_at_any_moment_nothing_is_half_there(programs: Programs, tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for n in range(400):
        (many / f"{n:04}.txt").write_text(f"{TEXT}\n\nCopy {n}.", "utf-8")
    before = 0
    for delay in (0.2, 0.6, 1.1):
        process = programs.start("mtcr", "add", str(many))
        time.sleep(delay)
        process.kill()
        finish(process)
        found = listed(programs)
        assert len(found) >= before
        for one in found[:3] + found[-3:]:
            shown = programs.run("mtcr", "library", "show", one["key"], "--json")
            assert shown.code == 0
        before = len(found)
    assert programs.run("mtcr", "add", str(many)).code == 0
    assert len(listed(programs)) == 400


def zip_bomb() -> bytes:
    """Return a file of some hundred kilobytes that unpacks to half a gigabyte."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        with packed.open("word/document.xml", "w") as part:
            for _ in range(512):
                part.write(b" " * 2**20)
    return file.getvalue()


def write_docx(file: Path) -> None:
    """Write what a word processor would, as little of it as will do."""
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
            f'"application/vnd.openxmlformats-package.relationships+xml"/><Override '
            f'PartName="/word/document.xml" ContentType="{main}"/></Types>',
        )
        packed.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{office}" Target="word/document.xml"/></Relationships>',
        )
        packed.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>{HEAD}</w:t></w:r></w:p>'
            f"</w:body></w:document>",
        )
