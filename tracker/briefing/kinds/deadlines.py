"""The list of deadlines: what is past its day, what is to come, and what names no day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import (
    Cell,
    Column,
    Composition,
    Item,
    Place,
    Plain,
    Quoted,
    Row,
    Sign,
    Standing,
    Table,
    TimeWords,
    Tone,
)
from tracker.briefing.content import Briefing, Entry
from tracker.briefing.kinds.composed import composed
from tracker.frozen import Frozen, replace
from tracker.register.questions.lines import DeadlineLine, StatementLine, Term
from tracker.register.rules.following.slipping import slip_in_days
from tracker.register.rules.following.terms import last_day
from tracker.words import Words


class Due(Frozen):
    """A term: of whom, in which words, and about what.

    `entry` is None for a term set by hand; `subject` are our own words for what is due, None
    for readers who may not see them. `first` is the term as it first stood, None when it was
    never moved; `working` how its end was counted.
    """

    term: Term
    party: str | None
    entry: Entry | None
    subject: str | None = None
    first: Term | None = None
    working: str | None = None

    @property
    def last_day(self) -> date | None:
        """The last day its words give, None for time words without one."""
        return last_day(self.term)


class DeadlinesBody(Frozen):
    """The terms that run, those with a day first, nearest first."""

    dues: tuple[Due, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed."""
        return tuple(due.entry for due in self.dues if due.entry)


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    by_hand = (line for line in admitted.deadlines if line.statement_id is None)
    dues = [_set_by_hand(line) for line in by_hand if not line.settled]
    if admitted.admission.shows_readings:
        dues += _followed(admitted)
    else:
        dues += _as_said(admitted)
    return replace(briefing, body=DeadlinesBody(tuple(sorted(dues, key=_nearest_first))))


def _followed(admitted: Admitted) -> Iterator[Due]:
    """The terms of entries that run, as the register follows them."""
    for line in admitted.deadlines:
        if line.statement_id is not None and not line.settled:
            entry = admitted.entries[line.statement_id]
            yield replace(_set_by_hand(line), entry=entry)


def _as_said(admitted: Admitted) -> Iterator[Due]:
    """The terms that stand in the words themselves; what became of them others do not hear."""
    for line in admitted.lines:
        term = admitted.entries[line.id].term
        if term is not None:
            yield Due(term, _who(line), admitted.entries[line.id])


def _who(line: StatementLine) -> str | None:
    return line.actor.name if line.actor else None


def _set_by_hand(line: DeadlineLine) -> Due:
    party = line.party.name if line.party else None
    return Due(line.term, party, None, line.subject, line.first, line.working)


def _nearest_first(due: Due) -> tuple[bool, date, int, str]:
    """By last day; those without one by the day to ask again, then by entry."""
    day = due.last_day
    number = due.entry.number if due.entry else 0
    return (day is None, day or due.term.ask_again or date.max, number, due.subject or "")


def _compose(briefing: Briefing, words: Words) -> Composition:
    body = briefing.body
    assert isinstance(body, DeadlinesBody)  # noqa: S101 - chosen above
    writer = _Writer(words, briefing.known_up_to, briefing.printed)
    sorts = groupby(body.dues, key=writer.sort)
    return Composition(
        title=words.text("Deadlines"),
        under=words.text("Dossier {dossier}", dossier=briefing.dossier),
        lead=" ".join(writer.counted(body.dues)),
        parts=tuple(writer.table(title, dues) for title, dues in sorts),
    )


class _Writer(Frozen):
    """Writes the rows of one list, as it stands on `today`; clocks in the zone of `printed`."""

    words: Words
    today: date
    printed: datetime

    def counted(self, dues: Iterable[Due]) -> Iterator[str]:
        """How many terms there are of each sort."""
        words, days = self.words, [due.last_day for due in dues]
        if not days:
            yield words.text("No terms are registered in this dossier for these readers.")
            return
        yield words.count("{count} term is registered.", "{count} terms are registered.", len(days))
        if past := sum(1 for day in days if day and day < self.today):
            yield words.count(
                "The last day of {count} is past.", "The last days of {count} are past.", past
            )
        if vague := sum(1 for day in days if day is None):
            yield words.count("{count} names no day.", "{count} name no day.", vague)

    def table(self, title: str, dues: Iterable[Due]) -> Table:
        """The terms of one sort."""
        columns = (
            Column(self.words.text("When"), 57),
            Column(self.words.text("What"), 80),
            Column(self.words.text("Entry and place"), 33),
        )
        return Table(columns, tuple(self._row(due) for due in dues), title)

    def _row(self, due: Due) -> Row:
        """When, what and whose, where it stands."""
        place: Cell = (
            (Place(due.entry),)
            if due.entry
            else (Plain(self.words.text("Set by hand"), Tone.NOTE),)
        )
        return Row((self._when(due), tuple(self._what(due)), place))

    def sort(self, due: Due) -> str:
        """The title of the table a term belongs in."""
        day = due.last_day
        if day is None:
            return self.words.text("Without a day")
        return self.words.text("Past") if day < self.today else self.words.text("To come")

    def _when(self, due: Due) -> Cell:
        day, words = due.last_day, self.words
        if day is None:
            language = due.entry.language if due.entry else words.language
            return (TimeWords(due.term, language), *self._assumption(due.term))
        sign = Sign.PAST if day < self.today else Sign.COMING
        items: list[Item] = [Standing(sign, words.weekday(day))]
        if due.term.moment is not None:
            clock = words.clock(due.term.moment.astimezone(self.printed.tzinfo))
            items.append(Plain(clock, Tone.BOLD))
        if due.term.earliest and due.term.earliest != day:
            first = words.day(due.term.earliest)
            items.append(Plain(words.text("From {day}", day=first), Tone.NOTE))
        return (*items, *self._moved(due))

    def _moved(self, due: Due) -> Iterator[Item]:
        """The first day and how far it slipped; the first promise is never overwritten."""
        words = self.words
        if due.term.moves:
            yield Plain(
                words.count("Date moved {count} time", "Date moved {count} times", due.term.moves),
                Tone.NOTE,
            )
        if due.first is None:
            return
        if day := last_day(due.first):
            yield Plain(words.text("First: {day}", day=words.day(day)), Tone.NOTE)
        if slip := slip_in_days(due.first, due.term):
            later = words.count("{count} day later", "{count} days later", slip)
            earlier = words.count("{count} day earlier", "{count} days earlier", -slip)
            yield Plain(later if slip > 0 else earlier, Tone.NOTE)

    def _assumption(self, term: Term) -> Iterator[Item]:
        """What we take time words to mean, said to be ours and with the reason for it."""
        words = self.words
        if term.window_earliest and term.window_latest:
            yield Plain(
                words.text(
                    "Our assumption: {first} to {last}",
                    first=words.day(term.window_earliest),
                    last=words.day(term.window_latest),
                ),
                Tone.NOTE,
            )
        if term.reason:
            yield Plain(words.text("Reason: {reason}", reason=term.reason), Tone.NOTE)
        if term.ask_again:
            day = words.day(term.ask_again)
            yield Plain(words.text("Ask again on {day}", day=day), Tone.NOTE)

    def _what(self, due: Due) -> Iterator[Item]:
        if due.subject:
            yield Plain(due.subject, Tone.BOLD)
        if due.entry:
            yield Quoted(due.entry)
        if due.party:
            yield Plain(due.party, Tone.NOTE)
        if due.working:
            yield Plain(due.working, Tone.NOTE)


KIND = composed(_choose, _compose)
