from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.making import CABINET, WHO, make_document, make_statement, party_id
from tracker.frozen import replace
from tracker.register.errors import TermNotInTextError, VagueTermDatedError
from tracker.register.errors.terms import (
    DatedByItsOwnWordsError,
    DeadlineElsewhereError,
    DeadlineMissingError,
    MoveWithoutReasonError,
    MoveWithoutSourceError,
    NothingMovedError,
)
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.following.deadlines import (
    dates_moved_more_than_once,
    deadline_window,
    deadlines,
)
from tracker.register.questions.following.terms import term_history
from tracker.register.questions.lines import Term
from tracker.register.rules.following.sources import UNSOURCED, Source
from tracker.vocabulary import TimeKind

CALL = Source(text="call of 3 February 2027")
FIRST = Term("by 1 March 2027", TimeKind.EXACT, latest=date(2027, 3, 1))
SECOND = Term("by 1 April 2027", TimeKind.EXACT, latest=date(2027, 4, 1))
THIRD = Term("not before 1 June 2027", TimeKind.EXACT, latest=date(2027, 6, 1))
VAGUE = Term("at short notice", TimeKind.VAGUE, ask_again=date(2027, 1, 15))


def make_deadline(register, dossier, term=FIRST):
    new = NewDeadline(dossier, "Report", party_id(register, CABINET), term)
    return set_deadline(register, new, who=WHO).ids[0]


def move(register, deadline, term, dated, source=CALL, *, reason="they need more time"):
    new = MovedDeadline(deadline, term, dated, reason, source)
    return move_deadline(register, new, who=WHO).ids[0]


def test_the_first_date_every_later_date_and_the_slip_are_kept(register, dossier):
    deadline = make_deadline(register, dossier)
    move(register, deadline, SECOND, date(2027, 2, 3))
    move(register, deadline, THIRD, date(2027, 3, 20))
    history = term_history(register, deadline)
    assert history.first == FIRST
    assert [each.term for each in history.moves] == [SECOND, THIRD]
    assert history.now == replace(THIRD, moves=2)
    assert history.slip_in_days == 92
    assert [(each.dated, each.source.text, each.reason) for each in history.moves] == [
        (date(2027, 2, 3), "call of 3 February 2027", "they need more time"),
        (date(2027, 3, 20), "call of 3 February 2027", "they need more time"),
    ]


def test_a_term_never_moved_has_slipped_nothing(register, dossier):
    history = term_history(register, make_deadline(register, dossier))
    assert (history.first, history.moves, history.slip_in_days) == (FIRST, (), 0)


def test_moving_without_reason_or_source_is_refused(register, dossier):
    deadline = make_deadline(register, dossier)
    with pytest.raises(MoveWithoutReasonError):
        move(register, deadline, SECOND, date(2027, 2, 3), reason=" ")
    with pytest.raises(MoveWithoutSourceError):
        move(register, deadline, SECOND, date(2027, 2, 3), UNSOURCED)
    assert term_history(register, deadline).moves == ()


def test_a_move_entered_late_does_not_overrule_a_later_one(register, dossier):
    deadline = make_deadline(register, dossier)
    move(register, deadline, THIRD, date(2027, 3, 20))
    move(register, deadline, SECOND, date(2027, 2, 3))
    history = term_history(register, deadline)
    assert history.now == replace(THIRD, moves=2)
    assert [each.term for each in history.moves] == [SECOND, THIRD]
    assert history.first == FIRST


def test_a_vague_term_gets_no_day_by_its_own_words(register, dossier):
    deadline = make_deadline(register, dossier, VAGUE)
    dated = Term("at short  notice", TimeKind.EXACT, latest=date(2027, 2, 1))
    with pytest.raises(DatedByItsOwnWordsError, match="at short notice"):
        move(register, deadline, dated, date(2027, 1, 20))
    with pytest.raises(VagueTermDatedError):
        move(register, deadline, replace(dated, kind=TimeKind.VAGUE), date(2027, 1, 20))


def test_words_that_were_vague_once_get_no_day_later_either(register, dossier):
    deadline = make_deadline(register, dossier, VAGUE)
    move(register, deadline, SECOND, date(2027, 2, 3))
    dated = Term("At short notice", TimeKind.EXACT, latest=date(2027, 5, 1))
    with pytest.raises(DatedByItsOwnWordsError):
        move(register, deadline, dated, date(2027, 2, 10))


