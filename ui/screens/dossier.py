"""One dossier: its timeline on top, below it what was promised, the papers and the meetings."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from tracker.frozen import replace
from tracker.register.questions.lines import CommitmentLine, DocumentLine, MeetingLine
from tracker.reports import BriefingKind
from tracker.timeline.events import Event, lane_of_topic, topic_of_lane
from ui.commitment.opening import words_of
from ui.computer.clock import today
from ui.dossier.bar import DossierBar
from ui.dossier.copying import copy_picture, copy_quotation
from ui.dossier.earlier import EarlierStrip
from ui.dossier.lists import key_in_lists, place_of_event, words_of_event
from ui.dossier.picture_stack import PictureStack
from ui.dossier.reading import DossierReading, read_dossier
from ui.dossier.tabs import DossierTabs
from ui.dossier.tools import Tools
from ui.look.parts import button, in_column
from ui.look.space import APART, BETWEEN, INSIDE
from ui.places import (
    CommitmentPlace,
    DossierPlace,
    DossierSettingsPlace,
    DossiersPlace,
    LadderPlace,
    LetterPlace,
    MeetingPlace,
    Place,
    Tab,
)
from ui.places.viewing import Days, Viewing
from ui.requests.lists import ListRequest
from ui.requests.paper import PaperRequest, Printable
from ui.requests.picture import picture_of
from ui.screen import Heading, Screen
from ui.session import Session

if TYPE_CHECKING:
    from ui.dossier.pages.page import DossierPage


class DossierScreen(Screen):
    """The screen of one dossier; how one looks at it is kept until the register is closed."""

    def __init__(
        self, session: Session, place: DossierPlace, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._dossier_id = place.dossier_id
        self._viewing = session.viewings.get(place.dossier_id, Viewing())
        self._reading: DossierReading | None = None
        self._is_selecting = self._shown_in_table = False
        self.bar = DossierBar(session.look)
        self.paper_button = button("", self._want_paper)
        self._pictures = PictureStack(session.look)
        self.timeline, self.table = self._pictures.timeline, self._pictures.table
        self.tabs = DossierTabs(session, place.dossier_id)
        self.tools = Tools(session.look, self)
        self.earlier = EarlierStrip(session.look)
        self.timeline.state.folded = self._viewing.folded
        self._lay_out()
        self._connect()
        self.write_texts()
        self.tabs.turn_to(place.tab)

    def _lay_out(self) -> None:
        self._above = above = in_column(self._pictures)
        above.setContentsMargins(APART, 0, APART, 0)
        for tool in self.tools.buttons:
            self.bar.add_tool(tool)
        self.bar.add_tool(self.paper_button)
        lower = in_column(above, self.tabs, gap=BETWEEN)
        lower.setStretch(0, 1)
        lower.setStretch(1, 1)
        whole = in_column(self.bar, self.earlier, lower, gap=INSIDE)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.tabs.commitments.panel.list.opened.connect(self._open_commitment)
        self.tabs.commitments.panel.list.words_wanted.connect(
            lambda line: self._leave_for(words_of(line.statement))
        )
        self.tabs.documents.list.opened.connect(self._open_document)
        self.tabs.meetings.list.opened.connect(self._open_meeting)
        self.tabs.import_wanted.connect(self.import_wanted)
        self.tabs.settings_wanted.connect(
            lambda: self.go.emit(DossierSettingsPlace(self._dossier_id))
        )
        self.tabs.meeting_wanted.connect(lambda: self.meeting_wanted.emit(self._dossier_id))
        self.tabs.everything_wanted.connect(lambda: self.look_with(self._viewing.with_all()))
        self.tabs.chosen.connect(self._select_on_timeline)
        self.tabs.list_wanted.connect(self._want_list)
        self.tabs.page_made.connect(self._connect_page)
        self.tabs.letter_wanted.connect(self._leave_for)
        self.table.chosen.connect(self._select_from_table)
        for picture in (self.timeline, self.table):
            picture.opened.connect(self._open_event)
            picture.words_wanted.connect(self._open_words)
        self.timeline.selected.connect(self._select_elsewhere)
        self.timeline.range_chosen.connect(self._narrow_to)
        self.timeline.folded_changed.connect(self._keep_folded)
        self.timeline.quotation_wanted.connect(self._quote)
        self.timeline.add_wanted.connect(
            lambda kind, day: self.add_wanted.emit(kind, self._dossier_id, day)
        )
        self.bar.wanted.connect(lambda change: self.look_with(change(self._viewing)))
        self.tools.filter_wanted.connect(self.bar.open_filter)
        self.tools.table_wanted.connect(self._show_as_table)
        self.tools.whole_wanted.connect(self._take_whole_window)
        self.tools.lists_turned.connect(self.tabs.head.whole.click)
        self.tabs.head.whole_wanted.connect(self._give_room_to_lists)
        self.tools.earlier_wanted.connect(self._look_earlier)
        self.tools.ladder_wanted.connect(self._open_ladder)
        self.timeline.ladder_wanted.connect(lambda lane: self._open_ladder(topic_of_lane(lane)))
        self.tools.save_wanted.connect(self._want_picture)
        self.tools.copy_wanted.connect(self._copy_picture)
        self.earlier.day_wanted.connect(self._look_as_of)

    def _connect_page(self, page: DossierPage) -> None:
        """A page that is read later is there now."""
        page.go.connect(self._leave_for)
        page.paper_wanted.connect(self._want_paper)

    def write_texts(self) -> None:
        """The one text of its own is that of the button."""
        self.paper_button.setText(self.session.look.words.text("Make a paper…"))

    def _want_paper(self, kind: BriefingKind | None = None) -> None:
        if self._reading is not None:
            line, as_of = self._reading.line, self._viewing.as_of
            self.briefing_wanted.emit(PaperRequest(line, kind, as_of))

    @property
    def printable(self) -> Printable | None:
        """The timeline where one is at it, else the paper of the tab; None until it was read."""
        if self._reading is None:
            return None
        line, viewing = self._reading.line, self._viewing
        if self._picture.hasFocus() or self.tabs.isHidden():
            return picture_of(line.id, line.name, viewing)
        return PaperRequest(line, self.tabs.paper_kind, viewing.as_of)

    def _want_list(self, what: str) -> None:
        if self._reading is not None:
            line, as_of = self._reading.line, self._viewing.as_of
            self.list_wanted.emit(ListRequest(line.id, line.name, what, as_of))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The timeline has the height it asks for, and at most half of the screen."""
        super().resizeEvent(event)
        self._pictures.keep_room(self.height())

    @property
    def viewing(self) -> Viewing:
        """How one looks at the dossier now."""
        return self._viewing

    @property
    def _picture(self) -> QWidget:
        """The timeline in the form one looks at."""
        return self.table if self._viewing.as_table else self.timeline

    def look_with(self, viewing: Viewing) -> None:
        """Look in another way; the register is asked only where it has to say something else."""
        if viewing == self._viewing:
            return
        before, self._viewing = self._viewing, viewing
        self.session.viewings[self._dossier_id] = viewing
        if viewing.as_of != before.as_of:
            self._say_where()
        if viewing.asks != before.asks:
            self.read_again()
        elif self._reading is not None:
            self._show_viewing(self._reading)

    def turn_to(self, tab: Tab) -> None:
        """Show one of the tabs."""
        self.tabs.turn_to(tab)

    def focus_first(self) -> None:
        """Begin in the list of the open tab."""
        self.tabs.focus_list()

    @property
    def is_worded(self) -> bool:
        """The places and moments beside what is drawn are."""
        return True

    def read_again(self) -> None:
        """Ask for the dossier as it stands."""
        words = self.session.look.words
        question = partial(
            read_dossier,
            dossier_id=self._dossier_id,
            viewing=self._viewing,
            today=today(),
            words=words,
        )
        self.ask(question, self._show)

    def _show(self, reading: DossierReading) -> None:
        self._reading = reading
        self._say_where()
        self.earlier.show_days(min((*reading.changed, today())), today(), reading.changed)
        is_first = self.timeline.window_of_days is None
        self.timeline.show_content(reading.timeline, reading.timeline_index)
        if is_first:
            self._show_days_again()
        self._pictures.keep_room(self.height())
        self._shown_in_table = False
        self.tools.show_ladders(reading.ladders)
        self.timeline.offer_ladders(frozenset(lane_of_topic(topic.id) for topic in reading.ladders))
        self._show_viewing(reading)

    def here(self, place: Place) -> Place:
        """At the tab that is shown now."""
        return DossierPlace(self._dossier_id, Tab(self.tabs.bar.currentIndex()))

    def put_by(self) -> None:
        """Keep which days the timeline shows."""
        days = self.timeline.window_of_days
        if days is not None:
            self.session.scales[self._dossier_id] = days.scale

    def _show_days_again(self) -> None:
        """The timeline begins with the days it showed when one left."""
        kept, days = self.session.scales.get(self._dossier_id), self.timeline.window_of_days
        if kept is not None and days is not None:
            days.show(kept)

    def _show_viewing(self, reading: DossierReading) -> None:
        self.bar.show_viewing(self._viewing, reading.timeline.choices)
        self.tabs.show_reading(reading, self._viewing)
        self.tools.show_table(is_on=self._viewing.as_table)
        self._show_day()
        self._pictures.setVisible(not self._viewing.lists_only)
        self.tabs.head.whole.setChecked(self._viewing.lists_only)
        self._pictures.show_form(as_table=self._viewing.as_table)
        if self.timeline.state.days != self._viewing.days:
            self.timeline.choose_range(self._viewing.days)
        if self._viewing.as_table and not self._shown_in_table:
            self._shown_in_table = True
            self.table.show_content(reading.timeline)
            event = self.timeline.event_selected
            self.table.select(event.key if event else None)

    def _show_as_table(self, as_table: bool) -> None:
        had_focus = self._picture.hasFocus()
        self.look_with(replace(self._viewing, as_table=as_table))
        if had_focus:
            self._picture.setFocus()

    def _give_room_to_lists(self, whole: bool) -> None:
        """The lists have all the room, or stand under the timeline again."""
        self.look_with(replace(self._viewing, lists_only=whole))

    def _take_whole_window(self, whole: bool) -> None:
        """The timeline has all of the window, or the lists stand under it again."""
        if whole:
            self._give_room_to_lists(False)
        self.tabs.setVisible(not whole)
        self._above.setContentsMargins(APART, 0, APART, BETWEEN if whole else 0)
        self.tools.show_whole(is_on=whole)
        self.whole_window_wanted.emit(whole)
        if whole:
            self._picture.setFocus()

    # -- as it stood

    def _say_where(self) -> None:
        """The title says which dossier, and as of which day."""
        if self._reading is not None:
            name, as_of = self._reading.line.name, self._viewing.as_of
            settings = None if as_of else DossierSettingsPlace(self._dossier_id)
            named = self.session.look.words.text("Dossier settings")
            self.head(Heading(name, "", DossiersPlace(), as_of, settings, named))

    def _show_day(self) -> None:
        as_of = self._viewing.as_of
        if as_of is not None:
            self.earlier.show()
        self.earlier.show_day(as_of)
        self.tools.show_earlier(is_on=self.earlier.isVisibleTo(self))
        self.timeline.allow_adding(allowed=as_of is None)

    def _look_earlier(self, wanted: bool) -> None:
        """Open the strip of days; closing it leads back to today."""
        self.earlier.setVisible(wanted)
        if wanted:
            self.earlier.begin()
        elif self._viewing.as_of is not None:
            self._look_as_of(None)

    def _look_as_of(self, day: date | None) -> None:
        self.look_with(replace(self._viewing, as_of=day))

    # -- the same selection everywhere

    def _select_on_timeline(self, key: str) -> None:
        """Somebody went to an entry in a list."""
        if not self._is_selecting:
            self._is_selecting = True
            self.timeline.select(key)
            self.table.select(key)
            self._is_selecting = False

    def _select_from_table(self, key: str) -> None:
        """Somebody went to a line of the table: that is going to its mark."""
        self.timeline.select(key)

    def _select_elsewhere(self, event: Event | None) -> None:
        """Somebody selected a mark, or let it go."""
        if self._is_selecting or self._reading is None:
            return
        timeline = self._reading.timeline
        self.tabs.select(None if event is None else key_in_lists(event, timeline))
        self.table.select(None if event is None else event.key)

    def _narrow_to(self, days: Days | None) -> None:
        """Somebody chose days on the timeline, or let them go."""
        self.look_with(replace(self._viewing, days=days))

    def _keep_folded(self, folded: frozenset[str]) -> None:
        self._viewing = replace(self._viewing, folded=folded)
        self.session.viewings[self._dossier_id] = self._viewing

    def _quote(self, event: Event) -> None:
        if self._reading is not None:
            copy_quotation(self.session, self._dossier_id, event, self._reading.timeline)

    # -- pictures

    def _want_picture(self) -> None:
        """Ask for a file of the timeline as one looks at it."""
        if self._reading is not None:
            name = self._reading.line.name
            self.picture_wanted.emit(picture_of(self._dossier_id, name, self._viewing))

    def _copy_picture(self) -> None:
        copy_picture(self.session, self._dossier_id, self.timeline.image())

    # -- going elsewhere

    def _open_commitment(self, line: CommitmentLine) -> None:
        self._leave_for(CommitmentPlace(line.id, self._dossier_id))

    def _open_event(self, event: Event) -> None:
        """Somebody goes from a mark to what it is of."""
        if self._reading is not None:
            self._leave_where(place_of_event(event, self._reading.timeline, self._dossier_id))

    def _open_words(self, event: Event) -> None:
        self._leave_where(words_of_event(event, self._dossier_id))

    def _leave_where(self, place: Place | None) -> None:
        if place is not None:
            self._leave_for(place)

    def _open_document(self, line: DocumentLine) -> None:
        self._leave_for(LetterPlace(line.id, self._dossier_id))

    def _open_meeting(self, line: MeetingLine) -> None:
        self._leave_for(MeetingPlace(line.id, self._dossier_id))

    def _open_ladder(self, topic_id: int) -> None:
        self.go.emit(LadderPlace(self._dossier_id, topic_id, self._viewing.as_of))

    def _leave_for(self, place: Place) -> None:
        """Go there; from an earlier day, say that it is shown as it is now."""
        self.go.emit(place)
        if self._viewing.as_of is not None:
            words = self.session.look.words
            self.session.reporter.tell(words.text("This is shown as it stands today."))
