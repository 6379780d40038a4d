"""An open register: asking it, and changing it in one way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from threading import local
from types import TracebackType
from typing import Any

from tracker.addresses import database_of, is_server
from tracker.letters.letter import Letter
from tracker.register.action import Act, Action
from tracker.register.changed import Changed
from tracker.register.engines.engine import Engine
from tracker.register.errors import NameMissingError, ReadOnlyError, WritingError
from tracker.register.errors.erasing import NotSweptError
from tracker.register.fields import check_values, keepable, moment_text
from tracker.register.history import INSERT_LINE, columns_of, last_line
from tracker.register.recorder import Recorder

#: Tells what moment it is; carries its zone.
Clock = Callable[[], datetime]
#: Is told what a change touched, after it is safely kept, in the thread that changed it.
Watcher = Callable[[Changed], None]

#: How many letters are kept at hand once read; a long one takes some megabytes.
LETTERS_AT_HAND = 8


def now_in_utc() -> datetime:
    """The moment by this computer's clock."""
    return datetime.now(UTC)


class _GoingOn(local):
    """The action going on in this thread; None between actions."""

    action: Action | None = None


class Register:
    """One register, opened. Usable from several threads; each has its own connection.

    With `read_only` every change is refused with `ReadOnlyError`. `letters` keeps
    the letters last read, by their SHA-256: they never change. `present` is where
    letters and files lie: here, or, when this is a register of the past, in today's.
    """

    def __init__(
        self,
        database: Engine,
        *,
        read_only: bool = False,
        clock: Clock = now_in_utc,
        present: Register | None = None,
        is_copy: bool = False,
    ) -> None:
        self.present = present or self
        self.is_copy = is_copy
        self.read_only = read_only
        self.letters: dict[str, Letter] = {}
        self._database = database
        self._clock = clock
        self._watchers: list[Watcher] = []
        self._going_on = _GoingOn()

    def __enter__(self) -> Register:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def address(self) -> str:
        """The file or the server it is kept in, as a sentence may name it."""
        return self._database.address

    @property
    def name(self) -> str:
        """What it is called in a list: the file's name, or that of the database."""
        return database_of(self.address) if is_server(self.address) else self.path.name

    @property
    def path(self) -> Path:
        """The file it is kept in; not to be asked of a register on a server."""
        return Path(self.address)

    def close(self) -> None:
        """Close the database in all threads; closing twice is harmless."""
        self._database.close_all()

    def now(self) -> datetime:
        """The moment by the register's clock."""
        return self._clock()

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """The rows that one SQL statement answers, as columns are kept (`fields.py`)."""
        check_values(parameters)
        with self._database.sentences():
            return self._database.run(sql, *parameters)

    def row(self, sql: str, *parameters: object) -> tuple[Any, ...] | None:
        """The first row, None when there is none."""
        found = self.rows(sql, *parameters)
        return found[0] if found else None

    def value(self, sql: str, *parameters: object) -> Any:  # noqa: ANN401 - columns vary
        """The first column of the first row, None when there is none."""
        found = self.row(sql, *parameters)
        return found[0] if found else None

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything asked inside is answered from one and the same state."""
        with self._database.sentences(), self._database.snapshot():
            yield

    @contextmanager
    def change(self, operation: str, who: str, why: str | None = None) -> Iterator[Recorder]:
        """The transaction of one operation: all of it is kept with its history, or nothing.

        Inside `together` the operation is part of that action, and has its reason
        unless it gives its own. `NameMissingError` when `who` is blank.
        """
        self._refuse_if_not_allowed(who)
        alone = self._going_on.action is None
        with (
            self.together(who, why) as action,
            nullcontext() if alone else self._database.savepoint(),
        ):
            reason = keepable(why) if why else action.why
            act = Act(keepable(who.strip()), reason, action.at, action.number)
            recorder = Recorder(self._database, self.rows, act, operation, action.head)
            yield recorder
            self._database.run_many(INSERT_LINE, [columns_of(each) for each in recorder.lines])
            action.add(recorder.lines, recorder.so_far, recorder.touched)
            action.sweep |= recorder.sweep

    @contextmanager
    def together(self, who: str, why: str | None = None) -> Iterator[Action]:
        """Group operations into one action: one transaction, and one step of undo.

        An operation refused inside, when that is caught, leaves the others standing.
        """
        going_on = self._going_on.action
        if going_on is not None:
            yield going_on
            return
        self._refuse_if_not_allowed(who)
        try:
            with self._database.sentences(), self._database.writing():
                action = Action.beginning(
                    last_line(self.rows), moment_text(self.now()), why and keepable(why)
                )
                self._going_on.action = action
                yield action
                self._keep_up_index(action)
        finally:
            self._going_on.action = None
        if action.sweep:
            self._sweep()
        self._tell(action.changed)

    @property
    def database(self) -> Engine:
        """The database itself: for the check of its structure, and for what the register is."""
        return self._database

    def remember(self, sha256: str, letter: Letter) -> None:
        """Keep a letter at hand; the others are let go when there are too many."""
        if len(self.letters) >= LETTERS_AT_HAND:
            self.letters.clear()
        self.letters[sha256] = letter

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Tell `watcher` of every change from now on; call what comes back to stop."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def _refuse_if_not_allowed(self, who: str) -> None:
        if self.read_only:
            raise ReadOnlyError(path=self.address)
        if not who.strip():
            raise NameMissingError()

    def _keep_up_index(self, action: Action) -> None:
        """Once for all operations of an action, because they often touch the same records.

        Where a name was taken out, nothing of the index as it was may remain.
        """
        from tracker.register.index.upkeep import fill_anew, keep_up  # reading needs none of it

        if action.sweep:
            fill_anew(self._database)
        elif action.touched:
            keep_up(self._database, action.touched)

    def _sweep(self) -> None:
        try:
            with self._database.sentences():
                self._database.sweep()
        except WritingError as error:
            raise NotSweptError(path=self.address) from error

    def _tell(self, changed: Changed) -> None:
        if changed.kinds:
            for watcher in tuple(self._watchers):
                watcher(changed)
