"""The questions of a meeting: those to ask in their order, those entries raise, those dropped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.look.columns import refill
from ui.look.enter_key import ENTER
from ui.look.key_strip import Act, Keys, key_line
from ui.look.lettering import Size, sans
from ui.look.parts import heading, in_column
from ui.look.plain_text import running_label
from ui.look.space import AROUND
from ui.look.theme import Look
from ui.meetings.keyed_rows import KeyedRows
from ui.meetings.question import QuestionForm
from ui.meetings.question_rows import AskedRow, DroppedRow, QuestionRow, RaisedRow
from ui.meetings.reading import MeetingReading

_DROPS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class MeetingQuestions(KeyedRows):
    """Shows them around the form for a new one; what a person decides comes out as signals.

    `ordered` carries the ids of the list in a new order, `reworded` a question with other
    words, `taken` what an entry raises with its words, `dropped` either of them, and
    `put_back` a question that was dropped. `marked` carries a question that was asked, or was
    not after all, `answering` one whose answer is to be taken down.
    """

    ordered = Signal(tuple)
    reworded = Signal(object, str)
    taken = Signal(object, str)
    dropped = Signal(object)
    put_back = Signal(object)
    marked = Signal(object)
    answering = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.form = QuestionForm(look)
        self._others = in_column(gap=0)
        self.whole.addWidget(self.form)
        self.whole.addLayout(self._others)

    def show_reading(self, reading: MeetingReading) -> None:
        """Show what the register has; the row at hand and what is being written stay."""
        self.form.offer(tuple(reading.entries.values()))
        asked = list(self._asked_rows(reading))
        raised = [RaisedRow(self.look, each) for each in reading.raised]
        gone = [DroppedRow(self.look, line) for line in reading.page.dropped]

        def fill() -> None:
            refill(self.parts, self._list_of(asked))
            refill(self._others, self._sections(raised, gone))

        self.renew([*asked, *raised, *gone], fill)

    # -- deciding

    def keys(self) -> Mapping[Qt.Key, Act]:
        """What each key does to the question at hand."""
        return {
            **dict.fromkeys(ENTER, self.keep_words),
            **dict.fromkeys(_DROPS, self.drop),
            Qt.Key.Key_E: self.edit,
            Qt.Key.Key_A: self.mark_asked,
            Qt.Key.Key_R: self.answer,
        }

    def alt_keys(self) -> Mapping[Qt.Key, Act]:
        """With Alt the arrows move the question."""
        return {Qt.Key.Key_Up: lambda: self.shift(-1), Qt.Key.Key_Down: lambda: self.shift(1)}

    def shift(self, by: int) -> None:
        """The question at hand one place up (-1) or down (1)."""
        asked = [row for row in self.rows if isinstance(row, AskedRow)]
        if isinstance(self.current, AskedRow):
            here = asked.index(self.current)
            there = here + by
            if 0 <= there < len(asked):
                ids = [row.line.id for row in asked]
                ids[here], ids[there] = ids[there], ids[here]
                self.ordered.emit(tuple(ids))

    def edit(self) -> None:
        """Put the question at hand in other words."""
        if isinstance(self.current, AskedRow | RaisedRow):
            self.current.edit(begin=True)

    def keep_words(self) -> None:
        """Keep the words written, or put the question at hand on the list."""
        row = self.current
        if isinstance(row, DroppedRow):
            self.put_back.emit(row.line)
            return
        text = " ".join(row.field.toPlainText().split()) if row and row.is_editing else ""
        if isinstance(row, RaisedRow):
            self.taken.emit(row.raised, text or row.words)
        elif isinstance(row, AskedRow) and row.is_editing:
            row.edit(begin=False)
            if text and text != row.words:
                self.reworded.emit(row.line, text)

    def drop(self) -> None:
        """Do not ask the question at hand."""
        if isinstance(self.current, AskedRow):
            self.dropped.emit(self.current.line)
        elif isinstance(self.current, RaisedRow):
            self.dropped.emit(self.current.raised)

    def mark_asked(self) -> None:
        """The question at hand was asked; once more takes it back."""
        if isinstance(self.current, AskedRow):
            self.marked.emit(self.current.line)

    def answer(self) -> None:
        """Take down the words that answer the question at hand."""
        if isinstance(self.current, AskedRow):
            self.answering.emit(self.current.line)

    # -- building

    def _asked_rows(self, reading: MeetingReading) -> Iterator[AskedRow]:
        """The list; under the last of those that the same words raise stand these words."""
        questions = reading.page.questions
        for number, line in enumerate(questions, 1):
            after = questions[number] if number < len(questions) else None
            row = AskedRow(self.look, line, number)
            answer = reading.entries.get(line.answer_id or 0)
            if answer is not None:
                row.show_answer(answer)
            if after is None or after.statement_id != line.statement_id or not line.statement_id:
                cause = reading.entries.get(line.statement_id or 0)
                if cause is not None:
                    row.show_cause(cause)
                row.set_apart()
            yield row

    def _list_of(self, asked: Sequence[AskedRow]) -> list[QWidget]:
        if not asked:
            return [running_label(self._none_yet(), sans(), "quiet")]
        return [key_line(self.look, self._keys_of_list()), *asked]

    def _sections(
        self, raised: Sequence[RaisedRow], gone: Sequence[DroppedRow]
    ) -> Iterator[QWidget]:
        words = self.look.words
        if raised:
            told = words.text(
                "The briefing has these under an item as long as you have no question there."
            )
            title = words.text("Raised by the entries")
            yield from self._section(title, told, self._keys_of_raised(), raised)
        if gone:
            back = (("↵", words.text("put back"), self.keep_words),)
            yield from self._section(words.text("Dropped"), "", back, gone)

    def _none_yet(self) -> str:
        return self.look.words.text(
            "No question yet. Write one below, and choose the entry whose words raise it: "
            "a caveat, a term without a date, a silence."
        )

    def _keys_of_list(self) -> Keys:
        words = self.look.words
        return (
            ("E", words.text("change"), self.edit),
            ("A", words.text("asked"), self.mark_asked),
            ("R", words.text("answer"), self.answer),
            ("Del", words.text("drop"), self.drop),
            ("Alt ↑", words.text("up"), lambda: self.shift(-1)),
            ("Alt ↓", words.text("down"), lambda: self.shift(1)),
        )

    def _keys_of_raised(self) -> Keys:
        words = self.look.words
        return (
            ("↵", words.text("on the list"), self.keep_words),
            ("E", words.text("change"), self.edit),
            ("Del", words.text("drop"), self.drop),
        )

    def _section(
        self, title: str, told: str, keys: Keys, rows: Sequence[QuestionRow]
    ) -> Iterator[QWidget]:
        head = heading(title)
        head.setContentsMargins(0, AROUND, 0, 0)
        yield head
        if told:
            yield running_label(told, sans(Size.SMALL), "quiet")
        yield key_line(self.look, keys)
        for row in rows:
            row.set_apart()
            yield row
