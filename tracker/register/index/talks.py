"""What is said at talks and meant to be, what they ended in, what members are asked, as indexed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.register.history import Execute
from tracker.register.index.asking import among
from tracker.register.index.entries import Indexed, facet
from tracker.register.index.statements import narrowest
from tracker.reports import Findable
from tracker.vocabulary import Audience

_LINES_TO_TAKE = """
SELECT agenda_item.id, meeting.starts, dossier.language, agenda_item.line_to_take,
    meeting.dossier_id, meeting.audience
FROM agenda_item
JOIN meeting ON meeting.id = agenda_item.meeting_id
JOIN dossier ON dossier.id = meeting.dossier_id
WHERE agenda_item.id IN ({}) AND agenda_item.line_to_take IS NOT NULL
"""
_TOPICS = "SELECT agenda_item_id, topic_id FROM agenda_topic WHERE agenda_item_id IN ({})"
_TALK_NOTES = """
SELECT talk_note.id, meeting.starts, dossier.language, talk_note.text, meeting.dossier_id,
    talk_note.kind, talk_note.party_id, talk_note.audience, meeting.audience,
    coalesce(statement.audience, talk_note.audience)
FROM talk_note
JOIN meeting ON meeting.id = talk_note.meeting_id
JOIN dossier ON dossier.id = meeting.dossier_id
LEFT JOIN statement ON statement.id = talk_note.statement_id
WHERE talk_note.id IN ({}) AND talk_note.text IS NOT NULL
    AND coalesce(statement.taken_back, 0) = 0
"""
_OUTCOMES = """
SELECT outcome.id, outcome.dated, dossier.language, round.name, outcome.note, outcome.dossier_id,
    outcome.audience
FROM outcome
JOIN dossier ON dossier.id = outcome.dossier_id
LEFT JOIN round ON round.id = outcome.round_id
WHERE outcome.id IN ({})
"""
_BALLOTS = """
SELECT ballot.id, coalesce(ballot.closes, ballot.opens, ballot.decided), dossier.language,
    ballot.question, ballot.decided_by, ballot.decision, ballot.dossier_id, ballot.audience,
    ballot.embargo
FROM ballot JOIN dossier ON dossier.id = ballot.dossier_id WHERE ballot.id IN ({})
"""


def lines_to_take(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """What we mean to say to a point of an agenda: inside the team, whoever may see the meeting."""
    topics: dict[int, list[str]] = {}
    for id_, topic in among(execute, _TOPICS, ids):
        topics.setdefault(id_, []).append(facet("topic", topic))
    for id_, starts, language, line, dossier, level in among(execute, _LINES_TO_TAKE, ids):
        audience = facet("audience", narrowest(Audience.TEAM, level))
        facets = (facet("dossier", dossier), *dict.fromkeys(topics.get(id_, ())), audience)
        yield Indexed(Findable.LINE_TO_TAKE, id_, starts[:10], language, (line,), facets)


def talk_notes(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """Lines of records in somebody's own words; what was said there is found as its statement."""
    for row in among(execute, _TALK_NOTES, ids):
        id_, starts, language, text, dossier, kind, party, *levels = row
        yield Indexed(
            Findable.TALK_NOTE,
            id_,
            starts[:10],
            language,
            (text,),
            (
                facet("dossier", dossier),
                facet("type", kind),
                *([facet("by", party), facet("party", party)] if party is not None else []),
                facet("audience", narrowest(*levels)),
            ),
        )


def outcomes(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """What talks ended in, by the name of its round and what was noted of it."""
    for id_, dated, language, round_, note, dossier, level in among(execute, _OUTCOMES, ids):
        facets = (facet("dossier", dossier), facet("audience", level))
        texts = (round_ or "", note or "")
        yield Indexed(Findable.OUTCOME, id_, dated, language, texts, facets)


def ballots(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """What members are asked, and what was decided on their answer.

    A decision that ever had an embargo is not searched: the index does not know what time it is.
    """
    for id_, day, language, question, body, decision, dossier, *rest in among(
        execute, _BALLOTS, ids
    ):
        level, embargo = rest
        shown = "" if embargo else decision or ""
        facets = (facet("dossier", dossier), facet("audience", level))
        texts = (question, body or "", shown)
        yield Indexed(Findable.BALLOT, id_, day and day[:10], language, texts, facets)
