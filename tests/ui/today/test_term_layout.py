"""The line of a term: to scale, and no words run into others."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from ui.today.term_layout import GAP, Happening, Kind, placed

BEGUN = datetime(2031, 3, 3, 9, 0, tzinfo=UTC)
END = BEGUN + timedelta(days=18)


def measure(each: Happening) -> float:
    return 7.0 * len(each.words)


moments = some.integers(0, 18 * 24 * 60).map(lambda minutes: BEGUN + timedelta(minutes=minutes))
between = some.builds(
    Happening,
    some.sampled_from([Kind.ANSWER, Kind.MEETING]),
    moments,
    some.text("abc ", max_size=30),
)


@given(some.lists(between, max_size=8), moments, some.floats(120, 2000))
def test_no_words_run_into_others_and_all_stay_on_the_line(
    happenings: list[Happening], now: datetime, width: float
):
    whole = [
        Happening(Kind.START, BEGUN, "Received 3 March"),
        *happenings,
        Happening(Kind.NOW, now, "Now"),
        Happening(Kind.END, END, "Runs out"),
    ]
    marks = placed(whole, width, measure)
    assert len(marks) == len(whole)
    for one, other in pairwise(marks):
        assert one.x <= other.x
        assert one.happening.at <= other.happening.at
    for above in (True, False):
        words = sorted(
            (mark.left, mark.left + measure(mark.happening))
            for mark in marks
            if mark.above is above and mark.left is not None
        )
        assert all(left >= 0 and right <= width + 0.01 for left, right in words)
        assert all(one[1] + GAP <= other[0] + 0.01 for one, other in pairwise(words))


@given(some.lists(between, max_size=8), moments)
def test_the_end_always_keeps_its_words(happenings: list[Happening], now: datetime):
    whole = [*happenings, Happening(Kind.NOW, now, "Now"), Happening(Kind.END, END, "Runs out")]
    (end,) = (each for each in placed(whole, 400, measure) if each.happening.kind is Kind.END)
    assert end.left is not None


def test_marks_stand_to_scale():
    half = BEGUN + (END - BEGUN) / 2
    whole = [Happening(Kind.START, BEGUN, ""), Happening(Kind.NOW, half, "")]
    marks = placed([*whole, Happening(Kind.END, END, "")], 600, measure)
    assert [round(each.x) for each in marks] == [0, 300, 600]
    assert placed([], 600, measure) == []
