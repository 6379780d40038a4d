"""What changed since a moment or a meeting, read from the history: the net effect per entry."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.errors import MeetingMissingError
from tracker.register.fields import moment_text
from tracker.register.questions.filters import Where
from tracker.register.questions.keeping.changed_fields import (
    FieldChange,
    Named,
    field_changes,
)
from tracker.register.questions.keeping.names_held import names_held
from tracker.register.questions.keeping.since_rows import Entry, entries_of, steps_since
from tracker.register.register import Register
from tracker.register.rules.following.statuses import LET_GO
from tracker.register.rules.keeping.netting import Net, net
from tracker.reports import Turn
from tracker.vocabulary import Life


class EntryChange(Frozen):
    """An entry that is not as it was: what came over it, and which fields differ.

    `entry` has its number, its words with their caveat, and its audience. The
    fields of a new entry are not listed: all of them are new. A window with its
    reason is an assumption of one's own, and stays out of papers for others.
    """

    entry: Entry
    turns: tuple[Turn, ...]
    fields: tuple[FieldChange, ...]


def changed_since(
    register: Register, since: datetime, dossier_id: int | None = None
) -> list[EntryChange]:
    """What changed after the moment `since`, in all dossiers or in one, by dossier and entry.

    Terms set by hand come after the entries of their dossier. What was made
    and undone again is left out, and so is what was changed back. The moment
    is that of recording: a letter of long ago that was recorded since is new.
    Told are the reading of an entry, its three statuses and its term; not its
    topics, addressees and relations.
    """
    after = moment_text(since)
    with register.snapshot():
        steps, quotes = steps_since(register, after, dossier_id)
        nets = net(steps)
        owners = entries_of(register, after, nets, quotes, dossier_id)
        named = names_held(register, nets, quotes)
    together: dict[Entry, list[Net]] = {}
    for each in nets:
        owner = owners.get((each.kind, each.record))
        if owner is not None:
            together.setdefault(owner, []).append(each)
    changes = (_change(entry, its_nets, named) for entry, its_nets in together.items())
    return sorted((each for each in changes if each.turns), key=_place)


def lines_since(
    register: Register, since: datetime, dossier_id: int | None = None, *, limit: int
) -> int:
    """How many lines the history has after the moment `since`, counted no further than `limit`."""
    where = Where()
    where.that("at > ?", moment_text(since))
    where.equal("dossier", dossier_id)
    counted = f"SELECT 1 FROM change {where.sql} LIMIT ?"  # noqa: S608 - names of our own columns
    sql = f"SELECT count(*) FROM ({counted}) AS some"  # noqa: S608 - as above
    return int(register.value(sql, *where.values, limit))


def changed_since_meeting(register: Register, meeting_id: int) -> list[EntryChange]:
    """What changed in the dossier of a meeting since it ended, or began where no end is known.

    `MeetingMissingError` when there is none with that id.
    """
    row = register.row(
        "SELECT coalesce(ends, starts), dossier_id FROM meeting WHERE id = ?", meeting_id
    )
    if row is None:
        raise MeetingMissingError()
    moment, dossier_id = row
    return changed_since(register, datetime.fromisoformat(moment), dossier_id)


def _change(entry: Entry, nets: list[Net], named: Named) -> EntryChange:
    own = [each for each in nets if each.kind == entry.kind]
    if any(each.before is None and (each.after or {}).get("taken_back") for each in own):
        return EntryChange(entry, (), ())
    is_new = any(map(_is_new, own))
    fields = () if is_new else field_changes(nets, named)
    turns = {Turn.NEW} if is_new else set()
    for each in nets:
        turns |= _turns(each)
    if fields and not turns:
        turns.add(Turn.CHANGED)
    return EntryChange(entry, tuple(turn for turn in Turn if turn in turns), fields)


def _is_new(own: Net) -> bool:
    """Whether an entry was not there, or was taken back, and is there now."""
    was_taken_back = own.before is not None and own.before.get("taken_back") == 1
    return own.before is None or (was_taken_back and own.after is not None)


def _turns(each: Net) -> set[Turn]:
    if each.after is None:
        return {Turn.TAKEN_BACK} if each.kind == "statement" else set()
    turns = set()
    if each.after.get("taken_back"):
        turns.add(Turn.TAKEN_BACK)
    if each.kind == "commitment":
        life = each.after.get("life")
        turns |= {Turn.FULFILLED} if life == Life.FULFILLED else set()
        turns |= {Turn.LET_GO} if life in LET_GO else set()
    if each.kind == "deadline" and each.after.get("moves"):
        turns.add(Turn.MOVED)
    return turns


def _place(change: EntryChange) -> tuple[int, bool, int, int]:
    entry = change.entry
    return entry.dossier_id, entry.number is None, entry.number or 0, entry.id
