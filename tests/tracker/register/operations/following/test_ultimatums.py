from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.making import CABINET, WHO, make_document, make_dossier, party_id, place_of
from tests.tracker.register.answering import CONSEQUENCE, TERM, make_ultimatum
from tracker.register.errors import (
    PassageOutsideError,
    RecordMissingError,
    TermNotInTextError,
    ZoneMissingError,
)
from tracker.register.errors.answers import OtherDossierError
from tracker.register.errors.ultimatums import (
    UltimatumExistsError,
    UltimatumMissingError,
    UltimatumReasonMissingError,
    UltimatumTermStatutoryError,
    UltimatumTermTwiceError,
)
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.ultimatums import (
    NewUltimatum,
    change_ultimatum,
    declare_ultimatum,
    withdraw_ultimatum,
)
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.following.ultimatums import ultimatums
from tracker.register.questions.lines import Term
from tracker.register.questions.papers.documents import document as document_line
from tracker.vocabulary import DocumentKind, TimeKind

CEST = timezone(timedelta(hours=2))
TEN = datetime(2026, 5, 29, 10, 0, tzinfo=CEST)
EXACT = Term(TERM, TimeKind.EXACT, latest=date(2026, 5, 29), moment=TEN)
EARLIER = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)


@pytest.fixture
def letter(register, dossier):
    return make_ultimatum(register, dossier)[0]


def declare(register, letter, **fields):
    return declare_ultimatum(register, NewUltimatum(letter, **fields), who=WHO)


def the_one(register):
    (line,) = ultimatums(register, EARLIER)
    return line


def deadline_of(register, dossier, term=EXACT):
    return set_deadline(register, NewDeadline(dossier, "Answer", None, term), who=WHO).ids[0]


def test_a_document_is_declared_an_ultimatum_with_all_that_makes_it_one(register, letter):
    declare(
        register,
        letter,
        term=EXACT,
        consequence=place_of(register, letter, CONSEQUENCE),
        decided_by=" the council of the union ",
        received=datetime(2026, 5, 11, 16, 30, tzinfo=CEST),
    )
    line = the_one(register)
    assert document_line(register, letter).kind is DocumentKind.ULTIMATUM
    assert (line.term.words, line.term.moment) == (TERM, TEN)
    assert line.consequence == CONSEQUENCE
    assert line.decided_by == "the council of the union"
    assert line.received == datetime(2026, 5, 11, 14, 30, tzinfo=UTC)


def test_it_may_be_declared_before_its_demands_and_its_term_are_known(register, dossier):
    declare(register, make_document(register, dossier))
    line = the_one(register)
    assert (line.declared, line.demands, line.term, line.running) == (True, 0, None, None)


def test_its_term_is_watched_as_that_of_the_party_addressed(register, dossier, letter):
    declare(register, letter, term=EXACT)
    (deadline,) = deadlines(register, dossier)
    assert (deadline.party.id, deadline.subject) == (
        party_id(register, CABINET),
        "Letter of the union",
    )


def test_its_term_is_never_lengthened(register, letter):
    declare(register, letter, term=EXACT)
    assert register.rows("SELECT statutory FROM deadline") == [(0,)]


def test_a_statutory_term_is_refused_for_an_ultimatum(register, dossier, letter):
    deadline = deadline_of(register, dossier)
    with register.change("set statutory", WHO) as record:
        record.update("deadline", deadline, statutory=True)
    with pytest.raises(UltimatumTermStatutoryError, match="never lengthened"):
        declare(register, letter, deadline_id=deadline)


def test_a_deadline_that_is_there_may_be_its_term(register, dossier, letter):
    deadline = deadline_of(register, dossier)
    declare(register, letter, deadline_id=deadline)
    assert the_one(register).deadline_id == deadline
    assert len(deadlines(register)) == 1


def test_a_deadline_is_of_the_same_dossier(register, letter):
    elsewhere = deadline_of(register, make_dossier(register, "Other talks"))
    with pytest.raises(OtherDossierError):
        declare(register, letter, deadline_id=elsewhere)
    with pytest.raises(RecordMissingError):
        declare(register, letter, deadline_id=99)


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"term": EXACT, "deadline_id": 1}, UltimatumTermTwiceError),
        ({"term": Term("by Easter", TimeKind.VAGUE)}, TermNotInTextError),
        ({"consequence": (0, 9999)}, PassageOutsideError),
        ({"received": datetime(2026, 5, 11)}, ZoneMissingError),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(register, letter, fields, error):
    with pytest.raises(error):
        declare(register, letter, **fields)
    assert document_line(register, letter).kind is DocumentKind.LETTER


def test_a_document_is_declared_once(register, letter):
    declare(register, letter)
    with pytest.raises(UltimatumExistsError, match="Letter of the union"):
        declare(register, letter)


def test_other_words_for_its_term_correct_the_deadline_it_has(register, dossier, letter):
    declare(register, letter, term=Term("Friday 29 May", TimeKind.EXACT, latest=TEN.date()))
    change_ultimatum(register, NewUltimatum(letter, term=EXACT), who=WHO, why="to the hour")
    (deadline,) = deadlines(register, dossier)
    assert (deadline.term.words, deadline.term.moment) == (TERM, TEN)


def test_a_change_keeps_the_consequence_that_stays_and_replaces_another(register, letter):
    whole = place_of(register, letter, CONSEQUENCE)
    part = place_of(register, letter, "lay down their work")
    declare(register, letter, consequence=whole)
    change_ultimatum(register, NewUltimatum(letter, consequence=whole), who=WHO, why="same")
    before = register.value("SELECT consequence_id FROM ultimatum")
    change_ultimatum(register, NewUltimatum(letter, consequence=part), who=WHO, why="shorter")
    assert the_one(register).consequence == "lay down their work"
    assert register.value("SELECT quote FROM passage WHERE id = ?", before) == CONSEQUENCE


def test_what_a_change_leaves_out_is_gone_and_its_deadline_stays(register, dossier, letter):
    declare(register, letter, term=EXACT, decided_by="the council")
    change_ultimatum(register, NewUltimatum(letter), who=WHO, why="the term was not theirs")
    line = the_one(register)
    assert (line.term, line.decided_by) == (None, None)
    assert len(deadlines(register, dossier)) == 1


def test_a_change_asks_why_and_an_ultimatum(register, letter):
    with pytest.raises(UltimatumReasonMissingError):
        change_ultimatum(register, NewUltimatum(letter), who=WHO, why="")
    with pytest.raises(UltimatumMissingError):
        change_ultimatum(register, NewUltimatum(letter), who=WHO, why="a reason")


def test_a_withdrawn_ultimatum_is_a_letter_again(register, letter):
    declare(register, letter, term=EXACT)
    withdraw_ultimatum(register, letter, who=WHO)
    assert document_line(register, letter).kind is DocumentKind.LETTER
    assert ultimatums(register, EARLIER) == []
    undo(register, WHO)
    assert the_one(register).term.words == TERM
