"""Who comes to a meeting and in which office: named and taken off where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox

from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.offices import OfficeLine
from tracker.register.questions.talks.meetings import ParticipantLine
from ui.look.key_strip import Act, key_line
from ui.look.parts import as_long_choice, button, in_row, remark
from ui.look.plain_text import give_name
from ui.look.side_bar import SideBar
from ui.look.space import INSIDE
from ui.look.theme import Look
from ui.meetings.keyed_rows import KeyedRows
from ui.meetings.question_rows import QuestionRow


class ParticipantRow(QuestionRow):
    """A party at the table, behind the bar of its side; in an office, the name of that."""

    def __init__(self, look: Look, line: ParticipantLine) -> None:
        key = ("participant", (line.party.id, line.office_id))
        super().__init__(look, key, line.party.name, number=None)
        self.line = line
        about = look.words.label(line.party.side)
        if line.office:
            about = look.words.text("{office}, {side}", office=line.office, side=about)
        self.lead_with(SideBar(look, line.party.side), remark(about))
        give_name(self, line.party.name, about)


class TableList(KeyedRows):
    """Those who come, and the choice of who else; `added` and `removed` carry party and office."""

    added = Signal(int, object)
    removed = Signal(int, object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.choice = as_long_choice(QComboBox())
        self.add = button("", self._add)
        self.choice.currentIndexChanged.connect(lambda at: self.add.setEnabled(at >= 0))
        line = in_row(self.choice, self.add, gap=INSIDE)
        line.setStretch(0, 1)
        line.setContentsMargins(0, INSIDE, 0, 0)
        self.whole.addLayout(line)
        self.write_texts()

    def write_texts(self) -> None:
        """The texts of the line to choose in."""
        words = self.look.words
        give_name(self.choice, words.text("Who else comes"))
        self.choice.setPlaceholderText(words.text("Who else comes"))
        self.add.setText(words.text("Add"))
        give_name(self.add, words.text("Add to those who come"))

    def show_table(
        self,
        lines: Sequence[ParticipantLine],
        parties: Sequence[PartyLine],
        offices: Sequence[OfficeLine],
    ) -> None:
        """Show who comes; offer those of `parties` and their `offices` that do not."""
        rows = [ParticipantRow(self.look, line) for line in lines]
        keys = (("Del", self.look.words.text("take off"), self.remove),)
        none = remark(self.look.words.text("Nobody yet."))
        self.put([key_line(self.look, keys), *rows] if rows else [none], rows)
        there = {(line.party.id, line.office_id) for line in lines}
        chosen = self.choice.currentData()
        self.choice.clear()
        for party in parties:
            self._offer(party.name, (party.id, None), there)
            for office in offices:
                if office.party.id == party.id:
                    self._offer(self._office(office), (party.id, office.id), there)
        self.choice.setCurrentIndex(self.choice.findData(chosen))
        self.add.setEnabled(self.choice.currentIndex() >= 0)

    def keys(self) -> Mapping[Qt.Key, Act]:
        """What each key does to the one at hand."""
        return {Qt.Key.Key_Delete: self.remove, Qt.Key.Key_Backspace: self.remove}

    def remove(self) -> None:
        """Take the one at hand off."""
        if isinstance(self.current, ParticipantRow):
            line = self.current.line
            self.removed.emit(line.party.id, line.office_id)

    def _office(self, office: OfficeLine) -> str:
        words = self.look.words
        if office.holder is None:
            return words.text("{party}, {office}", party=office.party.short, office=office.name)
        return words.text(
            "{party}, {office} ({person})",
            party=office.party.short,
            office=office.name,
            person=office.holder.person,
        )

    def _offer(
        self, title: str, seat: tuple[int, int | None], there: set[tuple[int, int | None]]
    ) -> None:
        if seat not in there and not (
            seat[1] is None and any(seat[0] == each[0] for each in there)
        ):
            self.choice.addItem(title, seat)

    def _add(self) -> None:
        seat = self.choice.currentData()
        if seat is not None:
            self.added.emit(*seat)
