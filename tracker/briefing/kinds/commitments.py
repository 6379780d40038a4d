"""The register of commitments: who undertook what in which words, and three statuses beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import (
    Cell,
    Column,
    Composition,
    Place,
    Plain,
    Quoted,
    Row,
    Table,
    Tone,
)
from tracker.briefing.content import Briefing, Entry
from tracker.briefing.kinds.composed import composed
from tracker.briefing.kinds.said import proof, strength_and_time, time_cell
from tracker.frozen import Frozen, replace
from tracker.register.questions.lines import CommitmentLine, DeadlineLine, StatementLine
from tracker.register.rules.following.slipping import slip_in_days
from tracker.vocabulary import AgainstDate, Evidence, Life
from tracker.words import Words


class Status(Frozen):
    """What is said, what was found, and how it stands against its day; readings of ours.

    `first_day` is the last day as it first was and `slip` the days since then, both None
    where the date never moved or one of the two gives no day.
    """

    life: Life
    life_on: date | None
    evidence: Evidence
    evidence_on: date | None
    against_date: AgainstDate
    days_late: int
    closed_on: date | None
    moves: int
    first_day: date | None
    slip: int | None


class Followed(Frozen):
    """An undertaking towards `to`; `status` None for readers who may not see readings."""

    entry: Entry
    to: tuple[str, ...]
    status: Status | None


class Undertakings(Frozen):
    """What one party undertook, by entry; `party` None where nobody is named."""

    party: str | None
    followed: tuple[Followed, ...]


class CommitmentsBody(Frozen):
    """The undertakings of a dossier, those of others before our own."""

    parties: tuple[Undertakings, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed."""
        return tuple(each.entry for party in self.parties for each in party.followed)


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    by_party: dict[str | None, list[StatementLine]] = {}
    for line in sorted(admitted.lines, key=lambda line: (admitted.is_ours(line), line.entry)):
        if line.id in admitted.followed:
            by_party.setdefault(line.actor.name if line.actor else None, []).append(line)
    statuses = {line.statement.id: line for line in admitted.commitments}
    terms = {line.statement_id: line for line in admitted.deadlines}
    parties = tuple(
        Undertakings(
            party,
            tuple(
                Followed(
                    admitted.entries[line.id],
                    tuple(each.name for each in line.addressees),
                    _status(statuses.get(line.id), terms.get(line.id)),
                )
                for line in lines
            ),
        )
        for party, lines in by_party.items()
    )
    return replace(briefing, body=CommitmentsBody(parties))


def _status(line: CommitmentLine | None, term: DeadlineLine | None) -> Status | None:
    if line is None:
        return None
    first = term.first if term else None
    return Status(
        life=line.life,
        life_on=line.life_on,
        evidence=line.evidence,
        evidence_on=line.evidence_on,
        against_date=line.against_date,
        days_late=line.days_late,
        closed_on=line.closed_on,
        moves=term.term.moves if term else 0,
        first_day=first.latest if first else None,
        slip=slip_in_days(first, term.term) if first and term else None,
    )


def _compose(briefing: Briefing, words: Words) -> Composition:
    body = briefing.body
    assert isinstance(body, CommitmentsBody)  # noqa: S101 - chosen above
    inside = any(each.status for party in body.parties for each in party.followed)
    return Composition(
        title=words.text("Register of commitments"),
        under=words.text("Dossier {dossier}", dossier=briefing.dossier),
        lead=" ".join(_lead(body, words)),
        parts=tuple(_table(party, words, inside=inside) for party in body.parties),
    )


