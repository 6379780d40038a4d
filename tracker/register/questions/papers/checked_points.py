"""What letters say, and do not say, on the points that somebody went through."""

from __future__ import annotations

from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import day_from
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import Place
from tracker.register.register import Register
from tracker.vocabulary import Point, Said

_LINES = """
SELECT checked_point.id, checked_point.document_id, document.title, document.dated,
    checked_point.point, checked_point.said, checked_point.note, passage.quote, passage.page,
    passage.paragraph, passage.start_char, passage.end_char, passage.lost
FROM checked_point JOIN document ON document.id = checked_point.document_id
LEFT JOIN passage ON passage.id = checked_point.passage_id
"""
_ORDER = " ORDER BY document.dated IS NULL, document.dated, document.id"

_IN_ORDER = {point: number for number, point in enumerate(Point)}


class CheckedPoint(Frozen):
    """What a letter says on a point, as somebody confirmed it.

    `quote` are the words that say it and `place` where they stand; both None where it
    says nothing. Words that were lost when the letter was read anew are not `found`:
    their place is that of the earlier text.
    """

    id: int
    document_id: int
    document: str  # title
    point: Point
    said: Said
    quote: str | None
    place: Place | None
    note: str | None
    found: bool = True


def checked_points(
    register: Register, dossier_id: int | None = None, *, document_id: int | None = None
) -> list[CheckedPoint]:
    """What is confirmed of all letters, of a dossier, or of one document.

    By the date of the letter, then in the order of the points.
    """
    where = Where()
    where.equal("document.dossier_id", dossier_id)
    where.equal("checked_point.document_id", document_id)
    found = [_read(row) for row in register.rows(_LINES + where.sql + _ORDER, *where.values)]
    groups: dict[int, list[CheckedPoint]] = {}
    for each in found:
        groups.setdefault(each.document_id, []).append(each)
    return [
        each
        for group in groups.values()
        for each in sorted(group, key=lambda checked: _IN_ORDER[checked.point])
    ]


def _read(row: tuple[Any, ...]) -> CheckedPoint:
    id_, document_id, title, dated, point, said, note, quote, page, paragraph, start, end, lost = (
        row
    )
    place = None
    if quote is not None:
        place = Place(document_id, title, day_from(dated), page, paragraph, start, end)
    return CheckedPoint(
        id=id_,
        document_id=document_id,
        document=title,
        point=Point(point),
        said=Said(said),
        quote=quote,
        place=place,
        note=note,
        found=not lost,
    )
