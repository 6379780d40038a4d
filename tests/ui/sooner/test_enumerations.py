"""The enumerations of Qt are the same, however fast they are made."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum, EnumType, Flag, IntEnum, IntFlag

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.sooner.enumerations import KNOWN, make_enumerations_in_one_go

#: Says all there is to say of the enumerations Qt makes for the classes of the app.
DESCRIBE = """
import enum, json, sys
if sys.argv[1] == "fast":
    from ui.sooner.enumerations import make_enumerations_in_one_go
    make_enumerations_in_one_go()
made, create = [], enum.EnumType._create_
def note(cls, *arguments, **more):
    made.append(create(cls, *arguments, **more))
    return made[-1]
enum.EnumType._create_ = note
from PySide6 import QtCore, QtGui, QtWidgets
for module in (QtCore, QtGui, QtWidgets):
    for name in dir(module):
        dir(getattr(module, name))
def described(one):
    members = one.__members__.items()
    few = list(one)[:6]
    is_flag = issubclass(one, enum.Flag)
    return [
        one.__module__, one.__qualname__, [base.__name__ for base in one.__mro__],
        sorted((name, repr(value)) for name, value in vars(one).items()
               if name.endswith("_") and not callable(value) and " at 0x" not in repr(value)),
        [(name, each.name, each.value, each._sort_order_, repr(each), str(each), sorted(vars(each)),
          one(each.value) is each, one[name] is each, getattr(one, name) is each)
         for name, each in members],
        [each.name for each in one],
        [repr(~each) for each in few] if is_flag else [],
        [repr(a | b) + repr(a & b) + repr(a ^ b) for a in few for b in few] if is_flag else [],
    ]
print(json.dumps([described(one) for one in made]))
"""


def described(how: str) -> list[list[object]]:
    told = subprocess.run(
        [sys.executable, "-c", DESCRIBE, how],
        env=os.environ | {"PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    ).stdout
    found: list[list[object]] = json.loads(told)
    return found


def test_the_enumerations_of_qt_are_those_that_enum_makes():
    fast, slow = described("fast"), described("slow")
    assert len(fast) > 300
    assert fast == slow


@pytest.fixture(scope="module", autouse=True)
def in_one_go() -> Iterator[None]:
    before = EnumType._create_
    make_enumerations_in_one_go()
    yield
    EnumType._create_ = before  # type: ignore[method-assign]


names = st.text("abcdefgh_", min_size=1, max_size=4)
numbers = st.integers(0, 40)
kinds = st.sampled_from([Enum, IntEnum, Flag, IntFlag])


@given(kinds, st.lists(st.tuples(names, numbers), unique_by=lambda pair: pair[0]))
def test_any_enumeration_of_names_and_numbers_is_the_one_that_enum_makes(
    kind: type[Enum], pairs: list[tuple[str, int]]
):
    pairs = [(name, number) for name, number in pairs if not name.startswith("_")]
    fast, slow = kind("Made", list(pairs)), kind("Made", dict(pairs))
    told = [
        (
            [(name, each.name, each.value, str(each)) for name, each in made.__members__.items()],
            [each.name for each in made],
            len(made),
        )
        for made in (fast, slow)
    ]
    assert told[0] == told[1]
    assert all(fast(each.value) is each and each in fast for each in fast)


def test_what_is_no_list_of_names_and_numbers_is_left_to_enum():
    colours = Enum("Colours", "red green")
    assert [each.value for each in colours] == [1, 2]
    sides = Enum("Sides", [("left", "l"), ("right", "r")])
    assert sides("r") is sides["right"]
    mixed = Enum("Mixed", [("one", 1)], type=int)
    assert mixed["one"] + 1 == 2
    renamed = Enum("Renamed", [("name", 1), ("value", 2)])
    assert list(renamed.__members__) == ["name", "value"]


def test_a_name_cannot_stand_twice():
    with pytest.raises(TypeError):
        Enum("Twice", [("one", 1), ("one", 2)])


def test_members_of_an_enumeration_cannot_be_replaced():
    made = Enum("Made", [("one", 1)])
    with pytest.raises(AttributeError):
        made.one = 2


def test_a_python_nobody_has_tried_makes_its_enumerations_itself(monkeypatch: pytest.MonkeyPatch):
    before = EnumType._create_
    monkeypatch.setattr(sys, "version_info", (9, 9, 9))
    monkeypatch.setattr(EnumType, "_create_", None)
    make_enumerations_in_one_go()
    assert EnumType._create_ is None
    monkeypatch.setattr(EnumType, "_create_", before)


def test_this_python_is_one_that_was_tried():
    assert sys.version_info[:2] in KNOWN
