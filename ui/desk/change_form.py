"""Changing a reading where it stands: type, strength, who, to whom, topics, caveat, term."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from tracker.frozen import replace
from tracker.letters.proposal import Span
from tracker.vocabulary import StatementType, Strength
from ui.desk import said
from ui.desk.card import HANG_ROWS, Card, WordsOnCard, in_line
from ui.desk.draft import Draft
from ui.look.enter_key import ENTER, enter_presses_button
from ui.look.lettering import SEMIBOLD, Size, sans, serif
from ui.look.mirrored import give_margins
from ui.look.parts import as_field, button, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import BETWEEN, INSIDE
from ui.look.theme import Look

T = TypeVar("T", bound=Enum)


#: What fits beside a box.
_LONGEST = 60


class ChangeForm(Card):
    """The reading open for change. `kept` carries the draft, `left` comes with Esc.

    The caveat is taken from the letter: `take_caveat` is given what is selected there.
    """

    kept = Signal(object)
    left = Signal()
    caveat_wanted = Signal()

    def __init__(self, look: Look, draft: Draft, names: Sequence[str]) -> None:
        super().__init__(look)
        self._draft = draft
        self._caveat = draft.reading.condition
        self._create_fields(names)
        self._lay_out()
        self._connect()
        self._check()

    def draft(self) -> Draft:
        """What is entered now."""
        before = self._draft.reading
        reading = replace(
            before,
            type=list(StatementType)[self._type.currentIndex()],
            strength=list(Strength)[self._strength.currentIndex()],
            actor=self._actor.currentData(),
            addressee=self._addressee.currentData(),
            topics=tuple(t.strip() for t in self._topics.text().split(",") if t.strip()),
            condition=self._caveat,
            time=before.time if self._has_term.isChecked() else None,
            says_again=before.says_again if self._is_again.isChecked() else None,
        )
        return replace(self._draft, reading=reading, reason=self._reason.text())

    def take_caveat(self, span: Span | None) -> None:
        """Take these words of the letter as the caveat; None for no caveat."""
        self._caveat = span
        words = self._look.words
        none = words.text("none; select the words in the letter")
        self._caveat_words.setText(words.quoted(span.words) if span else none)
        self._caveat_words.setFont(serif() if span else sans())
        self._no_caveat.setVisible(span is not None)
        self._check()

    def focus_first(self) -> None:
        """Put the keyboard where changing begins."""
        self._type.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the reading, Esc leaves it as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter_presses_button(event, self):
            return
        elif event.key() in ENTER:
            self._keep()
        else:
            # The keys of the desk stay out of the form.
            event.setAccepted(not event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    # -- building

    def _create_fields(self, names: Sequence[str]) -> None:
        words, reading = self._look.words, self._draft.reading
        self._type = self._choice(StatementType, reading.type)
        self._strength = self._choice(Strength, reading.strength)
        self._actor = self._party(names, reading.actor)
        self._addressee = self._party(names, reading.addressee)
        self._topics = QLineEdit(", ".join(reading.topics))
        self._topics.setPlaceholderText(words.text("parted by commas"))
        self._caveat_words = running_label("", serif())
        self._take = button("plain", self.caveat_wanted.emit)
        self._take.setText(words.text("Take the selected words"))
        self._no_caveat = button("plain", lambda: self.take_caveat(None))
        self._no_caveat.setText(words.text("No caveat"))
        self._has_term = QCheckBox(words.quoted(reading.time.span.words) if reading.time else "")
        self._has_term.setChecked(reading.time is not None)
        again = reading.says_again
        self._is_again = QCheckBox(words.quoted(_beginning(again.words)) if again else "")
        self._is_again.setChecked(again is not None)
        self._reason = QLineEdit()
        self._lacks = running_label("", sans(Size.SMALL), "quiet")
        self._keep_button = button("primary", self._keep)
        self._keep_button.setText(self._keep_title())
        self._leave_button = button("", self.left.emit)
        self._leave_button.setText(words.text("Leave as it was"))

    def _lay_out(self) -> None:
        words = self._look.words
        headline = plain_label(self._title(), sans(Size.HEAD, SEMIBOLD))
        give_margins(headline, HANG_ROWS, 0, 0, 0)
        self.column.addWidget(headline)
        self.column.addLayout(in_line(WordsOnCard(self._look, self._draft.reading)))
        self.column.addSpacing(INSIDE)
        form = QFormLayout()
        give_margins(form, HANG_ROWS, 0, 0, 0)
        form.setHorizontalSpacing(BETWEEN)
        form.setVerticalSpacing(INSIDE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in self._rows():
            self._add_row(form, title, field)
        self.column.addLayout(form)
        form.addRow("", self._lacks)
        buttons = in_row(self._keep_button, self._leave_button, None)
        form.addRow("", buttons)
        give_name(self, self._title(), words.text("Enter keeps it, Escape leaves it as it was."))

    def _rows(self) -> list[tuple[str, QWidget]]:
        words = self._look.words
        rows: list[tuple[str, QWidget]] = [
            (words.text("Type"), self._type),
            (words.text("Strength"), self._strength),
            (words.text("Who"), self._actor),
        ]
        if not self._draft.is_registered:
            rows.append((words.text("To whom"), self._addressee))
        rows += [(words.text("Topics"), self._topics), (words.text("Caveat"), self._caveat_words)]
        if self._draft.reading.time and not self._draft.is_registered:
            rows.append((words.text("Term"), self._has_term))
        if self._draft.reading.says_again and not self._draft.is_registered:
            rows.append((words.text("Says again"), self._is_again))
        rows.append((words.text("Reason"), self._reason))
        return rows

    def _add_row(self, form: QFormLayout, title: str, field: QWidget) -> None:
        label = plain_label(title, sans(), "quiet")
        label.setBuddy(field)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        give_name(field, title)
        form.addRow(label, field)
        if field is self._caveat_words:
            form.addRow("", in_row(self._take, self._no_caveat, None, gap=INSIDE))

    def _connect(self) -> None:
        for choice in (self._type, self._strength, self._actor, self._addressee):
            choice.currentIndexChanged.connect(self._check)
        for line in (self._topics, self._reason):
            line.textChanged.connect(self._check)
        self.take_caveat(self._caveat)

    def _choice(self, terms: type[T], chosen: T) -> QComboBox:
        box = as_field(QComboBox())
        box.addItems([self._look.words.title(term) for term in terms])
        box.setCurrentIndex(list(terms).index(chosen))
        return box

    def _party(self, names: Sequence[str], chosen: str | None) -> QComboBox:
        box = as_field(QComboBox())
        box.addItem(self._look.words.text("nobody named"), None)
        for name in dict.fromkeys([*names, *([chosen] if chosen else [])]):
            box.addItem(name, name)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        return box

    # -- what is entered

    def _check(self) -> None:
        draft = self.draft()
        lacks = draft.lacks
        self._lacks.setText(self._look.words.text(lacks) if lacks else "")
        self._keep_button.setEnabled(lacks is None)

    def _keep(self) -> None:
        draft = self.draft()
        if draft.lacks is None:
            self.kept.emit(draft)
        else:
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self) -> str:
        words, before = self._look.words, self._draft.before
        if before is None:
            return words.text("Your own selection")
        grade = said.grade(words, before.type, before.strength)
        return words.text("Change the reading: {grade}", grade=grade)

    def _keep_title(self) -> str:
        words = self._look.words
        if self._draft.is_registered:
            return words.text("Change the reading")
        return words.text("Register")


def _beginning(words: str) -> str:
    """The first of many words: a box does not break its line."""
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= _LONGEST else one_line[:_LONGEST].rsplit(" ", 1)[0] + " …"
