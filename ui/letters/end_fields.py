"""When an ultimatum runs out: a deadline that is there, or words of the letter, to the hour."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import cast

from PySide6.QtCore import QDate, QObject, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QTimeEdit, QWidget

from tracker.register.questions.following.ultimatum_pages import UltimatumPage
from tracker.register.questions.lines import DeadlineLine, Term
from tracker.vocabulary import TimeKind
from tracker.words import Words
from ui.forms.fields import DayField
from ui.forms.form_dialog import FormDialog
from ui.letters.words_field import WordsField
from ui.letters.words_of_letter import terms_of
from ui.look.parts import as_field, as_long_choice, in_row
from ui.look.plain_text import give_name
from ui.look.space import INSIDE
from ui.look.theme import Look

NOT_SAID, IN_WORDS = None, "words"
_DAY = 168  #: room for the longest name of a month


class LastMoment(QWidget):
    """The last day, and the hour where one is named."""

    def __init__(self, words: Words, day: date) -> None:
        super().__init__()
        self.day = DayField(words, day)
        self.day.setMinimumWidth(_DAY)
        self.has_hour = QCheckBox(words.text("to the hour"))
        self.clock = as_field(QTimeEdit(QTime(12, 0)))
        self.clock.setDisplayFormat("HH:mm")
        self.clock.setEnabled(False)
        give_name(self.day, words.text("Last day"))
        give_name(self.clock, words.text("Time"))
        self.has_hour.toggled.connect(self.clock.setEnabled)
        self.setLayout(in_row(self.day, self.has_hour, self.clock, None, gap=INSIDE))
        self.setFocusProxy(self.day)

    def show_term(self, term: Term) -> None:
        """Begin with the end of this term, which has one."""
        moment = term.moment.astimezone() if term.moment else None
        day = moment.date() if moment else term.latest
        if day is not None:
            self.day.setDate(QDate(day.year, day.month, day.day))
        self.has_hour.setChecked(moment is not None)
        if moment is not None:
            self.clock.setTime(QTime(moment.hour, moment.minute))

    @property
    def moment(self) -> datetime | None:
        """The moment with its zone; None where only the day is named."""
        if not self.has_hour.isChecked():
            return None
        clock = cast(time, self.clock.time().toPython())
        return datetime.combine(self.day.day, clock).astimezone()


class EndFields(QObject):
    """Fields of a dialog; `changed` when they say something else."""

    changed = Signal()

    def __init__(self, look: Look, page: UltimatumPage, today: date, dialog: FormDialog) -> None:
        super().__init__(dialog)
        self._look, self._dialog = look, dialog
        self._terms = {
            " ".join(term.words.split()): term for term in terms_of(page.letter, page.document)
        }
        words = look.words
        self.choice = as_long_choice(QComboBox())
        self.words_of_term = WordsField(look, page.letter, list(self._terms))
        self.is_vague = QCheckBox(words.text("These words name no day"))
        self.last = LastMoment(words, today)
        self._offer(page)
        self.choice.currentIndexChanged.connect(self._turn)
        self.words_of_term.changed.connect(self._take_words)
        self.is_vague.toggled.connect(self._turn)

    def add_to(self, dialog: FormDialog) -> None:
        """Put the fields under the others."""
        words = self._look.words
        dialog.add(words.text("Runs out"), self.choice)
        dialog.add(words.text("In the words"), self.words_of_term)
        dialog.beside(self.is_vague)
        dialog.add(words.text("Last day"), self.last)
        self._turn()

    @property
    def deadline_id(self) -> int | None:
        """The deadline that is the term; None where it is none of them."""
        chosen = self.choice.currentData()
        return chosen if isinstance(chosen, int) else None

    @property
    def term(self) -> Term | None:
        """The term in words of the letter; None where it is not given in these."""
        if not self._is_in_words:
            return None
        written = self.words_of_term.words
        if self.is_vague.isChecked():
            return Term(written, TimeKind.VAGUE)
        known, day, moment = self._known, self.last.day.day, self.last.moment
        if known is not None and (known.latest, known.moment) == (day, moment):
            return known
        return Term(written, TimeKind.EXACT, latest=day, moment=moment)

    @property
    def is_complete(self) -> bool:
        """Whether the words stand in the letter, where it is given in words."""
        return not self._is_in_words or bool(self.words_of_term.words)

    def use_words(self, typed: str) -> bool:
        """Give the term in these words where they are time words; whether they are."""
        if " ".join(typed.split()) not in self._terms:
            return False
        self.choice.setCurrentIndex(self.choice.findData(IN_WORDS))
        self.words_of_term.line.setText(" ".join(typed.split()))
        return True

    @property
    def _is_in_words(self) -> bool:
        return bool(self.choice.currentData() == IN_WORDS)

    @property
    def _known(self) -> Term | None:
        """The term as the letter is read, where its words are just those typed."""
        return self._terms.get(" ".join(self.words_of_term.line.text().split()))

    def _offer(self, page: UltimatumPage) -> None:
        words, declared = self._look.words, page.declared
        for line in page.deadlines:
            self.choice.addItem(_title(line, words), line.id)
        self.choice.addItem(words.text("In words of the letter"), IN_WORDS)
        self.choice.addItem(words.text("Not said, or not known yet"), NOT_SAID)
        wanted: int | str | None = IN_WORDS if self._terms else NOT_SAID
        if declared is not None:
            wanted = declared.deadline_id
        elif page.likely_deadline_id is not None:
            wanted = page.likely_deadline_id
        self.choice.setCurrentIndex(max(self.choice.findData(wanted), 0))

    def _take_words(self) -> None:
        """Words that the letter is read by give their day and hour."""
        known = self._known
        if known is not None:
            self.is_vague.setChecked(known.latest is None)
            self.last.show_term(known)
        self.changed.emit()

    def _turn(self, _at: object = None) -> None:
        """Words are asked for where the term is given in words."""
        fields = (self.words_of_term, self.is_vague, self.last)
        self._dialog.show_rows(*fields, shown=self._is_in_words)
        self.last.setEnabled(not self.is_vague.isChecked())
        self.changed.emit()


def _title(line: DeadlineLine, words: Words) -> str:
    said = words.quoted(" ".join(line.term.words.split()))
    return words.text("{words}: {subject}", words=said, subject=line.subject)
