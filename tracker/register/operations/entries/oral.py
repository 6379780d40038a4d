"""Oral statements: who said it, who heard it, when, and the words as somebody noted them."""

from __future__ import annotations

import hashlib
from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.entries import (
    HearerMissingError,
    MomentMissingError,
    NotedWordsMissingError,
    SpeakerMissingError,
)
from tracker.register.fields import keepable, moment_text
from tracker.register.operations.entries.statements import (
    NewStatement,
    check_statement,
    enter_statement,
)
from tracker.register.questions.lines import Term
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.entries.confirmations import rung_of_hearers
from tracker.register.rules.moments import in_utc
from tracker.register.rules.names import is_blank
from tracker.register.rules.papers.noted_words import hearers, letter_of_words, noted, title_of
from tracker.register.rules.papers.passages import Range
from tracker.register.storing import store_file, store_letter
from tracker.vocabulary import Audience, DocumentKind, Rank, StatementType, Strength

#: What the file of the noted words is called.
FILE_NAME = "spoken.txt"


class NewOralStatement(Frozen):
    """Words that were spoken, who was there, and the reading of them.

    `said` carries its time zone. Ranges count characters of `words` without the
    blanks around them; `part` is the passage the statement stands on, None for
    all of the words. Without a `title` the words are listed by speaker and moment.
    """

    dossier_id: int
    speaker: str
    heard_by: tuple[str, ...]
    said: datetime | None
    words: str
    type: StatementType
    strength: Strength
    rank: Rank
    part: Range | None = None
    actor_id: int | None = None
    addressee_ids: tuple[int, ...] = ()
    topics: tuple[str, ...] = ()
    caveat: Range | None = None
    term: Term | None = None
    deciding: tuple[Range, ...] = ()
    audience: Audience = Audience.ORGANISATION
    office_id: int | None = None
    title: str | None = None
    language: str = "nl"


class _Noted(Frozen):
    """What must be known of spoken words, checked."""

    speaker: str
    heard_by: tuple[str, ...]
    said: datetime  # with the zone it was given in
    words: str

    @property
    def sha256(self) -> str:
        """Under which the file of the words is kept."""
        return hashlib.sha256(self.words.encode()).hexdigest()


def record_oral_statement(
    register: Register, new: NewOralStatement, *, who: str, why: str | None = None
) -> Changed:
    """Record a statement that was spoken; its id comes back first, then that of the noted words.

    The words are kept as a document of their own; more statements may be taken
    from the same words of the same moment. What is lacking is named:
    `SpeakerMissingError`, `HearerMissingError`, `MomentMissingError`,
    `NotedWordsMissingError`. The other rules are those of `record_statement`.
    """
    known = _checked(new)
    letter = letter_of_words(known.words)
    with register.change("record oral statement", who, why) as record:
        record.about(new.dossier_id)
        document_id = _document_of(register, new.dossier_id, known)
        if document_id is None:
            document_id = _keep_words(register, record, new, known)
        statement = _statement_of(new, known, document_id)
        check_statement(statement, letter)
        made = enter_statement(register, record, statement, letter, said=in_utc(known.said))
        record.insert(
            "utterance",
            statement_id=made,
            speaker=known.speaker,
            heard_by=known.heard_by,
            said=in_utc(known.said),
        )
        return record.changed(made, document_id)


def _checked(new: NewOralStatement) -> _Noted:
    speaker = new.speaker.strip()
    if is_blank(speaker):
        raise SpeakerMissingError()
    heard_by = hearers(new.heard_by, speaker)
    if not heard_by:
        raise HearerMissingError()
    if new.said is None:
        raise MomentMissingError()
    words = keepable(noted(new.words))
    if is_blank(words):
        raise NotedWordsMissingError()
    in_utc(new.said)  # a moment without a zone is refused
    return _Noted(speaker, heard_by, new.said, words)


def _document_of(register: Register, dossier_id: int, known: _Noted) -> int | None:
    """The same words, of the same speaker at the same moment, where they were noted before."""
    found: int | None = register.value(
        "SELECT document.id FROM document"
        " JOIN passage ON passage.document_id = document.id"
        " JOIN statement ON statement.passage_id = passage.id"
        " JOIN utterance ON utterance.statement_id = statement.id"
        " WHERE document.dossier_id = ? AND document.kind = ? AND document.file_sha256 = ?"
        " AND utterance.speaker = ? AND utterance.said = ?",
        dossier_id,
        str(DocumentKind.SPOKEN),
        known.sha256,
        known.speaker,
        moment_text(known.said),
    )
    return found


def _keep_words(register: Register, record: Recorder, new: NewOralStatement, known: _Noted) -> int:
    """Keep the words as a document; two people may well say the same, so that is not refused."""
    store_file(register, known.sha256, known.words.encode())
    title = (new.title or "").strip() or title_of(known.speaker, known.said)
    made = record.insert(
        "document",
        dossier_id=new.dossier_id,
        kind=DocumentKind.SPOKEN,
        title=title,
        file_name=FILE_NAME,
        file_sha256=known.sha256,
        letter_sha256=store_letter(register, letter_of_words(known.words)),
        sender_id=new.actor_id,
        dated=known.said.date(),
        language=new.language,
        parliamentary_references=(),
        audience=new.audience,
        office_id=new.office_id,
        facts_confirmed=True,
    )
    for party_id in dict.fromkeys(new.addressee_ids):
        record.insert("document_addressee", document_id=made, party_id=party_id)
    return made


def _statement_of(new: NewOralStatement, known: _Noted, document_id: int) -> NewStatement:
    start, end = new.part or (0, len(known.words))
    return NewStatement(
        document_id=document_id,
        start=start,
        end=end,
        type=new.type,
        strength=new.strength,
        rank=new.rank,
        actor_id=new.actor_id,
        addressee_ids=new.addressee_ids,
        topics=new.topics,
        caveat=new.caveat,
        term=new.term,
        deciding=new.deciding,
        confirmation=rung_of_hearers(known.heard_by),
        audience=new.audience,
        office_id=new.office_id,
    )
