"""From a dossier for one audience to the items of its calendar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from tracker.exports.calendar.items import BEFORE_A_DAY, BEFORE_A_MOMENT, Alarm, CalendarItem
from tracker.exports.calendar.wording import asking_title, meeting_text, text_of, title_of
from tracker.exports.kept import Kept
from tracker.exports.terms import Due, dues_of
from tracker.frozen import Frozen, replace
from tracker.register import Register
from tracker.register.questions.following.reminders import reminders_of
from tracker.register.questions.keeping.revisions import Revision, revisions
from tracker.register.questions.lines import MeetingLine

ASKING = "-ask"  #: at the end of the name of an item that only asks


class Known(Frozen):
    """How often each record was revised."""

    statements: Mapping[int, Revision]
    deadlines: Mapping[int, Revision]
    meetings: Mapping[int, Revision]


def known_revisions(register: Register) -> Known:
    """Those of all records that a calendar is made of."""
    return Known(
        revisions(register, "statement"),
        revisions(register, "deadline"),
        revisions(register, "meeting"),
    )


def items_of(register: Register, kept: Kept, known: Known) -> Iterator[CalendarItem]:
    """The terms and the meetings of a dossier that its audience may see."""
    for due in dues_of(kept):
        item = _term(due, kept, known)
        yield replace(item, alarms=_alarms(register, due, item, kept))
        if kept.inside and due.term.ask_again is not None and not due.is_settled:
            yield _asking(due, item, kept)
    for line in kept.meetings:
        yield _meeting(line, kept, known)


def _term(due: Due, kept: Kept, known: Known) -> CalendarItem:
    """On its last day, at its hour where it has one; without a day it is a note."""
    found = _revisions(due, known)
    moment = due.term.moment if due.last_day else None
    return CalendarItem(
        uid=found[0].uid,
        sequence=sum(each.written for each in found) - 1,
        revised=max(each.at for each in found),
        when=moment.astimezone(UTC) if moment else due.last_day,
        title=title_of(due, kept.words),
        text=text_of(due, kept),
        sort=kept.words.text("Deadline"),
    )


def _revisions(due: Due, known: Known) -> list[Revision]:
    """Those of its words, by which it is known to all, then those of the term that is followed."""
    found = [known.statements[due.said.line.id]] if due.said else []
    return found + ([known.deadlines[due.followed.id]] if due.followed else [])


def _alarms(register: Register, due: Due, item: CalendarItem, kept: Kept) -> tuple[Alarm, ...]:
    """The reminders somebody asked for; without any the usual one."""
    if item.when is None or due.is_settled:
        return ()
    if kept.inside and due.followed is not None:
        own = [line.at for line in reminders_of(register, due.followed.id) if not line.done]
        if own:
            return tuple(own)
    return (BEFORE_A_MOMENT if isinstance(item.when, datetime) else BEFORE_A_DAY,)


def _asking(due: Due, item: CalendarItem, kept: Kept) -> CalendarItem:
    """The day to ask again is a day of ours, and says so."""
    return replace(
        item,
        uid=item.uid + ASKING,
        when=due.term.ask_again,
        title=asking_title(due, kept.words),
        sort=kept.words.text("Question"),
        alarms=(BEFORE_A_DAY,),
    )


def _meeting(line: MeetingLine, kept: Kept, known: Known) -> CalendarItem:
    revision = known.meetings[line.id]
    return CalendarItem(
        uid=revision.uid,
        sequence=revision.written - 1,
        revised=revision.at,
        when=line.starts.astimezone(UTC),
        until=line.ends.astimezone(UTC) if line.ends else None,
        title=line.title,
        text=meeting_text(line, kept),
        sort=kept.words.text("Meeting"),
        place=line.place,
        off=line.called_off,
        alarms=() if line.called_off else (BEFORE_A_MOMENT,),
    )
