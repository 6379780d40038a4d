"""Whether a colour can be read on its ground, as the WCAG measure it."""

from __future__ import annotations

from tracker.tagged.lines import Colour

#: What small text needs on level AA.
LEAST_FOR_TEXT = 4.5
#: Below this a part of a colour is a straight share of its light.
_NEAR_BLACK = 0.04045


def contrast(one: Colour, other: Colour) -> float:
    """How far two colours stand apart in light: from 1 (the same) to 21 (black on white)."""
    light, dark = sorted((_light_of(one), _light_of(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def dark_enough(ink: Colour, ground: Colour) -> Colour:
    """The nearest darker shade of `ink` that can be read on `ground`; black where none can."""
    for percent in range(100, 0, -1):
        shade = (ink[0] * percent / 100, ink[1] * percent / 100, ink[2] * percent / 100)
        if contrast(shade, ground) >= LEAST_FOR_TEXT:
            return shade
    return (0, 0, 0)


def _light_of(colour: Colour) -> float:
    red, green, blue = (_linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _NEAR_BLACK else float(((part + 0.055) / 1.055) ** 2.4)
