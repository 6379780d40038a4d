"""The enumerations of Qt, each made in one go.

Qt for Python makes an `enum` of Python of each enumeration of Qt: some 320 with 4,600 members by
the time the first screen is there. `enum` makes them one member at a time and looks through the
whole class anew after each, which was a quarter of the start. Here a class is made after the
pattern of an empty one that `enum` made, and its members join it.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Iterable
from functools import cache, reduce
from operator import or_
from typing import Any, TypeGuard

#: The versions of Python whose enumerations are built up in this way.
KNOWN = ((3, 11), (3, 12), (3, 13))

Pairs = list[tuple[str, int]]

_types: Any = enum.EnumType  # what is taken from it has no types
_made_by_enum = _types._create_


def make_enumerations_in_one_go() -> None:
    """From now on enumerations made of a list of names and numbers are made fast.

    They are the same as those `enum` makes, which goes on making all others. Where this Python
    is not one of the `KNOWN`, nothing changes.
    """
    if sys.version_info[:2] in KNOWN:
        _types._create_ = _create


def _create(
    cls: type[enum.Enum],
    class_name: str,
    names: object,
    **more: Any,  # noqa: ANN401 - what it is asked with is handed on
) -> Any:  # noqa: ANN401 - a class, as `enum` has it
    if more.get("type") is not None or not _are_pairs(names) or _clash(cls, names):
        return _made_by_enum(cls, class_name, names, **more)
    made = _new_class(cls, class_name, more.get("boundary"))
    _join(made, names)
    return made


def _are_pairs(names: object) -> TypeGuard[Pairs]:
    return isinstance(names, list) and {type(pair) for pair in names} <= {tuple}


def _clash(cls: type[enum.Enum], names: Pairs) -> bool:
    """Whether a name stands twice, or means something to the class already."""
    own = {name for name, _ in names}
    return (
        len(own) < len(names)
        or not own.isdisjoint(_taken(cls))
        or "_" in {name[0] for name in own}
        or not {type(value) for _, value in names} <= {int}
    )


@cache
def _taken(cls: type[enum.Enum]) -> frozenset[str]:
    return frozenset((*dir(cls), *dir(enum.EnumType), "mro", ""))


@cache
def _pattern(cls: type[enum.Enum], boundary: enum.FlagBoundary | None) -> dict[str, object]:
    """What is in an empty enumeration of this kind."""
    return dict(vars(_made_by_enum(cls, "Pattern", [], module=__name__, boundary=boundary)))


def _new_class(cls: type[enum.Enum], class_name: str, boundary: enum.FlagBoundary | None) -> Any:  # noqa: ANN401 - as above
    content = {
        name: type(value)() if isinstance(value, list | dict) else value
        for name, value in _pattern(cls, boundary).items()
    }
    return type.__new__(enum.EnumType, class_name, (cls,), content)


def _join(made: Any, pairs: Pairs) -> None:  # noqa: ANN401 - as above
    """Give an empty enumeration these members, as `enum` would have."""
    is_flag, member_type = issubclass(made, enum.Flag), made._member_type_
    by_name, by_value, names = made._member_map_, made._value2member_map_, made._member_names_
    for name, value in pairs:
        member = by_value.get(value)
        if member is None:
            member = object.__new__(made) if member_type is object else int.__new__(made, value)
            member._value_, member._name_ = value, name
            member.__objclass__, member._sort_order_ = made, len(names)
            by_value[value] = member
            if not is_flag or _is_one_bit(value):
                names.append(name)
        by_name[name] = member
    for name, member in by_name.items():  # each makes Python look the class through anew
        type.__setattr__(made, name, member)
    if is_flag:
        _take_in_bits(made, by_value)


def _take_in_bits(made: Any, values: Iterable[int]) -> None:  # noqa: ANN401 - as above
    """Tell a set of flags which bits it has, and whether they stand in their order."""
    of_one = [value for value in values if _is_one_bit(value)]
    made._flag_mask_ = reduce(or_, values, 0)
    made._singles_mask_ = reduce(or_, of_one, 0)
    made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
    if of_one != sorted(of_one):
        made._iter_member_ = made._iter_member_by_def_


def _is_one_bit(value: int) -> bool:
    return value > 0 and value & (value - 1) == 0
