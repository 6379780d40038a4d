"""Colours by role, never by judgement: one palette each for light, dark and high contrast."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tracker.frozen import Frozen
from tracker.vocabulary import Side


class Palette(Frozen):
    """The colours of one appearance of the app, as `#rrggbb`.

    All text roles (ink, quiet, accent, attention, sides) reach 4.5:1 on the
    grounds they may stand on.
    """

    name: str
    is_dark: bool
    paper: str  # the ground of the window
    sheet: str  # the ground of a page, a field, a card
    rail: str  # the ground of the rail
    selected: str  # the ground of the row or the item one is at
    ink: str  # text
    quiet: str  # text that stands back
    hairline: str  # between rows
    edge: str  # of a field or an ordinary button; 3:1 on paper
    accent: str  # what one can act on
    on_accent: str  # text on a filled button
    attention: str  # near, or to ask
    attention_ground: str
    sides: Mapping[Side, str]


def _sides(
    government: str, union: str, employer: str, secretariat: str, other: str
) -> Mapping[Side, str]:
    return MappingProxyType(
        {
            Side.GOVERNMENT: government,
            Side.UNION: union,
            Side.EMPLOYER: employer,
            Side.SECRETARIAT: secretariat,
            Side.OTHER: other,
        }
    )


LIGHT = Palette(
    name="light",
    is_dark=False,
    paper="#FBFAF7",
    sheet="#FFFFFF",
    rail="#F4F2EC",
    selected="#EAF1F4",
    ink="#1E2226",
    quiet="#5B636B",
    hairline="#E4E1DA",
    edge="#8A9097",
    accent="#1D5B79",
    on_accent="#FFFFFF",
    attention="#8A5A00",
    attention_ground="#FFF4DC",
    sides=_sides("#4A5AA8", "#1E7F78", "#946612", "#7B4B86", "#6B7076"),
)

DARK = Palette(
    name="dark",
    is_dark=True,
    paper="#16191C",
    sheet="#1E2327",
    rail="#121517",
    selected="#20303A",
    ink="#E9E7E2",
    quiet="#A0A8AF",
    hairline="#30363B",
    edge="#6F787F",
    accent="#7FBBD9",
    on_accent="#10181D",
    attention="#E8B860",
    attention_ground="#3A2F1A",
    sides=_sides("#98A5EA", "#5FC4BA", "#DFB15B", "#C993D6", "#A6ABB1"),
)

HIGH_CONTRAST = Palette(
    name="high contrast",
    is_dark=False,
    paper="#FFFFFF",
    sheet="#FFFFFF",
    rail="#FFFFFF",
    selected="#D6E8FF",
    ink="#000000",
    quiet="#262626",
    hairline="#4D4D4D",
    edge="#000000",
    accent="#003B66",
    on_accent="#FFFFFF",
    attention="#5C2E00",
    attention_ground="#FFF3A3",
    sides=_sides("#1F2F87", "#00504A", "#5C3B00", "#571F66", "#333333"),
)

PALETTES = MappingProxyType({palette.name: palette for palette in (LIGHT, DARK, HIGH_CONTRAST)})


def contrast(one: str, other: str) -> float:
    """How far two colours lie apart, 1 to 21, as WCAG 2 reckons it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
