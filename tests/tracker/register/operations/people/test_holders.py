from datetime import date, timedelta

import pytest

from tests.making import WHO
from tests.making_people import (
    BEFORE_MAY,
    FROM_MAY,
    MAY_DAY,
    make_holder,
    make_office,
    make_person,
)
from tracker.register.errors import ChangedMeanwhileError, RecordMissingError
from tracker.register.errors.people import (
    HeldByNamesakeError,
    OfficeHeldError,
    PeriodReversedError,
)
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.people.holders import (
    HandOver,
    HoldingAsItWas,
    NewHolder,
    appoint,
    correct_holding,
    end_holding,
    hand_over_office,
)
from tracker.register.questions.people.offices import holder_on, office_history, offices
from tracker.register.rules.people.periods import ALWAYS, Period

APRIL = date(2026, 4, 1)
END_OF_APRIL = date(2026, 4, 30)


@pytest.fixture
def office(register):
    return make_office(register)


def history(register, office):
    return [
        (each.person, each.period.from_day, each.period.until_day, each.acting)
        for each in office_history(register, office)
    ]


def test_whoever_is_appointed_holds_the_office_from_that_day(register, office):
    make_holder(register, office, "Ada Veer", FROM_MAY)
    assert holder_on(register, office, END_OF_APRIL) is None
    assert holder_on(register, office, MAY_DAY).person == "Ada Veer"


def test_offices_show_who_holds_them_on_a_day(register, office):
    make_holder(register, office, "Ada Veer", BEFORE_MAY)
    make_holder(register, office, "Bram Kust", FROM_MAY)
    vacant = make_office(register, "treasurer")
    for day, chair in ((END_OF_APRIL, "Ada Veer"), (MAY_DAY, "Bram Kust")):
        shown = {each.id: each.holder and each.holder.person for each in offices(register, day)}
        assert shown == {office: chair, vacant: None}


def test_a_second_holder_is_refused_with_whose_period_to_end(register, office):
    make_holder(register, office, "Ada Veer")
    with pytest.raises(OfficeHeldError, match="End the period of Ada Veer first"):
        make_holder(register, office, "Bram Kust", FROM_MAY)
    assert history(register, office) == [("Ada Veer", None, None, False)]


def test_somebody_acts_while_the_holder_is_away(register, office):
    make_holder(register, office, "Ada Veer")
    away = Period(MAY_DAY, date(2026, 5, 9))
    make_holder(register, office, "Bram Kust", away, acting=True)
    assert holder_on(register, office, END_OF_APRIL).person == "Ada Veer"
    assert holder_on(register, office, MAY_DAY).acting
    assert holder_on(register, office, date(2026, 5, 10)).person == "Ada Veer"


def test_the_same_person_is_not_appointed_twice_for_the_same_time(register, office):
    make_holder(register, office, "Ada Veer", acting=True)
    with pytest.raises(HeldByNamesakeError):
        appoint(register, NewHolder(office, 1, FROM_MAY), who=WHO)


def test_days_out_of_order_are_refused(register, office):
    holder = make_holder(register, office, "Ada Veer", FROM_MAY)
    with pytest.raises(PeriodReversedError):
        make_holder(register, office, "Bram Kust", Period(MAY_DAY, APRIL))
    with pytest.raises(PeriodReversedError):
        end_holding(register, holder, END_OF_APRIL, who=WHO)


def test_nobody_is_appointed_to_what_is_not_there(register, office):
    person = make_person(register)
    for new in (NewHolder(99, person), NewHolder(office, 99)):
        with pytest.raises(RecordMissingError):
            appoint(register, new, who=WHO)
    with pytest.raises(RecordMissingError):
        end_holding(register, 99, MAY_DAY, who=WHO)


def test_an_office_whose_holder_leaves_is_vacant_after_the_last_day(register, office):
    holder = make_holder(register, office)
    end_holding(register, holder, END_OF_APRIL, who=WHO)
    assert holder_on(register, office, END_OF_APRIL).person == "Ada Veer"
    assert holder_on(register, office, MAY_DAY) is None


