"""The colours of a timeline on paper: ink on white, a side only as a bar beside its name."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.vocabulary import Side

_INKS: Mapping[str, str] = {
    "ink": "#000000",
    "quiet": "#5B636B",
    "hairline": "#D3D0C8",
    "accent": "#1D5B79",
    "ground": "#FFFFFF",
    "band": "#D3D5D6",
    Side.GOVERNMENT: "#4A5AA8",
    Side.UNION: "#1E7F78",
    Side.EMPLOYER: "#946612",
    Side.SECRETARIAT: "#7B4B86",
    Side.OTHER: "#6B7076",
}


def colour_of(ink: str) -> str:
    """The colour of a role, of a side, or of the "band" of a vague term, as `#rrggbb`."""
    return _INKS[ink]


def rgb_of(ink: str) -> tuple[float, float, float]:
    """The same with red, green and blue from 0 to 1."""
    colour = colour_of(ink)
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
