"""All parties of the register: who there is, on which side, and who holds their offices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from tracker.register.questions.people.party_lists import PartyInList, party_list
from ui.commitment.filter import folded
from ui.computer.clock import today
from ui.lists.panel import ListPanel
from ui.look.find_box import FindBox
from ui.look.parts import button, in_column, in_row, remark
from ui.look.space import APART, BETWEEN, INSIDE
from ui.people.acts import PeopleActs
from ui.people.row import PartyRow, all_names
from ui.places import PartyPlace
from ui.screen import Heading, Screen
from ui.session import Session

LEAST_BOX = 280  #: width of the box in which one finds


class PartiesScreen(Screen):
    """The list of parties, with a box to find among them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._lines: Sequence[PartyInList] = ()
        self.acts = PeopleActs(session, self)
        self.panel: ListPanel[PartyInList] = ListPanel(PartyRow(session.look), self.acts.add_party)
        self.panel.list.opened.connect(lambda one: self.go.emit(PartyPlace(one.line.id)))
        self.box = FindBox(LEAST_BOX)
        self.box.textChanged.connect(self._find)
        self.counted = remark()
        self.add_button = button("primary", self.acts.add_party)
        top = in_row(self.box, self.counted, None, self.add_button, gap=BETWEEN)
        top.setContentsMargins(APART, 0, APART, INSIDE)
        self.setLayout(in_column(top, self.panel, gap=0))
        self.write_texts()

    def write_texts(self) -> None:
        """Title, names and the empty state."""
        words = self.session.look.words
        self.head(Heading(words.text("Parties")))
        self.panel.list.name(words.text("Parties"))
        self.box.ask(words.text("Find a party or an office-holder"))
        self.add_button.setText(words.text("Add a party…"))
        self._find()

    def focus_first(self) -> None:
        """Begin in the list."""
        self.panel.focus_first()

    def read_again(self) -> None:
        """Ask for the parties as they stand today."""
        self.ask(partial(party_list, on=today()), self._show)

    def _show(self, lines: Sequence[PartyInList]) -> None:
        self._lines = lines
        self._find()

    def _find(self) -> None:
        """Show what is found: also by other names, offices and who holds them."""
        words = self.session.look.words
        typed = folded(self.box.text()).split()
        found = [line for line in self._lines if all(each in _said_of(line) for each in typed)]
        self.counted.setText(words.count("{count} party", "{count} parties", len(found)))
        self.panel.show_lines(found)  # before a button that has the keyboard goes
        self._write_empty()

    def _write_empty(self) -> None:
        words = self.session.look.words
        if self._lines:
            self.panel.empty.write(
                words.text("No party is called so"),
                words.text("Try fewer words, or only the beginning of one."),
            )
            return
        self.panel.empty.write(
            words.text("No party yet"),
            words.text(
                "Parties are the organisations that talk: a ministry, a union, an association of "
                "employers. They are recognised in letters by all their names."
            ),
            words.text("Add a party…"),
        )


def _said_of(line: PartyInList) -> str:
    """All by which a party is found."""
    held = [
        part
        for office in line.offices
        for part in (office.name, office.holder.person if office.holder else "")
    ]
    return folded(" ".join((line.line.name, *all_names(line), *held)))
