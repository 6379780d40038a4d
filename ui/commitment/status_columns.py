"""Three statuses side by side, each with how it came to it: said, found, and against the date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tracker.register.questions.following.commitment_pages import StatusLine
from tracker.register.questions.following.source_rows import SourceLine
from tracker.register.questions.lines import Term
from tracker.vocabulary import TimeKind
from tracker.words import Words
from tracker.words.definitions import definition_of
from ui.commitment.reading import CommitmentReading
from ui.desk.key_button import KeyButton
from ui.look.band import band_behind, paint_band
from ui.look.cut_button import CutButton
from ui.look.flow import Flow
from ui.look.lettering import LINE_HEIGHT, SEMIBOLD, Size, sans, serif
from ui.look.parts import in_column, in_row
from ui.look.plain_text import give_name, give_tip, running_label
from ui.look.space import APART, INSIDE, UNIT
from ui.look.term_label import term_remark
from ui.look.theme import Look
from ui.screens.commitments_row import term_in_words

OpenSource = Callable[[SourceLine], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a history: the day, what it then was, further facts of it, and its source."""

    day: str
    what: str
    facts: Sequence[str]
    source: SourceLine | None = None


class StepPart(QWidget):
    """A step of a history, its source a button where it can be opened."""

    def __init__(self, look: Look, step: Step, open_source: OpenSource) -> None:
        super().__init__()
        words = look.words
        head = words.text("{day}: {what}", day=step.day, what=step.what)
        column = in_column(running_label(head, sans(Size.SMALL)), gap=0)
        for fact in step.facts:
            column.addWidget(running_label(fact, sans(Size.SMALL), "quiet"))
        source = step.source
        if source is not None and (source.entry is not None or source.document is not None):
            made = CutButton("link")
            made.clicked.connect(lambda: open_source(source))
            made.say(source_in_words(source, words))
            give_name(made, words.text("Open the source: {source}", source=made.whole))
            column.addLayout(in_row(made, None, gap=0))
        elif source is not None and source.text:
            column.addWidget(running_label(source.text, sans(Size.SMALL), "quiet"))
        self.setLayout(column)


class VagueWords(QWidget):
    """Time words without a day, on the band that says so."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.setFixedHeight(LINE_HEIGHT[Size.LARGE])
        give_name(self, look.words.quoted(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the band and the words on it."""
        painter, font = QPainter(self), serif(Size.LARGE)
        text = QFontMetricsF(font).elidedText(
            self._words, Qt.TextElideMode.ElideRight, self.width()
        )
        width, baseline = QFontMetricsF(font).horizontalAdvance(text), QPointF(0, 19)
        band = band_behind(baseline, width, LINE_HEIGHT[Size.LARGE])
        paint_band(painter, band, self._look.colour("quiet"))
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        painter.drawText(baseline, text)


class StatusColumn(QWidget):
    """One of the three: its caption, how it stands, what that rests on, and its history."""

    def __init__(self, caption: QWidget, value: QWidget, detail: str) -> None:
        super().__init__()
        self._column = in_column(caption, value, gap=2)
        if detail:
            self._column.addWidget(running_label(detail, sans(Size.SMALL), "quiet"))
        self.setLayout(self._column)

    def add_history(self, steps: Sequence[QWidget], keys: Sequence[KeyButton]) -> None:
        """How it came to it, and under that what can be entered."""
        self._column.addSpacing(INSIDE)
        for step in steps:
            self._column.addWidget(step)
            self._column.addSpacing(UNIT)
        self._column.addStretch(1)
        row = Flow(gap=INSIDE)
        for key in keys:
            row.addWidget(key)
        self._column.addLayout(row)


