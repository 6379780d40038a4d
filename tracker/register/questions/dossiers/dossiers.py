"""Which negotiations there are, and what is going on in each."""

from __future__ import annotations

from typing import Any

from tracker.register.errors import DossierMissingError
from tracker.register.fields import moment_from, moment_text
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import DossierLine, PartyLine
from tracker.register.questions.people.parties import COLUMNS, party_from
from tracker.register.register import Register
from tracker.register.rules.names import same_name

#: A party with its role, per dossier.
Seats = dict[int, list[tuple[str, PartyLine]]]

_LINES = """
SELECT dossier.id, dossier.name,
    (SELECT count(*) FROM document WHERE document.dossier_id = dossier.id),
    (SELECT min(starts) FROM meeting WHERE meeting.dossier_id = dossier.id AND starts >= ?
        AND meeting.called_off = 0),
    (SELECT at FROM change WHERE change.dossier = dossier.id AND change.kind <> 'handed_out'
        ORDER BY number DESC LIMIT 1)
FROM dossier
"""
#: Found by way of the few that are open, not of all that was ever said.
_OPEN = """
SELECT statement.dossier_id, count(*)
FROM commitment JOIN statement ON statement.id = commitment.statement_id
"""
_IS_OPEN = (
    "commitment.life IN ('open', 'in_progress', 'partly_fulfilled')",
    "commitment.closed_on IS NULL",
    "statement.taken_back = 0",
)
_SEATS = f"""
SELECT seat.dossier_id, seat.role, {COLUMNS}
FROM seat JOIN party ON party.id = seat.party_id
"""  # noqa: S608 - names of our own columns


def dossiers(register: Register) -> list[DossierLine]:
    """All dossiers, by name; the next meeting is counted from the register's clock."""
    return _read(register, None)


def dossier(register: Register, id_: int) -> DossierLine:
    """One dossier; `DossierMissingError` when there is none with that id."""
    found = _read(register, id_)
    if not found:
        raise DossierMissingError(dossier=id_)
    return found[0]


def dossier_names(register: Register) -> dict[int, str]:
    """The names of all dossiers by their ids, in the order of their names."""
    return dict(register.rows("SELECT id, name FROM dossier ORDER BY name, id"))


def dossier_named(register: Register, name: str) -> DossierLine | None:
    """The dossier of that name, whatever the capitals and blanks; None when none has it."""
    for id_, known in register.rows("SELECT id, name FROM dossier ORDER BY id"):
        if same_name(known, name):
            return dossier(register, id_)
    return None


def _now(register: Register) -> str:
    return moment_text(register.now())


def _read(register: Register, id_: int | None) -> list[DossierLine]:
    own, seated, opened = Where(), Where(), Where(*_IS_OPEN)
    own.equal("dossier.id", id_)
    seated.equal("seat.dossier_id", id_)
    opened.equal("statement.dossier_id", id_)
    with register.snapshot():
        order = " ORDER BY dossier.name, dossier.id"
        rows = register.rows(_LINES + own.sql + order, _now(register), *own.values)
        seats = _by_dossier(
            register.rows(_SEATS + seated.sql + " ORDER BY seat.id", *seated.values)
        )
        open_ = dict(
            register.rows(_OPEN + opened.sql + " GROUP BY statement.dossier_id", *opened.values)
        )
    return [_line(row, seats, open_.get(row[0], 0)) for row in rows]


def _by_dossier(rows: list[tuple[Any, ...]]) -> Seats:
    seats: Seats = {}
    for dossier_id, role, *party in rows:
        seats.setdefault(dossier_id, []).append((role, party_from(*party)))
    return seats


def _line(row: tuple[Any, ...], seats: Seats, commitments: int) -> DossierLine:
    id_, name, documents, next_meeting, changed = row
    seated = seats.get(id_, [])
    moment = moment_from(changed)
    assert moment is not None  # noqa: S101 - a dossier's own start is in its history
    return DossierLine(
        id=id_,
        name=name,
        we=next((party for role, party in seated if role == "us"), None),
        parties=tuple(party for _, party in seated),
        documents=documents,
        commitments=commitments,
        next_meeting=moment_from(next_meeting),
        changed=moment,
    )
