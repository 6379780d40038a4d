"""Searches that somebody keeps under a name, for everybody at the register."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.register import Register
from tracker.register.rules.names import required


class KeptView(Frozen):
    """A search under a name: `asked` as it is typed, its fields in it."""

    name: str
    asked: str


def keep_view(register: Register, view: KeptView, *, who: str, why: str | None = None) -> Changed:
    """Keep a search under its name, in the place of one of the same name; its id comes back."""
    with register.change("keep view", who, why) as record:
        name, asked = required("name", view.name), required("asked", view.asked)
        there = register.value("SELECT id FROM saved_view WHERE name = ?", name)
        if there is None:
            return record.changed(record.insert("saved_view", name=name, asked=asked))
        record.update("saved_view", there, asked=asked)
        return record.changed(there)


def rename_view(
    register: Register, view_id: int, name: str, *, who: str, why: str | None = None
) -> Changed:
    """Keep a search under another name, in the place of one that is called so already.

    `RecordMissingError` for one that is not there.
    """
    with register.change("rename view", who, why) as record:
        _refuse_missing(register, view_id)
        name = required("name", name)
        other = register.value(
            "SELECT id FROM saved_view WHERE name = ? AND id <> ?", name, view_id
        )
        if other is not None:
            record.remove("saved_view", other)
        record.update("saved_view", view_id, name=name)
        return record.changed(view_id)


def remove_view(register: Register, view_id: int, *, who: str, why: str | None = None) -> Changed:
    """Keep a search no longer; `RecordMissingError` for one that is not there."""
    with register.change("remove view", who, why) as record:
        _refuse_missing(register, view_id)
        record.remove("saved_view", view_id)
        return record.changed(view_id)


def _refuse_missing(register: Register, view_id: int) -> None:
    if register.value("SELECT 1 FROM saved_view WHERE id = ?", view_id) is None:
        raise RecordMissingError()
