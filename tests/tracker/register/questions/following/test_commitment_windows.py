from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tracker.register.questions.followed import TODAY, followed
from tracker.register.questions.following.commitment_filters import ALL, CommitmentFilter
from tracker.register.questions.following.commitment_windows import commitment_window
from tracker.register.questions.following.commitments import commitments
from tracker.vocabulary import Life

FILTERS = st.builds(
    CommitmentFilter,
    dossier_id=st.sampled_from([None, 1, 2]),
    topic_id=st.sampled_from([None, None, 1]),
    party_id=st.sampled_from([None, 2, 3]),
    lives=st.sampled_from([None, (Life.OPEN,), (Life.OPEN, Life.FULFILLED), ()]),
    due_before=st.sampled_from([None, None, TODAY]),
    running=st.sampled_from([None, True, False]),
)


def fits(line, wanted, topics):
    """Whether a commitment is one of those wanted."""
    said, term = line.statement, line.statement.term
    due = term and term.latest
    return all(
        (
            wanted.dossier_id in (None, said.dossier_id),
            wanted.topic_id is None or topics.get(wanted.topic_id) in said.topics,
            wanted.topic_id is None or said.dossier_id == topics.get("dossier"),
            wanted.party_id in (None, said.actor.id),
            wanted.lives is None or line.life in wanted.lives,
            wanted.due_before is None or (due is not None and due < wanted.due_before),
            wanted.running in (None, line.closed_on is None),
        )
    )


def by_last_day(line):
    """The order of the windows."""
    term = line.statement.term
    latest = term.latest if term and term.latest else date.max
    return latest, line.id


@settings(max_examples=12, deadline=None)
@given(
    random=st.randoms(use_true_random=False),
    filters=st.lists(FILTERS, min_size=6, max_size=6),
    limit=st.integers(1, 7),
)
def test_windows_follow_each_other_and_hold_what_was_wanted(fresh_register, random, filters, limit):
    with followed(fresh_register, random, 20) as register:
        everything = sorted(commitments(register, TODAY), key=by_last_day)
        topic = register.row("SELECT dossier_id, name FROM topic WHERE id = 1") or (None, None)
        topics = {"dossier": topic[0], 1: topic[1]}
        for wanted in (ALL, *filters):
            expected = [line for line in everything if fits(line, wanted, topics)]
            found = commitments(register, TODAY, wanted=wanted)
            assert sorted(found, key=by_last_day) == expected
            assert windows(register, wanted, limit) == expected


def windows(register, wanted, limit):
    """All commitments, a window at a time."""
    lines, after = [], None
    while window := commitment_window(register, TODAY, wanted, after, limit=limit):
        assert len(window) <= limit
        lines += window
        after = window[-1]
    return lines