def test_a_holder_does_not_stay_into_the_time_of_the_next(register, office):
    first = make_holder(register, office, "Ada Veer", BEFORE_MAY)
    make_holder(register, office, "Bram Kust", FROM_MAY)
    with pytest.raises(OfficeHeldError, match="Bram Kust"):
        end_holding(register, first, MAY_DAY, who=WHO)
    end_holding(register, first, APRIL, who=WHO)
    assert history(register, office)[0] == ("Ada Veer", None, APRIL, False)


def test_days_of_a_holder_are_put_right(register, office):
    first = make_holder(register, office, "Ada Veer", BEFORE_MAY)
    second = make_holder(register, office, "Bram Kust", FROM_MAY)
    with pytest.raises(OfficeHeldError, match="Ada Veer"):
        correct_holding(register, second, HoldingAsItWas(Period(END_OF_APRIL)), who=WHO)
    right = HoldingAsItWas(Period(END_OF_APRIL), acting=True, version=1)
    correct_holding(register, second, right, who=WHO)
    correct_holding(register, first, HoldingAsItWas(Period(APRIL, MAY_DAY)), who=WHO)
    assert history(register, office) == [
        ("Ada Veer", APRIL, MAY_DAY, False),
        ("Bram Kust", END_OF_APRIL, None, True),
    ]
    with pytest.raises(ChangedMeanwhileError):
        correct_holding(register, second, HoldingAsItWas(ALWAYS, acting=True, version=1), who=WHO)


def test_an_office_is_handed_over_in_one_go(register, office):
    first = make_holder(register, office, "Ada Veer")
    bram = make_person(register, "Bram Kust")
    changed = hand_over_office(register, HandOver(office, bram, MAY_DAY), who=WHO)
    assert changed.ids[1:] == (first,)
    assert history(register, office) == [
        ("Ada Veer", None, END_OF_APRIL, False),
        ("Bram Kust", MAY_DAY, None, False),
    ]
    undo(register, WHO)
    assert history(register, office) == [("Ada Veer", None, None, False)]


def test_an_acting_holder_hands_over_too(register, office):
    make_holder(register, office, "Ada Veer", BEFORE_MAY)
    make_holder(register, office, "Bram Kust", Period(APRIL), acting=True)
    carla = make_person(register, "Carla Rif")
    hand_over_office(register, HandOver(office, carla, date(2026, 6, 1)), who=WHO)
    assert history(register, office)[1:] == [
        ("Bram Kust", APRIL, date(2026, 5, 31), True),
        ("Carla Rif", date(2026, 6, 1), None, False),
    ]


def test_whoever_acted_takes_over_for_good(register, office):
    make_holder(register, office, "Ada Veer", Period(APRIL), acting=True)
    hand_over_office(register, HandOver(office, 1, MAY_DAY), who=WHO)
    assert history(register, office) == [
        ("Ada Veer", APRIL, END_OF_APRIL, True),
        ("Ada Veer", MAY_DAY, None, False),
    ]


def test_a_vacant_office_is_handed_to_the_next(register, office):
    ada = make_person(register)
    changed = hand_over_office(register, HandOver(office, ada, MAY_DAY), who=WHO)
    assert len(changed.ids) == 1
    assert history(register, office) == [("Ada Veer", MAY_DAY, None, False)]


def test_an_office_is_not_handed_over_before_a_later_holder(register, office):
    make_holder(register, office, "Ada Veer", BEFORE_MAY)
    make_holder(register, office, "Bram Kust", FROM_MAY)
    carla = make_person(register, "Carla Rif")
    before = history(register, office)
    for day in (APRIL, MAY_DAY):
        with pytest.raises(OfficeHeldError, match="Bram Kust"):
            hand_over_office(register, HandOver(office, carla, day), who=WHO)
    assert history(register, office) == before


def test_the_history_of_an_office_is_told_from_the_start(register, office):
    for number in (3, 1, 2):
        first = APRIL + timedelta(days=10 * number)
        make_holder(register, office, f"P{number}", Period(first, first))
    make_holder(register, office, "P0", Period(None, APRIL))
    assert [line[0] for line in history(register, office)] == ["P0", "P1", "P2", "P3"]
