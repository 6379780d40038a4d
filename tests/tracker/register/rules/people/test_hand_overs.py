from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tracker.register.rules.people.hand_overs import hands_of, has_changed_hands
from tracker.register.rules.people.holding import Holding
from tracker.register.rules.people.periods import Period

APRIL, MAY, JUNE = date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1)
END_OF_APRIL = date(2026, 4, 30)


def held(person, first=None, last=None, *, acting=False):
    return Holding(person, 1, person, f"Person {person}", Period(first, last), acting)


CHAIRS = (held(1, None, END_OF_APRIL), held(2, MAY))


def test_words_keep_who_held_the_office_and_show_who_holds_it_now():
    hands = hands_of(CHAIRS, APRIL, JUNE)
    assert (hands.held_then.person_id, hands.held_now.person_id) == (1, 2)


def test_of_words_without_a_day_nobody_says_who_held_the_office():
    hands = hands_of(CHAIRS, None, JUNE)
    assert hands.held_then is None
    assert hands.held_now.person_id == 2


def test_what_was_said_before_the_change_changed_hands():
    assert has_changed_hands(CHAIRS, APRIL, since=MAY, until=JUNE)
    assert has_changed_hands(CHAIRS, APRIL, since=APRIL, until=MAY)
    assert has_changed_hands(CHAIRS, None, since=APRIL, until=MAY)


def test_what_the_new_holder_said_did_not_change_hands():
    assert not has_changed_hands(CHAIRS, MAY, since=APRIL, until=JUNE)


def test_a_change_outside_the_days_asked_for_is_none():
    assert not has_changed_hands(CHAIRS, APRIL, since=date(2026, 5, 2), until=JUNE)
    assert not has_changed_hands(CHAIRS, APRIL, since=APRIL, until=END_OF_APRIL)


def test_an_office_left_vacant_changed_hands():
    assert has_changed_hands([held(1, None, END_OF_APRIL)], APRIL, since=MAY, until=JUNE)


def test_whoever_stood_in_and_left_again_changed_nothing():
    chairs = [held(1), held(2, MAY, date(2026, 5, 9), acting=True)]
    assert not has_changed_hands(chairs, APRIL, since=APRIL, until=JUNE)
    assert has_changed_hands(chairs, APRIL, since=APRIL, until=MAY)


def test_an_acting_holder_who_stays_is_no_change():
    chairs = [held(1, None, END_OF_APRIL, acting=True), held(1, MAY)]
    assert not has_changed_hands(chairs, APRIL, since=APRIL, until=JUNE)


DAYS = st.integers(-3, 3).map(lambda number: MAY + timedelta(days=number))


@given(DAYS, DAYS, DAYS)
def test_one_change_is_found_wherever_it_lies_between(said, since, until):
    expected = said < MAY and since <= MAY <= until
    assert has_changed_hands(CHAIRS, said, since, until) == expected
