"""Peewee without the drivers that are not ours.

It imports every driver that is installed, at each start: a fifth of a second and twenty
megabytes for nothing, because servers are spoken to without peewee, and files through
`sqlcipher3`: the SQLite of Python itself would be a second one in the process. The
package `tracker.register` imports this before anything else imports peewee.
"""

from __future__ import annotations

import sys

#: What peewee would import.
DRIVERS = (
    *("sqlite3", "pysqlite3"),
    *("psycopg2cffi", "psycopg2", "psycopg", "pymysql", "MySQLdb"),
)


def _import_alone() -> None:
    hidden = [name for name in DRIVERS if name not in sys.modules]
    for name in hidden:
        # How Python marks what is not there.
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        import peewee  # noqa: F401 - from now on it stands in `sys.modules`
    finally:
        for name in hidden:
            del sys.modules[name]


_import_alone()
