"""The ballot sheet: what is put before the members, per demand and in the words themselves.

It advises nothing of its own. What stays open is read off the words: a caveat, time words
without a day, no words at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import (
    Cell,
    Column,
    Composition,
    Facts,
    Item,
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
from tracker.frozen import Frozen, replace
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.questions.talks.outcomes import OutcomeLine
from tracker.vocabulary import COMMITMENT_LIKE, Advice, MandateFit, OutcomeKind, Rank, TimeKind
from tracker.words import Words
from tracker.words.language import capital


class Offer(Frozen):
    """A demand, and the words that answer it, oldest first; none of them is silence."""

    number: int
    entry: Entry
    offered: tuple[Entry, ...]


class Outcome(Frozen):
    """What the talks ended in, whether within the mandate, and what members are advised."""

    kind: OutcomeKind
    dated: date
    fit: MandateFit
    advice: Advice


class BallotBody(Frozen):
    """What the talks ended in, what members are asked, what was asked for and what is offered.

    `outcome` is the last one, None where none is known. `besides` is what others offer
    that answers no demand.
    """

    outcome: Outcome | None
    ballots: tuple[BallotLine, ...]
    offers: tuple[Offer, ...]
    besides: tuple[Entry, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed."""
        offered = [entry for offer in self.offers for entry in offer.offered]
        return (*(offer.entry for offer in self.offers), *offered, *self.besides)


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    answered: set[int] = set()
    offers = []
    for row in admitted.asked:
        said = [cell.statement.id for cell in row.answers if cell.statement]
        answered.update(said)
        asked = admitted.entries[row.statement.id]
        offers.append(Offer(row.number, asked, tuple(admitted.entries[id_] for id_ in said)))
    besides = tuple(
        admitted.entries[line.id]
        for line in admitted.lines
        if line.type in COMMITMENT_LIKE
        and line.id not in answered
        and line.rank is not Rank.BACKGROUND
        and not admitted.is_ours(line)
    )
    outcome = _outcome(admitted.outcomes[-1]) if admitted.outcomes else None
    return replace(briefing, body=BallotBody(outcome, admitted.ballots, tuple(offers), besides))


def _outcome(line: OutcomeLine) -> Outcome:
    """Its note is of those who negotiated and stays with them."""
    return Outcome(line.kind, line.dated, line.fit, line.advice)


def _compose(briefing: Briefing, words: Words) -> Composition:
    body = briefing.body
    assert isinstance(body, BallotBody)  # noqa: S101 - chosen above
    writer = _Writer(words, briefing.printed)
    nothing = words.text("Nothing to put to a vote is registered for these readers.")
    has_words = bool(body.offers or body.besides)
    return Composition(
        title=words.text("What is put before the members"),
        under=words.text("Dossier {dossier}", dossier=briefing.dossier),
        lead=writer.outcome(body.outcome) if has_words or body.ballots else nothing,
        parts=tuple(writer.parts(body)),
    )


