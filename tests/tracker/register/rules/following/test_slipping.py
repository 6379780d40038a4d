from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tracker.register.questions.lines import Term
from tracker.register.rules.following.slipping import slip_in_days
from tracker.vocabulary import TimeKind

VAGUE = Term("at short notice", TimeKind.VAGUE)


@given(first=st.dates(), now=st.dates())
def test_a_slip_is_counted_in_days_and_can_go_backwards(first, now):
    before = Term("then", TimeKind.EXACT, latest=first)
    after = Term("now", TimeKind.EXACT, latest=now)
    slip = slip_in_days(before, after)
    assert first + timedelta(days=slip) == now
    assert slip_in_days(after, before) == -slip


@given(day=st.dates())
def test_from_or_to_vague_words_there_is_no_slip(day):
    dated = Term("then", TimeKind.EXACT, latest=day)
    assert slip_in_days(VAGUE, dated) is None
    assert slip_in_days(dated, VAGUE) is None
