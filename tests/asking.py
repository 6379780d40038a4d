"""How often a question asks the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tracker.register import Register


@contextmanager
def selects(register: Register) -> Iterator[list[str]]:
    """The SELECTs that the register's database is sent meanwhile, in a list that grows."""
    sent: list[str] = []
    database = register.database
    run = database.run

    def listening(sql: str, *parameters: object) -> list[tuple]:
        if sql.lstrip().startswith("SELECT"):
            sent.append(sql)
        return run(sql, *parameters)

    database.run = listening
    try:
        yield sent
    finally:
        del database.run
