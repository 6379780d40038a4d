from datetime import date

import pytest

from tests.making import WHO, make_document, make_dossier, make_statement
from tracker.register.errors import RecordMissingError, RefusedError
from tracker.register.errors.answers import OtherDossierError
from tracker.register.errors.outcomes import (
    AgreementInPrincipleError,
    FinalOfferError,
    OutcomeMissingError,
    OutcomeReasonMissingError,
)
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.talks.outcomes import NewOutcome, change_outcome, record_outcome
from tracker.register.questions.talks.outcomes import outcomes
from tracker.vocabulary import Advice, MandateFit, OutcomeKind

JUNE = date(2026, 6, 12)


def record(register, dossier, kind=OutcomeKind.FINAL_OFFER, **fields):
    return record_outcome(register, NewOutcome(dossier, kind, JUNE, **fields), who=WHO).ids[0]


def new_round(register, dossier):
    with register.change("start round", WHO) as making:
        return making.insert("round", dossier_id=dossier, number=1, name="Spring round")


def seen(register):
    return [(each.kind, each.fit, each.advice) for each in outcomes(register)]


@pytest.mark.parametrize("kind", OutcomeKind)
def test_choosing_a_kind_is_enough(register, dossier, kind):
    record(register, dossier, kind)
    ((recorded, fit, advice),) = seen(register)
    assert recorded is kind
    assert (fit is MandateFit.NOT_STATED) == (kind is OutcomeKind.NONE)
    assert advice in Advice


def test_an_outcome_names_its_round_and_its_sources(register, dossier, document):
    said = make_statement(register, document)
    record(
        register,
        dossier,
        round_id=new_round(register, dossier),
        document_id=document,
        statement_id=said,
        advice=Advice.NEGATIVE,
        note=" the last word ",
    )
    (line,) = outcomes(register, dossier)
    assert (line.round, line.document, line.entry) == ("Spring round", "Letter of the cabinet", 1)
    assert (line.advice, line.note, line.one_sided) == (Advice.NEGATIVE, "the last word", True)


def test_an_advice_that_does_not_go_with_the_kind_is_refused_in_one_sentence(register, dossier):
    with pytest.raises(FinalOfferError, match="one-sided and outside the mandate"):
        record(register, dossier, advice=Advice.POSITIVE)
    assert seen(register) == []


def test_a_changed_outcome_asks_why(register, dossier):
    made = record(register, dossier)
    result = NewOutcome(dossier, OutcomeKind.NEGOTIATED_RESULT, JUNE, advice=Advice.POSITIVE)
    with pytest.raises(OutcomeReasonMissingError):
        change_outcome(register, made, result, who=WHO, why=" ")
    change_outcome(register, made, result, who=WHO, why="both sides signed after all")
    assert seen(register) == [(OutcomeKind.NEGOTIATED_RESULT, MandateFit.PARTLY, Advice.POSITIVE)]
    undo(register, WHO)
    assert seen(register)[0][0] is OutcomeKind.FINAL_OFFER


def test_a_changed_outcome_obeys_the_same_rules(register, dossier):
    made = record(register, dossier)
    wrong = NewOutcome(dossier, OutcomeKind.AGREEMENT_IN_PRINCIPLE, JUNE, advice=Advice.NEUTRAL)
    with pytest.raises(AgreementInPrincipleError):
        change_outcome(register, made, wrong, who=WHO, why="a reason")


def test_an_outcome_is_of_its_own_dossier_with_all_it_names(register, dossier):
    other = make_dossier(register, "Other talks")
    document = make_document(register, other)
    said = make_statement(register, document)
    sources = ({"document_id": document}, {"statement_id": said}, {"round_id": 1})
    new_round(register, other)
    for source in sources:
        with pytest.raises(OtherDossierError):
            record(register, dossier, **source)
    made = record(register, dossier)
    elsewhere = NewOutcome(other, OutcomeKind.NONE, JUNE)
    with pytest.raises(OtherDossierError):
        change_outcome(register, made, elsewhere, who=WHO, why="a reason")


@pytest.mark.parametrize("source", ["document_id", "statement_id", "round_id"])
def test_a_source_that_is_not_there_is_refused(register, dossier, source):
    with pytest.raises(RefusedError, match="not in the register any more"):
        record(register, dossier, **{source: 99})


def test_what_is_not_there_is_neither_changed_nor_made(register, dossier):
    with pytest.raises(OutcomeMissingError):
        change_outcome(
            register, 99, NewOutcome(dossier, OutcomeKind.NONE, JUNE), who=WHO, why="a reason"
        )
    with pytest.raises(RecordMissingError):
        record(register, 99)


def test_an_entry_taken_back_is_no_source_any_more(register, dossier, document):
    said = make_statement(register, document)
    record(register, dossier, statement_id=said)
    take_back_statement(register, said, who=WHO)
    (line,) = outcomes(register)
    assert (line.statement_id, line.entry) == (None, None)


def test_outcomes_come_oldest_first_and_per_dossier(register, dossier):
    other = make_dossier(register, "Other talks")
    later = record(register, dossier)
    new = NewOutcome(dossier, OutcomeKind.NONE, date(2026, 1, 1))
    earlier = record_outcome(register, new, who=WHO).ids[0]
    record(register, other)
    assert [each.id for each in outcomes(register, dossier)] == [earlier, later]
    assert len(outcomes(register)) == 3
