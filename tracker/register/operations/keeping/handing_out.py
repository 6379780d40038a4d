"""Noting that a file left the register: what, for whom, as of when, and which bytes it has."""

from __future__ import annotations

import hashlib
from datetime import date

from tracker.frozen import Frozen, asdict
from tracker.register.changed import Changed
from tracker.register.fields import to_json
from tracker.register.history import HANDED_OUT
from tracker.register.register import Register
from tracker.vocabulary import Audience


class HandOut(Frozen):
    """A briefing, a list, a calendar. `what` and `form` are names of ours: "promises", "pdf".

    `dossier_id` None: of all dossiers. Nothing a person wrote stands in it, not even the
    name of the file.
    """

    what: str
    form: str
    audience: Audience
    language: str
    dossier_id: int | None
    as_of: date | None = None


def note_hand_out(
    register: Register, out: HandOut, content: bytes, *, who: str, why: str | None = None
) -> Changed:
    """Write into the history that the file `content` was handed out.

    It changes no record: undo passes it by, and papers made before and after are the same.
    """
    told = {name: value for name, value in asdict(out).items() if name != "dossier_id"}
    told["as_of"] = out.as_of.isoformat() if out.as_of else None
    told["sha256"] = hashlib.sha256(content).hexdigest()
    with register.change("hand out", who, why) as record:
        record.about(out.dossier_id)
        record.mention(HANDED_OUT, to_json(told))
        return record.changed()
