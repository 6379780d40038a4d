"""The small values that questions return: just the columns a list or a page shows.

Names of parties and topics come as text; ids are given where a screen must be
able to open the thing. Times are in UTC and carry their zone; days are plain dates.
"""

from __future__ import annotations

from datetime import date, datetime

from tracker.frozen import Alike, Frozen
from tracker.vocabulary import (
    AgainstDate,
    Audience,
    Confirmation,
    Dispute,
    DocumentKind,
    Evidence,
    Life,
    Proviso,
    QuestionCause,
    Rank,
    Side,
    StatementType,
    Strength,
    TalkKind,
    TimeKind,
    Treated,
)


class PartyLine(Frozen):
    """An organisation. `other_names` are what else it is called in letters."""

    id: int
    name: str
    short: str
    side: Side
    other_names: tuple[str, ...]


class DossierLine(Frozen):
    """A negotiation. `we` is the party for whom this register is kept, None when neutral."""

    id: int
    name: str
    we: PartyLine | None
    parties: tuple[PartyLine, ...]
    documents: int
    commitments: int  # open ones
    next_meeting: datetime | None
    changed: datetime


class DocumentLine(Frozen):
    """A letter or other paper. `answers` are the titles of the documents it answers.

    `office` is the sender's, `received` the day it came in, `embargo` the moment
    until which it is not to be published; `facts_confirmed` whether a person
    looked at its facts since they were found in the letter.
    """

    id: int
    dossier_id: int
    kind: DocumentKind
    title: str
    sender: PartyLine | None
    addressees: tuple[PartyLine, ...]
    dated: date | None
    reference: str | None
    subject: str | None
    audience: Audience
    statements: int
    answers: tuple[str, ...]
    parliamentary_references: tuple[str, ...]
    language: str = "nl"
    file_name: str = ""
    version: int = 1
    office_id: int | None = None
    office: str | None = None
    received: date | None = None
    embargo: datetime | None = None
    facts_confirmed: bool = False

    @property
    def is_unread(self) -> bool:
        """Whether nobody looked at its facts and nothing of it is registered."""
        return not self.facts_confirmed and not self.statements


class Place(Frozen):
    """Where words stand: the document, its page and paragraph, and the characters."""

    document_id: int
    document: str  # title of the document
    dated: date | None
    page: int
    paragraph: int | None
    start: int
    end: int


class Term(Frozen):
    """The time words of a statement or a term of its own.

    `earliest` and `latest` are days the words themselves give, both None for a
    vague or open-ended term. `window_*` is somebody's own assumption with its
    `reason`; `ask_again` the day to ask. `moment` is set when a clock time is given.
    `moves`, how often the date was moved, comes from the register and is never entered.
    """

    words: str
    kind: TimeKind
    earliest: date | None = None
    latest: date | None = None
    moment: datetime | None = None
    window_earliest: date | None = None
    window_latest: date | None = None
    reason: str | None = None
    ask_again: date | None = None
    moves: int = 0


class StatementLine(Frozen):
    """A statement: somebody's words, and the reading of them kept apart.

    `deciding` are the words that decided its type and strength, as ranges in
    the document's text; `entry` is its number within the dossier. `provisos` are
    limiting words beside the caveat. When its words are not `found` any more in a
    text that was read anew, its place is that of the earlier text. `said` is the
    moment of an oral statement (UTC), `unconfirmed` that nothing but a note shows it.
    """

    id: int
    entry: int
    dossier_id: int
    place: Place
    quote: str
    caveat: str | None
    type: StatementType
    strength: Strength
    rank: Rank
    actor: PartyLine | None
    addressees: tuple[PartyLine, ...]
    topics: tuple[str, ...]
    term: Term | None
    confirmation: Confirmation
    audience: Audience
    deciding: tuple[tuple[int, int], ...]
    caveat_range: tuple[int, int] | None = None
    words_before: str = ""
    words_after: str = ""
    version: int = 1
    provisos: tuple[tuple[Proviso, str], ...] = ()
    found: bool = True
    said: datetime | None = None
    unconfirmed: bool = False
    dispute: Dispute = Dispute.UNDISPUTED
    embargo: datetime | None = None


