"""Who read an entry, and who checked it since: asked of the register, in words, and signed."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.frozen import Frozen
from tracker.register import Changed, Register
from tracker.register.operations.entries.countersigning import Seen, countersign
from tracker.register.questions.entries.countersignatures import (
    CountersignatureLine,
    countersignatures,
)
from tracker.register.questions.following.followed import uid_of
from tracker.register.questions.keeping.histories import RecordState, record_state
from tracker.words import Words


class Signed(Frozen):
    """How an entry stands, whoever changed it last being its reader, and the signatures for it."""

    state: RecordState
    signatures: tuple[CountersignatureLine, ...]


def read_signed(register: Register, statement_id: int) -> Signed:
    """Who read and checked an entry; `RecordMissingError` when it is not there."""
    with register.snapshot():
        uid = uid_of(register, "statement", statement_id)
        state = record_state(register, "statement", uid)
        return Signed(state, tuple(countersignatures(register, "statement", uid)))


def sign(register: Register, signed: Signed, *, who: str) -> Changed:
    """Sign for an entry as it was seen; the errors are those of `countersign`."""
    seen = Seen("statement", signed.state.uid, signed.state.version)
    return countersign(register, seen, who=who)


def reader_in_words(state: RecordState, words: Words) -> str:
    """Who read it, and when."""
    day = words.short_day(state.changed_at.astimezone().date())
    return words.text("Read by {person}, {day}", person=state.changed_by, day=day)


def signature_in_words(line: CountersignatureLine, words: Words) -> str:
    """Who checked it, and whether it was changed since."""
    person, day = line.signer, words.short_day(line.at.astimezone().date())
    if line.still_valid:
        return words.text("Checked by {person}, {day}", person=person, day=day)
    return words.text("Checked by {person}, {day}, before it was changed", person=person, day=day)


def signed_in_words(signed: Signed, words: Words) -> str:
    """Reader and signers on one line."""
    return " · ".join(_parts(signed, words))


def _parts(signed: Signed, words: Words) -> Iterator[str]:
    yield reader_in_words(signed.state, words)
    for line in signed.signatures:
        yield signature_in_words(line, words)
    if not signed.signatures:
        yield words.text("not checked by a second person")