class _Writer(Frozen):
    """Writes one sheet; clocks in the zone of `printed`."""

    words: Words
    printed: datetime

    def outcome(self, line: Outcome | None) -> str:
        """What the talks ended in, whether within the mandate, and with which advice."""
        words = self.words
        if line is None:
            return words.text("What the talks ended in is not registered.")
        if line.kind is OutcomeKind.NONE:  # with nothing to weigh or to advise on
            return words.text(
                "The talks ended without a result on {day}.", day=words.day(line.dated)
            )
        ended = words.text(
            "{outcome} of {day}, {fit}.",
            outcome=words.title(line.kind),
            day=words.day(line.dated),
            fit=words.label(line.fit),
        )
        if line.fit is MandateFit.NOT_STATED:
            ended = words.text(
                "{outcome} of {day}.", outcome=words.title(line.kind), day=words.day(line.dated)
            )
        advice = words.text("Advice to the members: {advice}.", advice=words.label(line.advice))
        return f"{ended} {advice}"

    def parts(self, body: BallotBody) -> Iterator[Part]:
        """The ballots, the demands with what is offered, what is offered besides."""
        words = self.words
        for line in body.ballots:
            yield Facts(words.text("Vote"), tuple(self._facts(line)))
        columns = (
            Column(words.text("No."), 11),
            Column(words.text("What was asked"), 50),
            Column(words.text("What is offered"), 66),
            Column(words.text("What stays open"), 43),
        )
        rows = tuple(Row(self._row(offer)) for offer in body.offers)
        yield Table(columns, rows, words.text("Demand by demand"))
        besides = (Column(words.text("Entry and place"), 34), Column(words.text("Their words"), 93))
        opens = Column(words.text("What stays open"), 43)
        yield Table(
            (*besides, opens),
            tuple(
                Row(((Place(entry),), (Quoted(entry),), self._open(entry)))
                for entry in body.besides
            ),
            words.text("Offered besides, to no demand"),
        )

    def _facts(self, line: BallotLine) -> Iterator[tuple[str, str]]:
        words = self.words
        yield words.text("Question"), line.question
        yield words.text("Form"), words.title(line.form)
        yield words.text("Weight"), words.title(line.weight)
        if line.decided_by:
            yield words.text("Who decides"), line.decided_by
        if line.opens:
            yield words.text("Opens"), self._moment(line.opens)
        if line.closes:
            yield words.text("Closes"), self._moment(line.closes)
        if result := self._result(line):
            yield words.text("Result"), result

    def _result(self, line: BallotLine) -> str:
        """The totals and the decision; under embargo only until when."""
        words, parts = self.words, []
        if line.withheld and line.embargo:
            moment = self._moment(line.embargo)
            return words.text("Not to be known before {moment}.", moment=moment)
        if line.totals:
            counted = words.text(
                "For {for_}, against {against}, blank {blank}, of {voters} entitled to vote.",
                for_=words.number(line.totals.votes_for),
                against=words.number(line.totals.votes_against),
                blank=words.number(line.totals.votes_blank),
                voters=words.number(line.totals.voters),
            )
            parts.append(counted)
        if line.decision:
            parts.append(capital(line.decision))
        return " ".join(parts)

    def _moment(self, moment: datetime) -> str:
        return self.words.moment(moment.astimezone(self.printed.tzinfo))

    def _row(self, offer: Offer) -> tuple[Cell, ...]:
        words = self.words
        offered: list[Item] = []
        opens: list[Item] = []
        for entry in offer.offered:
            offered += [Quoted(entry), Place(entry)]
            opens += self._open(entry, named=len(offer.offered) > 1)
        if not offered:
            offered = [Plain(words.text("No words answer it."), Tone.QUIET)]
            opens = [Plain(words.text("All of it."))]
        return (
            (Plain(str(offer.number), Tone.BOLD),),
            (Quoted(offer.entry), Place(offer.entry)),
            tuple(offered),
            tuple(opens),
        )

    def _open(self, entry: Entry, *, named: bool = False) -> Cell:
        """What the words leave open; which entry it is, where there are several."""
        words = self.words
        found: list[Item] = [Plain(f"{entry.number:03d}", Tone.NOTE)] if named else []
        if entry.caveat or entry.provisos:
            found.append(Plain(words.text("Whether its limits are met, and who decides that.")))
        if entry.term is None:
            found.append(Plain(words.text("By when: no day is named.")))
        elif entry.term.kind in (TimeKind.VAGUE, TimeKind.OPEN_ENDED):
            quoted = words.quoted(entry.term.words)
            found.append(Plain(words.text("Which day {words} is.", words=quoted)))
        elif not (entry.caveat or entry.provisos):
            found.append(Plain(words.text("Nothing in the words."), Tone.QUIET))
        return tuple(found)


KIND = composed(_choose, _compose)
