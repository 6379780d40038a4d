"""Keeping the index as the register is: after each action, and anew where that is surer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from tracker.register.engines.engine import Engine, Tell
from tracker.register.fields import Plain
from tracker.register.history import Execute
from tracker.register.index import others, papers, statements, talks
from tracker.register.index.asking import among
from tracker.register.index.entries import Indexed
from tracker.register.index.writing import empty, put, settle, take_out
from tracker.reports import Findable

#: Of each record that an action touched: its table, and its columns before or after.
Touched = tuple[str, Mapping[str, Plain]]

Gatherer = Callable[[Execute, Sequence[int]], Iterator[Indexed]]
GATHERERS: dict[Findable, Gatherer] = {
    Findable.STATEMENT: statements.statements,
    Findable.DOCUMENT: papers.documents,
    Findable.DEADLINE: others.deadlines,
    Findable.MEETING: others.meetings,
    Findable.QUESTION: others.questions,
    Findable.LINE_TO_TAKE: talks.lines_to_take,
    Findable.TALK_NOTE: talks.talk_notes,
    Findable.OUTCOME: talks.outcomes,
    Findable.BALLOT: talks.ballots,
    Findable.READING: statements.readings,
    Findable.NOTE: others.notes,
    Findable.DOSSIER: others.dossiers,
    Findable.TOPIC: others.topics,
    Findable.PARTY: others.parties,
    Findable.OFFICE: others.offices,
    Findable.PERSON: others.persons,
}
#: The table whose records are of a kind.
TABLES = {kind: kind.name.lower() for kind in Findable} | {Findable.LINE_TO_TAKE: "agenda_item"}
#: What is found otherwise once a record of a table is another, by the column that names it.
_NAMED: dict[str, tuple[tuple[Findable, str], ...]] = {
    **{table: ((kind, "id"),) for kind, table in TABLES.items()},
    "statement_topic": ((Findable.STATEMENT, "statement_id"),),
    "statement_party": ((Findable.STATEMENT, "statement_id"),),
    "statement_addressee": ((Findable.STATEMENT, "statement_id"),),
    "proviso": ((Findable.STATEMENT, "statement_id"),),
    "commitment": ((Findable.STATEMENT, "statement_id"),),
    "demand": ((Findable.STATEMENT, "statement_id"),),
    "relation": ((Findable.STATEMENT, "statement_id"), (Findable.STATEMENT, "other_id")),
    "document_addressee": ((Findable.DOCUMENT, "document_id"),),
    "agenda_item": ((Findable.MEETING, "meeting_id"), (Findable.LINE_TO_TAKE, "id")),
    "agenda_topic": ((Findable.LINE_TO_TAKE, "agenda_item_id"),),
    "participant": ((Findable.MEETING, "meeting_id"),),
}
#: What else is, by a question for the records that hang on these.
_OF_STATEMENT = (
    (Findable.READING, "SELECT id FROM reading WHERE statement_id IN ({})"),
    (Findable.DEADLINE, "SELECT id FROM deadline WHERE statement_id IN ({})"),
    (Findable.STATEMENT, "SELECT other_id FROM relation WHERE statement_id IN ({})"),
    (Findable.TALK_NOTE, "SELECT id FROM talk_note WHERE statement_id IN ({})"),
)
#: What is read in the language of its dossier.
_IN_ITS_LANGUAGE = (
    (Findable.DEADLINE, "SELECT id FROM deadline WHERE dossier_id IN ({})"),
    (Findable.MEETING, "SELECT id FROM meeting WHERE dossier_id IN ({})"),
    (Findable.OUTCOME, "SELECT id FROM outcome WHERE dossier_id IN ({})"),
    (Findable.BALLOT, "SELECT id FROM ballot WHERE dossier_id IN ({})"),
    (Findable.NOTE, "SELECT id FROM note WHERE dossier_id IN ({})"),
    *(
        (
            kind,
            f"SELECT {table}.id FROM {table} JOIN meeting ON meeting.id = {table}.meeting_id"  # noqa: S608 - own names
            " WHERE meeting.dossier_id IN ({})",
        )
        for kind, table in (
            (Findable.QUESTION, "question"),
            (Findable.LINE_TO_TAKE, "agenda_item"),
            (Findable.TALK_NOTE, "talk_note"),
        )
    ),
    (
        Findable.READING,
        "SELECT reading.id FROM reading JOIN statement ON statement.id = reading.statement_id"
        " WHERE statement.dossier_id IN ({})",
    ),
)
_HANGING: dict[str, tuple[tuple[Findable, str], ...]] = {
    "dossier": _IN_ITS_LANGUAGE,
    "statement": _OF_STATEMENT,
    "document": (
        (
            Findable.STATEMENT,
            "SELECT statement.id FROM statement JOIN passage ON passage.id = statement.passage_id"
            " WHERE passage.document_id IN ({})",
        ),
    ),
    "passage": (
        (Findable.STATEMENT, "SELECT id FROM statement WHERE passage_id IN ({})"),
        (Findable.STATEMENT, "SELECT id FROM statement WHERE caveat_id IN ({})"),
        (Findable.STATEMENT, "SELECT statement_id FROM proviso WHERE passage_id IN ({})"),
    ),
    "meeting": (
        (Findable.QUESTION, "SELECT id FROM question WHERE meeting_id IN ({})"),
        (Findable.LINE_TO_TAKE, "SELECT id FROM agenda_item WHERE meeting_id IN ({})"),
        (Findable.TALK_NOTE, "SELECT id FROM talk_note WHERE meeting_id IN ({})"),
    ),
    "round": ((Findable.OUTCOME, "SELECT id FROM outcome WHERE round_id IN ({})"),),
}
_OF_DEMAND = "SELECT statement_id FROM demand WHERE id IN ({})"
#: How many records are read and written at a time.
AT_ONCE = 500


def keep_up(database: Engine, touched: Collection[Touched]) -> None:
    """Bring the index up to what an action did, in its transaction."""
    for kind, records in _to_index(database.run, touched).items():
        take_out(database, kind, records)
        put(database, GATHERERS[kind](database.run, sorted(records)))


def fill_anew(database: Engine, letters: Execute | None = None, tell: Tell | None = None) -> None:
    """Make the index anew from the records there are: nothing of what was in it remains.

    `letters` is where the texts of letters lie, where that is another database. `tell` is told
    how far it is, from 0 to 1; what it raises leaves the index as it was.
    """
    empty(database)
    for indexed in filling(database, letters, tell):
        put(database, indexed)
    settle(database)


def filling(
    database: Engine, letters: Execute | None = None, tell: Tell | None = None
) -> Iterator[Iterator[Indexed]]:
    """All that the index is filled with, a part at a time; `letters` and `tell` as above."""
    gatherers: dict[Findable, Gatherer] = {**GATHERERS}
    gatherers[Findable.DOCUMENT] = partial(papers.documents, letters=letters)
    many = sum(_count(database, table) for table in TABLES.values()) if tell else 0
    done = 0
    for kind, table in TABLES.items():
        after = 0
        while ids := _ids_after(database, table, after):
            yield gatherers[kind](database.run, ids)
            after = ids[-1]
            done += len(ids)
            if tell is not None:
                tell(min(done / many, 1.0))


def _count(database: Engine, table: str) -> int:
    ((number,),) = database.run(f"SELECT count(*) FROM {table}")  # noqa: S608 - own names
    return int(number)


def _ids_after(database: Engine, table: str, after: int) -> list[int]:
    sql = f"SELECT id FROM {table} WHERE id > ? ORDER BY id LIMIT {AT_ONCE}"  # noqa: S608 - own names
    return [id_ for (id_,) in database.run(sql, after)]


def _to_index(execute: Execute, touched: Collection[Touched]) -> dict[Findable, set[int]]:
    """The records that are found otherwise by now."""
    wanted: dict[Findable, set[int]] = defaultdict(set)
    hanging: dict[str, set[int]] = defaultdict(set)
    for table, row in touched:
        for kind, column in _NAMED.get(table, ()):
            _add(wanted[kind], row.get(column))
        if table in _HANGING and table != "dossier":
            _add(hanging[table], row.get("id"))
        elif table == "answer":
            _add(hanging[table], row.get("demand_id"))
    hanging["dossier"] = _in_another_language(touched)
    wanted[Findable.STATEMENT] |= _ids(execute, _OF_DEMAND, hanging.pop("answer", set()))
    # What hangs on a statement follows it when its document is what changed.
    for table in ("dossier", "document", "passage", "meeting", "round", "statement"):
        ids = (
            hanging[table] if table != "statement" else hanging[table] | wanted[Findable.STATEMENT]
        )
        for kind, sql in _HANGING[table]:
            wanted[kind] |= _ids(execute, sql, ids)
    return {kind: ids for kind, ids in wanted.items() if ids}


def _in_another_language(touched: Iterable[Touched]) -> set[int]:
    """The dossiers that had another language before: a new name alone changes nothing in them."""
    languages: dict[int, set[Plain]] = defaultdict(set)
    for table, row in touched:
        if table == "dossier":
            languages[int(row["id"] or 0)].add(row.get("language"))
    return {id_ for id_, spoken in languages.items() if len(spoken) > 1}


def _add(ids: set[int], id_: Plain) -> None:
    if id_ is not None:
        ids.add(int(id_))


def _ids(execute: Execute, sql: str, ids: set[int]) -> set[int]:
    return {id_ for (id_,) in among(execute, sql, sorted(ids))}
