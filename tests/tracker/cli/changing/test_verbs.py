"""Every operation of the register has its place in the command, under one name."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

from tracker.cli.changing.fields import fields_of
from tracker.cli.changing.verbs import ELSEWHERE, VERBS
from tracker.register import operations

INSIDE = f"{operations.__name__}."
EVERY = [(verb, what) for verb, kinds in VERBS.items() for what in kinds]


def public_operations() -> set[str]:
    """Each function that says who changes what, as `folder.module.function`."""
    return {
        f"{found.name.removeprefix(INSIDE)}.{name}"
        for found in pkgutil.walk_packages(operations.__path__, INSIDE)
        for name, one in vars(importlib.import_module(found.name)).items()
        if inspect.isfunction(one)
        and not name.startswith("_")
        and one.__module__ == found.name
        and "who" in inspect.signature(one).parameters
    }


def test_every_operation_can_be_called_by_the_command():
    reached = [verb.operation for kinds in VERBS.values() for verb in kinds.values()]
    assert sorted([*reached, *ELSEWHERE]) == sorted(public_operations())


@pytest.mark.parametrize(("verb", "what"), EVERY)
def test_every_field_has_a_name_of_its_own(verb, what):
    fields = fields_of(VERBS[verb][what].function())
    names = [field.name for field in (fields if verb == "add" else fields[1:])]
    assert len(set(names)) == len(names)
    assert not [name for name in names if name.endswith(("_id", "_ids"))]


@pytest.mark.parametrize(("verb", "what"), EVERY)
def test_every_kind_tells_its_fields_without_a_register(overleg, verb, what):
    status, printed, _ = overleg(verb, "none.overleg", what, "--help")
    assert status == 0
    fields = fields_of(VERBS[verb][what].function())
    assert all(f"  {field.name}" in printed for field in (fields if verb == "add" else fields[1:]))


@pytest.mark.parametrize("verb", VERBS)
def test_help_without_a_kind_lists_them_all(overleg, verb):
    status, printed, _ = overleg(verb, "--help")
    assert status == 0
    assert all(f"  {what}  " in printed for what in VERBS[verb] if len(what) < 8)
