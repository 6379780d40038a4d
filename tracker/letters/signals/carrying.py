"""What words before a sentence carry over to it: lists behind a colon, and broken-off sentences."""

from __future__ import annotations

from tracker.frozen import replace
from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.hits import Parsed
from tracker.letters.signals.mood import Mood
from tracker.letters.signals.parts import Part
from tracker.vocabulary import StatementType, Strength

#: What an item of a list is when the words before the colon are so.
_CARRIED = frozenset(
    {
        StatementType.DEMAND,
        StatementType.ULTIMATUM,
        StatementType.DECISION,
        StatementType.COMMITMENT,
        StatementType.INTENTION,
    }
)

#: What an item says itself, whatever leads it in.
_STRONGER = frozenset({StatementType.ULTIMATUM, StatementType.REFUSAL})


def carried_by(lead_in: list[Part], mood: Mood) -> Part | None:
    """The part of a lead-in that holds for each item behind its colon; None when it has none."""
    if lead_in and mood.type_of(lead_in[-1].lead.signal) in _CARRIED:
        return lead_in[-1]
    return None


def as_item(parsed: Parsed, carried: Part, own: list[Part], mood: Mood) -> list[Part]:
    """The first sentence of an item: what it says itself, or else what its lead-in says."""
    types = {mood.type_of(part.lead.signal) for part in own}
    if mood.type_of(carried.lead.signal) in types or types & _STRONGER:
        return own
    lead = replace(carried.lead, runs=(), clause=0)
    return [Part(parsed, 0, len(parsed.sentence.words), lead, led_in=carried)]


def continued(parsed: Parsed, before: list[Part], cues: CueFile) -> list[Part]:
    """A sentence without a verb of its own that goes on with the aim before it; else nothing.

    "We want a pact. For workers who are sure of their rights." Such a goal
    obliges nobody.
    """
    words = parsed.sentence.words
    first = 1 if words and words[0].form in cues.coordinate else 0
    opens = first < len(words) and words[first].form in cues.fragments
    if parsed.hits or not opens or not before:
        return []
    aim = before[-1].lead
    if aim.signal.type is not StatementType.INTENTION:
        return []
    signal = replace(aim.signal, says="continues_aim", strength=Strength.NONE)
    lead = replace(aim, signal=signal, runs=(range(first, first + 1),), clause=0)
    return [Part(parsed, 0, len(words), lead)]
