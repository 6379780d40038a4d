"""What `overleg show` tells of one entry or one meeting; the manual describes it."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.cli.round_shapes import shape_of_note
from tracker.cli.shapes import (
    Shape,
    name_of,
    names_of,
    shape_of_entry,
    shape_of_meeting,
    shape_of_term,
)
from tracker.register.questions.entries.confirmations import ConfirmationLine
from tracker.register.questions.entries.countersignatures import CountersignatureLine
from tracker.register.questions.entries.entry_page import EntryPage
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.register.questions.entries.relations import RelationLine
from tracker.register.questions.following.commitment_pages import CommitmentPage, StatusLine
from tracker.register.questions.following.source_rows import SourceLine
from tracker.register.questions.following.terms import MovedTerm, TermHistory
from tracker.register.questions.lines import AgendaItem, MeetingPage, QuestionLine, TalkNote


def shape_of_entry_page(page: EntryPage) -> Shape:
    """A statement with everything that is kept about it."""
    spoken = page.utterance
    return shape_of_entry(page.line) | {
        "office": page.office,
        "speaker": spoken.speaker if spoken else None,
        "heard_by": list(spoken.heard_by) if spoken else [],
        "confirmations": [_confirmation(each) for each in page.confirmations],
        "own_words": [_own_words(each) for each in page.own_words],
        "provisos": [
            {"id": each.id, "kind": each.kind, "quote": each.quote} for each in page.provisos
        ],
        "bound": names_of(page.parts.bound),
        "beneficiaries": names_of(page.parts.beneficiaries),
        "named": names_of(page.parts.named),
        "relations": [_relation(each) for each in page.relations.on_others],
        "related_by": [_relation(each) for each in page.relations.by_others],
        "signatures": [_signature(each) for each in page.countersignatures],
        "notes": [shape_of_note(each) for each in page.notes],
    }


def shape_of_course(page: CommitmentPage) -> Shape:
    """How an undertaking came to stand: its statuses, and its term with every later date."""
    line = page.line
    return {
        "commitment": line.id,
        "life": line.life,
        "evidence": line.evidence,
        "against_date": line.against_date,
        "days_late": line.days_late,
        "closed_on": line.closed_on,
        "statuses": [_status(each) for each in page.statuses],
        **(_term(page.term) if page.term else {}),
    }


def shape_of_meeting_page(page: MeetingPage) -> Shape:
    """A meeting with its agenda and the questions to ask."""
    return shape_of_meeting(page.line) | {
        "agenda": [
            {
                "number": item.number,
                "title": item.title,
                "topics": list(item.topics),
                "line_to_take": item.line_to_take,
                "treated": item.treated,
            }
            for item in page.agenda
        ],
        "questions": [_question(each) for each in page.questions],
        "dropped": [_question(each) for each in page.dropped],
        "notes": [_talk_note(each, page.agenda) for each in page.notes],
    }


def _talk_note(note: TalkNote, agenda: Iterable[AgendaItem]) -> Shape:
    return {
        "id": note.id,
        "kind": note.kind,
        "point": next((item.number for item in agenda if item.id == note.agenda_item_id), None),
        "text": note.text,
        "statement": note.statement_id,
        "party": note.party.name if note.party else None,
        "due": note.due,
        "audience": note.audience,
    }


def _question(line: QuestionLine) -> Shape:
    return {
        "id": line.id,
        "text": line.text,
        "entry": line.entry,
        "cause": line.cause,
        "asked": line.asked,
        "answer": line.answer_id,
        "audience": line.audience,
    }


def _term(history: TermHistory) -> Shape:
    return {
        "deadline": history.deadline_id,
        "first": shape_of_term(history.first),
        "moved": [_move(each) for each in history.moves],
        "slip_in_days": history.slip_in_days,
    }


def _move(move: MovedTerm) -> Shape:
    return {
        "id": move.id,
        "date": move.dated,
        "term": shape_of_term(move.term),
        **_source(move.source),
        "reason": move.reason,
    }


def _status(status: StatusLine) -> Shape:
    return {
        "id": status.id,
        "date": status.dated,
        "life": status.life,
        "evidence": status.evidence,
        "office": status.office,
        **_source(status.source),
        "reason": status.reason,
    }


def _source(source: SourceLine) -> Shape:
    return {"entry": source.entry, "document": source.document, "source": source.text}


def _confirmation(line: ConfirmationLine) -> Shape:
    return {
        "id": line.id,
        "rung": line.rung,
        "document": line.document,
        "source": line.source,
        "date": line.dated,
    }


def _own_words(line: OwnWordsLine) -> Shape:
    return {
        "id": line.id,
        "kind": line.kind,
        "text": line.text,
        "author": line.author,
        "party": name_of(line.party),
        "audience": line.audience,
    }


def _relation(line: RelationLine) -> Shape:
    return {
        "id": line.id,
        "kind": line.kind,
        "entry": line.other_entry,
        "quote": line.quote,
        "caveat": line.caveat,
        "note": line.note,
        "author": line.author,
    }


def _signature(line: CountersignatureLine) -> Shape:
    return {"id": line.id, "author": line.signer, "at": line.at, "still_valid": line.still_valid}
