"""Find: one box over everything in the register, with the words in their context."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from tracker.register.questions.finding.counting import counted
from tracker.register.questions.finding.facets import FacetValue
from tracker.register.questions.finding.hits import Hit
from tracker.register.questions.finding.views import ViewLine
from tracker.reports import Findable
from tracker.search.query import Narrowed, Sought, read_query, split_fields, without_words, written
from ui.find.box import FindBox
from ui.find.chips import FindChips
from ui.find.facet_column import FacetColumn
from ui.find.index_line import IndexLine
from ui.find.keeping import KeepDialog, RenameDialog, drop
from ui.find.leading import place_of, words_of
from ui.find.lines import GroupHead, Line, lines_of
from ui.find.nothing import WayOn, way_on
from ui.find.reading import FindReading, read_findings, read_more
from ui.find.row import FindRow
from ui.find.start_page import StartPage
from ui.find.telling import read_as
from ui.lists.view import LineList
from ui.look.mirrored import give_margins
from ui.look.parts import EmptyState, button, hairline, in_column, in_row, remark
from ui.look.plain_text import give_name
from ui.look.space import APART, BETWEEN, INSIDE
from ui.places import FindPlace
from ui.screen import Heading, Screen
from ui.session import Session

START, NOTHING, FOUND = 0, 1, 2  #: the pages of the screen


class FindScreen(Screen):
    """The box, chips for what narrows, values to narrow by, and what was found."""

    def __init__(self, session: Session, place: FindPlace, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        asked = place.asked or (session.sought[0] if session.sought else "")
        text, self._narrowed = split_fields(asked)
        self._only: Findable | None = None
        self._reading: FindReading | None = None
        self._wants_more = False
        self._way_on = WayOn()
        self._create_parts()
        self._lay_out()
        self._connect()
        self.box.line.setText(text)
        self.box.line.textChanged.connect(self._type)
        self.write_texts()

    # -- building

    def _create_parts(self) -> None:
        look = self.session.look
        self.box = FindBox(look)
        self.chips = FindChips(look)
        self.counted = remark()
        self.keep = button("plain", self._keep)
        self.facets = FacetColumn(look)
        self.list: LineList[Line] = LineList(FindRow(look))
        self.start = StartPage(look)
        self.index_line = IndexLine(self.session)
        self.keys = remark()
        self.keys.setContentsMargins(APART, INSIDE, APART, INSIDE)
        self.nothing = EmptyState(self._go_on)

    def _lay_out(self) -> None:
        row = in_row(self.chips, None, self.counted, self.keep, gap=BETWEEN)
        row.setStretch(0, 1)
        row.setAlignment(self.chips, Qt.AlignmentFlag.AlignVCenter)
        give_margins(row, APART, INSIDE, APART - INSIDE, INSIDE)
        self.beside = QWidget()
        self.beside.setLayout(row)
        nothing = QWidget()
        nothing.setLayout(in_column(self.nothing))
        nothing.setContentsMargins(APART, 0, APART, 0)
        right = QWidget()
        self._right = QStackedLayout(right)
        self._right.addWidget(nothing)
        self._right.addWidget(self.list)
        found = QWidget()
        row = in_row(self.facets, right, gap=0)
        row.setStretch(1, 1)
        found.setLayout(row)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.start)
        self._pages.addWidget(found)
        under = in_column(self.index_line, self.keys, gap=0)
        column = in_column(self.box, hairline(), self.beside, pages, under, gap=0)
        column.setStretchFactor(pages, 1)
        self.setLayout(column)

    def _connect(self) -> None:
        self.box.line.led.connect(self._lead)
        self.box.line.entered.connect(self._enter)
        self.box.line.words_wanted.connect(self._enter_words)
        self.chips.without.connect(self._narrow_to)
        self.facets.turned.connect(self._turn)
        self.list.opened.connect(self._open)
        self.list.verticalScrollBar().valueChanged.connect(self._read_on)
        self.start.asked.connect(self._ask_for)
        self.index_line.filled.connect(self.read_again)
        self.start.renamed.connect(self._rename)
        self.start.dropped.connect(partial(drop, self.session))

    # -- what is asked

    @property
    def sought(self) -> Sought:
        """What the box and the chips ask for."""
        typed = self.box.line.text()
        return read_query(typed, still_typing=True).and_(*self._narrowed)

    @property
    def asked(self) -> str:
        """The same as it can be typed and kept."""
        words, typed = split_fields(self.box.line.text())
        return written(words, (*typed, *self._narrowed))

    def read_again(self) -> None:
        """Ask for what is found by now."""
        question = partial(read_findings, sought=self.sought, only=self._only)
        self.ask(question, self._show)

    def _type(self) -> None:
        self._only = None
        self.read_again()

    def _ask_for(self, asked: str) -> None:
        """Seek something that was sought or kept before."""
        text, self._narrowed = split_fields(asked)
        self._only = None
        self.box.line.setText(text)
        self.read_again()
        self.focus_first()

    def _take_fields(self) -> None:
        """Fields that were typed become chips."""
        text, typed = split_fields(self.box.line.text())
        if typed:
            self._narrowed = tuple(dict.fromkeys((*self._narrowed, *typed)))
            self.box.line.setText(text)

    def _narrow_to(self, narrowed: tuple[Narrowed, ...]) -> None:
        self._narrowed, self._only = tuple(narrowed), None
        self.read_again()

    def _turn(self, value: FacetValue) -> None:
        """Ask for a value, or for it no more."""
        self._take_fields()
        own = value.narrowed
        fields = {each.field for each in own}
        if value.is_chosen:
            left = [
                each
                for each in self._narrowed
                if each.field not in fields or each.value.casefold() != value.value.casefold()
            ]
            self._narrow_to(tuple(left))
        else:
            self._narrow_to((*self._narrowed, *own))

    def _go_on(self) -> None:
        """Leave out what stands nowhere, or else all filters."""
        if self._way_on.without:
            text = without_words(self.box.line.text(), self._way_on.without)
            self.box.line.setText(text)
        else:
            self._take_fields()
            self._narrow_to(())
        self.focus_first()

    # -- what is shown

    def _show(self, reading: FindReading) -> None:
        self._reading, self._wants_more = reading, False
        found = reading.findings
        self.start.show_kept(reading.views, self.session.sought)
        self.chips.show_narrowed(self._narrowed)
        self.facets.show_facets(reading.facets)
        self.list.show_lines(list(lines_of(reading)))
        self.list.show_selected(1 if found.groups else None)
        self.list.verticalScrollBar().setValue(0)
        is_empty = self.sought.is_empty
        self._pages.setCurrentIndex(0 if is_empty else 1)
        self._right.setCurrentIndex(1 if found.groups else 0)
        self.beside.setVisible(not is_empty)
        self.index_line.setVisible(not found.groups)
        self.keys.setVisible(bool(found.groups))
        self._write_found()

    def _write_found(self) -> None:
        words, reading = self.session.look.words, self._reading
        if reading is None:
            return
        found = reading.findings
        self.box.show_read_as(read_as(found, self.sought, words))
        text = ""
        if found.groups:
            text = words.text("{count} found", count=counted(found.count, words))
        self.counted.setText(text)
        self._way_on = way_on(found, self.box.line.text(), words)
        self.nothing.write(self._way_on.headline, self._way_on.sentence, self._way_on.step)

    def _read_on(self, value: int) -> None:
        """Read the next page when one comes near the end of what is there."""
        reading, bar = self._reading, self.list.verticalScrollBar()
        lines = self.list.model_of_lines.lines
        near_end = value >= bar.maximum() - bar.pageStep()
        if reading is None or reading.only is None or self._wants_more or not near_end:
            return
        last = lines[-1] if lines else None
        if isinstance(last, Hit):
            self._wants_more = True
            sought = reading.findings.sought
            self.session.ask(
                partial(read_more, sought=sought, last=last), partial(self._add, reading)
            )

    def _add(self, reading: FindReading, hits: tuple[Hit, ...]) -> None:
        """Put a page under the others, unless something else is asked by now."""
        if reading is self._reading and hits:
            self._wants_more = False
            self.list.show_lines([*self.list.model_of_lines.lines, *hits])

    # -- going about

    def _lead(self, event: QKeyEvent) -> None:
        self.list.keyPressEvent(event)

    def _enter(self) -> None:
        """Open the line one is at; fields that were typed become chips first."""
        if split_fields(self.box.line.text())[1]:
            self._take_fields()
            return
        line = self.list.current_line()
        if line is not None and self._reading is not None and self._reading.findings.groups:
            self._open(line)

    def _enter_words(self) -> None:
        """Open the words one is at in their letter."""
        line = self.list.current_line()
        place = words_of(line) if isinstance(line, Hit) else None
        if place is not None:
            self._remember()
            self.go.emit(place)

    def _open(self, line: Line) -> None:
        if isinstance(line, GroupHead):
            self._only = None if line.is_alone else line.kind if line.has_more else self._only
            self.read_again()
            return
        self._remember()
        self.go.emit(place_of(line))

    def _remember(self) -> None:
        """What led somewhere is sought again when one comes back."""
        asked, sought = self.asked, self.session.sought
        if asked:
            sought[:] = [asked, *(each for each in sought if each != asked)]

    def _keep(self) -> None:
        KeepDialog(self.session, self.asked, self).open()

    def _rename(self, view: ViewLine) -> None:
        RenameDialog(self.session, view, self).open()

    def focus_first(self) -> None:
        """Begin in the box, with all of it selected."""
        self.box.line.setFocus()
        self.box.line.selectAll()

    def write_texts(self) -> None:
        """Title, names and the empty state."""
        words = self.session.look.words
        self.head(Heading(words.text("Find")))
        self.box.write_texts()
        self.index_line.write_texts()
        self.list.name(words.text("What was found"))
        self.keys.setText(
            words.text(
                "↑ ↓ through what was found · Enter opens it, Shift+Enter its words in their"
                " letter · Tab to narrow down"
            )
        )
        self.keep.setText(words.text("Keep as a view"))
        give_name(self.counted, words.text("How much was found"))
        self._write_found()
