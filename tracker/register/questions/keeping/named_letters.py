"""Where a person is named in the words of others: what to look at before their name is erased."""

from __future__ import annotations

from tracker.register.erasing.letters import letters_with_name, titles_of
from tracker.register.erasing.names import names_of_person
from tracker.register.register import Register


def letters_that_name(register: Register, person_id: int) -> tuple[str, ...]:
    """The titles of the documents of others in whose words a person is named.

    `RecordMissingError` when there is no such person.
    """
    _, pattern = names_of_person(register, person_id)
    return titles_of(register, letters_with_name(register, pattern))
