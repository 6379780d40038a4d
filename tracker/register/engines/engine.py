"""What the register asks of the database it is kept in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Literal, Protocol

#: Is told how far long work is, from 0 to 1; may raise to break it off.
Tell = Callable[[float], None]
#: The objects of a register: what each is and what it is called, and what it says of itself.
Schema = Mapping[tuple[str, str], str]


class Engine(Protocol):
    """A database with a connection per thread; nothing is written but inside `writing`."""

    @property
    def kind(self) -> Literal["sqlite", "postgres"]:
        """Which of the two it is: guards of the history are written for each."""

    @property
    def address(self) -> str:
        """The file or the server it is at, as a sentence may name it: never with a password."""

    def run(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Run one SQL statement with `?` for each parameter; its rows."""

    def run_many(self, sql: str, parameters: Sequence[Sequence[object]]) -> None:
        """Run one SQL statement once for each of `parameters`."""

    def define(self, sql: str) -> None:
        """Run one statement that makes or alters a table, written as SQLite has it."""

    def writing(self) -> AbstractContextManager[None]:
        """A transaction that no other writer can come into, from its start to its end."""

    def savepoint(self) -> AbstractContextManager[object]:
        """Inside `writing`: what fails in here leaves the rest of the transaction as it was."""

    def snapshot(self) -> AbstractContextManager[None]:
        """Everything asked inside is answered from one and the same state."""

    def migrating(self) -> AbstractContextManager[None]:
        """Like `writing`, for a step of the tables, which may rebuild some."""

    def sentences(self) -> AbstractContextManager[None]:
        """Raise our own error for trouble that a person can act on."""

    def close_all(self) -> None:
        """Close the connections of all threads."""

    def version(self) -> int:
        """How many steps of the tables were taken; 0 where there is no register."""

    def set_version(self, number: int) -> None:
        """Keep how many steps were taken, in the transaction of the last one."""

    def schema(self) -> Schema:
        """Its tables, indexes and guards."""

    def twin(self) -> AbstractContextManager[Engine]:
        """An empty database of the same kind, to be compared with; gone afterwards."""

    def aside(self, sql: str, name: str) -> AbstractContextManager[None]:
        """Inside there is what `sql` makes under `name`, for this connection alone; never kept."""

    def damage(self) -> list[str]:
        """What the database itself finds wrong with its own structure."""

    def broken_links(self) -> list[tuple[str, int, str]]:
        """Records that link to a missing one: their table, their row, the other table."""

    def keep_ahead(self, table: str, id_: int) -> None:
        """A record came with a number of its own: new ones get numbers after it."""

    def sweep(self) -> None:
        """Leave nothing behind of what was deleted: no free page, no journal."""
