"""The filters of `overleg list`: which fit a kind of list, and which rows they leave."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

import click

from tracker.cli.asked import Asked
from tracker.cli.kinds import KINDS, Kind, Terms
from tracker.cli.shapes import Shape

#: What was given for each filter, by its name; None where it was not given.
Given = dict[str, str | date | None]


class FilterError(click.UsageError):
    """A filter that this kind of list does not have."""

    def __init__(self, what: str, name: str) -> None:
        fitting = ", ".join(f"--{each}" for each in sorted(KINDS[what].filters)) or "none"
        super().__init__(f"--{name} does not fit {what}. Its filters are: {fitting}.")


class TermError(click.UsageError):
    """A word that is not in the closed list of a filter."""

    def __init__(self, what: str, name: str, terms: Terms) -> None:
        known = ", ".join(str(term.value) for each in terms for term in each)
        super().__init__(f"--{name} of {what} is one of: {known}.")


class SinceMissingError(click.UsageError):
    """A report that needs a day to begin with."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} counts from a day: give --since DATE.")


def check_filters(what: str, given: Given) -> None:
    """Wrong use is said before the register is opened: filters that fit, words that are known."""
    kind = KINDS[what]
    for name, value in given.items():
        if value is not None and name not in kind.filters:
            raise FilterError(what, name)
    for name, terms in (("status", kind.statuses), ("type", kind.types)):
        if given[name] is not None and given[name] not in _values(terms):
            raise TermError(what, name, terms)
    if kind.needs_since and given["since"] is None:
        raise SinceMissingError(what)


def narrowed(rows: Iterable[Shape], kind: Kind, asked: Asked, given: Given) -> Iterator[Shape]:
    """The rows that all filters leave which the question itself did not take."""
    wanted: dict[str, object] = dict(given)
    wanted["dossier"] = asked.dossier.name if asked.dossier else None
    wanted["party"] = asked.party.name if asked.party else None
    wanted["topic"] = {topic.name for topic in asked.topics} or None
    tests = [
        (columns, _FITS[name], wanted[name])
        for name, columns in kind.columns.items()
        if wanted[name] is not None
    ]
    for row in rows:
        if all(
            any(fits(row[column], value) for column in columns) for columns, fits, value in tests
        ):
            yield row


def _values(terms: Terms) -> set[object]:
    return {term.value for each in terms for term in each}


def _is(found: object, wanted: object) -> bool:
    return wanted in found if isinstance(found, list) else found == wanted


def _is_one_of(found: object, wanted: object) -> bool:
    assert isinstance(wanted, set)  # noqa: S101 - the topics asked for
    return not wanted.isdisjoint(found if isinstance(found, list) else [found])


def _from(found: object, wanted: object) -> bool:
    return _day(found) is not None and str(_day(found)) >= str(wanted)


def _ends_before(found: object, wanted: object) -> bool:
    latest = found["latest"] if isinstance(found, dict) else None
    return latest is not None and str(latest) < str(wanted)


def _day(found: object) -> date | None:
    if isinstance(found, datetime):
        return found.astimezone().date()
    return found if isinstance(found, date) else None


_FITS: dict[str, Callable[[object, object], bool]] = {
    "dossier": _is,
    "party": _is,
    "topic": _is_one_of,
    "status": _is,
    "type": _is,
    "since": _from,
    "due-before": _ends_before,
}
