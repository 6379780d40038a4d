"""What the page of rounds says in each of its lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.questions.dossiers.rounds import StepLine
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.questions.talks.outcomes import OutcomeLine
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import RoundStep
from tracker.words import Words
from ui.dossier.pages.rounds_reading import RoundItem


class ItemWords(Frozen):
    """What is said of one line: its name, when it was, and what there is to know under it."""

    title: str
    when: str = ""
    under: tuple[str, ...] = ()

    @property
    def aloud(self) -> str:
        """All of it, as read aloud."""
        return ". ".join(filter(None, (self.title, self.when, *self.under)))


def say_item(item: RoundItem, words: Words) -> ItemWords:
    """What is said of a line of the page."""
    match item.what:
        case None:
            return ItemWords(_name(item, words))
        case RoundStep():
            return ItemWords(words.text("Next: {step}", step=words.label(item.what)))
        case StepLine():
            return _say_step(item.what, words)
        case OutcomeLine():
            return _say_outcome(item.what, words)
        case BallotLine():
            return _say_ballot(item.what, words, is_held_back=item.is_held_back)


def _name(item: RoundItem, words: Words) -> str:
    if item.round is None:
        return words.text("Outside the rounds")
    return words.text("Round {number}: {name}", number=item.round.number, name=item.round.name)


def _say_step(step: StepLine, words: Words) -> ItemWords:
    under = tuple(filter(None, (step.note, step.document)))
    return ItemWords(words.title(step.step), _period(step.period, words), under)


def _say_outcome(outcome: OutcomeLine, words: Words) -> ItemWords:
    told = (
        words.title(outcome.fit),
        words.text("advice to members: {advice}", advice=words.label(outcome.advice)),
        words.label(outcome.audience),
    )
    under = (" · ".join(told), outcome.note, outcome.document)
    return ItemWords(
        words.title(outcome.kind), words.short_day(outcome.dated), tuple(filter(None, under))
    )


def _say_ballot(ballot: BallotLine, words: Words, *, is_held_back: bool) -> ItemWords:
    told = " · ".join(
        (words.title(ballot.form), words.label(ballot.weight), words.label(ballot.audience))
    )
    held_back = ballot.embargo if is_held_back else None
    under = (told, *_result(ballot, words, held_back))
    return ItemWords(ballot.question, _open(ballot, words), under)


def _result(ballot: BallotLine, words: Words, held_back: datetime | None) -> Iterator[str]:
    totals = ballot.totals
    if totals is not None:
        yield words.text(
            "{votes} of {voters} voted: {in_favour} for, {against} against, {blank} blank",
            votes=words.number(totals.votes),
            voters=words.number(totals.voters),
            in_favour=words.number(totals.votes_for),
            against=words.number(totals.votes_against),
            blank=words.number(totals.votes_blank),
        )
    else:
        yield words.text("No totals yet")
    if held_back is not None:
        moment = words.moment(held_back.astimezone())
        yield words.text("The result is for your own board only until {moment}", moment=moment)
    if ballot.decision is not None:
        by = ballot.decided_by or words.text("Decision")
        yield words.text("{body}: {decision}", body=by, decision=ballot.decision)
    elif ballot.decided_by is not None:
        yield words.text("{body} decides on the result", body=ballot.decided_by)


def _open(ballot: BallotLine, words: Words) -> str:
    days = (each.astimezone().date() if each else None for each in (ballot.opens, ballot.closes))
    return _period(Period(*days), words)


def _period(period: Period, words: Words) -> str:
    first, last = period.from_day, period.until_day
    if first is not None and last is not None:
        days = dict.fromkeys(words.short_day(day) for day in (first, last))
        return " – ".join(days)
    if first is not None:
        return words.text("from {day}", day=words.short_day(first))
    if last is not None:
        return words.text("until {day}", day=words.short_day(last))
    return ""
