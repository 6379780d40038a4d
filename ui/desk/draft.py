"""A reading being changed, and what it still lacks; without Qt."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.letters.proposal import Proposal
from tracker.vocabulary import StatementType, Strength
from tracker.words.marks import N_

REASON_FOR_REGISTERED = N_("Say in a few words why the registered reading changes.")
REASON_FOR_GRADE = N_("Say in a few words why you grade these words otherwise.")
CAVEAT_NEEDED = N_("A hedged or conditional reading needs its caveat: select it in the letter.")


class Draft(Frozen):
    """A reading as it now stands in the form, against what it was before.

    `before` is None for words a person selected: nobody graded them yet.
    """

    reading: Proposal
    before: Proposal | None
    is_registered: bool
    reason: str = ""

    @property
    def is_regraded(self) -> bool:
        """Whether type or strength differ from what they were."""
        if self.before is None:
            return False
        was = (self.before.type, self.before.strength)
        return was != (self.reading.type, self.reading.strength)

    @property
    def needs_reason(self) -> bool:
        """Whether the change is one that the history must explain."""
        return self.is_registered or self.is_regraded

    @property
    def lacks(self) -> str | None:
        """What is still to be entered, as an English sentence; None when it can be kept."""
        if _is_limited(self.reading) and not (
            self.reading.condition or _has_deciding(self.reading)
        ):
            return CAVEAT_NEEDED
        if self.needs_reason and not self.reason.strip():
            return REASON_FOR_REGISTERED if self.is_registered else REASON_FOR_GRADE
        return None


def _is_limited(reading: Proposal) -> bool:
    return (
        reading.strength is Strength.HEDGED or reading.type is StatementType.CONDITIONAL_COMMITMENT
    )


def _has_deciding(reading: Proposal) -> bool:
    return any(cue.about in ("type", "strength") for cue in reading.cues)
