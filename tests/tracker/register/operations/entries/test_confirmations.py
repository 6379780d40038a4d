from datetime import date

import pytest

from tests.making import WHO, make_document, make_statement
from tests.tracker.register.speaking import speak
from tracker.register.errors import RecordMissingError, StatementMissingError
from tracker.register.errors.entries import (
    ConfirmationMissingError,
    ConfirmationSourceMissingError,
    LastConfirmationError,
)
from tracker.register.operations.entries.confirmations import (
    NewConfirmation,
    add_confirmation,
    remove_confirmation,
)
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.entries.confirmations import confirmations_of
from tracker.register.questions.entries.statements import statement
from tracker.vocabulary import Confirmation


def confirm(register, statement_id, rung, **source):
    new = NewConfirmation(statement_id, rung, **source)
    return add_confirmation(register, new, who=WHO).ids[0]


def rungs(register, statement_id):
    return [line.rung for line in confirmations_of(register, statement_id)]


def test_a_statement_stands_on_its_highest_rung_with_the_source_of_it(register, document):
    made = make_statement(register, document)
    confirm(register, made, Confirmation.LAW, source="Bridge Act, section 3", dated=None)
    confirm(register, made, Confirmation.PUBLIC, source="the website", dated=date(2026, 6, 1))
    assert statement(register, made).confirmation is Confirmation.LAW
    assert rungs(register, made) == [
        Confirmation.LAW,
        Confirmation.PUBLIC,
        Confirmation.IN_WRITING,
    ]
    law, public, letter = confirmations_of(register, made)
    assert law.source == "Bridge Act, section 3"
    assert public.dated == date(2026, 6, 1)
    assert letter.document == "Letter of the cabinet"


def test_the_rung_it_was_recorded_with_has_its_document_as_source(register, document):
    [first] = confirmations_of(register, make_statement(register, document))
    assert (first.id, first.rung, first.document_id) == (None, Confirmation.IN_WRITING, document)


def test_a_lower_rung_lowers_nothing(register, document):
    made = make_statement(register, document)
    confirm(register, made, Confirmation.HEARD_BY_TWO)
    assert statement(register, made).confirmation is Confirmation.IN_WRITING


def test_without_its_highest_rung_it_stands_on_the_next(register, document):
    made = make_statement(register, document)
    law = confirm(register, made, Confirmation.LAW, source="Bridge Act")
    remove_confirmation(register, law, who=WHO)
    assert statement(register, made).confirmation is Confirmation.IN_WRITING


def test_the_last_rung_stays(register, document):
    made = make_statement(register, document)
    law = confirm(register, made, Confirmation.LAW, source="Bridge Act")
    letter = confirmations_of(register, made)[1]
    remove_confirmation(register, letter.id, who=WHO)
    with pytest.raises(LastConfirmationError, match="at least one rung"):
        remove_confirmation(register, law, who=WHO)
    assert rungs(register, made) == [Confirmation.LAW]


@pytest.mark.parametrize("source", [{}, {"source": "  "}])
def test_a_rung_on_paper_is_refused_without_the_paper(register, document, source):
    made = make_statement(register, document)
    with pytest.raises(ConfirmationSourceMissingError, match="Give the document"):
        confirm(register, made, Confirmation.PARLIAMENTARY_PAPER, **source)
    assert rungs(register, made) == [Confirmation.IN_WRITING]


def test_what_is_not_there_is_neither_confirmed_nor_a_source(register, document):
    with pytest.raises(StatementMissingError):
        confirm(register, 99, Confirmation.OWN_NOTE)
    with pytest.raises(RecordMissingError):
        confirm(register, make_statement(register, document), Confirmation.LAW, document_id=99)
    with pytest.raises(ConfirmationMissingError):
        remove_confirmation(register, 99, who=WHO)


def test_spoken_words_are_unconfirmed_until_a_source_of_its_own_is_added(register, dossier):
    made = speak(register, dossier)
    confirm(register, made, Confirmation.HEARD_BY_TWO)
    note = statement(register, made).place.document_id
    confirm(register, made, Confirmation.AGREED_MINUTES, document_id=note)
    assert statement(register, made).unconfirmed
    confirm(register, made, Confirmation.MINUTES_OF_ONE_SIDE, source="their minutes, item 4")
    assert not statement(register, made).unconfirmed
    undo(register, WHO)
    assert statement(register, made).unconfirmed


def test_a_paper_of_the_register_confirms_spoken_words(register, dossier):
    made = speak(register, dossier)
    confirm(register, made, Confirmation.IN_WRITING, document_id=make_document(register, dossier))
    line = statement(register, made)
    assert (line.unconfirmed, line.confirmation) == (False, Confirmation.IN_WRITING)
