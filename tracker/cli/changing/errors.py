"""What is wrong with the words of a change: wrong use, or names that the register lacks."""

from __future__ import annotations

from collections.abc import Iterable

import click

from tracker.errors import TrackerError


class FieldUnknownError(click.UsageError):
    """A field that this kind does not have."""

    def __init__(self, name: str, what: str, known: Iterable[str]) -> None:
        super().__init__(f"{name} is no field of {what}. Its fields are: {_listed(known)}.")


class FieldsMissingError(click.UsageError):
    """Fields that must be given."""

    def __init__(self, what: str, names: Iterable[str]) -> None:
        super().__init__(f"{what} needs {_listed(names)} as well. Give it as FIELD=VALUE.")


class NoValueError(click.UsageError):
    """Something that is no FIELD=VALUE."""

    def __init__(self, given: str) -> None:
        super().__init__(f"{given} is no FIELD=VALUE.")


class GivenTwiceError(click.UsageError):
    """Two values for a field that has one."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is given more than once, and has one value.")


class ValueWrongError(click.UsageError):
    """A value that is none of its type."""

    def __init__(self, name: str, value: str, wanted: str) -> None:
        super().__init__(f"{name} is {wanted}, not {value}.")


class WordsNotFoundError(TrackerError):
    """Words that the text does not have."""

    message = "“{words}” does not stand in “{document}”. Take the words from its text."


class WordsTwiceError(TrackerError):
    """Words that stand in the text more than once."""

    message = (
        "“{words}” stands {count} times in “{document}”."
        " Quote more of it, or give its place as START-END."
    )


class NameUnknownError(TrackerError):
    """A name that nothing of its kind has."""

    message = "There is no {kind} called {name} in this register. Known are: {names}."


class NameTwiceError(TrackerError):
    """A name that several things have."""

    message = "Several things are called {name}: {numbers}. Give the number of the one you mean."


class NothingFollowedError(TrackerError):
    """An entry of which nothing of that kind is followed."""

    message = "Entry {entry} has no {kind}. Look at the list of them."


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"
