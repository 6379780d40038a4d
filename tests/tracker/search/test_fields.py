"""Days, months and years as they are typed."""

from datetime import date

import pytest

from tracker.search.fields import days_of


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("12-2031", date(2031, 12, 1), date(2031, 12, 31)),
        ("2031-03-19", date(2031, 3, 19), date(2031, 3, 19)),
        ("19-3-2031", date(2031, 3, 19), date(2031, 3, 19)),
        ("19.3.2031", date(2031, 3, 19), date(2031, 3, 19)),
        ("november 2031", date(2031, 11, 1), date(2031, 11, 30)),
        ("Août 2031", date(2031, 8, 1), date(2031, 8, 31)),
        ("19 mrt 2031", date(2031, 3, 19), date(2031, 3, 19)),
        ("1er mars 2031", date(2031, 3, 1), date(2031, 3, 1)),
        ("19. März 2031", date(2031, 3, 19), date(2031, 3, 19)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_year_a_month_and_a_day_are_known(typed, first, last):
    assert days_of(typed) == (first, last)


@pytest.mark.parametrize(
    "typed", ["", "soon", "0000", "2031-13", "31-2-2031", "1-2-3-2031", "toll 2031", "november"]
)
def test_anything_else_is_no_day(typed):
    assert days_of(typed) is None
