from __future__ import annotations

import pytest

from tracker.vocabulary import Side
from ui.look.palette import DARK, HIGH_CONTRAST, LIGHT, Palette, contrast

READABLE = 4.5
ALL = (LIGHT, DARK, HIGH_CONTRAST)


@pytest.mark.parametrize("palette", ALL, ids=lambda palette: palette.name)
@pytest.mark.parametrize("ground", ["paper", "sheet", "rail", "selected"])
@pytest.mark.parametrize("text", ["ink", "quiet", "accent"])
def test_text_can_be_read_on_every_ground(palette: Palette, text: str, ground: str):
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= READABLE


@pytest.mark.parametrize("palette", ALL, ids=lambda palette: palette.name)
def test_attention_and_the_filled_button_can_be_read(palette: Palette):
    assert contrast(palette.attention, palette.attention_ground) >= READABLE
    assert contrast(palette.on_accent, palette.accent) >= READABLE


@pytest.mark.parametrize("palette", ALL, ids=lambda palette: palette.name)
@pytest.mark.parametrize("side", list(Side))
def test_every_side_has_a_colour_that_can_be_read(palette: Palette, side: Side):
    assert contrast(palette.sides[side], palette.paper) >= READABLE


@pytest.mark.parametrize("palette", ALL, ids=lambda palette: palette.name)
def test_the_edge_of_a_field_stands_out(palette: Palette):
    assert contrast(palette.edge, palette.paper) >= 3.0


@pytest.mark.parametrize("ground", ["paper", "sheet", "rail", "selected"])
@pytest.mark.parametrize("text", ["ink", "quiet", "accent"])
def test_in_high_contrast_all_text_has_seven_to_one_on_every_ground(text: str, ground: str):
    assert contrast(getattr(HIGH_CONTRAST, text), getattr(HIGH_CONTRAST, ground)) >= 7.0


def test_in_high_contrast_sides_and_filled_grounds_have_seven_to_one():
    high = HIGH_CONTRAST
    assert contrast(high.attention, high.attention_ground) >= 7.0
    assert contrast(high.on_accent, high.accent) >= 7.0
    assert min(contrast(colour, high.paper) for colour in high.sides.values()) >= 7.0


def test_high_contrast_is_higher_than_light_in_all_text():
    for role in ("ink", "quiet", "accent"):
        high = contrast(getattr(HIGH_CONTRAST, role), HIGH_CONTRAST.paper)
        assert high >= 7.0
        assert high > contrast(getattr(LIGHT, role), LIGHT.paper)


def test_black_on_white_is_the_most_there_is():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize("palette", ALL, ids=lambda palette: palette.name)
def test_the_row_one_is_at_and_what_asks_for_attention_differ(palette: Palette):
    assert palette.selected != palette.attention_ground
