"""Days to places and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tracker.timeline.layout.scale import LEAST, MOST, Scale, fitted, kept_near

scales = some.builds(
    Scale, some.floats(700_000, 760_000), some.floats(LEAST, MOST, allow_subnormal=False)
)
places = some.floats(0, 2000)


@given(scales, places)
def test_a_place_and_its_day_belong_together(scale: Scale, x: float):
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=1e-3)


@given(scales, places, some.floats(0.2, 5))
def test_the_day_under_the_pointer_stays_there_when_zooming(scale: Scale, at: float, factor: float):
    zoomed = scale.zoomed(factor, at)
    assert zoomed.day(at) == pytest.approx(scale.day(at), abs=1e-3)


@given(
    some.builds(Scale, some.floats(700_000, 760_000), some.floats(0.5, 50)),
    places,
    some.floats(0.5, 2),
)
def test_zooming_in_and_out_again_shows_the_same_days(scale: Scale, at: float, factor: float):
    back = scale.zoomed(factor, at).zoomed(1 / factor, at)
    assert back.first == pytest.approx(scale.first, abs=1e-3)
    assert back.per_day == pytest.approx(scale.per_day)


def test_a_fitted_scale_shows_both_ends_with_a_margin():
    scale = fitted(1000, 1100, 500, margin=0.1)
    assert scale.x(1000) == pytest.approx(50)
    assert scale.x(1100) == pytest.approx(450)


def test_a_single_day_is_fitted_as_a_week():
    scale = fitted(1000, 1000, 700, margin=0)
    assert scale.per_day == pytest.approx(100)


@given(some.floats(0, 10_000), some.floats(0.05, 50))
def test_whatever_one_does_something_of_the_dossier_stays_in_view(first: float, per_day: float):
    scale = kept_near(Scale(first, per_day), (5000, 5100), 800)
    assert scale.x(5100) >= 0
    assert scale.x(5000) <= 800
