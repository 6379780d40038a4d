"""The tables come out the same whichever way one looks at them: steps, models, schema.sql."""

import re
from importlib import resources

import pytest
from peewee import SqliteDatabase
from sqlcipher3 import dbapi2 as cipher

from tests.making import on_files
from tracker.register.engines.sqlite import MemoryEngine
from tracker.register.identity import expected_schema, fingerprint_of
from tracker.register.migrations import STEPS, VERSION
from tracker.register.tables import COLUMNS, TABLES


@pytest.fixture
def made_by_steps(register):
    return register.rows


@pytest.fixture
def made_by_models():
    database = MemoryEngine()
    with database.writing(), database.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        database.create_tables(TABLES)
    yield database.run
    database.close_all()


def shape(run):
    """Per table: columns with type and need, links, and indexes by their columns."""
    names = [name for (name,) in run("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: (columns(run, name), links(run, name), indexes(run, name)) for name in names}


def columns(run, table):
    rows = run(f"PRAGMA table_info({table})")
    return [(name, kind, needed, key) for _, name, kind, needed, _, key in rows]


def links(run, table):
    rows = run(f"PRAGMA foreign_key_list({table})")
    return {(own, target, theirs, removed) for _, _, target, own, theirs, _, removed, _ in rows}


def indexes(run, table):
    rows = run(f"PRAGMA index_list({table})")
    found = {
        (unique, *(name for _, _, name in run(f"PRAGMA index_info({index})")))
        for _, index, unique, *_ in rows
    }
    # What is computed of columns stands in the steps alone: models speak of columns.
    return {each for each in found if None not in each}


@on_files
def test_the_steps_make_the_tables_that_the_models_describe(made_by_steps, made_by_models):
    assert shape(made_by_steps) == shape(made_by_models)


@on_files
def test_the_tables_are_those_of_the_checked_in_schema(made_by_steps):
    script = resources.files("tracker.register").joinpath("schema.sql").read_text("utf-8")
    made = made_by_steps("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    assert re.split(r";\n\n", script.strip().removesuffix(";")) == [sql for (sql,) in made]


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_each_step_knows_the_register_it_leaves(version):
    assert (
        fingerprint_of(expected_schema(MemoryEngine(), version)) == STEPS[version - 1].FINGERPRINT
    )


def test_no_step_knows_our_models():
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
