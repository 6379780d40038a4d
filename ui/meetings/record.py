"""What was taken down at a meeting, point by point, with the row at hand to act on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tracker.register.questions.lines import StatementLine, TalkNote
from tracker.vocabulary import Audience, TalkKind
from ui.commitment.row import quoted
from ui.lists.numbered import numbered, set_off
from ui.look.key_strip import Act, key_line
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import hairline, in_column, in_row, remark
from ui.look.plain_text import give_name, running_label
from ui.look.quotation import HANG, QuotationView
from ui.look.space import INSIDE, UNIT
from ui.look.theme import Look
from ui.meetings.keyed_rows import KeyedRows
from ui.meetings.question_rows import QuestionRow
from ui.meetings.reading import MeetingReading

_LEVELS = tuple(Audience)


class NoteRow(QuestionRow):
    """A line of the record; what was said stands there in its own words."""

    def __init__(self, look: Look, note: TalkNote, entry: StatementLine | None) -> None:
        text = note.text or (entry.quote if entry else "")
        super().__init__(look, ("note", note.id), text, "" if note.text else None)
        self.note, self.entry = note, entry
        words = look.words
        told = words.text(
            "{kind}. {for_whom}", kind=_kind(look, note), for_whom=_for_whom(look, note)
        )
        if entry is not None:
            if not note.text:
                self.only_parts()
            self._whole.addLayout(
                set_off(QuotationView(look, quoted(entry), Size.TEXT), UNIT - HANG)
            )
            self._whole.addLayout(set_off(remark(_confirmed(look, entry)), UNIT))
        self._whole.addLayout(set_off(remark(told), UNIT))
        self._whole.addSpacing(INSIDE)
        give_name(self, text, told)


class MeetingRecord(KeyedRows):
    """The record with its keys; what a person decides comes out as signals.

    `changing` carries a note to be put otherwise, `removed` one to go, `levelled` one with
    who may see it, `confirming` an entry of which it is to be said how it is confirmed.
    """

    changing = Signal(object)
    removed = Signal(object)
    levelled = Signal(object, object)
    confirming = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._at: int | None = None

    def show_reading(self, reading: MeetingReading, at: int | None, *, running: bool) -> None:
        """Show what was taken down; while it is `running`, all points, that `at` hand in front."""
        self._at = at
        rows: list[QuestionRow] = []
        parts: list[QWidget] = []
        for part in self._parts_of(reading, running=running):
            if isinstance(part, NoteRow):
                rows.append(part)
            parts.append(part)
        keys = [key_line(self.look, self._shown_keys())] if rows else []
        self.put([*keys, *parts], rows)

    def _parts_of(self, reading: MeetingReading, *, running: bool) -> Iterator[QWidget]:
        words = self.look.words
        for item in reading.page.agenda:
            noted = self._rows_of(reading, item.id)
            if not (noted or running or item.treated):
                continue
            state = words.label(item.treated) if item.treated else ""
            title = words.number(item.number), item.title, state
            yield _Head(self.look, title, at_hand=running and item.id == self._at)
            yield from noted
        known = {item.id for item in reading.page.agenda}
        besides = [n for n in reading.page.notes if n.agenda_item_id not in known]
        if besides or (running and self._at is None):
            title = "", words.text("Beside the agenda"), ""
            yield _Head(self.look, title, at_hand=running and self._at is None)
            yield from self._rows(reading, besides)

    def _rows_of(self, reading: MeetingReading, point_id: int) -> list[NoteRow]:
        noted = [note for note in reading.page.notes if note.agenda_item_id == point_id]
        return self._rows(reading, noted)

    def _rows(self, reading: MeetingReading, notes: list[TalkNote]) -> list[NoteRow]:
        entries = reading.entries
        return [NoteRow(self.look, n, entries.get(n.statement_id or 0)) for n in notes]

    def keys(self) -> Mapping[Qt.Key, Act]:
        """What each key does to the line at hand."""
        return {
            Qt.Key.Key_E: self.change,
            Qt.Key.Key_W: self.raise_level,
            Qt.Key.Key_K: self.confirm,
            Qt.Key.Key_Delete: self.remove,
            Qt.Key.Key_Backspace: self.remove,
        }

    def change(self) -> None:
        """Put the line at hand otherwise; words that were said stay as they are."""
        if isinstance(self.current, NoteRow) and self.current.entry is None:
            self.changing.emit(self.current.note)

    def remove(self) -> None:
        """Take the line at hand out of the record."""
        if isinstance(self.current, NoteRow):
            self.removed.emit(self.current.note)

    def raise_level(self) -> None:
        """Let the next wider circle see it; after the widest it is ones own again."""
        if isinstance(self.current, NoteRow):
            at = _LEVELS.index(self.current.note.audience)
            self.levelled.emit(self.current.note, _LEVELS[(at + 1) % len(_LEVELS)])

    def confirm(self) -> None:
        """Say how it is confirmed that it was said."""
        if isinstance(self.current, NoteRow) and self.current.entry is not None:
            self.confirming.emit(self.current.entry)

    def _shown_keys(self) -> tuple[tuple[str, str, Act], ...]:
        words = self.look.words
        return (
            ("E", words.text("change"), self.change),
            ("W", words.text("for whom"), self.raise_level),
            ("K", words.text("confirm"), self.confirm),
            ("Del", words.text("remove"), self.remove),
        )


class _Head(QWidget):
    """The title of a point, and what became of it; `at_hand` where one takes down now."""

    def __init__(self, look: Look, title: tuple[str, str, str], *, at_hand: bool) -> None:
        super().__init__()
        number, text, state = title
        name = running_label(text, sans(weight=SEMIBOLD), "accent" if at_hand else "ink")
        line = in_row(name, remark(state), gap=INSIDE)
        line.setStretch(0, 1)
        row = numbered(number, in_column(line))
        row.setContentsMargins(UNIT, INSIDE, UNIT, INSIDE)
        self.setLayout(in_column(hairline(), row, gap=0))


def _kind(look: Look, note: TalkNote) -> str:
    """What sort of line it is; of an action who does it and by when."""
    words = look.words
    if note.kind is not TalkKind.ACTION or not (note.party or note.due):
        return words.title(note.kind)
    who = note.party.short if note.party else words.text("nobody named")
    if note.due is None:
        return words.text("{kind}: {who}", kind=words.title(note.kind), who=who)
    day = words.day(note.due)
    return words.text("{kind}: {who}, by {day}", kind=words.title(note.kind), who=who, day=day)


def _for_whom(look: Look, note: TalkNote) -> str:
    return look.words.text("For: {audience}", audience=look.words.label(note.audience))


def _confirmed(look: Look, entry: StatementLine) -> str:
    words = look.words
    who = entry.actor.short if entry.actor else ""
    confirmed = words.title(entry.confirmation)
    where = words.text("Entry {entry}. {confirmation}", entry=entry.entry, confirmation=confirmed)
    return words.text("{who}. {entry}", who=who, entry=where) if who else where
