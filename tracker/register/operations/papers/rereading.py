"""A document's text read anew: each passage follows its words, or is known as lost."""

from __future__ import annotations

from tracker.letters.letter import Letter
from tracker.register.changed import Changed
from tracker.register.errors import DocumentMissingError
from tracker.register.errors.entries import RereadReasonMissingError, SpokenTextKeptError
from tracker.register.fields import ranges_from
from tracker.register.passages import passage_columns
from tracker.register.questions.papers.texts import letter_of
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.entries.statements import needs_caveat
from tracker.register.rules.papers.passages import Range
from tracker.register.rules.papers.refinding import Remembered, find_again, folded, remembered
from tracker.register.storing import store_letter
from tracker.vocabulary import DocumentKind, StatementType, Strength


class _Rereading:
    """What one document is read anew from and to."""

    def __init__(self, document_id: int, earlier: Letter, later: Letter) -> None:
        self.document_id = document_id
        self.later = later
        self._earlier = earlier
        self._folded = folded(later.text)

    def again(self, words: Remembered) -> Range | None:
        """Where the words stand now; None when they are lost."""
        return find_again(words, self._folded)

    def moved(self, place: Range) -> Range | None:
        """Where the words at a place of the earlier text stand now; None when they are lost."""
        if place[1] > len(self._earlier.text):
            return None
        return self.again(remembered(self._earlier, place))

    def lost_words(self, record: Recorder, place: Range) -> int:
        """Keep words of the earlier text as a passage that is known as lost; its id."""
        columns = passage_columns(self._earlier, place)
        return record.insert("passage", document_id=self.document_id, lost=True, **columns)


def reread_document(
    register: Register, document_id: int, letter: Letter, *, who: str, why: str
) -> Changed:
    """Put the text of a document as it was read anew in the place of the earlier one; its id.

    A passage goes to where its exact words stand with the same words around
    them, white space and a slip put right near by apart; otherwise it keeps its
    words and is known as lost until another text has them. Deciding words and
    places set aside follow likewise, or go; of a reading that asks for limiting
    words the first of them are then kept as its caveat, known as lost. The file
    stays. Errors: `RereadReasonMissingError`, and `SpokenTextKeptError` for words
    that somebody noted down.
    """
    if not why.strip():
        raise RereadReasonMissingError()
    with register.change("reread document", who, why) as record:
        row = register.row("SELECT dossier_id, kind FROM document WHERE id = ?", document_id)
        if row is None:
            raise DocumentMissingError()
        dossier_id, kind = row
        if kind == DocumentKind.SPOKEN:
            raise SpokenTextKeptError()
        record.about(dossier_id)
        rereading = _Rereading(document_id, letter_of(register, document_id), letter)
        record.update("document", document_id, letter_sha256=store_letter(register, letter))
        _move_passages(register, record, rereading)
        _move_deciding_words(register, record, rereading)
        _move_places_set_aside(register, record, rereading)
        return record.changed(document_id)


def _move_passages(register: Register, record: Recorder, rereading: _Rereading) -> None:
    rows = register.rows(
        "SELECT id, quote, words_before, words_after FROM passage WHERE document_id = ?"
        " ORDER BY id",
        rereading.document_id,
    )
    for passage_id, *words in rows:
        place = rereading.again(Remembered(*words))
        if place is None:
            record.update("passage", passage_id, lost=True)
        else:
            columns = passage_columns(rereading.later, place)
            record.update("passage", passage_id, lost=False, **columns)


def _move_deciding_words(register: Register, record: Recorder, rereading: _Rereading) -> None:
    rows = register.rows(
        "SELECT statement.id, statement.deciding, statement.type, statement.strength,"
        " statement.caveat_id FROM statement"
        " JOIN passage ON passage.id = statement.passage_id WHERE passage.document_id = ?"
        " ORDER BY statement.id",
        rereading.document_id,
    )
    for statement_id, deciding, type_, strength, caveat_id in rows:
        places = ranges_from(deciding)
        moved = [rereading.moved(place) for place in places]
        found = tuple(place for place in moved if place is not None)
        record.update("statement", statement_id, deciding=found)
        limited = bool(caveat_id or found)
        if places and needs_caveat(StatementType(type_), Strength(strength)) and not limited:
            lost = rereading.lost_words(record, places[0])
            record.update("statement", statement_id, caveat_id=lost)


def _move_places_set_aside(register: Register, record: Recorder, rereading: _Rereading) -> None:
    rows = register.rows(
        "SELECT id, start_char, end_char FROM set_aside WHERE document_id = ? ORDER BY id",
        rereading.document_id,
    )
    taken: set[Range] = set()
    for mark_id, start, end in rows:
        place = rereading.moved((start, end))
        if place is None or place in taken:
            record.remove("set_aside", mark_id)
        else:
            taken.add(place)
            record.update("set_aside", mark_id, start_char=place[0], end_char=place[1])
