from __future__ import annotations

import json

from commands.conftest import Mtcr
from mtcr_desktop.edition.reader import Edition


def test_data_tells_everything(mtcr: Mtcr, edition: Edition) -> None:
    code, out, err = mtcr("edition", "--json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert told["version"] == edition.info.version
    assert told["content_hash"] == edition.info.content_hash
    assert told["counts"]["plenary"] == len(edition.plenaries())
    assert told["licence"] == "CC0-1.0"
    assert told["covers_until"]["precision"] == "day"
    assert told["gaps"]
    known = {found["address"]: found["reason"] for found in told["known_discrepancies"]}
    assert "Switzerland" in known["mtcr:plenary/6"]
    assert told["file"] == str(edition.path)


def test_text_tells_the_same(mtcr: Mtcr, edition: Edition) -> None:
    code, out, err = mtcr("edition")
    assert (code, err) == (0, "")
    words = " ".join(out.split())
    for part in (edition.info.version, edition.info.content_hash, *edition.info.gaps):
        assert part in words
    assert "Known discrepancies" in words
