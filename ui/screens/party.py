"""One party: its names, its offices with who holds and held them, its dossiers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QLabel, QWidget

from tracker.frozen import replace
from tracker.register import Register
from tracker.register.questions.entries.statements import statements_by_id
from tracker.register.questions.lines import PartyLine, StatementLine
from tracker.register.questions.people.hand_overs import HandedOver
from tracker.register.questions.people.party_tables import AtTable
from tracker.register.rules.people.holding import Holding
from tracker.timeline.narrowing import ALL
from tracker.words import LANGUAGES
from ui.commitment.opening import entry_of
from ui.computer.clock import today
from ui.look.columns import kept_column, refill
from ui.look.lettering import MEDIUM, sans
from ui.look.naming import NAMES
from ui.look.parts import button, heading, in_column, in_row, remark
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.scrolled import ScrolledPage
from ui.look.side_bar import SideBar
from ui.look.space import APART, BETWEEN, INSIDE, UNIT
from ui.people.acts import PeopleActs
from ui.people.handed_row import HandedRow
from ui.people.office_part import Choices, OfficePart
from ui.people.reading import HeldOffice, PartyReading, read_party
from ui.people.table_part import TablePart
from ui.places import DossierPlace, PartiesPlace, PartyPlace, Tab
from ui.places.viewing import Viewing
from ui.screen import Heading, Screen
from ui.session import Session
from ui.today.group import TodayGroup

LEFT, RIGHT = 760, 480  #: widths of the two columns
NAME_COLUMN = 110


class PartyScreen(Screen):
    """The page of a party."""

    def __init__(self, session: Session, place: PartyPlace, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._party_id = place.party_id
        self._reading: PartyReading | None = None
        self.acts = PeopleActs(session, self)
        self._create_widgets()
        self._lay_out()
        self.write_texts()

    def _create_widgets(self) -> None:
        self.change_button = button("", lambda: self._with(self.acts.change_party))
        self.join_button = button("plain", lambda: self._with(self.acts.join))
        self.office_button = button("primary", lambda: self.acts.add_office(self._party_id))
        self.names_button = button("up", lambda: self._with(self.acts.add_names))
        self._heads = {name: heading() for name in ("offices", "names", "parts", "tables")}
        self._remark = remark()
        self._offices, self._names = in_column(gap=0), in_column(gap=UNIT)
        self._family, self._tables = in_column(gap=0), in_column(gap=0)
        self.handed: TodayGroup[HandedOver] = TodayGroup(
            HandedRow(self.session.look), self._open_words
        )

    def _lay_out(self) -> None:
        offices = in_column(self._heads["offices"], self._offices, gap=INSIDE)
        offices.setContentsMargins(INSIDE, 0, INSIDE, BETWEEN)
        left = in_column(offices, self.handed, gap=0)
        right = in_column(gap=INSIDE)
        for name, part in (
            ("names", self._names),
            ("parts", self._family),
            ("tables", self._tables),
        ):
            right.addWidget(self._heads[name])
            right.addLayout(part)
            if name == "names":
                right.addLayout(in_row(self.names_button, None))
            right.addSpacing(BETWEEN)
        columns = in_row(kept_column(left, LEFT), kept_column(right, RIGHT), gap=2 * APART)
        columns.setStretch(0, 3)
        columns.setStretch(1, 2)
        columns.addStretch(0)  # what is over in a wide window is left at the right
        actions = in_row(
            self._remark, None, self.join_button, self.change_button, self.office_button, gap=INSIDE
        )
        actions.setContentsMargins(INSIDE, 0, INSIDE, 0)
        page = in_column(actions, gap=BETWEEN)
        page.addLayout(columns, 1)
        # The lines of lists reach out by as much as their content stands in from them.
        self.page = ScrolledPage(page, APART - INSIDE)
        self.setLayout(in_column(self.page))

    def write_texts(self) -> None:
        """Headings and buttons; the rest is made with what was read."""
        words = self.session.look.words
        texts = {
            "offices": words.text("Offices and who holds them"),
            "names": words.text("Names"),
            "parts": words.text("Larger and smaller"),
            "tables": words.text("In the dossiers"),
        }
        for name, text in texts.items():
            self._heads[name].setText(text)
        self.change_button.setText(words.text("Change the party…"))
        self.join_button.setText(words.text("Entered twice? Join…"))
        self.office_button.setText(words.text("Add an office…"))
        self.names_button.setText(words.text("Add names…"))
        self.handed.name(
            words.text("Came to another holder"),
            words.text("Nothing open that was said in an office has come to another holder."),
        )
        if self._reading is not None:
            self._write_reading(self._reading)

    def focus_first(self) -> None:
        """Begin at the action of the page."""
        self.office_button.setFocus()

    def read_again(self) -> None:
        """Ask for the party as it stands today."""
        self.ask(partial(read_party, party_id=self._party_id, day=today()), self._show)

    def _show(self, reading: PartyReading) -> None:
        self._reading = reading
        self._write_reading(reading)

    def _write_reading(self, reading: PartyReading) -> None:
        words, line = self.session.look.words, reading.page.line
        self.head(Heading(line.name, words.text("Parties"), PartiesPlace()))
        self._remark.setText(
            words.text("{side}. {short}", side=words.title(line.side), short=line.short)
        )
        refill(self._offices, self._office_parts(reading))
        refill(self._names, self._name_parts(reading))
        refill(self._family, self._family_parts(reading))
        refill(self._tables, self._table_parts(reading))
        self.handed.show_lines(reading.handed_over)
        self.handed.remark.setText(words.number(len(reading.handed_over)))

    # -- the parts

    def _office_parts(self, reading: PartyReading) -> Iterable[QWidget]:
        look = self.session.look
        if not reading.offices:
            text = look.words.text(
                "No office yet. Words that are said in an office stay with the office when "
                "somebody else comes to hold it."
            )
            return [running_label(text, role="quiet")]
        return [
            OfficePart(look, each, self._of_office(each, reading), self._of_holding)
            for each in reading.offices
        ]

    def _of_office(self, office: HeldOffice, reading: PartyReading) -> Choices:
        words, acts = self.session.look.words, self.acts
        title = words.text("Hand over…") if office.line.holder else words.text("Who holds it…")
        return (
            (title, lambda: acts.put_in_office(office, reading)),
            (words.text("Change its names…"), lambda: acts.change_office(office)),
        )

    def _of_holding(self, holding: Holding) -> Choices:
        words, acts = self.session.look.words, self.acts
        people = self._reading.people if self._reading else ()
        person = next((one for one in people if one.id == holding.person_id), None)
        days: Choices = ((words.text("Correct the days…"), lambda: acts.correct_days(holding)),)
        if holding.period.until_day is None:
            days = ((words.text("End the time in office…"), lambda: acts.end(holding)), *days)
        if person is None:
            return days
        return (
            *days,
            (words.text("Names of the person…"), lambda: acts.rename(person)),
            (words.text("Take the name out of the register…"), lambda: acts.erase(person)),
        )

    def _name_parts(self, reading: PartyReading) -> Iterable[QWidget]:
        words, page = self.session.look.words, reading.page
        named = [(words.text("Short"), page.line.short)]
        named += [(NAMES[each], page.names[each]) for each in LANGUAGES if each in page.names]
        named += [(words.text("Also"), name) for name in page.line.other_names]
        return [_labelled(label, name) for label, name in named]

    def _family_parts(self, reading: PartyReading) -> Iterable[QWidget]:
        words = self.session.look.words
        above = [reading.parent] if reading.parent else []
        parts = [self._party_link(words.text("Part of"), each) for each in above]
        parts += [self._party_link(words.text("Its part"), each) for each in reading.parts]
        return parts or [
            running_label(words.text("Part of nothing larger, and without parts."), role="quiet")
        ]

    def _party_link(self, label: str, party: PartyLine) -> QWidget:
        link = button("up", lambda: self.go.emit(PartyPlace(party.id)))
        link.setText(party.name.replace("&", "&&"))
        give_name(link, party.name)
        return _labelled(label, link, SideBar(self.session.look, party.side))

    def _table_parts(self, reading: PartyReading) -> Iterable[QWidget]:
        look = self.session.look
        if not reading.tables:
            text = look.words.text("In no dossier yet.")
            return [running_label(text, role="quiet")]
        return [TablePart(look, each, partial(self._open_at, each)) for each in reading.tables]

    # -- going about

    def _with(self, act: Callable[[PartyReading], object]) -> None:
        if self._reading is not None:
            act(self._reading)

    def _open_at(self, table: AtTable, tab: Tab) -> None:
        """The dossier at one of its tabs, narrowed to this party."""
        before = self.session.viewings.get(table.dossier_id, Viewing())
        wanted = replace(ALL, parties=frozenset({self._party_id}))
        self.session.viewings[table.dossier_id] = replace(before, wanted=wanted)
        self.go.emit(DossierPlace(table.dossier_id, tab))

    def _open_words(self, line: HandedOver) -> None:
        def find(register: Register) -> StatementLine | None:
            return statements_by_id(register, [line.statement_id]).get(line.statement_id)

        def show(found: StatementLine | None) -> None:
            if found is not None:
                self.go.emit(entry_of(found))

        self.session.ask(find, show)


def _labelled(label: str, part: str | QWidget, before: QWidget | None = None) -> QWidget:
    """A label in its column, and what it is the label of."""
    text: QLabel = plain_label(label, role="quiet")
    text.setFixedWidth(NAME_COLUMN)
    shown = running_label(part, sans(weight=MEDIUM)) if isinstance(part, str) else part
    row = in_row(text, *([before] if before else []), shown, gap=INSIDE)
    if isinstance(part, str):
        row.setStretch(row.count() - 1, 1)
    else:
        row.addStretch(1)
    made = QWidget()
    made.setLayout(row)
    return made
