"""A dossier set up in one go: its name, whom it is kept for, who sits at its table, its topics."""

from __future__ import annotations

from tracker.desk.seating import seat
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.dossiers.dossiers import (
    NewDossier,
    NewTopic,
    add_topic,
    start_dossier,
)
from tracker.register.operations.people.parties import choose_us


class Founding(Frozen):
    """What is known of a dossier as it begins; parties go by any of their names.

    `kept_for` is empty where it is kept for nobody at the table.
    """

    name: str
    language: str
    kept_for: str = ""
    at_table: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


def found_dossier(register: Register, founding: Founding, who: str) -> int:
    """Start the dossier with all of it, as one step of undo; its id.

    A party that is not known yet is brought in, on the side where public life knows it.
    """
    with register.together(who):
        new = NewDossier(founding.name, founding.language)
        dossier_id = start_dossier(register, new, who=who).ids[0]
        if founding.kept_for:
            we = seat(register, dossier_id, founding.kept_for, who)
            choose_us(register, dossier_id, we.id, who=who)
        for name in founding.at_table:
            seat(register, dossier_id, name, who)
        for name in founding.topics:
            add_topic(register, NewTopic(dossier_id, name), who=who)
    return dossier_id
