from datetime import UTC, date, datetime, timedelta

import pytest

from tests.making import UNION, WHO, make_document, make_dossier, party_id
from tests.tracker.register.answering import TERM, make_answer, make_response, make_ultimatum
from tracker.register.errors import ZoneMissingError
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.following.ultimatums import NewUltimatum, declare_ultimatum
from tracker.register.questions.following.ultimatums import ultimatums
from tracker.register.questions.lines import Term
from tracker.vocabulary import DocumentKind, TimeKind

TEN = datetime(2026, 5, 29, 8, 0, tzinfo=UTC)
EXACT = Term(TERM, TimeKind.EXACT, latest=date(2026, 5, 29), moment=TEN)


def declared(register, dossier, term=EXACT, **fields):
    document, demands = make_ultimatum(register, dossier, **fields)
    declare_ultimatum(register, NewUltimatum(document, term=term), who=WHO)
    return document, demands


def test_it_runs_to_the_hour(register, dossier):
    declared(register, dossier)
    minute = timedelta(minutes=1)
    seen = {
        moment: (line.left, line.running)
        for moment in (TEN - minute, TEN, TEN + minute)
        for line in ultimatums(register, moment)
    }
    assert list(seen.values()) == [
        (minute, True),
        (timedelta(0), False),
        (-minute, False),
    ]


def test_nobody_can_say_whether_a_vague_term_still_runs(register, dossier):
    declared(register, dossier, Term("before Friday", TimeKind.VAGUE))
    (line,) = ultimatums(register, TEN)
    assert (line.left, line.running) == (None, None)


def test_the_moment_says_its_zone(register):
    with pytest.raises(ZoneMissingError):
        ultimatums(register, datetime(2026, 5, 29, 8, 0))


def test_it_counts_the_demands_that_stand(register, dossier):
    _, demands = declared(register, dossier)
    statement = register.value("SELECT statement_id FROM demand WHERE id = ?", demands[0])
    take_back_statement(register, statement, who=WHO)
    (line,) = ultimatums(register, TEN)
    assert (line.demands, line.sender.id) == (2, party_id(register, UNION))


def test_it_names_what_answers_it_as_a_whole_or_in_part_each_once(register, dossier):
    document, (toll, ferry, _) = declared(register, dossier)
    undated = make_response(register, dossier, document, title="Undated", dated=None)
    late = make_response(register, dossier, title="Late", dated=date(2026, 6, 9))
    early = make_response(register, dossier, document, title="Early", dated=date(2026, 5, 12))
    for demand in (toll, ferry):
        make_answer(register, demand, late)
        make_answer(register, demand, early)
    (line,) = ultimatums(register, TEN)
    assert [each.document_id for each in line.answered_by] == [early, late, undated]


def test_words_taken_back_answer_no_ultimatum(register, dossier):
    _, (toll, *_) = declared(register, dossier)
    _, said = make_answer(register, toll, make_response(register, dossier))
    take_back_statement(register, said, who=WHO)
    (line,) = ultimatums(register, TEN)
    assert line.answered_by == ()


def test_a_document_kept_as_an_ultimatum_is_one_before_it_is_declared(register, dossier):
    make_document(register, dossier, kind=DocumentKind.ULTIMATUM)
    (line,) = ultimatums(register, TEN)
    assert (line.declared, line.term, line.consequence) == (False, None, None)


def test_they_come_oldest_first_and_per_dossier(register, dossier):
    other = make_dossier(register, "Other talks")
    declared(register, dossier, title="Second", dated=date(2026, 5, 20))
    declared(register, dossier, title="First", dated=date(2026, 5, 10), content=b"first")
    declared(register, other, title="Elsewhere", dated=None)
    assert [each.title for each in ultimatums(register, TEN, dossier)] == ["First", "Second"]
    assert [each.title for each in ultimatums(register, TEN)] == ["First", "Second", "Elsewhere"]
