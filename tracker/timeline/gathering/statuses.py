"""A status that was entered as one event, on the day from which it holds."""

from __future__ import annotations

from tracker.register.questions.following.courses import StatusChangeLine
from tracker.register.questions.lines import StatementLine
from tracker.timeline.events import Event, Kind, Passage, day_number
from tracker.timeline.gathering.entries import Weight
from tracker.timeline.gathering.terms import entry_note
from tracker.vocabulary import Audience
from tracker.words import Words

#: Why a status was entered is written for ourselves: wider audiences see the status alone.
REASONS_FOR = Audience.ORGANISATION


def status_event(
    change: StatusChangeLine, statement: StatementLine, audience: Audience, words: Words
) -> Event:
    """The ring of a status: its word, whose it is, and why, where `audience` may see that."""
    status = change.life or change.evidence
    assert status is not None  # noqa: S101 - one of the two was entered
    reason = change.reason if audience.may_show(REASONS_FOR) else None
    day = words.day(change.dated)
    return Event(
        key=f"status:{change.id}",
        lane=0,
        kind=Kind.STATUS,
        day=day_number(change.dated),
        label=words.label(status),
        note=entry_note(statement.entry, reason or day, words),
        weight=Weight.BACKGROUND,
        heading=words.text("Status: {status}", status=words.label(status)),
        quote="",
        caveat=statement.caveat,
        passage=Passage(statement.place.document_id, statement.place.start, statement.place.end),
        spoken=_spoken(day, statement, words.label(status), reason, words),
    )


def _spoken(
    day: str, statement: StatementLine, status: str, reason: str | None, words: Words
) -> str:
    said = words.text(
        "{day}, {actor}, entry {entry} stands as {status}: {words}",
        day=day,
        actor=statement.actor.name if statement.actor else words.text("nobody named"),
        entry=f"{statement.entry:03}",
        status=status,
        words=statement.quote,
    )
    return said if reason is None else words.text("{words} Reason: {reason}", words=said,
                                                  reason=reason)  # fmt: skip
