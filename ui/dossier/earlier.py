"""Looking at a dossier as it stood: the strip with the days, and the calm line that says so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QSlider, QStyle, QStyleOptionSlider, QWidget

from ui.look.day_field import write_day
from ui.look.mirrored import LEFT_TO_RIGHT
from ui.look.parts import as_field, button, in_column, in_row
from ui.look.plain_text import give_name, running_label
from ui.look.space import APART, BETWEEN, INSIDE
from ui.look.theme import Look

#: A step of the slider with Page Up and Page Down, in days.
PAGE = 7


class DaySlider(QSlider):
    """A slider over days, with a tick on each day on which the dossier was changed."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setLayoutDirection(LEFT_TO_RIGHT)
        self._look = look
        self._changed: Sequence[int] = ()
        self.setPageStep(PAGE)
        self.setMinimumHeight(28)

    def show_days(self, first: date, last: date, changed: Sequence[date]) -> None:
        """Let it run from `first` to `last`."""
        self._changed = [day.toordinal() for day in changed]
        self.setRange(first.toordinal(), last.toordinal())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ticks lie under the handle."""
        painter, colour = QPainter(self), self._look.colour("quiet")
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style, control = self.style(), QStyle.ComplexControl.CC_Slider
        part = QStyle.SubControl.SC_SliderHandle
        handle = style.subControlRect(control, option, part, self).width()
        for day in self._changed:
            if self.minimum() <= day <= self.maximum():
                room = self.width() - handle
                at = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), day, room)
                painter.fillRect(at + handle // 2, self.height() - 6, 1, 5, colour)
        painter.end()
        super().paintEvent(event)


class EarlierStrip(QWidget):
    """Emits `day_wanted` with a day, or with None for today."""

    day_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._today: date | None = None
        self._shown: date | None = None
        self.setObjectName("earlier")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._create_widgets()
        self._lay_out()
        self._connect()
        look.changed.connect(self._write_texts)
        self._write_texts()
        self.hide()

    def _create_widgets(self) -> None:
        self.sentence = running_label()
        self.back = button("", lambda: self.day_wanted.emit(None))
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves when it comes
        self.back.setSizePolicy(policy)
        self.slider = DaySlider(self._look)
        self.day = as_field(QDateEdit())
        self.day.setCalendarPopup(True)
        self.day.setKeyboardTracking(False)
        self.day.setFixedWidth(176)

    def _lay_out(self) -> None:
        says = in_row(self.sentence, self.back, gap=BETWEEN)
        says.setStretch(0, 1)
        chooses = in_row(self.slider, self.day, gap=BETWEEN)
        chooses.setStretch(0, 1)
        whole = in_column(says, chooses, gap=INSIDE)
        whole.setContentsMargins(APART, INSIDE, APART, INSIDE)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.slider.valueChanged.connect(lambda value: self._want(date.fromordinal(value)))
        self.day.dateChanged.connect(lambda day: self._want(cast(date, day.toPython())))

    def show_days(self, first: date, today: date, changed: Sequence[date]) -> None:
        """Offer the days from `first` to today; those on which something changed are marked."""
        self._today = today
        for one in (self.slider, self.day):
            one.blockSignals(True)
        self.slider.show_days(first, today, changed)
        self.day.setDateRange(_qt(first), _qt(today))
        for one in (self.slider, self.day):
            one.blockSignals(False)
        self.show_day(self._shown)

    def show_day(self, day: date | None) -> None:
        """Show which day one looks at; None for today."""
        self._shown = day
        at = day or self._today
        if at is None:
            return
        for one in (self.slider, self.day):
            one.blockSignals(True)
        self.slider.setValue(at.toordinal())
        self.day.setDate(_qt(at))
        for one in (self.slider, self.day):
            one.blockSignals(False)
        self._write_sentence()

    def begin(self) -> None:
        """Put the keyboard on the days."""
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want(self, day: date) -> None:
        wanted = None if day == self._today else day
        self.show_day(wanted)
        self.day_wanted.emit(wanted)

    def _write_sentence(self) -> None:
        words, day = self._look.words, self._shown
        if day is None:
            said = words.text("Move to an earlier day to see what the register held then.")
        else:
            said = words.text(
                "You see the register as it stood at the end of {day}. "
                "Nothing can be changed here.",
                day=words.day(day),
            )
        self.sentence.setText(said)
        self.back.setVisible(day is not None)
        give_name(self, said)
        name = words.text("Day of knowledge")
        at = day or self._today
        give_name(self.slider, name, words.day(at) if at else "")
        give_name(self.day, name)

    def _write_texts(self) -> None:
        words = self._look.words
        self.back.setText(words.text("Back to today"))
        write_day(self.day, words)
        self._write_sentence()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
