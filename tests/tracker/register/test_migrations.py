"""The tables come out the same whichever way one looks at them: steps, columns, schema.sql."""

import ast
import re
from importlib import resources

import pytest
from peewee import SqliteDatabase
from sqlcipher3 import dbapi2 as cipher

from tests.making import on_files
from tracker.register.engines.sqlite import MemoryEngine
from tracker.register.identity import expected_schema, fingerprint_of
from tracker.register.migrations import STEPS, VERSION
from tracker.register.tables import COLUMNS, DEFAULTS


@pytest.fixture
def made_by_steps(register):
    return register.rows


@on_files
def test_the_columns_we_write_are_those_the_steps_made(made_by_steps):
    for table, columns in COLUMNS.items():
        told = made_by_steps(f"PRAGMA table_info({table})")
        assert [name for _, name, *_ in told] == list(columns)


@on_files
def test_what_older_records_hold_in_new_columns_is_what_the_steps_say(made_by_steps):
    for table in COLUMNS:
        said = {
            name: otherwise
            for _, name, _, _, otherwise, _ in made_by_steps(f"PRAGMA table_info({table})")
            if otherwise is not None
        }
        told = {name: ast.literal_eval(value) for name, value in said.items()}
        assert told == DEFAULTS[table]


@on_files
def test_the_tables_are_those_of_the_checked_in_schema(made_by_steps):
    script = resources.files("tracker.register").joinpath("schema.sql").read_text("utf-8")
    # Without what SQLite itself keeps for the index of words.
    made = made_by_steps(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT IN"
        " (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid"
    )
    assert re.split(r";\n\n", script.strip().removesuffix(";")) == [sql for (sql,) in made]


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_each_step_knows_the_register_it_leaves(version):
    assert (
        fingerprint_of(expected_schema(MemoryEngine(), version)) == STEPS[version - 1].FINGERPRINT
    )


def test_no_step_knows_what_came_after_it():
    for step in STEPS:
        source = resources.files("tracker.register.migrations").joinpath(
            step.__name__.rpartition(".")[2] + ".py"
        )
        assert "tracker.register.tables" not in source.read_text("utf-8")


def test_every_record_has_an_identity_and_a_version():
    assert all(columns[:3] == ("id", "uid", "version") for columns in COLUMNS.values())


def test_the_standard_library_never_opens_a_register():
    assert issubclass(MemoryEngine, SqliteDatabase)
    database = MemoryEngine()
    assert isinstance(database.connection(), cipher.Connection)
    database.close_all()
