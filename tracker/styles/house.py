"""What a house chooses of the look of its papers; nothing of it changes what they say."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.frozen import Frozen, field
from tracker.tagged.faces import SANS, SANS_ITALIC, SANS_SEMIBOLD, SERIF
from tracker.tagged.lines import Colour
from tracker.tagged.shapes import Picture
from tracker.vocabulary import Audience
from tracker.words import Words
from tracker.words.classification import classification


def colour(code: str) -> Colour:
    """The colour written as `#rrggbb`."""
    red, green, blue = (int(code[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return (red, green, blue)


def code_of(ink: Colour) -> str:
    """A colour as it is written in a style file."""
    return "#" + "".join(f"{round(part * 255):02X}" for part in ink)


INK = colour("#1E2226")
BLACK: Colour = (0, 0, 0)
QUIET = colour("#5B636B")
HAIRLINE = colour("#A9A69E")
BAND = colour("#D3D5D6")


class Logo(Frozen):
    """A picture on white, and what it shows, in words for whoever does not see it."""

    picture: Picture
    says: str


class House(Frozen):
    """Letterhead, faces and colours. `letterhead` None prints the party the register is for.

    `markings` are the house's own words for the levels of an audience, by language and level;
    a level without any has its usual name.
    """

    letterhead: str | None = None
    office: str | None = None
    logo: Logo | None = None
    sans: str = SANS
    sans_bold: str = SANS_SEMIBOLD
    sans_italic: str = SANS_ITALIC
    serif: str = SERIF
    heads: str = SANS_SEMIBOLD
    ink: Colour = INK
    black: Colour = BLACK  # quotations and shapes: grey breaks up in one-bit print
    quiet: Colour = QUIET
    head_ink: Colour = INK
    line: Colour = BLACK
    rule: Colour = HAIRLINE
    band: Colour = BAND
    markings: Mapping[tuple[str, Audience], str] = field(default_factory=dict)

    def level(self, audience: Audience, words: Words) -> str:
        """What the house calls a level, to stand by itself."""
        return self.markings.get((words.language, audience)) or words.title(audience)

    def classification(self, audience: Audience, words: Words) -> str:
        """What stands in the head of every page: for whom it is, and from whom it stays."""
        return classification(audience, words, self.level(audience, words))
