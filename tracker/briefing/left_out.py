"""What a paper for some readers leaves out, counted before it is made."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.briefing.admission import Admission
from tracker.briefing.material import Material
from tracker.frozen import Frozen
from tracker.words import Words


class LeftOut(Frozen):
    """How much of a dossier is above the level of its readers, or not to be known yet.

    `readings` says that types, strengths, statuses, assumptions and questions are left out
    altogether, `lines_to_take` that those are.
    """

    papers: int
    entries: int
    own_words: int
    terms: int
    talks: int  # meetings, outcomes and ballots
    readings: bool
    lines_to_take: bool
    later: int = 0  # of the papers those that bear a day still to come


def left_out(material: Material, admission: Admission) -> LeftOut:
    """What of `material` a paper made so does not hold."""
    may_show = admission.audience.may_show
    entries = admission.statements(material)
    known = {line.id for line in entries}
    talks = (
        *(page.line.audience for page in material.meetings),
        *(line.audience for line in material.outcomes),
        *(line.audience for line in material.ballots),
    )
    return LeftOut(
        papers=len(material.documents) - len(admission.documents(material)),
        entries=len(material.statements) - len(entries),
        own_words=sum(
            id_ not in known or not may_show(line.audience)
            for id_, lines in material.own_words.items()
            for line in lines
        ),
        terms=sum(
            line.statement_id is None and not may_show(line.audience) for line in material.deadlines
        ),
        talks=sum(not may_show(level) for level in talks),
        readings=not admission.shows_readings,
        lines_to_take=not admission.shows_lines_to_take,
        later=admission.later(material),
    )


def says_left_out(found: LeftOut, words: Words) -> str:
    """A sentence on what is left out, one on what of ours is, and one on what is still to come."""
    return " ".join(filter(None, (_says_counted(found, words), says_later(found.later, words))))


def says_later(later: int, words: Words) -> str:
    """Why papers with a day still to come are not in this one; empty where there are none."""
    if not later:
        return ""
    return words.count(
        "{count} paper bears a later day than this one and is not in it.",
        "{count} papers bear a later day than this one and are not in it.",
        later,
    )


def _says_counted(found: LeftOut, words: Words) -> str:
    counted = list(_counted(found, words))
    if not counted:
        return _only_ours(found, words)
    sentence = words.text("Left out: {things}.", things=words.both(counted))
    if found.readings:
        ours = words.text("So are all strengths, statuses, questions and lines to take.")
        return f"{sentence} {ours}"
    if found.lines_to_take:
        return f"{sentence} {words.text('So are the lines to take.')}"
    return sentence


def _only_ours(found: LeftOut, words: Words) -> str:
    if found.readings:
        return words.text(
            "No paper and no entry is left out, but all strengths, statuses, questions and lines "
            "to take are."
        )
    if found.lines_to_take:
        return words.text("No paper and no entry is left out, but the lines to take are.")
    return words.text("No paper and no entry is left out.")


def _counted(found: LeftOut, words: Words) -> Iterator[str]:
    counted = (
        (found.papers, words.count("{count} paper", "{count} papers", found.papers)),
        (found.entries, words.count("{count} entry", "{count} entries", found.entries)),
        (
            found.own_words,
            words.count("{count} reading", "{count} readings", found.own_words),
        ),
        (found.terms, words.count("{count} term", "{count} terms", found.terms)),
        (
            found.talks,
            words.count(
                "{count} meeting, outcome or ballot",
                "{count} meetings, outcomes and ballots",
                found.talks,
            ),
        ),
    )
    return (text for number, text in counted if number)
