"""What the app does by itself: it keeps that somebody was reminded, so that it is done once."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.register.changed import Changed
from tracker.register.fields import moment_text, to_json
from tracker.register.history import REMINDED
from tracker.register.questions.following.reminded import moments_told
from tracker.register.register import Register
from tracker.register.rules.following.reminding import ToTell
from tracker.register.rules.keeping.undoing import REMIND


def note_told(
    register: Register, told: Iterable[ToTell], *, who: str, why: str | None = None
) -> Changed:
    """Keep that these terms were told; the ids of their deadlines come back.

    What was told meanwhile, from another place, is left out. It changes no record: undo passes
    it by, and papers made before and after are the same.
    """
    with register.change(REMIND, who, why) as record:
        noted = []
        for each in told:
            row = register.row(
                "SELECT dossier_id, uid FROM deadline WHERE id = ?", each.deadline_id
            )
            before = moments_told(register, [each.deadline_id]).get(each.deadline_id, ())
            if row is None or any(moment >= each.at for moment in before):
                continue
            record.about(row[0])
            record.mention(REMINDED, to_json({"at": moment_text(each.at)}), row[1])
            noted.append(each.deadline_id)
        return record.changed(*noted)


def note_given(
    register: Register, reminder_ids: Iterable[int], *, who: str, why: str | None = None
) -> Changed:
    """Keep that these reminders were given; the ids of those that were not given before.

    Undo passes it by: taking back a change of one's own brings no reminder back.
    """
    with register.change(REMIND, who, why) as record:
        given = []
        for id_ in reminder_ids:
            dossier_id = register.value(
                "SELECT deadline.dossier_id FROM reminder"
                " JOIN deadline ON deadline.id = reminder.deadline_id"
                " WHERE reminder.id = ? AND reminder.done = 0",
                id_,
            )
            if dossier_id is not None:
                record.about(dossier_id)
                record.update("reminder", id_, done=True)
                given.append(id_)
        return record.changed(*given)
