"""The ultimatum that runs out first: how long it has left, its words, its demands as they stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtWidgets import QWidget

from tracker.register.questions.following.running import RunningUltimatum
from tracker.register.rules.following.ultimatums import time_left
from tracker.words import Words
from ui.look.cut_button import CutButton
from ui.look.figures import FiguresView
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import in_column, in_row
from ui.look.plain_text import give_name, running_label
from ui.look.space import BETWEEN, INSIDE, UNIT
from ui.look.theme import Look
from ui.places import LetterPlace, Place
from ui.today.demands import DemandCells
from ui.today.reading import TodayReading, begin_of, end_of
from ui.today.term_bar import TermBar
from ui.today.term_layout import Happening, Kind
from ui.today.time_left import left_in_words
from ui.today.writing import told_beside


class ClockPart(QWidget):
    """Hidden while no ultimatum runs. `go` is given the place of the words one wants to see."""

    def __init__(self, look: Look, go: Callable[[Place], object]) -> None:
        super().__init__()
        self._look, self._go = look, go
        self._reading: TodayReading | None = None
        self.title = running_label("", sans(Size.HEAD, SEMIBOLD))
        self._under = running_label("", sans(Size.SMALL), "quiet")
        self.words = CutButton("small")
        self.words.clicked.connect(lambda _checked=False: self._open_words())
        self.figures = FiguresView(look)
        self._others = running_label(role="quiet")
        self.bar = TermBar(look)
        self.demands = DemandCells(look, go)
        told = in_column(self.title, self._under, gap=2)
        give_margins(told, INSIDE, 0, 0, 0)
        row = in_row(self.words, None)
        row.setStretch(1, 1)
        left = in_column(told, row, gap=UNIT)
        top = in_row(left, self.figures, gap=BETWEEN)
        top.setStretch(0, 1)
        give_margins(top, 0, 0, INSIDE, 0)
        below = in_column(self._others)
        below.setContentsMargins(INSIDE, 0, INSIDE, 0)
        self.setLayout(in_column(top, self.bar, self.demands, below, gap=INSIDE))
        self.hide()

    def show_reading(self, reading: TodayReading) -> None:
        """Show the first of those that run, with its demands; the others in one sentence."""
        self._reading = reading
        running = reading.running
        self.setVisible(bool(running))
        if running:
            self._write(running[0])
            self._write_others(running[1:])
            self.demands.show_demands(reading.demands)
            self.tell_time(reading.now)

    def tell_time(self, now: datetime) -> bool:
        """Let the clock say how long is left at `now`; False once that is nothing."""
        if self._reading is None or not self._reading.running:
            return True
        running = self._reading.running[0]
        left = time_left(running.line.term, now)
        if left is None:
            return True
        self.figures.say(left_in_words(left, self._look.words))
        side = running.line.sender.side if running.line.sender else None
        self.bar.show_term(course_of(self._reading, now, self._look.words), side)
        return left.total_seconds() > 0

    def _write(self, running: RunningUltimatum) -> None:
        words, line = self._look.words, running.line
        self.title.setText(words.text("{title} runs out", title=line.title))
        demands = words.count("{count} demand", "{count} demands", line.demands)
        self._under.setText(
            told_beside(
                (
                    running.dossier,
                    line.sender.name if line.sender else "",
                    demands if line.demands else "",
                    end_in_words(running, words),
                )
            )
        )
        assert line.term is not None  # noqa: S101 - what runs has a term
        said = words.quoted(line.term.words)
        page = words.text("p. {page}", page=running.words[0]) if running.words else ""
        self.words.say(told_beside((said, page)))
        give_name(self.words, words.text("Show the words of the term: {words}", words=said))

    def _write_others(self, others: tuple[RunningUltimatum, ...]) -> None:
        words = self._look.words
        told = [
            words.text("{title}: {moment}", title=each.line.title, moment=end_in_words(each, words))
            for each in others
        ]
        self._others.setText(
            words.text("Also running: {ultimatums}", ultimatums=words.both(told)) if told else ""
        )
        self._others.setVisible(bool(told))

    def _open_words(self) -> None:
        if self._reading is not None and self._reading.running:
            self._go(place_of_ultimatum(self._reading.running[0]))


def course_of(reading: TodayReading, now: datetime, words: Words) -> list[Happening]:
    """What happened while the term of the first ultimatum ran, and what is still to come.

    Answers without a date are left out; those with a day only stand at noon.
    """
    running = reading.running[0]
    begun, end = begin_of(running), end_of(running)
    found = [Happening(Kind.NOW, now, words.text("Now"))]
    found.append(Happening(Kind.END, end, words.text("Runs out")))
    if begun is not None and begun < now:
        title = words.text("Received {day}", day=words.short_day(begun.astimezone()))
        found.append(Happening(Kind.START, begun, title))
        for answer in running.line.answered_by:
            if answer.dated is not None:
                at = datetime.combine(answer.dated, time(12)).astimezone()
                found.append(Happening(Kind.ANSWER, min(max(at, begun), now), answer.document))
    found += [Happening(Kind.MEETING, each.starts, each.title) for each in reading.meetings]
    return found


def place_of_ultimatum(running: RunningUltimatum) -> LetterPlace:
    """The words of its term; the letter from its beginning where nobody pointed them out."""
    line = running.line
    start, end = running.words[1:] if running.words else (None, None)
    return LetterPlace(line.document_id, line.dossier_id, start, end)


def end_in_words(running: RunningUltimatum, words: Words) -> str:
    """The moment at which it runs out, by the clock of the user; the day where no hour is named."""
    term = running.line.term
    assert term is not None  # noqa: S101 - what runs has a term
    if term.moment is not None:
        return words.moment(term.moment.astimezone())
    assert term.latest is not None  # noqa: S101 - or a last day
    return words.text("the end of {day}", day=words.weekday(term.latest))
