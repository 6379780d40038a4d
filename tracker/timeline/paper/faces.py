"""The house's faces on paper and in SVG, and how wide words are in them."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.tagged.faces import SANS, SANS_MEDIUM, SANS_SEMIBOLD, SERIF, widths_in
from tracker.timeline.layout.measures import Face, Measure
from tracker.timeline.layout.picture import Lettering

_FILES = {
    ("sans", 400): SANS,
    ("sans", 500): SANS_MEDIUM,
    ("sans", 600): SANS_SEMIBOLD,
    ("serif", 400): SERIF,
}


def file_of(face: Face) -> str:
    """The name under which the page knows a face."""
    return _FILES[face.family, face.weight]


def measure_for(faces: Mapping[Lettering, Face]) -> Measure:
    """How wide a text is in one of `faces`, in the unit of their sizes."""

    def measure(words: str, lettering: Lettering) -> float:
        face = faces[lettering]
        return widths_in(file_of(face))[words] * face.size

    return measure
