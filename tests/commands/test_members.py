from __future__ import annotations

import csv
import io
import json

import pytest

from commands.conftest import Mtcr


def members(mtcr: Mtcr, *arguments: str) -> dict:
    code, out, err = mtcr("members", *arguments, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_today_there_are_35_partners(mtcr: Mtcr) -> None:
    found = members(mtcr)
    assert set(found) == {"as_of", "count", "possible", "members"}
    assert (found["as_of"], found["count"], found["possible"]) == (None, 35, 0)
    first = found["members"][0]
    assert set(first) == {"iso2", "name", "status", "since", "certainty", "sources"}
    assert all(isinstance(source, str) for source in first["sources"])


def test_a_date_within_a_year_leaves_some_possible(mtcr: Mtcr) -> None:
    found = members(mtcr, "--as-of", "1990-06-01")
    assert found["as_of"] == {"value": "1990-06-01", "precision": "day"}
    assert (found["count"], found["possible"]) == (7, 7)
    assert [m["certainty"] for m in found["members"]] == ["yes"] * 7 + ["possibly"] * 7
    assert mtcr("members", "--as-of", "1990-06-01").out.startswith("7 Partners, possibly 7 more")


@pytest.mark.parametrize(("date", "name"), [("2001-09-25", "Turkey"), ("2023-10-30", "Türkiye")])
def test_names_are_those_of_the_date(mtcr: Mtcr, date: str, name: str) -> None:
    found = members(mtcr, "--as-of", date)
    assert next(m["name"] for m in found["members"] if m["iso2"] == "TR") == name
    assert name in mtcr("members", "--as-of", date).out


@pytest.mark.parametrize(
    ("status", "inside", "outside"),
    [("partner", "KR", "EE"), ("adherent", "EE", "KR"), ("applicant", "CY", "KR")],
)
def test_status_selects(mtcr: Mtcr, status: str, inside: str, outside: str) -> None:
    codes = {m["iso2"] for m in members(mtcr, "--status", status)["members"]}
    assert inside in codes
    assert outside not in codes
    assert codes <= {m["iso2"] for m in members(mtcr, "--status", "all")["members"]}


def test_csv_is_a_table(mtcr: Mtcr) -> None:
    code, out, err = mtcr("members", "--csv")
    assert (code, err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert len(rows) == 35
    assert rows[0]["since"] == "1987-04-16"


def test_before_the_regime_there_is_nobody(mtcr: Mtcr) -> None:
    assert members(mtcr, "--as-of", "1980")["count"] == 0
    assert mtcr("members", "--as-of", "1980").code == 0
