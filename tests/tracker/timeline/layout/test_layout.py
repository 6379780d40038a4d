"""Where things stand, and that no words cover others."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.tracker.timeline.veldland import (
    CABINET,
    LANES,
    TODAY,
    make_event,
    on,
    plain,
    shared_room,
    statement,
    veldland,
)
from tracker.frozen import replace
from tracker.timeline.events import Event, Fading, Kind, TimelineContent
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.layout import lay_out
from tracker.timeline.layout.measures import COMPACT, PAPER, SCREEN, Measures
from tracker.timeline.layout.picture import Band, Bars, Lettering, Line, Mark, Picture, Text
from tracker.timeline.layout.scale import Scale, fitted
from tracker.timeline.layout.setting import Room, Setting
from tracker.vocabulary import Strength
from tracker.words import words_in

WIDTH = 1000.0


def measure(words: str, lettering: Lettering) -> float:
    """Every letter half as wide as high: near enough for all rules of layout."""
    return len(words) * SCREEN.faces[lettering].size / 2


def setting_of(content: TimelineContent, measures: Measures = SCREEN) -> Setting:
    return Setting(content, TimelineIndex(content), measures, measure, words_in("en"))


def picture_of(
    *events: Event, rows: int = 4, measures: Measures = SCREEN, scale: Scale | None = None
) -> Picture:
    content = TimelineContent("Test", LANES[:1], tuple(events), TODAY)
    shown = scale or fitted(on(2, 10), on(4, 20), WIDTH - measures.lane_names)
    return lay_out(setting_of(content, measures), shown, Room(WIDTH, (rows,)))


def texts_of(picture: Picture) -> list[Text]:
    return [i for layer in picture.layers for i in layer.items if isinstance(i, Text)]


def words_in_picture(picture: Picture) -> list[str]:
    return [text.words for text in texts_of(picture)]


def items_of(picture: Picture, lane: str = LANES[0].name) -> tuple[object, ...]:
    return next(layer.items for layer in picture.layers if layer.name == lane)


@some.composite
def some_content(draw: some.DrawFn) -> TimelineContent:
    events = []
    for number in range(draw(some.integers(0, 40))):
        kind = draw(some.sampled_from(Kind))
        day = on(1, 1) + draw(some.floats(0, 150))
        label = draw(some.text("abc é“", min_size=1, max_size=60))
        changes: dict[str, object] = {
            "lane": draw(some.integers(0, 4)),
            "kind": kind,
            "day": day,
            "label": label,
            "note": draw(some.sampled_from(["", "097, pension age", "long note " * 9])),
            "weight": draw(some.integers(0, 4)),
            "quote": label if kind is Kind.STATEMENT else "",
        }
        if kind is Kind.ULTIMATUM:
            changes |= {"until": day + draw(some.floats(0, 60)), "until_label": "21 March 2031"}
        if kind is Kind.DEADLINE and draw(some.booleans()):
            changes["moves"] = (day - draw(some.floats(0, 60)),)
        if kind is Kind.STATEMENT and draw(some.booleans()):
            until = draw(some.none() | some.floats(0, 90).map(lambda days, day=day: day + days))
            changes["fading"] = Fading("shortly", until, draw(some.booleans()))
            changes["caveat"] = draw(some.none() | some.just("if the books close"))
        events.append(make_event(f"e{number}", **changes))
    return TimelineContent("Test", LANES, tuple(events), TODAY)


@settings(max_examples=150, deadline=None)
@given(
    some_content(),
    some.floats(0.1, 60),
    some.floats(-40, 160),
    some.tuples(*[some.integers(1, 5)] * 5),
    some.sampled_from([SCREEN, COMPACT, PAPER]),
)
def test_no_words_cover_others_and_none_lie_outside(
    content: TimelineContent,
    per_day: float,
    first: float,
    rows: tuple[int, ...],
    measures: Measures,
):
    scale = Scale(on(1, 1) + first, per_day)
    picture = lay_out(setting_of(content, measures), scale, Room(WIDTH, rows))
    boxes = [text.box for text in texts_of(picture)]
    for box in boxes:
        assert box.x >= -0.01
        assert box.right <= WIDTH + 0.01
        assert box.y >= -0.01
        assert box.bottom <= picture.height + 0.01
    for one, other in combinations(boxes, 2):
        assert not one.overlaps(other)


@settings(max_examples=60, deadline=None)
@given(some_content(), some.floats(1, 30), some.tuples(*[some.integers(1, 5)] * 5))
def test_every_event_in_view_has_a_mark_or_is_counted(
    content: TimelineContent, per_day: float, rows: tuple[int, ...]
):
    scale = Scale(on(1, 1), per_day)
    picture = lay_out(setting_of(content), scale, Room(WIDTH, rows))
    last = scale.day(picture.plot.width)
    in_view = {e.key for e in content.events if scale.first <= e.day <= last}
    shown = {spot.event.key for spot in picture.spots}
    assert len(in_view - shown) <= sum(picture.hidden)


def test_a_mark_stands_at_its_day():
    picture = picture_of(make_event(day=on(3, 1)))
    mark = next(i for i in items_of(picture) if isinstance(i, Mark))
    scale = fitted(on(2, 10), on(4, 20), WIDTH - SCREEN.lane_names)
    assert mark.x == pytest.approx(SCREEN.lane_names + scale.x(on(3, 1)))


def test_words_turn_to_the_left_where_the_right_is_taken():
    first = statement(1, on(3, 1), "once more", Strength.FIRM)
    second = statement(2, on(3, 6), "and again", Strength.FIRM)
    crowded = picture_of(replace(first, weight=9), second, rows=1)
    label = next(text for text in texts_of(crowded) if "once more" in text.words)
    mark = crowded.spot_of("statement:1")
    assert mark is not None
    assert label.box.right < mark.mark.x


def test_a_vague_term_is_a_band_and_never_a_point():
    vague = statement(1, on(3, 1), "shortly", Strength.FIRM, fading=Fading("shortly"))
    items = items_of(picture_of(vague))
    band = next(i for i in items if isinstance(i, Band))
    assert band.box.width >= 100
    assert sum(isinstance(i, Mark) for i in items) == 1


def test_without_an_assumed_window_the_band_says_nothing_about_days():
    vague = statement(1, on(3, 1), "shortly", Strength.FIRM, fading=Fading("shortly"))
    widths = [
        next(i for i in items_of(picture_of(vague, scale=scale)) if isinstance(i, Band)).box.width
        for scale in (Scale(on(2, 20), 8), Scale(on(2, 20), 16))
    ]
    assert widths[0] == pytest.approx(widths[1])


def test_an_assumed_window_is_drawn_to_its_last_day():
    until = on(4, 10)
    vague = statement(1, on(3, 1), "in spring", Strength.FIRM, fading=Fading("in spring", until))
    scale = Scale(on(2, 20), 10)
    band = next(i for i in items_of(picture_of(vague, scale=scale)) if isinstance(i, Band))
    assert band.box.right == pytest.approx(SCREEN.lane_names + scale.x(until))


def test_a_moved_date_shows_both_ends():
    moved = plain("d", CABINET, Kind.DEADLINE, on(3, 14), "Costing", moves=(on(2, 28),))
    items = items_of(picture_of(moved))
    marks = [i for i in items if isinstance(i, Mark)]
    assert len(marks) == 2
    assert sum(bool(mark.shape.dashes) for mark in marks) == 1
    joined = [i for i in items if isinstance(i, Line) and len({y for _, y in i.points}) == 1]
    left, right = sorted(mark.x for mark in marks)
    assert any(line.points[0][0] == left and line.points[-1][0] == right for line in joined)


def test_the_term_of_an_ultimatum_is_whole_up_to_today_and_dashed_after():
    flag = plain(
        "u", CABINET, Kind.ULTIMATUM, on(3, 3), "Ultimatum", until=on(3, 29), until_label="29 March"
    )
    picture = picture_of(flag)
    items = items_of(picture)
    bar = next(i for i in items if isinstance(i, Bars) and i.boxes[0].x > SCREEN.lane_names)
    rest = next(i for i in items if isinstance(i, Line) and i.dashes)
    assert bar.boxes[0].right == pytest.approx(rest.points[0][0])
    assert "29 March" in words_in_picture(picture)


@pytest.mark.parametrize("measures", [SCREEN, COMPACT, PAPER])
def test_a_caveat_stands_with_its_words(measures: Measures):
    promise = statement(
        1,
        on(2, 20),
        "will be paid",
        Strength.HEDGED,
        caveat="if the books close",
        note="001, wages",
    )
    shown = " ".join(words_in_picture(picture_of(promise, measures=measures)))
    assert "will be paid" in shown
    assert "if the books close" in shown


def test_what_has_no_room_is_counted():
    crowd = [statement(n, on(3, 1), f"words {n}", Strength.PLAIN) for n in range(20)]
    picture = picture_of(*crowd, rows=4)
    assert len(picture.spots) == 3
    assert picture.hidden == (17,)
    assert "+17" in words_in_picture(picture)


def test_more_than_anybody_can_read_becomes_columns():
    many = [statement(n, on(2, 12) + n / 20, f"words {n}", Strength.PLAIN) for n in range(1000)]
    picture = picture_of(*many)
    assert picture.spots == ()
    assert picture.hidden == (1000,)
    assert "+1,000" in words_in_picture(picture)


def test_what_leads_is_named_also_among_the_columns():
    many = [statement(n, on(2, 12) + n / 20, f"words {n}", Strength.PLAIN) for n in range(1000)]
    flag = plain("u", CABINET, Kind.ULTIMATUM, on(3, 3), "Ultimatum", weight=0)
    picture = picture_of(*many, flag)
    assert "Ultimatum" in words_in_picture(picture)
    assert picture.hidden == (1000,)


def test_the_passages_of_a_letter_hang_on_one_thread():
    letter = plain("document:7", CABINET, Kind.DOCUMENT, on(3, 18), "Letter", weight=1)
    passages = [
        statement(n, on(3, 18), f"words {n}", Strength.FIRM, letter="document:7") for n in (1, 2)
    ]
    picture = picture_of(letter, *passages)
    top, bottom = (picture.spot_of(key) for key in ("document:7", "statement:2"))
    assert top is not None
    assert bottom is not None
    upright = [
        i for i in items_of(picture) if isinstance(i, Line) and len({x for x, _ in i.points}) == 1
    ]
    middle = top.mark.y + top.mark.height / 2, bottom.mark.y + bottom.mark.height / 2
    assert any((line.points[0][1], line.points[-1][1]) == middle for line in upright)


def test_today_is_named_while_it_is_in_view():
    assert any("Today" in words for words in words_in_picture(picture_of()))
    later = picture_of(scale=Scale(float(date(2032, 1, 1).toordinal()), 5))
    assert not any("Today" in words for words in words_in_picture(later))


def test_lanes_share_the_height_and_stay_while_the_window_moves():
    content = veldland()
    whole = fitted(*content.span, WIDTH - SCREEN.lane_names)
    room = shared_room(setting_of(content), whole, (WIDTH, 700))
    assert max(room.rows) == room.rows[CABINET]
    assert min(room.rows) >= 1
    setting = setting_of(content)
    here, there = (lay_out(setting, Scale(on(2, 1) + d, 9), room) for d in (0, 30))
    assert here.height == there.height <= 700


def test_an_empty_timeline_still_has_its_calendar():
    empty = TimelineContent("Test", (), (), TODAY)
    picture = lay_out(setting_of(empty), fitted(*empty.span, 800), Room(WIDTH, ()))
    assert texts_of(picture)
    assert picture.spots == ()
