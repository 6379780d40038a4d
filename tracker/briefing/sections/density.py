"""How tightly a table is set; the loosest on the fewest pages is taken."""

from __future__ import annotations

from typing import NamedTuple

from tracker.briefing.paper.style import HouseStyle
from tracker.tagged.lines import Lettering


class Density(NamedTuple):
    """Letterings of the table, and the space over and under a row in points.

    `is_close` puts "no date" and the proof on one line.
    """

    quote: Lettering
    caveat: Lettering
    band: Lettering  # time words; their leading leaves room for the band
    bold: Lettering  # topics and strengths
    text: Lettering  # types and days
    note: Lettering  # proof and place
    above: float
    under: float
    is_close: bool = False


def densities(style: HouseStyle) -> tuple[Density, ...]:
    """From how it reads best to the tightest that still reads with ease."""
    small, text = style.small_quote, style.text
    roomy = Density(style.quote, small, small, style.bold, text, style.note, 9, 9.5)
    table = style.table_quote
    dense = Density(table, table, small, style.bold, text, style.note, 5, 5.5)
    tight = Density(
        style.tight_quote,
        style.tight_quote,
        style.tight_band,
        style.tight_bold,
        style.tight_text,
        style.tight_note,
        above=3.5,
        under=4,
        is_close=True,
    )
    return (roomy, dense, tight)
