from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tracker.register.questions.followed import TODAY, followed
from tracker.frozen import names_of
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.following.counting import CountLine, counts


@settings(max_examples=8, deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_every_undertaking_counts_once_where_it_stands(fresh_register, random):
    with followed(fresh_register, random, 20) as register:
        for dossier in (None, 1, 2):
            expected = Counter(
                (line.statement.actor.id, line.life, line.evidence)
                for line in commitments(register, TODAY, dossier)
            )
            found = counts(register, dossier)
            assert expected == {(c.party.id, c.life, c.evidence): c.count for c in found}
            assert len(found) == len(expected)
            assert [c.party.name for c in found] == sorted(c.party.name for c in found)


def test_nothing_is_made_of_the_counts():
    assert names_of(CountLine) == ("party", "life", "evidence", "count")
