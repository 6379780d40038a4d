"""What has room first, what stands side by side, and how lanes share the height."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from tests.tracker.timeline.layout.test_layout import (
    WIDTH,
    items_of,
    picture_of,
    setting_of,
    texts_of,
    words_in_picture,
)
from tests.tracker.timeline.veldland import (
    CABINET,
    COUNCIL,
    FEDERATION,
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
from tracker.timeline.events import Event, Fading, Kind, Lane, TimelineContent
from tracker.timeline.gathering.entries import Weight
from tracker.timeline.layout.layout import lay_out
from tracker.timeline.layout.measures import COMPACT, PAPER, PAPER_COMPACT, SCREEN, Measures
from tracker.timeline.layout.picture import Band, Lettering, Mark
from tracker.timeline.layout.rooms import arranged
from tracker.timeline.layout.scale import Scale, fitted
from tracker.vocabulary import Side, StatementType, Strength

ANSWER = "document:7"


def passage(number: int, heading: str, **changes: object) -> Event:
    """A statement of the cabinet's answer."""
    given: dict[str, object] = {
        "heading": heading,
        "type": StatementType[heading.replace(",", " ").split()[0].upper()],
        "letter": ANSWER,
        "weight": Weight.WORDS,
    }
    made = statement(number, on(3, 18), f"words {number}", Strength.PLAIN)
    return replace(made, **{**given, **changes})  # type: ignore[arg-type]


def deferral(number: int) -> Event:
    """One of the answer's deferrals, for the time being."""
    fading = Fading("for the time being" if number % 2 else "For the time being")
    return passage(
        number, "Deferral, hedged", strength=Strength.HEDGED, weight=Weight.WINDOW, fading=fading
    )


def answer() -> Event:
    """The letter itself."""
    return plain(ANSWER, CABINET, Kind.DOCUMENT, on(3, 18), "Answer", weight=Weight.DATED)


def shown(events: Iterable[Event], rows: int) -> set[str]:
    return {s.event.key for s in picture_of(*events, rows=rows, measures=COMPACT).spots}


def test_a_vague_window_has_room_before_the_lesser_words_of_its_letter():
    lesser = [passage(n, f"Position {n}", weight=Weight.LESSER) for n in range(1, 20)]
    crowd = [*lesser, answer(), deferral(31)]
    assert {"statement:31", ANSWER} <= shown(crowd, 3)


def test_papers_have_room_before_promises_and_promises_before_other_words():
    promise = passage(2, "Commitment, firm", weight=Weight.PROMISE, letter=None)
    other = passage(1, "Position, plain", letter=None)
    assert shown([other, promise, answer()], 2) == {ANSWER, "statement:2"}
    assert shown([other, promise, answer()], 1) == {ANSWER}


def test_the_time_words_stand_on_their_band():
    invitation = passage(
        5, "Invitation, firm", weight=Weight.WINDOW, fading=Fading("shortly"), label="invites you"
    )
    for measures in (COMPACT, SCREEN, PAPER, PAPER_COMPACT):
        picture = picture_of(invitation, measures=measures)
        band = next(i for i in items_of(picture) if isinstance(i, Band))
        words = next(text for text in texts_of(picture) if text.words == "shortly")
        assert band.box.x < words.box.x
        assert words.box.right < band.box.right
        assert words.lettering is Lettering.WORDS


def test_the_line_of_today_does_not_run_through_the_words_on_a_band():
    invitation = replace(deferral(1), day=on(3, 16))
    scale = fitted(on(2, 10), on(4, 20), WIDTH - COMPACT.lane_names)
    picture = picture_of(invitation, measures=COMPACT, scale=scale)
    words = next(text for text in texts_of(picture) if "time being" in text.words)
    today = picture.plot.x + scale.x(TODAY.toordinal() + 0.5)
    assert not words.box.x <= today <= words.box.right


def test_a_band_stands_for_one_caveat_so_two_deferrals_never_share_one():
    picture = picture_of(deferral(1), deferral(2), rows=1, measures=COMPACT)
    assert picture.hidden == (1,)
    assert [s.event.key for s in picture.spots] == ["statement:1"]
    assert sum(isinstance(i, Band) for i in items_of(picture)) == 1


