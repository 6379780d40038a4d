"""The register against bare SQLite: one durable change, and a thousand in one action."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import sqlcipher3

from tests.bench.measuring import Result, compare
from tests.making import WHO, make_document, make_dossier, make_register, new_statement
from tracker.register import Register
from tracker.register.operations.dossiers import NewTopic, add_topic
from tracker.register.operations.statements import record_statement

MANY = 1000
SENTENCES = "\n\n".join(f"We undertake to send paper {number}." for number in range(MANY))


def results() -> Iterator[Result]:
    """A change with its history against a bare insert, each durable; then a thousand."""
    with tempfile.TemporaryDirectory() as folder:
        register = make_register(Path(folder))
        dossier = make_dossier(register)
        bare = _bare(Path(folder) / "bare.db")
        numbers = count()
        yield compare(
            "one change with its history, durable (20 of them)",
            lambda: [_add(register, dossier, next(numbers)) for _ in range(20)],
            "bare inserts in durable transactions",
            lambda: [_insert(bare, 1) for _ in range(20)],
        )
        register.close()
    yield from _many()


def _add(register: Register, dossier: int, number: int) -> None:
    add_topic(register, NewTopic(dossier, f"topic {number}"), who=WHO)


def _many() -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder:
        numbers = count()

        def ours() -> None:
            register = make_register(Path(folder), f"{next(numbers)}.overleg")
            document = make_document(register, make_dossier(register), SENTENCES)
            with register.together(WHO):
                for number in range(MANY):
                    new = new_statement(register, document, f"We undertake to send paper {number}.")
                    record_statement(register, new, who=WHO)
            register.close()

        bare = _bare(Path(folder) / "bare.db")
        yield compare(
            f"{MANY} statements in one action",
            ours,
            "the same number of bare rows, one transaction",
            lambda: _insert(bare, MANY),
            rounds=3,
        )


def _bare(path: Path) -> sqlcipher3.Connection:
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, uid TEXT UNIQUE, words TEXT)")
    return connection


def _insert(connection: sqlcipher3.Connection, rows: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(
        "INSERT INTO line (uid, words) VALUES (hex(randomblob(16)), ?)",
        [("We undertake to send the paper.",)] * rows,
    )
    connection.execute("COMMIT")
