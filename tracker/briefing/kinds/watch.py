"""The watch list: which undertakings ask for attention, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import (
    Cell,
    Column,
    Composition,
    Item,
    Place,
    Plain,
    Quoted,
    Remark,
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
from tracker.register.questions.lines import CommitmentLine, Term
from tracker.register.rules.following.terms import last_day
from tracker.register.rules.following.watching import watched_as
from tracker.reports import Watch
from tracker.vocabulary import Evidence, Life
from tracker.words import Words


class Waiting(Frozen):
    """An undertaking in a group: of whom, its term, and what is said and found of it.

    `dossier` is its name where more than one is in the list, else None.
    """

    group: Watch
    entry: Entry
    term: Term | None
    life: Life
    life_on: date | None
    evidence: Evidence
    days_late: int
    dossier: str | None = None


class WatchBody(Frozen):
    """The groups in their order, in each the one that waits longest first.

    `inside` is False for readers who may not see our readings: there is no list for them.
    """

    waiting: tuple[Waiting, ...]
    inside: bool

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed."""
        return tuple(each.entry for each in self.waiting)


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    found = (
        waiting
        for line in admitted.commitments
        for waiting in _waiting(line, admitted.entries[line.statement.id], briefing.known_up_to)
    )
    inside = admitted.admission.shows_readings
    return replace(briefing, body=WatchBody(tuple(sorted(found, key=_in_order)), inside))


def together(briefings: Sequence[Briefing], name: str) -> Briefing:
    """The watch lists of several dossiers as one, under `name`; at least one is needed."""
    waiting = [
        replace(each, dossier=briefing.dossier)
        for briefing in briefings
        if isinstance(briefing.body, WatchBody)
        for each in briefing.body.waiting
    ]
    body = WatchBody(tuple(sorted(waiting, key=_in_order)), inside=True)
    return replace(briefings[0], dossier=name, body=body)


def _waiting(line: CommitmentLine, entry: Entry, today: date) -> Iterator[Waiting]:
    for group in watched_as(line, today):
        yield Waiting(
            group=group,
            entry=entry,
            term=entry.term,
            life=line.life,
            life_on=line.life_on,
            evidence=line.evidence,
            days_late=line.days_late,
        )


def _in_order(each: Waiting) -> tuple[int, date, str, int]:
    """By group; in it by the day that counts there, as on the screen."""
    term = each.term
    if each.group is Watch.CLAIMED:
        day = each.life_on
    elif each.group is Watch.ASK:
        day = term.ask_again if term else None
    else:
        day = last_day(term) if term else None
    return list(Watch).index(each.group), day or date.max, each.dossier or "", each.entry.number


def _compose(briefing: Briefing, words: Words) -> Composition:
    body = briefing.body
    assert isinstance(body, WatchBody)  # noqa: S101 - chosen above
    writer = _Writer(words, briefing.known_up_to, briefing.printed)
    shared = any(each.dossier for each in body.waiting)
    return Composition(
        title=words.text("Watch list"),
        under=briefing.dossier
        if shared
        else words.text("Dossier {dossier}", dossier=briefing.dossier),
        lead=_lead(body, words, briefing.known_up_to),
        parts=tuple(_parts(body, writer)),
    )


def _lead(body: WatchBody, words: Words, today: date) -> str:
    """How many there are in each group; a promise may be in more than one."""
    if not body.inside:
        return words.text("A watch list is our own reading. There is none for these readers.")
    if not body.waiting:
        return words.text("No promise is due, to be asked about or without evidence.")
    counted = [
        words.text(
            "{group}:\N{NO-BREAK SPACE}{count}",
            group=words.label(group),
            count=words.number(sum(1 for each in body.waiting if each.group is group)),
        )
        for group in Watch
    ]
    return words.text("On {day}: {groups}.", day=words.day(today), groups=words.apart(counted))


def _parts(body: WatchBody, writer: _Writer) -> Iterator[Table | Remark]:
    words = writer.words
    for group in Watch:
        waiting = [each for each in body.waiting if each.group is group]
        if waiting:
            yield writer.table(words.title(group), waiting)
    none = [g for g in Watch if all(each.group is not g for each in body.waiting)]
    if none and body.waiting:
        yield Remark(words.text("None: {labels}", labels=", ".join(map(words.label, none))))


class _Writer(Frozen):
    """Writes the rows, as they stand on `today`; clocks in the zone of `printed`."""

    words: Words
    today: date
    printed: datetime

    def table(self, title: str, waiting: Iterable[Waiting]) -> Table:
        """One group."""
        words = self.words
        columns = (
            Column(words.text("When"), 46),
            Column(words.text("What"), 74),
            Column(words.text("How it stands"), 30),
            Column(words.text("Entry and place"), 30),
        )
        return Table(columns, tuple(self._row(each) for each in waiting), title)

    def _row(self, each: Waiting) -> Row:
        return Row(
            (
                tuple(self._when(each)),
                tuple(self._what(each)),
                tuple(self._standing(each)),
                (Place(each.entry),),
            )
        )

    def _when(self, each: Waiting) -> Iterator[Item]:
        words, term = self.words, each.term
        day = last_day(term) if term else None
        if day is not None:
            sign = Sign.PAST if day < self.today else Sign.COMING
            yield Standing(sign, words.weekday(day))
            if term and term.moment:
                clock = words.clock(term.moment.astimezone(self.printed.tzinfo))
                yield Plain(clock, Tone.BOLD)
        elif term is not None:
            yield TimeWords(term, each.entry.language)
            if each.group is Watch.ASK and term.ask_again:
                asked = words.day(term.ask_again)
                yield Plain(words.text("Ask again on {day}", day=asked), Tone.NOTE)
        else:
            yield Plain(words.text("no date"), Tone.QUIET)

    def _what(self, each: Waiting) -> Cell:
        parts = (each.entry.actor, each.dossier)
        about = " · ".join(part for part in parts if part)
        return (Quoted(each.entry), *([Plain(about, Tone.NOTE)] if about else []))

    def _standing(self, each: Waiting) -> Iterator[Item]:
        words = self.words
        yield Plain(words.title(each.life))
        evidence = words.label(each.evidence)
        yield Plain(words.text("Evidence: {evidence}", evidence=evidence), Tone.NOTE)
        if each.group is Watch.OVERDUE and each.days_late:
            late = words.count("{count} day ago", "{count} days ago", each.days_late)
            yield Plain(late, Tone.NOTE)
        if each.term and each.term.moves:
            moves = each.term.moves
            moved = words.count("Date moved {count} time", "Date moved {count} times", moves)
            yield Plain(moved, Tone.NOTE)


KIND = composed(_choose, _compose)
