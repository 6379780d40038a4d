"""A plan kept from window to window: nothing jumps, nothing overlaps, nothing is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some

from tests.tracker.timeline.layout.test_layout import WIDTH, setting_of, texts_of
from tests.tracker.timeline.veldland import veldland
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.layout import lay_out
from tracker.timeline.layout.measures import COMPACT, SCREEN
from tracker.timeline.layout.picture import Picture
from tracker.timeline.layout.plans import STEPS, Plans
from tracker.timeline.layout.scale import Scale, fitted
from tracker.timeline.layout.setting import Room

CONTENT = veldland()
INDEX = TimelineIndex(CONTENT)
WHOLE = fitted(*CONTENT.span, WIDTH - SCREEN.lane_names)
ROOM = Room(WIDTH, (6, 3, 2, 3, 2))


def pictures(scales: list[Scale], measures=COMPACT) -> list[Picture]:
    plans = Plans(INDEX, WHOLE.per_day)
    setting = setting_of(CONTENT, measures)
    return [lay_out(setting, scale, ROOM, plans) for scale in scales]


zooms = some.floats(0.3, 30).map(lambda factor: WHOLE.per_day * factor)
firsts = some.floats(CONTENT.span[0] - 20, CONTENT.span[1])


@settings(max_examples=60, deadline=None)
@given(some.lists(some.builds(Scale, firsts, zooms), min_size=1, max_size=4))
def test_words_never_overlap_and_never_leave_the_picture(scales: list[Scale]):
    for picture in pictures(scales):
        texts = [text for text in texts_of(picture) if text.words]
        for number, text in enumerate(texts):
            assert text.box.x >= -0.5
            assert text.box.right <= picture.width + 0.5
            for other in texts[number + 1 :]:
                assert not text.box.overlaps(other.box), (text.words, other.words)


@settings(max_examples=40, deadline=None)
@given(some.builds(Scale, firsts, zooms))
def test_everything_in_the_window_has_a_mark_or_is_counted(scale: Scale):
    (picture,) = pictures([scale])
    width = WIDTH - COMPACT.lane_names
    first, last = scale.day(0), scale.day(width)
    inside = {event.key for event in CONTENT.events if first < event.day < last}
    marked = {spot.event.key for spot in picture.spots}
    assert len(inside - marked) <= sum(picture.hidden)


def test_rows_stay_while_the_window_moves():
    steps = [Scale(WHOLE.first + n * 0.4, WHOLE.per_day * 3) for n in range(40)]
    rows: dict[str, float] = {}
    for picture in pictures(steps):
        for spot in picture.spots:
            assert rows.setdefault(spot.event.key, spot.mark.y) == spot.mark.y


def test_rows_stay_from_one_step_of_the_zoom_to_the_next():
    per_day = WHOLE.per_day * 2
    middle = sum(CONTENT.span) / 2
    scales = [
        Scale(middle, per_day * 2 ** (n / 10 / STEPS)).around(middle, WIDTH - 184)
        for n in range(10)
    ]
    rows: dict[str, float] = {}
    for picture in pictures(scales):
        for spot in picture.spots:
            assert rows.setdefault(spot.event.key, spot.mark.y) == spot.mark.y


def test_a_band_and_a_term_keep_their_words_between_two_steps_of_the_zoom():
    """What stands at the end of a bar moves on with it, and so do words that wait for today."""
    steps = [WHOLE.zoomed(factor, 500) for factor in (1.0, 1.04, 1.08, 1.12, 1.16)]
    for picture in pictures(steps, SCREEN):
        words = {text.words for text in texts_of(picture)}
        assert {"“talks … shortly”", "Ultimatum, five demands", "21 March 2031, 12.00"} <= words
