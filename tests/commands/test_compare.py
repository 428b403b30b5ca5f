from __future__ import annotations

import json

import pytest

from commands.conftest import Mtcr
from mtcr_desktop.library.store.library import open_library
from tests.library.comparing.invented import HELSINKI, OTTAWA, WARSAW
from tests.library.comparing.kept import keep


@pytest.fixture
def keys() -> list[str]:
    with open_library() as library:
        return keep(library, HELSINKI, OTTAWA, WARSAW)


def test_for_people(mtcr: Mtcr, keys: list[str]) -> None:
    code, out, err = mtcr("compare", f"mtcr:document/{keys[0]}", f"document/{keys[1]}")
    assert (code, err) == (1, "")
    assert out.startswith("YOUR DOCUMENTS · COMPARISON\nHelsinki 2000 beside Ottawa 2001\n")
    assert "They were [-pleased with-] the small" in out
    assert "They were {+worried by+} the small" in out
    assert out == mtcr("show", f"compare/document/{keys[0]}/{keys[1]}").out


def test_for_programs(mtcr: Mtcr, keys: list[str]) -> None:
    code, out, err = mtcr("compare", f"document/{keys[1]}", f"document/{keys[2]}", "--json")
    assert (code, err) == (1, "")
    answer = json.loads(out)
    assert answer["address"] == f"mtcr:compare/document/{keys[1]}/{keys[2]}"
    assert answer["left"]["meeting"] == "mtcr:plenary/16"
    assert answer["right"]["date"] == {"value": "2002-09-27", "precision": "day"}
    assert [answer[side]["earlier_documents"] for side in ("left", "right")] == [1, 2]
    assert (answer["same"], answer["complete"], answer["documents"]) == (False, True, 3)
    units = answer["units"]
    changes = [unit["change"] for unit in units]
    assert answer["counts"] == {
        c: changes.count(c) for c in ("same", "changed", "removed", "added")
    }
    (formula,) = (u for u in units if u["right"] and "called on all states" in u["right"]["text"])
    assert formula["change"] == "same"
    assert formula["left"]["place"] == f"mtcr:document/{keys[1]}#p3"
    recurring = formula["recurring"]
    assert (recurring["documents"], recurring["varied"]) == (3, False)
    assert recurring["first"]["place"] == f"mtcr:document/{keys[0]}#p3"
    assert recurring["last"]["meeting"] == "mtcr:plenary/17"
    (met,) = (u for u in units if u["right"] and "plenary meeting in" in u["right"]["text"])
    text = "".join(part["text"] for part in met["words"] if part["change"] != "removed")
    assert text == met["right"]["text"]
    assert {"change": "removed", "text": "Ottawa, Canada"} in met["words"]
    (glue,) = (u for u in units if u["right"] and "glues" in u["right"]["text"])
    assert (glue["change"], glue["new"], glue["left"], glue["recurring"]) == (
        "added",
        True,
        None,
        None,
    )
    assert json.loads(mtcr("show", answer["address"], "--json").out) == answer


def test_the_same_is_code_0(mtcr: Mtcr, keys: list[str]) -> None:
    code, out, err = mtcr("compare", f"document/{keys[0]}", f"document/{keys[0]}", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["same"]


@pytest.mark.parametrize(
    ("left", "code", "said"),
    [
        ("document/000000000000", 1, "000000000000"),
        (
            "plenary/16",
            2,
            "mtcr:plenary/16 is no document of yours, and only these can be compared.",
        ),
        ("nonsense", 2, "“nonsense” is not an address."),
    ],
)
def test_what_cannot_be_compared(
    left: str, code: int, said: str, mtcr: Mtcr, keys: list[str]
) -> None:
    outcome = mtcr("compare", left, f"document/{keys[0]}")
    assert (outcome.code, outcome.out) == (code, "")
    assert said in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("key", ["plenary/15/16", "document/0a", "document/0a/0b/0c"])
def test_what_no_address_compares(key: str, mtcr: Mtcr, keys: list[str]) -> None:
    code, out, err = mtcr("show", f"compare/{key}")
    assert (code, out) == (1, "")
    assert f"mtcr:compare/{key} compares nothing. Only documents of your own" in err


def test_the_history_of_a_phrase(mtcr: Mtcr, keys: list[str]) -> None:
    code, out, err = mtcr("show", "phrase?q=Paper kites")
    assert (code, err) == (0, "")
    assert "Twice, in 2 documents of 3" in out
    answer = json.loads(mtcr("show", "phrase?q=paper%20kites", "--json").out)
    assert (answer["documents"], answer["of_documents"], answer["uses"]) == (2, 3, 2)
    assert [one["meeting"] for one in answer["used_in"]] == ["mtcr:plenary/16", "mtcr:plenary/17"]
    assert answer["used_in"][0]["places"] == [{"place": f"mtcr:document/{keys[1]}#p4", "uses": 1}]


def test_a_phrase_is_needed(mtcr: Mtcr, keys: list[str]) -> None:
    assert mtcr("show", "phrase").code == 1
    assert "too long" in mtcr("show", f"phrase?q={'kite ' * 61}").err
