"""The register against bare SQLite: one durable change, a thousand in one action, and lists.

All on a register of a hundred thousand statements (`large.py`).
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import sqlcipher3

from tests.bench.large import TODAY, large_register
from tests.bench.measuring import Result, compare, processor_seconds
from tests.making import (
    WHO,
    make_document,
    make_dossier,
    make_register,
    new_statement,
)
from tracker.register import Register, open_register
from tracker.register.knowledge import as_it_stood
from tracker.register.operations.dossiers.dossiers import NewTopic, add_topic
from tracker.register.operations.entries.statements import NewStatement, record_statement
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statement_window
from tracker.register.questions.following.commitment_filters import CommitmentFilter
from tracker.register.questions.following.commitment_windows import commitment_window
from tracker.register.questions.following.deadlines import deadline_window
from tracker.register.questions.following.matrix import matrix
from tracker.register.questions.following.watch_lists import watch_list
from tracker.register.questions.keeping.changes import changes, version_of
from tracker.register.questions.papers.documents import documents
from ui.today.reading import SHOWN, read_today

MANY = 1000
WINDOW = 50
#: The rate at which an import has to keep up.
ROWS_A_SECOND = 10_000


def results() -> Iterator[Result]:
    """Changes first, in a copy, so that lists are always of the same register; then lists."""
    with large_register() as register:
        path = register.path
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        yield from _changed(Path(shutil.copy(path, folder)))
    with large_register() as register:
        yield from _lists(register)
        yield from _of_any_size(register)
        yield from _past(register)


def _changed(path: Path) -> Iterator[Result]:
    bare = _bare(path.with_name("bare.db"))
    with open_register(path) as register:
        dossier = make_dossier(register, "Bench")
        yield from _changes(register, dossier, bare)
        yield _same_rows(path.parent)
        yield _many(register, dossier)
    bare.close()


def _changes(register: Register, dossier: int, bare: sqlcipher3.Connection) -> Iterator[Result]:
    news = _statements(register, dossier, 400)
    names = (f"topic {number}" for number in count())
    yield compare(
        "a statement with all that follows and its history, durable (20)",
        lambda: [record_statement(register, next(news), who=WHO) for _ in range(20)],
        "bare inserts of one row in durable transactions (20)",
        lambda: [_insert(bare, 1) for _ in range(20)],
        rounds=9,
        bound=3.0,
    )
    yield compare(
        "a topic with its history, durable (20)",
        lambda: [add_topic(register, NewTopic(dossier, next(names)), who=WHO) for _ in range(20)],
        "bare inserts of one row in durable transactions (20)",
        lambda: [_insert(bare, 1) for _ in range(20)],
        rounds=9,
        bound=3.0,
    )


def _same_rows(folder: Path) -> Result:
    """A statement against the very rows it writes, written by SQL alone into a copy."""
    with make_register(folder) as made:
        dossier = make_dossier(made)
        news = _statements(made, dossier, 400)
    shutil.copy(made.path, folder / "copy.overleg")
    copy = sqlcipher3.connect(str(folder / "copy.overleg"), isolation_level=None)
    copy.execute("PRAGMA synchronous=FULL")
    with open_register(made.path) as register:
        asked: list[str] = []
        own = register.database.connection()  # type: ignore[attr-defined]
        own.set_trace_callback(asked.append)

        def ours() -> None:
            asked.clear()
            for _ in range(20):
                record_statement(register, next(news), who=WHO)

        def theirs() -> None:
            # Where a guard looks at a row, SQLite tells of the statement twice.
            for before, sql in itertools.pairwise(["", *asked]):
                if sql.startswith(("BEGIN", "INSERT", "COMMIT")) and sql != before:
                    copy.execute(sql)

        result = compare(
            "a statement with all that follows and its history, durable (20)",
            ours,
            "the same rows by bare SQL, durable (20)",
            theirs,
            rounds=9,
            bound=3.0,
        )
    copy.close()
    return result


def _many(register: Register, dossier: int) -> Result:
    """Rows a second of a thousand statements in one action, records and lines both counted."""
    news = _statements(register, dossier, MANY * 4)
    seconds = []
    rows = 0
    for _ in range(3):
        before = _rows(register)
        seconds.append(processor_seconds(lambda: _record_together(register, news)))
        rows = _rows(register) - before
    took = sorted(seconds)[1]
    wanted = rows / ROWS_A_SECOND
    return Result(
        f"{MANY} statements in one action: {rows / took:,.0f} rows a second",
        f"{ROWS_A_SECOND:,} rows a second",
        took,
        wanted,
        took / wanted,
        1.0,
    )


def _record_together(register: Register, news: Iterator[NewStatement]) -> None:
    with register.together(WHO):
        for _ in range(MANY):
            record_statement(register, next(news), who=WHO)


def _rows(register: Register) -> int:
    tables = ("passage", "statement", "statement_addressee", "commitment", "change")
    return sum(register.value(f"SELECT count(*) FROM {table}") for table in tables)


def _statements(register: Register, dossier: int, many: int) -> Iterator[NewStatement]:
    """Statements still to record, of a new letter of as many sentences."""
    start = time.monotonic_ns()
    text = "\n\n".join(f"We undertake to send paper {start}-{number}." for number in range(many))
    document = make_document(register, dossier, text)
    return iter(
        [
            new_statement(register, document, f"We undertake to send paper {start}-{number}.")
            for number in range(many)
        ]
    )


def _lists(register: Register) -> Iterator[Result]:
    (dossier, *_) = [line.id for line in dossiers(register)]
    late = CommitmentFilter(due_before=TODAY)
    questions: dict[str, Callable[[], object]] = {
        "commitments by last day": lambda: commitment_window(register, TODAY, limit=WINDOW),
        "commitments past their day": lambda: commitment_window(
            register, TODAY, late, limit=WINDOW
        ),
        "deadlines": lambda: deadline_window(register, limit=WINDOW),
        "statements of a dossier": lambda: statement_window(register, dossier, limit=WINDOW),
        "papers of a dossier": lambda: documents(register, dossier),
        "dossiers, all 100": lambda: dossiers(register),
        "the watch list": lambda: watch_list(register, TODAY, limit=WINDOW),
        "the watch list of a dossier": lambda: watch_list(register, TODAY, dossier, limit=WINDOW),
        "demands and answers of a dossier": lambda: matrix(register, dossier),
        "the last changes": lambda: changes(register, WINDOW),
    }
    for name, ask in questions.items():
        yield _against_bare(register, name, ask)


def _against_bare(register: Register, name: str, ask: Callable[[], object]) -> Result:
    """A question against its own SQL, asked of the same file with nothing in between."""
    asked: list[str] = []
    own = register.database.connection()  # type: ignore[attr-defined]
    own.set_trace_callback(asked.append)
    ask()
    own.set_trace_callback(None)
    bare = sqlcipher3.connect(str(register.path), isolation_level=None)
    bare.execute("PRAGMA cache_size = -65536")
    sql = [each for each in asked if each.startswith(("SELECT", "\nSELECT", "WITH", "\nWITH"))]

    def theirs() -> None:
        for each in sql:
            bare.execute(each).fetchall()

    bound = LIST_BOUND if processor_seconds(theirs) > TOO_LITTLE / 5 else None
    result = compare(
        f"{name}: {len(sql)} questions (x5)",
        lambda: [ask() for _ in range(5)],
        "the same SQL on a bare connection (x5)",
        lambda: [theirs() for _ in range(5)],
        bound=bound,
    )
    bare.close()
    return result


#: Lists of 50 values. The same SQL through peewee as bare tuples cost 1.4 to 1.7 times itself,
#: peewee's own tuples 7 to 13 times, its models 16 to 23: values have to stay well below those.
LIST_BOUND = 5.0
#: Where the SQL alone takes less than this, the questions around it are all there is to measure.
TOO_LITTLE = 0.001


def _of_any_size(large: Register) -> Iterator[Result]:
    """A window costs by what it shows: the same in a register ten times as large."""
    windows: dict[str, Callable[[Register], object]] = {
        "commitments": lambda r: commitment_window(r, TODAY, limit=WINDOW),
        "deadlines": lambda r: deadline_window(r, limit=WINDOW),
        "statements": lambda r: statement_window(r, limit=WINDOW),
    }
    yield _first_screen(large)
    with large_register(10_000) as small:
        for name, ask in windows.items():
            yield compare(
                f"a window of {name} among 100,000 statements (x20)",
                lambda ask=ask: [ask(large) for _ in range(20)],
                "among 10,000 (x20)",
                lambda ask=ask: [ask(small) for _ in range(20)],
                bound=1.25,
            )


def _first_screen(register: Register) -> Result:
    """All that Today asks before it is seen; the history written today must not count."""
    moment = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)
    return compare(
        "the first screen of 100,000 statements, asked",
        lambda: read_today(register, moment),
        "its watch list alone",
        lambda: watch_list(register, TODAY, limit=SHOWN),
        bound=4.0,
    )


def _past(register: Register) -> Iterator[Result]:
    moment = version_of(register).at
    assert moment is not None
    (dossier, *_) = [line.id for line in dossiers(register)]

    def look_back() -> None:
        with as_it_stood(register, moment - timedelta(seconds=1), dossier) as then:
            statement_window(then, dossier, limit=WINDOW)

    yield compare(
        "one dossier of a hundred as it stood, 1,000 statements",
        look_back,
        "reading its lines of history",
        lambda: register.rows("SELECT * FROM change WHERE dossier = ?", dossier),
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
