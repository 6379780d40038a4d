from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.making import CABINET, EMPLOYERS, UNION, WHO, make_document, make_letter, party_id
from tracker.register.errors import (
    ChangedMeanwhileError,
    DocumentMissingError,
    FieldEmptyError,
    RecordMissingError,
    ZoneMissingError,
)
from tracker.register.errors.ultimatums import DeclaredUltimatumError
from tracker.register.operations.following.ultimatums import NewUltimatum, declare_ultimatum
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.papers.citing import NewCitation, relate_documents
from tracker.register.operations.papers.document_facts import DocumentFacts, correct_document
from tracker.register.questions.keeping.changes import changes
from tracker.register.questions.papers.documents import document as document_line
from tracker.register.questions.papers.documents import letter_of
from tracker.vocabulary import Audience, DocumentKind, DocumentRelation

MORNING = datetime(2026, 5, 27, 9, 0, tzinfo=timezone(timedelta(hours=2)))
FACTS = DocumentFacts(DocumentKind.RESPONSE, "Answer of the cabinet")


def correct(register, document, facts=FACTS, why=None):
    return correct_document(register, document, facts, who=WHO, why=why)


def test_all_that_is_said_of_a_document_can_be_put_right(register, document):
    facts = DocumentFacts(
        kind=DocumentKind.RESPONSE,
        title="Answer of the cabinet",
        sender_id=party_id(register, CABINET),
        addressee_ids=(party_id(register, EMPLOYERS), party_id(register, UNION)),
        dated=date(2026, 5, 25),
        reference="C 26-7",
        subject="Tolls",
        language="nl",
        parliamentary_references=("File 12, no. 3",),
        audience=Audience.PUBLIC,
        received=date(2026, 5, 26),
        embargo=MORNING,
    )
    correct(register, document, facts, why="read too quickly")
    line = document_line(register, document)
    assert (line.kind, line.title, line.dated) == (facts.kind, facts.title, facts.dated)
    assert [each.short for each in line.addressees] == ["EV", "UV"]
    assert (line.reference, line.subject, line.language) == ("C 26-7", "Tolls", "nl")
    assert line.parliamentary_references == ("File 12, no. 3",)
    assert (line.audience, line.received) == (Audience.PUBLIC, date(2026, 5, 26))
    assert line.embargo == datetime(2026, 5, 27, 7, 0, tzinfo=UTC)
    assert changes(register, 1)[0].why == "read too quickly"


def test_its_text_stays_what_it_was(register, document):
    correct(register, document)
    assert letter_of(register, document) == make_letter()


def test_what_is_left_out_is_empty_and_undo_brings_it_back(register, document):
    before = document_line(register, document)
    correct(register, document)
    line = document_line(register, document)
    assert (line.sender, line.addressees, line.dated) == (None, (), None)
    undo(register, WHO)
    after = document_line(register, document)
    assert (after.sender, after.addressees, after.dated) == (
        before.sender,
        before.addressees,
        before.dated,
    )


def test_facts_seen_before_somebody_else_changed_them_are_refused(register, document):
    seen = document_line(register, document).version
    correct(register, document, DocumentFacts(DocumentKind.LETTER, "First", version=seen))
    with pytest.raises(ChangedMeanwhileError):
        correct(register, document, DocumentFacts(DocumentKind.LETTER, "Second", version=seen))
    assert document_line(register, document).title == "First"


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        (DocumentFacts(DocumentKind.LETTER, " "), FieldEmptyError),
        (DocumentFacts(DocumentKind.LETTER, "A", sender_id=99), RecordMissingError),
        (DocumentFacts(DocumentKind.LETTER, "A", office_id=99), RecordMissingError),
        (DocumentFacts(DocumentKind.LETTER, "A", embargo=datetime(2026, 5, 1)), ZoneMissingError),
    ],
)
def test_facts_that_cannot_be_are_refused(register, document, facts, error):
    with pytest.raises(error):
        correct(register, document, facts)
    assert document_line(register, document).title == "Letter of the cabinet"


def test_a_document_that_is_not_there(register):
    with pytest.raises(DocumentMissingError):
        correct(register, 99)


def test_a_declared_ultimatum_stays_one(register, document):
    declare_ultimatum(register, NewUltimatum(document), who=WHO)
    with pytest.raises(DeclaredUltimatumError, match="Letter of the cabinet"):
        correct(register, document)
    correct(register, document, DocumentFacts(DocumentKind.ULTIMATUM, "Ultimatum"))
    assert document_line(register, document).title == "Ultimatum"


def test_words_that_waited_for_its_date_find_it(register, dossier, document):
    answer = make_document(register, dossier, "Answer.", dated=date(2026, 6, 1), title="Answer")
    day = date(2026, 5, 11)
    new = NewCitation(answer, DocumentRelation.ANSWERS, words="your letter of 11 May", dated=day)
    relate_documents(register, new, who=WHO)
    correct(register, document, DocumentFacts(DocumentKind.LETTER, "Letter", dated=day))
    assert document_line(register, answer).answers == ("Letter",)


def test_the_day_it_came_in_and_its_embargo_can_be_given_from_the_start(register, dossier):
    made = make_document(register, dossier, received=date(2026, 5, 27), embargo=MORNING)
    line = document_line(register, made)
    assert (line.received, line.embargo) == (date(2026, 5, 27), MORNING)
    assert (line.office_id, line.office) == (None, None)
