from hypothesis import given
from hypothesis import strategies as st

from tracker.register.rules.parties import makes_circle, name_in


def test_a_party_is_called_by_its_name_in_that_language_or_its_own():
    names = {"fr": "Union de Veldland"}
    assert name_in(names, "fr", "Union of Veldland") == "Union de Veldland"
    assert name_in(names, "de", "Union of Veldland") == "Union of Veldland"


def test_a_party_is_not_its_own_parent():
    assert makes_circle({1: None}, 1, 1)
    assert not makes_circle({1: None}, 1, None)


def test_a_party_does_not_come_below_one_that_is_below_it():
    parents = {1: None, 2: 1, 3: 2, 4: None}
    assert makes_circle(parents, 1, 3)
    assert not makes_circle(parents, 3, 4)


@given(st.lists(st.tuples(st.integers(1, 6), st.none() | st.integers(1, 6)), max_size=20))
def test_whatever_parents_are_chosen_every_party_has_a_top(choices):
    parents = dict.fromkeys(range(1, 7))
    for party, parent in choices:
        if not makes_circle(parents, party, parent):
            parents[party] = parent
    for party in parents:
        above, steps = party, 0
        while above is not None:
            above, steps = parents[above], steps + 1
            assert steps <= len(parents)
