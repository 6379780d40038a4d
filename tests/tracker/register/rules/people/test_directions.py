import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.rules.people.directions import direction_of
from tracker.vocabulary import Direction

US, CABINET, EMPLOYERS = 1, 2, 3
PARTIES = st.integers(1, 5)


@pytest.mark.parametrize(
    ("actor", "addressees", "direction"),
    [
        (CABINET, [US], Direction.TO_US),
        (CABINET, [EMPLOYERS, US], Direction.TO_US),
        (CABINET, [], Direction.TO_US),
        (None, [], Direction.TO_US),
        (CABINET, [EMPLOYERS], Direction.BETWEEN_OTHERS),
        (None, [EMPLOYERS], Direction.BETWEEN_OTHERS),
        (US, [CABINET], Direction.BY_US),
        (US, [US], Direction.BY_US),
        (US, [], Direction.BY_US),
    ],
)
def test_a_direction_is_seen_from_us(actor, addressees, direction):
    assert direction_of(actor, addressees, US) is direction


def test_what_is_said_to_a_federation_is_said_to_its_members():
    federation = 4
    assert direction_of(CABINET, [federation], US, [federation]) is Direction.TO_US
    assert direction_of(CABINET, [federation], EMPLOYERS) is Direction.BETWEEN_OTHERS
    assert direction_of(federation, [CABINET], US, [federation]) is Direction.BETWEEN_OTHERS


@given(st.none() | PARTIES, st.sets(PARTIES))
def test_kept_for_nobody_everything_is_between_others(actor, addressees):
    assert direction_of(actor, addressees, None) is Direction.BETWEEN_OTHERS


@given(PARTIES, st.sets(PARTIES, min_size=1))
def test_what_is_by_one_to_another_is_to_the_other_by_the_one(actor, addressees):
    for us in addressees - {actor}:
        assert direction_of(actor, addressees, us) is Direction.TO_US
    assert direction_of(actor, addressees, actor) is Direction.BY_US
