"""A real register in which every text of one level bears a mark, in every field there is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from tests.making import CABINET, UNION, WHO, make_document, make_statement, party_id, place_of
from tracker.briefing.request import OF_A_MEETING, BriefingRequest
from tracker.register import Register
from tracker.register.operations.dossiers.mandates import MandateTerms, NewMandate, set_mandate
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.register.operations.entries.own_words import (
    OwnWords,
    write_paraphrase,
    write_reading,
)
from tracker.register.operations.entries.provisos import NewProviso, mark_proviso
from tracker.register.operations.following.answers import NewAnswer, answer_demand
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.operations.following.statuses import EvidenceChange, change_evidence
from tracker.register.operations.papers.checked_points import PointCheck, check_point
from tracker.register.operations.talks.ballot_results import (
    BallotDecision,
    decide_ballot,
    record_totals,
)
from tracker.register.operations.talks.ballots import NewBallot, set_ballot
from tracker.register.operations.talks.meeting_questions import NewQuestion, add_question
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.operations.talks.outcomes import NewOutcome, record_outcome
from tracker.register.operations.talks.talk_notes import NewTalkNote, take_down
from tracker.register.questions.following.commitments import commitments, demands
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import AgendaItem, Term
from tracker.register.rules.following.sources import Source
from tracker.register.rules.talks.ballots import Totals
from tracker.vocabulary import (
    AnswerState,
    Audience,
    BallotForm,
    BallotWeight,
    DocumentKind,
    Evidence,
    OutcomeKind,
    Point,
    Proviso,
    Said,
    StatementType,
    Strength,
    TalkKind,
    TimeKind,
)

PRINTED = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
SINCE = datetime(2020, 1, 1, tzinfo=UTC)

OPEN_TEXT = """\
We ask for an end to the bridge toll.

