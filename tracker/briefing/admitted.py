"""All of a dossier that one paper may say: nothing above its audience, nothing later than its day.

Kinds choose from this and from nothing else, so none of them can print what was not admitted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from tracker.briefing.admission import Admission
from tracker.briefing.changes_admitted import Told, changes_admitted
from tracker.briefing.content import Entry
from tracker.briefing.material import Material
from tracker.briefing.ranking import borrowing
from tracker.briefing.terms_admitted import terms_admitted
from tracker.frozen import Frozen, replace
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.register.questions.following.matrix import AnswerCell, MatrixRow
from tracker.register.questions.keeping.since import EntryChange
from tracker.register.questions.lines import (
    CommitmentLine,
    DeadlineLine,
    DemandLine,
    DocumentLine,
    DossierLine,
    MeetingPage,
    QuestionLine,
    StatementLine,
    TalkNote,
    Term,
)
from tracker.register.questions.papers.checked_points import CheckedPoint
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.questions.talks.outcomes import OutcomeLine
from tracker.register.rules.following.answers import Given, overall
from tracker.vocabulary import AnswerState, QuestionCause


class Since(Frozen):
    """The moment from which changes are told, and the meeting that ended then.

    `meeting` is None where there is none, and where it may not be named.
    """

    moment: datetime
    meeting: str | None


class Admitted(Frozen):
    """What `admission` lets through.

    `entries` are the statements of `lines` as they are printed, by the id of the statement,
    in the same order; `followed` are the ids of those that are undertakings. `commitments`
    and `points` are readings of ours and empty for readers who may not see those; `meeting`
    has no lines to take and no questions above the audience. `decided` tells by cause and
    entry which questions somebody took or dropped for it; `changes` are what changed `since`;
    `readings` what was said of the statements in other words, by the id of the statement.
    """

    admission: Admission
    dossier: DossierLine
    documents: Mapping[int, DocumentLine]
    lines: tuple[StatementLine, ...]
    entries: Mapping[int, Entry]
    demands: tuple[DemandLine, ...]
    asked: tuple[MatrixRow, ...]
    followed: frozenset[int]
    commitments: tuple[CommitmentLine, ...]
    deadlines: tuple[DeadlineLine, ...]
    meeting: MeetingPage | None
    points: tuple[CheckedPoint, ...]
    decided: frozenset[tuple[QuestionCause | None, int | None]]
    changes: tuple[EntryChange, ...]
    since: Since | None
    readings: Mapping[int, tuple[OwnWordsLine, ...]]
    outcomes: tuple[OutcomeLine, ...]
    ballots: tuple[BallotLine, ...]

    def is_ours(self, line: StatementLine) -> bool:
        """Whether they are words of the party the register is kept for."""
        we = self.dossier.we
        return we is not None and line.actor is not None and line.actor.id == we.id


def admit(material: Material, admission: Admission) -> Admitted:
    """What of `material` a paper may say."""
    documents = admission.documents(material)
    lines = tuple(admission.statements(material))
    terms = tuple(terms_admitted(material, admission, documents, {line.id for line in lines}))
    moved = {line.statement_id: line for line in material.deadlines if line.first}
    known = {line.statement_id: line.term for line in terms if line.statement_id in moved}
    printed = borrowing(
        [
            admission.entry(_as_known(line, known), documents[line.place.document_id])
            for line in lines
        ]
    )
    entries = {line.id: entry for line, entry in zip(lines, printed, strict=True)}
    deadlines = tuple(_deadlines(terms, admission, entries))
    told = Told(entries, {line.id for line in deadlines}, set(_held_back(material, terms)))
    return Admitted(
        admission=admission,
        dossier=material.dossier,
        documents=documents,
        lines=lines,
        entries=entries,
        demands=tuple(each for each in material.demands if each.statement.id in entries),
        asked=tuple(_asked(material.asked, documents, entries)),
        followed=frozenset(
            line.statement.id for line in material.commitments if line.statement.id in entries
        ),
        commitments=_commitments(material, admission, entries),
        deadlines=deadlines,
        meeting=_meeting(material, admission, entries),
        points=material.points if admission.shows_readings else (),
        changes=tuple(changes_admitted(material.changes, admission, told)),
        readings={id_: _readings(material, admission, id_) for id_ in entries},
        outcomes=tuple(_outcomes(material, admission)),
        ballots=tuple(_ballots(material, admission)),
        since=_since(material, admission),
        decided=frozenset((line.cause, line.entry) for line in _decided(material)),
    )


def _as_known(line: StatementLine, known: Mapping[int | None, Term]) -> StatementLine:
    """Words with the term that readers know of; a later date may be none of theirs."""
    return replace(line, term=known[line.id]) if line.id in known else line


def _asked(
    rows: Iterable[MatrixRow], documents: Mapping[int, DocumentLine], entries: Mapping[int, Entry]
) -> Iterable[MatrixRow]:
    """Demands with the answers that are admitted; what a demand is worth to us never is."""
    for row in rows:
        if row.statement.id in entries:
            cells = [
                _cell(cell, entries)
                for cell in row.answers
                if cell.response.document_id in documents
            ]
            yield replace(row, priority=None, state=_state(cells), answers=tuple(cells))


def _cell(cell: AnswerCell, entries: Mapping[int, Entry]) -> AnswerCell:
    if cell.statement is None or cell.statement.id in entries:
        return cell
    return AnswerCell(cell.response, AnswerState.NOT_ANSWERED, None, None)


def _state(cells: Iterable[AnswerCell]) -> AnswerState:
    return overall(
        Given(cell.response.document_id, cell.response.dated, cell.state)
        for cell in cells
        if cell.statement is not None
    )


def _commitments(
    material: Material, admission: Admission, entries: Mapping[int, Entry]
) -> tuple[CommitmentLine, ...]:
    """Undertakings with their statuses; one entered of a later day is not known yet."""
    if not admission.shows_readings:
        return ()
    return tuple(
        line
        for line in material.commitments
        if line.statement.id in entries
        and all(
            day is None or day <= admission.known_up_to for day in (line.life_on, line.evidence_on)
        )
    )


def _deadlines(
    terms: Iterable[DeadlineLine], admission: Admission, entries: Mapping[int, Entry]
) -> Iterable[DeadlineLine]:
    """Terms of admitted words, and those set by hand at a level that may be seen.

    Their subjects are our own words, and so are the assumptions made about them.
    """
    for line in terms:
        if not admission.audience.may_show(line.audience):
            continue
        if line.statement_id is None or line.statement_id in entries:
            yield replace(line, term=admission.term(line.term))


def _outcomes(material: Material, admission: Admission) -> Iterable[OutcomeLine]:
    """What talks ended in, as far as it was known by then."""
    for line in material.outcomes:
        if admission.audience.may_show(line.audience) and line.dated <= admission.known_up_to:
            yield line


def _ballots(material: Material, admission: Admission) -> Iterable[BallotLine]:
    for line in material.ballots:
        if admission.audience.may_show(line.audience):
            yield admission.ballot(line)


def _readings(
    material: Material, admission: Admission, statement_id: int
) -> tuple[OwnWordsLine, ...]:
    """Readings and paraphrases at a level that may be seen, as they were written."""
    written = material.own_words.get(statement_id, ())
    return tuple(line for line in written if admission.audience.may_show(line.audience))


def _since(material: Material, admission: Admission) -> Since | None:
    if material.since is None:
        return None
    named = (
        page.line.title
        for page in material.meetings
        if (page.line.ends or page.line.starts) == material.since
        and admission.audience.may_show(page.line.audience)
    )
    return Since(material.since, next(named, None))


def _decided(material: Material) -> Iterable[QuestionLine]:
    page = material.meeting
    return (line for line in (*page.questions, *page.dropped) if line.cause) if page else ()


def _held_back(material: Material, terms: Iterable[DeadlineLine]) -> Iterator[int]:
    """The statements of whose term a later date is not known to these readers, by id."""
    for line, known in zip(material.deadlines, terms, strict=True):
        if line.statement_id is not None and line.term != known.term:
            yield line.statement_id


def _meeting(
    material: Material, admission: Admission, entries: Mapping[int, Entry]
) -> MeetingPage | None:
    page = material.meeting
    if page is None or not admission.audience.may_show(page.line.audience):
        return None
    taken = [
        point if admission.shows_lines_to_take else replace(point, line_to_take=None)
        for point in page.agenda
    ]
    asked = [
        question
        for question in page.questions
        if admission.shows_questions and admission.audience.may_show(question.audience)
    ]
    return replace(
        page,
        agenda=tuple(taken),
        questions=tuple(asked),
        dropped=(),
        notes=tuple(_noted(page, admission, entries)),
    )


def _noted(
    page: MeetingPage, admission: Admission, entries: Mapping[int, Entry]
) -> Iterator[TalkNote]:
    """What was taken down at a level that may be seen; words only where they are admitted."""
    for note in page.notes:
        is_said = note.statement_id is None or note.statement_id in entries
        if is_said and admission.audience.may_show(note.audience):
            yield note
