"""Terms, meetings, questions, notes, parties, offices and persons, as the index holds them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tracker.register.fields import names_from
from tracker.register.history import Execute
from tracker.register.index.asking import among
from tracker.register.index.entries import Indexed, facet
from tracker.register.index.statements import narrowest
from tracker.reports import Findable
from tracker.vocabulary import Audience

_DEADLINES = """
SELECT deadline.id, coalesce(deadline.latest, deadline.moment, deadline.earliest, statement.said,
    document.dated), dossier.language, deadline.subject, deadline.words, deadline.reason,
    deadline.dossier_id, deadline.kind, deadline.party_id, deadline.audience,
    coalesce(statement.audience, deadline.audience)
FROM deadline
JOIN dossier ON dossier.id = deadline.dossier_id
LEFT JOIN statement ON statement.id = deadline.statement_id
LEFT JOIN passage ON passage.id = statement.passage_id
LEFT JOIN document ON document.id = passage.document_id
WHERE deadline.id IN ({}) AND coalesce(statement.taken_back, 0) = 0
"""
_MEETINGS = """
SELECT meeting.id, meeting.starts, dossier.language, meeting.title, meeting.place,
    meeting.dossier_id, meeting.audience
FROM meeting JOIN dossier ON dossier.id = meeting.dossier_id WHERE meeting.id IN ({})
"""
_AGENDA = "SELECT meeting_id, title FROM agenda_item WHERE meeting_id IN ({}) ORDER BY id"
_PARTICIPANTS = "SELECT meeting_id, party_id FROM participant WHERE meeting_id IN ({})"
_QUESTIONS = """
SELECT question.id, meeting.starts, dossier.language, question.text, meeting.dossier_id,
    question.audience, meeting.audience
FROM question
JOIN meeting ON meeting.id = question.meeting_id
JOIN dossier ON dossier.id = meeting.dossier_id
WHERE question.id IN ({}) AND question.dropped = 0
"""
_NOTES = """
SELECT note.id, (SELECT min(at) FROM change WHERE change.record = note.uid), dossier.language,
    note.text, note.dossier_id, note.audience
FROM note JOIN dossier ON dossier.id = note.dossier_id WHERE note.id IN ({})
"""
_PARTIES = "SELECT id, name, short, other_names, names FROM party WHERE id IN ({})"
_DOSSIERS = "SELECT id, name FROM dossier WHERE id IN ({})"
_TOPICS = "SELECT id, dossier_id, name, other_names FROM topic WHERE id IN ({})"
_OFFICES = "SELECT id, party_id, name, other_names FROM office WHERE id IN ({})"
_PERSONS = "SELECT id, name, other_names FROM person WHERE id IN ({})"


def deadlines(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """Terms: about what, in which words; those of a statement taken back are not found."""
    for row in among(execute, _DEADLINES, ids):
        id_, day, language, subject, words, reason, dossier, kind, party, *levels = row
        yield Indexed(
            Findable.DEADLINE,
            id_,
            day and day[:10],
            language,
            (subject, words, reason or ""),
            (
                facet("dossier", dossier),
                facet("type", kind),
                *([facet("by", party), facet("party", party)] if party is not None else []),
                facet("audience", narrowest(*levels)),
            ),
        )


def meetings(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """Meetings with what is on their agenda; not what one means to say there."""
    agenda, present = defaultdict(list), defaultdict(list)
    for id_, title in among(execute, _AGENDA, ids):
        agenda[id_].append(title)
    for id_, party in among(execute, _PARTICIPANTS, ids):
        present[id_].append(facet("party", party))
    for id_, starts, language, title, place, dossier, level in among(execute, _MEETINGS, ids):
        yield Indexed(
            Findable.MEETING,
            id_,
            starts[:10],
            language,
            (title, place or "", *agenda[id_]),
            (facet("dossier", dossier), *dict.fromkeys(present[id_]), facet("audience", level)),
        )


def questions(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """Questions to ask at a meeting."""
    for id_, starts, language, text, dossier, *levels in among(execute, _QUESTIONS, ids):
        level = facet("audience", narrowest(*levels))
        facets = (facet("dossier", dossier), level)
        yield Indexed(Findable.QUESTION, id_, starts[:10], language, (text,), facets)


def notes(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """Notes, by the day on which they were first written."""
    for id_, at, language, text, dossier, level in among(execute, _NOTES, ids):
        facets = (facet("dossier", dossier), facet("audience", level))
        yield Indexed(Findable.NOTE, id_, at and at[:10], language, (text,), facets)


def parties(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """Parties by all their names, in every language."""
    public = facet("audience", Audience.PUBLIC)
    for id_, name, short, others, names in among(execute, _PARTIES, ids):
        texts = (name, short, *names_from(others), *json.loads(names).values())
        facets = (facet("party", id_), facet("by", id_), public)
        yield Indexed(Findable.PARTY, id_, None, "", texts, facets)


def dossiers(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """Dossiers by their names."""
    inside = facet("audience", Audience.ORGANISATION)
    for id_, name in among(execute, _DOSSIERS, ids):
        yield Indexed(Findable.DOSSIER, id_, None, "", (name,), (facet("dossier", id_), inside))


def topics(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """Topics by all their names; what is about one has it as its topic, and it has none itself."""
    inside = facet("audience", Audience.ORGANISATION)
    for id_, dossier, name, others in among(execute, _TOPICS, ids):
        facets = (facet("dossier", dossier), inside)
        yield Indexed(Findable.TOPIC, id_, None, "", (name, *names_from(others)), facets)


def offices(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """Offices by their names."""
    public = facet("audience", Audience.PUBLIC)
    for id_, party, name, others in among(execute, _OFFICES, ids):
        facets = (facet("party", party), facet("by", party), public)
        yield Indexed(Findable.OFFICE, id_, None, "", (name, *names_from(others)), facets)


def persons(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """Persons by their names, which are for the organisation only."""
    inside = facet("audience", Audience.ORGANISATION)
    for id_, name, others in among(execute, _PERSONS, ids):
        yield Indexed(Findable.PERSON, id_, None, "", (name, *names_from(others)), (inside,))
