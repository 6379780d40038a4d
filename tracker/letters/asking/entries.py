"""The entries of a letter as questions look at them: what they say, and the words to quote."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from tracker.frozen import Frozen
from tracker.letters.asking.question_file import Cause, Quote, Told
from tracker.letters.proposal import Proposal, Span
from tracker.letters.searched import Searched, Words
from tracker.letters.signals.wording import Wording
from tracker.vocabulary import Rank, StatementType, Strength

#: A quotation within a question has at most so many words; what is left out is marked.
LONGEST = 14


class Entry(Frozen):
    """A proposal with the words of its sentence, from the first up to the last."""

    proposal: Proposal
    sentence: Searched
    first: int
    last: int

    def fits(self, cause: Cause, told: Told) -> bool:
        """Whether the entry is what the cause asks for, words of the language included."""
        proposal = self.proposal
        says = {cue.says for cue in proposal.cues}
        time = proposal.time
        return (
            _is_one_of(proposal.type, cause.types)
            and _is_one_of(proposal.strength, cause.strengths)
            and _is_one_of(proposal.rank, cause.ranks)
            and (not cause.says or bool(says & cause.says))
            and (not cause.and_says or bool(says & cause.and_says))
            and (cause.time is None or (time is not None and time.kind is cause.time))
            and not (cause.undated and time is not None and (time.earliest or time.latest))
            and (not told.also or self.has(told.also))
            and not self.has(told.unless)
        )

    def has(self, wordings: Iterable[Wording]) -> bool:
        """Whether one of the wordings stands in the entry."""
        return next(self.found(wordings), None) is not None

    def found(self, wordings: Iterable[Wording]) -> Iterator[Words]:
        """Where the wordings stand within the entry, in the order of the file."""
        for wording in wordings:
            for first, last in self.sentence.found((wording,)):
                if self.first <= first and last <= self.last:
                    yield first, last

    def quoted(self, cause: Cause, told: Told) -> Span | None:
        """The words that the question quotes; None where the cause does not find them."""
        if cause.quote in _OF_PROPOSAL:
            if (told.wordings or told.before) and not self.has((*told.wordings, *told.before)):
                return None
            return self._of_proposal(cause)
        for found in self.found(told.wordings):
            span = self._near(found, cause.quote)
            if span is not None:
                return span
        for first, _ in self.found(told.before):
            start = self._clause(first)[0]
            if start < first:
                return self.sentence.words((start, first))
        return None

    def cue(self, says: frozenset[str]) -> Span | None:
        """The first deciding words that say one of these; None where none do."""
        return next((c.span for c in self.proposal.cues if c.says in says), None)

    def _of_proposal(self, cause: Cause) -> Span | None:
        proposal = self.proposal
        if cause.quote is Quote.TIME:
            return proposal.time.span if proposal.time else None
        if cause.quote is Quote.CAVEAT:
            return self._whole(proposal.condition)
        if cause.quote is Quote.CUE:
            return self.cue(cause.says)
        if self.last - self.first <= LONGEST:
            return proposal.span
        return self._clause_of_act()

    def _whole(self, caveat: Span | None) -> Span | None:
        """A caveat that breaks off at "qu'" goes on to the end of its clause."""
        if caveat is None or not caveat.words.endswith(("'", "’")):
            return caveat
        words = range(self.first, self.last)
        first = next(n for n in words if self._start_of(n) >= caveat.start)
        last = next((n for n in words if self._start_of(n) >= caveat.end), self.last - 1)
        return self.sentence.words((first, self._clause(last)[1]))

    def _clause_of_act(self) -> Span:
        """From the clause that has the first deciding word on, for an entry too long to quote."""
        deciding = next((c.span.start for c in self.proposal.cues if c.about == "type"), 0)
        begin = next(
            (n for n in range(self.first, self.last) if self._start_of(n) >= deciding), self.first
        )
        return self.sentence.words((self._clause(begin)[0], self.last))

    def _start_of(self, word: int) -> int:
        return self.sentence.words((word, word + 1)).start

    def _near(self, found: Words, quote: Quote) -> Span | None:
        """The words found, those from there on, or those after them, in their clause."""
        first, last = found
        if quote is Quote.FOUND:
            return self.sentence.words(found)
        begin = last if quote is Quote.AFTER else first
        end = min(self._clause(last - 1)[1], self._next_cue(last))
        if end - begin == 1 and end < self.last:  # "appropriate, ..." alone says little
            end = self._clause(end)[1]
        return self.sentence.words((begin, end)) if begin < end else None

    def _clause(self, word: int) -> Words:
        """The words between the marks around `word`, within the entry."""
        whole = self.sentence.whole_clauses()
        first, last = next((c for c in whole if c[0] <= word < c[1]), (self.first, self.last))
        return max(first, self.first), min(last, self.last)

    def _next_cue(self, after: int) -> int:
        """The first word from `after` on that decided the type; the end where there is none."""
        starts = {c.span.start for c in self.proposal.cues if c.about == "type"}
        words = range(after, self.last)
        return next((n for n in words if self._start_of(n) in starts), self.last)


#: Quotations that the proposal itself marks.
_OF_PROPOSAL = frozenset({Quote.CUE, Quote.TIME, Quote.CAVEAT, Quote.ENTRY})


def _is_one_of(value: object, wanted: Collection[object]) -> bool:
    return not wanted or value in wanted


def entries_of(proposals: Sequence[Proposal], sentences: Sequence[Searched]) -> list[Entry]:
    """The proposals with their sentences, then the sentences in which nothing is proposed.

    The latter are facts that nobody noted: a claim without a source may be among them.
    """
    entries = [e for e in (_entry(proposal, sentences) for proposal in proposals) if e is not None]
    taken = {entry.sentence.sentence.start for entry in entries}
    return entries + [_bare(s) for s in sentences if s.sentence.start not in taken]


def _bare(sentence: Searched) -> Entry:
    """A sentence in which nothing is proposed, as an entry."""
    span = sentence.span
    block = sentence.place.block
    fact = Proposal(
        span=span,
        page=block.page,
        paragraph=block.number,
        type=StatementType.FACT,
        strength=Strength.NONE,
        rank=Rank.BACKGROUND,
    )
    return Entry(fact, sentence, 0, len(sentence.sentence.words))


def _entry(proposal: Proposal, sentences: Sequence[Searched]) -> Entry | None:
    span = proposal.span
    for sentence in sentences:
        whole = sentence.span
        if whole.start <= span.start < whole.end:
            words = range(len(sentence.sentence.words))
            inside = [n for n in words if span.start <= sentence.words((n, n + 1)).start < span.end]
            return Entry(proposal, sentence, inside[0], inside[-1] + 1) if inside else None
    return None


def shortened(span: Span) -> str:
    """Words as a question quotes them: on one line, without the last mark, not too long."""
    words = span.words.split()
    if len(words) > LONGEST:
        return " ".join(words[: LONGEST - 2]).rstrip(",;:–-") + " …"
    return " ".join(words).rstrip(".,;:!?")
