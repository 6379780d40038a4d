"""Reading what was found, a kind at a time: the texts to show and where they lead."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tracker.register.index.asking import among
from tracker.register.questions.entries.statements import statements_by_id
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.papers.texts import letter_of
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.reports import Findable
from tracker.search.marking import Excerpt
from tracker.vocabulary import (
    Audience,
    Confirmation,
    DocumentKind,
    StatementType,
    Strength,
    TimeKind,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where something belongs: its dossier, its language, and the letter it stands in."""

    language: str
    dossier_id: int | None = None
    dossier: str = ""
    document_id: int | None = None
    document: str = ""
    page: int | None = None
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    meeting_id: int | None = None
    pages: tuple[int, ...] = ()  # where each page of its text begins


@dataclass(frozen=True, slots=True)
class Found:
    """What is shown of one record. `is_quoted`: its text is somebody else's words."""

    text: str
    setting: Setting
    title: str = ""
    caveats: tuple[str, ...] = field(default=())
    is_quoted: bool = False
    party: PartyLine | None = None
    type: StatementType | DocumentKind | TimeKind | None = None
    strength: Strength | None = None
    confirmation: Confirmation | None = None
    entry: int | None = None
    is_oral: bool = False
    audience: Audience | None = None
    beside: str = ""  # what else says which one it is: a term's words, a meeting's place

    def at(self, excerpt: Excerpt) -> Found:
        """The same, of a document at the words of `excerpt`."""
        setting = self.setting
        if not setting.pages or excerpt.found is None:
            return self
        start, end = excerpt.found
        here = replace(setting, page=bisect_right(setting.pages, start), start=start, end=end)
        return replace(self, setting=here)


Reader = Callable[[Register, Sequence[int]], Mapping[int, Found]]

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
    passage.end_char
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
    reading.author
FROM reading
JOIN statement ON statement.id = reading.statement_id
JOIN dossier ON dossier.id = statement.dossier_id
JOIN passage ON passage.id = statement.passage_id
JOIN document ON document.id = passage.document_id
WHERE reading.id IN ({})
"""
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
_NOTES = """
SELECT note.id, note.text, note.audience, dossier.language, dossier.id, dossier.name
FROM note JOIN dossier ON dossier.id = note.dossier_id WHERE note.id IN ({})
"""
_OFFICES = "SELECT id, name, party_id FROM office WHERE id IN ({})"
_PERSONS = "SELECT id, name FROM person WHERE id IN ({})"


def _rows(register: Register, sql: str, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    return among(register.rows, sql, ids)


def _statements(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    lines = statements_by_id(register, ids)
    papers = sorted({line.place.document_id for line in lines.values()})
    languages = dict(_rows(register, _LANGUAGES, papers))
    dossiers = dict(
        _rows(register, _DOSSIERS, sorted({line.dossier_id for line in lines.values()}))
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
        )
    return found


def _documents(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    rows = _rows(register, _DOCUMENTS, ids)
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
    rows = _rows(register, _DEADLINES, ids)
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
        )
        for row in rows
    }


def _readings(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    rows = _rows(register, _READINGS, ids)
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
        )
        for row in rows
    }


def _meetings(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    agenda: dict[int, list[str]] = {}
    for id_, title in _rows(register, _AGENDA, ids):
        agenda.setdefault(id_, []).append(title)
    return {
        id_: Found(
            text="; ".join(agenda.get(id_, ())),
            setting=Setting(language, dossier_id, dossier),
            title=title,
            audience=Audience(audience),
            beside=place or "",
        )
        for id_, title, place, audience, language, dossier_id, dossier in _rows(
            register, _MEETINGS, ids
        )
    }


def _questions(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    return {
        id_: Found(
            text=text,
            setting=Setting(language, dossier_id, dossier, meeting_id=meeting_id),
            audience=Audience(audience),
            beside=meeting,
        )
        for id_, text, audience, meeting, meeting_id, language, dossier_id, dossier in _rows(
            register, _QUESTIONS, ids
        )
    }


def _notes(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    return {
        id_: Found(
            text=text,
            setting=Setting(language, dossier_id, dossier),
            audience=Audience(audience),
        )
        for id_, text, audience, language, dossier_id, dossier in _rows(register, _NOTES, ids)
    }


def _parties(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    return {
        id_: Found("; ".join(line.other_names), Setting(""), title=line.name, party=line)
        for id_, line in parties_by_id(register, ids).items()
    }


def _offices(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    rows = _rows(register, _OFFICES, ids)
    people = parties_by_id(register, [party for _, _, party in rows])
    return {
        id_: Found("", Setting(""), title=name, party=people.get(party))
        for id_, name, party in rows
    }


def _persons(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    return {id_: Found("", Setting(""), title=name) for id_, name in _rows(register, _PERSONS, ids)}


READERS: dict[Findable, Reader] = {
    Findable.STATEMENT: _statements,
    Findable.DOCUMENT: _documents,
    Findable.DEADLINE: _deadlines,
    Findable.MEETING: _meetings,
    Findable.QUESTION: _questions,
    Findable.READING: _readings,
    Findable.NOTE: _notes,
    Findable.PARTY: _parties,
    Findable.OFFICE: _offices,
    Findable.PERSON: _persons,
}
