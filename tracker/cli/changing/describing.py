"""The help of `add`, `set` and `remove`: the kinds, and the fields of one of them."""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Iterator, Mapping
from typing import Any

from tracker.cli.changing.fields import Field, fields_of, value_in
from tracker.cli.changing.naming import NAMED, OF_ENTRY
from tracker.cli.changing.values import wanted
from tracker.cli.changing.verbs import ADD, Verb
from tracker.cli.output import table

#: What a field takes that stands for several.
_TOGETHER = {"start": "words of the text, or START-END", "uid": "KIND/NUMBER, as statement/12"}


def help_on(verbs: Mapping[str, Verb], what: str | None) -> str:
    """The kinds, or, where one is named, its fields."""
    return _kinds(verbs) if what is None else _kind(what, verbs[what], verbs)


def _kinds(verbs: Mapping[str, Verb]) -> str:
    """What can be added, set or removed, each with what it does."""
    return "\n".join(["", "WHAT:", *table([(f"  {what}", _does(verbs[what])) for what in verbs])])


def _kind(what: str, verb: Verb, verbs: Mapping[str, Verb]) -> str:
    """What one operation does, and each of its fields: what it takes, and whether it is needed."""
    fields = fields_of(verb.function())
    if verbs is not ADD:
        subject, *fields = fields
        head = f"{what}: {_does(verb)}. ID is {_takes(subject)}."
    else:
        head = f"{what}: {_does(verb)}."
    is_free = verb.record is not None
    rows = [
        (f"  {field.name}{'' if is_free or not field.is_needed else ' (needed)'}", _takes(field))
        for field in fields
    ]
    kept = ["", "By this command what is not named stays as it is."] if is_free else []
    return "\n".join(["", head, *_meanings(verb), *kept, "", "FIELD=VALUE:", *table(rows)])


def _does(verb: Verb) -> str:
    told = str(inspect.getdoc(verb.function())).split("\n\n")[0].replace("\n", " ")
    return re.split(r"[;.](?: |$)", told)[0]


def _meanings(verb: Verb) -> Iterator[str]:
    """What is said of the values that an operation takes."""
    for name, type_ in typing.get_type_hints(verb.function()).items():
        inside: Any = value_in(type_)
        if name != "return" and inside is not None:
            yield ""
            yield str(inspect.getdoc(inside))


def _takes(field: Field) -> str:
    """What a field takes: a name, a number, a term of a closed list, a day."""
    if field.path[-1] in _TOGETHER:
        return _TOGETHER[field.path[-1]]
    takes = wanted(field.type)
    if "a number" not in takes:
        return takes
    if field.refers_to in NAMED:
        return takes.replace("a number", "a name or a number")
    return (
        takes.replace("a number", "a number, or #N for entry N")
        if field.refers_to in OF_ENTRY
        else takes
    )
