"""The fields of an operation, read from its parameters and the values it takes."""

from __future__ import annotations

import inspect
import types
import typing
from collections import Counter
from collections.abc import Iterator
from typing import Any

from msgspec import NODEFAULT
from msgspec.structs import FieldInfo, fields

from tracker.cli.changing.verbs import Operation
from tracker.frozen import Frozen, replace
from tracker.register.questions.lines import AgendaItem

#: A type as it is read from an annotation, and a value of a type that is known as it runs.
Type = Any
Value = Any
#: Where a value goes: the parameter, then the fields within it.
Where = tuple[str, ...]

#: Values that are written as one text, though they are made of several.
WHOLE = (AgendaItem,)
#: What the app keeps count of itself.
KEPT_BY_ITSELF = frozenset({"version", "moves"})
#: Parameters that are not fields of the thing itself.
APART = frozenset({"register", "who", "why"})
#: What people call a field, where it is not its name without `_id`.
CALLED = {"party_ids": "parties", "uid": "about", "start": "quote"}


class Field(Frozen):
    """One FIELD=VALUE: what people call it, its type, and the path its value goes to.

    `default` is `NODEFAULT` where a value must be given.
    """

    name: str
    type: Type
    path: Where
    default: object = NODEFAULT

    @property
    def is_needed(self) -> bool:
        """Whether there is no doing without."""
        return self.default is NODEFAULT

    @property
    def refers_to(self) -> str:
        """What a number in it is the number of, by the name of the field.

        The parent of a topic is given by itself, that of a party among its facts.
        """
        name = self.name.rpartition(".")[2]
        return "topic" if name == "parent" and len(self.path) == 1 else name


def fields_of(function: Operation) -> list[Field]:
    """The fields of an operation in the order of its parameters; what it works on comes first.

    A field within a value has its own name, and that of the value before it where that
    may be left out whole, or where another field has the same: `words` and `term.words`.
    """
    found: list[Field] = []
    hints = typing.get_type_hints(function)
    for name, parameter in inspect.signature(function).parameters.items():
        if name not in APART:
            default = NODEFAULT if parameter.default is parameter.empty else parameter.default
            found += _leaves(Field(name, hints[name], (name,), default))
    return _named(_as_people_say(found))


def inner_type(type_: Type) -> Type:
    """The type of a value that is given: `X` for `X | None`."""
    origin: object = typing.get_origin(type_)
    if origin in (typing.Union, types.UnionType):
        return next(each for each in typing.get_args(type_) if each is not type(None))
    return type_


def value_in(type_: Type) -> Type:
    """The value whose fields are given one by one; None for what is one by itself."""
    inner = inner_type(type_)
    return inner if _has_fields(inner) and inner not in WHOLE and _is_ours(inner) else None


def default_of(field: FieldInfo) -> object:
    """What a field of a value holds when nothing is said; NODEFAULT when it must be said."""
    if field.default_factory is not NODEFAULT:
        return field.default_factory()
    return field.default


def _has_fields(type_: Type) -> bool:
    return isinstance(type_, type) and issubclass(type_, Frozen)


def _is_ours(type_: Type) -> bool:
    return str(type_.__module__).startswith("tracker.register.")


def _leaves(whole: Field) -> Iterator[Field]:
    """The fields given one by one in the place of `whole`; itself where it is one value."""
    inside = value_in(whole.type)
    if inside is None:
        yield whole
        return
    hints = typing.get_type_hints(inside)
    prefix = f"{whole.name}." if inside is not whole.type else ""
    for field in fields(inside):
        if field.name not in KEPT_BY_ITSELF:
            default = default_of(field)
            if not whole.is_needed and default is NODEFAULT:
                default = None  # the whole of it may be left out
            name = prefix + _called(field.name)
            yield from _leaves(Field(name, hints[field.name], (*whole.path, field.name), default))


def _as_people_say(found: list[Field]) -> list[Field]:
    """Words in the place of two positions, and a record in the place of its table and uid."""
    names = {field.path[-1] for field in found}
    silent = {"end"} if {"start", "end"} <= names else set()
    silent |= {"kind"} if {"kind", "uid"} <= names else set()
    return [field for field in found if field.path[-1] not in silent]


def _named(found: list[Field]) -> list[Field]:
    """The fields, with the value they are in before those names that come twice."""
    often = Counter(_called(field.name) for field in found)
    return [replace(field, name=_name(field, often)) for field in found]


def _name(field: Field, often: Counter[str]) -> str:
    name = _called(field.name)
    is_inside = len(field.path) > 2 and "." not in name
    return f"{field.path[-2]}.{name}" if is_inside and often[name] > 1 else name


def _called(name: str) -> str:
    if name in CALLED:
        return CALLED[name]
    return f"{name[:-4]}s" if name.endswith("_ids") else name.removesuffix("_id")
