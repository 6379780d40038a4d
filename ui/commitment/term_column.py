"""A term: its words or its day, what is assumed of it, how it moved and how it was counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from tracker.register.questions.following.terms import TermHistory
from tracker.register.questions.lines import Term
from tracker.register.rules.following.terms import VAGUE
from tracker.words import Words
from ui.commitment.row import term_in_words
from ui.commitment.status_column import OpenSource, StatusColumn, Step, StepPart
from ui.look.band import band_behind, paint_band
from ui.look.key_button import KeyButton
from ui.look.lettering import LINE_HEIGHT, SEMIBOLD, Size, sans, serif
from ui.look.mirrored import painter_of, write
from ui.look.parts import in_column
from ui.look.plain_text import give_name, running_label
from ui.look.theme import Look


class VagueWords(QWidget):
    """Time words without a day, on the band that says so."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.setFixedHeight(LINE_HEIGHT[Size.LARGE])
        give_name(self, look.words.quoted(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the band and the words on it."""
        painter, font = painter_of(self), serif(Size.LARGE)
        text = QFontMetricsF(font).elidedText(
            self._words, Qt.TextElideMode.ElideRight, self.width()
        )
        width, baseline = QFontMetricsF(font).horizontalAdvance(text), QPointF(0, 19)
        band = band_behind(baseline, width, LINE_HEIGHT[Size.LARGE])
        paint_band(painter, band, self._look.colour("quiet"))
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        write(painter, baseline, text)


class TermColumn(StatusColumn):
    """One term under `caption`; `standing` says how it stands, where somebody is to keep it.

    Its keys are there where they have something to do: a vague term is assumed to mean
    something, one with a day is counted.
    """

    def __init__(
        self,
        look: Look,
        caption: QWidget,
        history: TermHistory | None,
        open_source: OpenSource,
        standing: tuple[str, ...] = (),
    ) -> None:
        words, term = look.words, history.now if history else None
        detail = " · ".join((*standing, *(_course_in_words(history, words) if history else ())))
        super().__init__(caption, _value(look, term), detail)
        self._look, self._open = look, open_source
        self.move_key = KeyButton(look, "M", words.text("move the date"))
        self.assume_key = KeyButton(look, "W", words.text("our assumption"))
        self.count_key = KeyButton(look, "T", words.text("count the term"))
        self.working_key = KeyButton(look, "H", words.text("how it was counted"))
        if history is not None:
            parts = (*self._assumed(history.now), *self._moves(history), *self._working(history))
            self.add_history(parts, self._keys(history.now))

    def _keys(self, term: Term) -> tuple[KeyButton, ...]:
        if term.latest is None and term.kind in VAGUE:
            return self.move_key, self.assume_key
        return self.move_key, self.count_key, self.working_key

    def _assumed(self, term: Term) -> Iterator[QWidget]:
        """What we take the words to mean, with the reason for it."""
        words, first, last = self._look.words, term.window_earliest, term.window_latest
        if first is None or last is None:
            return
        told = words.text(
            "Our assumption: {first} to {last}", first=words.day(first), last=words.day(last)
        )
        facts = [running_label(told, sans(Size.SMALL))]
        if term.reason:
            reason = words.text("because: {reason}", reason=term.reason)
            facts.append(running_label(reason, sans(Size.SMALL), "quiet"))
        yield _together(facts)

    def _working(self, history: TermHistory) -> Iterator[QWidget]:
        """How the last day was counted, a line for each step of it."""
        words = self._look.words
        if not (history.working or history.statutory):
            return
        facts = (history.working or "").splitlines()
        if not history.working:
            facts.append(words.text("Set by an act or an order in council"))
        made = [running_label(words.text("How it was counted"), sans(Size.SMALL))]
        made += [running_label(fact, sans(Size.SMALL), "quiet") for fact in facts]
        yield _together(made)

    def _moves(self, history: TermHistory) -> Iterator[QWidget]:
        words = self._look.words
        if not history.moves:
            return
        first = Step(words.text("First"), term_in_words(history.first, words), ())
        yield StepPart(self._look, first, self._open)
        for move in history.moves:
            day = words.short_day(move.dated)
            reason = words.text("because: {reason}", reason=move.reason)
            facts = (words.quoted(move.term.words), reason) if move.term.latest else (reason,)
            step = Step(day, term_in_words(move.term, words), facts, move.source)
            yield StepPart(self._look, step, self._open)


def _value(look: Look, term: Term | None) -> QWidget:
    if term is not None and term.latest is None:
        return VagueWords(look, term.words)
    return running_label(term_in_words(term, look.words), sans(Size.LARGE, SEMIBOLD))


def _together(parts: Sequence[QWidget]) -> QWidget:
    whole = QWidget()
    whole.setLayout(in_column(*parts, gap=0))
    return whole


def _course_in_words(history: TermHistory, words: Words) -> Iterator[str]:
    """How far the date slipped, and when to ask."""
    if history.moves:
        yield words.count("moved {count} time", "moved {count} times", len(history.moves))
    if history.slip_in_days:
        slip = history.slip_in_days
        yield (
            words.count(
                "{count} day later than first said", "{count} days later than first said", slip
            )
            if slip > 0
            else words.count(
                "{count} day earlier than first said", "{count} days earlier than first said", -slip
            )
        )
    if history.now.ask_again is not None:
        day = words.weekday(history.now.ask_again)
        yield words.text("ask again {day}, our assumption", day=day)
