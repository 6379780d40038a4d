"""The columns of somebody's words, with all that limits them, and the list of all of them."""

from __future__ import annotations

from tracker.briefing.limits import limits_of
from tracker.briefing.sections.references import confirmed, paper_reference
from tracker.exports.kept import Kept, Said
from tracker.exports.lists.column import (
    NAME,
    NARROW,
    SENTENCE,
    WORDS,
    Column,
    Listed,
    label,
    listed,
    of,
)
from tracker.exports.lists.terms import TERM_COLUMNS
from tracker.exports.sheet import Value
from tracker.register.questions.lines import Term
from tracker.words.language import capital
from tracker.words.marks import N_


def limits(said: Said, kept: Kept) -> Value:
    """The caveat and the provisos, each under its name and on a line of its own."""
    named = (kept.words.named(*limit) for limit in limits_of(said.entry, kept.words))
    return "\n".join(named) or None


def _term(said: Said) -> Term | None:
    return said.entry.term


def _source(said: Said, kept: Kept) -> Value:
    return paper_reference(said.entry.source, kept.words).replace("\N{NO-BREAK SPACE}", " ")


#: What somebody said, in which words, with which way back: never one without the other.
WORDS_COLUMNS: tuple[Column[Said], ...] = (
    Column(N_("Entry"), NARROW, lambda said, kept: said.entry.number),
    Column(N_("Words"), WORDS, lambda said, kept: said.entry.words),
    Column(N_("Caveat and limiting words"), SENTENCE, limits),
)
WHERE_COLUMNS: tuple[Column[Said], ...] = (
    Column(N_("Source"), SENTENCE, _source),
    Column(N_("Date of the source"), NARROW, lambda said, kept: said.entry.source.dated),
    Column(N_("Page"), NARROW, lambda said, kept: said.entry.source.page),
    Column(N_("Paragraph"), NARROW, lambda said, kept: said.entry.source.paragraph),
)
SAID_COLUMNS: tuple[Column[Said], ...] = (
    *WORDS_COLUMNS,
    Column(N_("Who"), NAME, lambda said, kept: said.entry.actor),
    Column(N_("To"), NAME, lambda said, kept: listed(p.name for p in said.line.addressees)),
    Column(N_("Topics"), NAME, lambda said, kept: listed(said.entry.topics)),
    Column(
        N_("Type"),
        NARROW * 2,
        lambda said, kept: label(said.entry.reading.type if said.entry.reading else None, kept),
        inside=True,
    ),
    Column(
        N_("Strength"),
        NARROW,
        lambda said, kept: label(said.entry.reading.strength if said.entry.reading else None, kept),
        inside=True,
    ),
    *of(_term, TERM_COLUMNS),
    Column(N_("Proof"), NARROW * 2, lambda said, kept: capital(confirmed(said.entry, kept.words))),
    *WHERE_COLUMNS,
    Column(N_("Language of the words"), NARROW, lambda said, kept: said.entry.language),
    Column(N_("Dispute"), NARROW, lambda said, kept: label(said.line.dispute, kept), inside=True),
    Column(N_("For whom"), NARROW, lambda said, kept: label(said.line.audience, kept), inside=True),
)

STATEMENTS: Listed[Said] = Listed(N_("Statements"), lambda kept: kept.said, SAID_COLUMNS)
