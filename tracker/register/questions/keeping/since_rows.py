"""Reading the history after a moment, and the entries that its lines are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.recorder import columns_in
from tracker.register.register import Register
from tracker.register.rules.keeping.netting import Net, Step
from tracker.vocabulary import Audience

_LINES = "SELECT kind, record, before, after FROM change "
#: What is told of: entries with what is followed of them, and their terms.
_TOLD = "(kind IN ('statement', 'commitment', 'deadline') OR (kind = 'passage' AND after IS NULL))"
_RECORDS = "(SELECT record FROM change WHERE kind = '{kind}' AND at > ?)"
_OF_COMMITMENTS = f"""
SELECT uid, statement_id FROM commitment WHERE uid IN {_RECORDS.format(kind="commitment")}
"""  # noqa: S608 - names of our own tables
_OF_DEADLINES = f"""
SELECT uid, statement_id, id, dossier_id, subject, audience FROM deadline
WHERE uid IN {_RECORDS.format(kind="deadline")}
"""  # noqa: S608 - as above
_ENTRIES = f"""
SELECT statement.uid, statement.id, statement.dossier_id, statement.entry, passage.quote,
    caveat.quote, statement.audience, statement.taken_back
FROM statement JOIN passage ON passage.id = statement.passage_id
LEFT JOIN passage AS caveat ON caveat.id = statement.caveat_id
WHERE (statement.uid IN {_RECORDS.format(kind="statement")}
    OR statement.id IN (SELECT statement_id FROM commitment
        WHERE uid IN {_RECORDS.format(kind="commitment")})
    OR statement.id IN (SELECT statement_id FROM deadline
        WHERE uid IN {_RECORDS.format(kind="deadline")}))
    AND statement.dossier_id = coalesce(?, statement.dossier_id)
"""  # noqa: S608 - as above

#: A record of the history: its table and its uid.
Key = tuple[str, str]


class Entry(Frozen):
    """What a change is about: a statement, or a term set by hand (`kind` names the table).

    `number` is the entry number within the dossier and `words` the quotation;
    of a term set by hand there is no number, and its subject stands for the words.
    `id` is that of the statement or the term.
    """

    kind: str
    id: int
    dossier_id: int
    number: int | None
    words: str
    caveat: str | None
    audience: Audience


def steps_since(
    register: Register, after: str, dossier_id: int | None
) -> tuple[list[Step], dict[int, str]]:
    """The lines after the moment `after`, oldest first, and the quotations of passages now gone."""
    where = Where(_TOLD)
    where.that("at > ?", after)
    where.equal("dossier", dossier_id)
    steps: list[Step] = []
    quotes: dict[int, str] = {}
    for kind, record, before, later in register.rows(
        f"{_LINES}{where.sql} ORDER BY number", *where.values
    ):
        step = Step(
            kind,
            record,
            None if before is None else columns_in(before),
            None if later is None else columns_in(later),
        )
        if kind == "passage":
            gone = step.before or {}
            quotes[int(gone["id"] or 0)] = str(gone["quote"])
        else:
            steps.append(step)
    return steps, quotes


def entries_of(
    register: Register,
    after: str,
    nets: Iterable[Net],
    quotes: Mapping[int, str],
    dossier_id: int | None,
) -> dict[Key, Entry]:
    """The entry that each of `nets` is about, by table and uid; three questions in all.

    `dossier_id` as for `steps_since`: the entries of other dossiers need not be read then.

    Left out is what follows a statement that was taken back before, or that is gone.
    """
    touched = {(each.kind, each.record) for each in nets}
    owners: dict[Key, Entry] = {}
    by_id: dict[int, Entry] = {}
    for row in register.rows(_ENTRIES, after, after, after, dossier_id):
        entry = _entry(row)
        if not row[7] or ("statement", row[0]) in touched:
            owners["statement", row[0]] = by_id[entry.id] = entry
    for uid, statement_id in register.rows(_OF_COMMITMENTS, after):
        if statement_id in by_id:
            owners["commitment", uid] = by_id[statement_id]
    for uid, statement_id, *term in register.rows(_OF_DEADLINES, after):
        if statement_id is None:
            owners["deadline", uid] = _term(term)
        elif statement_id in by_id:
            owners["deadline", uid] = by_id[statement_id]
    return owners | _gone(nets, quotes)


def _entry(row: tuple[Any, ...]) -> Entry:
    _, id_, dossier_id, number, quote, caveat, audience, _ = row
    return Entry("statement", id_, dossier_id, number, quote, caveat, Audience(audience))


def _term(row: list[Any]) -> Entry:
    id_, dossier_id, subject, audience = row
    return Entry("deadline", id_, dossier_id, None, subject, None, Audience(audience))


def _gone(nets: Iterable[Net], quotes: Mapping[int, str]) -> dict[Key, Entry]:
    """The statements that are no longer there at all, because recording them was undone."""
    found: dict[Key, Entry] = {}
    for each in nets:
        if each.kind == "statement" and each.after is None and each.before is not None:
            row: dict[str, Any] = dict(each.before)
            found["statement", each.record] = Entry(
                kind="statement",
                id=row["id"],
                dossier_id=row["dossier_id"],
                number=row["entry"],
                words=quotes.get(row["passage_id"], ""),
                caveat=quotes.get(row["caveat_id"]),
                audience=Audience(row["audience"]),
            )
    return found
