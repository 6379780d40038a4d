"""Keeping a term that was counted: with a deadline there is, or as a new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.following.counting import NewCount, count_deadline
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.questions.dossiers.dossiers import dossier_names
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import DeadlineLine, PartyLine, Term
from tracker.register.questions.people.parties import parties
from tracker.register.rules.following.terms import VAGUE
from tracker.terms.working import length_of
from tracker.vocabulary import TimeKind
from ui.forms.fields import PartyChoice
from ui.forms.form_dialog import FormDialog
from ui.look.lettering import Size, sans
from ui.look.parts import as_long_choice
from ui.look.plain_text import running_label
from ui.look.theme import Look


class KeepOffer(Frozen):
    """A dossier in which a counted term may be kept: its parties, and its terms with a day."""

    dossier_id: int
    name: str
    parties: Sequence[PartyLine]
    terms: Sequence[DeadlineLine]


class KeptCount(Frozen):
    """What was counted, and with which deadline it is kept: a new one, or one there is."""

    count: NewCount
    deadline: NewDeadline | int


def read_keep_offers(register: Register) -> list[KeepOffer]:
    """The dossiers with what may be chosen from in each."""
    with register.snapshot():
        return [
            KeepOffer(id_, name, parties(register, id_), _countable(register, id_))
            for id_, name in dossier_names(register).items()
        ]


def _countable(register: Register, dossier_id: int) -> list[DeadlineLine]:
    """Those that still run and are no vague words."""
    lines = deadlines(register, dossier_id)
    return [line for line in lines if not line.settled and line.term.kind not in VAGUE]


def keep_count(register: Register, kept: KeptCount, *, who: str) -> int:
    """Keep it with its working, a new deadline in the same step; the id of the deadline."""
    with register.together(who):
        if isinstance(kept.deadline, NewDeadline):
            deadline_id = set_deadline(register, kept.deadline, who=who).ids[0]
        else:
            deadline_id = kept.deadline
        count_deadline(register, deadline_id, kept.count, who=who)
    return deadline_id


class KeepCountDialog(FormDialog):
    """With which deadline a counted term is kept; `begin` is the dossier one is in."""

    def __init__(
        self,
        look: Look,
        offers: Sequence[KeepOffer],
        counted: tuple[NewCount, date],
        parent: QWidget | None = None,
        begin: int | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._offers, (self._count, self._end) = offers, counted
        self.dossier, self.deadline = as_long_choice(QComboBox()), as_long_choice(QComboBox())
        self.subject = QLineEdit()
        self.words_of_term = QLineEdit(length_of(self._count.length, self._count.unit, look.words))
        self.party = PartyChoice(look.words)
        for offer in offers:
            self.dossier.addItem(offer.name, offer.dossier_id)
        self.dossier.setCurrentIndex(max(0, self.dossier.findData(begin)))
        self._add_fields()
        self._offer()
        self.dossier.currentIndexChanged.connect(self._offer)
        self.deadline.currentIndexChanged.connect(self.check)
        for field in (self.subject, self.words_of_term):
            field.textChanged.connect(self.check)
        self.lay_out()
        (self.deadline if len(offers) == 1 else self.dossier).setFocus()

    def _add_fields(self) -> None:
        words = self.look.words
        self.head(words.text("Keep the counted term"), words.text("Keep it"))
        if len(self._offers) > 1:
            self.add(words.text("Dossier"), self.dossier)
        self.add(words.text("Keep it with"), self.deadline)
        self.add(words.text("About what"), self.subject)
        self.add(words.text("In the words"), self.words_of_term)
        self.add(words.text("Whose"), self.party)
        told = words.text(
            "Last day: {day}. The calculation is kept with it, and is made again when a free day "
            "is added.",
            day=words.weekday(self._end),
        )
        self.beside(running_label(told, sans(Size.SMALL), "quiet"))

    def value(self) -> KeptCount:
        """With which deadline it is kept, as the fields say."""
        chosen: int | None = self.deadline.currentData()
        if chosen is not None:
            return KeptCount(self._count, chosen)
        term = Term(self.words_of_term.text().strip(), TimeKind.COMPUTED, latest=self._end)
        new = NewDeadline(
            dossier_id=self.dossier.currentData(),
            subject=self.subject.text().strip(),
            party_id=self.party.party_id,
            term=term,
        )
        return KeptCount(self._count, new)

    def is_complete(self) -> bool:
        """A new deadline says about what it is, and in which words."""
        if self.deadline.currentData() is not None:
            return True
        return bool(self.subject.text().strip() and self.words_of_term.text().strip())

    def check(self) -> None:
        """Only a new deadline asks for more."""
        is_new = self.deadline.currentData() is None
        for field in (self.subject, self.words_of_term, self.party):
            field.setEnabled(is_new)
        super().check()

    def _offer(self, _at: int = 0) -> None:
        """The terms and the parties of the chosen dossier."""
        words, offer = self.look.words, self._offers[self.dossier.currentIndex()]
        self.deadline.clear()
        self.deadline.addItem(words.text("A new deadline"), None)
        for line in offer.terms:
            day = words.short_day(line.term.latest) if line.term.latest else line.term.words
            title = words.text("{title}, {day}", title=line.subject, day=day)
            self.deadline.addItem(title, line.id)
        self.party.offer(offer.parties)
        self.check()
