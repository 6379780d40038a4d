"""What changed since a day or a meeting: entry by entry, the old value beside the new one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tracker.briefing.admitted import Admitted, Since
from tracker.briefing.composition import (
    Cell,
    Column,
    Composition,
    Item,
    Part,
    Place,
    Plain,
    Quoted,
    Remark,
    Row,
    Table,
    Tone,
)
from tracker.briefing.content import Briefing, Entry
from tracker.briefing.kinds.composed import composed
from tracker.briefing.kinds.said import strength_and_time
from tracker.frozen import Frozen, replace
from tracker.register.questions.keeping.changed_fields import FieldChange, Value
from tracker.reports import Turn
from tracker.words import Words
from tracker.words.changed_values import value_in_words


class Change(Frozen):
    """What came over an entry.

    `entry` is None for a term set by hand, whose `subject` stands for it, and for an entry
    that was taken back, of which only the `number` is left.
    """

    turn: Turn
    fields: tuple[FieldChange, ...]
    entry: Entry | None = None
    subject: str | None = None
    term: str | None = None  # the time words of such a term
    number: int | None = None


class ChangesBody(Frozen):
    """What changed since a moment, by what came over it; `since` None: nobody asked."""

    since: Since | None
    changes: tuple[Change, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed."""
        return tuple(change.entry for change in self.changes if change.entry)


def changes_in(admitted: Admitted) -> ChangesBody:
    """What changed, those of one turn together, each entry once under the first that fits."""
    terms = {line.id: line.term.words for line in admitted.deadlines}
    found = [
        Change(
            turn=each.turns[0],
            fields=each.fields,
            entry=admitted.entries.get(each.entry.id) if each.entry.kind == "statement" else None,
            subject=each.entry.words if each.entry.kind == "deadline" else None,
            term=terms.get(each.entry.id) if each.entry.kind == "deadline" else None,
            number=each.entry.number,
        )
        for each in admitted.changes
    ]
    order = list(Turn)
    return ChangesBody(
        admitted.since, tuple(sorted(found, key=lambda change: order.index(change.turn)))
    )


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    return replace(briefing, body=changes_in(admitted))


def _compose(briefing: Briefing, words: Words) -> Composition:
    body = briefing.body
    assert isinstance(body, ChangesBody)  # noqa: S101 - chosen above
    return Composition(
        title=since_title(body, words, briefing.printed),
        under=words.text("Dossier {dossier}", dossier=briefing.dossier),
        lead=changes_lead(body, words),
        parts=tuple(change_parts(body, words, briefing.printed)),
    )


def since_title(body: ChangesBody, words: Words, printed: datetime) -> str:
    """The title: since which meeting, or since which day."""
    if body.since is None:
        return words.text("What changed")
    day = words.day(body.since.moment.astimezone(printed.tzinfo))
    if body.since.meeting is None:
        return words.text("What changed since {day}", day=day)
    return words.text(
        "What changed since “{meeting}” of {day}", meeting=body.since.meeting, day=day
    )


def changes_lead(body: ChangesBody, words: Words) -> str:
    """How many there are, in one sentence."""
    if not body.changes:
        return words.text("Nothing changed in this dossier for these readers.")
    return words.count(
        "{count} entry or term is new or changed.",
        "{count} entries and terms are new or changed.",
        len(body.changes),
    )


def change_parts(body: ChangesBody, words: Words, printed: datetime) -> Iterator[Part]:
    """The table of changes, and in words of which sort there are none."""
    writer = _Writer(words, printed)
    new = [change for change in body.changes if change.turn is Turn.NEW]
    others = [change for change in body.changes if change.turn is not Turn.NEW]
    rows = tuple(writer.new(each) for each in new)
    yield Table(writer.new_columns(), rows, words.title(Turn.NEW))
    yield Table(
        writer.columns(),
        tuple(row for change in others for row in writer.rows(change)),
        words.text("No longer as it was"),
        groups=True,
    )
    none = [turn for turn in Turn if all(change.turn is not turn for change in body.changes)]
    if none and body.changes:
        turns = words.both([words.label(turn) for turn in none])
        yield Remark(words.text("Nothing in this time: {turns}.", turns=turns))


class _Writer(Frozen):
    """Writes the rows of changes; clocks in the zone of `printed`."""

    words: Words
    printed: datetime

    def new_columns(self) -> tuple[Column, ...]:
        """What is told of a new entry."""
        words = self.words
        return (
            Column(words.text("Entry and place"), 34),
            Column(words.text("Words"), 88),
            Column(words.text("Strength, time, proof"), 48),
        )

    def new(self, change: Change) -> Row:
        """A new entry with its words, or a new term set by hand."""
        if change.entry is None:
            by_hand = (Plain(self.words.text("Set by hand"), Tone.NOTE),)
            subject = (Plain(change.subject or "–"),)
            return Row((by_hand, subject, (Plain(change.term or "–"),)))
        said = strength_and_time(change.entry, self.words)
        return Row(((Place(change.entry),), (Quoted(change.entry),), said))

    def columns(self) -> tuple[Column, ...]:
        """What is told of an entry that was there before."""
        words = self.words
        return (
            Column(words.text("What changed"), 33),
            Column(words.text("Entry"), 54),
            Column(words.text("What"), 25),
            Column(words.text("Was"), 28),
            Column(words.text("Is now"), 30),
        )

    def rows(self, change: Change) -> Iterator[Row]:
        """A row for each field; the entry stands with its words in the first of them."""
        group = self.words.title(change.turn)
        about, nothing = tuple(self._about(change)), (Plain("–", Tone.QUIET),)
        if not change.fields:
            yield Row((about, nothing, nothing, nothing), group)
        for number, field in enumerate(change.fields):
            shown = about if number == 0 else self._again(change)
            yield Row((shown, *self._field(field)), group)

    def _about(self, change: Change) -> Iterator[Item]:
        if change.entry is not None:
            yield Quoted(change.entry)
            yield Place(change.entry)
        elif change.subject is not None:
            yield Plain(change.subject)
            yield Plain(self.words.text("Set by hand"), Tone.NOTE)
        else:
            number = f"{change.number or 0:03d}"
            yield Plain(self.words.text("Entry {number}", number=number))

    def _again(self, change: Change) -> Cell:
        return (Plain(f"{change.number:03d}" if change.number else "–", Tone.NOTE),)

    def _field(self, change: FieldChange) -> tuple[Cell, ...]:
        return (
            (Plain(self.words.title(change.field)),),
            (Plain(self._value(change.old, change), Tone.QUIET),),
            (Plain(self._value(change.new, change)),),
        )

    def _value(self, value: Value, change: FieldChange) -> str:
        return value_in_words(value, change.field, self.words, self.printed.tzinfo)


KIND = composed(_choose, _compose)