def _lead(body: CommitmentsBody, words: Words) -> Iterator[str]:
    """How many there are and how they stand, counted and not judged."""
    all_of_them = [each for party in body.parties for each in party.followed]
    if not all_of_them:
        yield words.text("No commitments are registered in this dossier for these readers.")
        return
    yield words.count(
        "{count} commitment is followed.", "{count} commitments are followed.", len(all_of_them)
    )
    statuses = [each.status for each in all_of_them if each.status]
    if late := sum(1 for status in statuses if status.against_date is AgainstDate.LATE):
        yield words.count("{count} is past its day.", "{count} are past their day.", late)
    if moved := sum(1 for status in statuses if status.moves):
        yield words.count("The date of {count} moved.", "The dates of {count} moved.", moved)
    if caveats := sum(1 for each in all_of_them if each.entry.caveat):
        yield words.count("{count} carries a caveat.", "{count} carry a caveat.", caveats)


def _table(party: Undertakings, words: Words, *, inside: bool) -> Table:
    title = (
        words.text("Undertaken by nobody named")
        if party.party is None
        else words.text("Undertaken by {party}", party=party.party)
    )
    row = _row_inside if inside else _row_outside
    rows = tuple(Row(row(each, words)) for each in party.followed)
    return Table(_columns(words, inside=inside), rows, title)


def _columns(words: Words, *, inside: bool) -> tuple[Column, ...]:
    first = (
        Column(words.text("Entry and place"), 34),
        Column(words.text("Words"), 82 if inside else 142),
    )
    if not inside:
        return (*first, Column(words.text("When"), 42), Column(words.text("Proof"), 47))
    return (
        *first,
        Column(words.text("Strength, time, proof"), 46),
        Column(words.text("What the promisor says"), 33),
        Column(words.text("What the evidence supports"), 37),
        Column(words.text("Against the date"), 33),
    )


def _row_outside(each: Followed, words: Words) -> tuple[Cell, ...]:
    return (
        (Place(each.entry),),
        (Quoted(each.entry), *_towards(each, words)),
        time_cell(each.entry, words),
        (proof(each.entry, words),),
    )


def _row_inside(each: Followed, words: Words) -> tuple[Cell, ...]:
    said: tuple[Cell, ...] = (
        (Place(each.entry),),
        (Quoted(each.entry), *_towards(each, words)),
        strength_and_time(each.entry, words),
    )
    if each.status is None:
        nothing: Cell = (Plain(words.text("not known"), Tone.QUIET),)
        return (*said, nothing, nothing, nothing)
    return (*said, *_statuses(each.status, words))


def _towards(each: Followed, words: Words) -> Iterable[Plain]:
    if each.to:
        yield Plain(words.text("To {parties}", parties=words.both(each.to)), Tone.NOTE)


def _statuses(status: Status, words: Words) -> tuple[Cell, ...]:
    """The three statuses, side by side and none in the place of another."""
    says = [Plain(words.title(status.life), Tone.BOLD)]
    if status.life_on:
        says.append(Plain(words.text("on {day}", day=words.day(status.life_on)), Tone.NOTE))
    if status.closed_on:
        closed = words.text("Followed until {day}", day=words.day(status.closed_on))
        says.append(Plain(closed, Tone.NOTE))
    found = [Plain(words.title(status.evidence), Tone.BOLD)]
    if status.evidence_on:
        found.append(Plain(words.text("as of {day}", day=words.day(status.evidence_on)), Tone.NOTE))
    return tuple(says), tuple(found), tuple(_against_date(status, words))


def _against_date(status: Status, words: Words) -> Iterator[Plain]:
    yield Plain(words.title(status.against_date), Tone.BOLD)
    if status.days_late > 0:
        yield Plain(words.count("{count} day", "{count} days", status.days_late), Tone.NOTE)
    if status.moves:
        yield Plain(
            words.count("Date moved {count} time", "Date moved {count} times", status.moves),
            Tone.NOTE,
        )
    if status.first_day:
        yield Plain(words.text("First: {day}", day=words.day(status.first_day)), Tone.NOTE)
    if status.slip:
        yield Plain(
            words.count("{count} day later", "{count} days later", status.slip)
            if status.slip > 0
            else words.count("{count} day earlier", "{count} days earlier", -status.slip),
            Tone.NOTE,
        )


KIND = composed(_choose, _compose, wide=True)
