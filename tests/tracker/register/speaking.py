"""Oral statements for tests: all of it invented."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from tests.making import WHO, party_id
from tracker.frozen import replace
from tracker.register.operations.entries.oral import NewOralStatement, record_oral_statement
from tracker.vocabulary import Rank, StatementType, Strength

CEST = timezone(timedelta(hours=2))
SAID = datetime(2026, 6, 2, 0, 30, tzinfo=CEST)
WORDS = "We will not raise the toll.\n\nAt least not before the summer."


def new_oral(register, dossier, **fields):
    """The minister, heard by one, about the toll, unless `fields` say otherwise."""
    new = NewOralStatement(
        dossier_id=dossier,
        speaker="The minister",
        heard_by=("B. Reader",),
        said=SAID,
        words=WORDS,
        type=StatementType.COMMITMENT,
        strength=Strength.PLAIN,
        rank=Rank.CORE,
        actor_id=party_id(register),
    )
    return replace(new, **fields)


def speak(register, dossier, **fields):
    """An oral statement; its id."""
    return record_oral_statement(register, new_oral(register, dossier, **fields), who=WHO).ids[0]
