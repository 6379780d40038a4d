"""Words of one's own about a statement: a paraphrase, or what somebody takes it to mean.

They are never in the place of the quotation, which is cut from the text alone.
"""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.entries import OwnWordsMissingError
from tracker.register.questions.entries.belonging import statement_head
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.names import required
from tracker.vocabulary import Audience, ReadingKind


class OwnWords(Frozen):
    """A text signed by its `author`; `party_id` is the party whose reading it is, if any.

    `version` is that of the words as they were seen, where they are changed; None:
    whatever it is by now.
    """

    text: str
    author: str
    party_id: int | None = None
    audience: Audience = Audience.NOTE
    version: int | None = None


def write_paraphrase(
    register: Register, statement_id: int, words: OwnWords, *, who: str, why: str | None = None
) -> Changed:
    """Say in other words what a statement says; the id of the paraphrase comes back.

    `FieldEmptyError` without a text or an author.
    """
    with register.change("write paraphrase", who, why) as record:
        return _write(register, record, statement_id, words, ReadingKind.PARAPHRASE)


def write_reading(
    register: Register, statement_id: int, words: OwnWords, *, who: str, why: str | None = None
) -> Changed:
    """Say what a statement is taken to mean; the id of the reading comes back.

    `FieldEmptyError` without a text or an author.
    """
    with register.change("write reading", who, why) as record:
        return _write(register, record, statement_id, words, ReadingKind.READING)


def change_own_words(
    register: Register, reading_id: int, words: OwnWords, *, who: str, why: str | None = None
) -> Changed:
    """Replace all of a paraphrase or reading, which stays what of the two it is; its id.

    `ChangedMeanwhileError` when it is not at `words.version` any more.
    """
    with register.change("change own words", who, why) as record:
        record.about(_dossier_of(register, reading_id))
        record.change("reading", reading_id, _columns_of(words), words.version)
        return record.changed(reading_id)


def remove_own_words(
    register: Register, reading_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Remove a paraphrase or reading; the history keeps what it was."""
    with register.change("remove own words", who, why) as record:
        record.about(_dossier_of(register, reading_id))
        record.remove("reading", reading_id)
        return record.changed(reading_id)


def _write(
    register: Register, record: Recorder, statement_id: int, words: OwnWords, kind: ReadingKind
) -> Changed:
    record.about(statement_head(register, statement_id).dossier_id)
    made = record.insert("reading", statement_id=statement_id, kind=kind, **_columns_of(words))
    return record.changed(made)


def _columns_of(words: OwnWords) -> dict[str, object]:
    return {
        "text": required("text", words.text),
        "author": required("author", words.author),
        "party_id": words.party_id,
        "audience": words.audience,
    }


def _dossier_of(register: Register, reading_id: int) -> int:
    statement_id = register.value("SELECT statement_id FROM reading WHERE id = ?", reading_id)
    if statement_id is None:
        raise OwnWordsMissingError()
    return statement_head(register, statement_id).dossier_id
