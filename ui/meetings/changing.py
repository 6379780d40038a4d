"""Dialogs on a meeting that is planned: held otherwise, called off, its minutes named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QWidget

from tracker.register.operations.talks.meetings import ChangedMeeting
from tracker.register.questions.lines import DocumentLine, MeetingLine
from tracker.vocabulary import Audience
from ui.forms.fields import DayField, TermChoice, TextField
from ui.forms.form_dialog import FormDialog
from ui.forms.letter_choice import LetterChoice
from ui.forms.moment_field import ClockField
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.parts import in_column, in_row
from ui.look.plain_text import give_name, running_label
from ui.look.space import INSIDE, UNIT
from ui.look.theme import Look
from ui.meetings.row import when_and_where

#: How long a meeting is proposed to last of which no end was known.
LENGTH = timedelta(hours=1, minutes=30)


class ChangeMeetingDialog(FormDialog):
    """Title, day, hours, place and readers of a meeting; `held` where it was called off before."""

    def __init__(
        self, look: Look, line: MeetingLine, parent: QWidget | None = None, *, held: bool = False
    ) -> None:
        super().__init__(look, parent)
        self._line, words = line, look.words
        self.title, self.place = QLineEdit(line.title), QLineEdit(line.place or "")
        starts = line.starts.astimezone()
        ends = (line.ends or line.starts + LENGTH).astimezone()
        self._days = max(ends.date() - starts.date(), timedelta()) if line.ends else timedelta()
        self.day = DayField(words, starts.date())
        self.starts, self.ends = ClockField(starts.time()), ClockField(ends.time())
        self.has_end = QCheckBox(words.text("to"))
        self.has_end.setChecked(line.ends is not None)
        self.ends.setEnabled(line.ends is not None)
        self.has_end.toggled.connect(self.ends.setEnabled)
        self.audience = TermChoice(words, Audience, line.audience)
        self.title.textChanged.connect(self.check)
        if held:
            self.head(words.text("Hold the meeting after all"), words.text("Hold it after all"))
        else:
            self.head(words.text("Change the meeting"), words.text("Keep the changes"))
        self._add_fields()
        self.lay_out()

    def _add_fields(self) -> None:
        words = self.look.words
        self.add(words.text("Title"), self.title)
        self.add(words.text("Day"), self.day)
        times = QWidget()
        times.setLayout(in_row(self.starts, self.has_end, self.ends, None, gap=INSIDE))
        times.setFocusProxy(self.starts)
        self.add(words.text("From"), times)
        give_name(self.starts, words.text("Starts at"))
        give_name(self.has_end, words.text("The end is known"))
        give_name(self.ends, words.text("Ends at"))
        self.add(words.text("Place"), self.place)
        self.add(words.text("For whom"), self.audience)

    def value(self) -> ChangedMeeting:
        """The meeting as it stands in the fields; one of several days keeps their number."""
        last = self.day.day + self._days
        return ChangedMeeting(
            title=self.title.text().strip(),
            starts=self.starts.on(self.day.day),
            ends=self.ends.on(last) if self.has_end.isChecked() else None,
            place=self.place.text().strip() or None,
            audience=self.audience.term,
            version=self._line.version,
        )

    def is_complete(self) -> bool:
        """A meeting has a title."""
        return bool(self.title.text().strip())


class CallOffDialog(FormDialog):
    """Why a meeting is not held; what was prepared for it stays."""

    def __init__(self, look: Look, line: MeetingLine, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words = look.words
        self.reason = TextField()
        self.head(words.text("Call off the meeting"), words.text("Call it off"))
        self.add(words.text("Reason"), self.reason)
        told = words.text(
            "Agenda, questions and record stay as they are, and it can be held after all later."
        )
        self.beside(running_label(told, sans(Size.SMALL), "quiet"))
        self.lay_out(_about(look, line))

    def value(self) -> str | None:
        """The reason, None where none is given."""
        return self.reason.written or None


class MinutesDialog(FormDialog):
    """Which paper of the dossier holds the minutes of a meeting."""

    def __init__(
        self,
        look: Look,
        line: MeetingLine,
        papers: Sequence[DocumentLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        words = look.words
        self.papers = LetterChoice(words, papers, words.text("There are no minutes yet"))
        self.papers.choose(line.minutes_id)
        self.head(words.text("The minutes of the meeting"), words.text("Keep it so"))
        self.add(words.text("The minutes are in"), self.papers)
        told = words.text("Minutes that are not in the dossier yet are imported as a letter first.")
        self.beside(running_label(told, sans(Size.SMALL), "quiet"))
        self.lay_out(_about(look, line))

    def value(self) -> int | None:
        """The document, None for no minutes."""
        return self.papers.letter_id


def _about(look: Look, line: MeetingLine) -> QWidget:
    """Which meeting it is about, over the fields."""
    made = QWidget()
    when = when_and_where(line, look.words)
    parts = (running_label(line.title, sans(weight=MEDIUM)), running_label(when, role="quiet"))
    made.setLayout(in_column(*parts, gap=UNIT))
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return made
