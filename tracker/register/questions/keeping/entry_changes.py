"""The whole history of one entry: of its statement and of all that belongs to it."""

from __future__ import annotations

from tracker.register.errors import StatementMissingError
from tracker.register.questions.keeping.changes import lines_of
from tracker.register.questions.lines import ChangeLine
from tracker.register.register import Register

#: Tables whose rows belong to a statement by their `statement_id`.
_OF_STATEMENT = (
    "statement_addressee", "statement_topic", "statement_party", "proviso", "reading",
    "utterance", "confirmation", "relation", "letting_go", "commitment", "demand", "answer",
    "deadline",
)  # fmt: skip
#: Tables whose rows belong to what follows a statement: their link, and the table it goes to.
_OF_FOLLOWED = (
    ("status_change", "commitment_id", "commitment"),
    ("answer", "demand_id", "demand"),
    ("moved_date", "deadline_id", "deadline"),
    ("reminder", "deadline_id", "deadline"),
)
#: Tables whose rows belong to a record by its table and uid.
_ABOUT_A_RECORD = ("note", "countersignature")

_PASSAGES = """
SELECT passage.uid FROM passage JOIN statement
    ON passage.id = statement.passage_id OR passage.id = statement.caveat_id
WHERE statement.id = ?
"""
_UIDS = [
    "SELECT uid FROM statement WHERE id = ?",
    _PASSAGES,
    "SELECT uid FROM relation WHERE other_id = ?",
    *(f"SELECT uid FROM {table} WHERE statement_id = ?" for table in _OF_STATEMENT),  # noqa: S608
    *(
        f"SELECT {table}.uid FROM {table} JOIN {followed}"  # noqa: S608 - our own tables
        f" ON {followed}.id = {table}.{link} WHERE {followed}.statement_id = ?"
        for table, link, followed in _OF_FOLLOWED
    ),
    *(
        f"SELECT {table}.uid FROM {table} JOIN statement"  # noqa: S608 - our own tables
        f" ON statement.uid = {table}.record WHERE {table}.kind = 'statement'"
        " AND statement.id = ?"
        for table in _ABOUT_A_RECORD
    ),
]
_NAMES = ", ".join(f"'{table}'" for table in _OF_STATEMENT)
#: Records taken away since stand in the history only, with the statement they belonged to.
_TAKEN_AWAY = f"""
SELECT record FROM change WHERE dossier = ? AND after IS NULL AND kind IN ({_NAMES})
    AND (before LIKE ? OR before LIKE ?)
"""  # noqa: S608 - our own tables
_HISTORY = f"""
SELECT number, at, who, operation, kind, record, before, after, why, action FROM change
WHERE record IN ({" UNION ".join(_UIDS)} UNION {_TAKEN_AWAY})
ORDER BY number
"""  # noqa: S608 - our own tables


def changes_of_entry(register: Register, statement_id: int) -> list[ChangeLine]:
    """All that was ever recorded of an entry, oldest first; also of one that was taken back.

    To it belong its passages, topics and parties, its readings and confirmations, its
    relations both ways, what is followed of it with every status and date, its answers,
    notes and signatures, and what of these was taken away again.
    `StatementMissingError` when there is no such statement.
    """
    dossier_id = register.value("SELECT dossier_id FROM statement WHERE id = ?", statement_id)
    if dossier_id is None:
        raise StatementMissingError()
    # The columns are kept as JSON in the order of their names, so a comma follows a number.
    held = f'%"statement_id":{statement_id}'
    ids = [statement_id] * len(_UIDS)
    return list(lines_of(register.rows(_HISTORY, *ids, dossier_id, f"{held},%", f"{held}}}%")))


def statement_of_entry(register: Register, dossier_id: int, entry: int) -> int:
    """The id of the statement with that entry number; `StatementMissingError`."""
    id_: int | None = register.value(
        "SELECT id FROM statement WHERE dossier_id = ? AND entry = ?", dossier_id, entry
    )
    if id_ is None:
        raise StatementMissingError()
    return id_
