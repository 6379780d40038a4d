"""A reminder in words: all of it inside the window, and only that there is one outside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import Enum, auto

from tracker.reminding import Notice
from tracker.words import Words
from tracker.words.marks import N_


class When(Enum):
    """How the end of a term stands to the moment at which it is told."""

    CLOCK = auto()  # today, at a time that is named
    TODAY = auto()
    LATER = auto()
    PAST = auto()
    ASK = auto()  # it names no day


IN_FULL = {
    When.CLOCK: N_("{subject}: the term {words} ends at {time}."),
    When.TODAY: N_("{subject}: the term {words} ends today."),
    When.LATER: N_("{subject}: the term {words} ends on {day}."),
    When.PAST: N_("{subject}: the term {words} is over."),
    When.ASK: N_("{subject}: {words} names no day. Today is the day to ask again."),
}
OF_ULTIMATUM = {
    When.CLOCK: N_("An ultimatum runs out at {time}."),
    When.TODAY: N_("An ultimatum runs out today."),
    When.LATER: N_("An ultimatum runs out on {day}."),
    When.PAST: N_("An ultimatum has run out."),
    When.ASK: N_("There is something to ask again today."),
}
OF_TERM = {
    When.CLOCK: N_("A term ends at {time}."),
    When.TODAY: N_("A term ends today."),
    When.LATER: N_("A term ends on {day}."),
    When.PAST: N_("A term is over."),
    When.ASK: N_("There is something to ask again today."),
}


def in_full(notice: Notice, now: datetime, words: Words) -> str:
    """For whoever sits at the open register: what the term is about, and its words."""
    term = notice.term
    sentence = words.text(
        IN_FULL[when_of(notice, now)],
        subject=term.subject,
        words=words.quoted(term.term.words),
        **_end(notice, words),
    )
    if notice.words is None:
        return sentence
    return words.text("{reminder}. {sentence}", reminder=notice.words, sentence=sentence)


def outside(notice: Notice, now: datetime, words: Words, *, names_dossier: bool) -> str:
    """For a screen that others may see: that a term ends, and when; nothing anybody wrote.

    Only where somebody chose so the name of the dossier is added.
    """
    sentences = OF_ULTIMATUM if notice.term.is_ultimatum else OF_TERM
    sentence = words.text(sentences[when_of(notice, now)], **_end(notice, words))
    if not names_dossier:
        return sentence
    return words.text("{dossier}: {sentence}", dossier=notice.term.dossier, sentence=sentence)


def all_outside(
    notices: Sequence[Notice], now: datetime, words: Words, *, names_dossier: bool
) -> str:
    """Several at once in one text: up to three of them, else how many there are."""
    if len(notices) > 3:
        return words.count(
            "{count} reminder is waiting.", "{count} reminders are waiting.", len(notices)
        )
    return "\n".join(outside(each, now, words, names_dossier=names_dossier) for each in notices)


def when_of(notice: Notice, now: datetime) -> When:
    """How the term stands at `now`, given in the zone of the user."""
    term = notice.term.term
    if term.latest is None and term.moment is None:
        return When.ASK
    if notice.over is not None and notice.over <= now:
        return When.PAST
    end = term.moment.astimezone(now.tzinfo) if term.moment else None
    day = end.date() if end else term.latest
    if day != now.date():
        return When.LATER
    return When.CLOCK if end else When.TODAY


def _end(notice: Notice, words: Words) -> dict[str, str]:
    """The day, and the time by the clock of the user, at which the term ends."""
    term = notice.term.term
    if term.moment is not None:
        end = term.moment.astimezone()
        return {"time": words.clock(end), "day": words.moment(end)}
    return {"time": "", "day": words.weekday(term.latest) if term.latest else ""}
