"""What the app proposes to register, with the words that made it propose."""

from __future__ import annotations

from datetime import date, time

from tracker.frozen import Frozen
from tracker.terms.time_words import Doubt
from tracker.terms.windows import AssumedWindow
from tracker.vocabulary import Rank, StatementType, Strength, TimeKind


class Span(Frozen):
    """A stretch of a letter's text: `letter.text[start:end] == words`."""

    start: int
    end: int
    words: str


class Cue(Frozen):
    """Words that decided something of a proposal, and what they say.

    `says` is the key of an explanation in the cue file, for instance
    "limits_time"; `about` is "type", "strength", "caveat", "time", "actor".
    """

    span: Span
    about: str
    says: str


class TimeWords(Frozen):
    """Time words that say when the act falls.

    A vague or open-ended term has no days at all (both None): a `window` is the
    reader's own assumption, and a person decides whether to make it. `clock` is the
    time of the last day, where the words give one, `doubt` what they leave open.
    """

    span: Span
    kind: TimeKind
    earliest: date | None = None
    latest: date | None = None
    clock: time | None = None
    doubt: Doubt | None = None
    window: AssumedWindow | None = None


class SaidBefore(Frozen):
    """Earlier words that a statement says again, with how much those obliged.

    `place` is where they stand, in the text of the document with that id; the id is
    None for words of the letter itself.
    """

    words: str
    strength: Strength
    place: tuple[int, int]
    document_id: int | None = None


class Proposal(Frozen):
    """A statement somebody may want to register; a person decides.

    Actor, addressee, condition and time are None where the words do not give them,
    `says_again` for what is said for the first time, as far as is known.
    """

    span: Span
    page: int
    paragraph: int | None
    type: StatementType
    strength: Strength
    rank: Rank
    actor: str | None = None
    addressee: str | None = None
    condition: Span | None = None
    time: TimeWords | None = None
    topics: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()
    says_again: SaidBefore | None = None
