"""From FIELD=VALUE words to the arguments of an operation."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterable, Mapping

from msgspec import NODEFAULT
from msgspec.structs import fields

from tracker.cli.changing.errors import FieldsMissingError, FieldUnknownError, NoValueError
from tracker.cli.changing.fields import (
    APART,
    Field,
    Type,
    Value,
    Where,
    default_of,
    fields_of,
    value_in,
)
from tracker.cli.changing.naming import Names
from tracker.cli.changing.present import present_values
from tracker.cli.changing.reading import Reader, in_order
from tracker.cli.changing.verbs import Verb
from tracker.register import Register


class Builder:
    """Makes the arguments of one operation on one register.

    `what` is the kind of thing as it was named. `dossier` is the name of the dossier in
    which names are looked up; None stands for the only one there is.
    """

    def __init__(self, register: Register, what: str, verb: Verb, dossier: str | None) -> None:
        self._register = register
        self._what = what
        self._verb = verb
        self._names = Names(register, dossier)
        self._reader = Reader(register, self._names, what)
        self._fields = fields_of(verb.function())

    def arguments(self, given: Mapping[str, list[str]], subject: str | None = None) -> list[Value]:
        """The arguments in the order of the operation; `subject` is what it works on.

        Wrong use is told by the errors of `errors.py`, unknown names by those of `naming.py`.
        """
        fields_ = self._fields
        if subject is not None:
            first, *fields_ = fields_
            self._reader.take(first, [subject])
        called = {field.name: field for field in fields_}
        for name in given:
            if name not in called:
                raise FieldUnknownError(name, self._what, called)
        wanted = sorted((called[name] for name in given), key=in_order)
        if self._verb.record is not None:
            self._take_present(wanted)
        for field in wanted:
            self._reader.take(field, given[field.name])
        self._take_dossier()
        return self._made_all()

    def _take_present(self, wanted: Iterable[Field]) -> None:
        """What is not said stays as it is; another term takes the place of the deadline."""
        subject, *rest = self._fields
        values = self._reader.values
        known = present_values(self._register, self._verb, values[subject.path], rest)
        if any("term" in field.path for field in wanted):
            known = {path: value for path, value in known.items() if path[-1] != "deadline_id"}
        values |= known

    def _take_dossier(self) -> None:
        """The only dossier, or that of --dossier, where one is needed and none was named."""
        for field in self._fields:
            if field.path[-1] == "dossier_id" and field.path not in self._reader.values:
                self._reader.values[field.path] = self._names.dossier_id

    def _made_all(self) -> list[Value]:
        function = self._verb.function()
        hints = typing.get_type_hints(function)
        return [
            self._made(
                hints[name], (name,), NODEFAULT if each.default is each.empty else each.default
            )
            for name, each in inspect.signature(function).parameters.items()
            if name not in APART
        ]

    def _made(self, type_: Type, path: Where, default: Value) -> Value:
        """The value at a path: what was read, or a value made of what was read within it."""
        values = self._reader.values
        inside = value_in(type_)
        is_begun = any(known[: len(path)] == path for known in values)
        if inside is None and path in values:
            return values[path]
        if default is not NODEFAULT and (inside is None or not is_begun):
            return default
        if inside is None:
            raise FieldsMissingError(self._what, self._missing(path))
        hints = typing.get_type_hints(inside)
        return inside(
            **{
                field.name: self._made(hints[field.name], (*path, field.name), default_of(field))
                for field in fields(inside)
            }
        )

    def _missing(self, path: Where) -> list[str]:
        """All that is needed and was not given, beginning with what is at `path`."""
        needed = (
            field.name
            for field in self._fields
            if field.path == path or (field.is_needed and field.path not in self._reader.values)
        )
        return list(dict.fromkeys(needed))


def given_fields(words: Iterable[str]) -> dict[str, list[str]]:
    """The values by the name of their field, in the order in which they were given."""
    found: dict[str, list[str]] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not name:
            raise NoValueError(word)
        found.setdefault(name, []).append(value)
    return found