The cabinet will lower the ferry fares by 1 March 2027, unless the council asks otherwise."""


def mark(field: str, level: Audience) -> str:
    """The word planted in a field."""
    return f"zebra{field}{level}"


@dataclass(frozen=True, slots=True)
class Planted:
    """A register with its dossier and the meeting a briefing may be for."""

    register: Register
    dossier: int
    meeting: int

    def request(self, kind: str, audience: Audience) -> BriefingRequest:
        """A paper of that kind for that audience."""
        meeting = self.meeting if kind in OF_A_MEETING else None
        return BriefingRequest(self.dossier, kind, meeting, audience, "a4", PRINTED, since=SINCE)


def plant(register: Register, dossier: int, level: Audience) -> Planted:
    """What everybody may see, and beside it everything again at `level` with a mark in it."""
    open_words(register, dossier)
    letter = closed_letter(register, dossier, level)
    own_words(register, level)
    follow(register, dossier, level, letter)
    answer_demand(
        register,
        NewAnswer(demands(register, dossier)[0].id, letter, 3, AnswerState.REFRAMED),
        who=WHO,
    )
    return Planted(register, dossier, talk(register, dossier, level))


def open_words(register: Register, dossier: int) -> None:
    """A public letter with a demand and a conditional commitment, entries 1 and 2."""
    public = {"audience": Audience.PUBLIC, "topics": ("Ferry fares",)}
    asked = make_document(
        register,
        dossier,
        OPEN_TEXT,
        kind=DocumentKind.ULTIMATUM,
        title="An open letter",
        audience=Audience.PUBLIC,
    )
    make_statement(
        register,
        asked,
        "We ask for an end to the bridge toll.",
        type=StatementType.DEMAND,
        actor_id=party_id(register, UNION),
        **public,
    )
    make_statement(
        register,
        asked,
        "The cabinet will lower the ferry fares by 1 March 2027",
        type=StatementType.CONDITIONAL_COMMITMENT,
        strength=Strength.HEDGED,
        caveat=place_of(register, asked, "unless the council asks otherwise"),
        term=Term("by 1 March 2027", TimeKind.EXACT, None, date(2027, 3, 1)),
        **public,
    )


def closed_letter(register: Register, dossier: int, level: Audience) -> int:
    """A letter of that level with one statement, entry 3; its id."""
    fields = ("words", "caveat", "proviso", "term")
    words, caveat, proviso, term = (mark(field, level) for field in fields)
    letter = make_document(
        register,
        dossier,
        f"We shall {words} {term}, {caveat}, {proviso}, {mark('moved', level)}.",
        title=mark("title", level),
        file_name=mark("file", level) + ".txt",
        reference=mark("reference", level),
        subject=mark("subject", level),
        audience=level,
    )
    statement = make_statement(
        register,
        letter,
        f"We shall {words}",
        type=StatementType.CONDITIONAL_COMMITMENT,
        strength=Strength.HEDGED,
        caveat=place_of(register, letter, caveat),
        term=Term(term, TimeKind.VAGUE, reason=mark("reason", level)),
        topics=(mark("topic", level),),
        audience=level,
    )
    found = NewProviso(statement, Proviso.CONDITION, place_of(register, letter, proviso))
    mark_proviso(register, found, who=WHO)
    check_point(
        register, PointCheck(letter, Point.MONEY, Said.NOT_SAID, note=mark("point", level)), who=WHO
    )
    return letter


def own_words(register: Register, level: Audience) -> None:
    """Readings, a paraphrase and notes about the public statement."""
    for party in (UNION, CABINET):
        text = mark(f"reading{party.side}", level)
        words = OwnWords(text, mark("author", level), party_id(register, party), level)
        write_reading(register, 2, words, who=WHO)
    paraphrase = OwnWords(mark("paraphrase", level), mark("author", level), None, level)
    write_paraphrase(register, 2, paraphrase, who=WHO)
    uid = register.value("SELECT uid FROM statement WHERE id = 2")
    note = NewNote(1, "statement", uid, mark("note", level), level)
    add_note(register, note, who=WHO)


def follow(register: Register, dossier: int, level: Audience, letter: int) -> None:
    """A term by hand, a later date and a status of the public undertaking, a mandate."""
    term = Term(mark("handterm", level), TimeKind.VAGUE, reason=mark("handreason", level))
    subject = mark("subject", level)
    set_deadline(register, NewDeadline(dossier, subject, None, term, audience=level), who=WHO)
    followed = next(line for line in deadlines(register, dossier) if line.statement_id == 2)
    later = Term(mark("moved", level), TimeKind.VAGUE)
    source = Source(document_id=letter, text=mark("source", level))
    moved = MovedDeadline(followed.id, later, date(2026, 6, 2), mark("why", level), source)
    move_deadline(register, moved, who=WHO)
    (line,) = [each for each in commitments(register, PRINTED.date()) if each.statement.id == 2]
    found = EvidenceChange(
        line.id, Evidence.CLAIMED, date(2026, 6, 2), source, mark("evidence", level)
    )
    change_evidence(register, found, who=WHO)
    terms = MandateTerms(mark("mandate", level), audience=level)
    set_mandate(register, NewMandate(dossier, party_id(register, UNION), terms), who=WHO)


def talk(register: Register, dossier: int, level: Audience) -> int:
    """A meeting of that level with all that is prepared for it, an outcome, a ballot; its id."""
    agenda = (AgendaItem(1, mark("item", level), ("Ferry fares",), mark("line", level)),)
    new = NewMeeting(
        dossier,
        mark("meeting", level),
        datetime(2026, 7, 2, 10, 0, tzinfo=UTC),
        place=mark("place", level),
        agenda=agenda,
        audience=level,
    )
    meeting = plan_meeting(register, new, who=WHO).ids[0]
    asked = NewQuestion(meeting, mark("question", level), 2, audience=level)
    add_question(register, asked, who=WHO)
    noted = NewTalkNote(meeting, TalkKind.AGREED, mark("talknote", level), audience=level)
    take_down(register, noted, who=WHO)
    outcome = NewOutcome(
        dossier,
        OutcomeKind.FINAL_OFFER,
        date(2026, 6, 2),
        note=mark("outcome", level),
        audience=level,
    )
    outcome_id = record_outcome(register, outcome, who=WHO).ids[0]
    ballot = NewBallot(
        dossier,
        mark("ballot", level),
        BallotForm.REFERENDUM,
        BallotWeight.ADVICE,
        outcome_id,
        mark("body", level),
        audience=level,
    )
    ballot_id = set_ballot(register, ballot, who=WHO).ids[0]
    record_totals(register, ballot_id, Totals(9876543, 5, 3, 1), who=WHO)
    decision = BallotDecision(mark("decision", level), datetime(2026, 6, 3, tzinfo=UTC))
    decide_ballot(register, ballot_id, decision, who=WHO)
    return meeting