class CommitmentLine(Frozen):
    """An undertaking that is followed: its words, and three statuses side by side.

    `life` is what is said by whoever undertook it, `life_on` the day of it;
    `evidence_on` is the day as of which the evidence was looked for. Both days
    are None as long as nobody entered a status. Since `closed_on` it is followed
    no longer, whatever came of it. `days_late` counts calendar days.
    """

    id: int
    statement: StatementLine
    life: Life
    evidence: Evidence
    against_date: AgainstDate
    life_on: date | None = None
    evidence_on: date | None = None
    closed_on: date | None = None
    days_late: int = 0


class DemandLine(Frozen):
    """A numbered demand of a document."""

    id: int
    number: int
    statement: StatementLine


class DeadlineLine(Frozen):
    """A term: whose, about what, in which words. `statement_id` None for one set by hand.

    `working` says how its end was computed; `statutory` that an act of parliament sets it;
    `settled` that it runs no longer: carried out with evidence, let go, or closed;
    `first` is the term as it first stood, None when it was never moved.
    """

    id: int
    dossier_id: int
    entry: int | None
    subject: str
    party: PartyLine | None
    term: Term
    statement_id: int | None
    working: str | None = None
    statutory: bool = False
    audience: Audience = Audience.ORGANISATION
    settled: bool = False
    first: Term | None = None


class AgendaItem(Alike):
    """A point of a meeting's agenda; `topics` tie it to the statements on it."""

    number: int
    title: str
    topics: tuple[str, ...]
    line_to_take: str | None  # internal: audience level team
    treated: Treated | None = None
    id: int = 0  # 0 as long as it is on no agenda

    beside = frozenset({"id"})


class TalkNote(Frozen):
    """A line of what was taken down at a meeting.

    `agenda_item_id` is the point it belongs to, None for none of the agenda. The words of
    what was said are those of `statement_id`; an action is done by `party` before `due` ends.
    """

    id: int
    agenda_item_id: int | None
    kind: TalkKind
    text: str | None
    statement_id: int | None
    party: PartyLine | None
    due: date | None
    audience: Audience


class QuestionLine(Frozen):
    """A question to ask; `statement_id` is the entry that gives rise to it.

    `answer_id` is the statement that answers it; None as long as none does. `cause` is what
    in the entry raised it; None for a question of one's own.
    """

    id: int
    text: str
    statement_id: int | None
    entry: int | None
    answer_id: int | None = None
    audience: Audience = Audience.ORGANISATION
    cause: QuestionCause | None = None
    asked: bool = False


class MeetingLine(Frozen):
    """A meeting in a list. `minutes_id` is the document that holds its minutes."""

    id: int
    dossier_id: int
    dossier: str
    title: str
    starts: datetime
    ends: datetime | None
    place: str | None
    participants: tuple[PartyLine, ...]
    audience: Audience = Audience.ORGANISATION
    called_off: bool = False
    minutes_id: int | None = None
    version: int = 1


class MeetingPage(Frozen):
    """A meeting with all that is prepared for it.

    `questions` are those to ask, in their order; `dropped` those that will not be asked.
    `notes` are what was taken down there, in the order in which it was.
    """

    line: MeetingLine
    agenda: tuple[AgendaItem, ...]
    questions: tuple[QuestionLine, ...]
    dropped: tuple[QuestionLine, ...] = ()
    notes: tuple[TalkNote, ...] = ()


class ChangeLine(Frozen):
    """One line of the history: who changed what, when (UTC), and why."""

    number: int
    at: datetime
    who: str
    operation: str
    table: str
    record: str  # the record's uuid
    before: str | None  # JSON of the changed columns, None for a new record
    after: str | None
    why: str | None
    action: int = 0  # the number of the first line of the action this one is part of


class TopicLine(Frozen):
    """What is talked about; `other_names` are what else it is called in letters."""

    id: int
    name: str
    other_names: tuple[str, ...]


class StoredFile(Frozen):
    """A document's own file, byte for byte, with its SHA-256 in hexadecimal."""

    name: str
    sha256: str
    content: bytes


class RegisterVersion(Frozen):
    """The number of the last change and its moment (UTC); 0 and None before the first.

    `is_example` where it was made as the invented example.
    """

    number: int
    at: datetime | None
    is_example: bool = False
