"""The demands nobody answered, those that wait longest first."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tracker.register.operations.acting import Actor
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.matrix import unanswered
from tracker.register.questions.following.open_demands import open_demands


@settings(max_examples=10)
@given(seed=st.integers(0, 10**9), acts=st.integers(1, 80), limit=st.integers(0, 4))
def test_they_are_the_first_of_all_that_stand_without_an_answer(fresh_register, seed, acts, limit):
    with fresh_register() as register:
        actor = Actor(register, Random(seed))
        actor.begin()
        for _ in range(acts):
            actor.act()
        for dossier_id in (None, *(line.id for line in dossiers(register))):
            every, found = (
                unanswered(register, dossier_id),
                open_demands(register, dossier_id, limit=limit),
            )
            assert found.count == len(every)
            assert list(found.lines) == list(every[:limit])
