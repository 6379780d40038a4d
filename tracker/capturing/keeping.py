"""Putting what was captured in the register: heard, entered, and mended in one step."""

from __future__ import annotations

from tracker.capturing.captured import Captured
from tracker.capturing.hearing import hear_in, language_spoken, strength_with
from tracker.register import Changed, Register
from tracker.register.operations.entries.oral import NewOralStatement, record_oral_statement
from tracker.register.operations.entries.readings import take_back_statement
from tracker.register.rules.papers.noted_words import noted
from tracker.vocabulary import Rank


def keep_captured(register: Register, captured: Captured, *, who: str) -> Changed:
    """Record what was said; its id comes back first. What it mends is taken back with it.

    Errors are those of `record_oral_statement`.
    """
    new = as_statement(register, captured)
    with register.together(who):
        if captured.mends is not None:
            take_back_statement(register, captured.mends, who=who)
        return record_oral_statement(register, new, who=who)


def as_statement(register: Register, captured: Captured) -> NewOralStatement:
    """The statement, with what its words say where nobody said otherwise."""
    words = noted(captured.words)
    said = captured.said
    heard = hear_in(register, captured.dossier_id, words, said.date(), captured.language)
    type_ = captured.type or heard.type
    return NewOralStatement(
        dossier_id=captured.dossier_id,
        speaker=captured.speaker,
        heard_by=captured.heard_by,
        said=said,
        words=words,
        type=type_,
        strength=captured.strength or strength_with(type_, heard),
        rank=Rank.CORE,
        actor_id=captured.actor_id,
        office_id=captured.office_id,
        addressee_ids=captured.addressee_ids,
        topics=captured.topics or heard.topics,
        caveat=heard.caveat,
        term=heard.term,
        deciding=heard.deciding,
        audience=captured.audience,
        language=language_spoken(words, captured.language),
    )
