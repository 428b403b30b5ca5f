from __future__ import annotations

import csv
import json
import stat
from pathlib import Path

import pypdfium2
import pytest

from commands.conftest import Mtcr
from mtcr_desktop.commands.export import SUFFIXES

PLENARIES = ("mtcr:plenary/15", "mtcr:plenary/16")
SHEETS = tuple(suffix for suffix in SUFFIXES if suffix != ".csv")


def pdf_text(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def text_of(file: Path) -> str:
    return pdf_text(file) if file.suffix == ".pdf" else file.read_text("utf-8")


@pytest.mark.parametrize("suffix", SHEETS)
def test_one_record(mtcr: Mtcr, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"sheet{suffix}"
    assert mtcr("export", "plenary/16", "--to", str(file)) == (0, "", "")
    assert "Ottawa" in text_of(file)


@pytest.mark.parametrize("suffix", SHEETS)
def test_several_records_are_one_booklet(mtcr: Mtcr, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"booklet{suffix}"
    assert mtcr("export", *PLENARIES, "mtcr:members", "--to", str(file)) == (0, "", "")
    text = text_of(file)
    for words in ("Helsinki", "Ottawa", "Argentina"):
        assert words in text


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_list(mtcr: Mtcr, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"list{suffix.upper()}"
    address = "mtcr:members?as-of=2001-09-25"
    assert mtcr("export", address, "--to", str(file)) == (0, "", "")
    assert "Turkey" in (pdf_text(file) if suffix == ".pdf" else file.read_text("utf-8"))


def test_json_is_an_object_or_an_array(mtcr: Mtcr, tmp_path: Path) -> None:
    file = tmp_path / "data.json"
    assert mtcr("export", PLENARIES[1], "--to", str(file)).code == 0
    one = json.loads(file.read_text("utf-8"))
    assert one == json.loads(mtcr("show", PLENARIES[1], "--json").out)
    assert mtcr("export", *PLENARIES, "--to", str(file), "--force").code == 0
    assert [each["address"] for each in json.loads(file.read_text("utf-8"))] == [*PLENARIES]


def test_csv_has_the_rows_of_the_list(mtcr: Mtcr, tmp_path: Path) -> None:
    file = tmp_path / "plenaries.csv"
    assert mtcr("export", "plenaries", "--to", str(file)).code == 0
    with file.open(encoding="utf-8", newline="") as lines:
        addresses = [row["address"] for row in csv.DictReader(lines)]
    assert "mtcr:plenary/16" in addresses


def test_the_same_address_twice_counts_once(mtcr: Mtcr, tmp_path: Path) -> None:
    file = tmp_path / "data.json"
    assert mtcr("export", "plenary/16", "mtcr:plenary/16#summary", "--to", str(file)).code == 0
    assert isinstance(json.loads(file.read_text("utf-8")), dict)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_existing_file_is_kept_unless_told_otherwise(
    mtcr: Mtcr, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"filed{suffix}"
    file.write_text("filed long ago")
    code, out, err = mtcr("export", "mtcr:members", "--to", str(file))
    assert (code, out) == (2, "")
    assert err == f"mtcr: “{file}” exists already. Add --force to replace it.\n"
    assert file.read_text() == "filed long ago"
    assert mtcr("export", "mtcr:members", "--to", str(file), "--force").code == 0
    assert b"filed long ago" not in file.read_bytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_failed_export_leaves_nothing_behind(mtcr: Mtcr, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / "empty" / f"sheet{suffix}"
    file.parent.mkdir()
    code, out, err = mtcr("export", "plenary/16", "plenary/99", "--to", str(file))
    assert out == ""
    assert code == (2 if suffix == ".csv" else 1)
    assert err.count("\n") == 1
    assert list(file.parent.iterdir()) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_folder_that_is_not_there_is_one_line(mtcr: Mtcr, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / "nowhere" / f"members{suffix}"
    code, out, err = mtcr("export", "mtcr:members", "--to", str(file))
    assert (code, out) == (2, "")
    assert err.startswith(f"mtcr: “{file}” ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["sheet.docx", "sheet", "sheet.", ".pdf"])
def test_an_ending_without_a_form_names_those_there_are(
    mtcr: Mtcr, tmp_path: Path, name: str
) -> None:
    code, out, err = mtcr("export", "plenary/16", "--to", str(tmp_path / name))
    assert (code, out) == (2, "")
    assert "Choose one of .pdf, .html, .md, .txt, .json, .csv." in err


def test_csv_is_for_one_list(mtcr: Mtcr, tmp_path: Path) -> None:
    for addresses in (["plenary/16"], ["members", "plenaries"]):
        code, _, err = mtcr("export", *addresses, "--to", str(tmp_path / "x.csv"))
        assert code == 2
        assert err.startswith("mtcr: A CSV file holds one list.")


def test_a_file_may_be_read_by_others(mtcr: Mtcr, tmp_path: Path) -> None:
    """Temporary files are closed to others; what the user exports must not be."""
    usual = tmp_path / "usual"
    usual.touch()
    for suffix in (".txt", ".pdf"):
        file = tmp_path / f"sheet{suffix}"
        assert mtcr("export", "plenary/16", "--to", str(file)).code == 0
        assert stat.S_IMODE(file.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)
