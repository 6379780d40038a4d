"""The line at the foot of the window in which one takes down what is said.

Who, about what, the words: three fields and Enter. How the words are to be read is
proposed from their signal words; whoever types may say otherwise. The line stays open for
the next words, and what is in it is given up only when the register has it.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QToolButton, QWidget

from tracker.capturing.captured import Captured
from tracker.capturing.hearing import Heard
from tracker.capturing.moments import MomentNotUnderstoodError, moment_typed
from tracker.capturing.voices import Voice, voice_called
from tracker.vocabulary import StatementType
from ui.capture.name_field import NameField
from ui.capture.reading import CaptureReading
from ui.computer.clock import now
from ui.look.drafts import given_back
from ui.look.icons import icon
from ui.look.lettering import Size, sans, serif
from ui.look.mirrored import give_margins
from ui.look.parts import as_long_choice, button, in_column, in_row, remark
from ui.look.plain_text import CutLabel, give_name, give_tip
from ui.look.space import APART, BETWEEN, INSIDE, UNIT
from ui.look.theme import Look

HEARD_AFTER = 200  #: milliseconds without typing until the words are heard
TYPES = tuple(StatementType)


class CaptureLine(QWidget):
    """Emits `entered` with a `Captured`, `dossier_chosen` with an id, `closed` on Esc.

    `hearing_wanted` with words whose reading `show_heard` is to be told.
    """

    entered = Signal(object)
    hearing_wanted = Signal(str)
    dossier_chosen = Signal(int)
    take_back_wanted = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, heard_by: str) -> None:
        super().__init__()
        self._look = look
        self._reading = CaptureReading({}, None)
        self._mends: int | None = None
        self._last: tuple[int, str] | None = None  # the statement kept last, and what it is
        self.setObjectName("capture")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._create_widgets(heard_by)
        self._lay_out()
        self._connect()
        look.changed.connect(self.write_texts)
        self.write_texts()

    # -- what it knows, and what came of it

    def show_reading(self, reading: CaptureReading) -> None:
        """Work in this dossier, with its voices and topics."""
        self._reading = reading
        self.speaker.know(reading.voices)
        self.topic.know(reading.topics)
        self.dossier.blockSignals(True)
        self.dossier.clear()
        for id_, name in reading.dossiers.items():
            self.dossier.addItem(name, id_)
        self.dossier.setCurrentIndex(self.dossier.findData(reading.dossier_id))
        self.dossier.blockSignals(False)
        self._hear()

    def show_kept(self, statement_id: int, told: str) -> None:
        """The register has it: say so, and be ready for the next words."""
        self._last, self._mends = (statement_id, self.words.text()), None
        self.words.clear()
        self.read_as.setCurrentIndex(0)
        self._hear()
        self.told.setText(told)
        self._show_ways_back(shown=True)
        self.speaker.take_focus()

    def show_taken_back(self) -> None:
        """What was kept last stands in the register no more."""
        self._last = None
        self.told.setText(self._look.words.text("Taken back."))
        self._show_ways_back(shown=False)

    def show_trouble(self, sentence: str) -> None:
        """Why it could not be kept; all that was typed stays."""
        self.told.setText(sentence)

    @property
    def dossier_id(self) -> int | None:
        """The dossier the words belong to; None where there is none yet."""
        return self._reading.dossier_id

    def focus_first(self) -> None:
        """The keyboard to where one begins."""
        self.speaker.take_focus()

    # -- building

    def _create_widgets(self, heard_by: str) -> None:
        self.speaker: NameField[Voice] = NameField(
            lambda voice: voice.speaker, lambda voice: (voice.speaker, *voice.names)
        )
        self.topic: NameField[str] = NameField(str, lambda name: (name,))
        self.words, self.heard_by = QLineEdit(), QLineEdit(heard_by)
        self.words.setFont(serif(Size.HEAD))
        self.moment = QLineEdit()
        self.read_as, self.dossier = as_long_choice(QComboBox()), as_long_choice(QComboBox())
        self.keep = button("primary", self.enter)
        self.close_button = QToolButton()
        self.close_button.clicked.connect(self.closed)
        self.told = CutLabel(sans(Size.SMALL), "quiet")
        self.mend = button("plain", self._mend)
        self.back = button("plain", self._take_back)
        self._show_ways_back(shown=False)
        given_back(self.words, "captured words", anywhere=True)
        self._hearing = QTimer(self)
        self._hearing.setSingleShot(True)
        self._hearing.setInterval(HEARD_AFTER)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(INSIDE)
        self._titles = {}
        upper = (self.speaker, self.topic, self.words, self.read_as)
        lower = (self.heard_by, self.moment, self.told, self.dossier)
        for row, fields in enumerate((upper, lower)):
            for column, field in enumerate(fields):
                if field is self.told:
                    ways = in_row(self.told, self.mend, self.back, self.keep, gap=INSIDE)
                    ways.setStretch(0, 1)
                    grid.addLayout(ways, row, column, Qt.AlignmentFlag.AlignBottom)
                    continue
                label = remark()
                label.setBuddy(field)
                self._titles[field] = label
                grid.addLayout(in_column(label, field, gap=UNIT), row, column)
        for column, stretch in enumerate((2, 2, 6, 4)):
            grid.setColumnStretch(column, stretch)
        whole = in_row(grid, self.close_button, gap=INSIDE)
        whole.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        give_margins(whole, APART, INSIDE, BETWEEN, BETWEEN)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.words.textEdited.connect(lambda _text: self._hearing.start())
        self._hearing.timeout.connect(self._hear)
        self.dossier.activated.connect(
            lambda at: self.dossier_chosen.emit(self.dossier.itemData(at))
        )

    def write_texts(self) -> None:
        """All texts in the language of the moment."""
        words = self._look.words
        titles: dict[QWidget, str] = {
            self.speaker: words.text("Who speaks"),
            self.topic: words.text("About"),
            self.words: words.text("Their words"),
            self.read_as: words.text("Read as, unless you choose"),
            self.heard_by: words.text("Heard by"),
            self.moment: words.text("When"),
            self.dossier: words.text("Dossier"),
        }
        for field, title in titles.items():
            self._titles[field].setText(title)
            give_name(field, title)
        self.moment.setPlaceholderText(words.text("now"))
        give_tip(
            self.moment,
            words.text("14:05 is today, -10 is ten minutes ago, 18-3 14:05 is on 18 March."),
        )
        self.keep.setText(words.text("Take down"))
        self.mend.setText(words.text("Mend"))
        self.back.setText(words.text("Take back"))
        self.close_button.setIcon(icon("close", self._look.palette.quiet))
        give_name(self.close_button, words.text("Close the capture line"))
        give_name(self, words.text("Capture line"))
        chosen = max(self.read_as.currentIndex(), 0)
        self.read_as.clear()
        self.read_as.addItems(["", *(words.title(each) for each in TYPES)])
        self.read_as.setCurrentIndex(chosen)
        self._hear()

    # -- typing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what stands there, wherever the keyboard is; Esc closes the line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Hand over what was said; where something lacks, the keyboard goes there."""
        self.speaker.complete()
        self.topic.complete()
        lacking = next((field for field in self._needed() if not field.text().strip()), None)
        if lacking is not None or self._reading.dossier_id is None:
            self._say_what_lacks(lacking)
            return
        try:
            said = moment_typed(self.moment.text(), now())
        except MomentNotUnderstoodError as error:
            self.show_trouble(error.sentence(self._look.words))
            self.moment.setFocus()
            return
        self.entered.emit(self._captured(self._reading.dossier_id, said))

    def _needed(self) -> tuple[QLineEdit, ...]:
        return (self.speaker, self.words, self.heard_by)

    def _say_what_lacks(self, field: QLineEdit | None) -> None:
        words = self._look.words
        if field is None:
            self.show_trouble(words.text("Make a dossier first: what is said belongs to one."))
            return
        self.show_trouble(words.text("“{field}” is still empty.", field=self._titles[field].text()))
        field.setFocus()

    def _captured(self, dossier_id: int, said: datetime) -> Captured:
        voice = voice_called(self.speaker.text(), self._reading.voices)
        topic, chosen = self.topic.text().strip(), self.read_as.currentIndex()
        return Captured(
            dossier_id=dossier_id,
            speaker=self.speaker.text().strip(),
            words=self.words.text(),
            heard_by=tuple(name.strip() for name in self.heard_by.text().split(",")),
            said=said,
            language=self._look.words.language,
            actor_id=voice.party_id if voice else None,
            office_id=voice.office_id if voice else None,
            topics=(topic,) if topic else (),
            type=TYPES[chosen - 1] if chosen else None,
            mends=self._mends,
        )

    def _hear(self) -> None:
        """Ask how the words are to be read as long as nobody says otherwise."""
        self.show_heard("", Heard())
        if self.words.text().strip():
            self.hearing_wanted.emit(self.words.text())

    def show_heard(self, text: str, heard: Heard) -> None:
        """How `text` is read; what came too late for what stands there now is left unsaid."""
        words, reading = self._look.words, "…"
        if text and text == self.words.text():
            reading = f"{words.title(heard.type)}, {words.label(heard.strength)}"
        self.read_as.setItemText(0, reading)
        self.topic.setPlaceholderText(words.both(heard.topics))

    # -- what was kept last

    def _mend(self) -> None:
        """Bring the words kept last back into the line; they are replaced by what comes of it."""
        if self._last is not None:
            self._mends, text = self._last
            self.words.setText(text)
            self._hear()
            self.words.setFocus()

    def _take_back(self) -> None:
        if self._last is not None:
            self.take_back_wanted.emit(self._last[0])

    def _show_ways_back(self, *, shown: bool) -> None:
        self.mend.setVisible(shown)
        self.back.setVisible(shown)
