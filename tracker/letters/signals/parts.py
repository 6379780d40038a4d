"""A sentence that does two things is read in two parts."""

from __future__ import annotations

from tracker.frozen import Frozen, replace
from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.hits import Held, Hit, Parsed
from tracker.letters.signals.sentences import Word
from tracker.vocabulary import COMMITMENT_LIKE, StatementType

#: What is worth a proposal of its own beside another one in the same sentence.
_ACTS = COMMITMENT_LIKE | {
    StatementType.DEMAND,
    StatementType.ULTIMATUM,
    StatementType.REFUSAL,
}

#: What somebody may do twice in one sentence.
_REPEATED = (_ACTS | {StatementType.INTENTION}) - {StatementType.REFUSAL, StatementType.ULTIMATUM}


class Part(Frozen):
    """Words `first` up to `last` of a sentence, the signal that leads them, and their limits."""

    parsed: Parsed
    first: int
    last: int
    lead: Hit
    limits: tuple[Held, ...] = ()
    led_in: Part | None = None  # the words before the colon, for an item of a list

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.parsed.sentence.words[self.first : self.last]

    @property
    def reach(self) -> range:
        """The clauses from the first deciding word to the last."""
        clauses = self.parsed.clauses
        if not self.lead.runs:  # the deciding words stand before the list
            return range(len(clauses))
        last = self.lead.runs[-1].stop - 1
        end = next(n for n, c in enumerate(clauses) if c.first <= last < c.last)
        return range(self.lead.clause, end + 1)


def parts_of(parsed: Parsed, cues: CueFile) -> list[Part]:
    """The parts of a sentence that has a signal, in order; none when it has no signal.

    A signal in a clause that hangs on another counts when the cue file says
    that it may stand alone; a precondition does where nothing else is said.
    """
    leads = _leads(parsed)
    cuts = [parsed.clauses[lead.clause].first for lead in leads[1:]]
    starts = [0, *(_start(parsed, cut, cues) for cut in cuts)]
    ends = [*cuts, len(parsed.sentence.words)]
    return [
        _with_limits(Part(parsed, first, last, lead))
        for lead, first, last in zip(leads, starts, ends, strict=False)
    ]


def _leads(parsed: Parsed) -> list[Hit]:
    """The signal that leads each part."""
    counted = [hit for hit in parsed.hits if hit.leads]
    leads: list[Hit] = []
    conditions = [h for h in parsed.hits if h.signal.type is StatementType.PRECONDITION]
    for hit in _best_per_clause(counted or conditions):
        if not leads or _stands_apart(leads[-1], hit) or _says_more(parsed, leads[-1], hit):
            leads.append(hit)
        elif hit.order < leads[-1].order and hit.signal.type in _ACTS:
            leads[-1] = hit
    return leads


def _best_per_clause(hits: list[Hit]) -> list[Hit]:
    """Of the signals in one clause, the one that the cue file puts first; in order of place."""
    best: dict[int, Hit] = {}
    for hit in hits:
        if hit.clause not in best or hit.order < best[hit.clause].order:
            best[hit.clause] = hit
    return [best[clause] for clause in sorted(best)]


def _stands_apart(lead: Hit, hit: Hit) -> bool:
    """Whether a later signal is an act of its own and not more of the one before it.

    A term and the action that is threatened after it are one ultimatum.
    """
    if hit.signal.type is lead.signal.type is StatementType.ULTIMATUM:
        return False
    if hit.signal.parts:
        return hit.signal is not lead.signal
    return hit.signal.type in _ACTS and hit.signal.type is not lead.signal.type


def _says_more(parsed: Parsed, lead: Hit, hit: Hit) -> bool:
    """Whether a later signal is a second act of the same sort, in a main clause of its own.

    "I will keep you informed, and the branch will publish the figures": a semicolon,
    or a joining word behind a comma, with whoever acts named right after it.
    """
    clause, marks = parsed.clauses[hit.clause], parsed.sentence.marks
    if hit.signal.type not in _REPEATED or not clause.main or hit.clause == lead.clause:
        return False
    named = any(m.first - clause.first in {0, 1} for m in parsed.mentions)
    return ";" in marks[clause.first] or ("," in marks[clause.first] and named)


def _start(parsed: Parsed, cut: int, cues: CueFile) -> int:
    """The first word of the part that begins at `cut`, after a joining word."""
    return cut + (parsed.sentence.words[cut].form in cues.coordinate)


def _with_limits(part: Part) -> Part:
    """The part with the limits that hold its act back.

    A limiting word counts in the clauses of the act itself; a clause that
    sets a condition counts wherever it stands in the part. All words around
    a precondition count: it holds for what they say.
    """
    reach = part.reach
    if part.lead.signal.type is StatementType.PRECONDITION:
        reach = range(len(part.parsed.clauses))
    limits = tuple(
        held
        for held in part.parsed.limits
        if part.first <= held.runs[0].start < part.last
        and (held.limit.clause or held.clause in reach)
    )
    return replace(part, limits=limits)