def test_lesser_statements_stand_side_by_side_with_their_count_in_words():
    lesser = [passage(n, "Intention, plain") for n in range(1, 8)]
    lesser += [passage(n, "Position, plain") for n in range(11, 16)]
    picture = picture_of(answer(), *lesser, rows=3)
    assert picture.hidden == (0,)
    assert {"Answer", "7 intentions", "5 positions"} <= set(words_in_picture(picture))
    for spot in picture.spots:
        middle = spot.mark.x + spot.mark.width / 2, spot.mark.y + spot.mark.height / 2
        assert picture.spot_at(*middle) == spot
    tighter = words_in_picture(picture_of(answer(), *lesser, rows=2))
    assert "7 intentions and 5 positions" in tighter


def test_promises_keep_their_words_and_the_last_of_the_weakest_type_share_a_row():
    decisions = [passage(n, "Decision, firm", weight=Weight.PROMISE) for n in (1, 2)]
    conditions = [passage(n, "Precondition, plain", weight=Weight.PROMISE) for n in (3, 4, 5)]
    picture = picture_of(answer(), *conditions, *decisions, rows=5)
    said = words_in_picture(picture)
    assert picture.hidden == (0,)
    assert {"“words 1”", "“words 2”", "“words 3”", "“words 4”", "+1"} <= set(said)
    assert "“words 5”" not in said


def test_a_letter_reads_from_its_mark_down_strongest_type_first():
    invitation = passage(
        9, "Invitation, firm", weight=Weight.WINDOW, fading=Fading("soon"), label="come soon"
    )
    said = [
        passage(1, "Position, plain"),
        invitation,
        passage(3, "Precondition, plain", weight=Weight.PROMISE),
        deferral(4),
        passage(5, "Decision, firm", weight=Weight.PROMISE),
    ]
    picture = picture_of(*said, answer(), rows=8)
    spots = sorted(picture.spots, key=lambda spot: spot.mark.y)
    order = [ANSWER, *(f"statement:{n}" for n in (5, 4, 9, 3, 1))]
    assert [spot.event.key for spot in spots] == order


def test_a_letter_stands_over_its_windows_where_rows_run_out():
    older = passage(1, "Commitment, firm", weight=Weight.PROMISE, letter=None, day=on(3, 8))
    older = replace(older, label="a long promise in many more words than there is room for")
    said = [passage(n, "Decision, firm", weight=Weight.PROMISE) for n in (2, 3)]
    windows = [deferral(n) for n in (4, 5, 6)]
    picture = picture_of(answer(), older, *said, *windows, rows=4, measures=COMPACT)
    letter, *bands = (picture.spot_of(key) for key in (ANSWER, "statement:4", "statement:6"))
    assert letter is not None
    assert all(band is not None and letter.mark.y < band.mark.y for band in bands)


@pytest.mark.parametrize("measures", [SCREEN, COMPACT, PAPER, PAPER_COMPACT])
@pytest.mark.parametrize("rows", [1, 2, 3, 5, 9])
def test_hedged_words_never_stand_without_their_caveat(measures: Measures, rows: int):
    hedged = [
        replace(deferral(n), caveat=f"caution {n} " + "and so on " * n, label=f"word {n}")
        for n in (1, 2)
    ]
    hedged += [
        passage(n, kind, weight=Weight.PROMISE, caveat=f"caution {n}, or else", label=f"word {n}")
        for n, kind in ((3, "Precondition, hedged"), (4, "Precondition, hedged"))
    ]
    said = words_in_picture(picture_of(answer(), *hedged, rows=rows, measures=measures))
    caveats = [words for words in said if "caution" in words]
    shown = [words for words in said if "word " in words or "time being" in words]
    assert len(shown) == len(caveats)


def test_with_rows_enough_each_deferral_keeps_its_own_words():
    picture = picture_of(deferral(1), deferral(2), rows=4)
    assert len({spot.mark.y for spot in picture.spots}) == 2


def test_other_kinds_and_other_letters_do_not_share_a_row():
    apart = [
        passage(1, "Decision, firm"),
        passage(2, "Decision, plain"),
        passage(3, "Decision, firm", letter="document:8"),
    ]
    picture = picture_of(*apart, rows=3, measures=COMPACT)
    assert len({spot.mark.y for spot in picture.spots}) == 3


def test_words_without_room_stand_beside_their_letter():
    words = [passage(n, f"Position {n}") for n in (1, 2, 3)]
    picture = picture_of(answer(), *words, rows=1, measures=COMPACT)
    assert picture.hidden == (0,)
    assert len(picture.spots) == 4
    assert {"Answer", "3 positions"} <= set(words_in_picture(picture))
    assert len({spot.mark.y for spot in picture.spots}) == 1


