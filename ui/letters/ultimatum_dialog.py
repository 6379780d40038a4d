"""Declaring a letter an ultimatum, and changing what was said of it."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from tracker.letters.letter import Letter
from tracker.register.operations.following.ultimatums import NewUltimatum
from tracker.register.questions.following.ultimatum_pages import UltimatumPage
from tracker.register.rules.papers.passages import Range
from tracker.words import Words
from ui.forms.form_dialog import FormDialog
from ui.forms.moment_field import MomentField
from ui.letters.end_fields import EndFields
from ui.letters.words_field import WordsField
from ui.letters.words_of_letter import sentences_of
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import in_column
from ui.look.plain_text import running_label
from ui.look.space import UNIT
from ui.look.theme import Look


class UltimatumDialog(FormDialog):
    """When it runs out and what follows. `withdrawn` with the reason, where it is none after all.

    `selected` are words of the letter that are at hand: of its term, or else of what follows.
    """

    withdrawn = Signal(str)

    def __init__(
        self,
        look: Look,
        page: UltimatumPage,
        now: datetime,
        parent: QWidget | None = None,
        *,
        selected: Range | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.page = page
        self._create_fields(now)
        self._lay_out_fields()
        if selected is not None:
            self._take(page.letter, selected)
        self.end.changed.connect(self.check)
        self.follows.changed.connect(self.check)
        self.why.textChanged.connect(self.check)
        self.check()

    def _create_fields(self, now: datetime) -> None:
        words, page, declared = self.look.words, self.page, self.page.declared
        self.end = EndFields(self.look, page, now.date(), self)
        self.follows = WordsField(self.look, page.letter, list(sentences_of(page.letter)))
        self.decided_by = QLineEdit((declared and declared.decided_by) or "")
        self.decided_by.setPlaceholderText(words.text("The body that decided on it"))
        came = page.document.received or page.document.dated
        begins = datetime.combine(came, time(12)).astimezone() if came else now
        self.received = MomentField(
            words, words.text("on"), declared.received if declared else None, begins
        )
        self.why = QLineEdit()
        if declared is not None and declared.consequence is not None:
            self.follows.show_place(declared.consequence)

    def _lay_out_fields(self) -> None:
        words, is_declared = self.look.words, self.page.declared is not None
        if is_declared:
            self.head(words.text("Change the ultimatum"), words.text("Keep the ultimatum"))
            self._offer_withdrawal()
        else:
            title = words.text("Declare it an ultimatum")
            self.head(title, title)
        self.end.add_to(self)
        self.add(words.text("What follows"), self.follows)
        self.add(words.text("Decided by"), self.decided_by)
        self.add(words.text("The other side had it"), self.received)
        if is_declared:
            self.add(words.text("Reason"), self.why)
        self.lay_out(self._about())

    def _about(self) -> QWidget:
        """Which letter it is, of whom and to whom, and what it demands."""
        words, page = self.look.words, self.page
        demands = words.count(
            "{count} demand is registered of it.",
            "{count} demands are registered of it.",
            len(page.demands),
        )
        if not page.demands:
            demands = words.text("No demand is registered of it yet; that can be done later.")
        told = f"{_who(page, words)} {demands}"
        whole = QWidget()
        whole.setLayout(
            in_column(
                running_label(page.document.title, sans(Size.HEAD, SEMIBOLD)),
                running_label(told, sans(Size.SMALL), "quiet"),
                gap=UNIT,
            )
        )
        return whole

    def _offer_withdrawal(self) -> None:
        made = self.buttons.addButton(
            self.look.words.text("It is no ultimatum"), QDialogButtonBox.ButtonRole.ResetRole
        )
        made.setAutoDefault(False)
        made.clicked.connect(lambda _checked=False: self._withdraw())
        self.withdraw_button = made

    def _withdraw(self) -> None:
        self.withdrawn.emit(self.why.text().strip())
        self.reject()

    def _take(self, letter: Letter, selected: Range) -> None:
        """Begin with the words that were selected in the letter."""
        if not self.end.use_words(letter.text[slice(*selected)]):
            self.follows.show_place(selected)

    def value(self) -> tuple[NewUltimatum, str]:
        """The ultimatum as it stands in the fields, and why it is recorded otherwise."""
        declared = self.page.declared
        new = NewUltimatum(
            self.page.document.id,
            term=self.end.term,
            deadline_id=self.end.deadline_id,
            consequence=self.follows.place,
            decided_by=self.decided_by.text().strip() or None,
            received=self.received.moment,
            version=declared.version if declared else None,
        )
        return new, self.why.text().strip()

    def is_complete(self) -> bool:
        """What is quoted stands in the letter; a change has its reason."""
        is_reasoned = self.page.declared is None or bool(self.why.text().strip())
        return self.end.is_complete and self.follows.is_clear and is_reasoned


def _who(page: UltimatumPage, words: Words) -> str:
    sender, addressees = page.document.sender, page.document.addressees
    if sender is None:
        return words.text("From whom it is, is not known yet: say so with the facts of the letter.")
    if not addressees:
        return words.text("From {sender}.", sender=sender.name)
    to = words.both([party.name for party in addressees])
    return words.text("From {sender} to {addressees}.", sender=sender.name, addressees=to)
