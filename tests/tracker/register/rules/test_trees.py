from hypothesis import given
from hypothesis import strategies as st

from tracker.register.rules.trees import stands_below

PARENTS = {1: None, 2: 1, 3: 2, 4: None}


def test_each_stands_below_itself_and_all_above_it():
    assert [above for above in PARENTS if stands_below(PARENTS, 3, above)] == [1, 2, 3]


def test_none_stands_below_what_is_below_it():
    assert not stands_below(PARENTS, 1, 3)


@given(links=st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=40))
def test_links_that_are_checked_never_make_a_circle(links):
    parents = dict.fromkeys(range(1, 10))
    for topic, parent in links:
        if not stands_below(parents, parent, topic):
            parents[topic] = parent
    for topic in parents:
        above, steps = parents[topic], 0
        while above is not None:
            above, steps = parents[above], steps + 1
            assert steps < len(parents)


def test_a_circle_made_elsewhere_is_no_trap():
    assert not stands_below({1: 2, 2: 1}, 1, 3)
