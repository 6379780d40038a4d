"""From FIELD=VALUE words to the arguments of an operation."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path

from tracker.cli.changing.errors import (
    FieldsMissingError,
    FieldUnknownError,
    GivenTwiceError,
    NoValueError,
    ValueWrongError,
)
from tracker.cli.changing.fields import (
    APART,
    Field,
    Type,
    Value,
    Where,
    dataclass_in,
    default_of,
    fields_of,
    inner_type,
)
from tracker.cli.changing.naming import Names
from tracker.cli.changing.places import place_of
from tracker.cli.changing.present import present_values
from tracker.cli.changing.values import (
    is_mapping,
    is_range,
    item_type,
    parted,
    plain_value,
)
from tracker.cli.changing.verbs import Operation, Verb
from tracker.letters.letter import Letter
from tracker.register import Register
from tracker.register.questions.documents import document
from tracker.register.questions.followed import uid_of
from tracker.register.questions.histories import record_state
from tracker.register.questions.lines import AgendaItem
from tracker.register.questions.statements import statement
from tracker.register.questions.texts import letter_of
from tracker.register.rules.passages import Range

Values = dict[Where, Value]

#: What a note or a signature can be about.
TABLES = (
    "statement", "commitment", "demand", "answer", "deadline", "document", "meeting", "outcome",
    "ballot", "mandate", "round", "party", "office", "topic", "dossier",
)  # fmt: skip


class Builder:
    """Reads the words given for one operation on one register.

    `dossier` is the name of the dossier in which names are looked up; None stands for
    the only one there is.
    """

    def __init__(self, register: Register, what: str, verb: Verb, dossier: str | None) -> None:
        self._register = register
        self._what = what
        self._verb = verb
        self._names = Names(register, dossier)
        self._function = verb.function()
        self._fields = fields_of(self._function)
        self._values: Values = {}

    def arguments(self, given: Mapping[str, list[str]], subject: str | None = None) -> list[Value]:
        """The arguments in the order of the operation; `subject` is what it works on.

        Wrong use is told by the errors of `errors.py`, unknown names by those of `naming.py`.
        """
        fields_ = self._fields
        if subject is not None:
            first, *fields_ = fields_
            self._take(first, [subject])
        called = {field.name: field for field in fields_}
        for name in given:
            if name not in called:
                raise FieldUnknownError(name, self._what, called)
        if self._verb.record is not None:
            self._take_present([called[name] for name in given])
        for name in sorted(given, key=lambda each: _order(called[each])):
            self._take(called[name], given[name])
        self._take_dossier()
        return [
            self._made(type_, (name,), default)
            for name, type_, default in parameters_of(self._function)
        ]

    def _take(self, field: Field, values: list[str]) -> None:
        """Read what was given for a field, and keep it under the path it goes to."""
        *before, last = field.path
        if last in _TOGETHER:
            for name, value in _TOGETHER[last](self, field, values).items():
                self._values[(*before, name)] = value
        else:
            self._values[field.path] = self._read(field, values)

    def _read(self, field: Field, values: list[str]) -> Value:
        item = item_type(field.type)
        if item is not None:
            texts = (
                values if _has_commas(item) else [each for one in values for each in parted(one)]
            )
            return tuple(self._one(field, item, text) for text in texts if text)
        if is_mapping(field.type):
            pairs = (each.partition(":") for one in values for each in parted(one))
            return {language: name for language, _, name in pairs}
        return self._one(field, field.type, _alone(field, values))

    def _one(self, field: Field, type_: Type, value: str) -> Value:
        """One value; None for an empty one where there may be none."""
        inner = inner_type(type_)
        if not value and inner is not type_:
            return None
        if is_range(inner):
            return self._place(value)
        if inner is Letter:
            from tracker.letters.reading import read_letter

            return read_letter(Path(value)).letter
        if inner is int:
            id_ = self._names.id_of(self._name_of(field), value)
            return plain_value(field.name, int, value) if id_ is None else id_
        return plain_value(field.name, inner, value)

    def _name_of(self, field: Field) -> str:
        """What a field refers to: the parent of a topic is one, that of a party a party."""
        is_topic = field.name == "parent" and self._fields[0].name == "topic"
        return "topic" if is_topic else field.name

    def _place(self, words: str) -> Range:
        """Where quoted words stand: in the text of the document, or in what was spoken."""
        spoken = self._known("words")
        if self._known("heard_by") is not None:
            return place_of(words, str(spoken).strip(), str(self._known("speaker")))
        document_id, within = self._known("document_id"), self._known_range()
        if self._known("statement_id") is not None:
            line = statement(self._register, self._known("statement_id"))
            document_id, within = line.place.document_id, (line.place.start, line.place.end)
        if document_id is None:
            raise FieldsMissingError(self._what, ["document"])
        text = letter_of(self._register, document_id).text
        return place_of(words, text, document(self._register, document_id).title, within)

    def _known_range(self) -> Range | None:
        start, end = self._known("start"), self._known("end")
        return None if start is None else (start, end)

    def _known(self, name: str) -> Value:
        """What was read already for a field of that name; None before."""
        found = (value for path, value in self._values.items() if path[-1] == name)
        return next(found, None)

    def _quoted(self, field: Field, values: list[str]) -> dict[str, object]:
        start, end = self._place(_alone(field, values))
        return {"start": start, "end": end}

    def _about(self, field: Field, values: list[str]) -> dict[str, object]:
        """A record, given as `statement/12`, as it stands."""
        value = _alone(field, values)
        table, _, number = value.partition("/")
        if table not in TABLES or not number:
            raise ValueWrongError(
                field.name, value, "KIND/NUMBER with a kind of " + ", ".join(TABLES)
            )
        id_ = self._names.id_of(table, number)
        if id_ is None:
            raise ValueWrongError(field.name, value, "KIND/NUMBER")
        state = record_state(self._register, table, uid_of(self._register, table, id_))
        about: dict[str, object] = {"kind": table, "uid": state.uid, "version": state.version}
        if state.dossier_id is not None:
            about["dossier_id"] = state.dossier_id
        return about

    def _take_present(self, given: list[Field]) -> None:
        """What is not said stays as it is; another term takes the place of the deadline."""
        subject, *rest = self._fields
        known = present_values(self._register, self._verb, self._values[subject.path], rest)
        if any("term" in field.path for field in given):
            known = {path: value for path, value in known.items() if path[-1] != "deadline_id"}
        self._values |= known

    def _take_dossier(self) -> None:
        """The only dossier, or that of --dossier, where one is needed and none was named."""
        for field in self._fields:
            if field.path[-1] == "dossier_id" and field.path not in self._values:
                self._values[field.path] = self._names.dossier_id

    def _made(self, type_: Type, path: Where, default: object) -> Value:
        """The value at a path: what was read, or a dataclass made of what was read within it."""
        inside = dataclass_in(type_)
        within = [known for known in self._values if known[: len(path)] == path]
        if inside is None and path in self._values:
            return self._values[path]
        if inside is None or not (within or default is MISSING):
            if default is MISSING:
                raise FieldsMissingError(self._what, self._missing(path))
            return default
        hints = typing.get_type_hints(inside)
        return inside(
            **{
                field.name: self._made(hints[field.name], (*path, field.name), default_of(field))
                for field in fields(inside)
            }
        )

    def _missing(self, path: Where) -> list[str]:
        """All that is needed and was not given, beginning with what is at `path`."""
        names = [field.name for field in self._fields if field.path == path]
        needed = (
            field.name
            for field in self._fields
            if field.is_needed and field.path not in self._values
        )
        return list(dict.fromkeys([*names, *needed]))


def parameters_of(function: Operation) -> list[tuple[str, Type, object]]:
    """Name, type and default of each argument; MISSING where it must be given."""
    hints = typing.get_type_hints(function)
    return [
        (name, hints[name], MISSING if each.default is each.empty else each.default)
        for name, each in inspect.signature(function).parameters.items()
        if name not in APART
    ]


def given_fields(words: Iterable[str]) -> dict[str, list[str]]:
    """The values by the name of their field, in the order in which they were given."""
    found: dict[str, list[str]] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not name:
            raise NoValueError(word)
        found.setdefault(name, []).append(value)
    return found


def _alone(field: Field, values: list[str]) -> str:
    if len(values) > 1:
        raise GivenTwiceError(field.name)
    return values[0]


def _has_commas(item: Type) -> bool:
    """Whether each of several values is a text in which commas are as usual as in any text."""
    return is_range(item) or item is AgendaItem


def _order(field: Field) -> int:
    """Numbers and names first, then what is quoted, and what stands within that last."""
    if field.path[-1] == "start":
        return 1
    return 2 if is_range(item_type(field.type) or field.type) else 0


#: Fields that stand for several, by the first of them.
_TOGETHER: dict[str, Callable[[Builder, Field, list[str]], dict[str, object]]] = {
    "start": Builder._quoted,
    "uid": Builder._about,
}
