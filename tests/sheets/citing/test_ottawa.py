"""The official fact sheet of Ottawa 2001, from the file to its citation."""

from __future__ import annotations

from pathlib import Path

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.places import anchors
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.recognise import recognise
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.library.store.records import NewDocument
from mtcr_desktop.sheets.citing.cite import cite
from mtcr_desktop.sheets.citing.styles import write


def test_the_paragraph_that_welcomes_a_partner(ottawa: Path, edition: Edition) -> None:
    content = ottawa.read_bytes()
    text = read(content, ottawa.name)
    found = recognise(text, Gazetteer.of(edition))
    welcome = next(n for n, p in enumerate(text.paragraphs) if "warmly welcomed" in p.text)
    anchor = anchors(paragraph.role for paragraph in text.paragraphs)[welcome]
    with open_library() as library:
        (added,) = library.add([NewDocument(content, ottawa.name, text, found)])
        place = added.document.address._replace(fragment=anchor)
        citation = cite(edition, library, place)
    assert citation.doubts == ()
    assert write(citation, "chicago").text == (
        "Bureau of Nonproliferation, “Plenary Meeting of the Missile Technology Control Regime,” "
        f"fact sheet (Washington, DC, September 25, 2001), para. {anchor[1:]}.\n"
    )
    assert write(citation, "oscola").text == (
        "Bureau of Nonproliferation, ‘Plenary Meeting of the Missile Technology Control Regime’ "
        f"(fact sheet, Washington, DC, 25 September 2001) para {anchor[1:]}.\n"
    )
