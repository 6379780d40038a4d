"""The names of a person, as a pattern that finds them."""

from __future__ import annotations

import re

from tracker.register.errors import RecordMissingError
from tracker.register.fields import names_from
from tracker.register.register import Register
from tracker.register.rules.keeping.masking import name_pattern


def names_of_person(register: Register, person_id: int) -> tuple[str, re.Pattern[str]]:
    """The person's uid, and what finds each of their names; `RecordMissingError` for nobody."""
    row = register.row("SELECT uid, name, other_names FROM person WHERE id = ?", person_id)
    if row is None:
        raise RecordMissingError()
    uid, name, other_names = row
    return uid, name_pattern((name, *names_from(other_names)))
