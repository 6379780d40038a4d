"""What a style file may say, and for which part of a house style each line stands."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from tracker.vocabulary import Audience
from tracker.words import LANGUAGES
from tracker.words.marks import N_

LONGEST_TEXT = 70


class Kind(StrEnum):
    """What stands behind a key, as an error names it."""

    TEXT = N_("a text of at most 70 characters, in quotes")
    COLOUR = N_("a colour such as “#1E2226”, in quotes")
    FACE = N_("the name of a .ttf file beside the style, or of a face that comes along, in quotes")
    PICTURE = N_("the name of a .png or .jpg file beside the style, in quotes")


class Key(NamedTuple):
    """What stands behind a key, and the field of `House` it fills."""

    kind: Kind
    field: str


SECTIONS: Mapping[str, Mapping[str, Key]] = {
    "letterhead": {
        "name": Key(Kind.TEXT, "letterhead"),
        "office": Key(Kind.TEXT, "office"),
        "logo": Key(Kind.PICTURE, "logo"),
        "logo_shows": Key(Kind.TEXT, "logo"),
    },
    "faces": {
        "text": Key(Kind.FACE, "sans"),
        "bold": Key(Kind.FACE, "sans_bold"),
        "italic": Key(Kind.FACE, "sans_italic"),
        "quotations": Key(Kind.FACE, "serif"),
        "headings": Key(Kind.FACE, "heads"),
    },
    "colours": {
        "text": Key(Kind.COLOUR, "ink"),
        "quiet": Key(Kind.COLOUR, "quiet"),
        "quotations": Key(Kind.COLOUR, "black"),
        "headings": Key(Kind.COLOUR, "head_ink"),
        "lines": Key(Kind.COLOUR, "line"),
        "hairlines": Key(Kind.COLOUR, "rule"),
        "band": Key(Kind.COLOUR, "band"),
    },
    **{
        f"classification.{language}": {
            level.value: Key(Kind.TEXT, "markings") for level in Audience
        }
        for language in LANGUAGES
    },
}

#: Which of these stand on which ground; other colours are of lines, and need not be read.
READ_ON: Mapping[str, tuple[str | None, ...]] = {
    "text": (None,),
    "quiet": (None,),
    "quotations": (None, "band"),
    "headings": (None,),
}
