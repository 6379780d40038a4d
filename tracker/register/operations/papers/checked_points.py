"""The points a careful reader looks for in a letter: what somebody found that it says."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.papers import PointUncheckedError
from tracker.register.passages import insert_passage
from tracker.register.questions.papers.documents import document_head
from tracker.register.questions.papers.texts import letter_of
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.papers.passages import Range, check_range
from tracker.register.rules.papers.points import check_point_words
from tracker.vocabulary import Point, Said


class PointCheck(Frozen):
    """What a letter says on a point: `place` are the words that say it or deny it.

    None, and only then, where it says nothing. `note` is what somebody adds to it.
    """

    document_id: int
    point: Point
    said: Said
    place: Range | None = None
    note: str | None = None


def check_point(
    register: Register, check: PointCheck, *, who: str, why: str | None = None
) -> Changed:
    """Keep what a letter says on a point, in the place of what was kept before; its id.

    Nothing is written when that was the same. Errors: `SayingWordsMissingError`,
    `SilenceQuotedError`, `PassageOutsideError`, `EmptyPassageError`.
    """
    check_point_words(check.said, check.place)
    with register.change("check point", who, why) as record:
        record.about(document_head(register, check.document_id).dossier_id)
        known = _known(register, check)
        if known is not None and known[1:] == (check.said, check.place, check.note):
            return record.changed(known[0])
        passage_id = _passage(register, record, check)
        if known is None:
            return record.changed(_insert(record, check, passage_id))
        before = register.value("SELECT passage_id FROM checked_point WHERE id = ?", known[0])
        record.update(
            "checked_point", known[0], said=check.said, passage_id=passage_id, note=check.note
        )
        if before is not None:
            record.remove("passage", before)
        return record.changed(known[0])


def uncheck_point(
    register: Register, checked_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take back what was kept of a point; `PointUncheckedError` where nothing was."""
    with register.change("uncheck point", who, why) as record:
        row = register.row(
            "SELECT checked_point.passage_id, document.dossier_id FROM checked_point"
            " JOIN document ON document.id = checked_point.document_id"
            " WHERE checked_point.id = ?",
            checked_id,
        )
        if row is None:
            raise PointUncheckedError()
        passage_id, dossier_id = row
        record.about(dossier_id)
        record.remove("checked_point", checked_id)
        if passage_id is not None:
            record.remove("passage", passage_id)
        return record.changed(checked_id)


def _known(
    register: Register, check: PointCheck
) -> tuple[int, Said, Range | None, str | None] | None:
    """What is kept of the point; words that are lost stand nowhere."""
    row = register.row(
        "SELECT checked_point.id, checked_point.said, passage.start_char, passage.end_char,"
        " passage.lost, checked_point.note FROM checked_point"
        " LEFT JOIN passage ON passage.id = checked_point.passage_id"
        " WHERE checked_point.document_id = ? AND checked_point.point = ?",
        check.document_id,
        str(check.point),
    )
    if row is None:
        return None
    id_, said, start, end, lost, note = row
    place = None if start is None or lost else (start, end)
    return id_, Said(said), place, note


def _passage(register: Register, record: Recorder, check: PointCheck) -> int | None:
    if check.place is None:
        return None
    letter = letter_of(register, check.document_id)
    check_range(letter, check.place)
    return insert_passage(record, check.document_id, letter, check.place)


def _insert(record: Recorder, check: PointCheck, passage_id: int | None) -> int:
    return record.insert(
        "checked_point",
        document_id=check.document_id,
        point=check.point,
        said=check.said,
        passage_id=passage_id,
        note=check.note,
    )
