"""Whether everything that is written can be read."""

from __future__ import annotations

import pytest

from mtcr_desktop.sheets.style import DARK, LIGHT, MIN_CONTRAST, PAPER, Colours, contrast

PALETTES = {"light": LIGHT, "dark": DARK, "paper": PAPER}


@pytest.mark.parametrize("colours", PALETTES.values(), ids=PALETTES)
def test_every_text_stands_out_from_its_ground(colours: Colours) -> None:
    faint = {
        name: round(contrast(text, ground), 2)
        for name, text, ground in colours.pairs()
        if contrast(text, ground) < MIN_CONTRAST
    }
    assert not faint


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")
    assert contrast("#123456", "#123456") == pytest.approx(1)


def test_every_tone_has_a_badge_and_a_callout() -> None:
    for colours in PALETTES.values():
        assert colours.badges.keys() == colours.callouts.keys() == LIGHT.badges.keys()


def test_paper_is_dark_on_white() -> None:
    assert PAPER.background == "#ffffff"
    assert {ground for ground, _ in PAPER.badges.values()} == {"#ffffff"}
    assert {ground for _, ground in PAPER.callouts.values()} == {"#ffffff"}
