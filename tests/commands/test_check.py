from __future__ import annotations

import json
from pathlib import Path

import pytest
from library.conftest import ottawa  # noqa: F401  the fixture

from commands.conftest import Mtcr

SOUND = """Plenary Meeting of the Missile Technology Control Regime

Ottawa, Canada, 25 to 28 September 2001

The Missile Technology Control Regime held its 16th plenary meeting in Ottawa from 25 to 28
September 2001. The regime has 33 partners.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "ottawa.txt"
    made.write_text(SOUND, "utf-8")
    return made


def test_a_sound_document(mtcr: Mtcr, file: Path, home: Path) -> None:
    code, out, err = mtcr("check", str(file))
    assert (code, err) == (0, "")
    assert "mtcr:plenary/16" in out
    assert " differ, " in out
    assert "DIFFERS" not in out
    assert not home.exists()  # nothing is kept


def test_a_difference_is_code_1(mtcr: Mtcr, file: Path) -> None:
    file.write_text(SOUND.replace("33 partners", "34 partners"), "utf-8")
    code, out, err = mtcr("check", str(file))
    assert (code, err) == (1, "")
    assert "DIFFERS" in out


def test_the_shape_of_the_contract(mtcr: Mtcr, file: Path) -> None:
    file.write_text(SOUND.replace("16th", "17th"), "utf-8")
    code, out, err = mtcr("check", str(file), "--json")
    assert (code, err) == (1, "")
    answer = json.loads(out)
    assert {"file", "recognised", "claims", "document"} <= set(answer)
    assert answer["file"] == str(file)
    assert {"kind", "address", "confidence"} <= set(answer["recognised"])
    assert {"title", "issuer", "date", "place"} <= set(answer["document"])
    (wrong,) = (claim for claim in answer["claims"] if claim["verdict"] == "differs")
    assert wrong["claim"] == "ordinal"
    assert wrong["quote"].startswith("17th")
    assert wrong["line"] == 5
    assert (wrong["in_document"], wrong["in_edition"]) == ("17th Plenary", "16th Plenary")


def test_the_real_document(mtcr: Mtcr, ottawa: Path) -> None:  # noqa: F811
    code, out, err = mtcr("check", str(ottawa), "--json")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert answer["recognised"]["address"] == "mtcr:plenary/16"
    assert {claim["verdict"] for claim in answer["claims"]} == {"agrees"}
    assert {claim["claim"] for claim in answer["claims"]} >= {
        "ordinal", "place", "start", "end", "partner-count", "partner-list", "new-partner",
        "opened-by", "established", "issued",
    }  # fmt: skip


def test_a_marking_is_told(mtcr: Mtcr, file: Path) -> None:
    file.write_text(f"RESTRICTED\n\n{SOUND}", "utf-8")
    code, out, err = mtcr("check", str(file), "--json")
    assert code == 0
    assert json.loads(out)
    assert err == "mtcr: The document bears the marking “RESTRICTED”.\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "cannot be read"),
        (b"", "no text"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "a picture (PNG)"),
        (b"%PDF-1.7\nnot really", "damaged"),
    ],
)
def test_what_cannot_be_read_is_code_2_and_one_line(
    mtcr: Mtcr, tmp_path: Path, content: bytes | None, words: str
) -> None:
    file = tmp_path / "file"
    if content is not None:
        file.write_bytes(content)
    code, out, err = mtcr("check", str(file))
    assert (code, out) == (2, "")
    assert words in err
    assert err.count("\n") == 1
