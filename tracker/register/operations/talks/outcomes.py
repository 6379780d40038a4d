"""Outcomes: what talks ended in, and what goes with that kind of outcome."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.outcomes import OutcomeMissingError, OutcomeReasonMissingError
from tracker.register.questions.entries.belonging import refuse_other_dossier, statement_head
from tracker.register.questions.papers.documents import document_head
from tracker.register.register import Register
from tracker.register.rules.following.sources import said
from tracker.register.rules.reasons import ask_reason
from tracker.register.rules.talks.outcomes import filled_in
from tracker.vocabulary import Advice, Audience, MandateFit, OutcomeKind


class NewOutcome(Frozen):
    """What talks ended in; `fit` and `advice` left out are filled in as the kind says.

    `document_id` is the paper it stands in, `statement_id` the entry that says so.
    `version` is that of the outcome as it was seen, where one is changed; None:
    whatever it is by now.
    """

    dossier_id: int
    kind: OutcomeKind
    dated: date
    round_id: int | None = None
    document_id: int | None = None
    statement_id: int | None = None
    fit: MandateFit | None = None
    advice: Advice | None = None
    note: str | None = None
    audience: Audience = Audience.ORGANISATION
    version: int | None = None


def record_outcome(
    register: Register, new: NewOutcome, *, who: str, why: str | None = None
) -> Changed:
    """Record what talks ended in; its id comes back.

    What does not go with the kind is refused with the error of that kind
    (`rules/talks/outcomes.py`), what belongs to other talks with `OtherDossierError`.
    """
    columns = _columns(new)
    with register.change("record outcome", who, why) as record:
        record.about(new.dossier_id)
        _check_links(register, new)
        return record.changed(record.insert("outcome", dossier_id=new.dossier_id, **columns))


def change_outcome(
    register: Register, outcome_id: int, new: NewOutcome, *, who: str, why: str
) -> Changed:
    """Record an outcome otherwise, all of it; `why` is asked (`OutcomeReasonMissingError`).

    `ChangedMeanwhileError` when it is not at `new.version` any more.
    """
    ask_reason(why, OutcomeReasonMissingError)
    columns = _columns(new)
    with register.change("change outcome", who, why) as record:
        dossier_id = register.value("SELECT dossier_id FROM outcome WHERE id = ?", outcome_id)
        if dossier_id is None:
            raise OutcomeMissingError()
        refuse_other_dossier(dossier_id, new.dossier_id)
        record.about(dossier_id)
        _check_links(register, new)
        record.change("outcome", outcome_id, columns, new.version)
        return record.changed(outcome_id)


def _columns(new: NewOutcome) -> dict[str, object]:
    fit, advice = filled_in(new.kind, new.fit, new.advice)
    return {
        "round_id": new.round_id,
        "kind": new.kind,
        "dated": new.dated,
        "fit": fit,
        "advice": advice,
        "document_id": new.document_id,
        "statement_id": new.statement_id,
        "note": said(new.note),
        "audience": new.audience,
    }


def _check_links(register: Register, new: NewOutcome) -> None:
    if new.document_id is not None:
        document = document_head(register, new.document_id)
        refuse_other_dossier(document.dossier_id, new.dossier_id)
    if new.statement_id is not None:
        statement = statement_head(register, new.statement_id)
        refuse_other_dossier(statement.dossier_id, new.dossier_id)
    if new.round_id is not None:
        of_round = register.value("SELECT dossier_id FROM round WHERE id = ?", new.round_id)
        if of_round is None:
            raise RecordMissingError()
        refuse_other_dossier(of_round, new.dossier_id)
