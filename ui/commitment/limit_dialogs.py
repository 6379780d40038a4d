"""Dialogs about whom an entry concerns, and what limits it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from tracker.frozen import Frozen
from tracker.register.operations.entries.parts import Parts
from tracker.register.operations.entries.provisos import NewProviso
from tracker.register.questions.entries.entry_page import EntryPage
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.offices import OfficeLine
from tracker.register.rules.papers.passages import Range
from tracker.vocabulary import Part, Proviso
from ui.commitment.entry_dialogs import WordsDialog
from ui.desk.positions import Positions
from ui.forms.checked_list import CheckedList
from ui.forms.fields import TermChoice, TextField
from ui.forms.moment_field import MomentField
from ui.look.lettering import Size, sans, serif
from ui.look.plain_text import running_label
from ui.look.theme import Look

SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
)


class LimitOffer(Frozen):
    """An entry with what may be chosen for it.

    `text` is the part of its letter around its words, which begins at `starts` in the letter.
    """

    entry: EntryPage
    parties: Sequence[PartyLine]
    offices: Sequence[OfficeLine]
    text: str
    starts: int
    now: datetime


class LimitDialog(WordsDialog):
    """What these dialogs share: what may be chosen, and the words of the entry above."""

    def __init__(self, look: Look, offer: LimitOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer.entry.line, parent)
        self.offer = offer

    def parties_to_tick(self, known: Collection[PartyLine]) -> CheckedList:
        """All parties, those that are known already ticked and first."""
        ids = {party.id for party in known}
        in_order = sorted(self.offer.parties, key=lambda party: party.id not in ids)
        made = CheckedList([(party.name, party.id) for party in in_order])
        made.tick(ids)
        return made


class AddresseesDialog(LimitDialog):
    """To whom the words were said; nobody, where they name nobody."""

    def __init__(self, look: Look, offer: LimitOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        words = look.words
        self.parties = self.parties_to_tick(offer.entry.line.addressees)
        self.head(words.text("To whom it was said"), words.text("Keep the addressees"))
        self.add(words.text("To"), self.parties)
        self.put_together()

    def value(self) -> tuple[int, ...]:
        """The parties that are ticked."""
        return _ids(self.parties)


class PartsDialog(LimitDialog):
    """Who has to carry it out, who gains by it, and who is named in it only."""

    def __init__(self, look: Look, offer: LimitOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        words, parts = look.words, offer.entry.parts
        self.bound = self.parties_to_tick(parts.bound)
        self.beneficiaries = self.parties_to_tick(parts.beneficiaries)
        self.named = self.parties_to_tick(parts.named)
        self.head(words.text("Who has which part in it"), words.text("Keep these parts"))
        self.add(words.title(Part.BOUND), self.bound)
        self.add(words.title(Part.BENEFICIARY), self.beneficiaries)
        self.add(words.title(Part.NAMED), self.named)
        self.put_together()

    def value(self) -> Parts:
        """The parties in each part, as they are ticked."""
        return Parts(_ids(self.bound), _ids(self.beneficiaries), _ids(self.named))


class EmbargoDialog(LimitDialog):
    """Until which moment the words are not to be made known."""

    def __init__(self, look: Look, offer: LimitOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        words, begins = look.words, offer.now.replace(minute=0, second=0, microsecond=0)
        embargo = offer.entry.line.embargo
        self.until = MomentField(words, words.text("Until"), embargo, begins)
        if embargo is None:
            self.until.known.setChecked(True)
        self.head(words.text("Embargo on these words"), words.text("Keep this"))
        self.add(words.text("Embargo"), self.until)
        told = words.text("Until then these words stand in no paper that leaves your organisation.")
        self.put_together(running_label(told, sans(Size.SMALL), "quiet"))

    def value(self) -> datetime | None:
        """The moment; None where there is no embargo."""
        return self.until.moment


class ProvisoDialog(LimitDialog):
    """Words of the letter that limit what is said, chosen in its text."""

    def __init__(self, look: Look, offer: LimitOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        words = look.words
        self.kind = TermChoice(words, Proviso, Proviso.CONDITION)
        self.text = TextField(offer.text, lines=8)
        self.text.setReadOnly(True)
        self.text.setCenterOnScroll(True)
        self.text.setFont(serif())
        self.text.setTextInteractionFlags(SELECTABLE)
        self._positions = Positions(offer.text)
        self._said = running_label("", sans(Size.SMALL), "quiet")
        self.text.selectionChanged.connect(self._tell)
        self.head(words.text("Words that limit it"), words.text("Mark these words"))
        self.add(words.text("As"), self.kind)
        self.add(words.text("Select the words"), self.text)
        self.beside(self._said)
        self.put_together()
        self._begin()
        self._tell()

    def value(self) -> NewProviso:
        """The kind, and the place of the selected words in the letter."""
        start, end = self._chosen()
        starts = self.offer.starts
        return NewProviso(self.offer.entry.line.id, self.kind.term, (starts + start, starts + end))

    def is_complete(self) -> bool:
        """Some words are selected."""
        start, end = self._chosen()
        return start < end

    def _begin(self) -> None:
        """The cursor at the words of the entry, which are in view."""
        cursor = self.text.textCursor()
        at = self.offer.entry.line.place.start - self.offer.starts
        cursor.setPosition(self._positions.unit(min(max(at, 0), len(self.offer.text))))
        self.text.setTextCursor(cursor)
        self.text.setFocus()

    def _chosen(self) -> Range:
        """The selected characters of the text that is shown, without blanks around them."""
        cursor: QTextCursor = self.text.textCursor()
        start = self._positions.character(cursor.selectionStart())
        end = self._positions.character(cursor.selectionEnd())
        chosen = self.offer.text[start:end]
        start += len(chosen) - len(chosen.lstrip())
        return start, start + len(chosen.strip())

    def _tell(self) -> None:
        words = self.look.words
        start, end = self._chosen()
        chosen = " ".join(self.offer.text[start:end].split())
        nothing = words.text("Select with the pointer, or with Shift and the arrows.")
        self._said.setText(words.quoted_inside(chosen) if chosen else nothing)
        self.check()


def _ids(ticked: CheckedList) -> tuple[int, ...]:
    return tuple(cast(int, id_) for id_ in ticked.ticked())
