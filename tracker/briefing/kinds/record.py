"""The record of a meeting: what was agreed, who does what by when, and point by point the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import (
    Cell,
    Column,
    Composition,
    Part,
    Place,
    Plain,
    Quoted,
    Row,
    Table,
    Tone,
)
from tracker.briefing.content import Briefing, Entry
from tracker.briefing.kinds.composed import composed
from tracker.briefing.kinds.said import proof
from tracker.frozen import Frozen, replace
from tracker.register.questions.lines import AgendaItem
from tracker.vocabulary import TalkKind
from tracker.words import Words


class Noted(Frozen):
    """A line of the record; `entry` are the words that were said, `point` its point."""

    kind: TalkKind
    point: int | None
    text: str | None
    entry: Entry | None
    who: str | None
    due: date | None


class Asked(Frozen):
    """A question that was put; `answer` are the words that answer it, None without any."""

    text: str
    answer: Entry | None


class RecordBody(Frozen):
    """What was taken down at a meeting, in that order; `title` is None without a meeting."""

    title: str | None
    starts: datetime | None
    present: tuple[str, ...]
    agenda: tuple[AgendaItem, ...]
    noted: tuple[Noted, ...]
    asked: tuple[Asked, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed."""
        found = [line.entry for line in self.noted] + [each.answer for each in self.asked]
        return tuple(dict.fromkeys(entry for entry in found if entry))


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    page = admitted.meeting
    if page is None:
        return replace(briefing, body=RecordBody(None, None, (), (), (), ()))
    number = {item.id: item.number for item in page.agenda}
    noted = tuple(
        Noted(
            note.kind,
            number.get(note.agenda_item_id or 0),
            note.text,
            admitted.entries.get(note.statement_id or 0),
            note.party.name if note.party else None,
            note.due,
        )
        for note in page.notes
    )
    asked = tuple(
        Asked(line.text, admitted.entries.get(line.answer_id or 0))
        for line in page.questions
        if line.asked or line.answer_id in admitted.entries
    )
    present = tuple(party.name for party in page.line.participants)
    body = RecordBody(page.line.title, page.line.starts, present, page.agenda, noted, asked)
    return replace(briefing, body=body)


def _compose(briefing: Briefing, words: Words) -> Composition:
    body = briefing.body
    assert isinstance(body, RecordBody)  # noqa: S101 - chosen above
    writer = _Writer(words, body, briefing.printed)
    return Composition(
        title=words.text("Record of the meeting"),
        under=writer.under(briefing.dossier),
        lead=writer.lead(),
        parts=tuple(writer.parts()),
    )


class _Writer(Frozen):
    """Writes one record; clocks in the zone of `printed`."""

    words: Words
    body: RecordBody
    printed: datetime

    def under(self, dossier: str) -> str:
        """Which meeting it was, and when."""
        if self.body.title is None or self.body.starts is None:
            return self.words.text("Dossier {dossier}", dossier=dossier)
        when = self.words.moment(self.body.starts.astimezone(self.printed.tzinfo))
        return self.words.text("{title}. {when}", title=self.body.title, when=when)

    def lead(self) -> str:
        """Who was there; or that there is nothing to tell."""
        words = self.words
        if not (self.body.noted or self.body.asked):
            return words.text("Nothing of a meeting was taken down for these readers.")
        if not self.body.present:
            return words.text("What was taken down at the table.")
        return words.text("At the table: {parties}.", parties=words.both(self.body.present))

    def parts(self) -> Iterator[Part]:
        """What was agreed, what is to be done, then point by point, then the questions."""
        words = self.words
        point, what = Column(words.text("Point"), 50), Column(words.text("What was agreed"), 120)
        if agreed := self._of(TalkKind.AGREED):
            rows = tuple(Row((self._point(line), self._what(line))) for line in agreed)
            yield Table((point, what), rows, words.text("What was agreed"))
        if actions := self._of(TalkKind.ACTION):
            yield Table(
                (
                    Column(words.text("Who"), 40),
                    Column(words.text("What"), 90),
                    Column(words.text("By when"), 40),
                ),
                tuple(Row(self._action(line)) for line in actions),
                words.text("What is to be done"),
            )
        for number, title in self._points():
            if lines := self._under(number):
                columns = (
                    Column(words.text("Kind"), 30),
                    Column(words.text("What was taken down"), 140),
                )
                rows = tuple(Row((self._kind(line), self._what(line))) for line in lines)
                yield Table(columns, rows, title)
        if self.body.asked:
            yield self._questions()

    def _of(self, kind: TalkKind) -> list[Noted]:
        return [line for line in self.body.noted if line.kind is kind]

    def _under(self, number: int | None) -> list[Noted]:
        """What was said and what stays open under a point; the rest stands above already."""
        told = (TalkKind.SAID, TalkKind.OPEN)
        return [line for line in self.body.noted if line.point == number and line.kind in told]

    def _points(self) -> Iterator[tuple[int | None, str]]:
        """The points in their order with what became of them, at last what belongs to none."""
        words = self.words
        for item in self.body.agenda:
            title = words.text(
                "{number}. {title}", number=words.number(item.number), title=item.title
            )
            if item.treated is not None:
                title = words.text("{title}: {state}", title=title, state=words.label(item.treated))
            yield item.number, title
        yield None, words.text("Beside the agenda")

    def _point(self, line: Noted) -> Cell:
        found = [item.title for item in self.body.agenda if item.number == line.point]
        return (Plain(found[0] if found else self.words.text("Beside the agenda"), Tone.QUIET),)

    def _kind(self, line: Noted) -> Cell:
        return (Plain(self.words.title(line.kind), Tone.BOLD),)

    def _what(self, line: Noted) -> Cell:
        ours = (Plain(line.text),) if line.text else ()
        return (*ours, *(self._quoted(line.entry) if line.entry else ()))

    def _quoted(self, entry: Entry) -> Cell:
        return (Quoted(entry), Place(entry), proof(entry, self.words))

    def _action(self, line: Noted) -> tuple[Cell, ...]:
        words = self.words
        who = Plain(line.who, Tone.BOLD) if line.who else Plain(words.text("nobody named"))
        due = words.day(line.due) if line.due else words.text("no date")
        return ((who,), self._what(line), (Plain(due),))

    def _questions(self) -> Table:
        words = self.words
        columns = (Column(words.text("Question"), 70), Column(words.text("Answer"), 100))
        none = (Plain(words.text("Asked; no words answer it."), Tone.QUIET),)
        rows = tuple(
            Row(((Plain(each.text),), self._quoted(each.answer) if each.answer else none))
            for each in self.body.asked
        )
        return Table(columns, rows, words.text("Questions that were put"))


KIND = composed(_choose, _compose)
