"""How the modules stand to each other, and the tests to the modules."""

from __future__ import annotations

import grimp
import pytest

from tests.house.source import ROOT


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Who imports whom, imports inside functions too: a cycle hidden there is a cycle."""
    return grimp.build_graph("tracker", "ui", cache_dir=None)


def in_cycles(graph: grimp.ImportGraph) -> list[str]:
    """The modules that reach themselves again by what they import."""
    return sorted(
        module
        for module in graph.modules
        if any(
            graph.chain_exists(one, module)
            for one in graph.find_modules_directly_imported_by(module)
        )
    )


def test_no_module_imports_itself_by_way_of_others(graph: grimp.ImportGraph) -> None:
    assert in_cycles(graph) == []


def test_a_cycle_would_be_found() -> None:
    graph = grimp.ImportGraph()
    for importer, imported in (("a", "b"), ("b", "c"), ("c", "b")):
        graph.add_import(importer=importer, imported=imported)
    assert in_cycles(graph) == ["b", "c"]


@pytest.mark.parametrize("room", ["tracker", "ui"])
def test_tests_stand_where_their_modules_stand(room: str) -> None:
    tested = {one.parent.name for one in (ROOT / "tests" / room).glob("*/__init__.py")}
    there = {one.parent.name for one in (ROOT / room).glob("*/__init__.py")}
    assert tested - there == set()


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert [str(one) for one in folders if not (one / "__init__.py").exists()] == []
