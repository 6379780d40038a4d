"""Which changes a paper may tell: of admitted entries, and of their fields what is no reading."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from tracker.briefing.admission import Admission
from tracker.frozen import replace
from tracker.register.questions.keeping.changed_fields import FieldChange
from tracker.register.questions.keeping.since import EntryChange
from tracker.reports import EntryField, Turn

#: What belongs to the words themselves; all other fields are readings or decisions of ours.
OF_THE_WORDS = frozenset({EntryField.ACTOR, EntryField.CAVEAT, EntryField.CONFIRMATION})
#: What others may be told of an entry.
FOR_OTHERS = frozenset({Turn.NEW, Turn.CHANGED})
#: A status, and the day that was entered with it.
DATED = {EntryField.LIFE: EntryField.LIFE_ON, EntryField.EVIDENCE: EntryField.EVIDENCE_ON}


#: Fields of a term, which later dates change.
OF_THE_TERM = frozenset(
    {
        EntryField.TERM_WORDS,
        EntryField.TERM_KIND,
        EntryField.FIRST_DAY,
        EntryField.LAST_DAY,
        EntryField.MOMENT,
    }
)


class Told(NamedTuple):
    """What may be told of, by id: of `held_back` statements not the later date of their term."""

    statements: Container[int]
    deadlines: Container[int]
    held_back: Container[int]


def changes_admitted(
    changes: Iterable[EntryChange], admission: Admission, told: Told
) -> Iterator[EntryChange]:
    """The changes of what is admitted, as it may be told.

    Of an entry that was taken back only the number is left, and only inside the house: its
    words stand nowhere any more.
    """
    for change in changes:
        is_statement = change.entry.kind == "statement"
        known = told.statements if is_statement else told.deadlines
        if change.entry.id in known:
            is_held_back = is_statement and change.entry.id in told.held_back
            yield from _told(_without_term(change) if is_held_back else change, admission)
        elif Turn.TAKEN_BACK in change.turns and _may_name(change, admission):
            gone = replace(change.entry, words="", caveat=None)
            yield EntryChange(gone, (Turn.TAKEN_BACK,), ())


def _may_name(change: EntryChange, admission: Admission) -> bool:
    return (
        admission.shows_readings
        and admission.audience.may_show(change.entry.audience)
        and change.entry.number is not None
    )


def _without_term(change: EntryChange) -> EntryChange:
    fields = tuple(each for each in change.fields if each.field not in OF_THE_TERM)
    turns = tuple(turn for turn in change.turns if turn is not Turn.MOVED)
    return replace(change, fields=fields, turns=turns or (Turn.CHANGED,))


def _told(change: EntryChange, admission: Admission) -> Iterator[EntryChange]:
    if admission.shows_readings:
        fields = tuple(_known(change.fields, admission.known_up_to))
        turns = change.turns
    else:
        fields = tuple(each for each in change.fields if each.field in OF_THE_WORDS)
        turns = tuple(turn for turn in change.turns if turn in FOR_OTHERS)
        turns = turns or ((Turn.CHANGED,) if fields else ())
    if Turn.NEW in turns or fields:
        yield replace(change, turns=turns, fields=fields)


def _known(fields: tuple[FieldChange, ...], day: date) -> Iterator[FieldChange]:
    """The fields without a status that was entered of a later day."""
    later = {each.field for each in fields if _is_later(each, day)}
    for each in fields:
        if each.field not in later and DATED.get(each.field) not in later:
            yield each


def _is_later(change: FieldChange, day: date) -> bool:
    return change.field in DATED.values() and type(change.new) is date and change.new > day