def test_a_vague_term_gets_a_day_by_new_words_of_a_source(register, dossier):
    deadline = make_deadline(register, dossier, VAGUE)
    move(register, deadline, SECOND, date(2027, 2, 3))
    history = term_history(register, deadline)
    assert history.now == replace(SECOND, moves=1)
    assert (history.first.words, history.first.latest) == ("at short notice", None)
    assert history.slip_in_days is None


def test_the_new_words_stand_in_the_text_of_their_source(register, dossier, document):
    deadline = make_deadline(register, dossier)
    letter = make_document(register, dossier, "You will have it by 1 April 2027.")
    with pytest.raises(TermNotInTextError, match="by 1 April 2027"):
        move(register, deadline, SECOND, date(2027, 2, 3), Source(document_id=document))
    move(register, deadline, SECOND, date(2027, 2, 3), Source(document_id=letter))
    (moved,) = term_history(register, deadline).moves
    assert moved.source.document == "Letter of the cabinet"


def test_a_statement_as_source_is_shown_by_its_entry(register, dossier):
    letter = make_document(register, dossier, "You will have it by 1 April 2027.")
    statement = make_statement(register, letter, "You will have it by 1 April 2027.")
    deadline = make_deadline(register, dossier)
    move(register, deadline, SECOND, date(2027, 2, 3), Source(statement_id=statement))
    (moved,) = term_history(register, deadline).moves
    assert (moved.source.statement_id, moved.source.entry) == (statement, 1)


def test_moving_to_where_it_stands_is_refused(register, dossier):
    deadline = make_deadline(register, dossier)
    with pytest.raises(NothingMovedError, match="by 1 March 2027"):
        move(register, deadline, FIRST, date(2027, 2, 3))


def test_a_term_that_is_not_there_cannot_be_moved(register):
    with pytest.raises(DeadlineMissingError):
        move(register, 99, SECOND, date(2027, 2, 3))


def test_a_moment_keeps_the_day_of_its_own_zone(register, dossier):
    half_past_midnight = datetime(2027, 5, 1, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    term = Term("1 May, half past midnight", TimeKind.EXACT, moment=half_past_midnight)
    make_deadline(register, dossier, term)
    (line,) = deadlines(register)
    assert line.term.latest == date(2027, 5, 1)
    assert line.term.moment == half_past_midnight
    assert line.term.moment.tzinfo is UTC


def test_a_commitment_knows_how_often_its_date_was_moved(register, document):
    quote = "The report will be with you by 1 March 2027 at the latest."
    make_statement(register, document, quote, term=replace(FIRST, words="by 1 March 2027"))
    (deadline,) = deadlines(register)
    move(register, deadline.id, SECOND, date(2027, 2, 3))
    (line,) = commitments(register, date(2027, 4, 11))
    assert (line.statement.term.moves, line.days_late) == (1, 10)


def test_the_report_of_dates_moved_more_than_once(register, dossier):
    often, once, never = (make_deadline(register, dossier) for _ in range(3))
    move(register, often, SECOND, date(2027, 2, 3))
    move(register, often, THIRD, date(2027, 3, 3))
    move(register, once, SECOND, date(2027, 2, 3))
    assert {each.id for each in deadlines(register)} == {often, once, never}
    (found,) = dates_moved_more_than_once(register, dossier)
    assert (found.line.id, found.history.slip_in_days) == (often, 92)
    assert dates_moved_more_than_once(register, dossier + 1) == []


def test_the_term_of_a_statement_is_set_in_its_dossier(register, dossier, document):
    statement = make_statement(register, document)
    new = NewDeadline(dossier + 1, "Toll", None, FIRST, statement)
    with pytest.raises(DeadlineElsewhereError):
        set_deadline(register, new, who=WHO)


def test_windows_of_terms_follow_each_other_without_gap(register, dossier):
    for term in (THIRD, VAGUE, FIRST, FIRST, SECOND, VAGUE, FIRST):
        make_deadline(register, dossier, term)
    everything = deadlines(register, dossier)
    for limit in range(1, 9):
        seen, after = [], None
        while window := deadline_window(register, dossier, after, limit=limit):
            assert len(window) <= limit
            seen += window
            after = window[-1]
        assert seen == everything
