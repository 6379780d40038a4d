"""Of what somebody was reminded since a moment, and of what there is to be reminded yet."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.fields import moment_text
from tracker.register.questions.following.reminded import (
    RemindedTerm,
    moments_told,
    terms_about,
    terms_by_id,
)
from tracker.register.register import Register

_SET = """
SELECT reminder.deadline_id, reminder.at, reminder.words, reminder.done, reminder.id
FROM reminder WHERE reminder.at >= ? AND reminder.at < ?
"""


class ReminderToday(Frozen):
    """A term and the moment (UTC) of its reminder; `given` once somebody was told.

    `reminder_id` is None where the app told it by itself; `words` are one's own, if any.
    """

    term: RemindedTerm
    at: datetime
    given: bool
    words: str | None = None
    reminder_id: int | None = None


def reminders_between(register: Register, since: datetime, until: datetime) -> list[ReminderToday]:
    """What was given on the day that begins at `since`, and what is set for before `until`.

    Earliest first. A term that was told and put off stands once, with the moment at which it
    comes again.
    """
    with register.snapshot():
        # What is told on a day ends about then, so the history is asked of few terms only.
        near = [each.deadline_id for each in terms_about(register, since)]
        told = moments_told(register, near)
        kept = register.rows(_SET, moment_text(since), moment_text(until))
        found = [
            (id_, moment_text(at), None, 1, None)
            for id_, moments in told.items()
            for at in moments
            if at >= since
        ]
        terms = terms_by_id(register, {row[0] for row in (*found, *kept)})
    latest: dict[int, ReminderToday] = {}
    for deadline_id, at, words, done, id_ in sorted((*found, *kept), key=lambda row: row[1]):
        if deadline_id in terms and not terms[deadline_id].settled:
            moment = datetime.fromisoformat(at)
            latest[deadline_id] = ReminderToday(terms[deadline_id], moment, bool(done), words, id_)
    return sorted(latest.values(), key=lambda each: (each.at, each.term.deadline_id))
