"""What notes and bookmarks call a comparison, or the history of a phrase."""

from __future__ import annotations

from pathlib import Path

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.own_titles import GONE, IN_TRASH, Standing, standing
from mtcr_desktop.sheets.phrase_history import address_of
from tests.library.comparing.invented import LETTER, OTTAWA
from tests.library.comparing.kept import keep


def test_a_comparison_is_called_by_its_documents(edition: Edition, tmp_path: Path) -> None:
    with open_library(tmp_path) as library:
        one, other = keep(library, LETTER, OTTAWA)
        address = Address("compare", f"document/{one}/{other}")
        title = (
            "“A letter about kites” beside "
            "“Sixteenth plenary meeting of the Missile Technology Control Regime”"
        )
        assert standing(edition, library, address) == Standing(title)
        library.remove(one)
        assert standing(edition, library, address) == Standing(title, IN_TRASH)
        library.empty_trash()
        assert standing(edition, library, address) == Standing("", GONE)
        assert standing(edition, library, Address("compare", "plenary/1/2")) == Standing("", GONE)


def test_a_history_is_called_by_its_phrase(edition: Edition, tmp_path: Path) -> None:
    with open_library(tmp_path) as library:
        assert standing(edition, library, address_of("paper  kites")).title == "“paper kites”"
