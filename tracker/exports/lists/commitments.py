"""Undertakings: the words, and, inside, the three statuses side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from tracker.exports.kept import Kept, Said
from tracker.exports.lists.column import NARROW, Column, Listed, label, of
from tracker.exports.lists.statements import SAID_COLUMNS
from tracker.exports.sheet import Value
from tracker.frozen import Frozen
from tracker.register.questions.lines import CommitmentLine, DeadlineLine
from tracker.register.rules.following.slipping import slip_in_days
from tracker.words.marks import N_


class Followed(Frozen):
    """An undertaking; how it stands and its followed term are None where they may not be seen."""

    said: Said
    status: CommitmentLine | None
    term: DeadlineLine | None


def _lines(kept: Kept) -> Iterator[Followed]:
    admitted = kept.admitted
    statuses = {line.statement.id: line for line in admitted.commitments}
    terms = {line.statement_id: line for line in admitted.deadlines} if kept.inside else {}
    for said in kept.said:
        if said.line.id in admitted.followed:
            yield Followed(said, statuses.get(said.line.id), terms.get(said.line.id))


def _status(read: Callable[[CommitmentLine, Kept], Value]) -> Callable[[Followed, Kept], Value]:
    return lambda each, kept: None if each.status is None else read(each.status, kept)


def _first_day(each: Followed, kept: Kept) -> date | None:
    first = each.term.first if each.term else None
    return first.latest if first else None


def _slip(each: Followed, kept: Kept) -> int | None:
    if each.term is None or each.term.first is None:
        return None
    return slip_in_days(each.term.first, each.term.term)


def _said(each: Followed) -> Said:
    return each.said


COMMITMENTS: Listed[Followed] = Listed(
    N_("Commitments"),
    _lines,
    (
        *of(_said, SAID_COLUMNS),
        Column(
            N_("What the promisor says"),
            NARROW * 2,
            _status(lambda line, kept: label(line.life, kept)),
            inside=True,
        ),
        Column(N_("Said on"), NARROW, _status(lambda line, kept: line.life_on), inside=True),
        Column(
            N_("What the evidence supports"),
            NARROW * 2,
            _status(lambda line, kept: label(line.evidence, kept)),
            inside=True,
        ),
        Column(N_("Evidence as of"), NARROW, _status(lambda line, kept: line.evidence_on), True),
        Column(
            N_("Against the date"),
            NARROW * 2,
            _status(lambda line, kept: label(line.against_date, kept)),
            inside=True,
        ),
        Column(N_("Days late"), NARROW, _status(lambda line, kept: line.days_late or None), True),
        Column(N_("First promised day"), NARROW, _first_day, inside=True),
        Column(N_("Days slipped"), NARROW, _slip, inside=True),
        Column(N_("Closed on"), NARROW, _status(lambda line, kept: line.closed_on), inside=True),
    ),
)
