"""A timeline in a house style: its faces, its inks, and how wide words are in them.

Sides keep their colours: they tell who speaks, and are no choice of a house.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from tracker.frozen import Frozen
from tracker.styles.house import INK, House, code_of, colour
from tracker.tagged.faces import widths_in
from tracker.tagged.lines import Colour, Style
from tracker.tagged.lines import Lettering as Setting
from tracker.timeline.layout.measures import PAPER
from tracker.timeline.layout.picture import Lettering, Role
from tracker.vocabulary import Side

ACCENT = colour("#1D5B79")
WHITE: Colour = (1.0, 1.0, 1.0)
SIDES: Mapping[str, Colour] = {
    Side.GOVERNMENT: colour("#4A5AA8"),
    Side.UNION: colour("#1E7F78"),
    Side.EMPLOYER: colour("#946612"),
    Side.SECRETARIAT: colour("#7B4B86"),
    Side.OTHER: colour("#6B7076"),
}
BAND = "band"


class Dress(Frozen, dict=True):
    """How one house has its timelines."""

    house: House

    def ink(self, role: str) -> Colour:
        """The colour of a role, of a side, or of the band of a vague term."""
        return self._inks[role]

    def code(self, role: str) -> str:
        """The same as `#rrggbb`."""
        return code_of(self.ink(role))

    def ink_of(self, lettering: Lettering, role: str) -> Colour:
        """The colour of words: a title in that of headings, all else in that of its role."""
        return self.house.head_ink if lettering is Lettering.TITLE else self.ink(role)

    def face(self, lettering: Lettering) -> str:
        """The name under which the page knows the face of a lettering."""
        return self._faces[lettering]

    def measure(self, words: str, lettering: Lettering) -> float:
        """How wide words are on paper, in points."""
        return widths_in(self.face(lettering))[words] * PAPER.faces[lettering].size

    def lettering(self, face: str, size: float, leading: float, *, quiet: bool = False) -> Setting:
        """A lettering of a table: `face` is a field of the house, such as "sans_bold"."""
        ink = self.house.quiet if quiet else self.ink(Role.INK)
        ink = self.house.head_ink if face == "heads" else ink
        return Setting(Style(getattr(self.house, face), size, ink), leading)

    def named(self, title: str) -> str:
        """A title with the name in the letterhead before it, where the house has one."""
        return f"{self.house.letterhead} · {title}" if self.house.letterhead else title

    @property
    def author(self) -> str:
        """Who a file says it is from."""
        return self.house.letterhead or "Overleg"

    @cached_property
    def _faces(self) -> Mapping[Lettering, str]:
        house = self.house
        return {
            Lettering.TITLE: house.heads,
            Lettering.LANE: house.sans_bold,
            Lettering.WORDS: house.serif,
            Lettering.NAME: house.sans,
            Lettering.NOTE: house.sans,
            Lettering.MONTH: house.sans_bold,
            Lettering.DAY: house.sans,
            Lettering.TODAY: house.sans,
        }

    @cached_property
    def _inks(self) -> Mapping[str, Colour]:
        house = self.house
        return {
            Role.INK: house.black,
            Role.QUIET: house.quiet,
            Role.HAIRLINE: _half(house.rule),
            # The line of today is in the colour a house has its headings in, where it has one.
            Role.ACCENT: ACCENT if house.head_ink == INK else house.head_ink,
            Role.GROUND: WHITE,
            BAND: house.band,
            **SIDES,
        }


def _half(ink: Colour) -> Colour:
    """Half as deep on white: a timeline has many lines, and none of them is read."""
    return ((1 + ink[0]) / 2, (1 + ink[1]) / 2, (1 + ink[2]) / 2)


#: As timelines look when no style is named.
PLAIN = Dress(House())


def dress_of(wanted: Dress | None) -> Dress:
    """The dress that is wanted, else the plain one."""
    return wanted or PLAIN
