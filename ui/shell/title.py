"""The title line: where one is, for whom the register is kept, and up to when it knows."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from tracker.register.questions.lines import RegisterVersion
from tracker.vocabulary import Audience
from ui.look.cut_button import CutButton
from ui.look.icons import icon
from ui.look.lettering import MEDIUM, SEMIBOLD, Size, sans
from ui.look.parts import button, in_row, remark
from ui.look.plain_text import CutLabel, give_name, give_tip, plain_label
from ui.look.space import APART, AROUND, BETWEEN
from ui.look.theme import Look
from ui.screen import Heading

WAY_BACK = 280  #: the widest that the name of where one came from becomes


class TitleLine(QWidget):
    """Emits `back` when one wants to go where one came from, `go` with the settings."""

    back = Signal()
    go = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._heading = Heading("")
        self._known: datetime | None = None
        self._is_example = False
        self._example = plain_label("", sans(Size.SMALL, MEDIUM), "attention")
        self._up = CutButton("up")
        self._up.setMaximumWidth(WAY_BACK)
        self._up.clicked.connect(lambda _checked=False: self.back.emit())
        self.title = CutLabel(sans(Size.TITLE, SEMIBOLD))
        self.settings = button("up", lambda: self.go.emit(self._heading.settings))
        self._audience = plain_label("", sans(Size.SMALL, MEDIUM))
        self._knowledge = remark()
        line = in_row(
            *(self._up, self.title, self.settings, None),
            *(self._example, self._audience, self._knowledge),
            gap=BETWEEN,
        )
        line.setContentsMargins(APART, AROUND, APART, BETWEEN)
        line.setStretch(1, 0)
        line.setAlignment(self._example, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)
        look.changed.connect(self._write_texts)
        self._write_texts()

    def show_heading(self, heading: Heading) -> None:
        """Name another screen."""
        self._heading = heading
        self._write_texts()

    def show_version(self, version: RegisterVersion) -> None:
        """Say when the register was last changed, and whether it is the example."""
        self._known = version.at
        self._is_example = version.is_example
        self._write_texts()

    def _write_texts(self) -> None:
        words, heading = self._look.words, self._heading
        self.title.setText(heading.title)
        self._up.setVisible(bool(heading.above_name))
        self._up.say(heading.above_name)
        self._up.setIcon(icon("back", self._look.palette.accent))
        give_name(self._up, words.text("Back to {name}", name=heading.above_name))
        self.settings.setVisible(heading.settings is not None)
        self.settings.setText(heading.settings_name)
        give_name(self.settings, heading.settings_name)
        self._example.setText(words.text("Invented example"))
        self._example.setVisible(self._is_example)
        self._audience.setText(words.title(Audience.ORGANISATION))
        self._knowledge.setText(self._known_up_to())
        self._take_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title comes first where the window is narrow."""
        super().resizeEvent(event)
        self._take_room()

    def _take_room(self) -> None:
        """What is known up to when gives way to the title; the audience then tells it."""
        known, beside = self._knowledge, (self._example, self.settings, self._audience)
        always = (self._up, self.title, *beside)
        others = [part for part in always if not part.isHidden()]
        wanted = sum(part.sizeHint().width() + BETWEEN for part in (*others, known)) + 2 * APART
        is_earlier = self._heading.as_of is not None
        known.setVisible(is_earlier or wanted <= self.width())
        give_tip(self._audience, known.text() if known.isHidden() else "")

    def _known_up_to(self) -> str:
        words = self._look.words
        if self._heading.as_of is not None:
            return words.text("As it stood on {day}", day=words.day(self._heading.as_of))
        if self._known is None:
            return words.text("Nothing registered yet")
        at = self._known.astimezone()
        return words.text("Known to {day}, {time}", day=words.day(at), time=words.clock(at))
