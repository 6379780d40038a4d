"""What was found of talks: meetings, what is to be asked and said, records, outcomes, ballots."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.register.index.statements import narrowest
from tracker.register.questions.finding.found import Found, Setting, rows_of
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.vocabulary import Audience, BallotForm, OutcomeKind, TalkKind

_MEETINGS = """
SELECT meeting.id, meeting.title, meeting.place, meeting.audience, dossier.language, dossier.id,
    dossier.name
FROM meeting JOIN dossier ON dossier.id = meeting.dossier_id WHERE meeting.id IN ({})
"""
_AGENDA = "SELECT meeting_id, title FROM agenda_item WHERE meeting_id IN ({}) "
_QUESTIONS = """
SELECT question.id, question.text, question.audience, meeting.title, meeting.id, dossier.language,
    dossier.id, dossier.name
FROM question
JOIN meeting ON meeting.id = question.meeting_id
JOIN dossier ON dossier.id = meeting.dossier_id
WHERE question.id IN ({})
"""
_LINES_TO_TAKE = """
SELECT agenda_item.id, agenda_item.line_to_take, agenda_item.title, meeting.title,
    meeting.audience, dossier.language, dossier.id, dossier.name, meeting.id
FROM agenda_item
JOIN meeting ON meeting.id = agenda_item.meeting_id
JOIN dossier ON dossier.id = meeting.dossier_id
WHERE agenda_item.id IN ({}) AND agenda_item.line_to_take IS NOT NULL
"""
_TALK_NOTES = """
SELECT talk_note.id, talk_note.text, talk_note.audience, talk_note.kind, talk_note.party_id,
    meeting.title, meeting.id, dossier.language, dossier.id, dossier.name
FROM talk_note
JOIN meeting ON meeting.id = talk_note.meeting_id
JOIN dossier ON dossier.id = meeting.dossier_id
WHERE talk_note.id IN ({})
"""
_OUTCOMES = """
SELECT outcome.id, outcome.kind, outcome.note, outcome.audience, round.name, dossier.language,
    dossier.id, dossier.name
FROM outcome
JOIN dossier ON dossier.id = outcome.dossier_id
LEFT JOIN round ON round.id = outcome.round_id
WHERE outcome.id IN ({})
"""
_BALLOTS = """
SELECT ballot.id, ballot.question, ballot.form, ballot.decided_by, ballot.decision, ballot.embargo,
    ballot.audience, dossier.language, dossier.id, dossier.name
FROM ballot JOIN dossier ON dossier.id = ballot.dossier_id WHERE ballot.id IN ({})
"""


def meetings(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """Meetings with their agenda."""
    agenda: dict[int, list[str]] = {}
    for id_, title in rows_of(register, _AGENDA, ids):
        agenda.setdefault(id_, []).append(title)
    return {
        id_: Found(
            text="; ".join(agenda.get(id_, ())),
            setting=Setting(language, dossier_id, dossier),
            title=title,
            audience=Audience(audience),
            beside=place or "",
        )
        for id_, title, place, audience, language, dossier_id, dossier in rows_of(
            register, _MEETINGS, ids
        )
    }


def questions(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """What is to be asked, and at which meeting."""
    return {
        id_: Found(
            text=text,
            setting=Setting(language, dossier_id, dossier, meeting_id=meeting_id),
            audience=Audience(audience),
            beside=meeting,
        )
        for id_, text, audience, meeting, meeting_id, language, dossier_id, dossier in rows_of(
            register, _QUESTIONS, ids
        )
    }


def lines_to_take(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """What we mean to say, to which point of which agenda."""
    return {
        id_: Found(
            text=line,
            setting=Setting(language, dossier_id, dossier, meeting_id=meeting_id),
            audience=narrowest(Audience.TEAM, level),
            beside=f"{point} · {meeting}",
        )
        for id_, line, point, meeting, level, language, dossier_id, dossier, meeting_id in rows_of(
            register, _LINES_TO_TAKE, ids
        )
    }


def talk_notes(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """Lines of records: of which sort, whose, and of which meeting."""
    rows = rows_of(register, _TALK_NOTES, ids)
    people = parties_by_id(register, [row[4] for row in rows])
    found = {}
    for id_, text, audience, kind, party, meeting, meeting_id, *where in rows:
        language, dossier_id, dossier = where
        found[id_] = Found(
            text=text,
            setting=Setting(language, dossier_id, dossier, meeting_id=meeting_id),
            party=people.get(party),
            type=TalkKind(kind),
            audience=Audience(audience),
            beside=meeting,
        )
    return found


def outcomes(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """What talks ended in, with what was noted of it, in its round."""
    return {
        id_: Found(
            text=note or "",
            setting=Setting(language, dossier_id, dossier),
            title=round_ or "",
            type=None if kind == OutcomeKind.NONE else OutcomeKind(kind),
            audience=Audience(audience),
        )
        for id_, kind, note, audience, round_, language, dossier_id, dossier in rows_of(
            register, _OUTCOMES, ids
        )
    }


def ballots(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """What members are asked, and the decision on it, unless that ever had an embargo."""
    found = {}
    for id_, question, form, body, decision, embargo, audience, *where in rows_of(
        register, _BALLOTS, ids
    ):
        found[id_] = Found(
            text="" if embargo else decision or "",
            setting=Setting(*where),
            title=question,
            type=BallotForm(form),
            audience=Audience(audience),
            beside=body or "",
        )
    return found
