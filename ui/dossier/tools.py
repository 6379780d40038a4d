"""What one can do with a dossier as it is shown: buttons at the right end of its bar, and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from tracker.register.questions.lines import TopicLine
from tracker.words.language import capital
from ui.look.parts import button
from ui.look.plain_text import KEYS, give_name, give_tip
from ui.look.theme import Look

FILTER_KEY, TABLE_KEY, WHOLE_KEY, EARLIER_KEY = "F7", "F8", "F11", "F12"
LISTS_KEY = "Shift+F11"


class Tools(QObject):
    """The buttons, in their order in `buttons`. A switch stays down while it is on."""

    table_wanted = Signal(bool)
    whole_wanted = Signal(bool)
    lists_turned = Signal()
    filter_wanted = Signal()
    earlier_wanted = Signal(bool)
    save_wanted = Signal()
    copy_wanted = Signal()
    ladder_wanted = Signal(int)

    def __init__(self, look: Look, screen: QWidget) -> None:
        super().__init__(screen)
        self._look = look
        self.table = _switch(self.table_wanted)
        self.whole = _switch(self.whole_wanted)
        self.earlier = _switch(self.earlier_wanted)
        self.ladder, self.ladders = _opening(screen)
        self.picture, pictures = _opening(screen)
        self.save, self.copy = pictures.addAction(""), pictures.addAction("")
        self.save.triggered.connect(self.save_wanted)
        self.copy.triggered.connect(self.copy_wanted)
        _key(TABLE_KEY, screen, self.table.click)
        _key(WHOLE_KEY, screen, self.whole.click)
        _key(EARLIER_KEY, screen, self.earlier.click)
        _key(FILTER_KEY, screen, self.filter_wanted)
        _key(LISTS_KEY, screen, self.lists_turned)
        self._back = _key("Esc", screen, self.whole.click)
        self._back.setEnabled(False)
        look.changed.connect(self.write_texts)
        self.write_texts()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons from the left."""
        return self.table, self.whole, self.earlier, self.ladder, self.picture

    def show_table(self, *, is_on: bool) -> None:
        """Show whether the table is there."""
        self.table.setChecked(is_on)

    def show_earlier(self, *, is_on: bool) -> None:
        """Show whether an earlier day is looked at, or looked for."""
        self.earlier.setChecked(is_on)

    def show_ladders(self, topics: Sequence[TopicLine]) -> None:
        """Offer the ladders of these topics."""
        self.ladders.clear()
        for topic in topics:
            # A topic's name is somebody's text: an ampersand in it is no shortcut.
            act = self.ladders.addAction(capital(topic.name).replace("&", "&&"))
            act.triggered.connect(lambda _on=False, id_=topic.id: self.ladder_wanted.emit(id_))
        self.ladder.setEnabled(bool(topics))

    def show_whole(self, *, is_on: bool) -> None:
        """Show whether the timeline has the whole height; then Escape leads back."""
        self.whole.setChecked(is_on)
        self._back.setEnabled(is_on)

    def write_texts(self) -> None:
        """Names, and the keys as tips."""
        words = self._look.words
        for made, text, name, key in (
            (self.table, words.text("As a table"), words.text("The timeline as a table"),
             TABLE_KEY),
            (self.whole, words.text("Whole height"),
             words.text("The timeline in the whole window"), WHOLE_KEY),
            (self.earlier, words.text("Earlier day"),
             words.text("What the register held on an earlier day"), EARLIER_KEY),
        ):  # fmt: skip
            made.setText(text)
            give_name(made, name)
            give_tip(made, words.text("{name} ({key})", name=name, key=key))
            made.setProperty(KEYS, key)
        self.ladder.setText(words.text("Letting go"))
        give_name(self.ladder, words.text("How far a topic was let go"))
        give_tip(self.ladder, words.text("How far a topic was let go"))
        self.picture.setText(words.text("Picture"))
        give_name(self.picture, words.text("Picture of the timeline"))
        self.save.setText(words.text("Save picture…"))
        self.copy.setText(words.text("Copy picture"))


def _switch(turned: SignalInstance) -> QPushButton:
    made = button("choice")
    made.setCheckable(True)
    made.clicked.connect(turned)
    return made


def _opening(screen: QWidget) -> tuple[QPushButton, QMenu]:
    made, menu = button("opens"), QMenu(screen)
    made.setMenu(menu)
    return made, menu


def _key(key: str, screen: QWidget, act: Callable[[], object] | SignalInstance) -> QShortcut:
    made = QShortcut(QKeySequence(key), screen)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(act)
    return made
