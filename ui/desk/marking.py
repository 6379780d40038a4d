"""What is marked in the letter: which words, and how; without Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import TypeGuard

from tracker.frozen import Frozen, replace
from tracker.letters.letter import Letter
from tracker.letters.proposal import Proposal, TimeWords
from tracker.vocabulary import Strength, TimeKind
from ui.desk.readings import reading_of
from ui.desk.state import DeskState, Fate, Passage, Range


class MarkKind(Enum):
    """How words are marked; in the order in which they are painted."""

    PASSAGE = auto()  # words that are registered or proposed: a light tint
    READING = auto()  # the passage being read: a darker tint
    VAGUE = auto()  # time words without a date: a band that fades
    DECIDING = auto()  # words that decided the grade: underlined
    CAVEAT = auto()  # words that limit: underlined with dashes
    FOUND = auto()  # words that are looked for
    FOUND_HERE = auto()  # those of them one is at


class Mark(Frozen):
    """Words of the letter from `start` to `end`, marked."""

    kind: MarkKind
    start: int
    end: int


class MarginNote(Frozen):
    """What stands in the margin beside the words from `start` to `end`.

    `entry` is None until they are registered.
    """

    start: int
    end: int
    strength: Strength
    entry: int | None
    is_current: bool
    is_open: bool


class Marking(Frozen):
    """All marks of a letter and the notes in its margin."""

    marks: tuple[Mark, ...] = ()
    notes: tuple[MarginNote, ...] = ()

    def with_found(self, places: Sequence[Range], at: int) -> Marking:
        """The same, with words that are looked for marked over it; one is at number `at`."""
        found = (
            Mark(MarkKind.FOUND_HERE if number == at else MarkKind.FOUND, *place)
            for number, place in enumerate(places)
        )
        return replace(self, marks=(*self.marks, *found))


def marking_of(state: DeskState, letter: Letter) -> Marking:
    """The marks for where the desk stands: the passage being read shows what decided it."""
    marks: list[Mark] = []
    notes: list[MarginNote] = []
    for number, passage in enumerate(state.passages):
        reading = reading_of(passage, letter)
        if passage.fate is Fate.SET_ASIDE or reading is None:
            continue
        is_current = number == state.at
        marks += _marks_of(reading, is_current=is_current)
        notes.append(_note_of(passage, reading, is_current=is_current))
    return Marking(tuple(sorted(marks, key=lambda m: (m.kind.value, m.start))), tuple(notes))


def _marks_of(reading: Proposal, *, is_current: bool) -> Iterator[Mark]:
    kind = MarkKind.READING if is_current else MarkKind.PASSAGE
    yield Mark(kind, reading.span.start, reading.span.end)
    if reading.condition:
        yield Mark(MarkKind.CAVEAT, reading.condition.start, reading.condition.end)
    deciding = deciding_of(reading) if is_current else []
    if is_vague(reading.time):
        place = (reading.time.span.start, reading.time.span.end)
        # Words that are underlined already need no band as well.
        if place not in deciding:
            yield Mark(MarkKind.VAGUE, *place)
    for start, end in deciding:
        yield Mark(MarkKind.DECIDING, start, end)


def is_vague(time: TimeWords | None) -> TypeGuard[TimeWords]:
    """Whether there are time words that give no date."""
    return time is not None and time.kind in (TimeKind.VAGUE, TimeKind.OPEN_ENDED)


def deciding_of(reading: Proposal) -> list[tuple[int, int]]:
    """The words that decided type and strength, the caveat left to its own mark."""
    cues = [c.span for c in reading.cues if c.about in ("type", "strength")]
    return sorted({(span.start, span.end) for span in cues})


def _note_of(passage: Passage, reading: Proposal, *, is_current: bool) -> MarginNote:
    entry = passage.statement.entry if passage.statement else None
    is_open = passage.fate is Fate.OPEN
    return MarginNote(
        start=reading.span.start,
        end=reading.span.end,
        strength=reading.strength,
        entry=entry,
        is_current=is_current,
        is_open=is_open,
    )
