"""Second thoughts: another reading of a statement, one taken back, a proposal set aside."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import NOTHING, Changed
from tracker.register.errors import ReasonMissingError, StatementMissingError
from tracker.register.offices import speaks_in
from tracker.register.operations.following.beginning import follow
from tracker.register.passages import insert_passage
from tracker.register.questions.papers.documents import document_head
from tracker.register.questions.papers.texts import letter_of
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.entries.statements import check_caveat
from tracker.register.rules.papers.passages import Range, check_range, check_ranges
from tracker.register.rules.reasons import ask_reason
from tracker.register.topics import topic_ids
from tracker.register.twins import refuse_twin
from tracker.vocabulary import Audience, Rank, StatementType, Strength


class NewReading(Frozen):
    """How a statement is to be read from now on: all of the reading, not only what differs."""

    type: StatementType
    strength: Strength
    rank: Rank
    actor_id: int | None = None
    topics: tuple[str, ...] = ()
    caveat: Range | None = None
    deciding: tuple[Range, ...] = ()
    audience: Audience = Audience.ORGANISATION
    version: int | None = None  # of the statement as it was seen; None: whatever it is by now


def change_reading(
    register: Register, statement_id: int, reading: NewReading, *, who: str, why: str
) -> Changed:
    """Read a statement otherwise; `why` is asked (`ReasonMissingError`), its words stay.

    A commitment or demand is followed, or no longer followed, as the new type says.
    `ChangedMeanwhileError` when the statement is not at `reading.version` any more,
    `StatementExistsError` when another entry reads the same words so already.
    """
    ask_reason(why, ReasonMissingError)
    with register.change("change reading", who, why) as record:
        known = _statement(register, statement_id)
        record.about(known.dossier_id)
        letter = letter_of(register, known.document_id)
        check_ranges(letter, reading.deciding)
        check_caveat(
            reading.type, reading.strength, limited=bool(reading.caveat or reading.deciding)
        )
        if reading.caveat is not None:
            check_range(letter, reading.caveat)
        _write(record, statement_id, reading)
        _hand_over_terms(register, record, known, reading)
        _leave_office(register, record, known, reading.actor_id)
        _set_caveat(register, record, known, reading.caveat)
        if _set_topics(register, record, known, reading.topics):
            record.touch("statement", statement_id)
        refuse_twin(register, statement_id)
        follow(register, record, statement_id, reading.type)
        return record.changed(statement_id)


def take_back_statement(
    register: Register, statement_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take a statement back: no question shows it any more, its entry number is not reused."""
    with register.change("take back statement", who, why) as record:
        record.about(_statement(register, statement_id).dossier_id)
        record.update("statement", statement_id, taken_back=True)
        return record.changed(statement_id)


def set_aside(register: Register, document_id: int, start: int, end: int, *, who: str) -> Changed:
    """Keep that somebody rejected the proposal at this place; the id of the mark comes back."""
    with register.change("set aside", who) as record:
        record.about(document_head(register, document_id).dossier_id)
        check_range(letter_of(register, document_id), (start, end))
        known = _mark(register, document_id, start, end)
        if known is None:
            known = record.insert(
                "set_aside", document_id=document_id, start_char=start, end_char=end
            )
        return record.changed(known)


def bring_back(register: Register, document_id: int, start: int, end: int, *, who: str) -> Changed:
    """Take the mark of `set_aside` away again; nothing happens where there is none."""
    with register.change("bring back", who) as record:
        record.about(document_head(register, document_id).dossier_id)
        known = _mark(register, document_id, start, end)
        if known is None:
            return NOTHING
        record.remove("set_aside", known)
        return record.changed(known)


class _Known(Frozen):
    id: int
    dossier_id: int
    document_id: int
    caveat_id: int | None
    actor_id: int | None
    office_id: int | None
    audience: str


def _statement(register: Register, statement_id: int) -> _Known:
    row = register.row(
        "SELECT statement.id, statement.dossier_id, passage.document_id, statement.caveat_id,"
        " statement.actor_id, statement.office_id, statement.audience"
        " FROM statement JOIN passage ON passage.id = statement.passage_id"
        " WHERE statement.id = ? AND statement.taken_back = 0",
        statement_id,
    )
    if row is None:
        raise StatementMissingError()
    return _Known(*row)


def _write(record: Recorder, statement_id: int, reading: NewReading) -> None:
    columns = {
        "type": reading.type,
        "strength": reading.strength,
        "rank": reading.rank,
        "actor_id": reading.actor_id,
        "deciding": reading.deciding,
        "audience": reading.audience,
    }
    record.change("statement", statement_id, columns, reading.version)


def _hand_over_terms(
    register: Register, record: Recorder, known: _Known, reading: NewReading
) -> None:
    """The terms of a statement are of its actor and for its audience, unless set otherwise."""
    terms = register.rows(
        "SELECT id, party_id, audience FROM deadline WHERE statement_id = ? ORDER BY id", known.id
    )
    for deadline_id, party_id, audience in terms:
        if party_id == known.actor_id:
            record.update("deadline", deadline_id, party_id=reading.actor_id)
        if audience == known.audience:
            record.update("deadline", deadline_id, audience=reading.audience)


def _leave_office(
    register: Register, record: Recorder, known: _Known, actor_id: int | None
) -> None:
    """An office says nothing of words that somebody else turns out to have said."""
    if not speaks_in(register, known.office_id, actor_id):
        record.update("statement", known.id, office_id=None)


def _set_caveat(register: Register, record: Recorder, known: _Known, caveat: Range | None) -> None:
    """A new passage is made for a new caveat, so that the old one stays what it was."""
    before = register.row(
        "SELECT start_char, end_char FROM passage WHERE id = ? AND lost = 0", known.caveat_id
    )
    if before is not None and before == caveat:
        return
    made = None
    if caveat is not None:
        letter = letter_of(register, known.document_id)
        made = insert_passage(record, known.document_id, letter, caveat)
    record.update("statement", known.id, caveat_id=made)


def _set_topics(
    register: Register, record: Recorder, known: _Known, topics: tuple[str, ...]
) -> bool:
    """Whether the topics of the statement are others than before."""
    wanted = topic_ids(register, record, known.dossier_id, topics)
    links = register.rows(
        "SELECT id, topic_id FROM statement_topic WHERE statement_id = ? ORDER BY id", known.id
    )
    for link_id, topic_id in links:
        if topic_id not in wanted:
            record.remove("statement_topic", link_id)
    present = {topic_id for _, topic_id in links}
    for topic_id in wanted:
        if topic_id not in present:
            record.insert("statement_topic", statement_id=known.id, topic_id=topic_id)
    return present != set(wanted)


def _mark(register: Register, document_id: int, start: int, end: int) -> int | None:
    found: int | None = register.value(
        "SELECT id FROM set_aside WHERE document_id = ? AND start_char = ? AND end_char = ?",
        document_id,
        start,
        end,
    )
    return found
