"""Statements: a passage of a document, read by a person."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.letters.letter import Letter
from tracker.register.changed import Changed
from tracker.register.errors.entries import SpokenWordsError
from tracker.register.offices import check_office
from tracker.register.operations.entries.readings import (
    NewReading,
    bring_back,
    change_reading,
    set_aside,
    take_back_statement,
)
from tracker.register.operations.following.beginning import follow_new
from tracker.register.operations.following.deadlines import NewDeadline, insert_deadline
from tracker.register.operations.following.undated import check_words_of_document
from tracker.register.passages import insert_passage
from tracker.register.questions.lines import Term
from tracker.register.questions.papers.documents import document_head
from tracker.register.questions.papers.texts import letter_of
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.entries.statements import check_caveat
from tracker.register.rules.following.terms import check_term, check_term_words
from tracker.register.rules.papers.passages import Range, check_range, check_ranges, words_of
from tracker.register.topics import topic_ids
from tracker.register.twins import refuse_twin
from tracker.vocabulary import (
    Audience,
    Confirmation,
    DocumentKind,
    Rank,
    StatementType,
    Strength,
)

__all__ = [
    "NewReading",
    "NewStatement",
    "bring_back",
    "change_reading",
    "check_statement",
    "enter_statement",
    "record_statement",
    "set_aside",
    "take_back_statement",
]


class NewStatement(Frozen):
    """A passage and its reading; every range counts characters of the document's text.

    The quotation itself is never given: it is taken from the text. `topics`
    are names, made when new. The words of `term` must stand in the text.
    `office_id` is the office that speaks, where it is known.
    """

    document_id: int
    start: int
    end: int
    type: StatementType
    strength: Strength
    rank: Rank
    actor_id: int | None = None
    addressee_ids: tuple[int, ...] = ()
    topics: tuple[str, ...] = ()
    caveat: Range | None = None
    term: Term | None = None
    deciding: tuple[Range, ...] = ()
    confirmation: Confirmation = Confirmation.IN_WRITING
    audience: Audience = Audience.ORGANISATION
    office_id: int | None = None


def record_statement(
    register: Register, new: NewStatement, *, who: str, why: str | None = None
) -> Changed:
    """Record a statement; its id comes back first.

    What is followed comes with it: a commitment for what binds, a numbered
    demand for what is asked, a deadline for a term. Errors: `PassageOutsideError`,
    `EmptyPassageError`, `CaveatMissingError`, `StatementExistsError`, those
    of terms (`DatedByItsOwnWordsError` where a term of the document has the same
    words without a day), `OfficeOfAnotherError` for an office of a party that does not speak
    here, and `SpokenWordsError` for words that somebody noted down.
    """
    letter = letter_of(register, new.document_id)
    check_statement(new, letter)
    with register.change("record statement", who, why) as record:
        _refuse_spoken(register, new.document_id)
        return record.changed(enter_statement(register, record, new, letter))


def enter_statement(
    register: Register,
    record: Recorder,
    new: NewStatement,
    letter: Letter,
    *,
    said: datetime | None = None,
) -> int:
    """Write a checked statement as part of an operation; its id. `said` where it was spoken."""
    dossier_id = document_head(register, new.document_id).dossier_id
    record.about(dossier_id)
    check_office(register, new.office_id, new.actor_id)
    topics = topic_ids(register, record, dossier_id, new.topics)
    entry = _next_entry(register, dossier_id)
    made = _insert(record, new, letter, {"dossier_id": dossier_id, "entry": entry, "said": said})
    for party_id in dict.fromkeys(new.addressee_ids):
        record.insert("statement_addressee", statement_id=made, party_id=party_id)
    for topic_id in topics:
        record.insert("statement_topic", statement_id=made, topic_id=topic_id)
    refuse_twin(register, made)
    follow_new(register, record, made, new.type)
    if new.term is not None:
        check_words_of_document(register, new.document_id, new.term)
        insert_deadline(record, _deadline_of(new, made, dossier_id, letter))
    return made


def check_statement(new: NewStatement, letter: Letter) -> None:
    """Raise the error of the rule that `new`, a reading of words of `letter`, breaks."""
    place = (new.start, new.end)
    check_range(letter, place)
    check_ranges(letter, new.deciding)
    if new.caveat is not None:
        check_range(letter, new.caveat)
    check_caveat(new.type, new.strength, limited=bool(new.caveat or new.deciding))
    if new.term is not None:
        check_term(new.term)
        check_term_words(new.term, letter.text)


def _refuse_spoken(register: Register, document_id: int) -> None:
    kind = register.value("SELECT kind FROM document WHERE id = ?", document_id)
    if kind == DocumentKind.SPOKEN:
        raise SpokenWordsError()


def _insert(record: Recorder, new: NewStatement, letter: Letter, place: dict[str, object]) -> int:
    document = new.document_id
    caveat = insert_passage(record, document, letter, new.caveat) if new.caveat else None
    return record.insert(
        "statement",
        **place,
        passage_id=insert_passage(record, document, letter, (new.start, new.end)),
        caveat_id=caveat,
        type=new.type,
        strength=new.strength,
        rank=new.rank,
        actor_id=new.actor_id,
        office_id=new.office_id,
        deciding=new.deciding,
        confirmation=new.confirmation,
        audience=new.audience,
        taken_back=False,
    )


def _next_entry(register: Register, dossier_id: int) -> int:
    """One more than any entry ever recorded: a number taken back is not given again."""
    last = register.value("SELECT max(entry) FROM statement WHERE dossier_id = ?", dossier_id)
    return 1 + (last or 0)


def _deadline_of(
    new: NewStatement, statement_id: int, dossier_id: int, letter: Letter
) -> NewDeadline:
    assert new.term is not None  # noqa: S101 - for the reader of types: asked by the caller
    return NewDeadline(
        dossier_id=dossier_id,
        subject=", ".join(new.topics) or words_of(letter, (new.start, new.end)),
        party_id=new.actor_id,
        term=new.term,
        statement_id=statement_id,
        audience=new.audience,
    )
