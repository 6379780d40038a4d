"""Modules with one idea and functions that read as a paragraph, measured."""

from __future__ import annotations

import statistics

import pytest

from tests.house.source import Function, functions_of, module_of, modules, modules_of

LONGEST_MODULE = 400  #: lines of code
USUAL_MODULE = 120
LONGEST_FUNCTION = 50
USUAL_FUNCTION = 20
USUAL_SHARE = 0.9
MOST_PARAMETERS = 5


@pytest.fixture(scope="module")
def functions() -> list[Function]:
    """Every function of the app."""
    return [function for module in modules() for function in functions_of(module)]


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    assert {one.path: one.code_lines for one in modules() if one.code_lines > LONGEST_MODULE} == {}


def test_half_of_the_modules_are_short() -> None:
    assert statistics.median(one.lines for one in modules_of("tracker", "ui")) <= USUAL_MODULE


def test_no_function_is_longer_than_a_page(functions: list[Function]) -> None:
    assert [one for one in functions if one.lines > LONGEST_FUNCTION] == []


def test_nine_functions_in_ten_are_within_a_paragraph(functions: list[Function]) -> None:
    short = sum(one.lines <= USUAL_FUNCTION for one in functions)
    assert short >= USUAL_SHARE * len(functions)


def test_no_function_asks_for_more_than_a_caller_can_remember(functions: list[Function]) -> None:
    assert [one for one in functions if one.parameters > MOST_PARAMETERS] == []


def test_the_measure_leaves_out_self_flags_and_docstring() -> None:
    sample = module_of(
        "sample.py",
        "class A:\n"
        "    def open(self, path, mode, *, quiet=False):\n"
        '        """Two lines\n'
        '        of words."""\n'
        "        return path\n",
    )
    assert list(functions_of(sample)) == [Function("sample.py:2 open", 2, 2)]
    assert (sample.lines, sample.code_lines) == (5, 3)


@pytest.mark.parametrize("name", ["utils.py", "common.py", "helpers.py", "misc.py"])
def test_every_module_is_named_after_its_idea(name: str) -> None:
    assert [one.path for one in modules() if one.path.endswith(f"/{name}")] == []


def test_the_folder_of_packaging_is_no_package() -> None:
    # As one it would stand in front of the library of the same name that pip and pytest import.
    assert [one.path for one in modules() if one.path == "packaging/__init__.py"] == []
