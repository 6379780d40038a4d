from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.errors.people import HeldByNamesakeError, OfficeHeldError
from tracker.register.rules.people.holding import Holding, check_holding, holder_on
from tracker.register.rules.people.periods import Period, covers

START = date(2026, 5, 1)
DAYS = [START + timedelta(days=number) for number in range(10)]


def held(person, first=None, last=None, *, acting=False):
    return Holding(len(person), 1, len(person), person, Period(first, last), acting)


def names(holdings, days=DAYS):
    return [each.person if (each := holder_on(holdings, day)) else None for day in days]


def test_on_the_last_day_the_holder_still_is_the_holder():
    chairs = [held("Ada", None, DAYS[1]), held("Bram", DAYS[2])]
    assert names(chairs, DAYS[:4]) == ["Ada", "Ada", "Bram", "Bram"]


def test_between_two_holders_an_office_is_vacant():
    chairs = [held("Ada", None, DAYS[0]), held("Bram", DAYS[3])]
    assert names(chairs, DAYS[:4]) == ["Ada", None, None, "Bram"]


def test_whoever_stands_in_holds_the_office_until_the_holder_is_back():
    chairs = [held("Ada"), held("Bram", DAYS[1], DAYS[2], acting=True)]
    assert names(chairs, DAYS[:4]) == ["Ada", "Bram", "Bram", "Ada"]


def test_whoever_stands_in_without_an_end_gives_way_to_a_successor():
    chairs = [held("Bram", DAYS[0], acting=True), held("Carla", DAYS[2])]
    assert names(chairs, DAYS[:4]) == ["Bram", "Bram", "Carla", "Carla"]


@pytest.mark.parametrize("turn", [1, -1])
def test_on_the_same_day_the_holder_goes_before_one_who_acts(turn):
    chairs = [held("Bram", DAYS[0], acting=True), held("Ada", DAYS[0])]
    assert holder_on(chairs[::turn], DAYS[0]).person == "Ada"


ENDS = st.none() | st.sampled_from(DAYS)
HOLDINGS = st.lists(
    st.tuples(ENDS, ENDS, st.booleans()).map(
        lambda each: Period(*each[:2]) if None in each[:2] else Period(min(each[:2]), max(each[:2]))
    ),
    max_size=5,
)


@given(HOLDINGS, st.lists(st.booleans(), min_size=5, max_size=5), st.sampled_from(DAYS))
def test_the_holder_of_a_day_is_one_whose_time_it_is(periods, acting, day):
    holdings = [
        Holding(number, 1, number, f"P{number}", period, acting[number])
        for number, period in enumerate(periods)
    ]
    there = [each for each in holdings if covers(each.period, day)]
    found = holder_on(holdings, day)
    assert found == holder_on(holdings[::-1], day)
    assert (found in there) if there else found is None


def test_two_persons_do_not_hold_one_office_on_the_same_day():
    with pytest.raises(OfficeHeldError, match="Ada holds the office chair"):
        check_holding("chair", [held("Ada", None, DAYS[3])], "Bram", Period(DAYS[3]), acting=False)
    check_holding("chair", [held("Ada", None, DAYS[3])], "Bram", Period(DAYS[4]), acting=False)


@pytest.mark.parametrize(("there", "coming"), [(True, False), (False, True), (True, True)])
def test_one_who_acts_stands_beside_the_holder(there, coming):
    others = [held("Ada", acting=there)]
    check_holding("chair", others, "Bram", Period(), acting=coming)
    assert holder_on(others, START).person == "Ada"


@pytest.mark.parametrize("acting", [True, False])
def test_two_of_one_name_do_not_hold_one_office_at_the_same_time(acting):
    others = [held("Ada", None, DAYS[3], acting=True)]
    with pytest.raises(HeldByNamesakeError, match="chair has a holder Ada"):
        check_holding("chair", others, "ADA ", Period(DAYS[2]), acting=acting)
    check_holding("chair", others, "Ada", Period(DAYS[4]), acting=acting)
