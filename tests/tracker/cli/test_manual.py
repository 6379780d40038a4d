"""The manual tells of every call, every list with its columns, and every table with its columns."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.tracker.cli.recording import Caller
from tracker.cli.columns import COLUMN_NAMES
from tracker.cli.kinds import KINDS
from tracker.cli.table import COMMANDS
from tracker.register.engines.sqlite import MemoryEngine
from tracker.register.migrations import take_steps
from tracker.register.tables import COLUMNS, OF_EVERY_RECORD

MANUAL = (Path(__file__).parents[3] / "docs" / "manual.md").read_text("utf-8")


def documented_tables() -> dict[str, set[str]]:
    """The columns of each table that the manual describes."""
    sections = re.split(r"^### Table `(\w+)`$", MANUAL, flags=re.MULTILINE)[1:]
    return {
        name: set(re.findall(r"^\| `(\w+)` \| \S", told, flags=re.MULTILINE))
        for name, told in zip(sections[::2], sections[1::2], strict=True)
    }


def columns_of_tables() -> dict[str, set[str]]:
    """The columns of every table, without those that every record has."""
    database = MemoryEngine()
    take_steps(database, since=0, now=datetime.now(UTC))
    found = {}
    # Without those that SQLite itself keeps for the index of words.
    for (table,) in database.run(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
        " AND name NOT LIKE 'sqlite_%'"
    ):
        names = {name for _, name, *_ in database.run(f"PRAGMA table_info({table})")}
        found[table] = names - set(OF_EVERY_RECORD) if table in COLUMNS else names
    database.close_all()
    return found


def test_every_table_is_described_with_all_its_columns():
    assert documented_tables() == columns_of_tables()


def test_what_every_record_has_is_described_once():
    introduction = MANUAL[MANUAL.index("## The tables") : MANUAL.index("### Table")]
    assert all(f"`{column}`" in introduction for column in OF_EVERY_RECORD)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described(command):
    assert f"`overleg {command} " in MANUAL


def fields_told() -> dict[str, str]:
    """What the manual says of the fields of each list."""
    shapes = MANUAL[MANUAL.index("| WHAT | Fields |") :]
    rows = re.findall(r"^\| ([a-z, -]+) \| (.+) \|$", shapes[: shapes.index("\n\n")], re.MULTILINE)
    return {name: told for names, told in rows for name in names.split(", ")}


def test_every_list_is_described():
    assert set(fields_told()) == set(KINDS)
    lists = " ".join(MANUAL[MANUAL.index("## Lists") :].split())
    assert all(re.search(rf"\b{kind}\b", lists[: lists.index("| Filter")]) for kind in KINDS)


@pytest.fixture(scope="module")
def registers(recorded, tmp_path_factory) -> list[Caller]:
    """The round, and the example: between them they have something of every kind."""
    example = Caller(tmp_path_factory.mktemp("example") / "example.overleg")
    example("new", "--example", "--language", "en")
    return [Caller(recorded), example]


def columns_told(told: dict[str, str], kind: str) -> set[str]:
    """The columns that the manual names for a list, with those it says are of another one."""
    named = set(re.findall(r"\w+", told[kind]))
    for other in re.findall(r"the fields of a (\w+)", told[kind]):
        named |= columns_told(told, f"{other}s")
    return named


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_of_a_list_is_described_and_has_a_name_for_people(registers, kind):
    since = ("--since", "2020-01-01") if KINDS[kind].needs_since else ()
    rows = [row for call in registers for row in call.rows(kind, *since)]
    columns = {name for row in rows for name in row}
    assert columns <= columns_told(fields_told(), kind)
    assert columns <= set(COLUMN_NAMES)
    assert rows


def names_in(shape: object) -> set[str]:
    """Every key in a JSON document, however deep."""
    if isinstance(shape, dict):
        return set(shape).union(*map(names_in, shape.values()))
    return set().union(*map(names_in, shape)) if isinstance(shape, list) else set()


@pytest.mark.parametrize("what", [("entry", 5), ("entry", 6), ("meeting", 1)])
def test_every_name_in_what_is_shown_is_described(registers, what):
    names = names_in(json.loads(registers[0]("show", *what, "--json")))
    told = MANUAL[MANUAL.index("## The JSON shapes") : MANUAL.index("## The register file")]
    assert names <= set(re.findall(r"\w+", told))
    assert len(names) > 10


def test_every_filter_is_described():
    named = {f"`--{name} " for kind in KINDS.values() for name in kind.filters}
    assert [name for name in named if name not in MANUAL] == []
