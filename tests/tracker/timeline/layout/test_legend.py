"""The legend says what it has room for, and no part of it stands on another."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.tracker.timeline.layout.test_layout import setting_of
from tests.tracker.timeline.veldland import on, veldland
from tracker.marks import Shape, document_shape, meeting_shape, status_shape, ultimatum_shape
from tracker.timeline.layout.legend import legend_items
from tracker.timeline.layout.picture import Band, Item, Mark, Text
from tracker.timeline.layout.scale import fitted
from tracker.timeline.layout.setting import ground_of


def legend(width: float) -> list[Item]:
    setting = setting_of(veldland())
    scale = fitted(on(2, 10), on(4, 20), width - setting.measures.lane_names)
    return list(legend_items(ground_of(setting, scale, width), 20.0))


def parts(width: float) -> list[Text | Band]:
    return [item for item in legend(width) if isinstance(item, Text | Band)]


@pytest.mark.parametrize("width", [480.0, 632.0, 760.0, 992.0, 1600.0])
def test_nothing_of_the_legend_is_cut_or_covered(width: float):
    shown = parts(width)
    assert all(part.box.right <= width for part in shown)
    words = [part for part in shown if isinstance(part, Text)]
    assert not [(a.words, b.words) for a, b in combinations(words, 2) if a.box.overlaps(b.box)]


def test_a_wide_legend_explains_times_without_a_date():
    assert any(isinstance(part, Band) for part in parts(1600.0))


@pytest.mark.parametrize(
    "shape",
    [
        document_shape(),
        ultimatum_shape(),
        meeting_shape(coming=False),
        meeting_shape(coming=False, called_off=True),
        status_shape(),
    ],
    ids=["document", "ultimatum", "meeting", "called off", "status"],
)
def test_a_wide_legend_explains_every_mark(shape: Shape):
    assert shape in [item.shape for item in legend(1600.0) if isinstance(item, Mark)]
