"""What lines of the history come to: how a record was before them, and how it is after them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tracker.frozen import Frozen
from tracker.register.fields import Plain

#: Columns of a record and what they held.
Columns = Mapping[str, Plain]


class Step(Frozen):
    """One line: columns of a record before and after it; None: there was no record."""

    kind: str
    record: str
    before: Columns | None
    after: Columns | None


class Net(Frozen):
    """What all steps of a record come to: the columns that differ, before and after.

    `before` None: the record is new, and `after` has all its columns. `after`
    None: it is gone, and `before` has all of them.
    """

    kind: str
    record: str
    before: Columns | None
    after: Columns | None


@dataclass(slots=True)
class _Course:
    was_there: bool
    first: dict[str, Plain] = field(default_factory=dict)
    now: dict[str, Plain] | None = None


def net(steps: Iterable[Step]) -> list[Net]:
    """The net effect per record, in the order in which records are first met.

    What was made and undone again is left out, and so is what was changed back.
    """
    courses: dict[tuple[str, str], _Course] = {}
    for step in steps:
        course = courses.setdefault(
            (step.kind, step.record), _Course(was_there=step.before is not None)
        )
        _follow(course, step)
    found = (_net(kind, record, course) for (kind, record), course in courses.items())
    return [each for each in found if each is not None]


def _follow(course: _Course, step: Step) -> None:
    if course.was_there and step.before is not None:
        # What a column held first is what counts; a record that goes tells all its columns.
        course.first = {**step.before, **course.first}
    if step.after is None:
        course.now = None
    elif step.before is None:
        course.now = dict(step.after)
    else:
        course.now = {**(course.now or {}), **step.after}


def _net(kind: str, record: str, course: _Course) -> Net | None:
    first, now = course.first, course.now
    if not course.was_there:
        return None if now is None else Net(kind, record, None, now)
    if now is None:
        return Net(kind, record, first, None)
    changed = [column for column, value in now.items() if first.get(column, value) != value]
    if not changed:
        return None
    before = {column: first[column] for column in changed}
    return Net(kind, record, before, {column: now[column] for column in changed})
