"""The line at the foot of a meeting's page in which its record is taken down as one talks.

What it is, who, the words, by when: and Enter. The line goes down the agenda with the talks,
and what is in it is given up only when the register has it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QToolButton, QWidget

from tracker.capturing.voices import Voice
from tracker.frozen import Frozen
from tracker.register.questions.lines import AgendaItem, QuestionLine, TalkNote
from tracker.vocabulary import TalkKind, Treated
from ui.capture.name_field import NameField
from ui.look.drafts import given_back
from ui.look.enter_key import ENTER
from ui.look.icons import icon
from ui.look.key_button import KeyButton
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import button, in_column, in_row, remark
from ui.look.plain_text import CutLabel, give_name
from ui.look.space import APART, BETWEEN, INSIDE, UNIT
from ui.look.theme import Look

_KINDS = {kind: f"Ctrl+{number}" for number, kind in enumerate(TalkKind, 1)}
_STEPS = {"Ctrl+Up": -1, "Ctrl+Down": 1}
_TREATED = {Treated.DEALT_WITH: "Ctrl+D", Treated.PUT_OFF: "Ctrl+L"}


class Typed(Frozen):
    """What was typed: `who` and `due` as they were written, empty where nothing was.

    `changes` is the line of the record it takes the place of, `answers` the question it answers.
    """

    kind: TalkKind
    who: str
    words: str
    due: str
    changes: TalkNote | None = None
    answers: QuestionLine | None = None


class TakingLine(QWidget):
    """Emits `entered` with what was `Typed`, `stepped` with 1 or -1, `treated`, `closed` on Esc."""

    entered = Signal(object)
    stepped = Signal(int)
    treated = Signal(object)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._changes: TalkNote | None = None
        self._answers: QuestionLine | None = None
        self.setObjectName("capture")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._create_widgets()
        self._lay_out()
        self._connect()
        self.write_texts()

    # -- what it is for at the moment

    @property
    def kind(self) -> TalkKind:
        """What is being taken down."""
        return next(kind for kind, made in self.kinds.items() if made.isChecked())

    def choose(self, kind: TalkKind) -> None:
        """Take this down from now on; what was written stays."""
        self.kinds[kind].setChecked(True)
        self._show_fields()

    def show_point(self, item: AgendaItem | None) -> None:
        """Say where one is on the agenda; None: beside it."""
        words = self._look.words
        title = words.text("Beside the agenda")
        if item is not None:
            number = words.number(item.number)
            title = words.text("{number}. {title}", number=number, title=item.title)
        self.point.setText(title)
        for key in self._treating:
            key.setEnabled(item is not None)

    def change(self, note: TalkNote) -> None:
        """Bring a line of the record back, to be put otherwise."""
        self._changes, self._answers = note, None
        self.choose(note.kind)
        self.who.setText(note.party.name if note.party else "")
        self.words.setText(note.text or "")
        self.due.setText(note.due.isoformat() if note.due else "")
        self._say(self._look.words.text("Enter puts this in the place of the line."))
        self.take_focus()

    def answer(self, line: QuestionLine) -> None:
        """Take down the words that answer a question."""
        self._changes, self._answers = None, line
        self.choose(TalkKind.SAID)
        self._say(self._look.words.text("Answer to: {question}", question=line.text))
        self.take_focus()

    def clear(self, told: str) -> None:
        """The register has it: say so, and be ready for the next."""
        self._changes = self._answers = None
        self.words.clear()
        self.due.clear()
        self._say(told)
        self.words.setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Why it could not be kept; all that was typed stays."""
        self._say(sentence)

    def take_focus(self) -> None:
        """The keyboard to where one begins."""
        said = self.kind is TalkKind.SAID and not self.who.text()
        (self.who if said else self.words).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- building

    def _create_widgets(self) -> None:
        self.point = CutLabel(sans(weight=SEMIBOLD))
        self.kinds: dict[TalkKind, QPushButton] = {}
        self._group = QButtonGroup(self)
        for kind in TalkKind:
            made = button("choice", partial(self.choose, kind))
            made.setCheckable(True)
            self._group.addButton(made)
            self.kinds[kind] = made
        self.kinds[TalkKind.SAID].setChecked(True)
        self.who: NameField[Voice] = NameField(
            lambda voice: voice.speaker, lambda voice: (voice.speaker, *voice.names)
        )
        self.words, self.due = QLineEdit(), QLineEdit()
        for field, name in ((self.who, "who"), (self.words, "words"), (self.due, "due")):
            given_back(field, f"{name} of a line of the record")
        self.keep = button("primary", self.enter)
        self.close_button = QToolButton()
        self.close_button.clicked.connect(self.closed)
        self.told = CutLabel(sans(Size.SMALL), "quiet")
        look = self._look
        self._stepping = [KeyButton(look, key, "") for key in ("Ctrl ↑", "Ctrl ↓")]
        self._treating = [KeyButton(look, key.replace("+", " "), "") for key in _TREATED.values()]
        self._titles = {field: remark() for field in (self.who, self.words, self.due)}

    def _lay_out(self) -> None:
        keys = in_row(*self._stepping, *self._treating, gap=BETWEEN)
        above = in_row(self.point, keys, self.close_button, gap=BETWEEN)
        above.setStretch(0, 1)
        kinds = in_row(*self.kinds.values(), self.told, gap=UNIT)
        kinds.setStretch(len(self.kinds), 1)
        fields = in_row(gap=BETWEEN)
        self._columns = {}
        for field, stretch in ((self.who, 2), (self.words, 6), (self.due, 2)):
            label = self._titles[field]
            label.setBuddy(field)
            part = QWidget()
            part.setLayout(in_column(label, field, gap=UNIT))
            self._columns[field] = part
            fields.addWidget(part, stretch)
        fields.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        whole = in_column(above, kinds, fields, gap=INSIDE)
        give_margins(whole, APART, INSIDE, BETWEEN, BETWEEN)
        self.setLayout(whole)

    def _connect(self) -> None:
        for kind, key in _KINDS.items():
            self._on(key, partial(self.choose, kind))
        for step, (key, by) in zip(self._stepping, _STEPS.items(), strict=True):
            self._on(key, partial(self.stepped.emit, by), step)
        for made, (treated, key) in zip(self._treating, _TREATED.items(), strict=True):
            self._on(key, partial(self.treated.emit, treated), made)

    def _on(self, key: str, act: Callable[[], object], also: KeyButton | None = None) -> None:
        """Do it on that key, and on a click on what shows the key."""
        short = QShortcut(QKeySequence(key), self)
        short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        short.activated.connect(act)
        if also is not None:
            also.clicked.connect(lambda _checked=False: act())

    def write_texts(self) -> None:
        """All texts in the language of the moment."""
        words = self._look.words
        for kind, made in self.kinds.items():
            made.setText(f"{words.title(kind)}  {_KINDS[kind].replace('+', ' ')}")
            give_name(made, words.title(kind), words.text("Key {key}", key=_KINDS[kind]))
        titles = [words.text("point before"), words.text("next point")]
        titles += [words.label(treated) for treated in _TREATED]
        for key, title in zip((*self._stepping, *self._treating), titles, strict=True):
            key.show_title(title)
        self.keep.setText(words.text("Take down  ↵"))
        give_name(self.keep, words.text("Take down"))
        self.close_button.setIcon(icon("close", self._look.palette.quiet))
        give_name(self.close_button, words.text("Close the record line"))
        give_name(self, words.text("Record line"))
        self._show_fields()

    def _show_fields(self) -> None:
        """Who speaks, or who does it by when; of the others only the words."""
        words, kind = self._look.words, self.kind
        titles = {
            self.who: words.text("Who does it"),
            self.words: words.text("In your words"),
            self.due: words.text("By when"),
        }
        if kind is TalkKind.SAID:
            titles |= {self.who: words.text("Who speaks"), self.words: words.text("Their words")}
        for field, title in titles.items():
            self._titles[field].setText(title)
            give_name(field, title)
        self._columns[self.who].setVisible(kind in (TalkKind.SAID, TalkKind.ACTION))
        self._columns[self.due].setVisible(kind is TalkKind.ACTION)

    # -- typing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what stands there, wherever the keyboard is; Esc closes the line."""
        if event.key() in ENTER:
            self.enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Hand over what was typed; where something lacks, the keyboard goes there."""
        self.who.complete()
        needed = (self.who, self.words) if self.kind is TalkKind.SAID else (self.words,)
        lacking = next((field for field in needed if not field.text().strip()), None)
        if lacking is not None:
            title = self._titles[lacking].text()
            self._say(self._look.words.text("“{field}” is still empty.", field=title))
            lacking.setFocus()
            return
        who = "" if self.kind in (TalkKind.AGREED, TalkKind.OPEN) else self.who.text().strip()
        due = self.due.text().strip() if self.kind is TalkKind.ACTION else ""
        answers = self._answers if self.kind is TalkKind.SAID else None
        self.entered.emit(Typed(self.kind, who, self.words.text(), due, self._changes, answers))

    def _say(self, sentence: str) -> None:
        self.told.setText(sentence)
