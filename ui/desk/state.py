"""What is decided on a letter, what is being read, and how far one has come; without Qt.

A `Passage` is a place in the letter that somebody decides on: proposed by the
app, registered, or set aside. A `DeskState` is all of them in the order of the
text, and the one at hand. States are values: each decision gives the next one,
and the one before is there to go back to when a decision could not be kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from enum import Enum, auto

from tracker.frozen import Frozen, replace
from tracker.letters.proposal import Proposal
from tracker.register.questions.lines import StatementLine
from tracker.vocabulary import StatementType, Strength

Range = tuple[int, int]


class Fate(Enum):
    """What was decided on a passage."""

    OPEN = auto()
    ACCEPTED = auto()
    SET_ASIDE = auto()


class Passage(Frozen):
    """Words in the letter with what is known of them.

    `proposal` is None for what was registered or set aside at an earlier
    sitting; `statement` is None until the register has it.
    """

    start: int
    end: int
    fate: Fate = Fate.OPEN
    proposal: Proposal | None = None
    statement: StatementLine | None = None

    @property
    def place(self) -> Range:
        """Where it stands: unique within a letter."""
        return self.start, self.end

    @property
    def type(self) -> StatementType | None:
        """What the passage does, as registered or else as proposed; None when neither is known."""
        known = self.statement or self.proposal
        return known.type if known else None

    @property
    def strength(self) -> Strength | None:
        """How much it obliges, as registered or else as proposed; None when neither is known."""
        known = self.statement or self.proposal
        return known.strength if known else None


class Progress(Frozen):
    """How far one has come: `read` are the passages decided on, of `all` there are."""

    read: int
    all: int
    accepted: int
    set_aside: int


class DeskState(Frozen):
    """All passages of a letter in the order of its text, and which one is at hand.

    `current` is the passage being read; None when all are read and nobody has
    gone back to one, or when there are none.
    """

    passages: tuple[Passage, ...] = ()
    at: int | None = None

    @property
    def current(self) -> Passage | None:
        """The passage being read; None for none."""
        return None if self.at is None else self.passages[self.at]

    @property
    def progress(self) -> Progress:
        """How far one has come."""
        fates = Counter(passage.fate for passage in self.passages)
        accepted, aside = fates[Fate.ACCEPTED], fates[Fate.SET_ASIDE]
        return Progress(accepted + aside, len(self.passages), accepted, aside)

    def at_place(self, place: Range) -> DeskState:
        """With the passage at `place` at hand; unchanged when there is none."""
        return next(
            (replace(self, at=n) for n, p in enumerate(self.passages) if p.place == place), self
        )

    def at_first_open(self) -> DeskState:
        """With the first passage that waits for a decision at hand, or none."""
        return replace(self, at=self._open_after(-1))

    def stepped(self, by: int) -> DeskState:
        """One passage on (1) or back (-1), decided or not; stays at the first and the last."""
        if not self.passages:
            return self
        if self.at is None:
            return replace(self, at=len(self.passages) - 1 if by < 0 else 0)
        return replace(self, at=min(max(self.at + by, 0), len(self.passages) - 1))

    def decided(self, fate: Fate) -> DeskState:
        """The passage at hand with its decision, and the next open one at hand."""
        if self.at is None:
            return self
        done = replace(self.passages[self.at], fate=fate)
        passages = (*self.passages[: self.at], done, *self.passages[self.at + 1 :])
        state = replace(self, passages=passages)
        return replace(state, at=state._open_after(self.at))

    def with_parts(self, parts: Iterable[Proposal]) -> DeskState:
        """The passage at hand taken apart; the first of its parts is at hand."""
        if self.at is None:
            return self
        return self._with(parts, instead_of=slice(self.at, self.at + 1))

    def with_next_joined(self, one: Proposal) -> DeskState:
        """The passage at hand and the one after it made into one, which is at hand."""
        if self.at is None:
            return self
        return self._with((one,), instead_of=slice(self.at, self.at + 2))

    def with_statements(self, statements: Iterable[StatementLine]) -> DeskState:
        """With what the register holds of this letter now, own words included."""
        held = {(s.place.start, s.place.end): s for s in statements}
        known = {p.place for p in self.passages}
        passages = [_as_held(p, held.get(p.place)) for p in self.passages]
        passages += [_registered(s) for place, s in held.items() if place not in known]
        return self._rearranged(passages)

    def passage_at(self, position: int) -> Passage | None:
        """The shortest passage whose words hold the character at `position`; None for none."""
        found = [p for p in self.passages if p.start <= position < p.end]
        return min(found, key=lambda p: p.end - p.start, default=None)

    def _with(self, proposals: Iterable[Proposal], instead_of: slice) -> DeskState:
        passages = list(self.passages)
        passages[instead_of] = [Passage(p.span.start, p.span.end, proposal=p) for p in proposals]
        return replace(self, passages=tuple(passages))

    def _open_after(self, at: int) -> int | None:
        """The next open passage after `at`, else the first open one; None when all are read."""
        waiting = [n for n, p in enumerate(self.passages) if p.fate is Fate.OPEN]
        return next((n for n in waiting if n > at), waiting[0] if waiting else None)

    def _rearranged(self, passages: Iterable[Passage]) -> DeskState:
        here = self.current
        state = DeskState(tuple(sorted(passages, key=lambda p: p.place)))
        return state.at_place(here.place) if here else state


def desk_state(
    proposals: Iterable[Proposal],
    statements: Iterable[StatementLine] = (),
    set_aside: Collection[Range] = (),
) -> DeskState:
    """The desk as the register knows it, with the first undecided passage at hand.

    `proposals` are those still open; see `tracker.desk.deciding.queue`.
    """
    passages = [Passage(p.span.start, p.span.end, proposal=p) for p in proposals]
    passages += [_registered(statement) for statement in statements]
    passages += [Passage(start, end, Fate.SET_ASIDE) for start, end in set_aside]
    return DeskState(tuple(sorted(passages, key=lambda p: p.place))).at_first_open()


def _registered(statement: StatementLine) -> Passage:
    place = statement.place
    return Passage(place.start, place.end, Fate.ACCEPTED, statement=statement)


def _as_held(passage: Passage, statement: StatementLine | None) -> Passage:
    if statement:
        return replace(passage, fate=Fate.ACCEPTED, statement=statement)
    return passage