def test_more_than_one_can_count_at_a_glance_are_counted_for_the_reader():
    words = [passage(n, f"Position {n}") for n in range(15)]
    picture = picture_of(answer(), *words, rows=1, measures=COMPACT)
    assert len(picture.spots) == 8
    assert picture.hidden == (8,)
    assert "+8" in words_in_picture(picture)


def test_a_lane_with_nothing_more_to_show_leaves_its_rows_to_the_crowded_one():
    crowd = [passage(n, f"Position {n}", letter=None) for n in range(1, 9)]
    quiet = plain("document:3", FEDERATION, Kind.DOCUMENT, on(3, 1), "Mandate")
    content = TimelineContent("Test", LANES[:2], (quiet, *crowd), TODAY)
    whole = fitted(*content.span, WIDTH - COMPACT.lane_names)
    height = COMPACT.axis + 10 * COMPACT.row + 4 * COMPACT.lane_padding
    room = shared_room(setting_of(content, COMPACT), whole, (WIDTH, height))
    assert room.rows[1] == 1
    assert room.rows[0] >= 8
    picture = lay_out(setting_of(content, COMPACT), whole, room)
    assert picture.hidden == (0, 0)


def test_a_lane_that_hides_one_gets_its_row_while_rows_are_free():
    crowd = [passage(n, f"Position {n}", letter=None) for n in range(1, 30)]
    one, two = (
        plain(f"document:{n}", COUNCIL, Kind.DOCUMENT, on(2, 12), f"Paper {n}") for n in (1, 2)
    )
    content = TimelineContent("Test", LANES, (one, two, *crowd), TODAY)
    whole = fitted(*content.span, WIDTH - COMPACT.lane_names)
    room = shared_room(setting_of(content, COMPACT), whole, (WIDTH, 400))
    assert lay_out(setting_of(content, COMPACT), whole, room).hidden[COUNCIL] == 0


def test_too_many_to_look_at_one_by_one_still_get_rows_until_they_can_be():
    many = [passage(n, f"Position, {n % 12}", weight=Weight.LESSER) for n in range(63)]
    content = TimelineContent("Test", LANES[:1], tuple(many), TODAY)
    scale = fitted(on(2, 10), on(8, 20), 620)
    setting, room = arranged(setting_of(content), (PAPER, PAPER_COMPACT), scale, (750, 400))
    assert lay_out(setting, scale, room).hidden == (0,)


def test_a_low_height_takes_rows_of_one_line_and_a_high_one_rows_of_two():
    whole = fitted(*veldland().span, WIDTH - SCREEN.lane_names)
    rows = [
        arranged(setting_of(veldland()), (SCREEN, COMPACT), whole, (WIDTH, height))[0].measures.row
        for height in (282, 760)
    ]
    assert rows == [COMPACT.row, SCREEN.row]


def test_free_height_goes_between_the_lanes():
    whole = fitted(*veldland().span, WIDTH - SCREEN.lane_names)
    setting, room = arranged(setting_of(veldland()), (SCREEN,), whole, (WIDTH, 640))
    assert lay_out(setting, whole, room).height <= 640
    assert setting.measures.lane_padding > SCREEN.lane_padding


def test_a_long_name_of_a_lane_stands_in_two_lines():
    lane = Lane("House of Representatives", Side.OTHER)
    content = TimelineContent("Test", (lane,), (make_event(),), TODAY)
    setting = setting_of(content, COMPACT)
    whole = fitted(*content.span, WIDTH - COMPACT.lane_names)
    picture = lay_out(setting, whole, shared_room(setting, whole, (WIDTH, 100)))
    names = [text for text in texts_of(picture) if text.lettering is Lettering.LANE]
    assert " ".join(text.words for text in names) == lane.name
    assert len(names) == 2
    assert max(text.box.bottom for text in names) <= picture.height


def test_a_day_gives_way_to_the_line_of_today():
    for per_day in (8.0, 12.0, 20.0, 30.0, 44.0, 60.0):
        scale = Scale(float(date(2031, 3, 10).toordinal()), per_day)
        picture = picture_of(scale=scale)
        today = picture.plot.x + scale.x(TODAY.toordinal() + 0.5)
        days = [text.box for text in texts_of(picture) if text.lettering is Lettering.DAY]
        assert days
        assert [box for box in days if box.x - 4 < today < box.right + 4] == []


def test_a_vague_deadline_is_a_band_without_a_mark():
    vague = plain("deadline:9", CABINET, Kind.DEADLINE, on(3, 1), "Answer", fading=Fading("soon"))
    items = items_of(picture_of(vague))
    assert sum(isinstance(i, Band) for i in items) == 1
    assert not [i for i in items if isinstance(i, Mark)]
