from datetime import date

from tracker.register.rules.people.mandates import has_lapsed
from tracker.register.rules.people.periods import ALWAYS, Period

LAST, NEXT = date(2026, 4, 30), date(2026, 5, 1)


def test_a_mandate_lapses_after_its_last_day():
    assert not has_lapsed(Period(None, LAST), None, LAST)
    assert has_lapsed(Period(None, LAST), None, NEXT)


def test_a_mandate_lapses_with_the_time_in_office_of_its_holder():
    assert not has_lapsed(ALWAYS, Period(None, LAST), LAST)
    assert has_lapsed(ALWAYS, Period(None, LAST), NEXT)


def test_a_mandate_without_an_end_for_a_holder_who_stays_goes_on():
    assert not has_lapsed(ALWAYS, ALWAYS, date.max)
    assert not has_lapsed(ALWAYS, None, date.max)


def test_a_mandate_that_is_yet_to_begin_has_not_lapsed():
    assert not has_lapsed(Period(NEXT), None, LAST)
