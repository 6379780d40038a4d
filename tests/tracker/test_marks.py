"""The shapes that stand for strength and kind."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tracker.marks import (
    Shape,
    deadline_shape,
    document_shape,
    first_date_shape,
    meeting_shape,
    status_shape,
    strength_shape,
    ultimatum_shape,
    wave,
)
from tracker.vocabulary import Strength

KINDS = [
    document_shape(),
    deadline_shape(coming=False),
    deadline_shape(coming=True),
    first_date_shape(),
    meeting_shape(coming=False),
    meeting_shape(coming=True),
    meeting_shape(coming=True, called_off=True),
    ultimatum_shape(),
    status_shape(),
]
STRENGTHS = [strength_shape(strength) for strength in Strength]


def test_no_two_things_share_a_shape():
    shapes = [*KINDS, *STRENGTHS]
    assert len(set(shapes)) == len(shapes)


@pytest.mark.parametrize("shape", [*KINDS, *STRENGTHS])
def test_every_shape_stays_near_its_place(shape: Shape):
    width, height = shape.size
    assert 0 < width <= 1.9
    assert 0 < height <= 1.4


def test_weaker_words_carry_less_ink():
    assert strength_shape(Strength.FIRM).filled
    assert strength_shape(Strength.PLAIN).size < strength_shape(Strength.FIRM).size
    assert strength_shape(Strength.HEDGED).lines
    assert strength_shape(Strength.EXPLORATORY).dashes
    assert not strength_shape(Strength.WILLING).dashes
    assert strength_shape(Strength.NONE).size < strength_shape(Strength.PLAIN).size


def test_what_is_still_to_come_is_outlined():
    assert not deadline_shape(coming=True).filled
    assert deadline_shape(coming=False).filled
    assert not meeting_shape(coming=True).filled


def test_a_placed_shape_lies_around_its_point():
    shape = strength_shape(Strength.FIRM)
    assert shape.placed(shape.outlines, (100, 50), 10) == [
        ((95, 45), (105, 45), (105, 55), (95, 55))
    ]


def test_the_wave_runs_below_the_mark_from_left_to_right():
    assert all(y > 0.6 for _, y in wave())
    assert all(before[0] < after[0] for before, after in pairwise(wave()))
