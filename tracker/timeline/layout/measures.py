"""The measures of a timeline in one medium: faces, rows, marks, margins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from tracker.frozen import Frozen, replace
from tracker.timeline.layout.picture import Lettering

#: The width of a text in a lettering, in the unit of the medium.
Measure = Callable[[str, Lettering], float]


class Face(Frozen):
    """A family of the house ("sans" or "serif"), a weight (400, 500, 600) and a size."""

    family: str
    weight: int
    size: float


class Notes(StrEnum):
    """Where the quiet line of an event stands."""

    BELOW = "below"  # under its words, in rows of two lines
    BESIDE = "beside"  # after its words, in rows of one line
    CAVEATS = "caveats"  # after its words, and only what belongs to them: caveat, end of a term


class Measures(Frozen):
    """Lengths in the unit of the medium. `coloured`: marks carry the colour of their side."""

    faces: Mapping[Lettering, Face]
    lane_names: float  # width of the names at the left
    axis: float  # height of the axis
    row: float
    lane_padding: float  # above and below the rows of a lane
    mark: float
    gap: float  # between a mark and its words
    longest_label: float
    hairline: float
    side_bar: float
    coloured: bool
    readable: float  # room for an event, against a mark, for each of a lane to have its words
    notes: Notes = Notes.BELOW

    def scaled(self, factor: float) -> Measures:
        """All lengths times `factor`, for people who read larger letters."""
        lengths = ("lane_names", "axis", "row", "lane_padding", "mark", "gap", "longest_label")
        return replace(
            self,
            faces={
                lettering: replace(face, size=face.size * factor)
                for lettering, face in self.faces.items()
            },
            **{name: getattr(self, name) * factor for name in lengths},
        )


SCREEN = Measures(
    faces={
        Lettering.TITLE: Face("sans", 600, 24),
        Lettering.LANE: Face("sans", 500, 13),
        Lettering.WORDS: Face("serif", 400, 13),
        Lettering.NAME: Face("sans", 400, 13),
        Lettering.NOTE: Face("sans", 400, 12),
        Lettering.MONTH: Face("sans", 600, 13),
        Lettering.DAY: Face("sans", 400, 12),
        Lettering.TODAY: Face("sans", 500, 13),
    },
    lane_names=184,
    axis=60,
    row=38,
    lane_padding=6,
    mark=10,
    gap=6,
    longest_label=300,
    hairline=1,
    side_bar=3,
    coloured=True,
    readable=11.0,
)

#: Rows of one line, for a timeline that shares its screen with lists.
COMPACT = replace(SCREEN, axis=58, row=22, lane_padding=3, longest_label=220, notes=Notes.CAVEATS)

PAPER = Measures(
    faces={
        Lettering.TITLE: Face("sans", 600, 18),
        Lettering.LANE: Face("sans", 600, 8.5),
        Lettering.WORDS: Face("serif", 400, 8.5),
        Lettering.NAME: Face("sans", 400, 8.5),
        Lettering.NOTE: Face("sans", 400, 7.5),
        Lettering.MONTH: Face("sans", 600, 8.5),
        Lettering.DAY: Face("sans", 400, 8),
        Lettering.TODAY: Face("sans", 400, 8),
    },
    lane_names=132,
    axis=40,
    row=22.6,
    lane_padding=3,
    mark=8.0,
    gap=4,
    longest_label=230,
    hairline=0.4,
    side_bar=2.8,
    coloured=False,
    readable=4.0,
)

#: Rows of one line on paper, for a dossier that does not fit otherwise.
PAPER_COMPACT = replace(PAPER, row=13.8, longest_label=200, notes=Notes.BESIDE)
