"""The settings of a dossier: its name, whom it is kept for, who sits at its table, its topics."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desk.key_row import key_row
from ui.lists.panel import ListPanel
from ui.look.key_button import KeyButton
from ui.look.naming import NAMES
from ui.look.parts import button, heading, in_column, in_row, remark
from ui.look.space import APART, INSIDE
from ui.places import DossierPlace, DossierSettingsPlace, PartyPlace
from ui.screen import Heading, Screen
from ui.session import Session
from ui.setting_up.acts import SettingsActs
from ui.setting_up.reading import Seat, SettingsReading, TopicInTree, read_settings
from ui.setting_up.rows import SeatRow, TopicRow


class DossierSettingsScreen(Screen):
    """The table at the left, the topics at the right; keys act on the line one is at."""

    def __init__(
        self, session: Session, place: DossierSettingsPlace, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._dossier_id = place.dossier_id
        self._reading: SettingsReading | None = None
        self.acts = SettingsActs(session, place.dossier_id, self)
        self._create_widgets()
        self._lay_out()
        self._connect()
        self.write_texts()

    def _create_widgets(self) -> None:
        look = self.session.look
        self.facts_button = button("", lambda: self._with(self.acts.change_facts))
        self.we_button = button("", lambda: self._with(self.acts.choose_us))
        self._remark = remark()
        self._table_head, self._topics_head = heading(), heading()
        self.table: ListPanel[Seat] = ListPanel(SeatRow(look), self.give_seat)
        self.topics: ListPanel[TopicInTree] = ListPanel(TopicRow(look), self.add_topic)
        self.seat_key, self.us_key = KeyButton(look, "P", ""), KeyButton(look, "U", "")
        self.unseat_key = KeyButton(look, "Del", "")
        self.topic_key, self.rename_key = KeyButton(look, "T", ""), KeyButton(look, "R", "")
        self.names_key, self.move_key = KeyButton(look, "N", ""), KeyButton(look, "M", "")
        self.remove_key = KeyButton(look, "Del", "")
        for panel in (self.table, self.topics):
            panel.list.leave_letters()

    def _lay_out(self) -> None:
        look = self.session.look
        above = in_row(self._remark, None, self.facts_button, self.we_button, gap=INSIDE)
        above.setContentsMargins(APART, 0, APART, INSIDE)
        seats = (self.unseat_key, self.us_key, self.seat_key)
        topics = (self.remove_key, self.move_key, self.names_key, self.rename_key, self.topic_key)
        both = QGridLayout()
        both.setSpacing(0)
        both.setRowStretch(1, 1)
        both.addLayout(key_row(look, self._table_head, seats), 0, 0, Qt.AlignmentFlag.AlignTop)
        both.addLayout(key_row(look, self._topics_head, topics), 0, 1, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.table, 1, 0)
        both.addWidget(self.topics, 1, 1)
        for column in range(both.columnCount()):
            both.setColumnStretch(column, 1)
        whole = in_column(above, gap=INSIDE)
        whole.addLayout(both, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.table.list.opened.connect(lambda line: self.go.emit(PartyPlace(line.party.id)))
        self.topics.list.opened.connect(self.acts.rename_topic)
        for panel in (self.table, self.topics):
            panel.list.selectionModel().currentChanged.connect(self._show_keys)
        for made, act in (
            (self.seat_key, self.give_seat),
            (self.us_key, partial(self._at_seat, self.acts.become)),
            (self.unseat_key, partial(self._at_seat, self.acts.unseat)),
            (self.topic_key, self.add_topic),
            (self.rename_key, partial(self._at_topic, self.acts.rename_topic)),
            (self.names_key, partial(self._at_topic, self.acts.name_topic)),
            (self.move_key, partial(self._in_tree, self.acts.move_topic)),
            (self.remove_key, partial(self._in_tree, self.acts.remove_topic)),
        ):
            made.clicked.connect(lambda _checked=False, act=act: act())

    def write_texts(self) -> None:
        """Names, and what stands where nothing is yet."""
        words = self.session.look.words
        self.facts_button.setText(words.text("Name and language…"))
        self.we_button.setText(words.text("Who we are…"))
        self._table_head.setText(words.text("At the table"))
        self._topics_head.setText(words.text("Topics"))
        self.table.list.name(words.text("At the table"))
        self.topics.list.name(words.text("Topics"))
        self.seat_key.show_title(words.text("add a party"))
        self.unseat_key.show_title(words.text("take off the table"))
        self.topic_key.show_title(words.text("add a topic"))
        self.rename_key.show_title(words.text("rename"))
        self.names_key.show_title(words.text("more names"))
        self.move_key.show_title(words.text("move"))
        self.remove_key.show_title(words.text("remove"))
        self._write_empty()
        self._show_keys()
        if self._reading is not None:
            self._write_reading(self._reading)

    def _write_empty(self) -> None:
        words = self.session.look.words
        self.table.empty.write(
            words.text("Nobody at the table yet"),
            words.text(
                "Whoever a letter is from or to takes a seat by itself. Give the others theirs."
            ),
            words.text("Give a party a seat"),
        )
        self.topics.empty.write(
            words.text("No topic yet"),
            words.text(
                "What is talked about. Topics show where every party stands, and come with the "
                "letters, or before them."
            ),
            words.text("Add a topic"),
        )

    def focus_first(self) -> None:
        """Begin at the table."""
        self.table.focus_first()

    def read_again(self) -> None:
        """Ask for the settings as they stand."""
        self.ask(partial(read_settings, dossier_id=self._dossier_id), self._show)

    def _show(self, reading: SettingsReading) -> None:
        self._reading = reading
        self._write_reading(reading)
        self.table.show_lines(reading.seats)
        self.topics.show_lines(reading.topics)
        self._show_keys()

    def _write_reading(self, reading: SettingsReading) -> None:
        words, we = self.session.look.words, reading.we
        self.head(
            Heading(
                words.text("Dossier settings"), reading.kept.name, DossierPlace(self._dossier_id)
            )
        )
        language = NAMES[reading.kept.language]
        if we is None:
            text = words.text(
                "Kept for nobody at the table. Language of its papers: {language}.",
                language=language,
            )
        else:
            text = words.text(
                "Kept for {party}. Language of its papers: {language}.",
                party=we.name,
                language=language,
            )
        self._remark.setText(text)

    def _show_keys(self, *_: object) -> None:
        """What can be done at the lines one is at."""
        seat, topic = self.table.list.current_line(), self.topics.list.current_line()
        words = self.session.look.words
        for key in (self.us_key, self.unseat_key):
            key.setEnabled(seat is not None)
        for key in (self.rename_key, self.names_key, self.move_key, self.remove_key):
            key.setEnabled(topic is not None)
        is_us = seat is not None and seat.is_us
        self.us_key.show_title(words.text("not us") if is_us else words.text("this is us"))

    # -- doing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the actions work wherever one is on this page."""
        keys = {
            Qt.Key.Key_P: self.seat_key,
            Qt.Key.Key_U: self.us_key,
            Qt.Key.Key_T: self.topic_key,
            Qt.Key.Key_R: self.rename_key,
            Qt.Key.Key_N: self.names_key,
            Qt.Key.Key_M: self.move_key,
        }
        at_hand = self.remove_key if self.topics.list.hasFocus() else self.unseat_key
        if self.table.list.hasFocus() or self.topics.list.hasFocus():
            keys |= dict.fromkeys((Qt.Key.Key_Delete, Qt.Key.Key_Backspace), at_hand)
        made = keys.get(Qt.Key(event.key())) if not event.modifiers() else None
        if made is not None and made.isEnabled():
            made.click()
        else:
            super().keyPressEvent(event)

    def give_seat(self) -> None:
        """Give a party a seat."""
        self._with(self.acts.give_seat)

    def add_topic(self) -> None:
        """Add a topic, beside the one that one is at."""
        near = self.topics.list.current_line()
        self._with(lambda reading: self.acts.add_topic(reading, near))

    def _in_tree(self, act: Callable[[SettingsReading, TopicInTree], None]) -> None:
        line = self.topics.list.current_line()
        if line is not None:
            self._with(lambda reading: act(reading, line))

    def _at_seat(self, act: Callable[[Seat], None]) -> None:
        line = self.table.list.current_line()
        if line is not None:
            act(line)

    def _at_topic(self, act: Callable[[TopicInTree], None]) -> None:
        line = self.topics.list.current_line()
        if line is not None:
            act(line)

    def _with(self, act: Callable[[SettingsReading], object]) -> None:
        if self._reading is not None:
            act(self._reading)
