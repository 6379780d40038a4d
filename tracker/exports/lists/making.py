"""From a register to a list as a file: kept to its audience, written, looked at once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tracker.exports.comma_separated import csv_of
from tracker.exports.kept import Kept, kept_of
from tracker.exports.lists.column import Column, Listed
from tracker.exports.lists.table import LISTS, ListKind
from tracker.exports.request import ExportRequest
from tracker.exports.scanning import refuse_internal
from tracker.exports.sheet import Head, Sheet, Value
from tracker.exports.workbook import xlsx_of
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.lines import RegisterVersion
from tracker.words import Words
from tracker.words.classification import INSIDE, classification, marked
from tracker.words.marks import N_

#: The endings of a list's file.
ENDINGS = (".csv", ".xlsx")
DOSSIER = N_("Dossier")
DOSSIER_WIDTH = 24


def write_list(
    register: Register, request: ExportRequest, kind: ListKind, words: Words, ending: str
) -> bytes:
    """The list as a file of one of `ENDINGS`, in the language of `words`.

    Holds nothing above the audience of the request. Raises `InternalTextError` when a file for
    others would hold an internal text all the same.
    """
    with register.snapshot():
        kept = list(kept_of(register, request, words))
        version = version_of(register)
    sheet = _Making(LISTS[kind], request, words, version).sheet(kept)
    content = csv_of(sheet) if ending == ".csv" else xlsx_of(sheet, words)
    refuse_internal(content, ending, kept)
    return content


class _Making(Frozen):
    """Makes the sheet of one list; `version` is that of the register it is made from."""

    listed: Listed[Any]
    request: ExportRequest
    words: Words
    version: RegisterVersion

    def sheet(self, kept: Sequence[Kept]) -> Sheet:
        """The lines of all these dossiers; with their names where all were asked for."""
        words, titled = self.words, self.listed.title
        heads = [Head(words.text(column.title), column.width) for column in self._columns]
        if self._names_dossiers:
            heads.insert(0, Head(words.text(DOSSIER), DOSSIER_WIDTH))
        return Sheet(
            title=words.text(titled),
            marking=marked(
                classification(self.request.audience, words),
                words,
                is_example=self.version.is_example,
            ),
            heads=tuple(heads),
            rows=tuple(row for each in kept for row in self._rows(each)),
            told=tuple(self._told(kept)),
            language=words.language,
            made=self.request.made,
        )

    @property
    def _names_dossiers(self) -> bool:
        return self.request.dossier_id is None

    @property
    def _columns(self) -> list[Column[Any]]:
        inside = self.request.audience in INSIDE
        return [column for column in self.listed.columns if inside or not column.inside]

    def _rows(self, kept: Kept) -> Iterator[tuple[Value, ...]]:
        before = (kept.name,) if self._names_dossiers else ()
        for line in self.listed.lines(kept):
            yield (*before, *(column.read(line, kept) for column in self._columns))

    def _told(self, kept: Sequence[Kept]) -> Iterator[tuple[str, Value]]:
        """What a list is: of what, for whom, as of when."""
        words, request = self.words, self.request
        yield words.text("List"), words.text(self.listed.title)
        yield words.text(DOSSIER), "; ".join(each.name for each in kept)
        yield words.text("For whom"), classification(request.audience, words)
        yield words.text("Known up to"), request.known_up_to
        yield words.text("State of the register"), self.version.number
        if request.as_of is None:
            yield words.text("Made on"), request.made
