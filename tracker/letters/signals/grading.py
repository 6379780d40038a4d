"""What a part of a sentence does, and how much it obliges."""

from __future__ import annotations

from tracker.letters.signals.hits import Held
from tracker.letters.signals.parts import Part
from tracker.vocabulary import StatementType, Strength

#: What limiting words make of an act: a decision "for now" is put off rather than taken.
_TURNS = {
    (StatementType.DECISION, "time"): StatementType.DEFERRAL,
    (StatementType.DECISION, "form"): StatementType.DEFERRAL,
    (StatementType.DECISION, "condition"): StatementType.CONDITIONAL_COMMITMENT,
    (StatementType.COMMITMENT, "condition"): StatementType.CONDITIONAL_COMMITMENT,
}


def graded(part: Part, type: StatementType) -> tuple[StatementType, Strength]:
    """The type and strength of a part that its signal reads as `type`.

    The weakest limiting word decides (glossary 2.2). What obliges nobody
    cannot be made weaker, and a precondition is graded by how firmly it is
    set, not by what it makes depend on it.
    """
    strength = part.lead.signal.strength
    for held in part.limits:
        if held.limit.limits == "possibility" and _is_of_signal(held, part):
            continue  # "cannot agree": the word is part of what refuses
        type = _TURNS.get((type, held.limit.limits), type)
        own = type is StatementType.PRECONDITION and held.limit.limits == "condition"
        if strength is not Strength.NONE and not own:
            strength = max(strength, held.limit.strength, key=lambda grade: grade.rank)
    return type, strength


def _is_of_signal(held: Held, part: Part) -> bool:
    """Whether the words that hold back are words of the signal itself."""
    return all(part.lead.words.issuperset(run) for run in held.runs)
