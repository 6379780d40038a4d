"""The papers of the example, what was registered of them, and the words of a call."""

from __future__ import annotations

from tracker.example.reading import Paper, paper_of
from tracker.example.stage import MAKER, Facts, Said, Stage
from tracker.frozen import replace
from tracker.places import resource
from tracker.register.operations.entries.letting_go import StepsMarked, mark_letting_go
from tracker.register.operations.entries.oral import NewOralStatement, record_oral_statement
from tracker.register.operations.entries.statements import NewStatement, record_statement
from tracker.register.operations.papers.documents import NewDocument, add_document
from tracker.vocabulary import (
    Confirmation,
    DocumentKind,
    LettingGo,
    Rank,
    StatementType,
    Strength,
)


def add_paper(stage: Stage, entry: Facts) -> None:
    """A document, and the statements that were registered of it, for whom it is itself."""
    found = _paper(stage, entry)
    new = NewDocument(
        dossier_id=stage.dossier_id,
        kind=DocumentKind(entry["kind"]),
        title=entry["title"],
        letter=found.letter,
        file_name=found.file_name,
        content=found.content,
        sender_id=stage.cast.parties[entry["sender"]],
        addressee_ids=stage.party_ids(entry["to"]),
        dated=stage.moved.day(entry["dated"]),
        reference=entry.get("reference"),
        subject=found.facts.subject,
        language=stage.language,
        answers=found.facts.answers_to,
        cites=found.facts.cites,
        # One letter lies there unread: its facts are part of what there is to do.
        facts_confirmed="statement" in entry,
        audience=stage.audience(entry),
    )
    document_id = add_document(stage.register, new, who=MAKER).ids[0]
    stage.documents[entry["title"]] = document_id
    stage.texts[document_id] = found.letter.text
    for statement in entry.get("statement", ()):
        _record(stage, document_id, {"audience": stage.audience(entry), **statement})


def note_call(stage: Stage, entry: Facts) -> None:
    """What somebody said, as those who heard it noted it down."""
    words = entry["words"]
    start, end = stage.range(words, entry["quote"])
    new = NewOralStatement(
        dossier_id=stage.dossier_id,
        speaker=entry["speaker"],
        heard_by=tuple(entry["heard_by"]),
        said=stage.moved.moment(entry["said"]),
        words=words,
        part=(start, end),
        type=StatementType(entry["type"]),
        strength=Strength(entry["strength"]),
        rank=Rank.CORE,
        actor_id=stage.cast.parties[entry["actor"]],
        office_id=stage.cast.offices[entry["office"]],
        addressee_ids=stage.party_ids(entry["to"]),
        topics=tuple(entry["topics"]),
        caveat=stage.range(words, entry["caveat"], start),
        deciding=tuple(stage.range(words, each, start) for each in entry["deciding"]),
        title=entry["title"],
        language=stage.language,
    )
    statement_id, document_id = record_oral_statement(stage.register, new, who=MAKER).ids[:2]
    stage.texts[document_id] = words
    _keep(stage, Said(statement_id, document_id, entry["quote"], start), entry)


def _paper(stage: Stage, entry: Facts) -> Paper:
    """A letter of the example with its dates filled in, as it came."""
    name = entry["file"]
    text = resource("example", "letters", stage.language, name).read_text("utf-8")
    return paper_of(stage.moved.filled(text), name, entry["form"], entry["title"])


def _record(stage: Stage, document_id: int, entry: Facts) -> None:
    text = stage.text(document_id)
    start, end = stage.range(text, entry["quote"])
    new = NewStatement(
        document_id=document_id,
        start=start,
        end=end,
        type=StatementType(entry["type"]),
        strength=Strength(entry["strength"]),
        rank=Rank(entry.get("rank", Rank.CORE)),
        actor_id=stage.cast.parties[entry["actor"]],
        addressee_ids=stage.party_ids(entry["to"]),
        topics=tuple(entry["topics"]),
        caveat=stage.range(text, entry["caveat"], start) if "caveat" in entry else None,
        term=stage.term(entry["term"]) if "term" in entry else None,
        deciding=tuple(stage.range(text, words, start) for words in entry["deciding"]),
        audience=stage.audience(entry),
    )
    if "confirmation" in entry:
        new = replace(new, confirmation=Confirmation(entry["confirmation"]))
    statement_id = record_statement(stage.register, new, who=MAKER).ids[0]
    _keep(stage, Said(statement_id, document_id, text[start:end], start), entry)


def _keep(stage: Stage, said: Said, entry: Facts) -> None:
    """Remember a statement; how far its words let a plan go, on the first of their topics."""
    stage.said.append(said)
    if "steps" in entry:
        topic_id = stage.topics[entry["topics"][0]]
        steps = [LettingGo(step) for step in entry["steps"]]
        mark_letting_go(stage.register, StepsMarked(said.id, topic_id, steps), who=MAKER)
