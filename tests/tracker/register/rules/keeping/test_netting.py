from hypothesis import given
from hypothesis import strategies as st

from tracker.register.rules.keeping.netting import Net, Step, net

COLUMNS = ("words", "latest", "moves")


@st.composite
def courses(draw):
    """A record's state before, the steps it went through, and its state after."""
    values = st.integers(0, 2)
    whole = st.fixed_dictionaries(dict.fromkeys(COLUMNS, values))
    start = draw(st.none() | whole)
    state, steps = start, []
    for _ in range(draw(st.integers(1, 6))):
        if state is None:
            after = draw(whole)
            steps.append(Step("deadline", "uid", None, after))
            state = after
        elif draw(st.integers(0, 3)) == 0:
            steps.append(Step("deadline", "uid", state, None))
            state = None
        else:
            column, value = draw(st.sampled_from(COLUMNS)), draw(values)
            steps.append(Step("deadline", "uid", {column: state[column]}, {column: value}))
            state = {**state, column: value}
    return start, steps, state


def difference(start, end):
    if start == end:
        return []
    if start is None or end is None:
        return [Net("deadline", "uid", start, end)]
    changed = [column for column in COLUMNS if start[column] != end[column]]
    before = {column: start[column] for column in changed}
    return [Net("deadline", "uid", before, {column: end[column] for column in changed})]


@given(course=courses())
def test_steps_come_to_the_difference_between_begin_and_end(course):
    start, steps, end = course
    assert net(steps) == difference(start, end)


def test_records_are_kept_apart():
    steps = [
        Step("deadline", "a", {"moves": 0}, {"moves": 1}),
        Step("statement", "a", None, {"entry": 1}),
        Step("deadline", "b", {"moves": 1}, {"moves": 2}),
        Step("deadline", "a", {"moves": 1}, {"moves": 0}),
    ]
    assert net(steps) == [
        Net("statement", "a", None, {"entry": 1}),
        Net("deadline", "b", {"moves": 1}, {"moves": 2}),
    ]