class StatusColumns(QWidget):
    """The three columns of a commitment, with the keys that enter something in each."""

    def __init__(self, look: Look, reading: CommitmentReading, open_source: OpenSource) -> None:
        super().__init__()
        self._look, self._reading, self._open = look, reading, open_source
        words = look.words
        self.say_key = KeyButton(look, "S", words.text("enter what they say"))
        self.find_key = KeyButton(look, "V", words.text("enter what was found"))
        self.move_key = KeyButton(look, "M", words.text("move the date"))
        self.assume_key = KeyButton(look, "W", words.text("our assumption"))
        row = in_row(self._said(), self._found(), self._against(), gap=APART)
        for at in range(3):
            row.setStretch(at, 1)
        self.setLayout(row)

    def _said(self) -> StatusColumn:
        words, line, said = self._look.words, self._reading.page.line, self._reading.said
        detail = "" if said else words.text("nobody has said anything of it since")
        if said and said[-1].office:
            detail = words.text("said in the office of {office}", office=said[-1].office)
        if line.closed_on is not None:
            closed = words.text("closed on {day}: followed no longer", day=line.closed_on)
            detail = " · ".join(filter(None, (detail, closed)))
        value = self._value(words.title(line.life), definition_of(line.life, words))
        caption = term_remark(self._look, "what_they_say", words.text("What they say of it"))
        column = StatusColumn(caption, value, detail)
        steps = [self._step(each, words.title(each.life)) for each in said if each.life]
        column.add_history(steps, [self.say_key])
        return column

    def _found(self) -> StatusColumn:
        words, line, found = self._look.words, self._reading.page.line, self._reading.found
        if line.evidence_on is None:
            detail = words.text("nobody has looked yet")
        else:
            detail = words.text("as of {day}", day=line.evidence_on)
        value = self._value(words.title(line.evidence), definition_of(line.evidence, words))
        caption = term_remark(self._look, "evidence", words.text("What the papers support"))
        column = StatusColumn(caption, value, detail)
        steps = [self._step(each, words.title(each.evidence)) for each in found if each.evidence]
        column.add_history(steps, [self.find_key])
        return column

    def _against(self) -> StatusColumn:
        words, page = self._look.words, self._reading.page
        term, history = page.line.statement.term, page.term
        column = StatusColumn(
            term_remark(self._look, "against_the_date", words.text("Against the date")),
            self._term(term),
            standing_in_words(self._reading, words),
        )
        keys = [] if history is None else [self.move_key]
        if term is not None and term.latest is None and term.kind in VAGUE_KINDS:
            keys.append(self.assume_key)
        column.add_history(self._moves(), keys)
        return column

    def _moves(self) -> list[QWidget]:
        words, history = self._look.words, self._reading.page.term
        if history is None or not history.moves:
            return []
        first = Step(words.text("First"), term_in_words(history.first, words), ())
        steps = [StepPart(self._look, first, self._open)]
        for move in history.moves:
            day = words.short_day(move.dated)
            reason = words.text("because: {reason}", reason=move.reason)
            facts = (words.quoted(move.term.words), reason) if move.term.latest else (reason,)
            step = Step(day, term_in_words(move.term, words), facts, move.source)
            steps.append(StepPart(self._look, step, self._open))
        return list(steps)

    def _step(self, status: StatusLine, what: str) -> StepPart:
        words = self._look.words
        facts = []
        if status.office:
            facts.append(status.office)
        if status.reason:
            facts.append(words.text("because: {reason}", reason=status.reason))
        step = Step(words.short_day(status.dated), what, facts, status.source)
        return StepPart(self._look, step, self._open)

    def _value(self, text: str, definition: str) -> QWidget:
        made = running_label(text, sans(Size.LARGE, SEMIBOLD))
        give_tip(made, definition)
        give_name(made, text, definition)
        return made

    def _term(self, term: Term | None) -> QWidget:
        words = self._look.words
        if term is not None and term.latest is None:
            return VagueWords(self._look, term.words)
        return running_label(term_in_words(term, words), sans(Size.LARGE, SEMIBOLD))


VAGUE_KINDS = frozenset({TimeKind.VAGUE, TimeKind.OPEN_ENDED})


def standing_in_words(reading: CommitmentReading, words: Words) -> str:
    """How it stands against its date, how late it is, how far the date slipped, when to ask."""
    line, history = reading.page.line, reading.page.term
    term = line.statement.term
    if term is None:
        return ""
    parts = [words.label(line.against_date)]
    if line.days_late:
        parts.append(words.count("{count} day late", "{count} days late", line.days_late))
    if history is not None and history.moves:
        parts.append(words.count("moved {count} time", "moved {count} times", len(history.moves)))
    if history is not None and history.slip_in_days:
        slip = history.slip_in_days
        parts.append(
            words.count(
                "{count} day later than first said", "{count} days later than first said", slip
            )
            if slip > 0
            else words.count(
                "{count} day earlier than first said", "{count} days earlier than first said", -slip
            )
        )
    if term.ask_again is not None:
        parts.append(
            words.text("ask again {day}, our assumption", day=words.weekday(term.ask_again))
        )
    return " · ".join(parts)


def source_in_words(source: SourceLine, words: Words) -> str:
    """A source as it is called: the entry, or the title of the paper."""
    if source.entry is not None:
        return words.text("Entry {entry}", entry=source.entry)
    return source.document or source.text or ""
