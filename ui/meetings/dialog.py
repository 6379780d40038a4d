"""Planning a meeting: what, when, where, who comes, what is talked about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tracker.frozen import Frozen
from tracker.register.operations.talks.meetings import NewMeeting
from tracker.register.questions.lines import AgendaItem, PartyLine, TopicLine
from tracker.words.language import capital
from ui.forms.checked_list import CheckedList
from ui.forms.moment_field import ClockField
from ui.look.day_field import write_day
from ui.look.drafts import given_back
from ui.look.parts import as_field, at_least, in_column, in_row
from ui.look.plain_text import give_name, plain_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look

FIRST_HOUR, LENGTH = time(10, 0), timedelta(hours=1, minutes=30)


class MeetingOffer(Frozen):
    """What may be chosen from: those at the table of a dossier, and what it is about.

    `day` is the one to propose, None for tomorrow. `present` are the ids of the parties and
    `open_topics` the topics to tick beforehand, `open_points` the other points, `place` where;
    `present` None for all.
    """

    dossier_id: int
    parties: Sequence[PartyLine]
    topics: Sequence[TopicLine]
    now: datetime
    day: date | None = None
    present: Collection[int] | None = None
    open_topics: Collection[str] = ()
    open_points: Sequence[str] = ()
    place: str = ""


class MeetingDialog(QDialog):
    """Emits `planned` with the meeting. Times are by the clock and zone of the user."""

    planned = Signal(object)

    def __init__(self, look: Look, offer: MeetingOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._dossier_id = look, offer.dossier_id
        self._create_widgets(offer)
        self._lay_out()
        self._connect()
        self._check()

    def _create_widgets(self, offer: MeetingOffer) -> None:
        ends = (datetime.combine(offer.now, FIRST_HOUR) + LENGTH).time()
        day = offer.day or offer.now.date() + timedelta(days=1)
        self.title = QLineEdit()
        self.day = as_field(QDateEdit(QDate(day.year, day.month, day.day)))
        self.day.setCalendarPopup(True)
        write_day(self.day, self._look.words)
        self.starts, self.ends = ClockField(FIRST_HOUR), ClockField(ends)
        self.place = QLineEdit(offer.place)
        self.parties = CheckedList(
            [(each.name, each.id) for each in offer.parties], all_ticked=True
        )
        self.topics = CheckedList([(capital(each.name), each.name) for each in offer.topics])
        self.topics.tick(offer.open_topics)
        if offer.present is not None:
            self.parties.tick(offer.present)
        self.others = QPlainTextEdit("\n".join(offer.open_points))
        for field, name in ((self.title, "title"), (self.place, "place"), (self.others, "others")):
            given_back(field, f"{name} of a new meeting")
        self.others.setTabChangesFocus(True)
        self.others.setFixedHeight(64)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.plan = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.plan.setProperty("kind", "primary")

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("Plan a meeting"))
        self.plan.setText(words.text("Plan the meeting"))
        times = in_row(self.starts, plain_label(words.text("to")), self.ends, None, gap=INSIDE)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(INSIDE)
        form.setHorizontalSpacing(BETWEEN)
        for label, field in (
            (words.text("Title"), self.title),
            (words.text("Day"), self.day),
            (words.text("From"), times),
            (words.text("Place"), self.place),
            (words.text("Who comes"), self.parties),
            (words.text("Topics on the agenda"), self.topics),
            (words.text("Other points, one a line"), self.others),
        ):
            _add_row(form, label, field)
        give_name(self.starts, words.text("Starts at"))
        give_name(self.ends, words.text("Ends at"))
        column = in_column(form, self.buttons, gap=AROUND)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        at_least(self, 560)

    def _connect(self) -> None:
        self.title.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Give the meeting and close."""
        self.planned.emit(self.entered())
        super().accept()

    def entered(self) -> NewMeeting:
        """The meeting as it stands in the fields."""
        day = cast(date, self.day.date().toPython())
        return NewMeeting(
            dossier_id=self._dossier_id,
            title=self.title.text().strip(),
            starts=self.starts.on(day),
            ends=self.ends.on(day),
            place=self.place.text().strip() or None,
            participant_ids=tuple(cast(int, each) for each in self.parties.ticked()),
            agenda=self._agenda(),
        )

    def _agenda(self) -> tuple[AgendaItem, ...]:
        """The ticked topics in their order, then the other points."""
        named = [(capital(str(topic)), (str(topic),)) for topic in self.topics.ticked()]
        others = [line.strip() for line in self.others.toPlainText().splitlines()]
        points = named + [(line, ()) for line in others if line]
        return tuple(
            AgendaItem(number, title, topics, None)
            for number, (title, topics) in enumerate(points, start=1)
        )

    def _check(self) -> None:
        self.plan.setEnabled(bool(self.title.text().strip()))


def _add_row(form: QFormLayout, text: str, field: object) -> None:
    label = plain_label(text)
    if isinstance(field, QWidget):
        label.setBuddy(field)
        give_name(field, text)
        form.addRow(label, field)
    else:
        form.addRow(label, field)  # type: ignore[call-overload]
