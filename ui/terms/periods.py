"""Dialogs on the periods of the calendar: all of them with what ends in each, and one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QLineEdit, QScrollArea, QWidget

from tracker.frozen import Frozen
from tracker.register.operations.talks.calendar_periods import (
    ChangedCalendarPeriod,
    NewCalendarPeriod,
)
from tracker.register.questions.lines import DeadlineLine
from tracker.register.questions.talks.calendar_periods import CalendarPeriodLine
from tracker.vocabulary import Audience, CalendarLayer
from ui.forms.fields import DayField, TermChoice
from ui.forms.form_dialog import FormDialog
from ui.look.columns import refill
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.parts import as_field, button, hairline, in_column, in_row
from ui.look.plain_text import give_name, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE, UNIT
from ui.look.theme import Look

_WIDTH, _HEIGHT = 680, 560
MOST_NAMED = 4  #: terms that are named under a period; of the others only how many there are


class CalendarReading(Frozen):
    """The periods in their order, the running terms that end in each, and the dossiers."""

    periods: Sequence[CalendarPeriodLine]
    ending: Mapping[int, Sequence[DeadlineLine]]  # by the id of the period
    dossiers: Mapping[int, str]
    today: date


class PeriodRow(QWidget):
    """A period: its name, what it is of, its days, and which terms end in it."""

    def __init__(self, look: Look, line: CalendarPeriodLine, reading: CalendarReading) -> None:
        super().__init__()
        words = look.words
        is_over = line.last_day < reading.today
        name = running_label(line.name, sans(weight=MEDIUM), "quiet" if is_over else "ink")
        days = words.text("{first} to {last}", first=line.first_day, last=line.last_day)
        where = line.dossier or words.text("All dossiers")
        about = " · ".join((words.title(line.layer), days, where))
        self.change, self.remove = button("plain"), button("plain")
        self.change.setText(words.text("Change"))
        self.remove.setText(words.text("Remove"))
        give_name(self.change, words.text("Change {name}", name=line.name))
        give_name(self.remove, words.text("Remove {name}", name=line.name))
        said = in_column(name, running_label(about, sans(Size.SMALL), "quiet"), gap=2)
        if ending := reading.ending.get(line.id, ()):
            said.addWidget(running_label(_told(look, ending), sans(Size.SMALL)))
        row = in_row(said, self.change, self.remove, gap=INSIDE)
        row.setStretch(0, 1)
        row.setContentsMargins(0, INSIDE, 0, INSIDE)
        self.setLayout(in_column(row, hairline(), gap=0))


class CalendarDialog(QDialog):
    """Emits `add_wanted`, and `change_wanted` or `remove_wanted` with the line of a period."""

    add_wanted = Signal()
    change_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, look: Look, reading: CalendarReading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self.rows: list[PeriodRow] = []
        self._column = in_column(gap=0)
        self.add = button("", self.add_wanted.emit)
        self.close_it = button("primary", self.accept)
        self._lay_out()
        self.show_reading(reading)

    def show_reading(self, reading: CalendarReading) -> None:
        """Show the periods as they stand."""
        words = self._look.words
        self.rows = [self._row(line, reading) for line in reading.periods]
        none = words.text("No period is in the calendar yet.")
        refill(self._column, self.rows or [running_label(none, sans(), "quiet")])
        self._column.addStretch(1)

    def _row(self, line: CalendarPeriodLine, reading: CalendarReading) -> PeriodRow:
        made = PeriodRow(self._look, line, reading)
        made.change.clicked.connect(lambda: self.change_wanted.emit(line))
        made.remove.clicked.connect(lambda: self.remove_wanted.emit(line))
        return made

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("Recess and other periods"))
        self.add.setText(words.text("Add a period…"))
        self.close_it.setText(words.text("Close"))
        told = words.text(
            "Periods lie under the timelines, and the terms that end in one are named with it. "
            "They move no term: a counted term goes by the free days of its calendar, under "
            "“Count a term”."
        )
        inside, area = QWidget(), QScrollArea()
        self._column.setContentsMargins(UNIT, 0, UNIT, 0)
        inside.setLayout(self._column)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = in_column(running_label(told, role="quiet"), hairline(), area, gap=BETWEEN)
        column.addLayout(in_row(self.add, None, self.close_it))
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        self.resize(_WIDTH, _HEIGHT)
        self.add.setFocus()


class PeriodDialog(FormDialog):
    """A period, new or as it is from now on; a new one is of one dossier or of all of them."""

    def __init__(
        self,
        look: Look,
        reading: CalendarReading,
        line: CalendarPeriodLine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        words, today = look.words, reading.today
        self._line = line
        chosen = line.layer if line else CalendarLayer.RECESS
        self.layer = TermChoice(words, CalendarLayer, chosen)
        self.name = QLineEdit(line.name if line else "")
        self.first = DayField(words, line.first_day if line else today)
        self.last = DayField(words, line.last_day if line else today)
        self.dossier = as_field(QComboBox())
        self.dossier.addItem(words.text("All dossiers"), None)
        for id_, name in reading.dossiers.items():
            self.dossier.addItem(name, id_)
        level = line.audience if line else Audience.ORGANISATION
        self.audience = TermChoice(words, Audience, level)
        self._add_fields()
        self.name.textChanged.connect(self.check)
        self.first.dateChanged.connect(self._keep_order)
        self.last.dateChanged.connect(self.check)
        self.lay_out()
        self.name.setFocus()

    def _add_fields(self) -> None:
        words = self.look.words
        if self._line is None:
            self.head(words.text("Add a period"), words.text("Add the period"))
        else:
            self.head(words.text("Change the period"), words.text("Keep the changes"))
        self.add(words.text("Name"), self.name)
        self.add(words.text("What it is of"), self.layer)
        self.add(words.text("First day"), self.first)
        self.add(words.text("Last day"), self.last)
        if self._line is None:
            self.add(words.text("In which dossier"), self.dossier)
        self.add(words.text("For whom"), self.audience)

    def _keep_order(self) -> None:
        """A period that begins later than it ended lasts that one day, until one says more."""
        if self.last.day < self.first.day:
            self.last.setDate(self.first.date())
        self.check()

    def value(self) -> NewCalendarPeriod | ChangedCalendarPeriod:
        """The period as it stands in the fields."""
        name, first, last = self.name.text().strip(), self.first.day, self.last.day
        layer, audience = self.layer.term, self.audience.term
        if self._line is None:
            dossier_id: int | None = self.dossier.currentData()
            return NewCalendarPeriod(layer, name, first, last, dossier_id, audience)
        return ChangedCalendarPeriod(layer, name, first, last, audience, self._line.version)

    def is_complete(self) -> bool:
        """It has a name, and ends no sooner than it begins."""
        return bool(self.name.text().strip()) and self.first.day <= self.last.day


def _told(look: Look, ending: Sequence[DeadlineLine]) -> str:
    """Which terms end in a period, the first of them by name."""
    words = look.words
    named = [
        words.text("{title}, {day}", title=line.subject, day=words.short_day(line.term.latest))
        for line in ending[:MOST_NAMED]
        if line.term.latest is not None
    ]
    if more := len(ending) - len(named):
        named.append(words.count("{count} more", "{count} more", more))
    return words.text("Ends in it: {terms}", terms="; ".join(named))
