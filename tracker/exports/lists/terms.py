"""The columns of a term: its words, the days they give, and, inside, what we assume."""

from __future__ import annotations

from tracker.exports.lists.column import NARROW, SENTENCE, Column, label
from tracker.register.questions.lines import Term
from tracker.words.marks import N_

TERM_COLUMNS: tuple[Column[Term], ...] = (
    Column(N_("Time words"), NARROW * 2, lambda term, kept: term.words),
    Column(N_("Kind of term"), NARROW, lambda term, kept: label(term.kind, kept)),
    Column(N_("First day"), NARROW, lambda term, kept: term.earliest),
    Column(N_("Last day"), NARROW, lambda term, kept: term.latest),
    Column(N_("Until the hour"), NARROW + 4, lambda term, kept: kept.here(term.moment)),
    Column(N_("Assumed from"), NARROW, lambda term, kept: term.window_earliest, inside=True),
    Column(N_("Assumed until"), NARROW, lambda term, kept: term.window_latest, inside=True),
    Column(N_("Assumed because"), SENTENCE, lambda term, kept: term.reason, inside=True),
    Column(N_("Ask again on"), NARROW, lambda term, kept: term.ask_again, inside=True),
)
