"""Parties at the table of a dossier."""

from __future__ import annotations

from tracker.exports.lists.column import NAME, NARROW, SENTENCE, Column, Listed, label, listed
from tracker.register.questions.lines import PartyLine
from tracker.words.marks import N_

PARTIES: Listed[PartyLine] = Listed(
    N_("Parties"),
    lambda kept: kept.admitted.dossier.parties,
    (
        Column(N_("Party"), SENTENCE, lambda line, kept: line.name),
        Column(N_("In short"), NARROW * 2, lambda line, kept: line.short),
        Column(N_("Side"), NARROW * 2, lambda line, kept: label(line.side, kept)),
        Column(N_("Also called"), NAME, lambda line, kept: listed(line.other_names), inside=True),
    ),
)
