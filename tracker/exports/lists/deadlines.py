"""Terms: those that are followed, or, for readers outside, those that stand in the words."""

from __future__ import annotations

from tracker.exports.kept import Kept, Said
from tracker.exports.lists.column import NAME, NARROW, SENTENCE, Column, Listed, label, of, yes
from tracker.exports.lists.statements import WHERE_COLUMNS, WORDS_COLUMNS
from tracker.exports.lists.terms import TERM_COLUMNS
from tracker.exports.sheet import Value
from tracker.exports.terms import Due, dues_of
from tracker.register.questions.lines import Term
from tracker.register.rules.following.slipping import slip_in_days
from tracker.words.marks import N_


def _term(due: Due) -> Term:
    return due.term


def _said(due: Due) -> Said | None:
    return due.said


def _first_day(due: Due, kept: Kept) -> Value:
    first = due.followed.first if due.followed else None
    return first.latest if first else None


def _slip(due: Due, kept: Kept) -> Value:
    first = due.followed.first if due.followed else None
    return slip_in_days(first, due.term) if first else None


def _moves(due: Due, kept: Kept) -> Value:
    return due.term.moves or None


def _working(due: Due, kept: Kept) -> Value:
    return due.followed.working if due.followed else None


def _settled(due: Due, kept: Kept) -> Value:
    return yes(is_so=due.is_settled, kept=kept)


DEADLINES: Listed[Due] = Listed(
    N_("Deadlines"),
    dues_of,
    (
        Column(N_("Of whom"), NAME, lambda due, kept: due.party),
        Column(N_("What is due"), SENTENCE, lambda due, kept: due.subject),
        *of(_term, TERM_COLUMNS),
        *of(_said, (*WORDS_COLUMNS, *WHERE_COLUMNS)),
        Column(
            N_("Set by law"),
            NARROW,
            lambda due, kept: yes(is_so=bool(due.followed and due.followed.statutory), kept=kept),
        ),
        Column(N_("Working"), SENTENCE, _working, inside=True),
        Column(N_("Times moved"), NARROW, _moves, inside=True),
        Column(N_("First promised day"), NARROW, _first_day, inside=True),
        Column(N_("Days slipped"), NARROW, _slip, inside=True),
        Column(N_("Runs no longer"), NARROW, _settled, inside=True),
        Column(
            N_("For whom"),
            NARROW,
            lambda due, kept: label(due.followed.audience if due.followed else None, kept),
            inside=True,
        ),
    ),
)
