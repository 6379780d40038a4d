"""The entry one is at in a list: who read and checked it, signing for it, its words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from tracker.register.questions.lines import StatementLine
from ui.commitment.opening import words_of
from ui.commitment.signing import sign_as_seen
from ui.desk.signed import Signed, read_signed, signed_in_words
from ui.look.key_button import KeyButton
from ui.look.lettering import Size, sans
from ui.look.parts import hairline, in_column, in_row
from ui.look.plain_text import CutLabel
from ui.look.space import APART, INSIDE, UNIT
from ui.places import LetterPlace
from ui.session import Asking, Session


class EntryLine(QWidget):
    """Keeps its room where one is at no entry, so that nothing moves as one goes about.

    `go` is given the place of its words in their letter.
    """

    def __init__(self, session: Session, go: Callable[[LetterPlace], None]) -> None:
        super().__init__()
        self._session, self._go = session, go
        self._line: StatementLine | None = None
        self._signed: Signed | None = None
        self._asking = Asking(session, self)
        self.told = CutLabel(sans(Size.SMALL), "quiet")
        self.sign = KeyButton(session.look, "I", "")
        self.open = KeyButton(session.look, "Shift ↵", "")
        self.sign.clicked.connect(lambda _checked=False: self._sign())
        self.open.clicked.connect(lambda _checked=False: self._open())
        row = in_row(self.told, self.sign, self.open, gap=INSIDE)
        row.setStretch(0, 1)
        row.setContentsMargins(APART, UNIT, APART, UNIT)
        self.setLayout(in_column(hairline(), row, gap=0))
        self.write_texts()
        self.show_entry(None)
        self.hide()  # until there is something to be at

    def write_texts(self) -> None:
        """Names of the keys, and what is told."""
        words = self._session.look.words
        self.sign.show_title(words.text("I have checked it"))
        self.open.show_title(words.text("the words in their letter"))
        self._tell()

    def show_entry(self, line: StatementLine | None) -> None:
        """Tell of this entry; None where one is at none."""
        self._line, self._signed = line, None
        for key in (self.sign, self.open):
            key.setEnabled(line is not None)
        if line is None:
            self.told.setText("")
        else:
            self._asking.ask(partial(read_signed, statement_id=line.id), self._take)

    def _take(self, signed: Signed) -> None:
        if self._line is not None:  # else one went on to where no entry is
            self._signed = signed
            self._tell()

    def _tell(self) -> None:
        signed = self._signed
        if signed is not None:
            self.told.setText(signed_in_words(signed, self._session.look.words))

    def _sign(self) -> None:
        if self._signed is not None:
            sign_as_seen(self._session, self._signed)

    def _open(self) -> None:
        if self._line is not None:
            self._go(words_of(self._line))
