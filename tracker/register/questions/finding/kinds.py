"""Reading what was found, a kind at a time: the texts to show and where they lead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.register.questions.entries.statements import statements_by_id
from tracker.register.questions.finding import dossiers_found, people_found, talks_found
from tracker.register.questions.finding.found import Found, Reader, Setting, rows_of
from tracker.register.questions.papers.texts import letter_of
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.reports import Findable
from tracker.vocabulary import Audience, DocumentKind, StatementType, Strength, TimeKind

_LANGUAGES = "SELECT id, language FROM document WHERE id IN ({})"
_DOSSIERS = "SELECT id, name FROM dossier WHERE id IN ({})"
_DOCUMENTS = """
SELECT document.id, document.title, document.language, document.dossier_id, dossier.name,
    document.kind, document.sender_id, document.audience, document.letter_sha256
FROM document JOIN dossier ON dossier.id = document.dossier_id WHERE document.id IN ({})
"""
_DEADLINES = """
SELECT deadline.id, deadline.subject, deadline.words, deadline.kind, deadline.party_id,
    deadline.audience, dossier.language, dossier.id, dossier.name, statement.entry,
    document.id, document.title, passage.page, passage.paragraph, passage.start_char,
    passage.end_char, statement.id
FROM deadline
JOIN dossier ON dossier.id = deadline.dossier_id
LEFT JOIN statement ON statement.id = deadline.statement_id
LEFT JOIN passage ON passage.id = statement.passage_id
LEFT JOIN document ON document.id = passage.document_id
WHERE deadline.id IN ({})
"""
_READINGS = """
SELECT reading.id, reading.text, statement.type, statement.strength, statement.actor_id,
    reading.audience, dossier.language, dossier.id, dossier.name, statement.entry, document.id,
    document.title, passage.page, passage.paragraph, passage.start_char, passage.end_char,
    reading.author, statement.id
FROM reading
JOIN statement ON statement.id = reading.statement_id
JOIN dossier ON dossier.id = statement.dossier_id
JOIN passage ON passage.id = statement.passage_id
JOIN document ON document.id = passage.document_id
WHERE reading.id IN ({})
"""
_NOTES = """
SELECT note.id, note.text, note.audience, dossier.language, dossier.id, dossier.name
FROM note JOIN dossier ON dossier.id = note.dossier_id WHERE note.id IN ({})
"""


def _statements(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    lines = statements_by_id(register, ids)
    papers = sorted({line.place.document_id for line in lines.values()})
    languages = dict(rows_of(register, _LANGUAGES, papers))
    dossiers = dict(
        rows_of(register, _DOSSIERS, sorted({line.dossier_id for line in lines.values()}))
    )
    found = {}
    for id_, line in lines.items():
        place = line.place
        limits = ([line.caveat] if line.caveat else []) + [quote for _, quote in line.provisos]
        found[id_] = Found(
            text=line.quote,
            setting=Setting(
                language=languages[place.document_id],
                dossier_id=line.dossier_id,
                dossier=dossiers[line.dossier_id],
                document_id=place.document_id,
                document=place.document,
                page=place.page,
                paragraph=place.paragraph,
                start=place.start,
                end=place.end,
            ),
            caveats=tuple(limits),
            is_quoted=True,
            party=line.actor,
            type=line.type,
            strength=line.strength,
            confirmation=line.confirmation,
            entry=line.entry,
            is_oral=line.said is not None,
            audience=line.audience,
            statement_id=id_,
        )
    return found


def _documents(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    rows = rows_of(register, _DOCUMENTS, ids)
    people = parties_by_id(register, [row[6] for row in rows])
    found = {}
    for id_, title, language, dossier_id, dossier, kind, sender, audience, _letter in rows:
        letter = letter_of(register, id_)
        found[id_] = Found(
            text=letter.text,
            setting=Setting(
                language,
                dossier_id,
                dossier,
                document_id=id_,
                document=title,
                pages=tuple(start for start, _ in letter.pages),
            ),
            title=title,
            is_quoted=True,
            party=people.get(sender),
            type=DocumentKind(kind),
            audience=Audience(audience),
        )
    return found


def _placed(language: str, *rest: Any) -> Setting:  # noqa: ANN401 - columns vary
    dossier_id, dossier, document_id, document, page, paragraph, start, end = rest
    return Setting(
        language, dossier_id, dossier, document_id, document or "", page, paragraph, start, end
    )


def _deadlines(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    rows = rows_of(register, _DEADLINES, ids)
    people = parties_by_id(register, [row[4] for row in rows])
    return {
        row[0]: Found(
            text=row[1],
            setting=_placed(row[6], row[7], row[8], *row[10:16]),
            party=people.get(row[4]),
            type=TimeKind(row[3]),
            entry=row[9],
            audience=Audience(row[5]),
            beside=row[2],
            statement_id=row[16],
        )
        for row in rows
    }


def _readings(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    rows = rows_of(register, _READINGS, ids)
    people = parties_by_id(register, [row[4] for row in rows])
    return {
        row[0]: Found(
            text=row[1],
            setting=_placed(row[6], row[7], row[8], *row[10:16]),
            party=people.get(row[4]),
            type=StatementType(row[2]),
            strength=Strength(row[3]),
            entry=row[9],
            audience=Audience(row[5]),
            beside=row[16],
            statement_id=row[17],
        )
        for row in rows
    }


def _notes(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    return {
        id_: Found(
            text=text,
            setting=Setting(language, dossier_id, dossier),
            audience=Audience(audience),
        )
        for id_, text, audience, language, dossier_id, dossier in rows_of(register, _NOTES, ids)
    }


READERS: dict[Findable, Reader] = {
    Findable.STATEMENT: _statements,
    Findable.DOCUMENT: _documents,
    Findable.DEADLINE: _deadlines,
    Findable.MEETING: talks_found.meetings,
    Findable.QUESTION: talks_found.questions,
    Findable.LINE_TO_TAKE: talks_found.lines_to_take,
    Findable.TALK_NOTE: talks_found.talk_notes,
    Findable.OUTCOME: talks_found.outcomes,
    Findable.BALLOT: talks_found.ballots,
    Findable.READING: _readings,
    Findable.NOTE: _notes,
    Findable.DOSSIER: dossiers_found.dossiers,
    Findable.TOPIC: dossiers_found.topics,
    Findable.PARTY: people_found.parties,
    Findable.OFFICE: people_found.offices,
    Findable.PERSON: people_found.persons,
}
