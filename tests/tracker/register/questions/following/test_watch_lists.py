"""The watch list against the same computed in plain Python from all commitments."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import WHO, make_statement
from tests.tracker.register.questions.followed import TODAY, followed
from tracker.register.operations.following.closing import close_commitment
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.following.watch_lists import Watched, watch_list, watch_window
from tracker.register.questions.lines import Term
from tracker.register.rules.following.standing import standing
from tracker.register.rules.following.watching import watched_as
from tracker.reports import Watch
from tracker.vocabulary import AgainstDate, Evidence, Life, TimeKind

OPEN = (Life.OPEN, Life.IN_PROGRESS, Life.PARTLY_FULFILLED)
CLAIMED = (Life.FULFILLED, Life.PARTLY_FULFILLED)


def why(line, warn_days):
    """For which reasons a commitment is to be watched."""
    if line.closed_on is not None:
        return set()
    term = line.statement.term
    reasons = {
        AgainstDate.LATE: Watch.OVERDUE,
        AgainstDate.DUE_SOON: Watch.DUE_SOON,
        AgainstDate.ASK: Watch.ASK,
    }
    found = {reasons.get(standing(term, TODAY, warn_days))} if line.life in OPEN else set()
    if line.life in CLAIMED and line.evidence in (Evidence.NONE_FOUND, Evidence.CLAIMED):
        found.add(Watch.CLAIMED)
    if term is not None and term.moves:
        found.add(Watch.MOVED)
    return found - {None}


@settings(max_examples=12, deadline=None)
@given(random=st.randoms(use_true_random=False), warn_days=st.integers(0, 20))
def test_counts_and_lines_are_those_of_the_same_data(fresh_register, random, warn_days):
    with followed(fresh_register, random, 20) as register:
        for dossier in (None, 1, 2):
            watched = watch_list(register, TODAY, dossier, warn_days, limit=4)
            everything = commitments(register, TODAY, dossier)
            for line in everything:
                assert set(watched_as(line, TODAY, warn_days)) == why(line, warn_days)
            for group in Watch:
                expected = [line for line in everything if group in why(line, warn_days)]
                in_it = pages_of(register, group, Watched(TODAY, dossier, warn_days))
                assert watched[group].count == len(expected)
                assert watched[group].lines == tuple(in_it[:4])
                assert sorted(in_it, key=lambda line: line.id) == sorted(
                    expected, key=lambda line: line.id
                )


def pages_of(register, group, watched):
    """All lines of a group, three at a time."""
    lines, after = [], None
    while window := watch_window(register, group, watched, after, limit=3):
        lines += window
        after = window[-1]
    return lines


def test_a_vague_term_past_its_day_to_ask_is_asked_and_not_overdue(register, document):
    quote = "We invite you to talk at short notice."
    term = Term("at short notice", TimeKind.VAGUE, ask_again=TODAY)
    make_statement(register, document, quote, term=term)
    watched = watch_list(register, TODAY)
    assert {group: each.count for group, each in watched.items() if each.count} == {Watch.ASK: 1}


def test_what_was_closed_is_watched_no_more(register, document):
    quote = "We invite you to talk at short notice."
    term = Term("at short notice", TimeKind.VAGUE, ask_again=TODAY)
    make_statement(register, document, quote, term=term)
    (line,) = watch_list(register, TODAY)[Watch.ASK].lines
    close_commitment(register, line.id, TODAY, who=WHO)
    assert watch_list(register, TODAY)[Watch.ASK].count == 0
