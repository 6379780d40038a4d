"""What somebody was writing and had not kept yet: safe on the disk, outside the register.

It is in nobody's register until it is kept there. So it lies in a small file of its own in the
user's private folder, under the same passphrase as the register it is meant for.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from peewee import DatabaseError

from tracker.errors import TrackerError
from tracker.frozen import Frozen
from tracker.register.copying import BESIDE
from tracker.register.engines.sqlite import SqliteEngine
from tracker.register.register import Register

_TABLE = """
CREATE TABLE IF NOT EXISTS draft (
    place TEXT NOT NULL, form TEXT NOT NULL, field TEXT NOT NULL,
    title TEXT NOT NULL, begun TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (place, form, field)
)
"""


class DraftsNotKeptError(TrackerError):
    """Nothing can be written where drafts are kept."""

    message = (
        "What you type is not kept while you type, as nothing can be written in {folder}. "
        "Finish a text before you leave it; what you finish is in the register as always."
    )

    def __init__(self, folder: Path) -> None:
        super().__init__(folder=folder)


class Where(Frozen):
    """The field a text was written in: the place in the window, the form there, the field in it."""

    place: str
    form: str
    field: str


class Draft(Frozen):
    """A text on its way; `begun` is what its field held before, `title` names its place."""

    where: Where
    title: str
    begun: str
    text: str


class Drafts:
    """The drafts for one register, used in one thread; a file not understood is begun anew."""

    def __init__(self, path: Path, key: str | None) -> None:
        self._path, self._key = path, key
        self._engine = self._opened()

    def all(self) -> list[Draft]:
        """All of them, the one written in last at the end."""
        rows = self._engine.run(
            "SELECT place, form, field, title, begun, text FROM draft ORDER BY rowid"
        )
        return [Draft(Where(*row[:3]), *row[3:]) for row in rows]

    def keep(self, draft: Draft) -> None:
        """Keep it in the place of what was kept of that field before."""
        where = draft.where
        row = (where.place, where.form, where.field, draft.title, draft.begun, draft.text)
        with self._engine.writing():
            self._engine.run("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)", *row)

    def drop(self, where: Where) -> None:
        """It was kept in the register, or thrown away."""
        with self._engine.writing():
            self._engine.run(
                "DELETE FROM draft WHERE place = ? AND form = ? AND field = ?",
                *(where.place, where.form, where.field),
            )

    def close(self) -> None:
        """Close the file; one in which nothing is left, and which no other window has, goes."""
        is_done_with = not self.all() and self._is_alone()
        self._engine.close_all()
        if is_done_with:
            self._remove()

    def _is_alone(self) -> bool:
        """Whether nobody else has the file open: only then its journal can be given up."""
        try:
            self._engine.run("PRAGMA busy_timeout = 0")
            self._engine.run("PRAGMA query_only = OFF")
            self._engine.run("PRAGMA journal_mode = DELETE")
        except DatabaseError:
            return False
        return True

    def _opened(self) -> SqliteEngine:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            return self._begun()
        except DatabaseError:  # under another passphrase since, or damaged
            self._remove()
            return self._begun()

    def _begun(self) -> SqliteEngine:
        engine = SqliteEngine(self._path, mode="rwc", key=self._key)
        try:
            engine.write_ahead()
            with engine.writing():
                engine.define(_TABLE)
        except DatabaseError:
            engine.close_all()
            raise
        return engine

    def _remove(self) -> None:
        for name in ("", *BESIDE):
            with suppress(OSError):
                self._path.with_name(self._path.name + name).unlink(missing_ok=True)


def drafts_for(register: Register, folder: Path) -> Drafts:
    """The drafts for `register`, in a file under `folder` that does not tell its name.

    Raises OSError, or an error of the database, where nothing can be written there.
    """
    name = hashlib.sha256(register.address.encode()).hexdigest()[:24]
    key = getattr(register.database, "key", None)  # a server has none
    return Drafts(folder / f"{name}.drafts", key)
